"""What we write is TBX by the official rules, and what breaks them is refused, by them and by us."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from atau.config import Configuration
from atau.errors import FileError
from atau.hooks.interfaces import GlossaryOptions
from atau.model import Concept, Status, Term, Usage
from atau.pipeline.builtins import load_plugins
from atau.pipeline.glossary import glossary_files, load_glossary
from atau.testing import BytesSource
from atau.testing.glossaries import EXAMPLES, glossaries, written
from atau_tbx.glossary import DctTbxGlossary, TbxGlossary

STYLES = {"DCA": TbxGlossary(), "DCT": DctTbxGlossary()}


def read(data: bytes):
    return list(TbxGlossary().read(BytesSource("terms.tbx", data), GlossaryOptions()))


@pytest.mark.parametrize("style", STYLES)
def test_the_built_in_glossary_is_valid(style, core_faults, dialect_faults):
    glossary = load_glossary(glossary_files(Configuration()), load_plugins())
    data = written(STYLES[style], (*glossary.concepts, *glossary.sources))
    assert core_faults(data) == []
    assert dialect_faults(data, style) == []


@pytest.mark.parametrize("style", STYLES)
@settings(EXAMPLES, max_examples=25)
@given(glossary=glossaries())
def test_any_glossary_is_valid(style, core_faults, dialect_faults, glossary):
    data = written(STYLES[style], (*glossary.concepts, *glossary.sources))
    assert core_faults(data) == []
    assert dialect_faults(data, style) == []


TORTURE = Concept(
    "torture",
    domain="torture",
    definition="Severe pain.",
    terms=(Term("пытка", "ru", (Usage("any", Status.PREFERRED),), ("cat-ru:1",)),),
)
SOUND = written(TbxGlossary(), [TORTURE]).decode()
WRONG = {
    "a status that is none": (
        ">preferredTerm-admn-sts<",
        ">excellentTerm<",
        "“excellentTerm” is no administrativeStatus",
    ),
    "a status at the level of the concept": (
        '<descrip type="subjectField">torture</descrip>',
        '<admin type="administrativeStatus">preferredTerm-admn-sts</admin>',
        "“administrativeStatus” may not stand at the level conceptEntry",
    ),
    "a domain at the level of the term": (
        '<admin type="source">cat-ru:1</admin>',
        '<descrip type="subjectField">torture</descrip>',
        "“subjectField” may not stand at the level termSec",
    ),
    "no language": ('<langSec xml:lang="ru">', "<langSec>", "has no xml:lang"),
}


def test_the_sound_file_is_sound(core_faults, dialect_faults):
    assert core_faults(SOUND.encode()) == dialect_faults(SOUND.encode()) == []
    assert read(SOUND.encode()) == [TORTURE]


@pytest.mark.parametrize("right, wrong, says", WRONG.values(), ids=WRONG)
def test_a_breach_is_refused_by_the_rules_and_by_us(right, wrong, says, core_faults, dialect_faults):
    assert right in SOUND
    data = SOUND.replace(right, wrong, 1).encode()
    assert core_faults(data) or dialect_faults(data)
    with pytest.raises(FileError, match="terms.tbx: line [0-9]+: ") as error:
        read(data)
    assert says in str(error.value)


def test_the_core_schema_alone_is_not_enough(core_faults, dialect_faults):
    right, wrong, _says = WRONG["a status that is none"]
    data = SOUND.replace(right, wrong).encode()
    assert core_faults(data) == []
    assert len(dialect_faults(data)) == 1


def test_a_status_is_kept_by_its_note_and_changed_by_the_category():
    usages = (Usage("kz", Status.FORBIDDEN, why="a law"), Usage("un", Status.DEPRECATED))
    concept = Concept("x", terms=(Term("a", "kk", usages), Term("b", "kk", (Usage("any", Status.PROPOSED),))))
    data = written(TbxGlossary(), [concept]).decode()
    assert data.count("deprecatedTerm-admn-sts") == 1
    assert json.loads(data.partition("atau: ")[2].partition("</note>")[0])["usages"][0]["status"] == "forbidden"
    assert read(data.encode()) == [concept]
    (changed,) = read(data.replace("deprecatedTerm", "admittedTerm").encode())
    assert [usage.status for usage in changed.terms[0].usages] == [Status.ADMITTED, Status.DEPRECATED]
    assert changed.terms[0].usages[0].authority == "kz"


def test_reading_counts_what_it_passes_over():
    options = GlossaryOptions()
    data = SOUND.replace(
        "</termSec>",
        '<descrip type="context">a sentence</descrip><note>mine</note></termSec>',
    )
    list(TbxGlossary().read(BytesSource("terms.tbx", data.encode()), options))
    assert options.passed_over == {"context": 1, "note": 1}


SAMPLES = {"medtronic_TBX.tbx": (3, 14), "oracle_TBX.tbx": (2, 2), "test02_win1254.tbx": (1, 2)}


@pytest.mark.parametrize("name", SAMPLES)
def test_real_files_of_2008_are_read(shared, name):
    path = Path(shared / "samples" / "documents" / name)
    concepts = read(path.read_bytes())
    languages = {term.language for concept in concepts for term in concept.terms}
    assert (len(concepts), len(languages)) == SAMPLES[name]
    assert all(term.text == " ".join(term.text.split()) for concept in concepts for term in concept.terms)
    if name.startswith("oracle"):
        assert concepts[0].terms[2].usages == (Usage("any", Status.PREFERRED),)
    if name.startswith("test02"):
        assert concepts[0].terms[0].text == "term with: éá and İı"
