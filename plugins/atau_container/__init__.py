"""What adapters of packaged formats share: a safe XML parser, a safe zip reader, text decoding.

No format of its own: this package has no entry point, and third parties may use it too.
"""

from atau_container.archive import Archive
from atau_container.decoding import decode
from atau_container.labels import heading_label, primary_subtag
from atau_container.xml import iterate_xml, parse_xml

__all__ = ["Archive", "decode", "heading_label", "iterate_xml", "parse_xml", "primary_subtag"]
