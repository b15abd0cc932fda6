"""Plain paragraphs are read from the bytes, and taken out of them before the rest is parsed.

Most paragraphs are nothing but runs of words, and most of their markup has been met before: what the properties and the
tags between two words mean is asked of libxml2 and of the reader of paragraphs once, and remembered. Only the tags of the
paragraph itself are left, with a mark between them. What is not plain (notes, fields, links, changes, boxes …) stays as it
is, and so does all of a part that is not written as Word writes.
"""

import re
from os import urandom
from typing import TYPE_CHECKING, NamedTuple

from atau_docx.names import LOCAL, WORD, child
from atau_docx.package import root_tag
from atau_docx.paragraph import Manner, ParagraphReader, Plain, manner_of
from atau_docx.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORTH_IT = 10_000  # bytes; in less, nothing comes often enough to be remembered
_LONGEST = 1_000_000  # bytes of a paragraph
_REMEMBERED = 2_000  # bytes between two paragraphs

_REDECLARED = re.compile(rb"\sxmlns:w\s*=")
_START = re.compile(rb"<w:p(?: [^<>]*)?(?<!/)>")
_PROPERTIES, _END_OF_PROPERTIES = b"<w:pPr>", b"</w:pPr>"
_UNPLAIN = b"<w:fldChar"  # the commonest of what is not, and soon found
_END_OF_WORDS = b"</w:t></w:r>"
_WORDS = "x"  # stand for any
# Formatting and the like, which tells the reader nothing.
_NOTHING = """
    rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid webHidden color spacing w
    kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em eastAsianLayout specVanish keepNext keepLines
    pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct
    autoSpaceDE autoSpaceDN bidi adjustRightInd contextualSpacing mirrorIndents ind jc textAlignment textDirection top left
    bottom right between bar insideH insideV start end tcW noWrap vAlign hideMark proofErr lastRenderedPageBreak bookmarkStart
    bookmarkEnd
"""
_NOISE = re.compile(rb'<w:(?:%b)(?: w:\w+="[^"<>&]*")*/>' % "|".join(_NOTHING.split()).encode())
# What stands everywhere in a part, and is taken out of it at once.
_EVERYWHERE = (
    *(b'<w:proofErr w:type="%b"/>' % kind for kind in (b"spellStart", b"spellEnd", b"gramStart", b"gramEnd")),
    b"<w:lastRenderedPageBreak/>",
)
_REVISIONS = re.compile(rb'<w:r(?: w:rsid\w+="[0-9A-F]{8}")+>')
# Formatting as it was before a tracked change, once the noise is out of it; and what is looked through.
_BEFORE = re.compile(rb'<w:rPrChange(?: w:\w+="[^"<>&]*")*><w:rPr(?:/|></w:rPr)></w:rPrChange>')
_WRAPPER = re.compile(rb'<(/?)w:(hyperlink|ins|moveTo|smartTag)(?: [\w:]+="[^"<>&]*")*>')
_TELLING = frozenset(
    (
        *("p", "pPr", "fldChar", "txbxContent", "commentRangeStart", "commentRangeEnd", "commentReference"),
        *("footnoteReference", "endnoteReference"),
    )
)
_CONTROLS = bytes(number for number in range(32) if chr(number) not in "\t\n")
_SPECIAL = b"<&" + _CONTROLS
_ENTITY = re.compile("&(lt|gt|quot|apos|amp);")
_CHARACTERS = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}


class _Stretch(NamedTuple):
    """The markup before some words, or at the end of a paragraph: the signs in it, and how the words are to be read."""

    is_plain: bool
    signs: str = ""
    is_shown: bool = False
    language: str | None = None
    wrappers: tuple[tuple[bytes, bytes], ...] = ()  # that end ("/") and begin before all else
    is_usual: bool = False  # whether there are shown words and nothing else


