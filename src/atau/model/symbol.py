"""Symbols of United Nations documents: `A/HRC/WG.6/48/KAZ/3`, `CCPR/C/KAZ/CO/2`. They are the same in every language.

Source: the United Nations Editorial Manual, "Document symbols"; the bodies are those whose documents concern human rights.
"""

import re

_BODIES = "A|E|S|ST|CCPR|CEDAW|CAT|CRC|CRPD|CED|CERD|CMW|HRI|DP|JIU|SPT"
_SYMBOL = re.compile(rf"(?<![\w/.-])(?=[\w/.-]*\d)(?:{_BODIES})(?:/[A-Z0-9][\w.-]*(?:\([A-Z-]+\))?)+(?<![.-])(?![\w/])")


def symbol_in(text: str) -> str | None:
    """The first symbol in a text; None where there is none."""
    match = _SYMBOL.search(text)
    return match[0] if match else None


def without_symbols(text: str) -> str:
    """The text with nothing in the place of its symbols."""
    return _SYMBOL.sub("", text)
