"""The shapes of what plugins give and get. An object or a module that has these members will do; nothing is inherited."""

# What the types are is read by people and type checkers; no command needs all of them.
from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, runtime_checkable

from atau.model.noun import noun

if TYPE_CHECKING:
    from atau.model import (
        Catalogue,
        Concept,
        Discourse,
        Document,
        Edit,
        Finding,
        GlossaryPart,
        Holdings,
        Pattern,
        Profile,
        Replacement,
        Result,
        Rivals,
        Segment,
        Severity,
        Side,
        Span,
        Spelling,
        Term,
        TermMatch,
        Unit,
        Usage,
    )


class Source(Protocol):
    """A file, standard input, an attachment, an editor's buffer: bytes with a name. The core opens it, nobody else."""

    @property
    def name(self) -> str:
        """As the user gave it."""

    @property
    def size(self) -> int:
        """In bytes."""

    @property
    def head(self) -> bytes:
        """The first 4,096 bytes, for recognising a format."""

    def open(self) -> BinaryIO:
        """A new, seekable stream from the first byte; the caller closes it."""


@noun
class ReportOptions:
    """How a report is to look: with colours, and with how much beside the findings (-1 quiet, 0, 1 verbose)."""

    color: bool = False
    verbosity: int = 0


class Format(Protocol):
    """A document format. `patterns` are file-name patterns such as "*.docx", lower case."""

    name: str
    patterns: Sequence[str]

    def extract(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """What is known of the document, and its units as a stream.

        A damaged or hostile file raises DocumentError, at once or while the units are read, and nothing else.
        """


@runtime_checkable
class AmendableFormat(Format, Protocol):
    """A format that can exchange words in a document, so that `glossary check --fix` can write what is certain."""

    def amend(self, source: Source, edits: Sequence[Edit]) -> tuple[bytes, Sequence[Edit]]:
        """The bytes of the document with the edits made, and which were; one that cannot be made safely is left out.

        The units are those of `extract`. Nothing but the words of the edits may change; no two edits overlap.
        """


class AnnotatingFormat(Format, Protocol):
    """A format that can write findings back: an ability, which a format has by having the method."""

    def annotate(self, source: Source, findings: Sequence[Finding]) -> bytes:
        """The document with each finding as a comment at its words, and nothing else changed; without findings its own bytes.

        `atau.hooks.remarks` has the words of a comment, and puts the most harmful findings first. DocumentError where the
        document no longer is what it was when the findings were made.
        """


@noun
class RenderOptions:
    """How a translated document is to be made. `language` is that of the translations, a tag.

    `highlights` says whether what stays in the source's language is marked with a colour. `changes` says what becomes of
    tracked changes that nobody has decided on: "keep", "accept", or "refuse" the document.
    """

    language: str
    highlights: bool = True
    changes: str = "keep"


class TranslatableFormat(Format, Protocol):
    """A format whose documents can be made anew in another language: an ability, which a format has by having both methods."""

    def passages(self, source: Source) -> tuple[Document, Iterable[Unit]]:
        """What is to be translated: the units of `extract`, under the same ids, as a translator wants to see them.

        `codes` stand for each change of formatting and each thing that is no text (ids "g1", "x2" … as in
        `atau.model.inline`, counted through the unit; the formatting of most of the words has none). Space, and what is
        no text, is cut off at both ends.
        `note` tells the translator what the format knows, "style: Heading 2", a line for each thing.
        """

    def render(
        self, source: Source, targets: Mapping[str, Segment], options: RenderOptions
    ) -> tuple[bytes, Sequence[str]]:
        """The document with other words, and remarks about it for the user; the very same bytes where no words are others.

        `targets` go by the ids of `passages`; their codes fit those of the unit. One whose state is "untranslated" has the
        words of the source, and is only highlighted; a unit that has no target stays as it is.
        """


class CatalogueFormat(Protocol):
    """A format of catalogues: messages with their translations, for people and programs that translate."""

    name: str
    patterns: Sequence[str]
    __doc__: str | None

    def read(self, source: Source) -> Catalogue:
        """The catalogue; its messages may be a stream. DocumentError with the line for what is damaged, at once or later."""

    def write(self, catalogue: Catalogue, target: BinaryIO) -> None:
        """Write a catalogue, message by message."""


class Layout(Protocol):
    """A way to show a document and its translation side by side, for people to read and print."""

    name: str
    patterns: Sequence[str]
    __doc__: str | None

    def write(self, document: Document, units: Iterable[Unit], terms: Iterable[Concept], target: BinaryIO) -> None:
        """Write the report. Units have a target where they are translated; `terms` are the concepts of an annex, or none."""


class Language(Protocol):
    """A language: which surface forms a citation form allows, and what the text around it looks like.

    A language of a plugin may leave out `discourse`, `is_oblique`, `inflections` and the four below it: then its terms are
    found, translations are compared by terms alone, and citation forms are offered as replacements.
    """

    @property
    def tag(self) -> str:
        """BCP 47, the primary subtag: "kk"."""

    @property
    def splits_hyphens(self) -> bool:
        """Whether the parts of a hyphenated word are words to the matcher."""

    @property
    def abbreviations(self) -> frozenset[str]:
        """In lower case, with their full stop, which ends no sentence: "art."."""

    @property
    def spelling(self) -> Spelling:
        """What is typed in the place of its letters."""

    @property
    def conjunctions(self) -> Sequence[str]:
        """What coordinates, folded, its tokens with a space between: "as well as", «де ,»."""

    @property
    def particles(self) -> Sequence[str]:
        """Folded words that may stand before or after a member of a list: "both", «де»."""

    @property
    def after_list(self) -> str:
        """A regular expression for the folded word that may follow the last member of a list; "" where any may."""

    @property
    def discourse(self) -> Discourse:
        """Its families of words, its negation and its titles, by which translations are judged."""

    def data_version(self) -> str:
        """Changes whenever the forms may: the version of dictionaries and of rules that Atau's own version does not tell."""

    def patterns(self, text: str, term: Term) -> Sequence[Pattern]:
        """The ways to write `text` (the term's own, or one of its abbreviations); ValueError says why it has none."""

    def is_oblique(self, text: str) -> bool:
        """Whether a citation form is none: its head stands in an oblique case. False where that cannot be known."""

    def inflections(self, text: str, term: Term) -> Mapping[str, Sequence[str]]:
        """The forms of a citation form as they are written, by the names of their places in the paradigm ("gent plur").

        Where several are in use, the usual one comes first. Terms that inflect alike have places of the same names; a
        place that a term lacks is left out.
        """

    def narrowed(self, places: Sequence[str], before: str, after: str) -> Sequence[str]:
        """Of the places that one form can have, those that the text around it allows; all where it does not tell."""

    def fitted(self, form: str, after: str) -> str | None:
        """The form as it joins on to the text behind it, with a closing comma, say; None where it cannot stand there."""

    def agreement(self, text: str, term: Term, form: str, place: str) -> str:
        """What the words around have to agree with, a gender say, when the term stands as `form` in that place of its paradigm.

        Two terms for which it is the same can replace each other in a sentence.
        """

    def agreeing(self, before: str, after: str, old: str, new: str) -> Sequence[str]:
        """The words around that would have to change when `agreement` is no longer `old` but `new`."""

    def suffixes(self, paradigm: str) -> Mapping[str, int]:
        """The suffixes, with their frames, of a paradigm that a slot of `patterns` names."""

    def rivals(self, forms: Collection[str], stems: Collection[tuple[str, str]]) -> Rivals:
        """Words that a misspelt form of a term could be instead; `forms` and `stems` (with paradigms) are those of slots."""


@dataclass(frozen=True, slots=True)
class GlossaryOptions:
    """What a glossary file does not say itself. `passed_over` is where a reader counts what it met and could not keep."""

    source_language: str | None = None
    target_language: str | None = None
    passed_over: Counter[str] = field(default_factory=Counter)


class GlossaryFormat(Protocol):
    """A format of glossaries. Its docstring is its documentation; `holds` is the truth about it, and is tested.

    A format that can also be written is a `WritableGlossaryFormat`. Where no file name tells the format, `patterns` is
    empty, and the format must be named.
    """

    name: str
    patterns: Sequence[str]
    holds: Holdings
    __doc__: str | None

    def read(self, source: Source, options: GlossaryOptions) -> Iterable[GlossaryPart]:
        """The concepts and their sources, as a stream, in the order of the file.

        A file that is not valid raises GlossaryError, with its line where known, at once or while the stream is read.
        """


class WritableGlossaryFormat(GlossaryFormat, Protocol):
    """A format in which a glossary can be written."""

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Write a stream of concepts, each id once, and of sources, in any order; no part has what `holds` denies.

        GlossaryError, with the format's name as its path, for what cannot be written all the same. No name of a person
        or a machine, and no time, is written.
        """


class CheckContext(Protocol):
    """What a check may ask about the unit and the run that it serves."""

    @property
    def document(self) -> Document:
        """What is known of the document."""

    @property
    def profile(self) -> Profile:
        """Whose word counts, and on which day."""

    @property
    def notes(self) -> dict[Any, Any]:
        """What the check wants to remember for the rest of the document; empty when a document begins."""

    @property
    def shared(self) -> dict[str, Any]:
        """What one check has made out about the unit for others to use; empty when a unit begins."""

    def language(self, side: Side) -> str | None:
        """The language of one side of the unit; None where it is unknown."""

    def matches(self, side: Side, language: str | None = None) -> Sequence[TermMatch]:
        """The terms found in one side, by position; those of another language than its own where one is named."""

    def sentences(self, side: Side) -> Sequence[Span]:
        """The sentences of one side of the unit."""

    def is_protected(self, match: TermMatch) -> bool:
        """Whether the words of the match are not the author's to choose: in quotation marks, a title of a law, a name."""

    def mentions(self, concept: Concept, side: Side, outside: Sequence[Span] = ()) -> bool:
        """Whether a side speaks of a concept in whatever words, also recast as a verb; those in the spans do not count."""

    def related(self, side: Side) -> Sequence[TermMatch]:
        """The words of one side that are of a family with a term of one word: its own forms, verbs, adjectives."""

    def is_introduced(self, match: TermMatch) -> bool:
        """Whether the document, up to this unit, has written out the short form that the words of the match are."""

    def mentioned_before(self, concept: Concept) -> bool:
        """Whether the written side of the unit before names the concept."""

    def discourse(self, side: Side) -> Discourse:
        """Negation, families of words and the like of the language of one side."""

    def text(self, side: Side) -> str:
        """The raw text of one side."""

    def allowed_terms(self, concept: Concept, language: str) -> Sequence[Term]:
        """The terms of the concept that may be written in the language, the best first."""

    def usage(self, term: Term) -> Usage:
        """What the authority that rules says of the term; the same as `profile.usage`, remembered."""

    def inflect(self, term: Term, like: TermMatch) -> Replacement:
        """The term in the form that the words of the match have; its citation form where that cannot be known."""

    def finding(
        self,
        match: TermMatch,
        message: str,
        *,
        severity: Severity | None = None,
        authority: str | None = None,
        replacements: Sequence[Replacement] = (),
        expected: Sequence[Term] = (),
    ) -> Finding:
        """A finding of this check at the words of the match, with what to write in their place, or which terms it expects."""

    def fault(self, side: Side, message: str) -> Finding:
        """A finding of this check at all the words of one side, where it is not a term that is at fault."""


class Check(Protocol):
    """A rule. Its docstring is its documentation, and the examples in it are executed. A module of this shape will do.

    A check that can only judge a whole document has `conclude` as well (see `DocumentCheck`): then what `findings` yields
    are candidates, and `conclude` says which of them are faults.
    """

    name: str
    severity: Severity
    __doc__: str | None

    def findings(self, unit: Unit, context: CheckContext) -> Iterable[Finding]:
        """The faults of one unit."""


class DocumentCheck(Check, Protocol):
    """A check over a whole document."""

    def conclude(self, candidates: Sequence[Finding]) -> Iterable[Finding]:
        """The faults of the document, from the candidates of all its units, in the order of the text."""


class Report(Protocol):
    """One way to show findings. Nothing is kept: each result is written when it comes."""

    name: str

    def render(self, results: Iterable[Result], options: ReportOptions) -> Iterator[str]:
        """The report, piece by piece."""
