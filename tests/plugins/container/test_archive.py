import io
import struct
import warnings
import zipfile

import pytest

from atau.errors import DocumentError
from atau_container import Archive, archive


class Bytes:
    """A source in memory."""

    name = "a.zip"

    def __init__(self, data):
        self.data, self.size, self.head = data, len(data), data[:4096]

    def open(self):
        return io.BytesIO(self.data)


def packed(members, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in members:
            package.writestr(name, data)
    return stream.getvalue()


def refusal(data, member=None):
    with pytest.raises(DocumentError) as caught, Archive(Bytes(data)) as opened:
        opened.read(member or opened.names[0])
    assert "\n" not in str(caught.value)
    return caught.value.reason


def test_members_are_listed_and_read():
    with Archive(Bytes(packed([("a", b"1"), ("b/c", b"22")]))) as opened:
        assert opened.names == ["a", "b/c"]
        assert opened.has("a")
        assert not opened.has("c")
        assert opened.read("b/c") == b"22"


def test_missing_member():
    assert "“x” is missing" in refusal(packed([("a", b"1")]), "x")


def test_bomb_is_refused_by_its_ratio():
    assert "packed over 200 times" in refusal(packed([("a", bytes(2_000_000))]))


def test_bomb_whose_directory_lies_is_refused():
    data = bytearray(packed([("a", bytes(2_000_000))]))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 100)  # the size that the directory claims
    assert "“a” in it is" in refusal(bytes(data))


def test_sizes_are_capped(monkeypatch):
    monkeypatch.setattr(archive, "MEMBER_LIMIT", 10)
    assert "more than is safe" in refusal(packed([("a", b"x" * 11)]))
    monkeypatch.setattr(archive, "MEMBER_LIMIT", 100)
    monkeypatch.setattr(archive, "TOTAL_LIMIT", 15)
    assert "“b” in it unpacks to more than is safe" in refusal(packed([("a", b"x" * 10), ("b", b"x" * 10)]))


def test_name_that_stands_twice_is_refused():
    assert "holds “a” twice" in refusal(packed([("a", b"1"), ("a", b"2")]))


def test_encrypted_member_is_refused():
    data = bytearray(packed([("a", b"1")]))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "“a” in it is encrypted" in refusal(bytes(data))


def test_unknown_packing_is_refused():
    assert "not supported" in refusal(packed([("a", b"1")], zipfile.ZIP_BZIP2))


def test_damage_is_refused():
    data = packed([("a", b"text " * 100)], zipfile.ZIP_STORED)
    assert "cut short or damaged" in refusal(data[:-30])
    assert "cut short or damaged" in refusal(b"PK\x03\x04")
    assert "“a” in it is damaged" in refusal(data.replace(b"text", b"test", 1))  # the checksum does not agree


def test_names_cannot_break_the_line_of_a_message():
    assert "“a?[31m”" in refusal(packed([("a", b"1")]), "a\x1b[31m")
