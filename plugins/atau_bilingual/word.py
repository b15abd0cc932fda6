"""A new Word document: python-docx makes the package, we give it styles of our own and take away who made its template."""

import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO

from atau_bilingual.elements import element, field, run
from atau_bilingual.styles import styles

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

MARGIN = 1134  # twentieths of a point: 2 cm
A4 = (11906, 16838)

_NO_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip archive can name
_KEPT = ("/styles", "/settings", "/officeDocument")  # how the types of relationships end
_WORD = "http://schemas.microsoft.com/office/word"


def new_document(header: str, *, is_landscape: bool = False) -> "Document":
    """An empty document on A4 with page numbers, and a line at the top of each page."""
    import docx

    document = docx.Document()
    _forget_template(document)
    section: Any = document.sections[0]
    _set_page(section, A4[::-1] if is_landscape else A4)
    _fill(section.header, run(header))
    _fill(section.footer, field("PAGE", "1"), run(" / "), field("NUMPAGES", "1"))
    return document


def text_width(*, is_landscape: bool = False) -> int:
    """The width between the margins, in twentieths of a point."""
    return A4[is_landscape] - 2 * MARGIN


def append(document: "Document", blocks: Iterable["_Element"]) -> None:
    """Put paragraphs and tables at the end of the body."""
    body: Any = document.element.body
    section = body.sectPr
    for block in blocks:
        section.addprevious(block)


def protect(document: "Document") -> None:
    """Let nothing be edited but ranges with a permission (17.15.1.29); without a password, so whoever must can lift it."""
    settings: Any = document.settings.element
    settings.insert(0, element("documentProtection", edit="readOnly", enforcement=1))


def save(document: "Document", target: BinaryIO) -> None:
    """The package, the same for the same document: no dates, no properties."""
    from tempfile import TemporaryFile

    with TemporaryFile() as package:
        document.save(package)
        with zipfile.ZipFile(package) as written, zipfile.ZipFile(target, "w") as copy:
            for name in written.namelist():
                info = zipfile.ZipInfo(name, _NO_DATE)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.create_system = 0  # else the archive would tell Windows from the others
                with written.open(name) as source, copy.open(info, "w", force_zip64=True) as member:
                    while piece := source.read(1 << 16):
                        member.write(piece)


def _set_page(section: Any, size: tuple[int, int]) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    section._sectPr.attrib.clear()  # when the template was edited
    width, height = map(Twips, size)
    section.page_width, section.page_height = width, height
    section.orientation = WD_ORIENT.LANDSCAPE if width > height else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Twips(MARGIN)
    section.header_distance = section.footer_distance = Twips(MARGIN // 2)


def _fill(margin: Any, *inside: "_Element") -> None:
    """Put words into the paragraph that a new header or footer has, and take off when its template was edited."""
    paragraph = margin.paragraphs[0]._p
    paragraph.attrib.clear()
    paragraph.extend(inside)


def _forget_template(document: "Document") -> None:
    """Drop the properties, picture, theme, lists, settings and styles of python-docx's template."""
    for part in (document.part.package, document.part):
        relationships: Any = part.rels
        for identifier in [key for key, one in relationships.items() if not one.reltype.endswith(_KEPT)]:
            del relationships[identifier]
    settings: Any = document.settings.element
    settings[:] = [element("compat", element("compatSetting", name="compatibilityMode", uri=_WORD, val=15))]
    of_styles: Any = document.styles.element
    of_styles[:] = list(styles())
