"""A word has letters of two scripts: a Latin "a" in a Cyrillic word, or the other way round.

Why: the two look alike, yet the word is another one to the matcher, and it will never be found. Quotations are not judged:
they show what stands in their source.
"""

import re
from collections.abc import Iterator

from atau.i18n import _
from atau.languages.words import PIECE
from atau.lint.subject import Subject, fault
from atau.model.fault import Fault

name = "mixed-scripts"

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each such word of an id, a definition or a term."""
    for place in subject.concepts():
        texts = [place.concept.id, place.concept.definition or ""]
        texts += [confusable.how or "" for confusable in place.concept.confusable]
        for word in _mixed(texts):
            yield fault(name, place, *_said(word))
    for place in subject.terms():
        term = place.term
        assert term
        for word in _mixed([term.text, *term.abbreviations, *term.related, *term.paraphrases, *term.shadowed_by]):
            yield fault(name, place, *_said(word))


def _mixed(texts: list[str]) -> Iterator[str]:
    for text in texts:
        for word in re.findall(PIECE, text):
            if _LATIN.search(word) and _CYRILLIC.search(word):
                yield word


def _said(word: str) -> tuple[str, str]:
    latin = "".join(_LATIN.findall(word))
    message = _("“{word}” mixes Latin letters ({letters}) with Cyrillic ones").format(word=word, letters=latin)
    return message, _("type the word anew in one script")
