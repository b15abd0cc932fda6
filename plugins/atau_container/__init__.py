"""What adapters of packaged formats share: a safe XML parser, a safe zip reader, a zip writer, text decoding, numerals.

No format of its own: this package has no entry point, and third parties may use it too.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from atau_container.archive import Archive, rewritten
    from atau_container.decoding import decode
    from atau_container.labels import HeadingPath, heading_label, primary_subtag
    from atau_container.numerals import numeral
    from atau_container.xml import iterate_xml, parse_xml, printable, serialized, stream_xml

__all__ = [
    "Archive",
    "HeadingPath",
    "decode",
    "heading_label",
    "iterate_xml",
    "numeral",
    "parse_xml",
    "primary_subtag",
    "printable",
    "rewritten",
    "serialized",
    "stream_xml",
]

_HOMES = {
    "archive": ("Archive", "rewritten"),
    "decoding": ("decode",),
    "labels": ("HeadingPath", "heading_label", "primary_subtag"),
    "numerals": ("numeral",),
    "xml": ("iterate_xml", "parse_xml", "printable", "serialized", "stream_xml"),
}


def __getattr__(name: str) -> Any:
    # Lazy: whoever reads plain text does not pay for archives.
    for module, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            return getattr(import_module(f"atau_container.{module}"), name)
    raise AttributeError(name)
