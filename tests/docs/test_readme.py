"""What the README shows is what the command prints."""

import re
import shlex

import pytest

from atau.cli import run


@pytest.fixture
def block(request):
    readme = (request.config.rootpath / "README.md").read_text(encoding="utf-8")
    (found,) = re.findall(r"^```console\n\$ (glossary check .*)\n((?:.*\n)*?)```", readme, re.MULTILINE)
    return found


def test_the_excerpt_is_real(block, request, monkeypatch, capsys):
    command, shown = block
    monkeypatch.chdir(request.config.rootpath)
    monkeypatch.setenv("NO_COLOR", "1")
    run(shlex.split(command)[1:])
    printed = iter(capsys.readouterr().out.splitlines())
    for line in shown.splitlines():
        if line.strip() != "…":
            assert any(line == other for other in printed), f"not printed, or not in this order: {line}"
