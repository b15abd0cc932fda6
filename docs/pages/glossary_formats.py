"""reference/glossary-formats.md: what each glossary format says of itself, and what it holds of a glossary."""

import inspect
from collections.abc import Iterator

from atau.hooks.interfaces import GlossaryFormat
from atau.hooks.manager import BUILT_IN, Plugins
from atau.model.holdings import FIELDS
from atau.pipeline.builtins import load_plugins
from pages.markdown import paragraphs, table

INTRODUCTION = """\
`glossary convert IN OUT` translates between these formats; `--glossary FILE` reads any of them. The ending of a file's name
tells the format, and so does `--from` or `--to`. The names of the fields are those of a term file. What a format cannot
hold is taken away before it writes, and listed. The table below is tested: for every format that holds more than two
languages, glossaries made at random are written, read back and compared field by field."""


def page() -> str:
    """The text of the page."""
    formats = _formats()
    return paragraphs(
        "# Glossary formats",
        INTRODUCTION,
        table(("format", "files", ""), [_row(format) for format in formats]),
        "## What they hold",
        "A term's text and language, and its concept's terms, are held by all. ● held, ○ not held.",
        table(("field", *(format.name for format in formats)), _fields(formats)),
        *_sections(formats),
    )


def _formats() -> list[GlossaryFormat]:
    """Those of this distribution, in the order of their plugins, TOML first."""
    plugins = load_plugins()
    own = [name for name in plugins.glossary_formats if _is_own(plugins.distributions.get(_owner(plugins, name)))]
    order = sorted(own, key=lambda name: (_owner(plugins, name) != BUILT_IN, _owner(plugins, name)))
    return [plugins.glossary_formats[name] for name in order]


def _owner(plugins: Plugins, name: str) -> str:
    return plugins.owner("glossary_formats", name)


def _is_own(distribution: str | None) -> bool:
    return distribution is None or distribution.startswith("atau ")


def _row(format: GlossaryFormat) -> tuple[str, str, str]:
    files = ", ".join(f"`{pattern}`" for pattern in format.patterns) or f"`--from {format.name}`, `--to {format.name}`"
    return f"[{format.name}](#{format.name})", files, inspect.getdoc(format).partition("\n\n")[0]  # type: ignore[union-attr]


def _fields(formats: list[GlossaryFormat]) -> Iterator[tuple[str, ...]]:
    for name in FIELDS:
        yield f"`{name}`", *("●" if name in format.holds.fields else "○" for format in formats)


def _sections(formats: list[GlossaryFormat]) -> Iterator[str]:
    for format in formats:
        yield f"## {format.name}"
        yield inspect.getdoc(format) or ""
        if limits := _limits(format):
            yield "\n".join(f"- {limit}" for limit in limits)


def _limits(format: GlossaryFormat) -> list[str]:
    holds = format.holds
    said = []
    if holds.two_languages:
        said.append("Two languages; a concept without terms in both is left out, and the source term has no status.")
    if holds.one_usage:
        said.append("One usage of a term: the one that counts when every day that is named has passed.")
    for status, becomes in holds.statuses.items():
        said.append(
            f"The status *{status}* becomes *{becomes}*." if becomes else f"The status *{status}* is not written."
        )
    if lacks := holds.lacks:
        said.append("Not held: " + ", ".join(f"`{name}`" for name in lacks) + ".")
    return said
