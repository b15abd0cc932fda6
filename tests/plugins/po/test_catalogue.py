"""PO as a catalogue format: what is read, written and refused, with polib, Babel, gettext and others as second opinions."""

import io
import re
import subprocess
import tracemalloc
from contextlib import suppress
from dataclasses import replace
from unittest.mock import patch

import babel.messages.pofile
import polib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import atau_po.messages
from atau.errors import DocumentError
from atau.model import Catalogue, Message, Place
from atau.testing import BytesSource
from atau_po import register_catalogue_formats
from atau_po.catalogue import PoCatalogue

HEADER = {
    "Project-Id-Version": "report.docx",
    "PO-Revision-Date": "1970-01-01 00:00+0000",
    "Last-Translator": "",
    "Language-Team": "",
    "Language": "kk",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
SHORT = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def read(text: "str | bytes"):
    catalogue = PoCatalogue().read(BytesSource("a.po", text if isinstance(text, bytes) else text.encode()))
    return Catalogue(catalogue.header, list(catalogue), catalogue.comments)


def written(*messages, header=HEADER, comments=()):
    target = io.BytesIO()
    PoCatalogue().write(Catalogue(header, messages, comments), target)
    return target.getvalue().decode()


def again(text):
    catalogue = read(text)
    return written(*catalogue, header=catalogue.header, comments=catalogue.comments)


EVERYTHING = r"""# Report of the committee.
#
# Translators: none is named.
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: report.docx\n"
"Language: kk\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Poedit-Basepath: ..\n"

# Word of the translator,
#   indented.
#. paragraph: 12
#. heading: II. «Пытки»
#: report.docx:body/37 ⁨my report.docx:footnote/2/1⁩ annex.docx:body/40
#: annex.docx:body/41 README
#, fuzzy, terminology, max-length:80
#| msgctxt "body/paragraph"
#| msgid "Freedom of \"assembly\""
msgctxt "body/paragraph"
msgid "Freedom of <g1>assembly</g1>\\"
msgstr "Бейбіт жиналыс\tбостандығы\r"

msgid ""
"One line\n"
"and another"
msgstr ""
"\n"
"бір"

#, python-format
#| msgid "%d term"
#| msgid_plural "%d term\n"
msgid "%d atau"
msgid_plural "%d atau\n"
msgstr[0] "%d атау"
msgstr[1] ""

# Given up.
#. note: 5
#, fuzzy
#~| msgctxt "old"
#~| msgid ""
#~| "Older\n"
#~| "still"
#~ msgctxt "body/heading"
#~ msgid "Old"
#~ msgstr ""
#~ "ескі\n"
#~ "сөз"

#~ msgid "one"
#~ msgid_plural "many"
#~ msgstr[0] "бір"
"""

MESSAGES = [
    Message(
        "Freedom of <g1>assembly</g1>\\",
        "Бейбіт жиналыс\tбостандығы\r",
        "body/paragraph",
        places=(
            Place("report.docx", "body/37"),
            Place("my report.docx", "footnote/2/1"),
            Place("annex.docx", "body/40"),
            Place("annex.docx", "body/41"),
            Place("README", ""),
        ),
        notes=("paragraph: 12", "heading: II. «Пытки»"),
        comments=("Word of the translator,", "  indented."),
        flags=("fuzzy", "terminology", "max-length:80"),
        previous='Freedom of "assembly"',
        previous_context="body/paragraph",
        line=23,
    ),
    Message("One line\nand another", "\nбір", line=27),
    Message(
        "%d atau",
        "%d атау",
        flags=("python-format",),
        previous="%d term",
        msgid_plural="%d atau\n",
        plurals=("%d атау", ""),
        previous_plural="%d term\n",
        line=37,
    ),
    Message(
        "Old",
        "ескі\nсөз",
        "body/heading",
        notes=("note: 5",),
        comments=("Given up.",),
        flags=("fuzzy",),
        previous="Older\nstill",
        previous_context="old",
        is_obsolete=True,
        line=49,
    ),
    Message("one", "бір", is_obsolete=True, msgid_plural="many", plurals=("бір",), line=55),
]


def test_everything_is_read():
    catalogue = read(EVERYTHING)
    assert list(catalogue) == MESSAGES
    assert catalogue.comments == ("Report of the committee.", "", "Translators: none is named.", ", fuzzy")
    assert list(catalogue.header.items())[:2] == [("Project-Id-Version", "report.docx"), ("Language", "kk")]
    assert catalogue.header["X-Poedit-Basepath"] == ".."


def test_everything_is_written_as_it_was():
    assert again(EVERYTHING) == EVERYTHING


def test_it_is_written_as_msgcat_does(program):
    text = EVERYTHING.replace(", terminology, max-length:80", "").replace("\\r", "")  # which msgcat drops, or warns of
    text = re.sub("⁨my (.*)⁩", r"\1", text)  # which version 0.21 takes for two names
    result = subprocess.run([program("msgcat"), "--no-wrap", "-"], input=text.encode(), capture_output=True, check=True)
    assert again(text) == result.stdout.decode()


def test_msgfmt_has_nothing_to_say(program):
    plural = replace(MESSAGES[2], msgid_plural="%d ataus", plurals=("%d атау", "%d атау"), previous_plural=None)
    text = written(MESSAGES[0], plural, *MESSAGES[3:], comments=("Report.",))
    command = [program("msgfmt"), "-c", "-o", "/dev/null", "-"]
    result = subprocess.run(command, input=text.encode(), capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("# nothing but a comment\n", []),
        ('msgid "a"\nmsgstr "b"', [Message("a", "b", line=1)]),
        ('msgid "a"\r\nmsgstr ""\r\n"b"\r\n"c"\r\n', [Message("a", "bc", line=1)]),
        ('#. n\rmsgid "a"\rmsgstr "b"\r', [Message("a", "b", notes=("n",), line=2)]),
        ('#. n\r\n#, f\r\n#| msgid "o"\r\nmsgid "a"\r\nmsgstr "b"\r\n', [
            Message("a", "b", notes=("n",), flags=("f",), previous="o", line=4)
        ]),
        ('\ufeffmsgid "a"\nmsgstr "b"\n', [Message("a", "b", line=1)]),
        ('#one\n#, a\n#= b, c\n#:f:1\n#.\nmsgid "a" "b"\nmsgstr\n"c"\n', [
            Message("ab", "c", places=(Place("f", "1"),), notes=("",), comments=("one",), flags=("a", "b", "c"), line=6)
        ]),
        ('#: "my file.c":12 ⁨a b.c⁩:3\nmsgid "a"\nmsgstr ""\n', [
            Message("a", places=(Place('"my', ""), Place('file.c"', "12"), Place("a b.c", "3")), line=2)
        ]),
        ('#| msgid "a\n#| nonsense\nmsgid "a"\nmsgstr ""\n', [Message("a", comments=('| msgid "a', "| nonsense"), line=3)]),
        (r'msgid "\101\x41\303\251\a\b\f\v\q\400"' '\nmsgstr ""\n', [Message("AAé\a\b\f\v\\q\\400", line=1)]),
        ('#~msgid "a"\n#~"b"\n\n#~msgstr "c"\nmsgid "a"\n\n\nmsgstr "c"\n', [
            Message("ab", "c", is_obsolete=True, line=1), Message("a", "c", line=5)
        ]),
    ],
)  # fmt: skip
def test_shapes(text, expected):
    assert list(read(text)) == expected


