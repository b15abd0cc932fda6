"""Names that files, anchors and people know things by."""

import re
from datetime import date
from hashlib import sha256

from atau.i18n import N_, _

DOMAINS = {
    "assembly": N_("Freedom of peaceful assembly"),
    "association": N_("Freedom of association and civil society"),
    "children": N_("Rights of the child"),
    "criminal-procedure": N_("Criminal procedure and punishment"),
    "defenders": N_("Human rights defenders, civic space"),
    "detention": N_("Liberty and detention"),
    "disability": N_("Rights of persons with disabilities"),
    "disappearance": N_("Enforced disappearance"),
    "discrimination": N_("Equality and non-discrimination"),
    "documents": N_("Documents of the review and reporting procedures"),
    "economic-social": N_("Economic, social and cultural rights"),
    "elections": N_("Elections and public affairs"),
    "expression": N_("Freedom of opinion and expression, information"),
    "extremism": N_("Extremism and terrorism"),
    "fair-trial": N_("Courts and fair trial"),
    "gender": N_("Women's rights and gender equality"),
    "general": N_("General human-rights terms"),
    "instruments": N_("Treaties and other instruments"),
    "kazakhstan-bodies": N_("Bodies of Kazakhstan"),
    "kazakhstan-laws": N_("Codes and laws of Kazakhstan"),
    "life": N_("Right to life"),
    "mechanisms": N_("United Nations and national human-rights mechanisms"),
    "migration": N_("Movement, asylum and migration"),
    "religion": N_("Freedom of religion or belief"),
    "slavery": N_("Slavery, trafficking and exploitation"),
    "state": N_("Law and the State"),
    "torture": N_("Torture and ill-treatment"),
}
"""The domains of the glossary that Atau brings; those of another glossary are called by the names of its files."""

AUTHORITIES = {"un": N_("United Nations"), "kz": N_("Kazakhstan"), "any": N_("any authority")}

SOURCE_TYPES = {
    "treaty": N_("treaty"),
    "law": N_("law"),
    "un-document": N_("document of the United Nations"),
    "seen-excerpt": N_("wording seen in an excerpt"),
    "own-knowledge": N_("the authors' own knowledge"),
}

PLACES = {
    "annex": N_("annex"),
    "contents": N_("table of contents"),
    "footnote": N_("footnote"),
    "definition": N_("definition"),
    "header": N_("header"),
    "heading": N_("heading"),
    "introduction": N_("introduction"),
    "preamble": N_("preamble"),
    "reservation": N_("reservation"),
    "summary": N_("summary"),
    "text": N_("in the text"),
    "title": N_("title"),
}

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")  # Windows opens a device under these names
_LONGEST = 100


def page_name(name: str) -> str:
    """A name that every file system and address takes: the id itself, unless it is none of the usual kebab-case."""
    if _PLAIN.fullmatch(name) and len(name) <= _LONGEST and not _RESERVED.fullmatch(name):
        return name
    plain = "-".join(re.findall(r"[a-z0-9]+", name.lower()))[:_LONGEST]
    return f"{plain}-{sha256(name.encode()).hexdigest()[:8]}".lstrip("-")


def domain_name(domain: str | None) -> str:
    """The domain in the language of the interface."""
    if not domain:
        return _("Without a domain")
    return _(DOMAINS[domain]) if domain in DOMAINS else domain.replace("-", " ").capitalize()


def authority_name(authority: str) -> str:
    """The authority in the language of the interface; a house by the name that its glossary gives."""
    return _(AUTHORITIES[authority]) if authority in AUTHORITIES else authority


def source_type(type: str) -> str:
    """The kind of a source in the language of the interface."""
    return _(SOURCE_TYPES[type]) if type in SOURCE_TYPES else type


def place_name(place: str) -> str:
    """The place in a source: a word of our own in the language of the interface, a number or the source's word as it is."""
    return _(PLACES[place]) if place in PLACES else place


def language_name(tag: str, locale: str) -> str:
    """The language by its name in the locale, with a capital."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(locale).languages.get(tag) or tag
    except (UnknownLocaleError, ValueError):
        name = tag
    return name[:1].upper() + name[1:]


def date_in_words(day: date, locale: str) -> str:
    """The day as the locale writes it."""
    from babel.dates import format_date

    return format_date(day, "long", locale)
