"""reference/hooks.md: every hook and every interface, as the source says it."""

import ast
import inspect
import re
from types import ModuleType

from atau.hooks import hookspecs, interfaces
from pages.markdown import code, paragraphs

IGNORED = re.compile(r"\s*#\s*(?:type: ignore|noqa).*$")


def page() -> str:
    """The text of the page."""
    return paragraphs(
        "# Hooks",
        _own_words(hookspecs),
        "A worked example stands in [Writing a plugin](../writing-a-plugin.md).",
        *map(_hook, hooks()),
        "## Interfaces",
        _own_words(interfaces),
        *map(_interface, interface_classes()),
    )


def hooks() -> list[ast.FunctionDef]:
    """The definitions of all hooks, in their order."""
    return [
        node
        for node in _tree(hookspecs).body
        if isinstance(node, ast.FunctionDef) and any(ast.unparse(mark) == "hookspec" for mark in node.decorator_list)
    ]


def interface_classes() -> list[ast.ClassDef]:
    """The definitions of all interfaces, in their order."""
    return [node for node in _tree(interfaces).body if isinstance(node, ast.ClassDef)]


def _hook(node: ast.FunctionDef) -> str:
    return paragraphs(f"## {node.name}", code(_signature(node, hookspecs), "python"), ast.get_docstring(node) or "")


def _interface(node: ast.ClassDef) -> str:
    bases = ", ".join(ast.unparse(base) for base in node.bases) or "dataclass"
    return paragraphs(
        f"### {node.name}", f"*{bases}*", ast.get_docstring(node) or "", "\n".join(map(_member, node.body[1:]))
    )


def _member(node: ast.stmt) -> str:
    if isinstance(node, ast.AnnAssign):
        line = inspect.getsource(interfaces).splitlines()[node.lineno - 1]
        said = line.partition("  # ")[2]
        return f"- `{ast.unparse(node)}`" + (f" – {said}" if said else "")
    assert isinstance(node, ast.FunctionDef)
    docstring = (ast.get_docstring(node) or "").replace("\n", "\n  ").replace("\n  \n", "\n\n")
    if any(ast.unparse(mark) == "property" for mark in node.decorator_list):
        returned = ast.unparse(node.returns) if node.returns else ""
        return f"- `{node.name}: {returned}` (property) – {docstring}"
    return f"- `{_signature(node, interfaces, ' ')}` – {docstring}"


def _signature(node: ast.FunctionDef, module: ModuleType, between: str = "\n") -> str:
    """From `def` to the colon, as written; on one line where `between` is a space."""
    lines = inspect.getsource(module).splitlines()[node.lineno - 1 : node.body[0].lineno - 1]
    text = between.join(IGNORED.sub("", line.strip() if between == " " else line) for line in lines).strip()
    text = text.removesuffix(":")
    return text.removeprefix("def ").replace("( ", "(").replace(", )", ")") if between == " " else text


def _own_words(module: ModuleType) -> str:
    return inspect.cleandoc(module.__doc__ or "")


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))
