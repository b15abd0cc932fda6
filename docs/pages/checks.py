"""reference/checks/: a page for each check, and their index, from the docstrings of the modules."""

from atau.checks import CHECKS
from pages.docstrings import Example, read
from pages.markdown import code, paragraphs, table


def pages() -> dict[str, str]:
    """The text of each file, by its name."""
    ordered = sorted(CHECKS, key=lambda check: check.name)
    rows = [
        (f"[{check.name}]({check.name}.md)", check.severity.value, read(check.__doc__ or "").summary)
        for check in ordered
    ]
    index = paragraphs(
        "# Checks",
        "`glossary check` runs all of them; `--select` and `--ignore` choose. The severity of a check can be changed in the "
        "[configuration](../configuration.md). Plugins can bring more.",
        table(("check", "severity", "what it finds"), rows),
    )
    return {"README.md": index, **{f"{check.name}.md": _page(check) for check in ordered}}


def _page(check: object) -> str:
    name = check.name  # type: ignore[attr-defined]
    documentation = read(check.__doc__ or "")
    return paragraphs(
        f"# {name}",
        documentation.summary,
        f"Severity: {check.severity.value}. "  # type: ignore[attr-defined]
        + (
            "It judges the document as a whole."
            if hasattr(check, "conclude")
            else "It judges each paragraph or message by itself."
        ),
        "## Why",
        documentation.why[:1].upper() + documentation.why[1:],
        "## Examples",
        *map(_example, documentation.examples),
        "## Switch it on or off",
        code(f"glossary check --select {name} report.docx\nglossary check --ignore {name} report.docx", "sh"),
    )


def _example(example: Example) -> str:
    rows = [("terms", "; ".join(map(str, example.terms)))]
    if example.confusable:
        rows.append(("confusable", "; ".join(map(str, example.confusable))))
    if example.source is not None:
        rows.append((f"source ({example.source_language})", example.source))
    rows += [(f"bad ({example.language})", example.bad), (f"good ({example.language})", example.good)]
    return table(("", ""), [(label, text.replace("<", "&lt;")) for label, text in rows])
