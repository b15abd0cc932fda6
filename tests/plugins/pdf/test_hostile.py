"""PDFs that were damaged, or made to do harm: each is read, or refused with one line."""

import zlib

import pytest

from atau.errors import DocumentError
from atau.testing import BytesSource
from atau.testing.damage import mutants
from atau_pdf import Pdf

MUTANTS = 40


def outcome(data):
    try:
        for _unit in Pdf().extract(BytesSource("a.pdf", data))[1]:
            pass
    except DocumentError as error:
        assert "\n" not in str(error)
        return "refused"
    return "read"


def test_damaged_copies_of_a_real_file_are_read_or_refused(shared):
    data = (shared / "samples/udhr/udhr_kaz_LiberationSerif.pdf").read_bytes()
    outcomes = {outcome(mutant) for _name, mutant in mutants("udhr", data, MUTANTS)}
    assert outcomes == {"read", "refused"}


def test_a_page_that_unpacks_to_more_than_a_gigabyte_is_refused(build):
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(bytes(100_000_000)) for _part in range(12)) + packer.flush()
    data = build.raw_pdf(packed)
    assert len(data) < 2_000_000
    with pytest.raises(DocumentError, match=r"memory|too long|more than is safe"):
        list(Pdf().extract(BytesSource("bomb.pdf", data))[1])


def test_pages_that_are_their_own_parents_end(build):
    data = build.pdf(build.lines(["Words."]))
    assert outcome(data.replace(b"/Kids [8 0 R]", b"/Kids [2 0 R]")) == "refused"
    assert outcome(data.replace(b"/Count 1", b"/Count 999999999")) in ("read", "refused")


def test_ten_thousand_pieces_on_a_page_are_read_in_time(build):
    content = "".join(
        build.text("word", 10 + 25 * (number % 20), 830 - number // 20 * 0.5, 5) for number in range(10_000)
    )
    assert outcome(build.pdf(content)) == "read"


def test_every_sample_is_read(shared):
    for path in sorted((shared / "samples").rglob("*.pdf")):
        _document, units = Pdf().extract(BytesSource(path.name, path.read_bytes()))
        assert any(unit.text for unit in units), path.name
