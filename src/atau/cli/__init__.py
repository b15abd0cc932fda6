"""The command `glossary`: one command, one file. This module starts it and turns whatever comes out into an exit code.

0 clean · 1 findings · 2 the user can mend it · 3 a plugin broke · 130 interrupted. Nothing is imported before the
interface speaks its language, since commands carry their help texts.
"""

import gc
import os
import signal
import sys

PROGRAM = "glossary"
INTERRUPTED = 130
TERMINATED = 143


def main() -> None:
    """Run the command line and exit."""
    try:
        signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(TERMINATED))
        from atau import i18n

        _prepare_streams()
        i18n.use_environment()
        gc.set_threshold(
            50_000, 50, 50
        )  # what a run makes it keeps, or drops at once; looking for circles costs a tenth
        _end(run(sys.argv[1:]))
    except KeyboardInterrupt:  # before there was a command that could be interrupted
        sys.exit(INTERRUPTED)


def _end(code: int) -> None:
    """Exit without taking the tables apart, which takes longer than a page is checked."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def run(arguments: list[str]) -> int:
    """The exit code of one command line."""
    import click

    from atau.cli.group import glossary
    from atau.errors import AtauError, UsageError
    from atau.i18n import _

    output = sys.stdout
    try:
        code = glossary.main(args=arguments, prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except click.Abort:
        return INTERRUPTED
    except click.exceptions.Exit as exit:
        return exit.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except AtauError as error:
        click.echo(f"{PROGRAM}: {error}", err=True)
        return error.exit_code
    except BrokenPipeError:
        return _quietly()
    except OSError as error:
        if error.filename is not None:  # a file of ours, not standard output
            raise
        click.echo(
            f"{PROGRAM}: " + _("standard output cannot be written: {error}").format(error=error.strerror), err=True
        )
        _quietly()
        return UsageError.exit_code
    except SystemExit:
        if sys.stdout is not output:  # click has met the closed pipe before us, and put a muffler on the stream
            return _quietly()
        raise
    return code or 0


def _quietly() -> int:
    """Whoever read our output has seen enough. Python must not try to flush the rest on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
    return 0


def _prepare_streams() -> None:
    """Standard output is UTF-8 unless a terminal says otherwise, and no letter ever stops it."""
    if sys.stdin is None:  # closed by whoever started us
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
