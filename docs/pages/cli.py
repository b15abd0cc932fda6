"""reference/cli.md: the commands, as they describe themselves, and the JSON that programs read."""

import re
from collections.abc import Iterator
from typing import Any

import click

import atau.cli
from atau.cli.group import COMMANDS, glossary
from pages import contracts
from pages.markdown import code, paragraphs, table


def page() -> str:
    """The text of the page."""
    context = click.Context(glossary, info_name=atau.cli.PROGRAM)
    commands = [glossary.get_command(context, name) for name in COMMANDS]
    return paragraphs(
        "# Command line",
        glossary.help or "",
        table(("command", ""), [_row(name, command) for name, command in zip(COMMANDS, commands, strict=True)]),
        "Every command knows `-h` and `--help`. Keys of the [configuration](configuration.md) stand in for options.",
        _options(glossary, context),
        "## Exit codes",
        table(("code", "meaning"), exit_codes()),
        "The highest code wins. `glossary match` ends with 0 whether it finds a term or not.",
        *(part for command in commands if command is not None for part in _command(command, context)),
        *contracts.parts(),
    )


def exit_codes() -> list[tuple[str, str]]:
    """What the module of the command line says of its exit codes."""
    said = re.search(r"^0 .*?(?=\. )", (atau.cli.__doc__ or "").replace("\n", " \n"), re.MULTILINE)
    assert said is not None
    return [(code, meaning) for code, _, meaning in (part.strip().partition(" ") for part in said[0].split("·"))]


def _row(name: str, command: click.Command | None) -> tuple[str, str]:
    return f"[glossary {name}](#glossary-{name})", (command.help if command else None) or ""


def _command(command: click.Command, parent: click.Context) -> Iterator[str]:
    context = click.Context(command, info_name=command.name, parent=parent)
    yield f"## {context.command_path}"
    yield code(" ".join([context.command_path, *_pieces(command, context)]))
    yield _flowing(command.help or "")
    yield _options(command, context)
    yield _flowing(command.epilog or "")
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from _command(inner, context)


def _pieces(command: click.Command, context: click.Context) -> Iterator[str]:
    """What follows the command's name; click's own words for it change from version to version."""
    yield "[OPTIONS]"
    for parameter in command.get_params(context):
        if isinstance(parameter, click.Argument):
            name = parameter.metavar or (parameter.name or "").upper() + ("..." if parameter.nargs != 1 else "")
            yield name if parameter.required else f"[{name.strip('[]')}]"
    if isinstance(command, click.Group):
        yield "COMMAND"


def _options(command: click.Command, context: click.Context) -> str:
    options = [parameter for parameter in command.get_params(context) if isinstance(parameter, click.Option)]
    rows = [_option(option) for option in options if not option.hidden and "--help" not in option.opts]
    return table(("option", "meaning"), rows) if rows else ""


def _option(option: click.Option) -> tuple[str, str]:
    names = ", ".join(f"`{name}`" for name in sorted(option.opts, key=lambda name: (len(name) == 2, name)))
    if isinstance(option.type, click.Choice):
        names += f" {', '.join(map(str, option.type.choices))}"
    elif not option.is_flag and not option.count:
        names += f" {option.metavar or option.type.name.upper()}"
    default: Any = option.to_info_dict()["default"]
    said = f" Default: `{default}`." if isinstance(default, str | int) and default not in (False, 0, "") else ""
    return names, f"{option.help or ''}{said}"


def _flowing(text: str) -> str:
    """Paragraphs that click would wrap, and those that it leaves as they are, as blocks of code."""
    parts = []
    for part in text.strip().split("\n\n"):
        if not part.startswith("\b"):
            parts.append(" ".join(part.split()))
            continue
        first, _, rest = part.removeprefix("\b\n").partition("\n")
        heading, lines = (
            (first, rest) if not first.startswith(" ") and rest.startswith(" ") else ("", f"{first}\n{rest}")
        )
        parts += [heading, code("\n".join(line.removeprefix("  ") for line in lines.splitlines()), "sh")]
    return paragraphs(*parts)
