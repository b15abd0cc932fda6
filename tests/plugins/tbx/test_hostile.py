"""Files that somebody else made: large ones take no more memory than small ones, and bad ones give one clear error."""

import tracemalloc

import pytest

from atau.errors import FileError
from atau.hooks.interfaces import GlossaryOptions
from atau.model import Concept, Status, Term, Usage
from atau.testing import BytesSource
from atau.testing.glossaries import written
from atau_tbx.glossary import TbxGlossary

LANGUAGES = ("ar", "de", "en", "es", "fr", "kk", "ky", "ru", "uz", "zh")
STATUSES = (Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED)


def concepts(number):
    for index in range(number):
        terms = tuple(
            Term(f"{language} {status} {index}", language, (Usage("any", status),))
            for language in LANGUAGES
            for status in STATUSES
        )
        yield Concept(f"concept-{index}", definition=f"Number {index}. " * 10, terms=terms)


@pytest.fixture(scope="module")
def thousand():
    return written(TbxGlossary(), concepts(1000))


def read(data, name="terms.tbx"):
    return TbxGlossary().read(BytesSource(name, data), GlossaryOptions())


def test_all_languages_and_statuses_arrive(thousand):
    wanted = [(language, status) for language in LANGUAGES for status in STATUSES]
    found = [[(term.language, term.usages[0].status) for term in concept.terms] for concept in read(thousand)]
    assert found == [wanted] * 1000


def peak(data):
    """The most bytes that Python held while reading."""
    tracemalloc.start()
    try:
        for _concept in read(data):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_file(thousand):
    small = written(TbxGlossary(), concepts(100))
    assert len(thousand) > 9 * len(small)
    read_small, read_thousand = peak(small), peak(thousand)
    assert read_thousand < read_small + len(thousand) / 10


def test_the_tree_is_freed(thousand):
    """lxml's memory is not Python's: so the elements that still hang below the body are counted."""
    from atau_container import iterate_xml

    most = 0
    for element in iterate_xml(BytesSource("x", thousand).open(), "x", ["conceptEntry"]):
        parent = element.getparent()
        most = max(most, len(parent) if parent is not None else 0)
    assert most < 40  # what the parser has read ahead


@pytest.mark.parametrize("cut", [0, 1, 100, 5_000, 100_000, -1])
def test_a_truncated_file_is_refused(thousand, cut):
    with pytest.raises(FileError, match="terms.tbx: is not well-formed XML"):
        list(read(thousand[:cut] if cut != -1 else thousand.rstrip()[:-1]))


BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa">%s]>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="x"><langSec xml:lang="en"><termSec><term>&l;</term></termSec></langSec></conceptEntry></body></text></tbx>
""" % b"".join(b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(11))
BAD = {
    "entities": (BOMB, "declares entities"),
    "an entity that nobody declares": (
        b'<!DOCTYPE martif SYSTEM "x.dtd"><martif><text><body><termEntry><langSet xml:lang="en"><tig><term>a&b;</term>'
        b"</tig></langSet></termEntry></body></text></martif>",
        "line 1: the entity “&b;” is not declared",
    ),
    "another encoding than it says": (
        '<?xml version="1.0" encoding="utf-8"?><martif>\n<text>пытка</text></martif>'.encode("cp1251"),
        "line 2 is not in the encoding that the file declares",
    ),
    "an encoding that nobody knows": (
        b'<?xml version="1.0" encoding="klingon"?><martif/>',
        "line 1 is not in the encoding that the file declares",
    ),
    "another root": (b"<html><body/></html>", "its root element is “html”"),
    "TBX without its namespace": (b"<tbx/>", "its root element is “tbx”"),
    "no term": (b'<martif><termEntry id="x"><langSet xml:lang="en"/></termEntry></martif>', "the concept has no terms"),
    "a damaged note": (
        b'<martif><termEntry id="x"><note>atau: {</note><langSet xml:lang="en"><tig><term>a</term></tig></langSet></termEntry>'
        b"</martif>",
        "the note that begins with “atau:” is damaged",
    ),
}


@pytest.mark.parametrize("data, says", BAD.values(), ids=BAD)
def test_one_clear_error(data, says):
    with pytest.raises(FileError, match="^terms.tbx: ") as error:
        list(read(data))
    assert says in str(error.value)
    assert "\n" not in str(error.value)
