"""What the nouns of the model are: frozen dataclasses with slots, made in a third of the time that `dataclasses` takes.

Every command pays for all of them. `dataclasses` compiles six functions for each class; here it is one, and the others are
shared. `fields`, `replace`, `copy` and `pickle` work as they do with any dataclass.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

Noun = TypeVar("Noun", bound=type)


@dataclass_transform(frozen_default=True)
def noun(cls: Noun) -> Noun:
    """A frozen dataclass with slots; a field's default is a value that is shared, never a factory."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    names = [field.name for field in fields(made)]
    defaults = {field.name: field.default for field in fields(made) if field.default is not MISSING}
    values = _values(names)

    def equals(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    made.__init__ = _initialiser(made, names, defaults)
    made.__eq__ = equals
    made.__hash__ = lambda self: hash(values(self))
    made.__reduce__ = lambda self: (made, values(self))
    made.__repr__ = _shown
    made.__setattr__ = made.__delattr__ = _refused
    return made  # type: ignore[no-any-return]


def _values(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda self: (get(self),)


def _initialiser(made: type, names: list[str], defaults: dict[str, Any]) -> Callable[..., None]:
    """`__init__` with one assignment a field, straight into its slot."""
    known = {f"set_{name}": vars(made)[name].__set__ for name in names}
    known |= {f"default_{name}": default for name, default in defaults.items()}
    parameters = ", ".join(f"{name}=default_{name}" if name in defaults else name for name in names)
    body = "\n".join(f"    set_{name}(self, {name})" for name in names)
    exec(f"def __init__(self, {parameters}):\n{body}", known)
    function: Callable[..., None] = known["__init__"]
    return function


def _shown(self: Any) -> str:
    parts = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
    return f"{type(self).__qualname__}({parts})"


def _refused(self: object, name: str, *_value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot change field {name!r}")
