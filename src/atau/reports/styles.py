"""Colours and weights of a terminal."""

from atau.hooks.interfaces import ReportOptions

BOLD = "1"
RED = "31;1"
YELLOW = "33;1"
CYAN = "36;1"
GREEN = "32;1"
FAINT = "2"


def styled(text: str, style: str, options: ReportOptions) -> str:
    """The text in the style, where colours are wanted; an empty style is none."""
    return f"\x1b[{style}m{text}\x1b[0m" if options.color and style else text
