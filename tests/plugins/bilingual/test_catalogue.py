"""The translators' table comes back with the same messages, whatever office programs and people did to its rows."""

import io
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from atau.errors import DocumentError
from atau.model import Catalogue, Message, Place
from atau.testing import BytesSource
from atau.testing.damage import mutants
from atau_bilingual.catalogue import TableCatalogue

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADER = {
    "Project-Id-Version": "report.docx",
    "Language": "kk",
    "X-Source-Language": "en",
    "X-Source-SHA-256": "5f" * 32,
}
MESSAGES = [
    Message(
        "Torture is <g1>prohibited</g1>.<x2/>",
        "Азаптауға <g1>тыйым</g1> салынады.<x2/>",
        "body/paragraph",
        (Place("report.docx", "body/3"),),
        ("paragraph: 12", "heading: Human rights > I Torture", "style: Body Text", "term: torture → азаптау"),
        ("Ask the lawyer.",),
    ),
    Message("Cases\tin\n2025", "", "body/cell", (Place("report.docx", "body/6"),), ("table: 1, row: 2, cell: 3",)),
    Message(
        "Two  spaces, co\xadop, non\u2011stop.", "Ә", "footnote/note#2", (Place("r", "footnote/2/1"),), ("note: 7",)
    ),
    Message("A new source", "Ескі аударма", flags=("fuzzy",), previous="The old source"),
]
COMING_BACK = [(message.msgctxt, message.msgid, message.msgstr, message.is_fuzzy) for message in MESSAGES]


def written(messages, header=HEADER):
    target = io.BytesIO()
    TableCatalogue().write(Catalogue(header, messages), target)
    return target.getvalue()


def read(data):
    return TableCatalogue().read(BytesSource("table.docx", data))


def keys(messages):
    return [(message.msgctxt, message.msgid, message.msgstr, message.is_fuzzy) for message in messages]


def edited(data, change, part="word/document.xml"):
    """The package with one part passed through a function, its tree or its text."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(target, "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            copy.writestr(name, change(content.decode()).encode() if name == part else content)
    return target.getvalue()


def with_rows(change):
    """The table after a function was let loose on the list of its rows, without the header."""

    def changed(content):
        root = etree.fromstring(content.encode())
        table = root.find(f".//{W}tbl")
        _header, *rows = table.findall(f"{W}tr")
        for row in rows:
            table.remove(row)
        table.extend(change(rows))
        return etree.tostring(root, encoding="unicode")

    return edited(written(MESSAGES), changed)


def cells(data):
    """The texts of each row's cells, hidden text left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    for hidden in root.findall(f".//{W}vanish"):
        run = hidden.getparent().getparent()
        run.getparent().remove(run)
    rows = [row.findall(f"{W}tc") for row in root.iter(f"{W}tr")]
    return [["|".join("".join(p.itertext()) for p in cell.iter(f"{W}p")) for cell in row] for row in rows]


def test_what_translators_see():
    header, first, second, third, fourth = cells(written(MESSAGES))
    assert header == ["No.", "English", "Қазақ тілі", "Remarks"]
    place, source, target, remarks = first
    assert place == "1|paragraph 12|I Torture"
    assert (source, target) == (MESSAGES[0].msgid, MESSAGES[0].msgstr)
    assert remarks == "torture → азаптау|Ask the lawyer."
    assert second[0] == "2|table 1, row 2, cell 3"
    assert third[0] == "3|footnote 7"
    assert fourth[3] == "Before: The old source"


def test_rows_come_back():
    catalogue = read(written(MESSAGES))
    messages = list(catalogue)
    assert catalogue.header == HEADER
    assert keys(messages) == COMING_BACK
    assert [message.notes[0] for message in messages] == ["row: 1", "row: 2", "row: 3", "row: 4"]
    assert not any("unplaced" in message.flags for message in messages)


def test_rows_come_back_from_libreoffice(convert):
    catalogue = read(convert(written(MESSAGES), "docx"))
    assert catalogue.header == HEADER
    assert keys(catalogue) == COMING_BACK


texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n\t"), max_size=30)
contexts = st.none() | st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.builds(Message, texts.filter(bool), texts, contexts), min_size=1, max_size=4))
def test_any_message_comes_back(messages):
    catalogue = read(written(messages, {}))
    assert keys(catalogue) == keys(messages)
    assert not any(message.flags for message in catalogue)