class PlainParagraphs:
    """The plain paragraphs of a document, by the marks that stand for them in its shortened parts."""

    def __init__(self, styles: Styles) -> None:
        self.known: dict[str, Plain] = {}
        self._mark = urandom(8).hex()  # nobody can have written it
        self._styles = styles
        self._reader = ParagraphReader(styles)
        self._manners: dict[bytes, tuple[Manner, dict[bytes, _Stretch]] | None] = {}  # by properties
        self._alike: dict[_Stretch, _Stretch] = {}  # one object for each, which is soon compared
        self._between: dict[bytes, bytes] = {}
        self._stretches: dict[tuple[bool, str | None], dict[bytes, _Stretch]] = {}

    def shortened(self, part: bytes) -> bytes:
        """A part without what stands in its plain paragraphs; the very same bytes where it is short or unusual."""
        root = root_tag(part)
        if len(part) < _WORTH_IT or root is None or WORD[0].encode() not in root[0]:
            return part
        text = part
        for noise in _EVERYWHERE:
            text = text.replace(noise, b"")
        if b"<w:r w:rsid" in text:
            text = _REVISIONS.sub(b"<w:r>", text)
        kept: list[bytes] = []
        at = done = 0
        while (end := text.find(b"</w:p>", at)) >= 0:
            tag = _START.search(text, at, end)
            plain = self._read(text[tag.end() : end]) if tag else None
            # Where it is none, perhaps the one that ends here began inside of another one, in a box.
            if tag and plain is None and (start := text.rfind(b"<w:p ", tag.end(), end)) >= 0:
                tag = _START.match(text, start, end)
                plain = self._read(text[tag.end() : end]) if tag else None
            if tag and plain is not None:
                mark = f"{self._mark}{len(self.known)}"
                self.known[mark] = plain
                kept += (self._noiseless(text[done : tag.start()]), tag[0], mark.encode())
                done = end
            at = end + 1
        kept.append(text[done:])
        short = b"".join(kept)
        # Another meaning of the prefix, and what looks like a tag and is none.
        if (short.find(b"xmlns:w", root.end()) >= 0 and _REDECLARED.search(short, root.end())) or b"![CDATA[" in short:
            return part
        return short

    def _noiseless(self, between: bytes) -> bytes:
        """What stands between two paragraphs without what tells nothing, the widths and borders of cells for example."""
        if len(between) > _REMEMBERED:
            return between
        found = self._between.get(between)
        if found is None:
            self._between[between] = b""  # what comes once is not worth it
        elif not found:
            found = self._between[between] = _plainer(between)
        return found or between

    def _read(self, content: bytes) -> Plain | None:
        """What stands in a paragraph, where it is plain."""
        if len(content) > _LONGEST or _UNPLAIN in content:
            return None
        begin = content.find(_END_OF_PROPERTIES) + len(_END_OF_PROPERTIES) if content.startswith(_PROPERTIES) else 0
        learnt = self._manner(content[:begin])
        if learnt is None:
            return None
        manner, known = learnt
        *pieces, tail = content[begin:].split(_END_OF_WORDS)
        stretches: list[_Stretch] = []
        words: list[bytes] = []
        for piece in pieces:
            markup, _end, raw = piece.rpartition(b">")
            stretches.append(known.get(markup) or self._learnt(markup, manner, known))
            words.append(raw)
        if tail and (last := known.get(tail) or self._learnt(tail, manner, known)) != _Stretch(True):
            stretches.append(last)
            words.append(b"")
        if not stretches:
            return Plain(manner, "", None, "", False)
        first = stretches[0]
        text = _text(words)
        if text is None:
            return None
        if first.is_usual and stretches.count(first) == len(stretches):
            text = text.replace("\0", "")
            return Plain(manner, text, first.language if text else None, "", bool(text))
        return _mixed(manner, stretches, text.split("\0"))

    def _manner(self, properties: bytes) -> tuple[Manner, dict[bytes, _Stretch]] | None:
        """What the properties mean, and what is known of stretches in such a paragraph; None where they are not plain."""
        if properties not in self._manners:
            plainer = _plainer(properties)
            if plainer not in self._manners:
                paragraph = _parsed(plainer)
                if paragraph is None or len(paragraph) > 1:
                    self._manners[plainer] = None
                else:
                    manner = manner_of(child(paragraph, "pPr"), self._styles)
                    stretches = self._stretches.setdefault((bool(manner.style.hidden), manner.language), {})
                    self._manners[plainer] = manner, stretches
            self._manners[properties] = self._manners[plainer]
        return self._manners[properties]

    def _learnt(self, markup: bytes, manner: Manner, known: dict[bytes, _Stretch]) -> _Stretch:
        if not _is_sound(markup):
            known[markup] = _Stretch(False)
            return known[markup]
        plainer = _NOISE.sub(b"", markup)
        if plainer not in known:
            plainer = _WRAPPER.sub(rb"<\1w:\2>", _BEFORE.sub(b"", plainer))
        if plainer not in known:
            known[plainer] = self._stretch(plainer, manner)
        known[markup] = known[plainer]
        return known[markup]

    def _stretch(self, markup: bytes, manner: Manner) -> _Stretch:
        wrappers: list[tuple[bytes, bytes]] = []
        at = 0
        while wrapper := _WRAPPER.match(markup, at):
            wrappers.append((wrapper[1], wrapper[2]))
            at = wrapper.end()
        markup = markup[at:]
        is_tail = not markup or markup.endswith(b">")
        paragraph = _parsed(markup if is_tail else markup + b">" + _WORDS.encode() + _END_OF_WORDS)
        if paragraph is None:
            return _Stretch(False)
        inside = list(paragraph.iterdescendants())
        last = None if is_tail else inside[-1]
        texts = [(element, element.text) for element in inside if LOCAL.get(element.tag) == "t" and element.text]
        if texts != ([] if last is None else [(last, _WORDS)]) or any(LOCAL.get(one.tag) in _TELLING for one in inside):
            return _Stretch(False)
        read = self._reader.read_as(manner, paragraph)
        is_shown = bool(read.pieces) and read.pieces[-1][0] is last
        signs = read.text.removesuffix(_WORDS) if is_shown else read.text
        is_usual = is_shown and not signs and not wrappers
        found = _Stretch(True, signs, is_shown, read.language, tuple(wrappers), is_usual)
        return self._alike.setdefault(found, found)


