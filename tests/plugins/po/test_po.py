"""PO: bilingual units, their places, and agreement with msgfmt and polib on what a PO file is."""

import subprocess

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.errors import DocumentError
from atau.model import Location, Mark, Side, place
from atau.testing import BytesSource
from atau_po import PoFormat, detect_format
from atau_po.scanner import entries

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def read(text: "str | bytes", name: str = "a.po"):
    data = text if isinstance(text, bytes) else text.encode()
    document, found = PoFormat().extract(BytesSource(name, data))
    return document, list(found)


def pairs(text):
    return [(unit.text, unit.target and unit.target.text) for unit in read(text)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("# only a comment\n", []),
        ('msgid "a"\nmsgstr "b"\n', [("a", "b")]),
        ('msgid "a"\nmsgstr ""\n', [("a", None)]),
        ('msgid "a"\r\nmsgstr "b"\r\n', [("a", "b")]),
        ('msgid "a"\rmsgstr "b"\r', [("a", "b")]),
        ('msgid ""\n"a"\n"b"\nmsgstr ""\n"c"\n', [("ab", "c")]),
        ('msgid "a\\n\\t\\"\\\\n"\nmsgstr "b"\n', [('a\n\t"\\n', "b")]),
        ('msgid"a"\nmsgstr"b"', [("a", "b")]),
        ('msgid "a" "b" msgstr "c"\n', [("ab", "c")]),
        ('msgid\n"a"\nmsgstr\n"b"\n', [("a", "b")]),
        ('msgid "a\\\nb"\nmsgstr "c"\n', [("ab", "c")]),
        ('  msgid "a"\n\tmsgstr "b"\n', [("a", "b")]),
        ('msgid "a\u2028b\x0cc\x85"\nmsgstr "d"\n', [("a\u2028b\x0cc\x85", "d")]),
        ('#Abbreviated\n#,fuzzy\n#.x\n#:y:1\n#|\n#! z\nmsgid "a"\nmsgstr "b"\n', [("a", "b")]),
        ('domain "d"\nmsgid "a"\nmsgstr "b"\n', [("a", "b")]),
        ('#~ msgid "old"\n#~ msgstr "x"\nmsgid "a"\nmsgstr "b"\n', [("a", "b")]),
        ('#~msgid "old"\n#~"er"\n#~msgstr "x"\n#, fuzzy\n#~| msgid "z"\n#~ msgid "o"\n#~ msgstr "x"\n', []),
        ('msgctxt "c"\nmsgid ""\nmsgstr "b"\n', []),
        ('msgid "1"\nmsgid_plural "n"\nmsgstr[0] "x"\nmsgstr[1] "y"\n', [("1", "x"), ("n", "y")]),
    ],
)
def test_messages(text, expected, program):
    assert pairs(text) == expected
    assert msgfmt(program, text) == ""


def msgfmt(program, text: "str | bytes") -> str:
    """What msgfmt complains of, beside warnings; nothing where it accepts the file."""
    data = text if isinstance(text, bytes) else text.encode()
    result = subprocess.run([program("msgfmt"), "-o", "/dev/null", "-"], input=data, capture_output=True, check=False)
    return result.stderr.decode() if result.returncode else ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('msgid "a\nmsgstr "b"\n', "line 1: a string is not closed"),
        ('msgid "a"\n"b\nmsgstr "b"\n', "line 2: a string is not closed"),
        ('msgid "a"\nmsgstr "b', "line 2: a string is not closed"),
        ('msgid "a"\n', "line 1: a message is incomplete"),
        ('msgid "a"\n\n\nmsgid "c"\nmsgstr "b"\n', "line 4: a message is incomplete"),
        ('msgstr "b"\n', "line 1: a message is incomplete"),
        ('msgid "a"\n# c\nmsgstr "b"\n', "line 2: a message is incomplete"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "line 3: a message is incomplete"),
        ('msgid\nmsgstr "b"\n', "line 2: a keyword has no string"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[1] "x"\n', "line 3: the plural forms"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr "x"\n', "line 3: a message is incomplete"),
        ('msgid "a"\nmsgstr "b"\n\n<<<<<<< HEAD\n', "line 4 is the mark of a merge conflict"),
        ('msgid "a"\nmsgstr ""\n=======\n"b"\n', "line 3 is the mark of a merge conflict"),
        ("Freedom of assembly\n", "line 1 is not valid"),
        ('# c\n"a"\n', "line 2 is not valid"),
    ],
)
def test_errors(text, reason, program):
    with pytest.raises(DocumentError, match="^a.po: " + reason):
        read(text)
    assert msgfmt(program, text)


def test_bytes_that_the_header_denies_are_refused_with_their_line():
    with pytest.raises(DocumentError, match="line 5 is not UTF-8"):
        read((HEADER + 'msgid "a"\nmsgstr "закон"\n').encode("cp1251"))


@pytest.mark.parametrize("header", [HEADER, HEADER.replace('"C', '"X: y\\nC'), HEADER.replace('"C', '""\n"C')])
def test_the_charset_of_the_header_is_believed(header):
    text = header.replace("UTF-8", "ISO-8859-5") + 'msgid "law; charset=KOI8-R"\nmsgstr "ъ"\n'
    assert pairs(text.encode("iso8859_5")) == [("law; charset=KOI8-R", "ъ")]