def test_other_charsets_become_utf8():
    text = SHORT.replace("UTF-8", "windows-1251") + 'msgid "law"\nmsgstr "закон"\n'
    catalogue = read(text.encode("cp1251"))
    assert [message.msgstr for message in catalogue] == ["закон"]
    assert "charset=UTF-8" in written(*catalogue, header=catalogue.header)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SHORT + 'msgid "a"\nmsgstr "b\n', "line 5: a string is not closed"),
        (SHORT + 'msgid "a"\n\nmsgid "c"\nmsgstr "b"\n', "line 6: a message is incomplete"),
        (SHORT + '<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n', "line 4 is the mark of a merge conflict"),
        (SHORT + 'msgid "a"\nmsgstr "b"\n=======\n"c"\n', "line 6 is the mark of a merge conflict"),
        (SHORT + 'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "x"\n', "line 6: the plural forms"),
        (SHORT + '#~ msgid "a"\n#~ msgstr "b"\n#~ msgstr "c"\n', "line 6: a message is incomplete"),
        (SHORT + 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "line 7: this message stands on line 4 already"),
        (SHORT + 'msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n', "line 7: this message stands on line 4"),
        (SHORT + SHORT, "line 4: this message stands on line 1 already"),
        ('msgid "a"\nmsgstr "b"\n\n' + SHORT, "line 4: the header stands behind"),
        (SHORT + 'domain "d"\nmsgid "a"\nmsgstr "b"\n', "line 5: the messages of a domain"),
    ],
)
def test_errors(text, reason):
    with pytest.raises(DocumentError, match="^a.po: " + reason):
        read(text)