def test_only_translations_can_be_edited():
    data = written(MESSAGES)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
        settings_of_file = etree.fromstring(package.read("word/settings.xml"))
    protection = settings_of_file[0]
    assert protection.tag == f"{W}documentProtection"
    assert (protection.get(f"{W}edit"), protection.get(f"{W}enforcement")) == ("readOnly", "1")
    for number, row in enumerate(root.findall(f".//{W}tr")):
        assert [lock.get(f"{W}val") for lock in row.iter(f"{W}lock")] == ["sdtContentLocked"]
        permitted = [bool(cell.findall(f".//{W}permStart")) for cell in row.findall(f"{W}tc")]
        assert permitted == [False, False, number > 0, False]
    starts = [(start.get(f"{W}id"), start.get(f"{W}edGrp")) for start in root.iter(f"{W}permStart")]
    assert starts == [(end.get(f"{W}id"), "everyone") for end in root.iter(f"{W}permEnd")]
    assert len(set(starts)) == len(MESSAGES)


def test_rows_may_be_sorted_and_divided():
    assert keys(read(with_rows(lambda rows: rows[::-1]))) == COMING_BACK[::-1]
    assert keys(read(with_rows(lambda rows: rows[2:]))) == COMING_BACK[2:]


def test_a_translation_in_several_paragraphs_with_tracked_changes_is_read_as_it_will_be_printed():
    def translate(rows):
        cell = rows[1].findall(f"{W}tc")[2]
        for paragraph in cell.findall(f"{W}p"):
            cell.remove(paragraph)
        cell.extend(
            etree.fromstring(
                f'<c xmlns:w="{W[1:-1]}"><w:p><w:del><w:r><w:delText>Жағдай</w:delText><w:tab/></w:r></w:del>'
                "<w:ins><w:r><w:t>Істер</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>"
                "<w:p><w:hyperlink><w:r><w:t>2025</w:t><w:noBreakHyphen/></w:r></w:hyperlink></w:p><w:p/></c>"
            )
        )
        return rows

    assert list(read(with_rows(translate)))[1].msgstr == "Істер\n2025\u2011"


def test_a_row_whose_source_was_edited_is_not_taken():
    data = edited(written(MESSAGES), lambda text: text.replace("A new source", "Another source"))
    *_sound, message = read(data)
    assert message.flags == ("unplaced",)
    (*_others, whole) = read(written(MESSAGES))
    assert message.notes == whole.notes
    assert message.msgstr == "Ескі аударма"


def test_a_row_that_no_longer_says_what_it_is_is_not_taken():
    def forget(rows):
        for paragraph in rows[0].findall(f"{W}tc/{W}p")[:1]:
            paragraph.getparent().replace(paragraph, etree.Element(f"{W}p"))
        return rows

    first, *others = read(with_rows(forget))
    assert (first.flags, first.notes) == (("unplaced",), ("row: 1",))
    assert keys(others) == COMING_BACK[1:]


def test_where_hidden_text_is_lost_the_tags_tell_the_digests():
    hidden = re.compile(r"<w:r><w:rPr><w:vanish/></w:rPr>.*?</w:r>")
    whole, bare = read(written(MESSAGES)), read(edited(written(MESSAGES), lambda text: hidden.sub("", text)))
    assert [message.notes for message in bare] == [message.notes for message in whole]
    assert [message.flags for message in bare] == [("unplaced",)] * 3 + [("fuzzy",)]  # the last has no context
    assert bare.header == {}


def test_a_translation_is_confirmed_by_taking_off_the_yellow():
    data = edited(written(MESSAGES), lambda text: re.sub(r"<w:shd [^>]*FFF4C2[^>]*/>", "", text))
    assert not any(message.is_fuzzy for message in read(data))


def test_obsolete_messages_are_left_out_and_plural_forms_are_refused():
    gone = Message("Gone", "Жоқ", is_obsolete=True)
    assert keys(read(written([gone, *MESSAGES]))) == COMING_BACK
    with pytest.raises(DocumentError, match="message 5 has plural forms"):
        written([*MESSAGES, Message("{n} case", "{n} іс", msgid_plural="{n} cases")])


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Torture", "archive is cut short or damaged"),
        (
            edited(written(MESSAGES), lambda text: re.sub("<w:tbl>.*</w:tbl>", "", text)),
            "no row of a translators' table",
        ),
        (
            edited(written(MESSAGES), lambda text: text.replace("main+xml", "x"), "[Content_Types].xml"),
            "no Word document",
        ),
        (edited(written(MESSAGES), lambda text: f"<!DOCTYPE a>{text.partition('?>')[2]}"), "document type declaration"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(data, says):
    with pytest.raises(DocumentError, match="table.docx: ") as error:
        read(data)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_damaged_tables_raise_nothing_else():
    readable = 0
    for _name, data in mutants("table.docx", written(MESSAGES), 150):
        try:
            readable += bool(list(read(data)))
        except DocumentError:
            continue
    assert readable


def test_the_file_is_the_same_every_time_and_tells_nobody():
    first, second = written(MESSAGES), written(iter(MESSAGES))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert not any(name.startswith("docProps") for name in package.namelist())
