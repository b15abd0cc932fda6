"""Messages → bilingual units. The scanner gives the strings and their places, polib what the messages are."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from atau.errors import DocumentError
from atau.i18n import _
from atau.model import Location, Segment, Unit
from atau.model.silence import EVERY_CHECK, silenced_checks
from atau_po.scanner import Entry, Field, entries

if TYPE_CHECKING:
    from polib import POEntry, POFile

_FLAG = "glossary-ignore"
_FLAG_OF_CHECK = _FLAG + "-"

# polib ends a line at each of these, and has them inside strings and comments for its own; gettext does not.
_NO_LINE_ENDS = str.maketrans(dict.fromkeys("\v\f\r\x1c\x1d\x1e\x85\u2028\u2029", " "))
_COMMENT_KINDS = ("#,", "#.")


def read(text: str, name: str) -> tuple[str | None, str | None, Iterator[Unit]]:
    """The source's language, the target's language, and the units of a PO file; DocumentError where it is not valid."""
    scanned = list(entries(text, name))
    catalogue = _parse(scanned, name)
    source_language = _primary(catalogue.metadata.get("X-Source-Language"))
    target_language = _primary(catalogue.metadata.get("Language"))
    return source_language, target_language, _units(scanned, catalogue, source_language, target_language)


def _primary(tag: str | None) -> str | None:
    """ "kk_KZ", "kk-KZ", "kk@latin" → "kk"."""
    match = re.match(r"[a-z]{2,3}(?![a-z])", (tag or "").strip().lower())
    return match.group() if match else None


def _parse(scanned: list[Entry], name: str) -> "POFile":
    """What polib makes of the entries. Each carries its number into its first comment, to be found again."""
    import polib

    lines = [line for number, entry in enumerate(scanned) for line in _for_polib(entry, number)]
    try:
        # It takes a text that is a file's name for the file; a NUL stands in no name.
        return polib.pofile("\n".join(["# \0", *lines]), encoding="utf-8")
    except (OSError, ValueError):
        raise DocumentError(name, _("is no valid PO file; run msgfmt -c on it to see why")) from None


def _for_polib(entry: Entry, number: int) -> Iterator[str]:
    """The entry in the narrower syntax that polib reads: one line to a string, a space in each comment."""
    yield f"#. {number}"
    for comment in entry.comments:
        comment = comment.translate(_NO_LINE_ENDS)
        if comment.startswith(_COMMENT_KINDS):
            yield f"{comment[:2]} {comment[2:].strip()}"
        elif not comment.startswith(("#:", "#|", "#~", "#=")):
            yield f"# {comment.lstrip('#').strip()}"
    prefix = "#~ " if entry.is_obsolete else ""
    for field in entry.fields:
        keyword = f"msgstr[{field.form % 10}]" if field.keyword == "msgstr[]" else field.keyword  # it reads one digit
        yield f'{prefix}{keyword} "{field.body.translate(_NO_LINE_ENDS)}"'


def _units(
    scanned: list[Entry], catalogue: "Iterable[POEntry]", source_language: str | None, target_language: str | None
) -> Iterator[Unit]:
    messages = 0
    for meant in catalogue:
        if meant.obsolete:
            continue
        messages += 1
        number, _newline, comment = meant.comment.partition("\n")
        fields = scanned[int(number)].fields
        singular = next(field for field in fields if field.keyword == "msgid")
        plural = next((field for field in fields if field.keyword == "msgid_plural"), singular)
        state = "fuzzy" if meant.fuzzy else "translated"
        note = "\n".join(filter(None, (meant.msgctxt, meant.tcomment, comment))) or None
        silenced = _silenced(meant, comment)
        for target in fields:
            source = plural if target.form else singular
            if not target.keyword.startswith("msgstr") or not source.text.strip():
                continue
            yield Unit(
                f"message/{messages}" + (f"/plural/{target.form}" if target.form else ""),
                "message",
                source.text,
                source_language,
                Location(line=source.line, column=source.column),
                tuple(source.marks),
                target=_segment(target, target_language, state),
                note=note,
                silenced=silenced,
            )


def _segment(field: Field, language: str | None, state: str) -> Segment | None:
    return Segment(field.text, language, tuple(field.marks), state=state) if field.text else None


def _silenced(meant: "POEntry", comment: str) -> tuple[str, ...]:
    """The checks that the comments and flags of a message switch off."""
    names = [*silenced_checks(meant.tcomment), *silenced_checks(comment)]
    for flag in meant.flags:
        if flag == _FLAG:
            names.append(EVERY_CHECK)
        elif flag.startswith(_FLAG_OF_CHECK):
            names.append(flag.removeprefix(_FLAG_OF_CHECK))
    return tuple(dict.fromkeys(names))
