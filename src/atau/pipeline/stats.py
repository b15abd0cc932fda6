"""`glossary stats`: how much of a catalogue is translated, and how long the translation will be."""

import re
from collections.abc import Iterator, Sequence

from atau.hooks.manager import Plugins
from atau.model import Message
from atau.model.inline import unmarked
from atau.model.progress import Amount, Progress
from atau.pipeline.catalogues import read_catalogue
from atau.pipeline.extraction import SOURCE_LANGUAGE, language_of

DECLARATION = {"en": (1748, 10645), "ru": (1589, 11719), "kk": (1447, 10984)}
"""The words and the characters of the Universal Declaration of Human Rights: how long one text is in each language."""

_WORD = re.compile(r"\S*\w\S*")
_ENOUGH = 500  # words of a text's own translation tell more about its length than another text does


def progress_of(path: str, plugins: Plugins) -> Iterator[Progress]:
    """The progress of each document in a catalogue; DocumentError for a catalogue that cannot be read."""
    file = read_catalogue(path, plugins)
    header = file.catalogue.header
    counts: dict[str, _Counts] = {}
    for message in file.catalogue:
        if not message.is_obsolete:
            for document in dict.fromkeys(place.document for place in message.places) or [""]:
                counts.setdefault(document, _Counts()).add(message)
    languages = header.get(SOURCE_LANGUAGE) or None, language_of(header)
    for document, counted in counts.items():
        yield counted.progress(path, document, *languages)


class _Counts:
    """What has been counted of one document. Each list is messages, words, characters."""

    def __init__(self) -> None:
        self.translated, self.fuzzy, self.untranslated, self.written = [0] * 3, [0] * 3, [0] * 3, [0] * 3

    def add(self, message: Message) -> None:
        """Count a message."""
        length = _length(message.msgid)
        _add(
            self.untranslated if not message.is_translated else self.fuzzy if message.is_fuzzy else self.translated,
            length,
        )
        if message.is_translated:
            _add(self.written, _length(message.msgstr))

    def progress(self, path: str, document: str, source: str | None, language: str | None) -> Progress:
        """What the counts come to."""
        done = [first + second for first, second in zip(self.translated, self.fuzzy, strict=True)]
        forecast = [
            self.written[at] + round(self.untranslated[at] * self._ratio(at, done, source, language)) for at in (1, 2)
        ]
        return Progress(
            path,
            document,
            source,
            language,
            Amount(*self.translated),
            Amount(*self.fuzzy),
            Amount(*self.untranslated),
            written_words=self.written[1],
            written_characters=self.written[2],
            forecast_words=forecast[0],
            forecast_characters=forecast[1],
        )

    def _ratio(self, at: int, done: Sequence[int], source: str | None, language: str | None) -> float:
        """How much longer the translation is: as the text's own translation so far, or as that of the Declaration."""
        if done[1] >= _ENOUGH:
            return self.written[at] / done[at]
        if source in DECLARATION and language in DECLARATION:
            return DECLARATION[language][at - 1] / DECLARATION[source][at - 1]
        return 1.0


def _length(message: str) -> tuple[int, int, int]:
    text = unmarked(message)[0]
    return 1, len(_WORD.findall(text)), len(text)


def _add(counted: list[int], length: Sequence[int]) -> None:
    for at, number in enumerate(length):
        counted[at] += number
