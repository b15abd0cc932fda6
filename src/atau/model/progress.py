"""How far a translation has come: words and characters, and how long it will be."""

from atau.model.jsonable import Jsonable
from atau.model.noun import noun


@noun
class Amount(Jsonable):
    """So much text of the source: messages, words as a person counts them, characters with spaces."""

    messages: int = 0
    words: int = 0
    characters: int = 0


@noun
class Progress(Jsonable):
    """The progress of one document into one language.

    `written_words` and `written_characters` are the length of the translations so far, confirmed or not; `forecast_words`
    and `forecast_characters` what the whole will come to.
    """

    catalogue: str
    document: str
    source_language: str | None
    language: str | None
    translated: Amount = Amount()
    fuzzy: Amount = Amount()
    untranslated: Amount = Amount()
    written_words: int = 0
    written_characters: int = 0
    forecast_words: int = 0
    forecast_characters: int = 0

    @property
    def words(self) -> int:
        """The words of the source."""
        return self.translated.words + self.fuzzy.words + self.untranslated.words
