"""Web pages, read by selectolax: it keeps the words where the encoding is not declared, and is the fastest.

Start with `units.py`. `names.py` sorts the elements, `encoding.py` finds what a page declares, `hostile.py` refuses
pages that would choke a parser.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from atau import hookimpl
from atau.errors import DocumentError
from atau.hooks.interfaces import Source
from atau.i18n import _
from atau.model import Document, Unit

SIZE_LIMIT = 100_000_000  # bytes

# After white space, comments and an XML declaration; XML with another root is not ours.
_BEGINNING = re.compile(
    r"\A(?:\s|(?><!--.*?-->)|<\?xml\b[^>]*>)*+<(?:!doctype\s+html\b|html\b)",
    re.IGNORECASE | re.DOTALL,
)

# XHTML may close such elements at once; a parser of HTML takes them for open and loses, after a script, the whole page.
_CLOSED_AT_ONCE = re.compile(
    r"<(a|div|iframe|noscript|object|p|script|span|style|textarea|title)\b([^<>]*)/>",
    re.IGNORECASE,
)
_XHTML = re.compile(r"\A\s*<\?xml\b|\bxmlns\s*=\s*[\"']http://www\.w3\.org/1999/xhtml", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Html:
    """The format. What a browser shows as text, the title, the description, and attributes that people read, such as `alt`."""

    name: str = "html"
    patterns: Sequence[str] = ("*.html", "*.htm", "*.xhtml")

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """What is known of the page, and its blocks with text as a stream."""
        from selectolax.lexbor import LexborHTMLParser

        from atau_container import primary_subtag, read_text
        from atau_html.encoding import declared_encoding
        from atau_html.hostile import refuse_hostile_tags
        from atau_html.units import Reader

        if source.size > SIZE_LIMIT:
            raise DocumentError(source.name, _("is larger than is safe to read; split the page"))
        with source.open() as stream:
            data = stream.read()
        decoded = read_text(data, source.name, declared_encoding(data))
        text = decoded.text
        refuse_hostile_tags(text, source.name)
        if _XHTML.search(text, 0, len(source.head)):
            text = _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", text)
        tree = LexborHTMLParser(text)
        root = tree.root
        digest = hashlib.sha256(data).hexdigest()
        if root is None:
            return Document(source.name, self.name, sha256=digest), ()
        language = primary_subtag(root.attributes.get("lang") or root.attributes.get("xml:lang"))
        return Document(source.name, self.name, language, sha256=digest), chain(Reader(root).units(), decoded.remarks())


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
