"""A plugin that is broken stops a run and is named; what tells about plugins still works. Each is really installed."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

OWN = ("--glossary", "terms.csv", "--language", "ru")

FORMAT = """
    import atau

    class Fake:
        name = "{name}"
        patterns = ("*.fake",)

        def extract(self, source):
            raise NotImplementedError

    @atau.hookimpl
    def {hook}():
        return [Fake()]
"""

HALF = """
    import atau

    class Half:
        name = "half"

    @atau.hookimpl
    def register_reports():
        return [Half()]
"""

RAISING = """
    import atau

    @atau.hookimpl
    def register_checks():
        1 / 0
"""

RAISING_FOR_GLOSSARIES = RAISING.replace("register_checks", "register_glossary_formats")

BROKEN = {
    "fails to import": ("import no_such_module", "No module named 'no_such_module'"),
    "breaks while loading": ("1 / 0", "ZeroDivisionError"),
    "claims a format's name": (FORMAT.format(name="text", hook="register_formats"), "“text”"),
    "misspells a hook": (FORMAT.format(name="fake", hook="register_format"), "register_format"),
    "breaks in a hook": (RAISING, "register_checks"),
    "breaks where a glossary is read": (RAISING_FOR_GLOSSARIES, "register_glossary_formats"),
    "registers half a thing": (HALF, "“half” has no “render”"),
    "shares its name": ("", "two plugins have this name"),
}

OF_NO_USE_TO_MATCH = {"breaks in a hook", "registers half a thing"}  # it asks for no checks and no reports


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_plugin(distribution, glossary_program, write, fault):
    write("a.txt")
    code, said = BROKEN[fault]
    name = "unsound"
    for number in range(2 if fault == "shares its name" else 1):
        distribution(f"fake{number}", code, f"{name} = fake{number}_module")
    commands = [("check", "a.txt", *OWN), ("match", "a.txt", *OWN), ("plugins", "--format", "json"), ("--help",)]
    with ThreadPoolExecutor() as pool:
        checked, matched, listed, helped = pool.map(
            lambda command: glossary_program(*command, ATAU_CACHE="off"), commands
        )
    if fault in OF_NO_USE_TO_MATCH:
        assert (matched.code, matched.err) == (0, "")
    for ran in (checked,) if fault in OF_NO_USE_TO_MATCH else (checked, matched):
        assert ran.code == 3
        assert ran.out == ""
        assert ran.err.startswith(f"glossary: {name}: ")
        assert said in ran.err
        assert ran.err.count("\n") == 1
    (broken,) = [plugin for plugin in json.loads(listed.out)["plugins"] if plugin["failures"]]
    assert (listed.code, listed.err, broken["name"], broken["distribution"]) == (3, "", name, "fake0 1.0")
    assert said in " ".join(broken["failures"])
    assert (helped.code, helped.err) == (0, "")
    assert name in helped.out and said in " ".join(helped.out.split())


def test_the_version_names_a_broken_plugin(distribution, glossary_program):
    distribution("fake0", "1 / 0", "fake = fake0_module")
    ran = glossary_program("--version")
    assert (ran.code, ran.err) == (0, "")
    assert "broken plugin fake: cannot be loaded: ZeroDivisionError" in ran.out


def test_a_broken_plugin_can_be_left_out(distribution, glossary_program, write):
    write("a.txt")
    distribution("fake0", "1 / 0", "fake = fake0_module")
    assert glossary_program("check", "a.txt", *OWN, ATAU_PLUGINS="text,tables").code == 1


def test_the_reason_is_red_on_a_terminal(distribution, glossary_program):
    distribution("fake0", "1 / 0", "fake = fake0_module")
    ran = glossary_program("plugins", "--color", "always")
    assert "\x1b[31;1mbroken: cannot be loaded: ZeroDivisionError" in ran.out


CLASHING_COMMAND = """
    import atau
    import click

    @atau.hookimpl
    def register_commands(cli):
        cli.add_command(click.Command("check"))
