"""`glossary check --annotate` writes copies, and never over what is there; `--parts` says what is read."""

import io
import zipfile

import pytest

OWN = ("--glossary", "terms.csv", "--language", "ru")
PAGE = "<!DOCTYPE html><p>Закон защищает <b>инвалидов</b>.</p>"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def docx(body, comment=""):
    """A Word package of one paragraph, with somebody's comment."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    members = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{body}</w:t></w:r></w:p></w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="c" '
        f'Type="{OFFICE}/comments" Target="comments.xml"/></Relationships>',
        "word/comments.xml": f'<w:comments xmlns:w="{W}"><w:comment w:id="3" w:author="А. Б."><w:p><w:r>'
        f"<w:t>{comment}</w:t></w:r></w:p></w:comment></w:comments>",
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, text in members.items():
            package.writestr(name, text)
    return stream.getvalue()


def test_a_copy_with_the_findings(glossary, write, folder):
    write("a.html", PAGE)
    ran = glossary("check", "a.html", *OWN, "--annotate", "b.html")
    assert (ran.code, ran.err) == (1, "")
    assert "инвалид" in ran.out
    said = (folder / "b.html").read_text(encoding="utf-8")
    assert "Write: “лиц с инвалидностью”" in said and ">инвалидов</mark></b>" in said
    assert (folder / "a.html").read_text(encoding="utf-8") == PAGE


def test_word_in_russian(glossary_program, folder):
    (folder / "a.docx").write_bytes(docx("Закон защищает инвалидов."))
    assert glossary_program("check", "a.docx", *OWN, "--annotate", "out/", LANGUAGE="ru").code == 1
    with zipfile.ZipFile(folder / "out" / "a.docx") as package:
        comments = package.read("word/comments.xml").decode()
    assert "Пишите: «лиц с инвалидностью»" in comments


def test_several_go_into_a_folder_with_their_sub_folders(glossary, write, folder):
    write("in/a.html", PAGE)
    write("in/deep/a.html", PAGE)
    write("in/clean.html", "<!DOCTYPE html><p>Всё хорошо.</p>")
    assert glossary("check", "in", *OWN, "--annotate", "out").code == 1
    assert (folder / "out/clean.html").read_bytes() == (folder / "in/clean.html").read_bytes()
    for name in ("a.html", "deep/a.html"):
        assert "<mark" in (folder / "out" / name).read_text(encoding="utf-8")


def test_nothing_is_replaced_unasked(glossary, write, folder):
    write("a.html", PAGE)
    write("b.html", "Моё.")
    refused = glossary("check", "a.html", *OWN, "--annotate", "b.html")
    assert refused.code == 2 and "b.html: exists already; replace it with --force" in refused.err
    assert (folder / "b.html").read_text(encoding="utf-8") == "Моё."
    assert glossary("check", "a.html", *OWN, "--annotate", "b.html", "--force").code == 1
    assert "<mark" in (folder / "b.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("out", ["a.html", "."])
def test_the_document_itself_is_never_replaced(glossary, write, folder, out):
    write("a.html", PAGE)
    ran = glossary("check", "a.html", *OWN, "--annotate", out, "--force")
    assert ran.code == 2 and "would replace the document itself" in ran.err
    assert (folder / "a.html").read_text(encoding="utf-8") == PAGE


def test_what_takes_no_comments_is_named_and_the_others_are_written(glossary, write, folder):
    write("in/a.html", PAGE)
    write("in/b.txt")
    ran = glossary("check", "in", *OWN, "--annotate", "out")
    assert ran.code == 2
    assert (
        "in/b.txt: comments cannot be written into this kind of file, only into: docx, html, markdown, odt" in ran.err
    )
    assert [path.name for path in (folder / "out").iterdir()] == ["a.html"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(("-", "--annotate", "b.html"), "needs files"), (("a.html", "a.txt", "--annotate", "terms.csv"), "is a file")],
)
def test_where_a_copy_cannot_go(glossary, write, arguments, reason):
    write("a.html", PAGE)
    write("a.txt")
    ran = glossary("check", *arguments, *OWN, input="Текст.\n")
    assert ran.code == 2 and reason in ran.err


def test_comments_are_read_when_asked_for(glossary, folder):
    (folder / "a.docx").write_bytes(docx("Всё хорошо.", "Здесь инвалиды."))
    assert glossary("check", "a.docx", *OWN).code == 0
    ran = glossary("check", "a.docx", *OWN, "--parts", "comment")
    assert ran.code == 1 and "comment" in ran.out
    assert glossary("check", "a.docx", *OWN, "--parts", "all").code == 1
    (folder / "atau.toml").write_text('parts = ["footnote", "body"]\n', encoding="utf-8")
    assert glossary("check", "a.docx", *OWN).code == 0


def test_parts_that_are_none(glossary, write, folder):
    write("a.txt")
    ran = glossary("check", "a.txt", *OWN, "--parts", "bodies")
    assert ran.code == 2 and "there is no part “bodies”; known: body, header" in ran.err
    (folder / "atau.toml").write_text('parts = "bodies"\n', encoding="utf-8")
    ran = glossary("check", "a.txt", *OWN)
    assert ran.code == 2 and "“parts” must be a list of these: body" in ran.err
