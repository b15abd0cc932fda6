"""One `w:p` → its text, and what else is to be known of it: note references, language, comments, the boxes anchored in it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from atau.model import Code
from atau_docx.fields import Fields
from atau_docx.names import IDENTIFIER, LOCAL, attribute, by_name, child, named, switch, value_of
from atau_docx.styles import Style, Styles, heading_level, list_of, run_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_SYMBOL, _FONT = named("char"), named("font")
CUSTOM_MARK = named("customMarkFollows")

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
CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\xad",
}
SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "marlett")
_PRIVATE_USE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a note. `kind` is "footnote" or "endnote"; `mark` is the author's own sign in place of a number."""

    kind: str
    id: str
    mark: str | None = None


@dataclass(slots=True)
class Paragraph:
    """What was read of a paragraph.

    `pieces` are the elements that its text comes from, each with what it gives; `referring` those that refer to notes.
    """

    element: "_Element"
    text: str = ""
    heading: int = 0  # 1 is the highest, 0 no heading
    numbering: str | None = None  # the id of the list
    level: int | None = None  # in the list, from 0; where none is given, that of the style
    chain: tuple[str, ...] = ()  # the styles that the list comes from
    printed: str | None = None  # the number before it, once the list was counted
    language: str | None = None
    codes: list[Code] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    referring: "list[_Element]" = field(default_factory=list)
    boxes: "list[_Element]" = field(default_factory=list)
    comments: set[str] = field(default_factory=set)
    pieces: "list[tuple[_Element, str]]" = field(default_factory=list)

    ends_section: "_Element | None" = None

    @property
    def is_gone(self) -> bool:
        """Whether nothing of it is printed, not even its number: it is hidden, or deleted in tracked changes."""
        mark = child(child(self.element, "pPr"), "rPr")
        return (
            mark is not None
            and not self.text
            and (bool(switch(child(mark, "vanish"))) or child(mark, "del") is not None)
        )


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
        properties = by_name(_first(element, "pPr"))
        style = self._styles.paragraph(value_of(properties.get("pStyle")))
        heading = heading_level(properties)
        paragraph = Paragraph(
            element,
            heading=(style.heading if heading is None else heading) or 0,
            comments=set(self._commented),
            ends_section=properties.get("sectPr"),
        )
        self._number(paragraph, properties, style)
        default_language = style.language or self._styles.language
        languages: Counter[str | None] = Counter()
        pieces = paragraph.pieces
        length = 0
        language, hidden = default_language, bool(style.hidden)

        for node, name in _inside(element, paragraph.boxes):
            if name == "r":
                language, hidden = self._run(_first(node, "rPr"), style, default_language)
            elif name == "t":
                piece = node.text
                if piece and not self._fields.hides_text() and not hidden:
                    pieces.append((node, piece))
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
                paragraph.referring.append(node)
            else:
                piece = _symbol(node) if name == "sym" else CHARACTERS.get(name, "")
                if piece:
                    pieces.append((node, piece))
                    length += len(piece)

        paragraph.text = "".join([piece for _node, piece in pieces])
        paragraph.language = max(languages, key=languages.__getitem__, default=None)
        return paragraph

    @staticmethod
    def _number(paragraph: Paragraph, properties: "dict[str | None, _Element]", style: Style) -> None:
        """The list that the paragraph belongs to: its own properties say so, or its style's."""
        numbering, level = list_of(properties)
        if numbering is None:
            numbering, paragraph.chain = style.numbering, style.chain
        if numbering is not None and numbering != "0":
            paragraph.numbering = numbering
            paragraph.level = style.level if level is None else level

    def _run(
        self, properties: "_Element | None", style: Style, default_language: str | None
    ) -> tuple[str | None, bool]:
        """The language of a run and whether it is hidden."""
        if properties is None:
            return default_language, bool(style.hidden)
        said = by_name(properties)
        character = self._styles.character(value_of(said.get("rStyle")))
        hidden = switch(said.get("vanish"))
        if hidden is None:
            # In the two styles it is a toggle (ISO/IEC 29500-1, 17.7.3): hidden in both is shown.
            hidden = bool(character.hidden) != bool(style.hidden)
        return run_language(said) or character.language or default_language, hidden


def _first(element: "_Element", name: str) -> "_Element | None":
    """The properties of a paragraph or run, which stand before all else in it."""
    for candidate in element:
        return candidate if LOCAL.get(candidate.tag) == name else child(element, name)
    return None


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
    if (attribute(element, CUSTOM_MARK) or "0").lower() in ("1", "true", "on"):
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
    if font.startswith(SYMBOL_FONTS) or number in _PRIVATE_USE or not 0x20 <= number <= 0x10FFFF:
        return ""
    return "" if 0xD800 <= number <= 0xDFFF else chr(number)
