"""Whoever asks for help in Russian or Kazakh gets no English sentence, click's words included."""

import re
from pathlib import Path

import polib
import pytest

from atau.cli.group import COMMANDS

TEMPLATE = Path(__file__).parents[2] / "locales" / "atau.pot"
WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
RUN = 4


def english():
    """Every four words that follow each other in an English message; the lines of examples are left out."""
    found = set()
    for entry in polib.pofile(str(TEMPLATE)):
        for message in filter(None, (entry.msgid, entry.msgid_plural)):
            found |= set(runs(prose(message)))
    return found


def prose(text):
    return "\n".join(line for line in text.splitlines() if not re.search(r"^\s*(.*\| )?glossary |: glossary ", line))


def runs(text):
    """Four Latin words with nothing but spaces and punctuation between them."""
    for stretch in re.split(r"[^\W\dA-Za-z_]+", text):
        words = WORD.findall(stretch)
        yield from zip(*(words[start:] for start in range(RUN)), strict=False)


@pytest.mark.parametrize("locale", ["ru", "kk"])
@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)], ids=lambda words: " ".join(words) or "all")
def test_help_is_wholly_translated(locale, arguments, say):
    code, said = say(locale, *arguments, "--help")
    assert code == 0
    assert [" ".join(run) for run in runs(prose(said)) if run in english()] == []


def test_help_in_english_would_be_noticed(say):
    _code, said = say("en", "--help")
    assert [run for run in runs(prose(said)) if run in english()]


@pytest.mark.parametrize(("locale", "usage"), [("ru", "Использование:"), ("kk", "Қолданылуы:")])
@pytest.mark.parametrize(
    "arguments", [["check"], ["chek"], ["check", "--formt", "x"], ["check", "--fail-on", "never", "a"]]
)
def test_errors_of_click_are_translated(locale, usage, arguments, say):
    code, said = say(locale, *arguments)
    assert code == 2
    assert said.startswith(usage)
    assert [" ".join(run) for run in runs(said) if run in english()] == []
    assert not re.search(r"\b(Error|Missing|No such|Invalid|Try)\b", said)
