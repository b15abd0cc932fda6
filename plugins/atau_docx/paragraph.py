"""One `w:p` → its text, and what else is to be known of it: note references, language, comments, the boxes anchored in it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

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


@dataclass(frozen=True, slots=True)
class Manner:
    """What the properties of a paragraph and its style say of it.

    `numbering` is the id of its list and `level` the level in it, from 0, where none is given that of the style; `chain` are
    the styles that the list comes from. `is_unseen` is whether its mark is hidden, or deleted in tracked changes.
    """

    style: Style
    language: str | None  # of text that says nothing of its own
    heading: int = 0  # 1 is the highest, 0 no heading
    numbering: str | None = None
    level: int | None = None
    chain: tuple[str, ...] = ()
    is_unseen: bool = False
    ends_section: "_Element | None" = None


@dataclass(slots=True)
class Paragraph:
    """What was read of a paragraph.

    `pieces` are the elements that its text comes from, each with what it gives; `referring` those that refer to notes.
    """

    element: "_Element"
    manner: Manner
    text: str = ""
    printed: str | None = None  # the number before it, once the list was counted
    language: str | None = None
    comments: Collection[str] = ()
    codes: Sequence[Code] = ()
    references: Sequence[Reference] = ()
    referring: "Sequence[_Element]" = ()
    boxes: "Sequence[_Element]" = ()
    pieces: "Sequence[tuple[_Element, str]]" = ()

    @property
    def is_gone(self) -> bool:
        """Whether nothing of it is printed, not even its number."""
        return self.manner.is_unseen and not self.text


class Plain(NamedTuple):
    """What is to be known of a paragraph that has nothing but words and signs, tabs for example.

    `signs` is what is left of its text where a field hides the words, if it `has_words`, seen or unseen.
    """

    manner: Manner
    text: str
    language: str | None
    signs: str
    has_words: bool


class ParagraphReader:
    """Reads the paragraphs of one part in their order; fields and comments may span several of them.

    `spanning` holds the ids of comments whose range is known to end; of others only the reference counts. `plain` are the
    paragraphs whose content is known already, by the text that stands in its place.
    """

    def __init__(
        self, styles: Styles, spanning: frozenset[str] = frozenset(), plain: Mapping[str, Plain] | None = None
    ) -> None:
        self._styles = styles
        self._spanning = spanning
        self._plain = {} if plain is None else plain
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
        if (plain := self._plain.get(element.text or "")) is None:
            return self.read_as(manner_of(_first(element, "pPr"), self._styles), element)
        hidden = plain.has_words and self._fields.hides_text()
        text, language = (plain.signs, None) if hidden else (plain.text, plain.language)
        return Paragraph(element, plain.manner, text, None, language, tuple(self._commented))

    def read_as(self, manner: Manner, element: "_Element") -> Paragraph:
        """A paragraph whose properties are known."""
        comments = set(self._commented)
        codes: list[Code] = []
        references: list[Reference] = []
        referring: list[_Element] = []
        boxes: list[_Element] = []
        pieces: list[tuple[_Element, str]] = []
        languages: dict[str | None, int] = {}
        length = 0
        language, hidden = manner.language, bool(manner.style.hidden)

        for node, name in _inside(element, boxes):
            if name == "r":
                language, hidden = self._run(_first(node, "rPr"), manner)
            elif name == "t":
                piece = node.text
                if piece and not self._fields.hides_text() and not hidden:
                    pieces.append((node, piece))
                    length += len(piece)
                    languages[language] = languages.get(language, 0) + len(piece)
            elif name == "fldChar":
                self._fields.pass_by(node)
            elif name in ("commentRangeStart", "commentRangeEnd"):
                self.mark_comment(node)
                comments |= self._commented
            elif name == "commentReference":
                comments.add(attribute(node, IDENTIFIER) or "")
            elif hidden:
                continue
            elif name in ("footnoteReference", "endnoteReference"):
                reference = _reference(node, name)
                codes.append(Code(length, "alone", f"{reference.kind}/{reference.id}"))
                references.append(reference)
                referring.append(node)
            else:
                piece = _symbol(node) if name == "sym" else CHARACTERS.get(name, "")
                if piece:
                    pieces.append((node, piece))
                    length += len(piece)

        text = "".join([piece for _node, piece in pieces])
        language = max(languages, key=languages.__getitem__, default=None)
        return Paragraph(element, manner, text, None, language, comments, codes, references, referring, boxes, pieces)

    def _run(self, properties: "_Element | None", manner: Manner) -> tuple[str | None, bool]:
        """The language of a run and whether it is hidden."""
        if properties is None:
            return manner.language, bool(manner.style.hidden)
        said = by_name(properties)
        character = self._styles.character(value_of(said.get("rStyle")))
        hidden = switch(said.get("vanish"))
        if hidden is None:
            # In the two styles it is a toggle (ISO/IEC 29500-1, 17.7.3): hidden in both is shown.
            hidden = bool(character.hidden) != bool(manner.style.hidden)
        return run_language(said) or character.language or manner.language, hidden


def manner_of(properties: "_Element | None", styles: Styles) -> Manner:
    """What a `w:pPr` means."""
    said = by_name(properties)
    style = styles.paragraph(value_of(said.get("pStyle")))
    heading = heading_level(said)
    numbering, level = list_of(said)
    chain: tuple[str, ...] = ()
    if numbering is None:
        numbering, chain = style.numbering, style.chain
    if numbering is None or numbering == "0":
        numbering = level = None
    elif level is None:
        level = style.level
    mark = by_name(said.get("rPr"))
    return Manner(
        style,
        style.language or styles.language,
        (style.heading if heading is None else heading) or 0,
        numbering,
        level,
        chain,
        bool(switch(mark.get("vanish"))) or "del" in mark,
        said.get("sectPr"),
    )


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
