"""What the comparison of two sequences of passages gives."""

from dataclasses import dataclass

from atau.model.revision import Change


@dataclass(frozen=True, slots=True)
class Step:
    """Which passages of the old version, by their places in it, are which of the new one; likeness is from 0 to 1."""

    change: Change
    old: tuple[int, ...]
    new: tuple[int, ...]
    likeness: float = 1.0
