"""`glossary check --fix` and `--diff`: what is certain is written into the documents, and what remains is reported.

A document is judged and amended in memory until nothing certain is left, and only then written, beside a copy of what it was.
Fixing it again changes nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from atau.errors import DocumentError, PluginError
from atau.files import back_up, write_atomically
from atau.hooks.interfaces import AmendableFormat, Format
from atau.i18n import _
from atau.model import Edit, Finding, Offer, Profile, Result, Side, Unit
from atau.pipeline.check import checked
from atau.pipeline.documents import Run, plugin_at_work
from atau.pipeline.formats import format_of
from atau.pipeline.pool import in_parallel
from atau.pipeline.sources import AnySource, BytesSource, sources

_ROUNDS = 5
"""How often a document is judged anew: what is written may bring a new neighbour to another term."""


class _Amended(NamedTuple):
    """A document after some rounds: its bytes, its result, and the findings whose suggestion was written."""

    source: BytesSource
    result: Result
    fixed: tuple[Finding, ...] = ()
    remark: str = ""


def fix_documents(run: Run, profile: Profile, *, writes: bool, shows: bool) -> Iterator[Result]:
    """The result of each document after its certain suggestions were written, or before, where nothing is to be written.

    With `shows`, a result has the difference; without `writes` no file is touched.
    """
    return in_parallel(partial(_fixed, writes=writes, shows=shows), run, profile)


def _fixed(run: Run, profile: Profile, *, writes: bool, shows: bool) -> Iterator[Result]:
    found = sources(run.paths, run.configuration.exclude, run.standard_input) if run.given is None else run.given
    for source in found:
        run.progress(source.name)
        try:
            yield from _fixed_document(source, run, profile, writes=writes, shows=shows)
        except DocumentError as error:
            yield Result(source.name, error=error.reason, exit_code=error.exit_code)
        except PluginError as error:
            yield Result(source.name, error=str(error), exit_code=error.exit_code)


def _fixed_document(source: AnySource, run: Run, profile: Profile, *, writes: bool, shows: bool) -> Iterator[Result]:
    original = _in_memory(source)
    first = _judged(original, run, profile)
    if first is None:
        return
    amended = _amended(original, first, run, profile)
    result = replace(first if not writes else amended.result, remark=amended.remark)
    if shows and amended.fixed:
        from atau.pipeline.differences import difference

        before, after = (_units(_format(one, run), one, run) for one in (original, amended.source))
        result = replace(result, diff=difference(original, amended.source, before, after))
    if writes and amended.fixed:
        backup = _write(Path(source.name), _bytes(original), _bytes(amended.source))
        result = replace(result, fixed=amended.fixed, backup=str(backup))
    yield result


def _amended(source: BytesSource, result: Result, run: Run, profile: Profile) -> _Amended:
    """The document as it is when all that is certain is written."""
    now = _Amended(source, result)
    for _round in range(_ROUNDS):
        edits = {edit: finding for finding, edit in _edits(now.result.findings, run, profile)}
        if not edits:
            break
        format = _format(source, run)
        if not isinstance(format, AmendableFormat):
            remark = _("suggestions cannot be written into the format “{format}”; make the changes by hand")
            return now._replace(remark=remark.format(format=format.name))
        with plugin_at_work(run.plugins.owner("formats", format.name)):
            data, made = format.amend(now.source, list(edits))
        if not made:
            break
        after = _like(source, data)
        _refuse_other_changes(now.source, after, made, format, run)
        judged = _judged(after, run, profile)
        if judged is None or judged.error is not None:
            raise DocumentError(source.name, _("cannot be read after the changes, so nothing was changed"))
        now = _Amended(after, judged, (*now.fixed, *(edits[edit] for edit in made)))
    return now


def _edits(findings: Sequence[Finding], run: Run, profile: Profile) -> Iterator[tuple[Finding, Edit]]:
    """What may be written without asking: certain, with one best term, and where no other finding has a say."""
    for finding in findings:
        if finding.offer is not Offer.FIX or not finding.replacements or finding.replacements[0] == finding.text:
            continue
        if any(_overlap(finding, other) for other in findings if other is not finding):
            continue
        if _has_one_best_term(finding, run, profile):
            yield finding, Edit(finding.unit, finding.side, finding.start, finding.end, finding.replacements[0])


def _overlap(finding: Finding, other: Finding) -> bool:
    is_beside = (finding.unit, finding.side) == (other.unit, other.side)
    return is_beside and finding.start < other.end and other.start < finding.end


def _has_one_best_term(finding: Finding, run: Run, profile: Profile) -> bool:
    concept = run.glossary.by_id(finding.concept) if finding.concept else None
    if concept is None:
        return False
    languages = {term.language for term in concept.terms if term.text == finding.term}
    return all(len(profile.best_terms(concept, language)) == 1 for language in languages)


def _refuse_other_changes(
    before: BytesSource, after: BytesSource, made: Sequence[Edit], format: Format, run: Run
) -> None:
    """Nothing but the words of the edits may have changed: a format that does more must not reach the disk."""
    expected: list[tuple[str, str, str | None]] = []
    for unit in _units(format, before, run):
        own = [edit for edit in made if edit.unit == unit.id]
        target = unit.target.text if unit.target else None
        expected.append(
            (
                unit.id,
                _with_edits(unit.text, own, Side.SOURCE),
                target if target is None else _with_edits(target, own, Side.TARGET),
            )
        )
    found = [(unit.id, unit.text, unit.target.text if unit.target else None) for unit in _units(format, after, run)]
    if [_spaced(one) for one in found] != [_spaced(one) for one in expected]:
        raise DocumentError(before.name, _("more than the words found would change, so nothing was changed"))


def _with_edits(text: str, edits: Sequence[Edit], side: Side) -> str:
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        if edit.side is side:
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _spaced(unit: tuple[str, str, str | None]) -> tuple[str, str, str]:
    """The unit with plain spaces: where words were parted by the end of a line, the new ones are too."""
    name, source, target = unit
    return name, " ".join(source.split()), " ".join((target or "").split())


def _judged(source: BytesSource, run: Run, profile: Profile) -> Result | None:
    return next(checked(replace(run, given=[source], progress=_silent), profile), None)


def _silent(_name: str) -> None:
    """The document was announced before."""


def _format(source: BytesSource, run: Run) -> Format:
    format = format_of(source, run.plugins)
    assert format is not None  # it was judged
    return format


def _units(format: Format, source: BytesSource, run: Run) -> list[Unit]:
    with plugin_at_work(run.plugins.owner("formats", format.name)):
        _document, units = format.extract(source)
        return list(units)


def _in_memory(source: AnySource) -> BytesSource:
    """The source with its bytes read once: it may change on the disk meanwhile."""
    with source.open() as stream:
        memory = BytesSource(source.name, stream.read())
    memory.is_named = source.is_named
    return memory


def _like(source: BytesSource, data: bytes) -> BytesSource:
    memory = BytesSource(source.name, data)
    memory.is_named = source.is_named
    return memory


def _bytes(source: BytesSource) -> bytes:
    with source.open() as stream:
        return stream.read()


def _write(path: Path, before: bytes, after: bytes) -> Path:
    """Put the new bytes where the document is, and the old ones beside it; where they are is returned."""
    target = path.resolve()
    try:
        if target.read_bytes() != before:
            raise DocumentError(str(path), _("was changed by another program meanwhile; nothing was written"))
        backup = back_up(target)
        write_atomically(target, after)
    except OSError as error:
        reason = _("cannot be written: {error}").format(error=error.strerror or error)
        raise DocumentError(str(path), reason) from None
    return backup if path.is_symlink() else path.with_name(backup.name)
