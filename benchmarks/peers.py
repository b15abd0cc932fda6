"""Install the tools that Atau is compared with, each into a folder of its own: python benchmarks/peers.py [--peers DIR].

They come from PyPI and npm through their ordinary clients. The project itself needs none of them.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from common import UnavailableError
from platformdirs import user_cache_path

PYTHON_PEERS = {
    "codespell": ["codespell"],
    "spaCy": ["spacy"],
    "flashtext2": ["flashtext2"],
    "python-docx": ["python-docx"],
    "translate-toolkit": ["translate-toolkit"],
    # Without its 80 dependencies, a database among them; these are what its glossary modules import.
    "Weblate": ["django<6", "ahocorasick_rs", "celery", "html2text", "lxml", "nh3", "sentry-sdk", "siphashc"],
}
WITHOUT_DEPENDENCIES = {"Weblate": "weblate==5.14.3"}
NODE_PEERS = {"cspell": ["cspell"], "textlint": ["textlint@15", "textlint-rule-terminology@5"]}
DISTRIBUTIONS = {"spaCy": "spacy", "Weblate": "weblate"}
FOLDER = user_cache_path("atau-benchmarks", appauthor=False)


def executable(peers: Path, name: str, program: str) -> Path:
    """A program of a peer; UnavailableError where it is not installed."""
    folder = peers / name / ("node_modules/.bin" if name in NODE_PEERS else "bin")
    if not (folder / program).exists():
        failure = peers / name / "failure"
        reason = failure.read_text(encoding="utf-8") if failure.exists() else "run python benchmarks/peers.py"
        raise UnavailableError(f"not installed: {reason}")
    return folder / program


def version(peers: Path, name: str) -> str | None:
    """The version of an installed peer; None where it is not installed."""
    if name in NODE_PEERS:
        package = peers / name / "node_modules" / name / "package.json"
        return json.loads(package.read_text(encoding="utf-8"))["version"] if package.exists() else None
    wanted = DISTRIBUTIONS.get(name, name).replace("-", "_")
    for found in peers.glob(f"{name}/lib/python*/site-packages/{wanted}-*.dist-info"):
        return found.name.removeprefix(f"{wanted}-").removesuffix(".dist-info")
    return None


def versions(peers: Path, *names: str) -> str:
    """A sentence on the peers of a comparison."""
    found = [f"{name} {version(peers, name) or 'not installed'}" for name in names]
    return ", ".join(found) + "."


def install(peers: Path, name: str) -> None:
    """Install one peer; what goes wrong is kept in its folder, so that the tables can say it."""
    folder = peers / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for command in _commands(folder, name):
        try:
            subprocess.run(command, check=True, capture_output=True, text=True)
        except (OSError, subprocess.CalledProcessError) as error:
            lines = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
            (folder / "failure").write_text(lines[-1][:200], encoding="utf-8")
            return


def _commands(folder: Path, name: str) -> list[list[str]]:
    if name in NODE_PEERS:
        packages = ["cspell@9" if name == "cspell" and _node() < 22 else package for package in NODE_PEERS[name]]
        return [["npm", "install", "--no-fund", "--no-audit", "--prefix", str(folder), *packages]]
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    commands = [[sys.executable, "-m", "venv", str(folder)], [*pip, *PYTHON_PEERS[name]]]
    if name in WITHOUT_DEPENDENCIES:
        commands.append([*pip, "--no-deps", WITHOUT_DEPENDENCIES[name]])
    return commands


def _node() -> int:
    """The major version of Node; cspell 10 needs 22."""
    try:
        said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0
    return int(re.findall(r"\d+", said)[0])


def main() -> None:
    """Install what is not there yet, and tell the versions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, default=FOLDER, help="the folder; otherwise the user's cache folder")
    parser.add_argument("--again", action="store_true", help="install anew what is there")
    options = parser.parse_args()
    for name in (*PYTHON_PEERS, *NODE_PEERS):
        if options.again or version(options.peers, name) is None:
            install(options.peers, name)
        failure = options.peers / name / "failure"
        print(f"{name}: {failure.read_text(encoding='utf-8') if failure.exists() else version(options.peers, name)}")


if __name__ == "__main__":
    main()
