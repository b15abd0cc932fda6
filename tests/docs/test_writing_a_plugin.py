"""The worked example of docs/writing-a-plugin.md is built and run as it stands there."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[2] / "docs" / "writing-a-plugin.md").read_text(encoding="utf-8")
FILES = re.findall(r"^`([\w./-]+)`:\n\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
COMMANDS = re.findall(r"^```console\n\$ (.*?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The files of the page, the package installed beside them."""
    folder = tmp_path_factory.mktemp("hearings")
    for name, text in FILES:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed = folder / f"{settings['name']}-{settings['version']}.dist-info"
    installed.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {settings['name']}\nVersion: {settings['version']}\n"
    (installed / "METADATA").write_text(metadata)
    points = [
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in of_group.items())
        for group, of_group in settings["entry-points"].items()
    ]
    (installed / "entry_points.txt").write_text("\n".join(points))
    return folder


@pytest.fixture
def run(project):
    """A function that runs a command line of the page in the project."""

    def command(line):
        program, *arguments = shlex.split(line)
        start = {
            "pytest": ["-m", "pytest", "-q", "-p", "no:cacheprovider"],
            "glossary": ["-c", "import atau.cli; atau.cli.main()"],
        }
        environment = os.environ | {
            "PYTHONPATH": str(project),
            "LANGUAGE": "en",
            "ATAU_PLUGINS": "hearings",
            "ATAU_CACHE": "off",
        }
        return subprocess.run(
            [sys.executable, *start[program], *arguments],
            cwd=project,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return command


def test_page_has_the_files_and_commands_that_it_promises():
    assert {name for name, _text in FILES} >= {
        "pyproject.toml",
        "hearings/__init__.py",
        "test_hearings.py",
        "terms.toml",
    }
    assert [line.split()[0] for line, _said in COMMANDS] == ["pytest", "glossary"]
    blocks = re.findall(r"^```\w+$", PAGE, re.MULTILINE)
    assert len(blocks) == len(FILES) + len(COMMANDS)


def test_conformance_tests_of_the_page_pass(run):
    done = run(COMMANDS[0][0])
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"\d\d passed", done.stdout)


def test_command_says_what_the_page_shows(run):
    line, said = COMMANDS[1]
    done = run(line)
    assert (done.stdout, done.stderr, done.returncode) == (said, "", 0)


def test_plugin_is_listed(run):
    assert "plugin hearings (hearings 0.1)" in run("glossary --version").stdout


def test_examples_of_its_check_can_be_read(project):
    sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))
    from pages.docstrings import read

    module = (project / "hearings" / "proposed_term.py").read_text(encoding="utf-8")
    assert {example.language for example in read(module.split('"""')[1]).examples} == {"en", "kk"}