def _plainer(markup: bytes) -> bytes:
    """Markup without noise; as it is where libxml2 should see the noise too."""
    return _NOISE.sub(b"", markup) if _is_sound(markup) else markup


def _is_sound(markup: bytes) -> bool:
    """Whether there are none but the characters that XML allows (2.2)."""
    try:
        text = str(markup, "utf-8")
    except UnicodeDecodeError:
        return False
    has_controls = len(markup.translate(None, _CONTROLS)) < len(markup)
    return not (has_controls or "\uffff" in text or "\ufffe" in text)


def _parsed(content: bytes) -> "_Element | None":
    """A paragraph with that content; None where it has declarations, damage, stray text, or more paragraphs than one."""
    from lxml import etree

    if b"<!" in content or b"xmlns" in content:
        return None
    try:
        root = etree.fromstring(b'<x xmlns:w="%b"><w:p>%b</w:p></x>' % (WORD[0].encode(), content))
    except etree.XMLSyntaxError:
        return None
    return root[0] if len(root) == 1 and not (root[0].text or "").strip() else None


def _text(words: list[bytes]) -> str | None:
    """The words of runs that are written so, U+0000 between them; None where libxml2 should see them: they may be damaged."""
    together = b"\0".join(words)
    try:
        text = str(together, "utf-8")
    except UnicodeDecodeError:
        return None
    if "\uffff" in text or "\ufffe" in text:
        return None
    special = len(together) - len(together.translate(None, _SPECIAL)) - len(words) + 1
    if special:
        if special > len(_ENTITY.findall(text)):
            return None
        text = _ENTITY.sub(lambda entity: _CHARACTERS[entity[1]], text)
    return text


def _mixed(manner: Manner, stretches: list[_Stretch], texts: list[str]) -> Plain | None:
    """A paragraph in which not all words are read alike; None where it is not plain after all."""
    shown: list[str] = []
    spoken: dict[str | None, int] = {}
    wrapped: list[bytes] = []
    for stretch, text in zip(stretches, texts, strict=True):
        if not stretch.is_plain:
            return None
        for end, name in stretch.wrappers:
            if not end:
                wrapped.append(name)
            elif not wrapped or wrapped.pop() != name:
                return None
        shown.append(stretch.signs)
        if text and stretch.is_shown:
            shown.append(text)
            spoken[stretch.language] = spoken.get(stretch.language, 0) + len(text)
    if wrapped:
        return None
    language = max(spoken, key=spoken.__getitem__, default=None)
    return Plain(manner, "".join(shown), language, "".join(stretch.signs for stretch in stretches), any(texts))