def test_bytes_that_the_header_denies_are_refused_with_their_line():
    with pytest.raises(DocumentError, match="line 5 is not UTF-8"):
        read((SHORT + 'msgid "a"\nmsgstr "закон"\n').encode("cp1251"))


def test_a_file_cut_anywhere_is_refused_or_lacks_its_end():
    """Behind a string, PO has nothing that tells whether another was to follow; there the translation is shorter."""
    data = EVERYTHING.encode()
    refused = 0
    for end in range(len(data)):
        try:
            found = list(read(data[:end]))
        except DocumentError as error:
            assert re.search(r"line \d+", error.reason)
            refused += 1
            continue
        for message, whole in zip(found, MESSAGES, strict=False):
            assert whole.msgstr.startswith(message.msgstr)
            assert replace(message, msgstr="", plurals=()) == replace(whole, msgstr="", plurals=())
        assert found[:-1] == MESSAGES[: len(found)][:-1]
    assert refused > len(data) / 2


@pytest.mark.parametrize("message", [Message("a\0"), Message("a", notes=("\ud800",)), Message(""), Message("a", "b\0")])
def test_what_cannot_be_written_is_refused(message):
    with pytest.raises(DocumentError, match="^po: message 2 "):
        written(Message("sound"), message)


def test_line_ends_in_comments_begin_another_comment():
    text = written(Message("a", notes=("b\nc\rd",), comments=("e\r\nf",), places=(Place("g\nh\u2068.txt", "1"),)))
    (message,) = read(text)
    assert (message.notes, message.comments, message.places) == (("b", "c", "d"), ("e", "f"), (Place("g h .txt", "1"),))


def test_a_stream_is_not_kept():
    words = "Бейбіт жиналыс бостандығы " * 6
    pieces = [f'msgctxt "body/paragraph#{n}"\nmsgid "{n}"\nmsgstr "{words}"\n\n' for n in range(8_000)]
    source = BytesSource("a.po", (SHORT + "".join(pieces)).encode())
    read(SHORT)  # whatever is imported, is imported now
    tracemalloc.start()
    try:
        assert sum(1 for _message in PoCatalogue().read(source)) == 8_000
        assert tracemalloc.get_traced_memory()[1] < 2 * source.size
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "text",
    [
        '"' * 300_000,
        "#: " + "⁨a " * 100_000 + '\nmsgid "a"\nmsgstr ""\n',
        "#:a:1\n#.b\n#,c\n" * 30_000 + 'msgid "a"\nmsgstr ""\n',
        '#| msgid "a"\n' + '#| "b"\n' * 100_000 + 'msgid "a"\nmsgstr ""\n',
        "".join(f' msgid "{n}"\n msgstr ""\n' for n in range(10_000)),
        'msgid "a"\n' + '"\\"\n' * 100_000,
        "\n" * 500_000,
        "#~\n" * 100_000,
        "".join(f'#~ msgid "{n}"\n#~ msgstr ""\n#~  "c"\n' for n in range(20_000)),
        "".join(f'#~ msgid "{n}"\n msgstr ""\n' for n in range(10_000)),
        'msgid "a"\nmsgstr[0] ""\n' * 20_000,
        'msgid "a"\nmsgstr "b"\n' + '\n#~ "c"' * 100_000,
    ],
)
def test_hostile_files_take_no_longer_than_others(text):
    """Each of them would take hours if anything were quadratic."""
    with suppress(DocumentError):
        assert len(list(read(text))) <= 20_000


