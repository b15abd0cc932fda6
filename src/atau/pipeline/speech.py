"""The language of each side of a unit: what the user says, what the file says where the letters agree, the letters."""

from collections import Counter
from pathlib import PurePath

from atau.config import Configuration
from atau.languages.detect import agrees, detect
from atau.model import Document, Side, Unit


class Speech:
    """Tells the language of the units of one document; it remembers what the units before were written in."""

    def __init__(self, document: Document, configuration: Configuration, known: frozenset[str]) -> None:
        self._document = document
        self._configuration = configuration
        self._of_name = _language_of_name(document.name, known)
        self._seen: Counter[str] = Counter()

    def languages(self, unit: Unit) -> dict[Side, str | None]:
        """The language of each side that the unit has; None for text without letters."""
        if unit.target is None:
            return {Side.SOURCE: self._configuration.language or self._of_text(unit)}
        options = self._configuration
        return {
            Side.SOURCE: options.source_language
            or unit.language
            or self._document.language
            or self._of_letters(unit.text),
            Side.TARGET: options.target_language
            or unit.target.language
            or self._document.target_language
            or self._of_name
            or self._of_letters(unit.target.text),
        }

    def _of_text(self, unit: Unit) -> str | None:
        for declared in (unit.language, self._document.language, self._of_name):
            if declared and agrees(declared, unit.text):
                return declared
        return self._of_letters(unit.text)

    def _of_letters(self, text: str) -> str | None:
        majority = self._seen.most_common(1)
        language = detect(text, majority[0][0] if majority else None)
        if language:
            self._seen[language] += 1
        return language


def _language_of_name(name: str, known: frozenset[str]) -> str | None:
    """The tag before the last ending of a file's name: `report.kk.docx`, `report_kk.docx` has none."""
    suffixes = PurePath(name).suffixes
    tag = suffixes[-2][1:].lower().partition("-")[0] if len(suffixes) > 1 else ""
    return tag if tag in known else None
