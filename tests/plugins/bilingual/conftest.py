"""A small report in English and Kazakh, with everything that a layout has to place, and a converter."""

import subprocess

import pytest

from atau.model import Code, Concept, Document, Location, Segment, Status, Term, Unit, Usage

RIGHTS, TORTURE = "Human rights", "Human rights > I Torture"
MISSING = "The State party has not replied."
DOUBTFUL = "The Committee is concerned."


def unit(identifier, kind, text, target=None, codes=(), target_codes=(), note=None, state="translated", **location):
    """A unit at a location; `printed_note` is the number of the note that it stands in."""
    location["note"] = location.pop("printed_note", None)
    part, _slash, block = identifier.partition("/")
    side = Segment(target, "kk", codes=target_codes, state=state) if target else None
    where = Location(part=part, block=int(block.split("/")[-1]), **location)
    return Unit(identifier, kind, text, "en", where, codes=codes, target=side, note=note)


@pytest.fixture(scope="session")
def document():
    return Document("drafts/report.docx", "docx", "en", "kk")


@pytest.fixture(scope="session")
def units():
    """The report's units."""
    return [
        unit("body/1", "heading", "Human rights", "Адам құқықтары"),
        unit("body/2", "heading", "Torture", "Азаптау", paragraph="I", heading=RIGHTS),
        unit(
            "body/3",
            "paragraph",
            "Torture is prohibited.",
            "Азаптауға тыйым салынады.",
            (Code(0, "open", "g1"), Code(7, "close", "g1"), Code(21, "alone", "x2")),
            (Code(24, "alone", "x2"),),
            note="style: Body Text\nx2: footnote 7",
            paragraph="12",
            heading=TORTURE,
        ),
        unit("body/4", "paragraph", MISSING, paragraph="13", heading=TORTURE),
        unit("body/5", "paragraph", DOUBTFUL, "Комитет алаңдаулы.", state="fuzzy", paragraph="14", heading=TORTURE),
        unit("body/6", "cell", "Cases\nin 2025", "2025 жылғы\nістер", table=1, row=1, cell=1),
        unit("body/7", "cell", "Convictions", "Үкімдер", table=1, row=1, cell=2),
        unit("body/8", "cell", "A < B & “C”", "Ә < Ғ & «Қ»", table=1, row=2, cell=1),
        unit("footnote/1/1", "note", "General comment No. 20.", "№ 20 жалпы ескертпе.", printed_note="7"),
        unit("header/1", "paragraph", "Shadow report", "Баламалы баяндама"),
    ]


@pytest.fixture(scope="session")
def concepts():
    """Two concepts, of which the second comes first in the alphabet; one of its terms is forbidden."""

    def term(text, language, status=Status.PREFERRED, **more):
        return Term(text, language, (Usage("any", status),), **more)

    disability = (
        term("disabled person", "en", Status.FORBIDDEN),
        term("person having a disability", "en", Status.ADMITTED),
        term("person with a disability", "en", abbreviations=("PWD",)),
        term("лицо с инвалидностью", "ru"),
        term("мүгедектігі бар адам", "kk"),
    )
    torture = (term("torture", "en"), term("пытка", "ru"), term("азаптау", "kk"))
    return [Concept("torture", terms=torture), Concept("disability", terms=disability)]


@pytest.fixture(scope="session")
def convert(program, tmp_path_factory):
    """A function that converts a document with LibreOffice, and gives the bytes."""

    def converted(data, to):
        folder = tmp_path_factory.mktemp("converted")
        (folder / "a.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [program("soffice"), profile, "--headless", "--convert-to", to, "--outdir", folder / "out"]
        subprocess.run([*command, folder / "a.docx"], check=True, capture_output=True, timeout=120)
        return (folder / "out" / f"a.{to}").read_bytes()

    return converted
