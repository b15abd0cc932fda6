"""What adapters of packaged formats share: a safe XML parser, a safe zip reader, text decoding.

No format of its own: this package has no entry point, and third parties may use it too.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from atau_container.archive import Archive
    from atau_container.decoding import decode
    from atau_container.labels import heading_label, primary_subtag
    from atau_container.xml import iterate_xml, parse_xml

__all__ = ["Archive", "decode", "heading_label", "iterate_xml", "parse_xml", "primary_subtag"]

_HOMES = {
    "Archive": "archive",
    "decode": "decoding",
    "heading_label": "labels",
    "iterate_xml": "xml",
    "parse_xml": "xml",
    "primary_subtag": "labels",
}


def __getattr__(name: str) -> Any:
    # Lazy: whoever reads plain text does not pay for archives.
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"atau_container.{_HOMES[name]}"), name)
