"""How a document itself switches checks off, in a comment of its own format.

    glossary: ignore                    every check
    glossary: ignore forbidden-term     one check, or several with commas between

Adapters look for the words in whatever their format calls a comment and put the answer into `Unit.silenced`.
"""

import re

EVERY_CHECK = "*"

_COMMENT = r"\bglossary:\s*ignore\b[ \t]*([a-z0-9, \t-]*)"


def silenced_checks(comment: str) -> tuple[str, ...]:
    """The names of the checks that a comment switches off; `("*",)` for all, empty where it says nothing of the kind."""
    names: list[str] = []
    for match in re.finditer(_COMMENT, comment, re.IGNORECASE):
        named = [name for name in re.split(r"[,\s]+", match.group(1).lower()) if name]
        names += named or [EVERY_CHECK]
    return tuple(dict.fromkeys(names))
