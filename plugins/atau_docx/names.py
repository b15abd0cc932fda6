"""The vocabulary of WordprocessingML: the elements and attributes that the reader knows.

Every name exists twice, in the namespace that Word writes and in that of Strict Open XML (ISO/IEC 29500-1). The reader
speaks of local names alone: `LOCAL[element.tag]` is one look-up, and None for whatever stands in other namespaces.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
COMPATIBILITY = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

_LOCAL_NAMES = """
    document body p pPr r rPr t tab ptab br cr noBreakHyphen softHyphen sym tbl tblPr tblGrid tr trPr tc tcPr
    sdt sdtPr sdtEndPr sdtContent txbxContent ins del moveTo moveFrom delText instrText delInstrText fldChar
    fldSimple rt footnoteReference endnoteReference commentReference commentRangeStart commentRangeEnd sectPr
    footnotes footnote endnotes endnote comments comment hdr ftr headerReference footerReference styles style
    name basedOn docDefaults rPrDefault outlineLvl numPr numId pStyle rStyle lang vanish settings footnotePr endnotePr
    numFmt numStart numRestart numbering abstractNum num abstractNumId lvlOverride startOverride lvl start lvlText
    lvlRestart isLgl ilvl styleLink numStyleLink gridSpan gridBefore hyperlink
    smartTag customXml dir bdo smartTagPr customXmlPr fldData id dataBinding proofErr lastRenderedPageBreak annotationRef
    bookmarkStart bookmarkEnd permStart permEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd
    customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart
    customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd rPrChange pPrChange sectPrChange tblPrChange
    tblGridChange tblPrExChange trPrChange tcPrChange numberingChange cellIns cellDel cellMerge
    rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid webHidden color spacing w
    kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em eastAsianLayout specVanish font family
"""

LOCAL: dict[Any, str] = {f"{{{namespace}}}{name}": name for namespace in WORD for name in _LOCAL_NAMES.split()}
LOCAL |= {f"{{{namespace}}}{name}": name for namespace in MATHS for name in ("oMath", "oMathPara")}
LOCAL |= {f"{{{COMPATIBILITY[0]}}}{name}": name for name in ("AlternateContent", "Choice", "Fallback")}


def named(name: str, namespaces: tuple[str, ...] = WORD) -> tuple[str, ...]:
    """The full names of an element or attribute, the one that Word writes first."""
    return tuple(f"{{{namespace}}}{name}" for namespace in namespaces)


VALUE = named("val")
IDENTIFIER = named("id")
TYPE = named("type")
PART_REFERENCE = named("id", RELATIONSHIPS)

_OFF = {"0", "false", "off"}


def attribute(element: "_Element", names: tuple[str, ...]) -> str | None:
    """The value of an attribute in whichever namespace it stands; `names` come from `named`."""
    for name in names:
        value = element.get(name)
        if value is not None:
            return value
    return None


def value_of(element: "_Element | None") -> str | None:
    """The `w:val` of a property, None where the property is missing."""
    return None if element is None else attribute(element, VALUE)


def switch(element: "_Element | None") -> bool | None:
    """An on-off property: without a value it is on; None where it is missing."""
    return None if element is None else (attribute(element, VALUE) or "1").lower() not in _OFF


def child(element: "_Element | None", name: str) -> "_Element | None":
    """The first child of that local name."""
    if element is not None:
        for candidate in element:
            if LOCAL.get(candidate.tag) == name:
                return candidate
    return None


def by_name(element: "_Element | None") -> "dict[str | None, _Element]":
    """The children by their local names, in one pass; of several with one name the last."""
    return {} if element is None else {LOCAL.get(inside.tag): inside for inside in element}


def children(element: "_Element | None", name: str) -> "Iterator[_Element]":
    """The children of that local name."""
    if element is not None:
        for candidate in element:
            if LOCAL.get(candidate.tag) == name:
                yield candidate
