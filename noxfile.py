"""The chores of the project: `nox -l` lists them, `nox -s check tests` runs some, `nox` runs those that guard every change."""

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["check", "tests", "docs", "locales"]


@nox.session
def check(session: nox.Session) -> None:
    """Style, formatting, types, and the layers of the house."""
    session.install("-e", ".[dev,test]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """The tests; what stands after -- goes to pytest."""
    session.install("-e", ".[test]")
    session.run("pytest", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Are the generated pages of docs/ up to date? -- --write writes them."""
    session.install("-e", ".")
    session.run("python", "docs/generate.py", *([] if "--write" in session.posargs else ["--check"]))


@nox.session
def locales(session: nox.Session) -> None:
    """Extract the interface's messages and update its catalogues; -- --check fails where they are stale."""
    session.install("-e", ".[site]")
    session.run("python", "locales/update.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure side by side with other tools: -- [--quick] [--write] [NAME ...]; the gold sets: benchmarks/recognition.py."""
    session.install("-e", ".[test]")
    session.run("python", "benchmarks/peers.py")
    session.run("python", "benchmarks/all.py", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Damage 3,000 documents at random and read them: -- [--number N] [--seed N] [PATH ...]; then kill 200 updates."""
    session.install("-e", ".[test]")
    session.run("python", "benchmarks/fuzz.py", *session.posargs)
    session.run("python", "benchmarks/interruptions.py")
