"""The short forms in which adapters put what a file says: a language as its primary subtag, headings as one line."""

from functools import lru_cache

_HEADING_LENGTH = 80
_BELOW = " > "

# Old Word files give languages as numbers of Windows.
_NUMBERED = {"0409": "en", "0809": "en", "0419": "ru", "043f": "kk"}


@lru_cache(maxsize=512)
def primary_subtag(tag: str | None) -> str | None:
    """The language of a BCP 47 tag in lower case: "ru" of "ru-RU"; None for none, and for what is no tag ("x-none")."""
    language = (tag or "").strip().lower().replace("_", "-").partition("-")[0]
    language = _NUMBERED.get(language, language)
    return language if language.isascii() and language.isalpha() and len(language) in (2, 3) else None


def heading_label(text: str) -> str:
    """A heading as a location shows it: one line, not longer than 80 characters."""
    line = " ".join(text.split())
    return line if len(line) <= _HEADING_LENGTH else line[: _HEADING_LENGTH - 1] + "…"


class HeadingPath:
    """The headings that stand above the place where a reader is: "II. Rights > A. Assembly"; None before the first."""

    def __init__(self) -> None:
        self.text: str | None = None
        self._open: list[tuple[int, str]] = []

    def enter(self, level: int, text: str) -> None:
        """Go on below a heading; those of its level and deeper ones end here."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        self._open.append((level, heading_label(text)))
        self.text = _BELOW.join(label for _level, label in self._open)
