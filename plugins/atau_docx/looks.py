"""How words look: what a reader can tell of the properties of their run and of what the run stands in.

What nobody sees makes no difference: language, spelling, revisions, and fonts of scripts that are not written from right to
left for those that are.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from atau_docx.names import LOCAL, attribute, by_name, child, named, switch, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from atau_docx.inlines import Token

# CT_RPr of ISO/IEC 29500-1, 17.3.2, in the order of its schema.
_SEQUENCE = """
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden
    color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish
    oMath rPrChange
"""
_ORDER = {name: number for number, name in enumerate(_SEQUENCE.split())}
_UNSEEN = frozenset(("lang", "noProof", "webHidden", "snapToGrid", "rPrChange", "ins", "del", "moveFrom", "moveTo"))
_COMPLEX = frozenset(("bCs", "iCs", "szCs"))  # of letters written from right to left
_SWITCHES = frozenset(
    ("b", "i", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "vanish")
)
_SEEN_FONTS = frozenset(("ascii", "hAnsi", "asciiTheme", "hAnsiTheme"))
_ON_SPACE = frozenset(("u", "strike", "dstrike", "highlight", "bdr", "shd"))
_REVISIONS = frozenset(("ins", "moveTo"))
_HISTORY = frozenset(named("history"))
_AUTHOR = named("author")


@dataclass(frozen=True, slots=True)
class Look:
    """Two stretches of words that have the same look can be one. `containers` are what they stand in, links among it."""

    formatting: tuple[object, ...]
    containers: tuple[object, ...]
    shows_on_space: bool


def look_of(token: "Token") -> Look:
    """The look of a token of words."""
    leaf = token.leaves[0]
    containers = tuple(said for element in leaf.way[:-1] if (said := _container(element)) is not None)
    assert leaf.run is not None
    return Look(formatting(leaf.run), containers + token.fields, _shows_on_space(properties_of(leaf.run)))


def properties_of(run: "_Element") -> "_Element | None":
    """The properties of a run; nothing may stand before them. A run without any may be long: it is not searched."""
    first = next(iter(run), None)
    return first if first is not None and LOCAL.get(first.tag) == "rPr" else None


def run_property(run: "_Element", name: str) -> "_Element | None":
    """A property of a run, where the run itself says it."""
    return child(properties_of(run), name)


def set_run_property(run: "_Element", name: str, **values: str | None) -> None:
    """Set attributes of a property of a run, in the place that the schema gives the property; None takes one away."""
    tag = str(run.tag).removesuffix("r")
    properties = properties_of(run)
    if properties is None:
        properties = run.makeelement(f"{tag}rPr")
        run.insert(0, properties)
    element = child(properties, name)
    if element is None:
        element = properties.makeelement(f"{tag}{name}")
        place = 0
        for number, one in enumerate(properties, 1):
            if _ORDER.get(LOCAL.get(one.tag, ""), len(_ORDER)) < _ORDER[name]:
                place = number
        properties.insert(place, element)
    for key, value in values.items():
        if value is not None:
            element.set(f"{tag}{key}", value)
        elif f"{tag}{key}" in element.attrib:
            del element.attrib[f"{tag}{key}"]


def formatting(run: "_Element") -> tuple[object, ...]:
    """What a reader can tell of the properties of a run, to be compared."""
    properties = properties_of(run)
    if properties is None:
        return ()
    known = by_name(properties)
    complex_script = bool(switch(known.get("rtl")) or switch(known.get("cs")))
    said = []
    for element in properties:
        name = LOCAL.get(element.tag)
        if not isinstance(element.tag, str) or name in _UNSEEN or (name in _COMPLEX and not complex_script):
            continue
        attributes = sorted((str(key), str(value)) for key, value in element.items())
        if name in _SWITCHES:
            attributes = [("val", str(switch(element)))]
        elif name == "rFonts":
            attributes = [one for one in attributes if complex_script or _local(one[0]) in _SEEN_FONTS]
            if not attributes:
                continue
        inside = tuple((str(one.tag), *sorted(one.items())) for one in element.iterdescendants())
        said.append((str(element.tag), tuple(attributes), inside))
    return tuple(sorted(said))


def _shows_on_space(properties: "_Element | None") -> bool:
    said = (element for element in properties if LOCAL.get(element.tag) in _ON_SPACE) if properties is not None else ()
    return any((value_of(element) or "1").lower() not in ("none", "nil", "0", "false", "off") for element in said)


def _container(element: "_Element") -> object:
    """What makes a container another one; None where it makes no difference."""
    name = LOCAL[element.tag]
    if name == "sdtContent":
        return None
    if name == "sdt":
        return element  # each is a field of its own to fill in
    if name in _REVISIONS:
        return name, attribute(element, _AUTHOR)
    return name, *sorted((str(key), str(value)) for key, value in element.items() if key not in _HISTORY)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
