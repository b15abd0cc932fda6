"""formats.md: what each document format reads, where its places come from and what it can write, from its own docstring.

The first paragraph says what it is; then come `Reads:`, `Leaves out:`, `Places:`, `Silenced by:`, `Translated:` where it can
be rendered in another language, and `Writes back:`.
"""

import inspect
import re

from atau.hooks.interfaces import Format
from atau.hooks.manager import Plugins
from atau.pipeline.builtins import load_plugins
from pages.markdown import paragraphs, table

SECTION = re.compile(r"^(Reads|Leaves out|Places|Silenced by|Translated|Writes back): ", re.MULTILINE)
WANTED = ("Reads", "Places")
OWN = "atau"


def page() -> str:
    """The text of the page."""
    plugins = load_plugins()
    formats = sorted(_own(plugins), key=lambda one: one.name)
    rows = [
        (f"[{one.name}](#{one.name})", _patterns(one), _can(one, "annotate"), _can(one, "render")) for one in formats
    ]
    return paragraphs(
        "# Document formats",
        "The content of a file decides which format reads it, then its name. What is damaged or hostile ends in one clear "
        "error. Plugins can bring more: see [Writing a plugin](writing-a-plugin.md).",
        table(("format", "files", "takes comments", "can be translated"), rows),
        "`--parts` chooses what is read of formats with parts: `body`, `header`, `footer`, `footnote`, `endnote`, `textbox`, "
        "`comment`, `property`. Without it, all but comments and properties are read.",
        "`glossary check report.docx --annotate checked.docx` writes a copy with a comment at each finding, the most harmful "
        "first, in the language of the interface. The comments are signed “Atau”; no person and no day is named. The "
        "document itself is never replaced, and other files only with `--force`. Of several documents, `--annotate` names "
        "a folder.",
        *map(_section, formats),
    )


def sections(one: Format) -> dict[str, str]:
    """What a format says of itself: its summary under "", and the sections by their names; ValueError where one is missing."""
    summary, *rest = SECTION.split(inspect.cleandoc(one.__doc__ or ""))
    said = {
        "": summary.strip(),
        **{name: " ".join(text.split()) for name, text in zip(rest[::2], rest[1::2], strict=True)},
    }
    wanted = (*WANTED, "Translated") if hasattr(one, "render") else WANTED
    missing = [name for name in wanted if name not in said]
    if missing:
        raise ValueError(f"the docstring of the format “{one.name}” has no “{missing[0]}:”")
    return said


def _own(plugins: Plugins) -> list[Format]:
    return [
        one
        for name, one in plugins.formats.items()
        if plugins.distributions.get(plugins.owner("formats", name), "").partition(" ")[0] == OWN
    ]


def _section(one: Format) -> str:
    said = sections(one)
    lines = [f"- **{name}**: {text}" for name, text in said.items() if name]
    if not hasattr(one, "annotate"):
        lines.append("- **Writes back**: nothing; there is no place for a comment.")
    return paragraphs(f"## {one.name}", said[""], "\n".join(lines))


def _can(one: Format, ability: str) -> str:
    return "yes" if hasattr(one, ability) else "–"


def _patterns(one: Format) -> str:
    return ", ".join(f"`{pattern}`" for pattern in one.patterns)
