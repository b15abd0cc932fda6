"""`to_json` and `from_json` for frozen dataclasses: plain dicts, lists, strings and numbers, and back."""

import types
import typing
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Self

Reader = Callable[[Any], Any]


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
        readers = _readers(cls)  # type: ignore[arg-type]
        return cls(**{name: reader(item) if (reader := readers.get(name)) else item for name, item in value.items()})


@cache
def _defaults(cls: type) -> list[tuple[str, Any]]:
    return [(field.name, field.default) for field in fields(cls)]


@cache
def _readers(cls: type) -> dict[str, Reader | None]:
    """By the name of a field what makes its value from JSON; None where that is the value itself."""
    return {name: _reader(kind) for name, kind in typing.get_type_hints(cls).items()}


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


def _reader(kind: Any) -> Reader | None:
    origin, options = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType or origin is typing.Union:
        inner = _reader(next(option for option in options if option is not types.NoneType))
        return (lambda value: None if value is None else inner(value)) if inner else None
    if origin is tuple:
        if len(options) == 2 and options[1] is Ellipsis:
            reader = _reader(options[0])
            return (lambda value: tuple(map(reader, value))) if reader else tuple
        readers = [_reader(option) or _same for option in options]
        return lambda value: tuple(reader(item) for reader, item in zip(readers, value, strict=True))
    if isinstance(kind, type):
        if issubclass(kind, Jsonable):
            return kind.from_json
        if issubclass(kind, date):
            return lambda value: kind.fromisoformat(value) if isinstance(value, str) else value
        if issubclass(kind, Enum):
            return kind
    return None


def _same(value: Any) -> Any:
    return value
