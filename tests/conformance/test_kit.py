"""The kit finds what it is there to find: a format without a fault passes, and each fault fails its test."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from atau.errors import DocumentError
from atau.model import Code, Document, Location, Mark, Unit
from atau.testing import FormatConformance, Sample

WORDS = ["Freedom", "of", "assembly"]


class LineFormat:
    """A format without a fault: each line is a unit. The formats below each have one."""

    name = "lines"
    patterns = ("*.lines",)

    def extract(self, source):
        with source.open() as stream:
            data = stream.read()
        try:
            text = data.decode()
        except UnicodeDecodeError:
            raise DocumentError(source.name, "is not UTF-8; save it anew") from None
        return Document(source.name, self.name), self.units(text)

    def units(self, text: str) -> Iterable[Unit]:
        for number, line in enumerate(text.split("\n"), 1):
            location = Location(line=number, column=1)
            yield Unit(f"line/{number}", "line", line, location=location, marks=(Mark(0, number, 1),))


class Raising(LineFormat):
    def extract(self, source):
        with source.open() as stream:
            return Document(source.name, self.name), self.units(stream.read().decode())


class Misplaced(LineFormat):
    def units(self, text):
        return [replace(unit, marks=(Mark(0, number, 2),)) for number, unit in enumerate(super().units(text), 1)]


class Unsorted(LineFormat):
    def units(self, text):
        return [replace(unit, marks=(Mark(1, 1, 2), Mark(0, 1, 1))) for unit in super().units(text)]


class Capital(LineFormat):
    patterns = ("*.Lines",)


class Unnamed(LineFormat):
    name = ""


class OneId(LineFormat):
    def units(self, text):
        return [replace(unit, id="line") for unit in super().units(text)]


class Forgetful(LineFormat):
    def units(self, text):
        return list(super().units(text))[1:]


class Fickle(LineFormat):
    runs = 0

    def units(self, text):
        Fickle.runs += 1
        return [replace(unit, note=str(Fickle.runs)) for unit in super().units(text)]


class Unpicklable(LineFormat):
    def units(self, text):
        return [replace(unit, note=lambda: None) for unit in super().units(text)]


class Quoting(LineFormat):
    def extract(self, source):
        try:
            return super().extract(source)
        except DocumentError:
            raise DocumentError(source.name, f"cannot read {WORDS[0]}; save it anew") from None


class Leaking(LineFormat):
    def extract(self, source):
        return Document(source.name, self.name), self.units(source.open().read().decode("utf-8", "ignore"))


class Writing(LineFormat):
    folder = None

    def units(self, text):
        (self.folder / "copy").write_text(text)
        return super().units(text)


class Connecting(LineFormat):
    def units(self, text):
        import socket

        socket.socket().close()
        return super().units(text)


class Amending(LineFormat):
    """One that can exchange words, and does it right."""

    def amend(self, source, edits):
        with source.open() as stream:
            lines = stream.read().decode().split("\n")
        known = [edit for edit in edits if edit.unit.startswith("line/")]
        for edit in known:
            number = int(edit.unit.removeprefix("line/")) - 1
            lines[number] = lines[number][: edit.start] + edit.text + lines[number][edit.end :]
        return "\n".join(lines).encode(), known


class AmendingTooMuch(Amending):
    def amend(self, source, edits):
        data, made = super().amend(source, edits)
        return data.replace(b"Free", b"free"), made


class Pretending(Amending):
    def amend(self, source, edits):
        return source.data, edits


class Translating(LineFormat):
    """A line is a passage; words are put in the place of a whole line."""

    def passages(self, source):
        document, units = self.extract(source)
        return document, [replace(unit, text=unit.text.strip()) for unit in units if unit.text.strip()]

    def render(self, source, targets, options):
        with source.open() as stream:
            lines = stream.read().decode().split("\n")
        own = {f"line/{number}": line for number, line in enumerate(lines, 1)}
        new = {name: one.text for name, one in targets.items() if one.state != "untranslated"}
        remarks = [f"lost: {name}" for name in targets if name not in own]
        return "\n".join(new.get(name, line) for name, line in own.items()).encode(), remarks


class Losing(Translating):
    def render(self, source, targets, options):
        return super().render(source, {}, options)


class Polishing(Translating):
    def render(self, source, targets, options):
        made, remarks = super().render(source, targets, options)
        return made + b"\n", remarks


class Miscounting(Translating):
    def passages(self, source):
        document, units = super().passages(source)
        return document, [replace(unit, codes=(Code(0, "alone", "x2"),)) for unit in units]


class Renaming(Translating):
    def passages(self, source):
        document, units = super().passages(source)
        return document, [replace(unit, id=unit.id.replace("line", "row")) for unit in units]


def kit_for(document_format: LineFormat, plugin_name: str = "atau_text") -> FormatConformance:
    class Kit(FormatConformance):
        plugin = plugin_name
        raw_text = True

        def format(self):
            return document_format

        def samples(self):
            return [Sample("a.lines", "Freedom\nof\nassembly қ".encode(), WORDS)]

        def damaged(self):
            return [("bad.lines", b"\xff")]

    return Kit()


def failures(kit: FormatConformance) -> list[str]:
    """The names of the kit's tests that fail."""
    failed = []
    for name in sorted(name for name in dir(kit) if name.startswith("test_")):
        try:
            getattr(kit, name)()
        except (Exception, pytest.fail.Exception):
            failed.append(name)
    return failed


