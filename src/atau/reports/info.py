"""What documents are, in words and in JSON: `glossary info`."""

import json
from collections.abc import Iterable, Iterator

from atau.hooks.interfaces import ReportOptions
from atau.i18n import N_, _, ngettext
from atau.model.genre import Genre
from atau.model.overview import Overview
from atau.reports.styles import BOLD, styled

TOP = 10
VERSION = 1
GENRES = {
    Genre.NATIONAL_REPORT: N_("national report"),
    Genre.COMPILATION: N_("compilation of United Nations information"),
    Genre.STAKEHOLDER_SUMMARY: N_("summary of stakeholders' submissions"),
    Genre.WORKING_GROUP_REPORT: N_("report of the Working Group on the Universal Periodic Review"),
    Genre.ADDENDUM: N_("addendum: views of the State under review"),
    Genre.CONCLUDING_OBSERVATIONS: N_("concluding observations"),
    Genre.LIST_OF_ISSUES: N_("list of issues"),
    Genre.LIST_PRIOR_TO_REPORTING: N_("list of issues prior to reporting"),
    Genre.STATE_PARTY_REPORT: N_("State party's report"),
    Genre.REPLIES: N_("replies to a list of issues"),
    Genre.FOLLOW_UP: N_("follow-up to concluding observations"),
    Genre.VIEWS: N_("Views on an individual communication"),
    Genre.GENERAL_COMMENT: N_("general comment"),
    Genre.RULES_OF_PROCEDURE: N_("rules of procedure"),
    Genre.DECISION: N_("decision"),
    Genre.RESOLUTION: N_("resolution"),
    Genre.JOINT_SUBMISSION: N_("joint submission"),
    Genre.ALTERNATIVE_REPORT: N_("alternative report"),
    Genre.KEY_POINTS: N_("summary of key points"),
    Genre.OVERVIEW: N_("overview of recommendations"),
    Genre.MID_TERM: N_("mid-term assessment"),
}
LANGUAGES = {"en": N_("English"), "ru": N_("Russian"), "kk": N_("Kazakh")}


def as_text(overviews: Iterable[Overview], options: ReportOptions) -> Iterator[str]:
    """Each document with what is known of it, a line for each thing; with verbosity 1 all its terms."""
    for number, overview in enumerate(overviews):
        if number:
            yield "\n"
        yield f"{styled(overview.document.name, BOLD, options)}\n"
        for label, value in _lines(overview, None if options.verbosity > 0 else TOP):
            if value:
                yield f"  {label}: {value}\n"


def as_json(overviews: Iterable[Overview]) -> Iterator[str]:
    """One object; each document has all its keys, null where nothing is known."""
    yield f'{{"version": {VERSION}, "documents": ['
    separator = "\n"
    for overview in overviews:
        document = overview.document
        plain = {
            "path": document.name,
            "format": document.kind,
            "kind": document.genre,
            "symbol": document.symbol,
            "title": document.title,
            "date": document.date,
            "session": document.session,
            "original_language": document.original_language,
            "languages": dict(overview.languages),
            "words": {
                "body": overview.body,
                "notes": overview.notes,
                "annexes": overview.annexes,
                "target": overview.target,
            },
            "units": overview.units,
            "concepts": overview.concepts,
            "terms": [term.to_json() for term in overview.terms],
        }
        yield separator + json.dumps(plain, ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def _lines(overview: Overview, top: int | None) -> Iterator[tuple[str, str | None]]:
    document = overview.document
    yield _("kind"), _(GENRES[Genre(document.genre)]) if document.genre else _("document")
    yield _("symbol"), document.symbol
    yield _("title"), document.title
    yield _("date"), document.date
    yield _("session"), document.session
    yield _("original language"), _language(document.original_language) if document.original_language else None
    yield _("format"), document.kind
    yield _("languages"), ", ".join(f"{_language(tag)} {share:.0%}" for tag, share in overview.languages)
    yield _("words"), _words(overview)
    yield _("terms"), _terms(overview, top)


def _language(tag: str) -> str:
    return _(LANGUAGES[tag]) if tag in LANGUAGES else tag


def _words(overview: Overview) -> str:
    parts = [
        (overview.body, _("{number} in the body")),
        (overview.notes, _("{number} in notes")),
        (overview.annexes, _("{number} in annexes")),
        (overview.target, _("{number} in the translation")),
    ]
    return ", ".join(text.format(number=number) for number, text in parts if number) or "0"


def _terms(overview: Overview, top: int | None) -> str:
    if not overview.terms:
        return _("none of the glossary")
    times = sum(term.count for term in overview.terms)
    concepts = ngettext("{number} concept", "{number} concepts", overview.concepts).format(number=overview.concepts)
    occurrences = ngettext("{number} occurrence", "{number} occurrences", times).format(number=times)
    shown = ", ".join(f"{term.term} × {term.count}" for term in overview.terms[:top])
    more = ", …" if top is not None and len(overview.terms) > top else ""
    return f"{concepts}, {occurrences}: {shown}{more}"
