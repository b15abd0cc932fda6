"""Another process reads, and its breaking, hanging or greed is an error of the document."""

import subprocess
import sys
import time

import pytest

from atau.errors import DocumentError
from atau.testing import BytesSource
from atau_container.confined import answers

HUNDRED_MEGABYTES = 100_000_000


@pytest.fixture
def reader(tmp_path):
    """A function that makes a file with this body of `pages(data)`, and gives its path."""

    def make(body):
        path = tmp_path / "a_reader.py"
        path.write_text(f"def pages(data):\n    {body}\n", encoding="utf-8")
        return str(path)

    return make


def test_answers_come_as_they_were_given(reader):
    path = reader("yield {'size': len(data)}; yield {'text': 'Қазақша'}")
    found = list(answers(path, BytesSource("a", bytes(3_000_000))))
    assert found == [{"size": 3_000_000}, {"text": "Қазақша"}]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("raise ValueError('secret')", "damaged"),
        ("import os; os.abort(); yield", "broke"),
        ("yield {'many': bytearray(900_000_000)}", "memory"),
        ("yield {'long': 'a' * 60_000_000}", "more than is safe"),
    ],
)
def test_what_breaks_is_refused_with_its_reason(reader, body, reason):
    with pytest.raises(DocumentError, match=reason) as caught:
        list(answers(reader(body), BytesSource("a.pdf", b"data"), memory=600_000_000))
    assert "secret" not in str(caught.value)


def test_what_hangs_is_ended(reader):
    with pytest.raises(DocumentError, match="too long"):
        list(answers(reader("import time; time.sleep(600); yield"), BytesSource("a.pdf", b"data"), silence=1))


def test_a_reader_that_is_not_listened_to_any_more_is_ended(reader, monkeypatch):
    started = []

    class Recorded(subprocess.Popen):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Recorded)
    running = answers(reader("while True: yield {}"), BytesSource("a.pdf", b"data"))
    next(running)
    (process,) = started
    assert process.poll() is None
    running.close()
    assert process.poll() is not None


def test_the_process_writes_no_files(reader, tmp_path):
    left = tmp_path / "left"
    body = f"open({str(left)!r}, 'w', 1).write('text' + chr(10)); yield"
    with pytest.raises(DocumentError):
        list(answers(reader(body), BytesSource("a.pdf", b"data")))
    assert not left.exists() or not left.read_bytes()


def test_where_the_system_sets_no_limit_the_process_looks_itself():
    script = (
        "from atau_container.confined_process import watch_memory; import time\n"
        f"watch_memory({HUNDRED_MEGABYTES})\nhoard = bytearray(3 * {HUNDRED_MEGABYTES})\ntime.sleep(60)"
    )
    begun = time.monotonic()
    code = subprocess.run([sys.executable, "-c", script], check=False).returncode
    assert code == 4
    assert time.monotonic() - begun < 60
