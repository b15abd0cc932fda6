"""A text → a Word document (ISO/IEC 29500-1): only what is needed, nothing of who wrote it and when."""

import io
import zipfile
from collections.abc import Iterable
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from typeset.source import MARK, Block, Span, Table, Text
from typeset.styles import numbering, styles

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_PARTS = ("styles", "numbering", "settings", "footnotes", "header", "footer")
_LANGUAGES = {"ru": "ru-RU", "en": "en-GB"}
_AUTHOR = {"ru": "Коалиция", "en": "Coalition"}
_STYLES = {
    "notice": "Notice",
    "title": "Title",
    "subtitle": "Subtitle",
    "heading": "Heading1",
    "subheading": "Heading2",
    "plain-heading": "Heading3",
    "paragraph": "Numbered",
    "recommendation": "Recommendation",
    "letter": "Lettered",
    "caption": "Caption",
    "plain": "Normal",
}
_TEXT_WIDTH = 9639  # twentieths of a point: A4 less two margins of 2 cm
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def document(text: Text, with_changes: bool = True) -> bytes:
    """The package; without tracked changes they are accepted."""
    writer = _Writer(text, with_changes)
    body = "".join(map(writer.block, text.blocks))
    parts = {
        "document": f"<w:body>{body}{_SECTION}</w:body>",
        "styles": styles(_LANGUAGES[text.language], text.headings),
        "numbering": numbering(text.letters, text.headings),
        "settings": '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat>',
        "footnotes": writer.footnotes(),
        "header": _paragraph("Header", _run(text.header)),
        "footer": _paragraph("Footer", _page_number(text.footer)),
    }
    roots = {"header": "hdr", "footer": "ftr"}
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships([("officeDocument", "word/document.xml", "Internal")]).replace(
            "</Relationships>",
            f'<Relationship Id="properties" Type="{_PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/></Relationships>',
        ),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(text.title)}</dc:title></cp:coreProperties>',
        "word/_rels/document.xml.rels": _relationships(
            [(part, f"{part}.xml", "Internal") for part in _PARTS]
            + [("hyperlink", address, "External") for address in writer.links]
        ),
    }
    for part, content in parts.items():
        root = roots.get(part, part)
        files[f"word/{part}.xml"] = f"<w:{root} {_NAMES}>{content}</w:{root}>"
    return packed({name: (_DECLARATION + content).encode() for name, content in files.items()})


def packed(files: dict[str, bytes], stored: str = "") -> bytes:
    """A zip archive that is the same whenever it is made; one member may be left uncompressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            about = zipfile.ZipInfo(name, _LONG_AGO)
            about.create_system = 0
            about.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(about, content)
    return buffer.getvalue()


class _Writer:
    def __init__(self, text: Text, with_changes: bool) -> None:
        self._text = text
        self._with_changes = with_changes
        self._change = count(1)
        self._bookmark = count(1)
        self._note_ids = {name: number for number, name in enumerate(text.notes, 1)}
        self.links: list[str] = []

    def block(self, block: Block) -> str:
        """The paragraph or table."""
        if block.table:
            return self._table(block.table)
        content = "".join(map(self._span, block.spans))
        if block.anchor:
            number = next(self._bookmark)
            mark = f'<w:bookmarkStart w:id="{number}" w:name="_Ref_{block.anchor.replace("-", "_")}"/>'
            content = f'{mark}{content}<w:bookmarkEnd w:id="{number}"/>'
        return _paragraph(_STYLES[block.kind], content)

    def footnotes(self) -> str:
        """The notes, after the two lines that separate them from the text."""
        raised = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        lines = [
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{element}/></w:r></w:p></w:footnote>'
            for number, kind, element in (
                (-1, "separator", "separator"),
                (0, "continuationSeparator", "continuationSeparator"),
            )
        ]
        for name, (_sign, spans) in self._text.notes.items():
            sign = f"<w:t>{MARK}</w:t>" if name == MARK else "<w:footnoteRef/>"
            content = f"<w:r>{raised}{sign}</w:r>{_run(' ')}{''.join(map(self._span, spans))}"
            content = _paragraph("FootnoteText", content)
            lines.append(f'<w:footnote w:id="{self._note_ids[name]}">{content}</w:footnote>')
        return "".join(lines)

    def _span(self, span: Span) -> str:
        if span.kind == "note":
            follows = (' w:customMarkFollows="1"', f"<w:t>{MARK}</w:t>") if span.target == MARK else ("", "")
            return (
                '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference{follows[0]} w:id="{self._note_ids[span.target]}"/>{follows[1]}</w:r>'
            )
        if span.kind == "reference":
            field = f" REF _Ref_{span.target.replace('-', '_')} \\r \\h "
            return _field(field, self._text.numbers[span.target])
        if span.kind == "link":
            if span.target not in self.links:
                self.links.append(span.target)
            number = len(_PARTS) + self.links.index(span.target) + 1
            words = _run(span.text, '<w:rStyle w:val="Hyperlink"/>')
            return f'<w:hyperlink r:id="r{number}">{words}</w:hyperlink>'
        if span.kind in ("inserted", "deleted"):
            return self._changed(span)
        return _run(span.text, {"bold": "<w:b/>", "italic": "<w:i/>"}.get(span.kind, ""))

    def _changed(self, span: Span) -> str:
        if not self._with_changes:
            return _run(span.text) if span.kind == "inserted" else ""
        element, run = ("ins", _run(span.text)) if span.kind == "inserted" else ("del", _run(span.text, name="delText"))
        author = _AUTHOR[self._text.language]
        return f'<w:{element} w:id="{next(self._change)}" w:author="{author}">{run}</w:{element}>'

    def _table(self, table: Table) -> str:
        widths = [_TEXT_WIDTH * width // 100 for width in table.widths]
        rows = []
        for index, row in enumerate(table.rows):
            is_head = table.has_head and index == 0
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{self._cell(cell, is_head)}</w:tc>'
                for width, cell in zip(widths, row, strict=True)
            )
            rows.append(f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>{cells}</w:tr>")
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        style = "TableGrid" if table.has_head else "Masthead"
        properties = (
            f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        )
        return (
            f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
            + _paragraph("AfterTable", "")
        )

    def _cell(self, cell: Iterable[tuple[Span, ...]], is_head: bool) -> str:
        style = "TableHead" if is_head else "TableText"
        return "".join(_paragraph(style, "".join(map(self._span, spans))) for spans in cell)


def _paragraph(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _run(text: str, properties: str = "", name: str = "t") -> str:
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:{name} xml:space="preserve">{escape(text)}</w:{name}></w:r>'


def _field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    said = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return f"{mark('begin')}{said}{mark('separate')}{_run(result)}{mark('end')}"


def _page_number(footer: str) -> str:
    before, _brace, after = footer.partition("{page}")
    return f"{_run(before) if before else ''}{_field(' PAGE ', '1')}{_run(after) if after else ''}"


_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="r5"/><w:footerReference w:type="default" r:id="r6"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1418" w:left="1134"'
    ' w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>'
)


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_KIND}{kind}+xml"/>'
        for part, kind in {"document": "document.main", **{part: part for part in _PARTS}}.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relationships(targets: list[tuple[str, str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{_R}/{kind}" Target={quoteattr(target)} TargetMode="{mode}"/>'
        for number, (kind, target, mode) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'