LINES = st.text(alphabet="aқ :.,|~⁩=\\\"'\t#\u00a0\u0085", max_size=8)
WORDS = st.text(alphabet='aқ<\n\r\t"\\\x0b\x0c\x07\x1c\u0085\u2028😀n0', max_size=12)
TRIMMED = LINES.map(str.strip)
FLAGS = st.lists(st.sampled_from(["fuzzy", "python-format", "terminology", "glossary-ignore"]), max_size=3)
PLACES = st.builds(Place, st.sampled_from(["a.docx", "мой доклад.docx", "b:c"]), st.sampled_from(["body/1", "12"]))


@st.composite
def catalogues(draw):
    """A header with comments, and messages, obsolete ones last; lines are not counted."""
    keys = draw(st.lists(st.tuples(st.none() | WORDS, WORDS), max_size=6, unique=True))
    messages = []
    for context, msgid in keys:
        if (context, msgid) == (None, ""):
            continue
        plurals = draw(st.just(()) | st.tuples(WORDS, WORDS))
        messages.append(
            Message(
                msgid,
                plurals[0] if plurals else draw(WORDS),
                context,
                tuple(draw(st.lists(PLACES, max_size=8))),
                tuple(draw(st.lists(LINES.map(lambda line: line.strip("\r")), max_size=2))),
                tuple(draw(st.lists(TRIMMED, max_size=2))),
                tuple(draw(FLAGS)),
                draw(st.none() | WORDS),
                draw(st.none() | WORDS),
                draw(st.booleans()),
                draw(WORDS) if plurals else None,
                plurals,
                draw(st.none() | WORDS),
            )
        )
    messages.sort(key=lambda message: message.is_obsolete)
    return Catalogue(
        HEADER, messages, tuple(draw(st.lists(TRIMMED.filter(lambda line: line[:1] not in ".:,=|"), max_size=2)))
    )


@given(catalogues())
def test_what_is_written_is_read_alike(catalogue):
    found = read(written(*catalogue, comments=catalogue.comments))
    assert [replace(message, line=0) for message in found] == catalogue.messages
    assert (found.header, found.comments) == (catalogue.header, catalogue.comments)


def told(message):
    """What other readers of catalogues have to find of a message."""
    return message.msgctxt, message.msgid, message.msgid_plural, list(message.plurals) or [message.msgstr]


@settings(max_examples=40)
@given(catalogues())
def test_other_readers_find_the_same_messages(tmp_path_factory, catalogue):
    path = tmp_path_factory.mktemp("po") / "a.po"
    messages = [message for message in catalogue if message.msgid]  # they take any other for the header
    path.write_bytes(written(*messages).encode())
    expected = [told(message) for message in messages if not message.is_obsolete]
    assert expected == [
        (
            one.msgctxt,
            one.msgid,
            one.msgid_plural if one.msgstr_plural else None,
            list(one.msgstr_plural.values()) or [one.msgstr],
        )
        for one in polib.pofile(str(path))
        if not one.obsolete
    ]
    with path.open("rb") as file:
        theirs = babel.messages.pofile.read_po(file)
    for context, msgid, plural, strings in expected:
        found = theirs.get(msgid, context)
        if plural is None:
            assert (found.id, found.string) == (msgid, strings[0])
        else:
            assert (found.id, found.string) == ((msgid, plural), tuple(strings))


