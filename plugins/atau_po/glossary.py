"""A glossary as a gettext catalogue, as Weblate keeps glossaries: a term is a msgid, its equivalent the msgstr."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions, Source
from atau.i18n import _
from atau.model import Concept, GlossaryPart, Holdings, Status, Term, Usage, fields
from atau.model.naming import made_id

if TYPE_CHECKING:
    import polib

_STATUS = re.compile(rf"^status: ({'|'.join(Status)})$", re.MULTILINE)
_NUMBER = re.compile(r"#\d+$")
_CONTEXT = "X-Atau-Context"


class PoGlossary:
    """A catalogue in which each message is a term and its equivalent, the way Weblate's glossaries are kept.

    Every message has Weblate's flag `terminology`; a target term that is forbidden or deprecated has its flag
    `forbidden` too. The comment `# status: …` tells the exact status, the extracted comment the definition. The
    context is the concept's id, with `#2`, `#3` … where a term has several equivalents. In a catalogue from elsewhere
    the flag `forbidden` is the status, a `read-only` message without translation is its own equivalent, an extracted
    comment is the definition, and contexts are passed over. The header names the languages (`X-Source-Language`,
    `Language`), or the options do.
    """

    name = "po"
    patterns: Sequence[str] = ("*.po",)
    holds = Holdings(frozenset({"id", "definition", "usages"}), one_usage=True, two_languages=True)

    def read(self, source: Source, options: GlossaryOptions) -> Iterator[GlossaryPart]:
        """The concepts; the catalogue is read whole. GlossaryError for what is no PO, or names no languages."""
        import polib

        from atau_po.encoding import decoded

        with source.open() as stream:
            data = stream.read()
        try:
            catalogue = polib.pofile(decoded(data, source.name)[0], wrapwidth=0)
        except (OSError, ValueError, IndexError) as error:
            said = re.search(r"line (\d+)", str(error))
            reason = _("is no valid PO file (line {line})").format(line=said[1] if said else 1)
            raise GlossaryError(source.name, reason) from None
        header = catalogue.metadata
        languages = (
            header.get("X-Source-Language") or options.source_language,
            header.get("Language") or options.target_language,
        )
        if not languages[0] or not languages[1]:
            reason = _(
                "its header does not tell both languages; name them with --source-language and --target-language"
            )
            raise GlossaryError(source.name, reason)
        tags = (languages[0].lower().replace("_", "-"), languages[1].lower().replace("_", "-"))
        try:
            yield from _concepts(catalogue, tags, _CONTEXT in header, options.passed_over)
        except fields.FieldError as error:
            raise GlossaryError(source.name, str(error)) from None

    def write(self, parts: Iterable[GlossaryPart], target: BinaryIO, options: GlossaryOptions) -> None:
        """Message after message."""
        import polib

        source_language, target_language = options.source_language or "", options.target_language or ""
        catalogue = polib.POFile(wrapwidth=0)
        catalogue.metadata = {
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Language": target_language,
            "X-Source-Language": source_language,
            _CONTEXT: "concept",
        }
        target.write(f"{catalogue}".rstrip().encode() + b"\n")
        for part in parts:
            if isinstance(part, Concept):
                for entry in _entries(part, source_language, target_language):
                    target.write(f"\n{entry.__unicode__(wrapwidth=0)}".encode())


def _entries(concept: Concept, source_language: str, target_language: str) -> Iterator["polib.POEntry"]:
    import polib

    for source in concept.terms_in(source_language):
        for number, target in enumerate(concept.terms_in(target_language), start=1):
            status = target.usages[0].status if target.usages else None
            yield polib.POEntry(
                msgctxt=concept.id if number == 1 else f"{concept.id}#{number}",
                msgid=source.text,
                msgstr=target.text,
                comment=concept.definition or "",
                tcomment=f"status: {status}" if status else "",
                flags=["terminology", *(["forbidden"] if status and not status.is_allowed else [])],
            )


def _concepts(
    catalogue: "Iterable[polib.POEntry]",
    languages: tuple[str, str],
    is_ours: bool,
    passed_over: Counter[str],
) -> Iterator[Concept]:
    """In a catalogue of ours neighbouring messages with one id are a concept; elsewhere each message is one."""
    taken: set[str] = set()
    known: Concept | None = None
    for entry in catalogue:
        text = entry.msgstr or (entry.msgid if "read-only" in entry.flags else "")
        if entry.obsolete or not text:
            passed_over[_("message without translation")] += 1
            continue
        said = _STATUS.search(entry.tcomment)
        status = Status(said[1]) if said else Status.FORBIDDEN if "forbidden" in entry.flags else None
        pair = (
            _term(entry.msgid, languages[0]),
            replace(_term(text, languages[1]), usages=(Usage("any", status),) if status else ()),
        )
        id = _NUMBER.sub("", entry.msgctxt) if is_ours and entry.msgctxt else made_id(pair, taken)
        if entry.msgctxt and not is_ours:
            passed_over["msgctxt"] += 1
        if known and known.id != id:
            yield known
            known = None
        terms = known.terms if known else ()
        seen = {(term.language, term.text) for term in terms}
        terms += tuple(term for term in pair if (term.language, term.text) not in seen)
        definition = fields.text({"definition": entry.comment}, "definition") if entry.comment.strip() else None
        known = Concept(id, definition=definition, terms=terms)
    if known:
        yield known


def _term(text: str, language: str) -> Term:
    return fields.term({"text": text, "language": language})
