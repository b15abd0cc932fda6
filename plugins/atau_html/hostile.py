"""A look at the tags before the parser sees them.

A parser follows the standard faithfully, and the standard takes quadratic time for elements nested without end (100,000
open `<div>` took 22 s), and for the attributes of a tag; formatting that is never closed is copied into
every block after it, without bound.
"""

import re
from collections import Counter

from atau.errors import DocumentError
from atau.i18n import _

DEPTH_LIMIT = 2_000  # open elements
COPIES_LIMIT = 5_000_000  # elements that the parser would add for formatting left open
LONG_TAG = 100_000  # characters; pictures written into an attribute are that long …
ATTRIBUTES_LIMIT = 20_000  # … but have no such number of spaces and signs of equality

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)

# The next of its kind closes these, or they are never open.
_FLAT = frozenset(
    (
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "rp",
        "rt",
        "colgroup",
        "caption",
        "html",
        "head",
        "body",
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
_FORMATTING = frozenset(
    ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"]
)


def refuse_hostile_tags(markup: str, name: str) -> None:
    """Raise DocumentError for markup that only an attack, or a broken generator, has."""
    _refuse_deep_nesting(markup, name)
    line = 1
    for piece in markup.split(">"):
        if len(piece) > LONG_TAG:
            tag = _TAG.search(piece)
            if tag and sum(piece.count(sign, tag.start()) for sign in " \t\n\f\r=") > ATTRIBUTES_LIMIT:
                reason = _("a tag at line {line} has too many attributes, as in an attack; save the page anew")
                raise DocumentError(name, reason.format(line=line))
        line += piece.count("\n")


def _refuse_deep_nesting(markup: str, name: str) -> None:
    open_now: Counter[str] = Counter()
    depth = formatting = copies = 0
    for match in _TAG.finditer(markup):
        closing, tag = match[1], match[2].lower()
        if tag not in _FORMATTING:
            copies += formatting
        if tag in _FLAT:
            continue
        if not closing:
            open_now[tag] += 1
            depth += 1
            formatting += tag in _FORMATTING
        elif open_now[tag]:
            open_now[tag] -= 1
            depth -= 1
            formatting -= tag in _FORMATTING
        if depth > DEPTH_LIMIT or copies > COPIES_LIMIT:
            line = markup.count("\n", 0, match.start()) + 1
            reason = _(
                "elements are nested too deep up to line {line}, as in an attack; close them, or save the page anew"
            )
            raise DocumentError(name, reason.format(line=line))