@pytest.mark.parametrize(
    ("header", "languages"),
    [
        ("Language: kk\\n", (None, "kk")),
        ("Language: kk_KZ\\nX-Source-Language: en-US\\n", ("en", "kk")),
        ("Language: KK@latin\\n", (None, "kk")),
        ("Language: \\n", (None, None)),
        ("Language: Kazakh\\n", (None, None)),
    ],
)
def test_languages(header, languages):
    document, (unit,) = read(f'msgid ""\nmsgstr "{header}"\n\nmsgid "a"\nmsgstr "b"\n')
    assert (document.language, document.target_language) == languages
    assert (unit.language, unit.target.language) == languages


def test_plural_forms_are_units():
    text = HEADER + 'msgid "one"\nmsgid_plural "many"\n' + "".join(f'msgstr[{form}] "{form}"\n' for form in range(11))
    _document, found = read(text)
    assert [unit.id for unit in found] == ["message/1", *(f"message/1/plural/{form}" for form in range(1, 11))]
    assert [unit.text for unit in found] == ["one"] + ["many"] * 10
    assert [unit.target.text for unit in found] == [str(form) for form in range(11)]
    assert found[1].location == Location(line=5, column=15)


def test_marks_follow_strings_and_escapes():
    _document, (unit,) = read('msgid ""\n"a\\tb"\n"cd"\nmsgstr "\\"е\\"" "ж"\n')
    assert unit.text == "a\tbcd"
    assert unit.marks == (Mark(0, 2, 2), Mark(2, 2, 5), Mark(3, 3, 2))
    assert unit.target.marks == (Mark(0, 4, 9), Mark(1, 4, 11), Mark(3, 4, 17))
    assert unit.location == Location(line=2, column=2)
    assert place(unit, Side.SOURCE, 4) == Location(line=3, column=3)
    assert place(unit, Side.TARGET, 1) == Location(line=4, column=11)


@pytest.mark.parametrize(
    ("comments", "silenced"),
    [
        ("# glossary: ignore", ("*",)),
        ("#. glossary: ignore forbidden-term", ("forbidden-term",)),
        ("#, glossary-ignore", ("*",)),
        ("#, fuzzy, glossary-ignore-forbidden-term, glossary-ignore-other", ("forbidden-term", "other")),
        ("# a remark", ()),
    ],
)
def test_silence(comments, silenced):
    first, second = read(f'{comments}\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d"\n')[1]
    assert first.silenced == silenced
    assert second.silenced == ()


def test_state_and_note():
    text = '# translator\n#. programmer\n#, fuzzy\nmsgctxt "menu"\nmsgid "a"\nmsgstr "b"\n'
    _document, (unit,) = read(text)
    assert unit.target.state == "fuzzy"
    assert unit.note == "menu\ntranslator\nprogrammer"


def test_comments_of_an_obsolete_message_stay_with_it():
    _document, (unit,) = read('#, fuzzy\n#~ msgid "o"\n#~ msgstr "x"\n\nmsgid "a"\nmsgstr "b"\n')
    assert unit.target.state == "translated"


def test_a_text_that_is_the_name_of_a_file_is_still_a_text(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "# x").write_text('msgid "secret"\nmsgstr "x"\n', encoding="utf-8")
    assert pairs("# x") == []


@pytest.mark.parametrize(
    ("head", "answer"),
    [
        ('msgid ""\nmsgstr ""\n', "po"),
        ('\ufeff# c\n\nmsgctxt "x"\nmsgid "a"\n"b"\nmsgid_plural "c"\nmsgstr[0] "d"\n', "po"),
        ('msgid "a"\n', None),
        ('See:\n\nmsgid "a"\nmsgstr "b"\n', None),
        ("msgid msgstr", None),
        ("", None),
    ],
)
def test_detection(head, answer):
    assert detect_format(source=BytesSource("a", head.encode())) == answer


STRINGS = st.text(alphabet='aқ "\\\n\t\u2028\x0c\u00a0', max_size=12)


@given(st.lists(st.tuples(STRINGS, STRINGS), max_size=6), st.sampled_from([0, 10, 78]))
def test_what_polib_writes_is_read_alike_and_stands_where_the_marks_say(messages, width):
    catalogue = polib.POFile(wrapwidth=width)
    for number, (msgid, msgstr) in enumerate(messages):
        catalogue.append(polib.POEntry(msgid=f"{number}{msgid}", msgstr=msgstr))
    text = str(catalogue)
    lines = [line + "\n" for line in text.split("\n")]
    found = read(text)[1]
    assert [(unit.text, unit.target.text if unit.target else "") for unit in found] == [
        (entry.msgid, entry.msgstr) for entry in catalogue
    ]
    for unit in found:
        for side, words in ((Side.SOURCE, unit.text), (Side.TARGET, unit.target.text if unit.target else "")):
            for offset, character in enumerate(words):
                location = place(unit, side, offset)
                assert lines[location.line - 1][location.column - 1] in (character, "\\")


def test_the_samples(shared, program):
    paths = sorted((shared / "samples" / "documents").glob("*.po"))
    numbers = {path.name: len(read(path.read_bytes())[1]) for path in paths}
    assert numbers == {"Test_DrupalRussianCP1251.po": 17, "fail.po": 1, "plurals.po": 2, "simple_withcontext.po": 1}
    refused = [path.name for path in paths if msgfmt(program, path.read_bytes())]
    assert refused == ["simple_withcontext.po"]  # for its byte order mark


def test_strings_agree_with_polib(shared):
    text = (shared / "samples" / "documents" / "Test_DrupalRussianCP1251.po").read_text(encoding="cp1251")
    ours = [[field.text for field in entry.fields] for entry in entries(text, "a.po")][1:]
    theirs = [[entry.msgid, entry.msgstr] for entry in polib.pofile(text.replace("#Abb", "# Abb"))]
    assert ours == theirs
