"""What the matcher sees in a text, for whoever asks why a term was found or missed: `glossary explain`."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from atau.hooks.interfaces import ReportOptions
from atau.i18n import N_, _, ngettext
from atau.matching.explain import Explanation, Fate, Found, Missed, ReadWord
from atau.model import How, Span
from atau.reports.styles import BOLD, styled

RUSSIAN_FRAMES = (
    N_("nominative singular"),
    N_("genitive singular"),
    N_("dative singular"),
    N_("accusative singular"),
    N_("instrumental singular"),
    N_("prepositional singular"),
    N_("nominative plural"),
    N_("genitive plural"),
    N_("dative plural"),
    N_("accusative plural"),
    N_("instrumental plural"),
    N_("prepositional plural"),
    *(N_("after two, three, four"),) * 2,
    *(N_("joined heads"),) * 6,
)
"""The bits of languages/russian_frames.py in words; other languages have no words for theirs."""

FRAMES = {"ru": RUSSIAN_FRAMES}

HOW = {
    How.EXACT: N_("exact"),
    How.INFLECTED: N_("inflected"),
    How.ABBREVIATION: N_("abbreviation"),
    How.ELLIPTICAL: N_("elliptical"),
    How.SPELLING: N_("spelling"),
    How.RELATED: N_("related form"),
}

CASES = {
    "free": N_("any capitals"),
    "capitalised": N_("the first letter must be a capital"),
    "upper": N_("all letters must be capitals"),
    "exact": N_("capitals as in the glossary"),
}

RECOGNISED = N_("Language: {language} (recognised by its letters and words)")
GIVEN = N_("Language: {language} (as you said)")


def as_text(
    explanation: Explanation, text: str, sentences: Sequence[Span], recognised: bool, options: ReportOptions
) -> Iterator[str]:
    """The explanation to be read: the sentences, the words, what was found, dropped and missed."""
    said = _(RECOGNISED) if recognised else _(GIVEN)
    yield said.format(language=explanation.language) + "\n"
    yield _heading(_("Sentences"), options)
    for number, sentence in enumerate(sentences, start=1):
        yield f"  {number}. {sentence.start}–{sentence.end}  {' '.join(text[sentence.start : sentence.end].split())}\n"
    yield _heading(_("Words (offsets, as written, as compared, terms’ words that it can be)"), options)
    yield from _table(explanation.words)
    yield _heading(_("Found"), options)
    for found in explanation.found:
        yield f"  {_found(found, explanation.language, options)}\n"
    if not explanation.found:
        yield f"  {_('no term of the glossary')}\n"
    if explanation.dropped:
        yield _heading(_("Dropped"), options)
        for dropped in explanation.dropped:
            yield f"  {_found(dropped, explanation.language, options)}\n      {why_dropped(dropped)}\n"
    if explanation.missed:
        yield _heading(_("Not found"), options)
        for missed in explanation.missed:
            named = (
                _("“{text}”, {concept}").format(text=missed.citation, concept=missed.concept)
                if missed.citation
                else missed.concept
            )
            yield f"  {styled(named, BOLD, options)}\n      {why_missed(missed, explanation.language)}\n"


def as_json(explanation: Explanation, sentences: Sequence[Span], recognised: bool) -> Iterator[str]:
    """The same for programs; every entry has its reason as a word and as a sentence."""
    plain: dict[str, Any] = {
        "language": explanation.language,
        "recognised": recognised,
        "sentences": [{"start": sentence.start, "end": sentence.end} for sentence in sentences],
        "words": [word.to_json() for word in explanation.words],
        "found": [found.to_json() for found in explanation.found],
        "dropped": [dropped.to_json() | {"message": why_dropped(dropped)} for dropped in explanation.dropped],
        "missed": [
            missed.to_json() | {"message": why_missed(missed, explanation.language)} for missed in explanation.missed
        ],
    }
    yield json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def why_dropped(dropped: Found) -> str:
    """Why words that are a term do not count."""
    if dropped.fate is Fate.LONGER:
        return _("the longer term “{winner}” holds these words").format(winner=dropped.winner)
    if dropped.fate is Fate.SHADOWED:
        return _("they stand in “{winner}”, where they mean something else").format(winner=dropped.winner)
    if dropped.fate is Fate.CAPITALS:
        return _("the capitals do not fit: {rule}").format(rule=_(CASES[dropped.case]))
    return _("it is only a part of a hyphenated word")


def why_missed(missed: Missed, language: str) -> str:
    """What stands in the way of a term, in one sentence."""
    if missed.fate is Fate.NO_TERM:
        return _("the concept has no term in the language {language}").format(language=language)
    present = [word for word in missed.present if word is not None]
    total = len(missed.words)
    if missed.fate is Fate.FORM:
        failed = _("“{seen}” is not a form of “{expected}” that the term allows here")
        reason = failed.format(seen=missed.seen, expected=missed.expected)
    elif missed.fate is Fate.ABSENT:
        if not present:
            return _("none of its words is there")
        reason = _("“{expected}” is missing").format(expected=missed.expected)
    elif missed.fate is Fate.ORDER:
        reason = _("“{seen}” must come after “{other}”").format(seen=missed.seen, other=missed.other)
    elif missed.fate is Fate.AGREEMENT:
        reason = _("“{seen}” does not agree with “{other}”").format(seen=missed.seen, other=missed.other)
    elif missed.other:
        reason = _("“{between}” stands after “{seen}”, inside the term").format(between=missed.other, seen=missed.seen)
    else:
        reason = _("a tab or a blank line parts the words")
    if total == 1:
        return reason
    counted = ngettext("{present} of {number} word found: {words}", "{present} of {number} words found: {words}", total)
    words = ", ".join(_("“{text}”").format(text=word) for word in present)
    return f"{counted.format(present=len(present), number=total, words=words)}; {reason}"


def _heading(text: str, options: ReportOptions) -> str:
    return f"\n{styled(text, BOLD, options)}\n"


def _table(words: Sequence[ReadWord]) -> Iterator[str]:
    widths = [max((len(word.text) for word in words), default=0), max((len(word.folded) for word in words), default=0)]
    for word in words:
        readings = ", ".join(reading.word for reading in word.readings) or "–"
        place = f"{word.start}–{word.end}"
        joined = _(" (joined to the word before by a hyphen)") if word.glued else ""
        yield f"  {place:>9}  {word.text:<{widths[0]}}  {word.folded:<{widths[1]}}  {readings}{joined}\n"


def _found(found: Found, language: str, options: ReportOptions) -> str:
    parts = [
        f"{found.start}–{found.end}",
        _("“{text}”, {concept}").format(text=found.citation, concept=found.concept),
        _(HOW[found.how]),
    ]
    if found.citation != found.term:
        parts[1] = _("“{citation}”, short for “{term}”, {concept}").format(
            citation=found.citation, term=found.term, concept=found.concept
        )
    parts += [_(CASES[found.case])] if found.case != "free" else []
    names = FRAMES.get(language, ())
    frames = dict.fromkeys(_(names[frame]) for frame in found.frames if frame < len(names))
    parts += [", ".join(frames)] if frames else []
    return f"{styled(found.text, BOLD, options)}  " + "; ".join(parts)
