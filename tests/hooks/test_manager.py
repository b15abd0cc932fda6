"""The plugin manager: whatever is broken is known by its plugin's name, and nothing is ever raised before it is asked for."""

import sys
from collections.abc import Callable
from types import SimpleNamespace

import pytest

import atau
from atau.errors import DocumentError, PluginError
from atau.hooks import manager
from atau.hooks.discovery import Plugin
from atau.hooks.manager import Plugins


def built_in() -> object:
    return SimpleNamespace()


def a_format(name: str, *patterns: str) -> SimpleNamespace:
    return SimpleNamespace(name=name, patterns=patterns, extract=lambda source: None)


def giving(answer: object) -> Callable[[], object]:
    return lambda: answer


def plugin(**hooks: object) -> object:
    """A plugin whose hooks give the values."""
    made = type("Made", (), {})()  # unlike two SimpleNamespace, no two of these are equal
    for name, answer in hooks.items():
        setattr(made, name, atau.hookimpl(answer if callable(answer) else giving(answer)))
    return made


@pytest.fixture
def plugins(monkeypatch):
    """`plugins(a=plugin(…), b=…)`: a manager that finds these; a list of pairs where a name is claimed twice."""

    def find(*pairs: tuple[str, object], **named: object) -> Plugins:
        found = []
        for number, (name, value) in enumerate([*pairs, *named.items()]):
            module = f"fake_module_{number}"
            monkeypatch.setitem(sys.modules, module, SimpleNamespace(it=value))
            found.append(Plugin(name, f"{module}:it", ""))
        monkeypatch.setattr(manager, "entry_points", lambda group: found)
        return Plugins(built_in())

    return find


@pytest.fixture(autouse=True)
def every_plugin(monkeypatch):
    monkeypatch.delenv("ATAU_PLUGINS", raising=False)


def reasons(found: Plugins) -> list[tuple[str, str]]:
    return [(failure.plugin, failure.reason) for failure in found.all_failures()]


def test_what_plugins_bring_is_gathered_with_its_owner(plugins):
    found = plugins(a=plugin(register_formats=[a_format("x")]), b=plugin(register_formats=[a_format("y")]))
    assert sorted(found.formats) == ["x", "y"]
    assert (found.owner("formats", "x"), found.owner("formats", "y")) == ("a", "b")
    assert found.names == ["atau", "a", "b"]
    found.require_sound()


def test_two_plugins_that_claim_one_name(plugins):
    found = plugins(a=plugin(register_formats=[a_format("x")]), b=plugin(register_formats=[a_format("x")]))
    ((name, reason),) = reasons(found)
    assert {name, *reason.replace("“", "”").split("”")} >= {"a", "b", "x"}
    with pytest.raises(PluginError):
        found.require_sound()


def test_two_entry_points_of_one_name(plugins):
    found = plugins(("a", plugin()), ("a", plugin()))
    assert reasons(found) == [("a", "two plugins have this name: fake_module_0:it and fake_module_1:it; uninstall one")]


def test_the_same_entry_point_met_twice_is_one(plugins, monkeypatch):
    plugins(a=plugin())
    once = manager.entry_points("atau")
    monkeypatch.setattr(manager, "entry_points", lambda group: once * 2)
    assert reasons(Plugins(built_in())) == []


def test_the_name_of_the_core_is_taken(plugins):
    ((name, reason),) = reasons(plugins(atau=plugin()))
    assert name == "atau"
    assert "two plugins have this name" in reason


def test_a_misspelt_hook(plugins):
    found = plugins(a=plugin(register_format=[]), b=plugin(register_formats=[a_format("x")]))
    ((name, reason),) = reasons(found)
    assert name == "a"
    assert "register_format" in reason
    assert list(found.formats) == ["x"]


def test_a_hook_with_an_argument_that_it_does_not_get(plugins):
    found = plugins(a=plugin(detect_format=lambda file: None))
    assert [name for name, _reason in reasons(found)] == ["a"]


def test_a_plugin_that_cannot_be_imported(monkeypatch):
    missing = Plugin("a", "no_such_module_anywhere", "")
    monkeypatch.setattr(manager, "entry_points", lambda group: [missing])
    ((name, reason),) = reasons(Plugins(built_in()))
    assert name == "a"
    assert "ModuleNotFoundError: No module named 'no_such_module_anywhere'" in reason


@pytest.mark.parametrize("answer", [lambda: 1 / 0, lambda: 5, [object()], [SimpleNamespace(name="x")]])
def test_a_hook_that_gives_nonsense(plugins, answer):
    found = plugins(a=plugin(register_formats=answer))
    ((name, reason),) = reasons(found)
    assert name == "a"
    assert "register_formats" in reason


def test_a_hook_may_give_nothing(plugins):
    assert reasons(plugins(a=plugin(register_formats=lambda: None))) == []


def test_a_failure_is_told_once(plugins):
    found = plugins(a=plugin(register_checks=lambda: 1 / 0))
    assert reasons(found) == reasons(found)
    assert len(reasons(found)) == 1


def test_chosen_plugins(plugins, monkeypatch):
    monkeypatch.setenv("ATAU_PLUGINS", "b, c")
    found = plugins(a=plugin(), b=plugin())
    assert found.names == ["atau", "b"]
    assert reasons(found) == [("c", "no such plugin is installed, but ATAU_PLUGINS names it")]
    monkeypatch.setenv("ATAU_PLUGINS", "")
    assert plugins(a=plugin()).names == ["atau"]


def test_detection(plugins):
    found = plugins(a=plugin(detect_format=lambda source: "x"), b=plugin(detect_format=lambda: None))
    assert found.detected(SimpleNamespace()) == {"x": "a"}


def test_a_detection_that_breaks_names_the_plugin_and_keeps_the_document_to_itself(plugins):
    def breaks(source):
        raise ValueError(source)

    found = plugins(a=plugin(detect_format=breaks))
    with pytest.raises(PluginError) as raised:
        found.detected("secret")
    assert raised.value.plugin == "a"
    assert "ValueError" in raised.value.reason and "secret" not in raised.value.reason


def test_a_document_that_cannot_be_opened_is_no_fault_of_a_plugin(plugins):
    def opens(source):
        raise DocumentError("a.txt", "no such file")

    found = plugins(a=plugin(detect_format=opens))
    with pytest.raises(DocumentError):
        found.detected("a.txt")
    assert reasons(found) == []


def test_commands(plugins):
    group = SimpleNamespace(commands={"check": "ours"})

    def adds(cli):
        cli.commands["greet"] = "theirs"

    def replaces(cli):
        cli.commands["check"] = "theirs"

    def breaks(cli):
        raise ValueError

    found = plugins(
        a=plugin(register_commands=adds), b=plugin(register_commands=replaces), c=plugin(register_commands=breaks)
    )
    found.register_commands(group)
    assert group.commands == {"check": "ours", "greet": "theirs"}
    assert {name for name, _reason in reasons(found)} == {"b", "c"}
