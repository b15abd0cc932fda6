"""TBX → concepts: ISO 30042:2019 in both styles, and ISO 30042:2008, one entry in memory at a time.

A file of 2019 is held to the rules of TBX-Basic: a status that is none, a category at a level where it may not stand,
and a language section without a language are errors. Categories that a glossary has no place for are counted and
passed over.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import Concept, GlossaryPart, Status, Term, Usage, fields
from atau.model.naming import made_id
from atau.model.profile import lasting_usage
from atau_tbx import notes
from atau_tbx.names import (
    ABBREVIATED,
    CONCEPT,
    CORE,
    LANGUAGE,
    LEVELS,
    PHRASES,
    SOURCES,
    STATUSES,
    STATUSES_2008,
    TERM,
    XML_LANG,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTRIES = {"conceptEntry", "termEntry"}
_SECTIONS = {"langSec", "langSet"}
_TERMS = {"termSec", "tig", "ntig"}
_STATUS = ("administrativeStatus", "normativeAuthorization")


def read(source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
    """The concepts, then the sources; GlossaryError with the line of what is wrong."""
    from atau_container import iterate_xml

    with source.open() as stream:
        elements = iterate_xml(stream, source.name, (*_ENTRIES, "refObject"))
        root = next(elements)
        name = _local(root)
        if name not in ("tbx", "martif") or (name == "tbx" and not root.tag.startswith(f"{{{CORE}}}")):
            reason = _("its root element is “{name}”; a TBX file begins with <tbx> (2019) or <martif> (2008)")
            raise GlossaryError(source.name, reason.format(name=name))
        reader = Reader(source.name, name == "tbx", options)
        for element in elements:
            try:
                part = reader.source(element) if _local(element) == "refObject" else reader.concept(element)
            except fields.FieldError as error:
                raise reader.fault(element, str(error)) from None
            if part is not None:
                yield part


class Reader:
    """Makes concepts and sources of elements; `is_strict` for TBX of 2019."""

    def __init__(self, name: str, is_strict: bool, options: GlossaryOptions) -> None:
        self._name = name
        self._is_strict = is_strict
        self._passed_over = options.passed_over
        self._taken: set[str] = set()

    def concept(self, entry: "_Element") -> Concept:
        """One entry."""
        found = Level(self, entry, CONCEPT)
        terms: list[Term] = []
        definitions = found.definitions
        for section in entry:
            if _local(section) in _SECTIONS:
                inside = Level(self, section, LANGUAGE)
                definitions += inside.definitions
                terms += self._terms(section, self._language(section))
        if not terms:
            raise self.fault(entry, _("the concept has no terms"))
        own = found.note
        self._count("definition", len(definitions) - 1)
        self._count("subjectField", len(found.texts("subjectField")) - 1)
        definition, definition_source = definitions[0] if definitions else (None, None)
        values: dict[str, Any] = {
            "domain": own.exact("domain", next(iter(found.texts("subjectField")), None)),
            "definition": own.exact("definition", definition),
            "definition_source": own.exact("definition_source", definition_source) or own.text("definition_source"),
        }
        return Concept(
            id=own.text("id") or entry.get("id") or made_id(terms, self._taken),
            confusable=fields.confusables(
                {"confusable": [{"with": one.pop("concept", None), **one} for one in own.tables("confusable")]}
            ),
            narrower=fields.texts(own.values, "narrower"),
            terms=tuple(_distinct(terms)),
            **{key: fields.optional_text(values, key) for key in values},
        )

    def source(self, element: "_Element") -> GlossaryPart | None:
        """A source that was written by us; None for what else the back matter lists."""
        parent = element.getparent()
        items = [
            (item.get("type"), "".join(map(str, item.itertext())).strip()) for item in element if _local(item) == "item"
        ]
        if parent is None or parent.get("type") != SOURCES or "key" not in dict(items):
            self._count("refObject")
            return None
        values: dict[str, Any] = {"quotes": {}}
        place = ""
        for kind, text in items:
            if kind == "place":
                place = text
                values["quotes"].setdefault(place, [])
            elif kind == "quote":
                values["quotes"].setdefault(place, []).append(text)
            elif kind:
                values[kind] = text
        return fields.evidence(values)

    def _language(self, section: "_Element") -> str:
        language = (section.get(XML_LANG) or section.get("lang") or "").strip().lower()
        if not re.fullmatch("[a-z]{1,8}(?:-[a-z0-9]{1,8})*", language):
            raise self.fault(section, _("the language section has no xml:lang that names its language"))
        return language

    def _terms(self, section: "_Element", language: str) -> Iterator[Term]:
        """The terms of a language; an abbreviation of which nothing else is said belongs to the term before it."""
        full: Term | None = None
        status: str | None = None
        for inside in section:
            if _local(inside) not in _TERMS:
                continue
            level = Level(self, inside, TERM)
            kind = next(iter(level.texts("termType")), None)
            own = level.status()
            if full and kind in ABBREVIATED and level.is_bare and own in (None, status):
                full = replace(full, abbreviations=(*full.abbreviations, level.term()))
                continue
            if full:
                yield full
            status = own
            full = self._term(level, language, kind)
        if full:
            yield full

    def _term(self, level: "Level", language: str, kind: str | None) -> Term:
        own = level.note
        values = {key: value for key, value in own.values.items() if key not in ("usages", "condition")}
        values |= {"text": own.exact("text", level.term()), "language": language}
        values |= {"sources": level.texts("source")} if "sources" not in values else {}
        values |= {"phrase": True} if kind in PHRASES else {}
        values |= {"condition": dict(own.values["condition"])} if "condition" in own.values else {}
        return self._with_usages(fields.term(values), level)

    def _with_usages(self, term: Term, level: "Level") -> Term:
        """The term with the usages of our note, where it agrees with the status; one that somebody has changed counts."""
        noted = replace(term, usages=tuple(fields.usage(usage) for usage in level.note.tables("usages")))
        written = level.status()
        if noted.usages and notes.shown_status(noted) == written:
            return noted
        status = self._statuses[written] if written else Status.PROPOSED
        if changed := lasting_usage(noted):
            usages = (replace(one, status=status) if one == changed else one for one in noted.usages)
            return replace(noted, usages=tuple(usages))
        return replace(noted, usages=(Usage("any", status),) if written else ())

    @property
    def _statuses(self) -> Mapping[str, Status]:
        return STATUSES if self._is_strict else STATUSES_2008

    def check_status(self, element: "_Element", status: str) -> str:
        """The status itself; GlossaryError for one that is none."""
        if status not in self._statuses:
            raise self.fault(
                element, _("“{status}” is no administrativeStatus of TBX-Basic").format(status=status[:80])
            )
        return status

    def check_level(self, element: "_Element", category: str, level: str) -> None:
        """GlossaryError for a category of TBX-Basic that stands where it may not."""
        if not self._is_strict:
            return
        if level not in LEVELS.get(category, (level,)) or (_local(element) == "termNote" and level != TERM):
            reason = _("“{category}” may not stand at the level {level}")
            raise self.fault(element, reason.format(category=category, level=level))

    def pass_over(self, category: str) -> None:
        """Count something that a glossary has no place for."""
        self._count(category)

    def _count(self, category: str, number: int = 1) -> None:
        if number > 0:
            self._passed_over[category] += number

    def fault(self, element: "_Element", reason: str) -> GlossaryError:
        """The error, with the line of the element."""
        return GlossaryError(self._name, _("line {line}").format(line=element.sourceline) + f": {reason}")


class Level:
    """What is said of a concept, a language or a term: its categories, whatever element or group they stand in."""

    def __init__(self, reader: Reader, element: "_Element", level: str) -> None:
        self._reader = reader
        self._element = element
        self._texts: dict[str, list[str]] = {}
        self._status: str | None = None
        self.definitions: list[tuple[str, str | None]] = []
        self.note = Note({})
        self._term: str | None = None
        self.is_bare = True
        for child in element.iterchildren("*"):
            self._take(child, level)

    def texts(self, category: str) -> list[str]:
        """The texts of a category."""
        return self._texts.get(category, [])

    def status(self) -> str | None:
        """The status, as TBX has it."""
        return self._status

    def term(self) -> str:
        """The term; GlossaryError where there is none."""
        if not self._term:
            raise self._reader.fault(self._element, _("there is a term section without a term"))
        return self._term

    def _take(self, child: "_Element", level: str) -> None:
        name = _local(child)
        if name in _SECTIONS | _TERMS:
            return
        if name == "termGrp":
            for inside in child.iterchildren("*"):
                self._take(inside, level)
        elif name == "term":
            self._term = _text(child)
        elif name == "note":
            self._take_note(child)
        elif name.endswith("Grp"):
            head, *others = list(child.iterchildren("*")) or [child]
            self._take_category(head, level, others)
        else:
            self._take_category(child, level, [])

    def _take_category(self, child: "_Element", level: str, others: "list[_Element]") -> None:
        category = _category(child)
        self._reader.check_level(child, category, level)
        for other in others:
            self._reader.check_level(other, _category(other), level)
        text = _text(child)
        if category in _STATUS and level == TERM:
            self._status = self._reader.check_status(child, text)
        elif category == "definition":
            sources = [_text(other) for other in others if _category(other) == "source"]
            self.definitions.append((text, next(iter(sources), None)))
        elif category == "termType" and text in ABBREVIATED | PHRASES | {"fullForm"}:
            self._texts.setdefault(category, []).append(text)
        elif category == "subjectField" or (category == "source" and level == TERM):
            self._texts.setdefault(category, []).append(text)
            self.is_bare = False
        else:
            self._reader.pass_over(category)
            self.is_bare = False

    def _take_note(self, child: "_Element") -> None:
        try:
            values = notes.read_note("".join(map(str, child.itertext())))
        except ValueError:
            raise self._reader.fault(child, _("the note that begins with “atau:” is damaged; take it out")) from None
        if values is None:
            self._reader.pass_over("note")
        else:
            self.note = Note(values)
        self.is_bare = False


class Note:
    """The values of a note of ours."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    def text(self, key: str) -> str | None:
        """A text of the note alone."""
        return fields.optional_text(self.values, key)

    def exact(self, key: str, seen: str | None) -> str | None:
        """The note's text with all its spaces, where it is the one that stands in the category."""
        noted = self.text(key)
        return noted if noted is not None and seen is not None and notes.plain(noted) == seen else seen

    def tables(self, key: str) -> list[dict[str, Any]]:
        """A list of tables; FieldError for anything else."""
        found = self.values.get(key, [])
        if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
            raise fields.FieldError(_("“{key}” must be a list of tables").format(key=key))
        return [dict(item) for item in found]


def _distinct(terms: list[Term]) -> Iterator[Term]:
    """Each term once: what stands twice in a language is one term with the usages and sources of both."""
    found: dict[tuple[str, str], Term] = {}
    for term in terms:
        if known := found.get((term.language, term.text)):
            usages = dict.fromkeys((*known.usages, *term.usages))
            sources = dict.fromkeys((*known.sources, *term.sources))
            term = replace(known, usages=tuple(usages), sources=tuple(sources))
        found[term.language, term.text] = term
    yield from found.values()


def _category(element: "_Element") -> str:
    """`administrativeStatus` of <termNote type="administrativeStatus"> and of <min:administrativeStatus>."""
    return element.get("type") or _local(element)


def _text(element: "_Element") -> str:
    return notes.plain("".join(map(str, element.itertext())))


def _local(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
