"""Web pages, read by selectolax: it keeps the words where the encoding is not declared, and is the fastest.

Start with `units.py`. `names.py` sorts the elements, `encoding.py` finds what a page declares, `hostile.py` refuses
pages that would choke a parser.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from atau import hookimpl
from atau.hooks.interfaces import RenderOptions, Source
from atau.model import Document, Finding, Segment, Unit

# After white space, comments and an XML declaration; XML with another root is not ours.
_BEGINNING = re.compile(
    r"\A(?:\s|(?><!--.*?-->)|<\?xml\b[^>]*>)*+<(?:!doctype\s+html\b|html\b)",
    re.IGNORECASE | re.DOTALL,
)


class Html:
    """Web pages, XHTML too; the encoding is told as browsers tell it.

    Reads: what a browser shows as text, the title, the description, attributes that people read, such as `alt`.
    Leaves out: scripts, styles, hidden elements, readings above ruby text, references to notes.
    Places: `block` (counted), `heading` (those above, from the highest), `element` (the nearest block), `paragraph` (the number
        that is printed before an item), `part` and `note` (the number) of notes that have a role.
    Silenced by: a comment `<!-- glossary: ignore … -->`, for the block that follows or that it stands in.
    Writes back: `<mark>` around the words with the remark as its title, and a comment before it, those of attributes
        as a comment near by; no other byte changes, unless Kazakh letters were spoilt: the copy has the right ones.
    Translated: words and attributes where they stand, and `lang` of the page and of blocks; no other byte changes, but where
        formatting was moved. What is not translated stands in `<mark>`, unless it is an attribute or a title.
    """

    name = "html"
    patterns: Sequence[str] = ("*.html", "*.htm", "*.xhtml")

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """What is known of the page, and its blocks with text as a stream."""
        from atau_html.page import read_page
        from atau_html.units import Reader

        page = read_page(source)
        document = Document(source.name, self.name, page.language, sha256=hashlib.sha256(page.data).hexdigest())
        units = Reader(page.root).units() if page.root is not None else ()
        return document, chain(units, page.decoded.remarks())

    def annotate(self, source: Source, findings: Sequence[Finding]) -> bytes:
        """The page with the findings as marks and comments."""
        from atau_html.annotate import annotated
        from atau_html.page import read_page
        from atau_html.units import Reader

        page = read_page(source)
        if not findings or page.root is None:
            return page.data
        reader = Reader(page.root)
        units = list(reader.units())
        nodes = [(node.text_content or "", node.mem_id in reader.shown) for node in page.texts()]
        return page.encoded(annotated(page.text, units, nodes, source.name, findings))

    def passages(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """The page and its blocks, inline elements as codes."""
        from atau_html.page import read_page
        from atau_html.passages import passages

        page = read_page(source)
        document = Document(source.name, self.name, page.language, sha256=hashlib.sha256(page.data).hexdigest())
        return document, chain(passages(page), page.decoded.remarks())

    def render(
        self, source: Source, targets: Mapping[str, Segment], options: RenderOptions
    ) -> tuple[bytes, Sequence[str]]:
        """The page with other words in its blocks and attributes."""
        from atau_html.page import read_page
        from atau_html.render import rendered

        page = read_page(source)
        changed, remarks = rendered(page, targets, options)
        return page.data if changed == page.text else page.encoded(changed), remarks


@hookimpl
def register_formats() -> list[Html]:
    """Web pages."""
    return [Html()]


@hookimpl
def detect_format(source: Source) -> str | None:
    """A head that begins with a doctype of HTML or with its root element, in UTF-16 too."""
    head = source.head
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if head.startswith(mark):
            text = head[len(mark) :].decode(encoding, "replace")
            break
    else:
        # Without NUL bytes the tags of UTF-16 are those of ASCII.
        text = head.replace(b"\0", b"").decode("latin-1")
    return "html" if _BEGINNING.match(text) else None
