"""The styles of the Word documents that we make: few, all our own, in fonts that have the Kazakh letters on every system."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from atau.model.noun import noun
from atau_bilingual.elements import element

if TYPE_CHECKING:
    from lxml.etree import _Element

SERIF, SANS = "Times New Roman", "Arial"
GREY, RULE = "666666", "BFBFBF"
FILLS = {"untranslated": "EDEDED", "fuzzy": "FFF4C2"}
"""By the state of a translation."""
HEADER_FILL = "E7ECF2"
INDENT = 567  # twentieths of a point, 1 cm: how far paragraphs stand to the right of their numbers


@noun
class _Paragraphs:
    """A style of paragraphs; sizes in points, indents in twentieths of them. `level` is that of a heading."""

    name: str
    size: float = 10.5
    before: float = 0
    after: float = 0
    is_small_print: bool = False
    is_bold: bool = False
    is_centred: bool = False
    stays_with_next: bool = False
    begins_page: bool = False
    level: int = 0
    left: int = 0
    hanging: int = 0
    has_rule: bool = False


_PARAGRAPHS = (
    _Paragraphs("header", 8, is_small_print=True),
    _Paragraphs("footer", 8, is_small_print=True, is_centred=True),
    _Paragraphs("heading 1", 14, 12, 6, is_bold=True, stays_with_next=True, level=1),
    _Paragraphs("heading 2", 12, 9, 4, is_bold=True, stays_with_next=True, level=2),
    _Paragraphs("heading 3", 10.5, 6, 3, is_bold=True, stays_with_next=True, level=3),
    _Paragraphs("Annex", 14, 0, 8, is_bold=True, stays_with_next=True, begins_page=True, level=1),
    _Paragraphs("Text", 10.5, 2, 4),
    _Paragraphs("Number", 9, 3, 4, is_small_print=True),
    _Paragraphs("Column", 9, 3, 3, is_small_print=True, is_bold=True),
    _Paragraphs("Label", 8.5, 5, 2, is_small_print=True, stays_with_next=True),
    _Paragraphs("Remark", 8.5, 1, 1, is_small_print=True),
    _Paragraphs("Numbered", 10.5, 6, 2, stays_with_next=True, left=INDENT, hanging=INDENT),
    _Paragraphs("Unnumbered", 10.5, 6, 2, stays_with_next=True, left=INDENT),
    _Paragraphs("Translation", 10.5, 2, 8, left=INDENT, has_rule=True),
    _Paragraphs("Translated heading 1", 14, 2, 8, is_bold=True, stays_with_next=True, left=INDENT, has_rule=True),
    _Paragraphs("Translated heading 2", 12, 2, 8, is_bold=True, stays_with_next=True, left=INDENT, has_rule=True),
    _Paragraphs("Translated heading 3", 10.5, 2, 8, is_bold=True, stays_with_next=True, left=INDENT, has_rule=True),
)


def style_id(name: str) -> str:
    """The id by which a paragraph names its style: "Heading1" of "heading 1"."""
    return "".join(word.capitalize() for word in name.split())


def styles() -> Iterator["_Element"]:
    """What stands in the part of the styles."""
    fonts = element("rFonts", ascii=SERIF, hAnsi=SERIF, eastAsia=SERIF, cs=SERIF)
    yield element("docDefaults", element("rPrDefault", element("rPr", fonts, *_size(10.5))), element("pPrDefault"))
    yield element("style", element("name", val="Normal"), type="paragraph", default=1, styleId="Normal")
    named = element("name", val="Default Paragraph Font")
    yield element("style", named, type="character", default=1, styleId="DefaultParagraphFont")
    plain = element("tblPr", _cell_margins())
    yield element("style", element("name", val="Normal Table"), plain, type="table", default=1, styleId="TableNormal")
    yield _table()
    yield _code()
    yield from map(_paragraphs, _PARAGRAPHS)


def _paragraphs(one: _Paragraphs) -> "_Element":
    """The children stand in the order of CT_PPrBase, 17.3.1.26, and CT_RPr, 17.3.2.28."""
    paragraph = element("pPr")
    if one.stays_with_next:
        paragraph.append(element("keepNext"))
    if one.begins_page:
        paragraph.append(element("pageBreakBefore"))
    if one.has_rule:
        paragraph.append(element("pBdr", element("left", val="single", sz=12, space=8, color=RULE)))
    if one.level:  # behind the number of a heading
        paragraph.append(element("tabs", element("tab", val="left", pos=INDENT)))
    paragraph.append(element("spacing", before=round(one.before * 20), after=round(one.after * 20)))
    if one.left:
        paragraph.append(element("ind", left=one.left, hanging=one.hanging))
    if one.is_centred:
        paragraph.append(element("jc", val="center"))
    if one.level:
        paragraph.append(element("outlineLvl", val=one.level - 1))
    runs = element("rPr")
    if one.is_small_print:
        runs.append(element("rFonts", ascii=SANS, hAnsi=SANS, eastAsia=SANS, cs=SANS))
    if one.is_bold:
        runs.append(element("b"))
    if one.is_small_print:
        runs.append(element("color", val=GREY))
    runs.extend(_size(one.size))
    return element(
        "style",
        element("name", val=one.name),
        element("basedOn", val="Normal"),
        element("qFormat"),
        paragraph,
        runs,
        type="paragraph",
        styleId=style_id(one.name),
        customStyle=int(not one.name[0].islower()),  # Word knows the others by their names
    )


def _code() -> "_Element":
    runs = element("rPr", element("noProof"), element("color", val=GREY))
    return element("style", element("name", val="Code"), runs, type="character", customStyle=1, styleId="Code")


def _table() -> "_Element":
    """Fine grey rules, and no frame at the sides."""
    rules = [element(side, val="single", sz=6, space=0, color=GREY) for side in ("top", "bottom")]
    rules += [element(side, val="single", sz=4, space=0, color=RULE) for side in ("insideH", "insideV")]
    return element(
        "style",
        element("name", val="Bilingual"),
        element("basedOn", val="TableNormal"),
        element("tblPr", element("tblBorders", *rules), _cell_margins()),
        type="table",
        customStyle=1,
        styleId="Bilingual",
    )


def _cell_margins() -> "_Element":
    return element("tblCellMar", *(element(side, w=100, type="dxa") for side in ("left", "right")))


def _size(points: float) -> tuple["_Element", "_Element"]:
    return element("sz", val=round(points * 2)), element("szCs", val=round(points * 2))
