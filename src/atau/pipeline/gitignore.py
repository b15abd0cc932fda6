"""What `.gitignore` leaves out: the files of that name in a folder that is walked, and those above it in its repository."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FILE = ".gitignore"


@dataclass(frozen=True, slots=True)
class Rules:
    """The patterns that hold in a folder, the nearest first, each with the folder whose file has them."""

    specs: "tuple[tuple[str, GitIgnoreSpec], ...]" = ()

    def inside(self, folder: str) -> "Rules":
        """The rules that hold in a folder below, with those of its own file."""
        spec = _read(os.path.join(folder, FILE))  # noqa: PTH118 - the text of paths is kept as the user typed it
        return Rules(((folder, spec), *self.specs)) if spec else self

    def leave_out(self, path: str, is_folder: bool = False) -> bool:
        """Whether a file or folder is left out: the nearest pattern that fits decides, and it may take it in again."""
        for folder, spec in self.specs:
            name = os.path.relpath(path, folder).replace(os.sep, "/")
            decision = spec.check_file(f"{name}/" if is_folder else name).include
            if decision is not None:
                return decision
        return False


def rules_above(folder: str) -> Rules:
    """The rules of the folders above, up to the repository that it belongs to; none where they leave out the folder itself.

    Whoever names a folder wants it read, and a run over nothing would look clean.
    """
    above = []
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay, as in the paths that are walked
    for parent in place.parents:
        if (place / ".git").exists():
            break
        above.append(parent)
        if (parent / ".git").exists():
            break
    else:
        return Rules()
    rules = Rules()
    for parent in reversed(above):
        rules = rules.inside(str(parent))
    below = [*reversed(above[:-1]), place] if above else []
    return Rules() if any(rules.leave_out(str(part), is_folder=True) for part in below) else rules


def _read(path: str) -> "GitIgnoreSpec | None":
    try:
        lines = Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:  # git, too, passes over a pattern that is none
        return GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))


def _is_pattern(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
