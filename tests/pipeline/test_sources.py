import io

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
