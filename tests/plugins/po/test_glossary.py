"""A glossary as a catalogue, ours and Weblate's."""

import pytest

from atau.errors import FileError
from atau.hooks.interfaces import GlossaryOptions
from atau.model import Concept, Status, Term, Usage
from atau.testing import BytesSource
from atau.testing.damage import BINARY, mutants
from atau.testing.glossaries import written
from atau_po.glossary import PoGlossary

OPTIONS = GlossaryOptions("ru", "kk")
TERMS = (
    Term("пытка", "ru"),
    Term("азаптау", "kk", (Usage("any", Status.PREFERRED),)),
    Term("қинау", "kk", (Usage("any", Status.DEPRECATED),)),
    Term("қыстау", "kk", (Usage("any", Status.FORBIDDEN),)),
)
TORTURE = Concept("torture", definition="Боль, которую причиняют.\nВторая строка.", terms=TERMS)
FAIR = Concept("fair-trial", terms=(Term("честный суд", "ru"), Term("справедливый суд", "ru"), Term("әділ сот", "kk")))

WEBLATE = """
msgid ""
msgstr ""
"Language: kk_KZ\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. place of detention
#, terminology
msgctxt "noun"
msgid "prison"
msgstr "түрме"

#, forbidden
msgctxt "noun"
msgid "jail"
msgstr "абақты"

#, read-only
msgid "ALIMEX"
msgstr ""

msgid "untranslated"
msgstr ""
"""


def read(data, options=OPTIONS):
    return list(PoGlossary().read(BytesSource("terms.po", data), options))


def test_concepts_come_back():
    data = written(PoGlossary(), [TORTURE, FAIR], OPTIONS)
    torture, fair = read(data, GlossaryOptions())
    assert torture == TORTURE
    assert {term.text for term in fair.terms} == {term.text for term in FAIR.terms}


def test_messages_are_as_weblate_has_them():
    text = written(PoGlossary(), [TORTURE], OPTIONS).decode()
    assert '#, terminology, forbidden\nmsgctxt "torture#3"\nmsgid "пытка"\nmsgstr "қыстау"\n' in text
    assert "# status: deprecated\n#. Боль" in text
    assert "POT-Creation-Date" not in text and "Last-Translator" not in text


def test_gettext_takes_it(program, tmp_path):
    import subprocess

    path = tmp_path / "terms.po"
    path.write_bytes(written(PoGlossary(), [TORTURE, FAIR], OPTIONS))
    ran = subprocess.run(
        [program("msgfmt"), "--check-format", "-o", "/dev/null", path], capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_weblates_catalogue():
    options = GlossaryOptions("en")
    prison, jail, name = read(WEBLATE.encode(), options)
    assert (prison.id, prison.definition) == ("prison", "place of detention")
    assert [term.language for term in prison.terms] == ["en", "kk-kz"]
    assert jail.terms[1].usages == (Usage("any", Status.FORBIDDEN),)
    assert [term.text for term in name.terms] == ["ALIMEX", "ALIMEX"]
    assert options.passed_over == {"msgctxt": 2, "message without translation": 1}


def test_languages_must_be_named():
    with pytest.raises(FileError, match="its header does not tell both languages"):
        read(WEBLATE.encode(), GlossaryOptions())


def test_a_damaged_file_is_read_or_refused():
    for what, data in [*mutants("sample", written(PoGlossary(), [TORTURE, FAIR], OPTIONS), 60), ("binary", BINARY)]:
        try:
            read(data)
        except FileError:
            pass
        except Exception as error:
            pytest.fail(f"{what}: {type(error).__name__}: {error}")
