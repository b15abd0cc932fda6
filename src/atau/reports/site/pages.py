"""The pages of a web edition, rendered from the templates beside this module, and everything that goes with them.

Three sets of pages, one a language of the interface, over one set of scripts and of search data: each page is whole by itself,
says its language, and can be read without any script.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atau.errors import UsageError
from atau.i18n import N_, _, ngettext, use
from atau.model import Concept, Status, Term
from atau.reports.concepts import STATUSES
from atau.reports.site.collation import first_letter, sort_key
from atau.reports.site.edition import Edition, language_of
from atau.reports.site.names import (
    authority_name,
    date_in_words,
    domain_name,
    language_name,
    page_name,
    place_name,
    source_type,
)
from atau.reports.site.search_data import search_files

if TYPE_CHECKING:
    from jinja2 import Environment

HERE = Path(__file__).parent
LOCALES = ("en", "ru", "kk")
ENDONYMS = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
ASSETS = ("icon.svg", "page.js", "search.js", "site.css", "theme.js", "words.js")

STATUS_MEANINGS = {
    Status.PREFERRED: N_("The authority's own texts use this term."),
    Status.ADMITTED: N_("The authority's texts use this term as well."),
    Status.PROPOSED: N_("Nobody's text is known yet that uses this term; the editors propose it."),
    Status.DEPRECATED: N_("The authority advises against this term, or has given it up."),
    Status.FORBIDDEN: N_("The authority rejects this term."),
}

HOWS = {
    "exact": N_("Term: {term}"),
    "form": N_("A form of: {term}"),
    "beginning": N_("Begins like: {term}"),
    "part": N_("Part of: {term}"),
    "part-beginning": N_("Part of: {term}"),
    "misspelt": N_("Perhaps meant: {term}"),
    "misspelt-beginning": N_("Perhaps meant: {term}"),
    "misspelt-part": N_("Perhaps meant as a part of: {term}"),
    "inside": N_("Stands in your query: {term}"),
    "alike": N_("A similar word: {term}"),
    "definition": N_("In the definition"),
}
"""What the search says of each way in which it found a concept."""


def site_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Every file of the site by its path with slashes, always the same for the same glossary; UsageError without Jinja2."""
    environment = _environment(edition)
    for name in ASSETS:
        yield f"assets/{name}", (HERE / "assets" / name).read_bytes()
    scripts = []
    for name, text in search_files(edition.glossary.concepts, edition.known_languages, edition.profile):
        scripts.append(f"assets/data/{name}")
        yield scripts[-1], text.encode()
    titles = {}
    for locale in LOCALES:
        with use(locale):
            titles[locale] = edition.title or _("Glossary of human rights")
            naming = partial(edition.name, locale=locale)
            made = [
                (f"{locale}/{path}", _rendered(environment, template, locale, path, "../", values | {"name": naming}))
                for path, template, values in _pages(edition, locale, scripts)
            ]
        yield from made  # outside, so that whoever takes them goes on in his own language
    yield "index.html", _rendered(environment, "welcome.html", "en", "", "", {"titles": titles})


def _pages(edition: Edition, locale: str, scripts: list[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The path of each page below its locale, its template and what that is filled with."""
    domains = edition.by_domain(locale)
    yield (
        "index.html",
        "search.html",
        {"domains": domains, "scripts": scripts, "texts": _texts(edition, locale)},
    )
    yield "domains.html", "domains.html", {"domains": domains}
    for language in edition.languages:
        yield f"terms-{language}.html", "terms.html", {"language": language, "letters": _letters(edition, language)}
    yield "sources.html", "sources.html", {"cited": _cited(edition)}
    yield "about.html", "about.html", {"meanings": STATUS_MEANINGS}
    for shown in edition.shown:
        languages = _own_first([tag for tag in edition.languages if tag in shown.terms], locale)
        yield f"concepts/{shown.page}.html", "concept.html", {"shown": shown, "languages": languages}


def _letters(edition: Edition, language: str) -> dict[str, list[tuple[str, Term, Concept]]]:
    """The designations of a language under their first letters: the words, their term and its concept."""
    found = []
    for concept in edition.glossary.concepts:
        for term in concept.terms_in(language):
            found += [(text, term, concept) for text in (term.text, *term.abbreviations)]
    letters: dict[str, list[tuple[str, Term, Concept]]] = {}
    for text, term, concept in sorted(found, key=lambda entry: sort_key(entry[0])):
        letters.setdefault(first_letter(text), []).append((text, term, concept))
    return letters


def _cited(edition: Edition) -> dict[str, list[Concept]]:
    """The concepts that cite each source."""
    found: dict[str, dict[str, Concept]] = {}
    for concept in edition.glossary.concepts:
        for term in concept.terms:
            for reference in term.sources:
                found.setdefault(reference.partition(":")[0], {})[concept.id] = concept
    return {key: list(concepts.values()) for key, concepts in found.items()}


def _texts(edition: Edition, locale: str) -> dict[str, Any]:
    """What the script of the search says."""
    return {
        "found": _("Concepts found: {number}"),
        "nothing": _("Nothing was found. Try another form of the word, fewer words, or other filters."),
        "hows": {how: _(said) for how, said in HOWS.items()},
        "statuses": {status: _(said) for status, said in STATUSES.items() if not status.is_allowed},
        "languages": {tag: language_name(tag, locale) for tag in edition.languages},
        "domains": {domain or "": domain_name(domain) for domain in edition.by_domain(locale)},
    }


def _own_first(languages: Sequence[str], locale: str) -> list[str]:
    return sorted(languages, key=lambda tag: tag != locale)


def _environment(edition: Edition) -> "Environment":
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError:
        raise UsageError(_("a web edition needs Jinja2; install it with: pip install 'atau[site]'")) from None
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["language_in"] = language_name
    environment.filters["own_first"] = _own_first
    environment.globals |= {
        "_": _,
        "edition": edition,
        "STATUSES": STATUSES,
        "ENDONYMS": ENDONYMS,
        "authority_name": authority_name,
        "date_in_words": date_in_words,
        "domain_name": domain_name,
        "language_name": language_name,
        "language_of": language_of,
        "ngettext": ngettext,
        "page_name": page_name,
        "place_name": place_name,
        "source_type": source_type,
        "is_link": lambda url: bool(url) and url.startswith(("https://", "http://")),
    }
    return environment


def _rendered(
    environment: "Environment", template: str, locale: str, path: str, root: str, values: dict[str, Any]
) -> bytes:
    """`path` is that of the page below its locale, `root` leads from its locale to the top of the site."""
    here = "../" * path.count("/")
    page = environment.get_template(template).render(locale=locale, path=path, here=here, root=here + root, **values)
    return page.encode()
