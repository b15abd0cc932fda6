"""What the styles of a document say about its text: language, hidden text, and the lists by which it is numbered."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau_container import numeral, primary_subtag
from atau_odt.names import FO, STYLE, TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element

_FORMS = {"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter", "": "none"}
# LibreOffice writes the letters of other alphabets as a sample of their first ones.
_SAMPLES = {"а, б": "russianLower", "А, Б": "russianUpper", "01": "decimalZero", "1st": "ordinal"}
_LEVELS = (f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style")
_BULLET = f"{TEXT}list-level-style-bullet"
_NUMBER = re.compile("[0-9]{1,5}")
_TITLE = "Title"
_DEEPEST = 50  # styles based on each other; a circle, which damaged files have, ends there


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; `pattern` as LibreOffice has it, with %1% for the number of the first level."""

    form: str = "none"
    start: int = 1
    prefix: str = ""
    suffix: str = ""
    shown: int = 1  # how many levels
    pattern: str | None = None
    is_bullet: bool = False


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The properties that matter here; None where a style does not say."""

    parent: str | None = None
    language: str | None = None
    hidden: bool | None = None


class Styles:
    """The styles of a document, from the roots of styles.xml and content.xml; those of the latter win."""

    def __init__(self, roots: "Iterable[_Element]") -> None:
        self._styles: dict[tuple[str, str], TextStyle] = {}
        self._defaults: dict[str, TextStyle] = {}
        self._hidden_sections: set[str] = set()
        self._lists: dict[str, dict[int, Level]] = {}
        self.outline: dict[int, Level] = {}
        for root in roots:
            for element in root.iter(
                f"{STYLE}style", f"{STYLE}default-style", f"{TEXT}list-style", f"{TEXT}outline-style"
            ):
                self._add(element)

    def _add(self, element: "_Element") -> None:
        name = str(element.tag).rpartition("}")[2]
        if name == "list-style":
            self._lists[element.get(f"{STYLE}name", "")] = _levels(element)
        elif name == "outline-style":
            self.outline = _levels(element)
        else:
            family = element.get(f"{STYLE}family", "")
            properties = element.find(f"{STYLE}text-properties")
            found = TextStyle(element.get(f"{STYLE}parent-style-name"), _language(properties), _is_hidden(properties))
            if name == "default-style":
                self._defaults[family] = found
            else:
                self._styles[family, element.get(f"{STYLE}name", "")] = found

    @property
    def language(self) -> str | None:
        """The language of text that says nothing of its own."""
        return self.paragraph("Standard")[0]

    def paragraph(self, name: str | None) -> tuple[str | None, bool]:
        """The language of a paragraph style, and whether its text is hidden."""
        language, hidden = self._resolved("paragraph", name)
        default = self._defaults.get("paragraph", TextStyle())
        return language or default.language, bool(hidden)

    def is_title(self, name: str | None) -> bool:
        """Whether a paragraph style is that of the title, or based on it. LibreOffice names its own styles in English."""
        for _step in range(_DEEPEST):
            if name is None or name == _TITLE:
                break
            name = self._styles.get(("paragraph", name), TextStyle()).parent
        return name == _TITLE

    def text(self, name: str | None) -> tuple[str | None, bool | None]:
        """The language of a style for pieces of text, and whether they are hidden; None where it does not say."""
        return self._resolved("text", name)

    def list_levels(self, name: str | None) -> dict[int, Level]:
        """The levels of a list style, the highest 1."""
        return self._lists.get(name or "", {})

    def _resolved(self, family: str, name: str | None) -> tuple[str | None, bool | None]:
        language: str | None = None
        hidden: bool | None = None
        for _step in range(_DEEPEST):
            style = self._styles.get((family, name or ""))
            if style is None:
                break
            language = language or style.language
            hidden = style.hidden if hidden is None else hidden
            name = style.parent
        return language, hidden


def printed(levels: dict[int, Level], level: int, reached: dict[int, int]) -> str | None:
    """What stands before an item of that level, when the levels have come to these numbers; None for a bullet."""
    own = levels.get(level)
    if own is None or own.is_bullet:
        return None

    def written(number: int) -> str:
        other = levels.get(number, Level())
        return numeral(reached.get(number, other.start), other.form)

    if own.pattern is not None:
        return re.sub(r"%(\d+)%", lambda found: written(int(found[1])), own.pattern).strip() or None
    if own.form == "none":
        return None
    first = max(1, level - own.shown + 1)
    numbers = [written(number) for number in range(first, level + 1)]
    return f"{own.prefix}{'.'.join(number for number in numbers if number)}{own.suffix}".strip() or None


def _levels(element: "_Element") -> dict[int, Level]:
    found = {}
    for child in element:
        if child.tag not in _LEVELS and child.tag != _BULLET:
            continue
        number = whole(child.get(f"{TEXT}level"), 1)
        form = child.get(f"{STYLE}num-format", "")
        sample = next((name for sample, name in _SAMPLES.items() if form.startswith(sample)), "decimal")
        pattern = next((value for key, value in child.items() if str(key).endswith("}num-list-format")), None)
        found[number] = Level(
            _FORMS.get(form, sample),
            whole(child.get(f"{TEXT}start-value"), 1),
            child.get(f"{STYLE}num-prefix", ""),
            child.get(f"{STYLE}num-suffix", ""),
            whole(child.get(f"{TEXT}display-levels"), 1),
            str(pattern)[:100] if pattern else None,
            child.tag == _BULLET,
        )
    return found


def whole(text: str | None, otherwise: int) -> int:
    """A number that an attribute gives."""
    return int(text) if text and _NUMBER.fullmatch(text) else otherwise


def _language(properties: "_Element | None") -> str | None:
    tag = None if properties is None else properties.get(f"{FO}language")
    return None if tag in (None, "none", "zxx") else primary_subtag(tag)


def _is_hidden(properties: "_Element | None") -> bool | None:
    said = None if properties is None else properties.get(f"{TEXT}display")
    return None if said is None else said == "none"
