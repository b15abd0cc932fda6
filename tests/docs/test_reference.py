"""The generated reference is fresh, and nothing is missing in it."""

import inspect
import re
import sys
from pathlib import Path

import pytest

from atau.checks import CHECKS
from atau.cli.group import COMMANDS
from atau.config import KEYS
from atau.hooks import hookspecs, interfaces
from atau.pipeline.builtins import load_plugins

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))
import generate
from pages import formats

DOCS = Path(__file__).parents[2] / "docs"

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(#[^)\s]*)?\)")


@pytest.fixture(scope="module")
def made():
    return generate.reference()


def test_reference_is_fresh(made):
    assert generate.stale_files(made) == [], "run docs/generate.py"


def test_every_hook_is_documented(made):
    hooks = [name for name, value in vars(hookspecs).items() if hasattr(value, "atau_spec")]
    assert hooks
    for name in hooks:
        assert f"## {name}\n\n```python\ndef {name}(" in made["reference/hooks.md"]
        documented = inspect.getdoc(getattr(hookspecs, name))
        assert documented and documented in made["reference/hooks.md"]


def test_every_interface_and_member_is_documented(made):
    classes = [value for value in vars(interfaces).values() if getattr(value, "__module__", "") == interfaces.__name__]
    assert classes
    for interface in classes:
        section = made["reference/hooks.md"].partition(f"### {interface.__name__}\n")[2].partition("\n### ")[0]
        members = [name for name in (*interface.__annotations__, *vars(interface)) if not name.startswith("_")]
        missing = [name for name in members if not re.search(rf"^- `{name}\b", section, re.MULTILINE)]
        assert missing == [], interface.__name__


def test_every_command_and_key_is_documented(made):
    for name in COMMANDS:
        assert f"\n## glossary {name}\n" in made["reference/cli.md"]
    for key in KEYS:
        assert f"| `{key}` |" in made["reference/configuration.md"]
    for check in CHECKS:
        assert f"reference/checks/{check.name}.md" in made


def test_formats_say_how_they_are_translated(made):
    found = load_plugins().formats.values()
    translated = [one for one in found if hasattr(one, "render")]
    assert "docx" in {one.name for one in translated}
    for one in translated:
        assert formats.sections(one)["Translated"] in made["formats.md"]
        assert re.search(rf"^\| \[{one.name}\].*\| yes \|$", made["formats.md"], re.MULTILINE)

    class Silent(type(translated[0])):
        """A format.

        Reads: words.
        Places: none.
        """

    with pytest.raises(ValueError, match="has no “Translated:”"):
        formats.sections(Silent())


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda path: path.relative_to(DOCS).as_posix())
def test_links_lead_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target, anchor in LINK.findall(text):
        path = (page.parent / target) if target else page
        assert path.exists(), f"{target} in {page.name}"
        if anchor and path.suffix == ".md":
            headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
            anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor[1:] in anchors, f"{target}{anchor} in {page.name}"


def test_what_is_stale_is_named(made):
    changed = {**made, "reference/hooks.md": "other", "reference/new.md": "new"}
    del changed["reference/cli.md"]
    assert generate.stale_files(changed) == ["reference/cli.md", "reference/hooks.md", "reference/new.md"]
