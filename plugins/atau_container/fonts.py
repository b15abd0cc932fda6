"""Which fonts have the letters that Kazakh has beside the Russian ones: Ә Ғ Қ Ң Ө Ұ Ү Һ І.

A word processor shows a letter that a font lacks in another font, in the middle of a word.
"""

_MICROSOFT = """
    arial, calibri, calibri light, cambria, candara, consolas, constantia, corbel, courier new, microsoft sans serif, segoe ui,
    segoe ui light, segoe ui semibold, tahoma, times new roman
"""
_FREE = """
    carlito, dejavu sans, dejavu sans condensed, dejavu sans mono, dejavu serif, dejavu serif condensed, liberation mono,
    liberation sans, liberation serif, pt mono, pt sans, pt sans caption, pt sans narrow, pt serif, pt serif caption
"""

HAS_KAZAKH: frozenset[str] = frozenset(name.strip() for name in f"{_MICROSOFT},{_FREE}".split(","))
"""Names of families in lower case. The list is short on purpose: other fonts may have the letters too.

The free ones were asked: `fc-query -f "%{lang}" FILE` has "kk", which fontconfig says of a font with all letters of its
orthography for Kazakh (Debian 12; Liberation since 2.0, and not Liberation Sans Narrow nor Caladea). Of Microsoft's, those
that come with the Kazakh locale of Windows or belong to the ClearType collection; they could not be asked.
"""


def has_kazakh_letters(family: str) -> bool:
    """Whether a font is known to have them; the name in any case of letters."""
    return family.strip().lower() in HAS_KAZAKH
