"""What a document format has to keep. Inherit from `FormatConformance`; pytest then runs all of it over your samples."""

import importlib
import json
import pickle
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, cast

import pytest

from atau.errors import DocumentError
from atau.hooks.interfaces import AmendableFormat, AnnotatingFormat, Format
from atau.model import Code, Document, Edit, Finding, Mark, Severity, Side, Unit, place
from atau.testing.damage import BINARY, mutants
from atau.testing.imports import foreign_imports
from atau.testing.memory import peak_memory
from atau.testing.rendering import RenderingConformance
from atau.testing.sources import BytesSource
from atau.testing.watch import touches

MUTANTS = 60
MEGABYTE = 1_000_000
_EVERY_THIRD = 3  # word gets a finding
OBJECT = "\ufffc"  # stands in a text for something that is no text, such as a picture


class Sample(NamedTuple):
    """A sound document, with words that a reader sees in it, in the order in which they are read."""

    name: str
    data: bytes
    words: Sequence[str]
    encoding: str = "utf-8-sig"  # of a raw text


class FormatConformance(RenderingConformance):
    """The tests of one format. Set `plugin`, write `samples`; the rest may stay as it is."""

    plugin: str
    """The module that the plugin's entry point names."""

    own_packages: tuple[str, ...] = ()
    """Further packages of the same author which the plugin may import at module level."""

    raw_text = False
    """Whether a file is text itself, and marks give the line and column in it, as in Markdown."""

    escapes = ""
    """In a raw text: the characters that begin something which stands for another character, such as a backslash."""

    memory_limit = 200 * MEGABYTE
    """How much a process may need that reads the document of `large`."""

    def format(self) -> Format:
        """The format under test; by default the first that the plugin registers."""
        module: Any = importlib.import_module(self.plugin)
        formats: list[Format] = list(module.register_formats())
        return formats[0]

    def samples(self) -> Sequence[Sample]:
        """Small sound documents that show what the format can hold."""
        raise NotImplementedError

    def damaged(self) -> Sequence[tuple[str, bytes]]:
        """Names and bytes of files that must be refused."""
        return []

    def large(self) -> bytes | None:
        """A document of some thousand paragraphs; None where the format has no use for one."""
        return None

    # ------------------------------------------------------------------------------------------------ who it is

    def test_name_is_a_word(self) -> None:
        """Users type the name, and reports show it."""
        assert re.fullmatch("[a-z][a-z0-9-]*", self.format().name)

    def test_patterns_are_lower_case(self) -> None:
        """File names are compared in lower case, so a pattern with a capital never fits."""
        for pattern in self.format().patterns:
            assert pattern == pattern.lower() and pattern.strip(), pattern

    def test_importing_is_light(self) -> None:
        """All plugins are imported for every command: libraries are imported where they are used, inside functions."""
        foreign = foreign_imports(self.plugin, self.own_packages)
        assert not foreign, f"{self.plugin} imports {', '.join(foreign)} at module level"

    def test_detection_knows_its_own(self) -> None:
        """`detect_format`, if there is one, gives the format's own name or None, whatever the bytes are."""
        detect = getattr(importlib.import_module(self.plugin), "detect_format", None)
        if detect is None:
            return
        for name, data in [*((sample.name, sample.data) for sample in self.samples()), *self._broken()]:
            assert detect(source=BytesSource(name, data)) in (None, self.format().name), name

    # ------------------------------------------------------------------------------------------------ what it reads

    def test_extracting_twice_gives_the_same(self) -> None:
        """Nothing depends on the run: not the order, not the ids."""
        for sample in self.samples():
            assert self._extract(sample.name, sample.data) == self._extract(sample.name, sample.data)

    def test_document_says_what_it_is(self) -> None:
        """The document has the source's name and the format's."""
        for sample in self.samples():
            document, _units = self._extract(sample.name, sample.data)
            assert (document.name, document.kind) == (sample.name, self.format().name)

    def test_ids_are_unique(self) -> None:
        """A unit is found again by its id."""
        for sample in self.samples():
            _document, units = self._extract(sample.name, sample.data)
            ids = [unit.id for unit in units]
            assert len(set(ids)) == len(ids)
            assert all(ids)

    def test_units_travel(self) -> None:
        """Units and documents go to other processes, through pickle and through JSON, and come back equal."""
        for sample in self.samples():
            document, units = self._extract(sample.name, sample.data)
            assert pickle.loads(pickle.dumps((document, units))) == (document, units)
            assert Document.from_json(json.loads(json.dumps(document.to_json()))) == document
            assert [Unit.from_json(json.loads(json.dumps(unit.to_json()))) for unit in units] == units

    def test_visible_words_are_covered(self) -> None:
        """What a reader sees is in the units, in the reader's order."""
        for sample in self.samples():
            _document, units = self._extract(sample.name, sample.data)
            text = "\n".join(text for unit in units for text, _marks, _codes, _side in _sides(unit))
            position = 0
            for word in sample.words:
                position = text.find(word, position)
                assert position >= 0, f"{sample.name}: {word!r} is missing, or comes too early"
                position += len(word)

    def test_marks_and_codes_are_in_order(self) -> None:
        """They are sorted and within the text; marks begin at its first character, and places count from 1."""
        for sample in self.samples():
            _document, units = self._extract(sample.name, sample.data)
            for unit in units:
                for text, marks, codes, _side in _sides(unit):
                    offsets = [mark.offset for mark in marks]
                    assert offsets == sorted(set(offsets)), unit.id
                    assert not marks or (offsets[0] == 0 and offsets[-1] < max(len(text), 1)), unit.id
                    assert all(mark.line >= 1 and mark.column >= 1 for mark in marks), unit.id
                    places = [code.offset for code in codes]
                    assert places == sorted(places) and all(0 <= at <= len(text) for at in places), unit.id

    def test_places_are_true(self) -> None:
        """In a raw text, the file has the same character at the place of each character of a unit."""
        if not self.raw_text:
            return
        for sample in self.samples():
            lines = _raw_lines(sample)
            _document, units = self._extract(sample.name, sample.data)
            for unit in units:
                for text, marks, _codes, side in _sides(unit):
                    assert marks or not text, f"{unit.id} has no marks"
                    for offset, character in enumerate(text):
                        where = f"{sample.name}, {unit.id}, character {offset} ({character!r})"
                        location = place(unit, side, offset)
                        assert location.line and location.line <= len(lines), where
                        line = lines[location.line - 1] + "\n"
                        assert location.column and location.column <= len(line), where
                        raw = line[location.column - 1]
                        assert raw == character or raw in self.escapes or character == OBJECT, f"{where}: {raw!r}"

    # ------------------------------------------------------------------------------------------------ what it writes

    def test_amending_nothing_changes_nothing(self) -> None:
        """Without edits, or with edits of units that are not there, the bytes stay as they are."""
        format = self.format()
        if not isinstance(format, AmendableFormat):
            return
        stray = Edit("no such unit", Side.SOURCE, 0, 1, "word")
        for sample in self.samples():
            for edits in ([], [stray]):
                data, made = format.amend(BytesSource(sample.name, sample.data), edits)
                assert (data, list(made)) == (sample.data, []), sample.name

    def test_amending_changes_the_words_alone(self) -> None:
        """One word of each unit is written twice: the units are the same but for that, and some edit is made."""
        format = self.format()
        if not isinstance(format, AmendableFormat):
            return
        for sample in self.samples():
            _document, units = self._extract(sample.name, sample.data)
            edits = [edit for unit in units for edit in _doubling(unit)]
            data, made = format.amend(BytesSource(sample.name, sample.data), edits)
            assert made, f"{sample.name}: no word could be changed"
            assert set(made) <= set(edits), sample.name
            _document, amended = self._extract(sample.name, data)
            assert [(unit.id, *_texts(unit)) for unit in amended] == [_expected(unit, made) for unit in units]

    # ------------------------------------------------------------------------------------------------ what it refuses

    def test_damaged_files_are_refused(self) -> None:
        """A file that cannot be read is a DocumentError: one line, under the name that the user gave."""
        for name, data in self.damaged():
            with pytest.raises(DocumentError) as caught:
                self._extract(name, data)
            assert caught.value.path == name
            assert caught.value.reason.strip() and "\n" not in str(caught.value)

    def test_whatever_comes_is_read_or_refused(self) -> None:
        """Cut, flipped, empty or binary: a file gives units or a DocumentError, and no other exception."""
        for name, data in self._broken():
            try:
                self._extract(name, data)
            except DocumentError as error:
                assert "\n" not in str(error), name
            except Exception as error:
                pytest.fail(f"{name}: {type(error).__name__} instead of a DocumentError: {error}")

    def test_errors_do_not_quote(self) -> None:
        """Documents name people in danger, and messages end up in logs: no word of the text is in them."""
        words = {word for sample in self.samples() for word in sample.words if len(word) > 4}
        for name, data in [*self._broken(), *self.damaged()]:
            try:
                self._extract(name, data)
            except DocumentError as error:
                quoted = sorted(word for word in words if word in error.reason)
                assert not quoted, f"{name}: the message quotes {quoted}"

    def test_nothing_is_left_behind(self) -> None:
        """Reading writes no file, opens no connection, and closes the streams it opened."""
        for sample in self.samples():
            self._extract(sample.name, sample.data)  # whatever is imported, is imported now
            source = BytesSource(sample.name, sample.data)
            with touches() as touched:
                _document, units = self.format().extract(source)
                list(units)
            assert not touched, f"{sample.name}: {touched}"
            assert all(stream.closed for stream in source.streams), f"{sample.name}: a stream was left open"

    def test_memory_is_bounded(self) -> None:
        """A large document is read in a process of its own, which stays within `memory_limit`."""
        data = self.large()
        if data is not None:
            peak = peak_memory(self.plugin, self.format().name, data)
            assert peak is None or peak <= self.memory_limit, f"{peak // MEGABYTE} MB"

    # ------------------------------------------------------------------------------------------------ what it writes back

    def test_annotating_keeps_the_units(self) -> None:
        """A copy with comments reads as the document itself."""
        if annotate := self._annotate():
            for sample in self.samples():
                _document, units = self._extract(sample.name, sample.data)
                findings = _findings(sample.name, units)
                assert findings, f"{sample.name}: no unit has words"
                data = annotate(BytesSource(sample.name, sample.data), findings)
                assert data != sample.data, sample.name
                _document, again = self._extract(sample.name, data)
                assert list(map(_known_by, again)) == list(map(_known_by, units)), sample.name

    def test_annotating_without_findings_changes_no_byte(self) -> None:
        """What nothing is said about stays as it is."""
        if annotate := self._annotate():
            for sample in self.samples():
                assert annotate(BytesSource(sample.name, sample.data), []) == sample.data

    def test_annotating_another_document_is_refused(self) -> None:
        """Findings of a document that was changed meanwhile would stand at wrong words."""
        if annotate := self._annotate():
            for sample in self.samples():
                _document, units = self._extract(sample.name, sample.data)
                wrong = [replace(one, text=f"{one.text}!") for one in _findings(sample.name, units)]
                with pytest.raises(DocumentError):
                    annotate(BytesSource(sample.name, sample.data), wrong)

    def test_damaged_files_are_annotated_or_refused(self) -> None:
        """What can still be read can be written as well, or is a DocumentError."""
        if annotate := self._annotate():
            for name, data in self._broken():
                try:
                    _document, units = self._extract(name, data)
                    annotate(BytesSource(name, data), _findings(name, units))
                except DocumentError:
                    continue

    # ------------------------------------------------------------------------------------------------ helpers

    def _annotate(self) -> Callable[[BytesSource, Sequence[Finding]], bytes] | None:
        format = self.format()
        return cast(AnnotatingFormat, format).annotate if hasattr(format, "annotate") else None

    def _extract(self, name: str, data: bytes) -> tuple[Document, list[Unit]]:
        document, units = self.format().extract(BytesSource(name, data))
        return document, list(units)

    def _broken(self) -> list[tuple[str, bytes]]:
        samples = self.samples()
        broken = [("empty", b""), ("binary", BINARY)]
        for sample in samples:
            broken += mutants(sample.name, sample.data, MUTANTS // len(samples))
        return broken


_WORD = re.compile(r"\w+")


def _doubling(unit: Unit) -> list[Edit]:
    """An edit of the last word of what can be changed: the translation where there is one."""
    side, text = (Side.TARGET, unit.target.text) if unit.target else (Side.SOURCE, unit.text)
    words = list(_WORD.finditer(text))
    return [Edit(unit.id, side, words[-1].start(), words[-1].end(), words[-1][0] * 2)] if words else []


def _expected(unit: Unit, made: Sequence[Edit]) -> tuple[str, ...]:
    texts = dict(zip(Side, _texts(unit), strict=False))
    for edit in made:
        if edit.unit == unit.id:
            text = texts[edit.side]
            texts[edit.side] = text[: edit.start] + edit.text + text[edit.end :]
    return unit.id, *texts.values()


def _texts(unit: Unit) -> list[str]:
    return [text for text, _marks, _codes, _side in _sides(unit)]


def _findings(name: str, units: Sequence[Unit]) -> list[Finding]:
    """A finding at every third word, and one across two words, of each unit."""
    return [
        Finding(
            "a-check", Severity.WARNING, "wrong", name, unit.id, Side.SOURCE, unit.location,
            found.start(), found.end(), found[0],
        )
        for unit in units
        for found in [*list(re.finditer(r"\w+", unit.text))[::_EVERY_THIRD], *list(re.finditer(r"\w+\W+\w+", unit.text))[:1]]
    ]  # fmt: skip


def _known_by(unit: Unit) -> tuple[object, ...]:
    """What comments must not change; lines and columns do."""
    return unit.id, unit.kind, unit.text, unit.language, unit.silenced, replace(unit.location, line=None, column=None)


def _sides(unit: Unit) -> list[tuple[str, tuple[Mark, ...], tuple[Code, ...], Side]]:
    sides = [(unit.text, unit.marks, unit.codes, Side.SOURCE)]
    if unit.target:
        sides.append((unit.target.text, unit.target.marks, unit.target.codes, Side.TARGET))
    return sides


def _raw_lines(sample: Sample) -> list[str]:
    text = sample.data.decode(sample.encoding)
    return [line.removesuffix("\r") for line in text.split("\n")] if "\n" in text else text.split("\r")
