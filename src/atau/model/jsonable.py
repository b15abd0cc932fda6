"""`to_json` and `from_json` for frozen dataclasses: plain dicts, lists, strings and numbers, and back."""

import types
import typing
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Self


class Jsonable:
    """Mixed into a dataclass whose fields are JSON values, dates, enums, tuples of these, or dataclasses of the kind."""

    __slots__ = ()

    def to_json(self) -> dict[str, Any]:
        """The fields by name; fields that still have their default are left out, so that the result stays small."""
        defaults = _defaults(type(self))  # type: ignore[arg-type]
        return {name: _plain(value) for name, default in defaults if (value := getattr(self, name)) != default}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Self:
        """The object that `to_json` gave; unknown keys are a TypeError."""
        kinds = _kinds(cls)  # type: ignore[arg-type]
        return cls(**{name: _rich(item, kinds.get(name, Any)) for name, item in value.items()})


@cache
def _defaults(cls: type) -> list[tuple[str, Any]]:
    return [(field.name, field.default) for field in fields(cls)]


@cache
def _kinds(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _plain(value: Any) -> Any:
    if isinstance(value, Jsonable):
        return value.to_json()
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value


def _rich(value: Any, kind: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin is types.UnionType or origin is typing.Union:
        if value is None:
            return None
        kind = next(option for option in typing.get_args(kind) if option is not type(None))
        return _rich(value, kind)
    if origin is tuple:
        options = typing.get_args(kind)
        if len(options) == 2 and options[1] is Ellipsis:
            return tuple(_rich(item, options[0]) for item in value)
        return tuple(_rich(item, option) for item, option in zip(value, options, strict=True))
    if isinstance(kind, type):
        if issubclass(kind, Jsonable):
            return kind.from_json(value)
        if issubclass(kind, date) and isinstance(value, str):
            return kind.fromisoformat(value)
        if issubclass(kind, Enum):
            return kind(value)
    return value
