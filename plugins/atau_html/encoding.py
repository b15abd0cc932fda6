"""The encoding that a page declares for itself."""

import re

_META = re.compile(rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([a-z0-9_:.-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""\A\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([a-z0-9_.-]+)""", re.IGNORECASE)
_SEARCHED = 4096  # bytes; browsers look at 1,024, pages that put scripts first need more

# What browsers understand by these names (WHATWG Encoding, 4.2). A page that can be searched for ASCII is not UTF-16.
_UNDERSTOOD_AS = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "ascii", "us-ascii"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode", "utf-32"), "utf-8"),
    "x-cp1251": "cp1251",
    "x-mac-cyrillic": "mac_cyrillic",
    "koi": "koi8-r",
    "koi8": "koi8-r",
}


def declared_encoding(data: bytes) -> str | None:
    """The encoding in the XML declaration or in a meta element, by the name that Python has for what browsers use."""
    head = data[:_SEARCHED]
    found = _XML.search(head) or _META.search(head)
    if found is None:
        return None
    declared = found[1].decode("ascii").lower()
    return _UNDERSTOOD_AS.get(declared, declared)
