"""What a glossary format has to keep. Inherit from `GlossaryFormatConformance`; needs hypothesis, which makes the glossaries.

from atau.testing.glossaries import GlossaryFormatConformance

class TestMyTerms(GlossaryFormatConformance):
    plugin = "my_plugin"
"""

import importlib
import io
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from atau.errors import FileError
from atau.hooks.interfaces import GlossaryFormat, GlossaryOptions, WritableGlossaryFormat
from atau.model import Concept, Confusable, Evidence, Glossary, GlossaryPart, Status, Term, Usage, fields
from atau.model.holdings import FIELDS
from atau.testing.damage import BINARY, mutants
from atau.testing.imports import foreign_imports
from atau.testing.sources import BytesSource

MUTANTS = 60
EXAMPLES = settings(
    max_examples=30,
    deadline=None,
    phases=[phase for phase in Phase if phase is not Phase.explain],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)

# Signs that mean something in one format or another, among those that mean nothing.
_SIGNS = st.sampled_from(
    [*"abcABCабвәғқңөұүһі 019|=;:,'\"\\\n\t#@+-<>&[]{}_%", "_x0041_", "]]>", "\u00a0", "\u2028", "e\u0301", "😀"]
)
_ANY = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
_TEXTS = (
    st.lists(_SIGNS | _ANY, min_size=1, max_size=20)
    .map("".join)
    .filter(lambda text: bool(text.strip()))
    .map(lambda text: fields.text({"": text}, ""))
)
_IDS = st.from_regex("[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True) | _TEXTS
_LANGUAGES = st.sampled_from(["en", "ru", "kk", "fr", "zh-hant"])
_DAYS = st.none() | st.dates()


def _some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=3).map(tuple)


_USAGES = st.builds(
    Usage,
    authority=st.sampled_from(["any", "un", "kz"]) | _TEXTS,
    status=st.sampled_from(Status),
    since=_DAYS,
    until=_DAYS,
    why=st.none() | _TEXTS,
)
_TERMS = st.builds(
    Term,
    text=_TEXTS,
    language=_LANGUAGES,
    usages=_some(_USAGES),
    sources=_some(_TEXTS),
    case=st.sampled_from(fields.CASES),
    abbreviations=_some(_TEXTS),
    related=_some(_TEXTS),
    paraphrases=_some(_TEXTS),
    shadowed_by=_some(_TEXTS),
    plural_only=st.booleans(),
    indeclinable=st.booleans(),
    phrase=st.booleans(),
    condition=st.dictionaries(_TEXTS, _TEXTS, max_size=2).map(lambda pairs: tuple(pairs.items())),
)
_CONCEPTS = st.builds(
    Concept,
    id=_IDS,
    domain=st.none() | _TEXTS,
    definition=st.none() | _TEXTS,
    definition_source=st.none() | _TEXTS,
    confusable=_some(st.builds(Confusable, _TEXTS, st.none() | _TEXTS)),
    narrower=_some(_TEXTS).map(lambda ids: tuple(dict.fromkeys(ids))),
    terms=st.lists(_TERMS, min_size=1, max_size=4, unique_by=lambda term: (term.language, term.text)).map(tuple),
)
_SOURCES = st.builds(
    Evidence,
    key=_IDS,
    type=st.sampled_from(fields.SOURCE_TYPES),
    title=_TEXTS,
    language=st.none() | _LANGUAGES,
    date=_DAYS,
    edition=st.none() | _TEXTS,
    seen=_DAYS,
    url=st.none() | _TEXTS,
    note=st.none() | _TEXTS,
    quotes=st.dictionaries(_TEXTS, _some(_TEXTS), max_size=2).map(lambda pairs: tuple(pairs.items())),
)


def glossaries() -> st.SearchStrategy[Glossary]:
    """Glossaries in which every field has every value that a term file may give it; ids and terms are there once."""
    return st.builds(
        Glossary,
        st.lists(_CONCEPTS, max_size=4, unique_by=lambda concept: concept.id).map(tuple),
        st.lists(_SOURCES, max_size=3, unique_by=lambda source: source.key).map(tuple),
    )


def written(
    format: WritableGlossaryFormat, parts: Iterable[GlossaryPart], options: GlossaryOptions | None = None
) -> bytes:
    """The bytes of a file."""
    target = io.BytesIO()
    format.write(iter(parts), target, options or GlossaryOptions())
    return target.getvalue()


