"""What stands in one cell: several values with a bar between them, usages of a term, yes and no."""

import re
from collections.abc import Iterable

from atau.i18n import _
from atau.model import Status, Usage, fields

YES, NO = ("true", "yes", "1"), ("false", "no", "0")
_ESCAPE = re.compile(r"\\([\\|=:;])")
_USAGE = re.compile(r"(?P<status>\S+)(?:\s+since\s+(?P<since>\S+))?(?:\s+until\s+(?P<until>\S+))?")


def several(cell: str) -> list[str]:
    """The values between the bars; `\\|` is a bar that belongs to a value, `\\\\` a backslash."""
    return [_plain(item) for item in _split(cell, "|")]


def joined(values: Iterable[str]) -> str:
    """The cell that `several` reads."""
    return " | ".join(_escaped(value, "|") for value in values)


def pairs(cell: str) -> list[tuple[str, str]]:
    """Values of the form `key=value`; the value is empty where there is no sign."""
    found = []
    for item in _split(cell, "|"):
        key, *value = _split(item, "=", 1)
        found.append((_plain(key), _plain(value[0]) if value else ""))
    return found


def joined_pairs(values: Iterable[tuple[str, str]]) -> str:
    """The cell that `pairs` reads."""
    return " | ".join(
        f"{_escaped(key, '|=')}={_escaped(value, '|')}" if value else _escaped(key, "|=") for key, value in values
    )


def usages(cell: str) -> list[dict[str, str]]:
    """The usages in a cell such as `kz: preferred since 2002-01-01; the word of the Code | un: deprecated`.

    Each is `authority: status since DATE until DATE; why`, of which all but the status may be missing.
    """
    found = []
    for item in _split(cell, "|"):
        head, *why = _split(item, ";", 1)
        authority, *rest = _split(head, ":", 1)
        said = _USAGE.fullmatch((rest[0] if rest else authority).strip())
        if said is None:
            wanted = "kz: preferred since 2002-01-01; why"
            raise fields.FieldError(_("“{cell}” is no status; write it as “{wanted}”").format(cell=item, wanted=wanted))
        values = {key: value for key, value in said.groupdict().items() if value}
        found.append(
            values | ({"authority": _plain(authority)} if rest else {}) | ({"why": _plain(why[0])} if why else {})
        )
    return found


def joined_usages(values: Iterable[Usage]) -> str:
    """The cell that `usages` reads; the authority "any" is left out."""
    return " | ".join(map(_usage, values))


def _usage(usage: Usage) -> str:
    authority = "" if usage.authority == "any" else f"{_escaped(usage.authority, '|:;')}: "
    since = f" since {usage.since}" if usage.since else ""
    until = f" until {usage.until}" if usage.until else ""
    why = f"; {_escaped(usage.why, '|')}" if usage.why else ""
    return f"{authority}{Status(usage.status)}{since}{until}{why}"


def truth(key: str, value: str) -> bool:
    """Yes or no; FieldError for anything else."""
    if value.lower() not in (*YES, *NO):
        raise fields.FieldError(_("“{key}” must be true or false").format(key=key))
    return value.lower() in YES


def _split(cell: str, sign: str, times: int = 0) -> list[str]:
    """The pieces between the signs that no backslash stands before, still with their backslashes."""
    pieces = [""]
    for part in re.findall(r"\\.|.", cell, re.DOTALL):
        if part == sign and (not times or len(pieces) <= times):
            pieces.append("")
        else:
            pieces[-1] += part
    return [piece.strip() for piece in pieces]


def _plain(value: str) -> str:
    return _ESCAPE.sub(r"\1", value)


def _escaped(value: str, signs: str) -> str:
    return "".join(f"\\{sign}" if sign in signs or sign == "\\" else sign for sign in value)
