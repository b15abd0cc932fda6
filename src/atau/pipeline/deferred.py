"""A language that is imported when it is first asked something: a run with a warm cache never asks most of them."""

from __future__ import annotations  # the types that a language speaks of are not needed before it is asked

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from atau.hooks.discovery import installed_version

if TYPE_CHECKING:
    from atau.hooks.interfaces import Language
    from atau.model import Discourse, Pattern, Rivals, Spelling, Term


class Deferred:
    """Stands for a language of the core. Its tag is known at once, and the version of the dictionaries that it uses.

    The rules themselves need no version here: the cache's key covers their code.
    """

    def __init__(self, tag: str, module: str, name: str, distributions: tuple[str, ...] = ()) -> None:
        self.tag = tag
        self._module, self._name = module, name
        self._distributions = distributions
        self._inflections: dict[tuple[str, Term], Mapping[str, Sequence[str]]] = {}

    @cached_property
    def _language(self) -> Language:
        language: Language = getattr(import_module(self._module), self._name)()
        return language

    @property
    def splits_hyphens(self) -> bool:
        """As the language says."""
        return self._language.splits_hyphens

    @property
    def abbreviations(self) -> frozenset[str]:
        """As the language says."""
        return self._language.abbreviations

    @property
    def spelling(self) -> Spelling:
        """As the language says."""
        return self._language.spelling

    @property
    def conjunctions(self) -> Sequence[str]:
        """As the language says."""
        return self._language.conjunctions

    @property
    def particles(self) -> Sequence[str]:
        """As the language says."""
        return self._language.particles

    @property
    def after_list(self) -> str:
        """As the language says."""
        return self._language.after_list

    @property
    def discourse(self) -> Discourse:
        """As the language says."""
        return self._language.discourse

    def data_version(self) -> str:
        """The versions of the distributions that the forms come from."""
        return ", ".join(f"{name} {installed_version(name)}" for name in self._distributions)

    def patterns(self, text: str, term: Term) -> Sequence[Pattern]:
        """As the language says."""
        return self._language.patterns(text, term)

    def is_oblique(self, text: str) -> bool:
        """As the language says."""
        return self._language.is_oblique(text)

    def inflections(self, text: str, term: Term) -> Mapping[str, Sequence[str]]:
        """As the language says; kept, for a term that is found once is found again."""
        known = self._inflections.get((text, term))
        if known is None:
            known = self._inflections[text, term] = self._language.inflections(text, term)
        return known

    def narrowed(self, places: Sequence[str], before: str, after: str) -> Sequence[str]:
        """As the language says."""
        return self._language.narrowed(places, before, after)

    def fitted(self, form: str, after: str) -> str | None:
        """As the language says."""
        return self._language.fitted(form, after)

    def agreement(self, text: str, term: Term, form: str, place: str) -> str:
        """As the language says."""
        return self._language.agreement(text, term, form, place)

    def agreeing(self, before: str, after: str, old: str, new: str) -> Sequence[str]:
        """As the language says."""
        return self._language.agreeing(before, after, old, new)

    def suffixes(self, paradigm: str) -> Mapping[str, int]:
        """As the language says."""
        return self._language.suffixes(paradigm)

    def rivals(self, forms: Collection[str], stems: Collection[tuple[str, str]]) -> Rivals:
        """As the language says."""
        return self._language.rivals(forms, stems)
