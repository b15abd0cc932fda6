"""What adapters of packaged formats share: a safe XML parser, a safe zip reader, a zip writer, text decoding, numerals.

No format of its own: this package has no entry point, and third parties may use it too.
"""

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
