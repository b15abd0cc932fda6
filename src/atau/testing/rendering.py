"""What a format has to keep that can be translated: part of `FormatConformance`, and nothing to those that cannot."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from atau.errors import DocumentError
from atau.hooks.interfaces import Format, RenderOptions, TranslatableFormat
from atau.model import REMARK, Segment, Unit
from atau.model.inline import faults, marked_up, unmarked
from atau.testing.sources import BytesSource
from atau.testing.translation import pseudo_translated

if TYPE_CHECKING:
    from atau.testing.formats import Sample

LANGUAGE = "kk"
_MISFIT = Segment("word", LANGUAGE)


class RenderingConformance:
    """The tests of the two methods `passages` and `render`."""

    def format(self) -> Format:
        """The format under test."""
        raise NotImplementedError

    def samples(self) -> "Sequence[Sample]":
        """Small sound documents that show what the format can hold."""
        raise NotImplementedError

    def test_passages_are_units(self) -> None:
        """A passage has the id, the kind and the place of a unit of `extract`, and the same comes a second time."""
        for sample, format in self._translatable():
            extracted = {unit.id: unit for unit in format.extract(BytesSource(sample.name, sample.data))[1]}
            passages = _passages(format, sample.name, sample.data)
            assert passages, f"{sample.name}: there is nothing to translate"
            assert passages == _passages(format, sample.name, sample.data)
            for passage in passages:
                unit = extracted[passage.id]
                assert (passage.kind, passage.location) == (unit.kind, unit.location), passage.id

    def test_passages_have_sound_codes(self) -> None:
        """Codes are paired and numbered from 1 in their order, no space is left at the ends, and messages are read back."""
        for sample, format in self._translatable():
            for unit in _passages(format, sample.name, sample.data):
                assert not list(faults(unit.codes, unit.codes)), unit.id
                named = [code.id for code in unit.codes if code.kind != "close"]
                assert [int(name[1:]) for name in named] == list(range(1, len(named) + 1)), unit.id
                assert unit.text == unit.text.strip() and unit.text, unit.id
                assert unmarked(marked_up(unit.text, unit.codes)) == (unit.text, unit.codes), unit.id

    def test_own_words_change_no_byte(self) -> None:
        """Nothing translated, and everything translated by its own words: the document itself."""
        for sample, format in self._translatable():
            own = {
                unit.id: Segment(unit.text, LANGUAGE, codes=unit.codes)
                for unit in _passages(format, sample.name, sample.data)
            }
            untranslated = {name: replace(segment, state="untranslated") for name, segment in own.items()}
            for targets in ({}, own, untranslated):
                made, _remarks = format.render(BytesSource(sample.name, sample.data), targets, RenderOptions(LANGUAGE))
                assert made == sample.data, sample.name

    def test_a_translation_is_read_back(self) -> None:
        """Longer words with other letters, groups in another order: the passages of the translated document are these."""
        for sample, format in self._translatable():
            passages = _passages(format, sample.name, sample.data)
            targets = {unit.id: pseudo_translated(unit, LANGUAGE) for unit in passages}
            made, _remarks = format.render(BytesSource(sample.name, sample.data), targets, RenderOptions(LANGUAGE))
            found = [_words(unit.text) for unit in _passages(format, sample.name, made)]
            assert sorted(found) == sorted(_words(target.text) for target in targets.values()), sample.name

    def test_what_fits_nowhere_is_not_lost_silently(self) -> None:
        """A target without a unit is a remark or a DocumentError."""
        for sample, format in self._translatable():
            try:
                source = BytesSource(sample.name, sample.data)
                _made, remarks = format.render(source, {"no such unit": _MISFIT}, RenderOptions(LANGUAGE))
            except DocumentError:
                continue
            if not remarks:
                pytest.fail(f"{sample.name}: a translation was lost silently")

    def _translatable(self) -> "list[tuple[Sample, TranslatableFormat]]":
        format = self.format()
        if not (hasattr(format, "passages") and hasattr(format, "render")):
            return []
        return [(sample, cast(TranslatableFormat, format)) for sample in self.samples()]


def _passages(format: TranslatableFormat, name: str, data: bytes) -> list[Unit]:
    return [unit for unit in format.passages(BytesSource(name, data))[1] if unit.kind != REMARK]


def _words(text: str) -> str:
    """The words, however lines are wrapped."""
    return " ".join(text.split())
