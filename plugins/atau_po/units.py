"""Messages → bilingual units. The scanner gives the strings and their places, `atau_po.comments` says what stands above."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from atau.model import Location, Segment, Unit
from atau.model.catalogue import FUZZY, told_location
from atau.model.document import MISCOUNTED
from atau.model.silence import EVERY_CHECK, silenced_checks
from atau_po.catalogue import header
from atau_po.comments import Comments, understood
from atau_po.origin import without_codes
from atau_po.scanner import Entry, entries

_FLAG = "glossary-ignore"
_FLAG_OF_CHECK = _FLAG + "-"
_NPLURALS = re.compile(r"\bnplurals\s*=\s*([0-9]{1,3})\b")
_CHECKSUMS = "X-Source-SHA-256"  # stands in the header of a catalogue that was made from documents


def read(text: str, name: str) -> tuple[str | None, str | None, Iterator[Unit]]:
    """The source's language, the target's language, and the units of a PO file; DocumentError where it is not valid."""
    found = entries(text, name)
    first = next(found, None)
    if first is None:
        return None, None, iter(())
    told = header(first.fields[-1].text) if _is_header(first) else {}
    source_language = _primary(told.get("X-Source-Language"))
    target_language = _primary(told.get("Language"))
    plurals = _NPLURALS.search(told.get("Plural-Forms", ""))
    reading = _Reading(
        source_language, target_language, int(plurals[1]) if plurals else None, of_documents=_CHECKSUMS in told
    )
    return source_language, target_language, reading.units(chain([first], found))


def _is_header(entry: Entry) -> bool:
    return entry.fields[0].keyword == "msgid" and not entry.fields[0].text and not entry.is_obsolete


def _primary(tag: str | None) -> str | None:
    """ "kk_KZ", "kk-KZ", "kk@latin" → "kk"."""
    match = re.match(r"[a-z]{2,3}(?![a-z])", (tag or "").strip().lower())
    return match.group() if match else None


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the header says of all messages; `plurals` is how many forms each has that has any, None where it is not said."""

    source_language: str | None
    target_language: str | None
    plurals: int | None
    of_documents: bool

    def units(self, found: Iterable[Entry]) -> Iterator[Unit]:
        """The units of the messages, numbered without the header and obsolete ones."""
        number = 0
        for entry in found:
            if not entry.is_obsolete and not _is_header(entry):
                number += 1
                for unit in self._units_of(entry, f"message/{number}"):
                    yield without_codes(unit) if self.of_documents else unit

    def _units_of(self, entry: Entry, name: str) -> Iterator[Unit]:
        """One unit for each form; forms without a source say nothing."""
        said = understood(entry.comments)
        strings = {field.keyword: field for field in entry.fields}
        singular = strings["msgid"]
        plural = strings.get("msgid_plural", singular)
        context = strings["msgctxt"].text if "msgctxt" in strings else ""
        origin = told_location(said.places, said.notes) if self.of_documents else Location()
        note = "\n".join(filter(None, (context, *said.comments, *said.notes))) or None
        silenced = _silenced(said)
        targets = [field for field in entry.fields if field.keyword.startswith("msgstr")]
        state = FUZZY if FUZZY in said.flags else "translated"
        if plural is not singular and self.plurals not in (None, len(targets)) and any(one.text for one in targets):
            state = MISCOUNTED
        for target in targets:
            source = plural if target.form else singular
            if not source.text.strip():
                continue
            marks = tuple(target.marks)
            yield Unit(
                name + (f"/plural/{target.form}" if target.form else ""),
                "message",
                source.text,
                self.source_language,
                replace(origin, line=source.line, column=source.column),
                tuple(source.marks),
                target=Segment(target.text, self.target_language, marks, state=state) if target.text else None,
                note=note,
                silenced=silenced,
            )


def _silenced(said: Comments) -> tuple[str, ...]:
    """The checks that the comments and flags of a message switch off."""
    names = [name for lines in (said.comments, said.notes) for name in silenced_checks("\n".join(lines))]
    for flag in said.flags:
        if flag == _FLAG:
            names.append(EVERY_CHECK)
        elif flag.startswith(_FLAG_OF_CHECK):
            names.append(flag.removeprefix(_FLAG_OF_CHECK))
    return tuple(dict.fromkeys(names))
