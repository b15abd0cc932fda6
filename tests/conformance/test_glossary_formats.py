"""The conformance kit over every glossary format that is written: what each says it holds comes back, for any glossary."""

from dataclasses import replace
from importlib import import_module

from atau.model import Concept
from atau.termbase import TomlGlossary
from atau.testing.glossaries import GlossaryFormatConformance


class Named(GlossaryFormatConformance):
    """The format of that name, of those that the plugin registers."""

    name: str

    def format(self):
        formats = import_module(self.plugin).register_glossary_formats()
        return next(format for format in formats if format.name == self.name)


class TestToml(GlossaryFormatConformance):
    plugin = "atau.termbase"

    def format(self):
        return TomlGlossary()

    def expected(self, part):
        return replace(part, domain="terms") if isinstance(part, Concept) else part


class TestTbx(Named):
    plugin, name = "atau_tbx", "tbx"


class TestDctTbx(Named):
    plugin, name = "atau_tbx", "tbx-dct"


class TestCsv(Named):
    plugin, name = "atau_tables", "csv"


class TestWideCsv(Named):
    plugin, name = "atau_tables", "csv-wide"


class TestTsv(Named):
    plugin, name = "atau_tables", "tsv"


class TestXlsx(Named):
    plugin, name = "atau_tables", "xlsx"


class TestLongXlsx(Named):
    plugin, name = "atau_tables", "xlsx-long"


class TestSkos(Named):
    plugin, name = "atau_skos", "skos"


def test_every_writable_format_that_holds_all_languages_is_here():
    from atau.pipeline.builtins import load_plugins

    formats = {name for name, one in load_plugins().glossary_formats.items() if not one.holds.two_languages}
    tested = {kind().format().name for kind in (TestToml, *Named.__subclasses__())}
    assert formats == tested