def test_a_format_without_a_fault_passes():
    assert failures(kit_for(LineFormat())) == []
    assert failures(kit_for(Amending())) == []
    assert failures(kit_for(Translating())) == []


@pytest.mark.parametrize(
    ("faulty", "test"),
    [
        (Raising(), "test_whatever_comes_is_read_or_refused"),
        (Misplaced(), "test_places_are_true"),
        (Unsorted(), "test_marks_and_codes_are_in_order"),
        (Capital(), "test_patterns_are_lower_case"),
        (Unnamed(), "test_name_is_a_word"),
        (OneId(), "test_ids_are_unique"),
        (Forgetful(), "test_visible_words_are_covered"),
        (Fickle(), "test_extracting_twice_gives_the_same"),
        (Unpicklable(), "test_units_travel"),
        (Quoting(), "test_errors_do_not_quote"),
        (Leaking(), "test_nothing_is_left_behind"),
        (Connecting(), "test_nothing_is_left_behind"),
        (AmendingTooMuch(), "test_amending_nothing_changes_nothing"),
        (AmendingTooMuch(), "test_amending_changes_the_words_alone"),
        (Pretending(), "test_amending_nothing_changes_nothing"),
        (Pretending(), "test_amending_changes_the_words_alone"),
        (Losing(), "test_a_translation_is_read_back"),
        (Losing(), "test_what_fits_nowhere_is_not_lost_silently"),
        (Polishing(), "test_own_words_change_no_byte"),
        (Miscounting(), "test_passages_have_sound_codes"),
        (Renaming(), "test_passages_are_units"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_a_fault_is_found(faulty, test):
    assert test in failures(kit_for(faulty))


def test_a_file_written_is_found(tmp_path):
    faulty = Writing()
    faulty.folder = tmp_path
    assert failures(kit_for(faulty)) == ["test_nothing_is_left_behind"]


def test_a_heavy_import_is_found_and_named(tmp_path, monkeypatch):
    package = tmp_path / "heavy_plugin"
    package.mkdir()
    (package / "__init__.py").write_text("import json\nimport atau\nimport polib\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(AssertionError, match=re.escape("heavy_plugin imports polib at module level")):
        kit_for(LineFormat(), "heavy_plugin").test_importing_is_light()


def test_an_import_of_its_own_is_allowed(tmp_path, monkeypatch):
    (tmp_path / "light_plugin.py").write_text("import companion\n", encoding="utf-8")
    (tmp_path / "companion.py").write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    kit = kit_for(LineFormat(), "light_plugin")
    with pytest.raises(AssertionError, match="companion"):
        kit.test_importing_is_light()
    kit.own_packages = ("companion",)
    kit.test_importing_is_light()


def test_damage_is_the_same_in_every_run():
    from atau.testing.damage import mutants

    assert list(mutants("a", b"Freedom", 10)) == list(mutants("a", b"Freedom", 10))
    assert len({data for _name, data in mutants("a", b"Freedom of assembly" * 9, 10)}) == 10
