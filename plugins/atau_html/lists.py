"""What browsers print before the items of lists.

Values as in the HTML Standard ("ordinal value" of `li`: `start`, `reversed`, `value`), forms by `type` or by the style in the
element itself (CSS Lists and Counters, `list-style-type`); style sheets are not read.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau_container import numeral

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

LISTS = frozenset(("ol", "ul", "menu"))

_INTEGER = re.compile(r"[ \t\n\f\r]*([-+]?[0-9]{1,9})")
_STYLE = re.compile(r"""(?:^|;)\s*list-style(?:-type)?\s*:((?:"[^"]*"|'[^']*'|[^;"'])*+)""", re.IGNORECASE)
_WORD = re.compile(r"""["']([^"']*)["']|[\w-]+""")
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_FORMS = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_LETTERS = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A"}
_UNNUMBERED = frozenset(("none", "disc", "circle", "square", "disclosure-open", "disclosure-closed"))
_LARGEST_ROMAN = 3999


@dataclass(slots=True)
class Numbers:
    """How far an open list has been counted. `look` is its form: a name of CSS, or a string in quotes."""

    value: int
    step: int
    look: str

    def next(self, attributes: "Mapping[str, str | None]") -> str | None:
        """Count an item, and say what is printed before it without the full stop; None for a bullet."""
        value = _integer(attributes.get("value"))
        number = self.value if value is None else value
        self.value = number + self.step
        look = _look(attributes) or self.look
        if look.startswith('"'):
            return look[1:].strip().removesuffix(".") or None
        return None if look in _UNNUMBERED else _written(number, look)


def numbers(node: "LexborNode", attributes: "Mapping[str, str | None]") -> Numbers:
    """The numbers of a list that begins. Items are counted backwards as valid pages have them, as children of the list."""
    is_reversed = node.tag == "ol" and "reversed" in attributes
    start = _integer(attributes.get("start")) if node.tag == "ol" else None
    if start is None:
        start = sum(child.tag == "li" for child in node.iter()) if is_reversed else 1
    return Numbers(start, -1 if is_reversed else 1, _look(attributes) or ("decimal" if node.tag == "ol" else "disc"))


def _look(attributes: "Mapping[str, str | None]") -> str | None:
    """The form that an element itself gives."""
    for style in reversed(_STYLE.findall(attributes.get("style") or "")):
        for word in _WORD.finditer(style):
            name = word[0].lower()
            if word[1] is not None:
                return '"' + word[1]
            if name in _FORMS or name in _LETTERS or name in _UNNUMBERED:
                return name
    return _TYPES.get(attributes.get("type") or "")


def _written(number: int, look: str) -> str:
    if look in _LETTERS:
        return _alphabetic(number, _LETTERS[look]) if number > 0 else str(number)
    if look.endswith("roman") and not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    return numeral(number, _FORMS.get(look, "decimal"))


def _alphabetic(number: int, first: str) -> str:
    """a … z, aa, ab …"""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord(first) + letter) + letters
    return letters


def _integer(text: str | None) -> int | None:
    found = _INTEGER.match(text or "")
    return int(found[1]) if found else None
