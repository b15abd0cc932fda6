"""Every check explains itself in the shape that the reference and the tests read."""

import sys
from pathlib import Path

import pytest

import atau.checks
from atau.checks import CHECKS

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))
from pages.docstrings import read

CODE = Path(atau.checks.__file__).parent

SHAPE = """A term is wrong.

Why: it is.

Example:
    terms: {terms}
    bad: one
    good: two
"""


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_docstring_has_its_shape(check):
    documentation = read(check.__doc__ or "")
    assert documentation.summary and documentation.why
    assert len({example.language for example in documentation.examples}) >= 2


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_name_is_that_of_the_module(check):
    assert check.name == check.__name__.rpartition(".")[2].replace("_", "-")


def test_every_module_of_checks_is_listed():
    modules = {path.stem for path in CODE.glob("*.py")}
    assert modules - {check.__name__.rpartition(".")[2] for check in CHECKS} == {"__init__", "obligation", "usage"}


def test_terms_are_read():
    (example,) = read(
        SHAPE.format(terms="a b (ru, preferred), c (d) e (kk, forbidden)")
        .replace("bad:", "bad (ru):")
        .replace("good:", "good (ru):")
    ).examples
    assert [(term.text, term.language, term.status) for term in example.terms] == [
        ("a b", "ru", "preferred"),
        ("c (d) e", "kk", "forbidden"),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        SHAPE.replace("Why: ", ""),
        SHAPE.replace("wrong.", "wrong"),
        SHAPE.replace("    good: two\n", ""),
        SHAPE.replace("{terms}", "a (ru)"),
        SHAPE.replace("{terms}", "a (ru, preferred), b (kk, preferred)"),
        SHAPE.replace("bad:", "source: x\n    bad:"),
        SHAPE.replace("    bad:", "    better:"),
    ],
)
def test_other_shapes_are_refused(broken):
    with pytest.raises(ValueError, match=r"\w"):
        read(broken.replace("{terms}", "a (ru, preferred)"))
