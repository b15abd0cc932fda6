import io
import os

import pytest

from atau.errors import DocumentError, UsageError
from atau.pipeline.sources import BytesSource, FileSource, sources


@pytest.fixture
def tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.md", "sub/c.txt", ".hidden/d.txt", "sub/~$c.docx", "sub/.e.txt", "old/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    return tmp_path


def names(paths, exclude=()):
    return [source.name.replace("\\", "/") for source in sources(paths, exclude, io.BytesIO(b"typed"))]


@pytest.mark.parametrize(
    ("paths", "exclude", "found"),
    [
        (["a.txt"], (), ["a.txt"]),
        (["a.txt", "*.txt", "a.txt"], (), ["a.txt"]),
        (["sub"], (), ["sub/c.txt"]),
        (["."], ("old",), ["./a.txt", "./b.md", "./sub/c.txt"]),
        (["."], ("*.md", "old/*"), ["./a.txt", "./sub/c.txt"]),
        (["**/c.*"], (), ["sub/c.txt"]),
        (["missing.txt"], (), ["missing.txt"]),  # the error comes when it is opened, so that the others go on
        (["-"], (), ["-"]),
    ],
)
def test_paths_become_sources(tree, paths, exclude, found):
    assert names(paths, exclude) == found


def test_a_pattern_that_fits_nothing_is_an_error(tree):
    with pytest.raises(UsageError, match=r"\*\.pdf: no file fits this pattern"):
        names(["*.pdf"])


def test_standard_input_is_read_once_and_opens_often():
    (source,) = sources(["-"], (), io.BytesIO("Пытки".encode()))
    assert isinstance(source, BytesSource)
    assert source.open().read() == source.open().read() == "Пытки".encode()
    assert (source.size, source.head) == (10, "Пытки".encode())


def test_a_file_that_is_not_there_is_an_error_when_it_is_opened():
    with pytest.raises(DocumentError, match="gone.txt: no such file"):
        FileSource("gone.txt").open()


def test_a_link_to_its_own_folder_ends(tree):
    (tree / "sub" / "loop").symlink_to(tree)
    assert names(["sub"]) == ["sub/c.txt"]


def test_a_pattern_through_a_link_to_its_own_folder_ends(tree):
    (tree / "sub" / "loop").symlink_to(tree)
    (tree / "old" / "loop").symlink_to(tree)
    assert names(["**/*.txt"]) == ["a.txt", "old/f.txt", "sub/c.txt"]


def test_a_link_to_itself_is_named_when_it_is_opened(tree):
    (tree / "sub" / "self.txt").symlink_to(tree / "sub" / "self.txt")
    (named,) = [source for source in sources(["sub"], (), io.BytesIO()) if source.name.endswith("self.txt")]
    with pytest.raises(DocumentError, match="cannot be opened"):
        named.open()


def test_a_folder_that_cannot_be_listed_is_named_and_the_others_are_read(tree, monkeypatch):
    listed = os.scandir

    def scandir(path):
        if os.fspath(path).endswith("old"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = list(sources(["."], (), io.BytesIO()))
    assert [source.name for source in found] == ["./a.txt", "./b.md", "./sub/c.txt", "./old"]
    for ask in (lambda source: source.head, lambda source: source.size, lambda source: source.open()):
        with pytest.raises(DocumentError, match="./old: cannot be opened: you have no right to read it"):
            ask(found[-1])


def test_gitignore_leaves_files_and_folders_out(tree):
    (tree / ".gitignore").write_text("old/\n*.md\n!sub/kept.md\n!\n", encoding="utf-8")
    (tree / "sub" / "kept.md").write_text("kept")
    (tree / "sub" / ".gitignore").write_text("# the nearest decides\nc.*\n", encoding="utf-8")
    assert names(["."]) == ["./a.txt", "./sub/kept.md"]
    assert names(["b.md"]) == ["b.md"]  # whoever names a file wants it read


def test_gitignore_above_counts_within_a_repository_only(tree):
    (tree / ".gitignore").write_text("c.txt\n", encoding="utf-8")
    assert names(["sub"]) == ["sub/c.txt"]
    (tree / ".git").mkdir()
    assert names(["sub"]) == []


def test_a_folder_that_is_named_is_read_though_gitignore_leaves_it_out(tree):
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("sub/\n", encoding="utf-8")
    assert names(["sub"]) == ["sub/c.txt"]
