"""`glossary site` writes the same for the same, and touches nothing that is not its own."""

import datetime
import re

import pytest

from atau.config import Configuration
from atau.errors import UsageError
from atau.pipeline.builtins import load_plugins
from atau.pipeline.site import MANIFEST, build_site, make_edition

TERMS = """\
concept,language,term,status,authority,since,until,why
village-council,ru,сельский сход,preferred,house,2020-01-01,,
village-council,kk,ауыл жиыны,preferred,house,,,
village-council,ru,сход граждан,deprecated,house,2026-01-01,,<b>house style</b>
../../evil,en,"</script><script>alert(1)</script>",proposed,any,,,
con,en,con,proposed,any,,,
"""


@pytest.fixture
def settings(tmp_path, monkeypatch):
    (tmp_path / "house.csv").write_text(TERMS, encoding="utf-8")
    monkeypatch.setenv("ATAU_CACHE", "off")
    return Configuration(glossary=(str(tmp_path / "house.csv"),))


@pytest.fixture
def build(settings, tmp_path):
    def run(folder: str = "site", **options):
        target = tmp_path / folder
        build_site(settings, load_plugins(), target, **options)
        return target

    return run


def contents(folder) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_are_the_same(build):
    assert contents(build("one")) == contents(build("two"))


def test_the_manifest_names_every_file(build):
    files = contents(build())
    assert set(files[MANIFEST].decode().splitlines()[1:]) == files.keys() - {MANIFEST}


def test_no_path_of_the_machine_is_told(build, tmp_path):
    for name, content in contents(build()).items():
        assert str(tmp_path).encode() not in content, name
        assert b"house.csv" not in content, name


def test_no_text_becomes_markup(build):
    for name, content in contents(build()).items():
        if name.endswith(".html"):
            assert b"<script>alert" not in content and b"<b>" not in content, name


def test_an_empty_folder_will_do(build, tmp_path):
    (tmp_path / "site").mkdir()
    assert (build() / "index.html").is_file()


def test_a_folder_with_other_files_is_refused(build, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="--force"):
        build()
    assert contents(tmp_path / "site") == {"thesis.txt": b"mine"}
    build(force=True)
    assert contents(tmp_path / "site").keys() > {"thesis.txt", "index.html"}


def test_a_file_is_no_folder(build, tmp_path):
    (tmp_path / "site").write_text("mine")
    with pytest.raises(UsageError, match="no folder"):
        build()


def test_a_new_edition_replaces_its_own_files_alone(build, tmp_path):
    site = build()
    (site / "CNAME").write_text("example.org")
    (site / "en/concepts/gone.html").write_text("an older edition's")
    (site / "secret.html").write_text("mine")
    (tmp_path / "outside.html").write_text("mine")
    listed = ["en/concepts/gone.html", "../outside.html", "secret.html", "/etc/passwd", "en/../secret.html", "CNAME"]
    with (site / MANIFEST).open("a") as manifest:
        manifest.write("\n".join(listed))
    before = contents(site)
    (tmp_path / "house.csv").write_text(TERMS.replace("con,en,con,proposed,any,,,\n", ""), encoding="utf-8")
    build()
    after = contents(site)
    gone = {name for name in before.keys() - after.keys() if "/concepts/con-" not in name}
    assert gone == {"en/concepts/gone.html"}
    assert len(before) - len(after) == 4
    assert (tmp_path / "outside.html").is_file()


def test_a_build_that_was_cut_off_can_be_repeated(build, monkeypatch):
    import atau.pipeline.site as module

    written = module.write_atomically

    def full(path, data):
        if path.name == "about.html":
            raise OSError(28, "No space left on device")
        written(path, data)

    monkeypatch.setattr(module, "write_atomically", full)
    with pytest.raises(UsageError, match="No space left"):
        build()
    monkeypatch.setattr(module, "write_atomically", written)
    assert contents(build()) == contents(build("other"))


def test_the_day_decides_what_counts(settings):
    plugins = load_plugins()

    def best(day: datetime.date | None) -> str:
        edition = make_edition(settings, plugins, day)
        return edition.name(edition.by_id["village-council"], "ru")[0]

    assert best(datetime.date(2025, 1, 1)) == best(None) == "сельский сход"
    assert make_edition(settings, plugins).day is None
    assert make_edition(settings, plugins, datetime.date(2019, 1, 1)).profile.day.year == 2019


def test_pages_give_the_date_that_was_asked_for_and_no_other(build):
    year = re.compile(rb"As of ([^\xc2]*)")
    assert not year.search((build("none") / "en/index.html").read_bytes())
    dated = build("dated", day=datetime.date(2031, 2, 3)) / "en/index.html"
    assert b"As of February 3, 2031" in dated.read_bytes()


def test_the_title_is_that_of_the_house(build):
    site = build(title="Words & works")
    assert b"Words &amp; works</a>" in (site / "kk/index.html").read_bytes()
    assert b"creativecommons" not in (site / "en/about.html").read_bytes()


def test_a_glossary_without_terms_has_pages_too(build, tmp_path):
    (tmp_path / "house.csv").write_text("concept,language,term,status\n", encoding="utf-8")
    assert b"0 concepts" in (build() / "en/index.html").read_bytes()


def test_without_jinja_the_message_says_what_to_install(build, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "jinja2", None)
    with pytest.raises(UsageError, match=r"atau\[site\]"):
        build()
