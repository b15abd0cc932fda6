import importlib.metadata
import sys
import zipfile

import pytest

from atau.hooks import discovery


@pytest.fixture
def site(tmp_path, monkeypatch):
    """`site(folder, distribution, text of entry_points.txt)`: installs it in a folder that comes first on sys.path."""

    def install(folder, name, text):
        metadata = tmp_path / folder / f"{name}.dist-info"
        metadata.mkdir(parents=True)
        (metadata / "METADATA").write_text("Name: {}\nVersion: {}\n".format(*name.split("-")))
        (metadata / "entry_points.txt").write_text(text)
        if str(tmp_path / folder) not in sys.path:
            monkeypatch.syspath_prepend(str(tmp_path / folder))

    return install


def told(group):
    return sorted((point.name, point.value) for point in discovery.entry_points(group))


@pytest.mark.parametrize("group", ["atau", "console_scripts", "pytest11", "no such group"])
def test_it_finds_what_python_finds(group):
    assert told(group) == sorted({(point.name, point.value) for point in importlib.metadata.entry_points(group=group)})


def test_sections_comments_and_spaces(site):
    site(
        "a",
        "one-1.0",
        "[other]\nx = y\n\n[toys]\n# no = thing\n first=module : made \nsecond = module:made.part [extra]\n",
    )
    site("b", "one-2.0", "[toys]\nthird = module\n")  # before the folder a, so that this version counts
    site("b", "two-1.0", "[toys]\nfourth = module\n")
    assert told("toys") == [("fourth", "module"), ("third", "module")]
    assert [point.distribution for point in discovery.entry_points("toys") if point.name == "third"] == ["one 2.0"]


def test_an_entry_point_is_loaded():
    assert discovery.Plugin("x", "os.path:join.__name__ [extra]").load() == "join"
    assert discovery.Plugin("x", "os.path").load() is sys.modules["os.path"]
    with pytest.raises(AttributeError):
        discovery.Plugin("x", "os.path:nothing").load()


def test_where_an_archive_is_on_the_path_python_is_asked(tmp_path, monkeypatch):
    archive = tmp_path / "modules.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("zipped-3.0.dist-info/METADATA", "Name: zipped\nVersion: 3.0\n")
        file.writestr("zipped-3.0.dist-info/entry_points.txt", "[toys]\nzipped = module:made\n")
    monkeypatch.syspath_prepend(str(archive))
    (point,) = discovery.entry_points("toys")
    assert (point.name, point.value, point.distribution) == ("zipped", "module:made", "zipped 3.0")
    assert discovery.installed_version("zipped") == "3.0"


def test_versions_are_those_of_the_metadata():
    for name in ("pymorphy3", "pymorphy3-dicts-ru", "lemminflect", "Pluggy"):
        assert discovery.installed_version(name) == importlib.metadata.version(name)
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        discovery.installed_version("no-such-distribution")