"""


def test_a_plugin_cannot_replace_a_command(distribution, glossary_program, write):
    write("a.txt")
    distribution("fake0", CLASHING_COMMAND, "fake = fake0_module")
    assert "forbidden-term" in glossary_program("check", "a.txt", *OWN).out
    ran = glossary_program("plugins")
    assert ran.code == 3
    assert "“check”" in ran.out


WORKING = '''
    """A check, a format, a report, a language, a glossary format and a command."""

    from pathlib import Path

    import atau
    from atau.model import Document, EVERYTHING, EVERY_FRAME, Location, Pattern, Rivals, Severity, Slot, Spelling, Unit


    class Fake:
        name = "fake"
        patterns = ("*.fake", "*.terms")

        def extract(self, source):
            with source.open() as stream:
                text = stream.read().decode()
            return Document(source.name, self.name), [Unit("1", "line", text, "xx", Location(line=1, column=1))]

        holds = EVERYTHING

        def read(self, source, options):
            from atau.model import Concept, Term

            with source.open() as stream:
                yield Concept("fake-concept", terms=(Term(stream.read().decode().strip(), "xx"),))

        def render(self, results, options):
            for result in results:
                yield f"<{result.path} {[finding.message for finding in result.findings]}>"


    class Xx:
        tag = "xx"
        splits_hyphens = False
        conjunctions = particles = ()
        after_list = ""
        abbreviations = frozenset()
        spelling = Spelling()

        def data_version(self):
            return "1"

        def rivals(self, forms, stems):
            return Rivals()

        def patterns(self, text, term):
            return [Pattern((Slot(f"xx {text}", text, {text[::-1]: EVERY_FRAME}),))]

        def suffixes(self, paradigm):
            return {}


    class Shouting:
        """A term is here."""

        name = "shouting"
        severity = Severity.NOTE

        def findings(self, unit, context):
            for match in context.matches("source", "xx"):
                yield context.finding(match, f"here is {match.concept.id}")


    class Plugin:
        @atau.hookimpl
        def register_formats(self):
            return [Fake()]

        @atau.hookimpl
        def register_reports(self):
            return [Fake()]

        @atau.hookimpl
        def register_glossary_formats(self):
            return [Fake()]

        @atau.hookimpl
        def register_languages(self):
            return [Xx()]

        @atau.hookimpl
        def register_checks(self):
            return [Shouting()]

        @atau.hookimpl
        def detect_format(self, source):
            return "fake" if source.head.startswith(b"FAKE") else None

        @atau.hookimpl
        def register_commands(self, cli):
            import click

            @cli.command("greet")
            def greet():
                click.echo("greetings")
                return 0


    plugin = Plugin()
'''


def test_everything_that_a_plugin_brings_works(distribution, glossary_program, write):
    write("a.fake", "xyz cba xyz")
    write("by-content.txt", "FAKE cba")
    write("b.terms", "abc")
    distribution("fake0", WORKING, "fake = fake0_module:plugin")
    glossary = ("--glossary", "b.terms")
    ran = glossary_program("check", "a.fake", "by-content.txt", *glossary, "--format", "fake", "--fail-on", "note")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == "<a.fake ['here is fake-concept']><by-content.txt ['here is fake-concept']>"
    assert "fake-concept" in glossary_program("search", "cba", *glossary).out
    assert glossary_program("greet").out == "greetings\n"
    assert "greet" in glossary_program("--help").out
    listed = json.loads(glossary_program("plugins", "--format", "json").out)
    assert listed["commands"] == ["greet"]
    (fake,) = [plugin for plugin in listed["plugins"] if plugin["name"] == "fake"]
    assert fake["formats"] == fake["glossary_formats"] == {"fake": ["*.fake", "*.terms"]}
    assert (fake["languages"], fake["reports"], fake["failures"]) == (["xx"], ["fake"], [])
    assert fake["checks"] == [{"name": "shouting", "severity": "note", "summary": "A term is here."}]


BREAKS_AT_WORK = """
    import atau
    from atau.model import Severity

    class Breaks:
        name = "breaks"
        severity = Severity.NOTE
        patterns = ("*.breaks",)

        def findings(self, unit, context):
            raise ValueError(unit.text)

        def extract(self, source):
            raise ValueError(source.head.decode())

        def render(self, results, options):
            for result in results:
                raise ValueError(str(result))
            yield ""

    {hook}
"""

HOOKS = {
    "register_checks": ["a.txt"],
    "register_formats": ["a.breaks"],
    "register_reports": ["a.txt", "--format", "breaks"],
}


@pytest.mark.parametrize("hook", HOOKS)
def test_a_plugin_that_breaks_at_work(distribution, glossary_program, write, hook):
    write("a.txt", "Свидетель Иванов.\n")
    write("a.breaks", "Свидетель Иванов.\n")
    written = f"@atau.hookimpl\n    def {hook}():\n        return [Breaks()]"
    distribution("fake0", BREAKS_AT_WORK.format(hook=written), "fake = fake0_module")
    ran = glossary_program("check", *HOOKS[hook], *OWN)
    assert ran.code == 3
    assert "fake: broke with ValueError in fake0_module.py, line " in ran.err
    assert "Traceback" not in ran.err
    assert "Иванов" not in ran.err


DETECTING = """
    import atau

    @atau.hookimpl
    def detect_format(source):
        raise ValueError(source.head.decode())
"""


def test_a_plugin_that_breaks_while_it_detects(distribution, glossary_program, write):
    write("a.txt", "Свидетель Иванов.\n")
    distribution("fake0", DETECTING, "fake = fake0_module")
    ran = glossary_program("check", "a.txt", *OWN)
    assert ran.code == 3
    assert "fake: its hook “detect_format” failed with ValueError" in ran.err
    assert "Иванов" not in ran.err


def test_no_plugins(glossary_program, write):
    write("a.txt")
    ran = glossary_program("check", "a.txt", *OWN, ATAU_PLUGINS="tables")
    assert ran.code == 2
    assert "a.txt: no plugin reads this kind of file" in ran.err
    names = [
        plugin["name"]
        for plugin in json.loads(glossary_program("plugins", "--format", "json", ATAU_PLUGINS="").out)["plugins"]
    ]
    assert names == ["atau"]


def test_plugins_by_name(glossary_program):
    ran = glossary_program("plugins", "--format", "json", ATAU_PLUGINS="text, po")
    assert [plugin["name"] for plugin in json.loads(ran.out)["plugins"]] == ["atau", "po", "text"]
    ran = glossary_program("plugins", ATAU_PLUGINS="text,doc")
    assert ran.code == 3
    assert "no such plugin is installed, but ATAU_PLUGINS names it" in ran.out


def test_checks_are_listed(glossary):
    ran = glossary("plugins", "--checks")
    assert ran.code == 0
    assert "forbidden-term (error, atau): A term is used that the ruling authority forbids.\n" in ran.out
