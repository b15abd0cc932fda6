"""Any language that has no module of its own: its terms are found just as they stand."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from atau.i18n import _
from atau.languages.words import fold, tokens
from atau.model import EVERY_FRAME, Discourse, Pattern, Rivals, Slot, Spelling, Term


@dataclass(slots=True)
class Plain:
    """A language whose words do not change."""

    tag: str
    splits_hyphens: bool = False
    abbreviations: frozenset[str] = frozenset()
    spelling: Spelling = field(default_factory=Spelling)
    conjunctions: Sequence[str] = ()
    particles: Sequence[str] = ()
    after_list: str = ""
    discourse: Discourse = field(default_factory=Discourse)

    def data_version(self) -> str:
        """Nothing to depend on."""
        return "1"

    def patterns(self, text: str, term: Term) -> Sequence[Pattern]:
        """The words as they stand."""
        words = [fold(token.text) for token in tokens(text, self.splits_hyphens)]
        if not words:
            raise ValueError(_("the term has no word"))
        return [Pattern(tuple(Slot(f"{self.tag}:fixed:{word}", word, {word: EVERY_FRAME}) for word in words))]

    def is_oblique(self, text: str) -> bool:
        """Words that do not change have no cases."""
        return False

    def inflections(self, text: str, term: Term) -> Mapping[str, Sequence[str]]:
        """The term itself."""
        return {"": (text,)}

    def narrowed(self, places: Sequence[str], before: str, after: str) -> Sequence[str]:
        """There is but one."""
        return places

    def fitted(self, form: str, after: str) -> str | None:
        """As it is."""
        return form

    def agreement(self, text: str, term: Term, form: str, place: str) -> str:
        """Nothing is known of the language."""
        return ""

    def agreeing(self, before: str, after: str, old: str, new: str) -> Sequence[str]:
        """Nothing is known of the language."""
        return ()

    def suffixes(self, paradigm: str) -> Mapping[str, int]:
        """No paradigm is ever named."""
        raise KeyError(paradigm)

    def rivals(self, forms: Collection[str], stems: Collection[tuple[str, str]]) -> Rivals:
        """None: nothing is repaired."""
        return Rivals()
