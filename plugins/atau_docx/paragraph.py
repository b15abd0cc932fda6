"""One `w:p` → its text, and what else is to be known of it: note references, language, comments, the boxes anchored in it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from atau.model import Code
from atau_docx.fields import Fields
from atau_docx.names import IDENTIFIER, LOCAL, attribute, child, named, switch, value_of
from atau_docx.styles import Style, Styles, is_heading_level, is_numbered, run_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SYMBOL, _FONT = named("char"), named("font")
_CUSTOM_MARK = named("customMarkFollows")

# Deleted text, instructions of fields, readings above ruby text, and formulas, in which no word stands.
_NO_TEXT = frozenset(
    (
        "pPr",
        "rPr",
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "rt",
        "sdtPr",
        "sdtEndPr",
        "oMath",
        "oMathPara",
    )
)
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\xad",
}
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "marlett")
_PRIVATE_USE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a note. `kind` is "footnote" or "endnote"; `mark` is the author's own sign in place of a number."""

    kind: str
    id: str
    mark: str | None = None


@dataclass(slots=True)
class Paragraph:
    """What was read of a paragraph."""

    text: str = ""
    is_heading: bool = False
    is_numbered: bool = False
    language: str | None = None
    codes: list[Code] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    boxes: "list[_Element]" = field(default_factory=list)
    comments: set[str] = field(default_factory=set)
    runs: "list[tuple[int, _Element]]" = field(default_factory=list)  # each `w:t` with where its text begins


class ParagraphReader:
    """Reads the paragraphs of one part in their order; fields and comments may span several of them.

    `spanning` holds the ids of comments whose range is known to end; of others only the reference counts.
    """

    def __init__(self, styles: Styles, spanning: frozenset[str] = frozenset()) -> None:
        self._styles = styles
        self._spanning = spanning
        self._fields = Fields()
        self._commented: set[str] = set()  # ids of the comments whose range is open

    def mark_comment(self, element: "_Element") -> None:
        """Take notice of the start or the end of a commented range."""
        identifier = attribute(element, IDENTIFIER) or ""
        if LOCAL[element.tag] == "commentRangeEnd":
            self._commented.discard(identifier)
        elif identifier in self._spanning:
            self._commented.add(identifier)

    def read(self, element: "_Element") -> Paragraph:
        """The paragraph. Text boxes in it are handed on as they are; they are read after it."""
        properties = child(element, "pPr")
        style = self._styles.paragraph(value_of(child(properties, "pStyle")))
        heading, numbered = is_heading_level(properties), is_numbered(properties)
        paragraph = Paragraph(
            is_heading=style.is_heading if heading is None else heading,
            is_numbered=style.is_numbered if numbered is None else numbered,
            comments=set(self._commented),
        )
        default_language = style.language or self._styles.language
        languages: Counter[str | None] = Counter()
        pieces: list[str] = []
        length = 0
        language, hidden = default_language, bool(style.hidden)

        for node, name in _inside(element, paragraph.boxes):
            if name == "r":
                language, hidden = self._run(child(node, "rPr"), style, default_language)
            elif name == "t":
                piece = node.text
                if piece and not self._fields.hides_text() and not hidden:
                    paragraph.runs.append((length, node))
                    pieces.append(piece)
                    length += len(piece)
                    languages[language] += len(piece)
            elif name == "fldChar":
                self._fields.pass_by(node)
            elif name in ("commentRangeStart", "commentRangeEnd"):
                self.mark_comment(node)
                paragraph.comments |= self._commented
            elif name == "commentReference":
                paragraph.comments.add(attribute(node, IDENTIFIER) or "")
            elif hidden:
                continue
            elif name in ("footnoteReference", "endnoteReference"):
                reference = _reference(node, name)
                paragraph.codes.append(Code(length, "alone", f"{reference.kind}/{reference.id}"))
                paragraph.references.append(reference)
            else:
                piece = _symbol(node) if name == "sym" else _CHARACTERS.get(name, "")
                pieces.append(piece)
                length += len(piece)

        paragraph.text = "".join(pieces)
        paragraph.language = max(languages, key=languages.__getitem__, default=None)
        return paragraph

    def _run(
        self, properties: "_Element | None", style: Style, default_language: str | None
    ) -> tuple[str | None, bool]:
        """The language of a run and whether it is hidden."""
        if properties is None:
            return default_language, bool(style.hidden)
        character = self._styles.character(value_of(child(properties, "rStyle")))
        hidden = switch(child(properties, "vanish"))
        if hidden is None:
            # In the two styles it is a toggle (ISO/IEC 29500-1, 17.7.3): hidden in both is shown.
            hidden = bool(character.hidden) != bool(style.hidden)
        return run_language(properties) or character.language or default_language, hidden


def _inside(paragraph: "_Element", boxes: "list[_Element]") -> "Iterator[tuple[_Element, str]]":
    """The known elements inside a paragraph in the order of the document, without what is no text; text boxes go to `boxes`."""
    stack: list[Iterator[_Element]] = [iter(paragraph)]
    while stack:
        for element in stack[-1]:
            name = LOCAL.get(element.tag)
            if name in _NO_TEXT:
                continue
            if name == "txbxContent":
                boxes.append(element)
                continue
            if name == "AlternateContent":
                stack.append(iter(alternative(element)))
                break
            if name is not None:
                yield element, name
            if len(element):
                stack.append(iter(element))
                break
        else:
            stack.pop()


def alternative(element: "_Element") -> "list[_Element]":
    """The one branch of `mc:AlternateContent` that is read: the others say the same for other programs."""
    found = [branch for name in ("Choice", "Fallback") for branch in element if LOCAL.get(branch.tag) == name]
    return found[:1]


def _reference(element: "_Element", name: str) -> Reference:
    mark = None
    if (attribute(element, _CUSTOM_MARK) or "0").lower() in ("1", "true", "on"):
        following = element.getnext()
        mark = following.text if following is not None and LOCAL.get(following.tag) == "t" else ""
    return Reference(name.removesuffix("Reference"), attribute(element, IDENTIFIER) or "", mark)


def _symbol(element: "_Element") -> str:
    """The character of a `w:sym`; nothing where its number means a picture in a symbol font."""
    font = (attribute(element, _FONT) or "").lower()
    try:
        number = int(attribute(element, _SYMBOL) or "", 16)
    except ValueError:
        return ""
    if font.startswith(_SYMBOL_FONTS) or number in _PRIVATE_USE or not 0x20 <= number <= 0x10FFFF:
        return ""
    return "" if 0xD800 <= number <= 0xDFFF else chr(number)