def in_order(parts: Iterable[GlossaryPart]) -> list[GlossaryPart]:
    """The parts sorted, the terms of each concept by language: such orders mean nothing, that within a language does."""
    parts = list(parts)
    concepts = [part for part in parts if isinstance(part, Concept)]
    sources = [part for part in parts if isinstance(part, Evidence)]
    sorted_terms = [
        replace(concept, terms=tuple(sorted(concept.terms, key=lambda term: term.language))) for concept in concepts
    ]
    return [
        *sorted(sorted_terms, key=lambda concept: concept.id),
        *sorted(sources, key=lambda source: source.key),
    ]


class GlossaryFormatConformance:
    """The tests of one format that is written and read. Set `plugin`; the rest may stay as it is."""

    plugin: str
    """The module that the plugin's entry point names."""

    own_packages: tuple[str, ...] = ()
    """Further packages of the same author which the plugin may import at module level."""

    mutants = MUTANTS

    def format(self) -> Any:
        """The format under test; by default the first that the plugin registers."""
        module: Any = importlib.import_module(self.plugin)
        return next(iter(module.register_glossary_formats()))

    def expected(self, part: GlossaryPart) -> GlossaryPart:
        """What reading must give back for a part that the format holds; by default the part."""
        return part

    def test_name_is_a_word(self) -> None:
        """Users type the name."""
        assert re.fullmatch("[a-z][a-z0-9-]*", self.format().name)

    def test_patterns_are_lower_case(self) -> None:
        """File names are compared in lower case."""
        assert all(pattern == pattern.lower() and pattern.strip() for pattern in self.format().patterns)

    def test_it_is_documented(self) -> None:
        """The first sentence of the docstring stands in lists."""
        assert (type(self.format()).__doc__ or "").strip()

    def test_what_it_holds_are_fields(self) -> None:
        """A misspelt name would be a field that is never held."""
        assert self.format().holds.fields <= set(FIELDS)

    def test_importing_is_light(self) -> None:
        """All plugins are imported for every command."""
        assert not foreign_imports(self.plugin, self.own_packages)

    @EXAMPLES
    @given(glossaries())
    def test_what_it_holds_comes_back(self, glossary: Glossary) -> None:
        """What `holds` promises is true for any glossary, and nothing else comes back."""
        format = self.format()
        held = [kept for part in (*glossary.concepts, *glossary.sources) if (kept := format.holds.prune(part)[0])]
        data = written(format, held)
        read = list(format.read(BytesSource(self.file_name(), data), GlossaryOptions()))
        assert in_order(read) == in_order(map(self.expected, held))

    @settings(EXAMPLES, max_examples=10)
    @given(glossaries())
    def test_writing_twice_gives_the_same(self, glossary: Glossary) -> None:
        """Nothing of the machine, the person or the time is in the file."""
        parts = [*glossary.concepts, *glossary.sources]
        held = [kept for part in parts if (kept := self.format().holds.prune(part)[0])]
        assert written(self.format(), held) == written(self.format(), held)

    def test_a_damaged_file_is_read_or_refused(self) -> None:
        """Never another error, nor a hang: cut files, flipped bits, random bytes, nothing at all."""
        sample = self.sample()
        damaged = [*mutants("sample", sample, self.mutants), ("empty", b""), ("binary", BINARY)]
        for what, data in damaged:
            try:
                for _part in self.format().read(BytesSource(self.file_name(), data), GlossaryOptions()):
                    pass
            except FileError:
                pass
            except Exception as error:
                pytest.fail(f"{what}: {type(error).__name__}: {error}")

    def test_a_binary_file_is_refused(self) -> None:
        """Random bytes are no glossary."""
        with pytest.raises(FileError):
            list(self.format().read(BytesSource(self.file_name(), BINARY), GlossaryOptions()))

    def sample(self) -> bytes:
        """A sound file."""
        usages = (Usage("un", Status.DEPRECATED), Usage("kz", Status.FORBIDDEN, why="a law"))
        terms = (
            Term("torture", "en", (Usage("any", Status.PREFERRED),), ("cat-en:1",)),
            Term("пытка", "ru", usages, abbreviations=("П",)),
            Term("азаптау", "kk"),
        )
        source = Evidence("cat-en", "treaty", "Convention", quotes=(("1", ("the term torture",)),))
        parts = (Concept("torture", definition="Severe pain.", definition_source="cat-en:1", terms=terms), source)
        format: GlossaryFormat = self.format()
        return written(self.format(), [kept for part in parts if (kept := format.holds.prune(part)[0])])

    def file_name(self) -> str:
        """A name that the format's patterns fit."""
        patterns = self.format().patterns
        return patterns[0].replace("*", "terms") if patterns else "terms"