def test_translate_toolkit_finds_the_same_messages():
    pypo = pytest.importorskip("translate.storage.pypo", reason="translate-toolkit is missing")
    units = pypo.pofile.parsestring(written(*MESSAGES).encode()).units[1:]
    assert [(unit.getcontext(), unit.source, unit.target, unit.isobsolete()) for unit in units] == [
        (message.msgctxt or "", message.msgid, message.msgstr, message.is_obsolete) for message in MESSAGES
    ]
    assert units[0].getlocations() and units[0].isfuzzy() and units[0].prev_source == MESSAGES[0].previous


PIECES = [
    *('msgid "a"\n', 'msgid "b"\n', 'msgstr "c"\n', 'msgid_plural "d"\n', 'msgstr[0] "e"\n', 'msgstr[1] "f"\n'),
    *('msgctxt "g"\n', '"h"\n', '#~ msgid "i"\n', '#~ msgstr "j"\n', '#~ "k"\n', "#~ ", '#~| msgid "l"\n', "#~\n"),
    *(
        "# m\n",
        "#. n\n",
        "#: o:1\n",
        "#, p\n",
        '#| msgid "q"\n',
        "#",
        "\n",
        " \n",
        "\r\n",
        "\f",
        " ",
        "r",
        '"s',
        '\\"',
        "\\\n",
    ),
    *(
        'domain "t"\n',
        "msgid",
        "msgstr ",
        '"u" ',
        "msgstr[0]",
        '#~ msgid_plural "v"\n',
        '#~ msgstr[0] "w"\n',
        "<<<<<<<\n",
    ),
    *('msgid "x"\nmsgstr "y"\n\n', '#, z\n#~ msgid "a"\n#~ msgstr "b"\n\n', '\\303\\251"', '"\\1"\n"01"\n'),
]


def outcome(text, size=None):
    """The messages of a text, in blocks of a size; where it cannot be read, why."""
    data = text.encode()
    blocks = [data] if size is None else [data[at : at + size] for at in range(0, len(data), size)]
    try:
        return list(atau_po.messages.messages(blocks, "a.po"))
    except DocumentError as error:
        return error.reason


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.integers(1, 60))
def test_how_the_bytes_are_cut_makes_no_difference(pieces, size):
    text = "".join(pieces)
    assert outcome(text, size) == outcome(text)


@example(['msgid "a"\n', 'msgstr "c"\n', "\n", '#~ "k"\n'])
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_the_fast_way_and_the_scanner_agree(pieces):
    text = "".join(pieces)
    expected = outcome(text)
    nothing = re.compile(b"(?!)")
    with patch.multiple(atau_po.messages, _ORDINARY=nothing, _OBSOLETE=nothing):
        assert outcome(text) == expected
        with patch.object(atau_po.messages, "_WINDOW", 8):
            assert outcome(text) == expected


def test_it_is_registered():
    (format,) = register_catalogue_formats()
    assert (format.name, format.patterns) == ("po", ("*.po", "*.pot"))


def test_a_long_catalogue_is_read_block_by_block(monkeypatch):
    import atau_po.encoding

    monkeypatch.setattr(atau_po.encoding, "_BLOCK", 500)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    text = header + "".join(f'#: a.md:line/{number}\nmsgid "слово {number}"\nmsgstr ""\n\n' for number in range(200))
    catalogue = PoCatalogue().read(BytesSource("a.po", text.encode()))
    assert [message.msgid for message in catalogue] == [f"слово {number}" for number in range(200)]
    with pytest.raises(DocumentError, match="line 405 is not UTF-8"):
        list(PoCatalogue().read(BytesSource("a.po", text.encode().replace("слово 100".encode(), b"\xf1\xeb"))))
    with pytest.raises(DocumentError, match="line 805: .* stands on line 9"):
        list(PoCatalogue().read(BytesSource("a.po", (text + '#: a.md:line/1\nmsgid "слово 1"\nmsgstr ""\n').encode())))
