"""OmegaT, UTX and the plainest list: pairs go out and come back, and what is no list is refused with its line."""

import pytest

from atau.errors import FileError, GlossaryError
from atau.hooks.interfaces import GlossaryOptions
from atau.model import Concept, Status, Term, Usage
from atau.testing import BytesSource
from atau.testing.damage import BINARY, mutants
from atau.testing.glossaries import written
from atau_termlists.omegat import OmegatGlossary
from atau_termlists.plain import PlainTsvGlossary
from atau_termlists.utx import UtxGlossary

OPTIONS = GlossaryOptions("ru", "kk")
TERMS = (
    Term("пытка", "ru"),
    Term("азаптау", "kk", (Usage("any", Status.PREFERRED),)),
    Term("қинау", "kk", (Usage("any", Status.FORBIDDEN),)),
    Term("қыстау", "kk"),
)
TORTURE = Concept("torture", definition="Боль.", terms=TERMS)
FAIR = Concept("fair-trial", terms=(Term("честный суд", "ru"), Term("справедливый суд", "ru"), Term("әділ сот", "kk")))


def read(format, data: str, options=OPTIONS):
    return list(format.read(BytesSource("terms.txt", data.encode()), options))


def file(format, *concepts):
    return written(format, concepts, OPTIONS).decode()


def test_omegat():
    data = file(OmegatGlossary(), TORTURE, FAIR)
    assert data.splitlines()[1:] == [
        "пытка\tазаптау\t[preferred] Боль.",
        "пытка\tқинау\t[forbidden] Боль.",
        "пытка\tқыстау\tБоль.",
        "честный суд\tәділ сот",
        "справедливый суд\tәділ сот",
    ]
    torture, *fair = read(OmegatGlossary(), data)
    assert (torture.definition, torture.terms) == ("Боль.", TERMS)
    assert [[term.text for term in concept.terms] for concept in fair] == [
        ["честный суд", "әділ сот"],
        ["справедливый суд", "әділ сот"],
    ]


def test_omegat_of_somebody_else():
    (concept,) = read(
        OmegatGlossary(), "# Glossary in tab-separated format\r\nтюрьма\tтүрме\tplace of detention\r\n\r\n"
    )
    assert (concept.id, concept.definition, concept.terms[1].usages) == ("тюрьма", "place of detention", ())


def test_utx_keeps_ids_and_statuses():
    data = file(UtxGlossary(), TORTURE, FAIR)
    assert data.startswith("#UTX 1.20; ru/kk\r\n#src\ttgt\tsrc:pos\tterm status\tconcept ID\tcomment\r\n")
    assert "пытка\tқинау\t\tforbidden\ttorture\tБоль.\r\n" in data
    torture, fair = read(UtxGlossary(), data, GlossaryOptions())
    assert torture == TORTURE
    assert {term.text for term in fair.terms} == {term.text for term in FAIR.terms}


def test_utx_of_somebody_else():
    options = GlossaryOptions()
    data = (
        "#UTX 1.2; de/en-US; 2013-12-20T17:00:45; copyright: somebody; bidirectional;\n##description: a sample\n"
        "#term:de\tterm:en\tsrc:pos\ttgt:pos\tterm status\nHund\thound\tnoun\tnoun\tnon-standard\n"
    )
    (concept,) = read(UtxGlossary(), data, options)
    german, english = concept.terms
    assert (german.language, english.language) == ("de", "en-us")
    assert english.usages == (Usage("any", Status.DEPRECATED),)
    assert options.passed_over == {"tgt:pos": 1}


def test_the_plainest():
    data = file(PlainTsvGlossary(), TORTURE)
    assert data == "ru\tkk\nпытка\tазаптау\nпытка\tқинау\nпытка\tқыстау\n"
    (concept,) = read(PlainTsvGlossary(), data, GlossaryOptions())
    assert [term.text for term in concept.terms] == [term.text for term in TERMS]


BAD = [
    (OmegatGlossary(), "тюрьма\n", "line 1: “text” must be a text"),
    (UtxGlossary(), "тюрьма\tтүрме\n", "line 1: a UTX file begins with"),
    (UtxGlossary(), "#UTX 1.20; ru/kk\nа\tб\n", "line 2: the line that names the columns is missing"),
    (UtxGlossary(), "#UTX 1.20; ru/kk\n#a\tb\n", "line 2: the first two columns must be #src and tgt"),
    (
        UtxGlossary(),
        "#UTX 1.20; ru/kk\n#src\ttgt\tterm status\nа\tб\tgood\n",
        "line 3: unknown status “good”; use one of: approved",
    ),
    (PlainTsvGlossary(), "ru\tkk\nа\tб\tв\n", "line 2: this row has more or fewer cells"),
    (PlainTsvGlossary(), "ru\n", "the first line must name two languages"),
]


@pytest.mark.parametrize("format, data, says", BAD)
def test_a_mistake_is_named_with_its_line(format, data, says):
    with pytest.raises(GlossaryError) as error:
        read(format, data)
    assert says in str(error.value)


def test_languages_must_be_named():
    with pytest.raises(GlossaryError, match="name them with --source-language and --target-language"):
        read(OmegatGlossary(), "а\tб\n", GlossaryOptions())


@pytest.mark.parametrize(
    "format", [OmegatGlossary(), UtxGlossary(), PlainTsvGlossary()], ids=lambda format: format.name
)
def test_a_damaged_file_is_read_or_refused(format):
    for what, data in [*mutants("sample", file(format, TORTURE, FAIR).encode(), 60), ("binary", BINARY)]:
        try:
            list(format.read(BytesSource("terms.txt", data), OPTIONS))
        except FileError:
            pass
        except Exception as error:
            pytest.fail(f"{what}: {type(error).__name__}: {error}")
