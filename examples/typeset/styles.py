"""The styles and the lists of the Word documents: how all looks, and what numbers itself."""

from xml.sax.saxutils import quoteattr

TEXT_LIST, HEADING_LIST = 1, 2
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_KEPT, _CENTRED = "<w:keepNext/>", '<w:jc w:val="center"/>'


def styles(language: str, headings: str) -> str:
    """The styles of a document in that language, a tag; `headings` as in `Text`."""
    named = " ".join(f'w:{script}="Times New Roman"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    lower = _in_list(HEADING_LIST, 1) if headings == "upperRoman" else ""
    found = [
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {named}/>{_size(12)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>',
        _style("Normal", "Normal", '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>'),
        _style(
            "Notice", "Notice", f"<w:pBdr>{_borders(_SIDES[:4], 4)}</w:pBdr>{_spacing(0, 240)}", f"<w:i/>{_size(10)}"
        ),
        _style("Title", "Title", f"{_KEPT}{_spacing(240, 120)}{_CENTRED}", f"<w:b/>{_size(16)}"),
        _style("Subtitle", "Subtitle", _spacing(0, 120) + _CENTRED),
        _heading("Heading1", "heading 1", _in_list(HEADING_LIST, 0), 0, 14),
        _heading("Heading2", "heading 2", lower, 1, 12),
        _heading("Heading3", "Heading", "", 0, 14),
        _style("Numbered", "Numbered", _in_list(TEXT_LIST, 0)),
        _style("Recommendation", "Recommendation", _in_list(TEXT_LIST, 1)),
        _style("Lettered", "Lettered", _in_list(TEXT_LIST, 2)),
        _style("Caption", "caption", f"{_KEPT}{_spacing(200, 120)}", "<w:b/>"),
        _style("TableText", "Table Text", _spacing(40, 40), _size(10)),
        _style("TableHead", "Table Head", f"{_KEPT}{_spacing(40, 40)}", f"<w:b/>{_size(10)}"),
        _style("AfterTable", "After Table", _spacing(0, 0), _size(6)),
        _style("FootnoteText", "footnote text", _spacing(0, 40), _size(10)),
        _style("Header", "header", "", _size(9)),
        _style("Footer", "footer", _CENTRED, _size(9)),
        _style("FootnoteReference", "footnote reference", run='<w:vertAlign w:val="superscript"/>', kind="character"),
        _style("Hyperlink", "Hyperlink", run='<w:color w:val="0563C1"/><w:u w:val="single"/>', kind="character"),
        _table_style("TableGrid", "Table Grid", _borders(_SIDES, 0)),
        _table_style("Masthead", "Masthead", _borders(("bottom",), 0)),
    ]
    return "".join(found)


def numbering(letters: str, headings: str) -> str:
    """Two lists: paragraphs, recommendations and letters; headings. `letters` and `headings` as in `Text`."""
    text = (
        _level(0, "decimal", "%1.", "Numbered", 567, 567)
        + _level(1, "decimal", "%1.%2.", "Recommendation", 1531, 964)
        + _level(2, "lowerLetter", letters.format("%3"), "Lettered", 1134, 567)
    )
    above = _level(0, headings, "%1.", "Heading1", 709, 709)
    if headings == "upperRoman":
        above += _level(1, "upperLetter", "%2.", "Heading2", 709, 709)
    kinds = {TEXT_LIST: text, HEADING_LIST: above}
    return "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for number, levels in kinds.items()
    ) + "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in kinds)


def _level(number: int, form: str, pattern: str, style: str, left: int, hanging: int) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val={quoteattr(pattern)}/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/>'
        f'</w:tabs><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def _heading(name: str, title: str, listed: str, level: int, size: int) -> str:
    look = f'{_KEPT}{listed}{_spacing(20 * size, 120)}<w:outlineLvl w:val="{level}"/>'
    return _style(name, title, look, f"<w:b/>{_size(size)}")


def _style(name: str, title: str, paragraph: str = "", run: str = "", kind: str = "paragraph") -> str:
    base = '<w:basedOn w:val="Normal"/>' if kind == "paragraph" and name != "Normal" else ""
    default = ' w:default="1"' if name == "Normal" else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{name}"><w:name w:val="{title}"/>{base}'
        f"{f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''}{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


def _table_style(name: str, title: str, borders: str) -> str:
    return (
        f'<w:style w:type="table" w:styleId="{name}"><w:name w:val="{title}"/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>"
    )


def _borders(sides: tuple[str, ...], space: int) -> str:
    return "".join(f'<w:{side} w:val="single" w:sz="4" w:space="{space}" w:color="808080"/>' for side in sides)


def _size(points: int) -> str:
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _in_list(identifier: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identifier}"/></w:numPr>'
