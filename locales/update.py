"""Extract the messages of the interface, update its catalogues and compile them; `--check` only says what is wrong.

The messages are ours (src/, plugins/) and click's, whose words follow the same catalogue (see `atau.i18n`). Ours are
exactly those of the code. Click's are those of any version that was ever installed here: they stay when a version drops
them, and `--check` never asks what the installed one has, since any click from 8.1.7 on may be there.

A translation is never guessed: a message that changed is a new message, and the old one is dropped.
"""

import argparse
import ast
import re
import string
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

import polib
from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from jinja2.ext import babel_extract

HERE = Path(__file__).parent
ROOT = HERE.parent
LOCALES = ("ru", "kk")
FOLDERS = ("src", "plugins")
CHECKS = "src/atau/checks"
CLICK = "click"
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
STRINGS = {"_": 1, "N_": 1, "gettext": 1, "ngettext": 2}
"""How many of a function's arguments are messages."""
FIELD = re.compile(r"\{[\w.]+(?:!\w)?\}|%\(\w+\)s")
TEMPLATE = HERE / "atau.pot"


@dataclass(slots=True)
class Message:
    """What stands at a msgid: its plural, empty where there is none, and the files that it stands in."""

    plural: str = ""
    places: set[str] = field(default_factory=set)


Messages = dict[str, Message]
"""Messages by msgid: gettext knows one for each, whatever its plural."""


def main(arguments: list[str]) -> int:
    """The exit code: 1 where `--check` finds something wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 1 where something is wrong")
    if parser.parse_args(arguments).check:
        found = list(problems())
        sys.stdout.write("\n".join(found or ["The catalogues are complete and fresh."]) + "\n")
        return int(bool(found))
    template = made_template(extracted(), click_messages())
    TEMPLATE.write_text(written(template), encoding="utf-8", newline="\n")
    for locale in LOCALES:
        updated = made_catalogue(locale, template)
        catalogue_path(locale).parent.mkdir(parents=True, exist_ok=True)
        catalogue_path(locale).write_text(written(updated), encoding="utf-8", newline="\n")
        catalogue_path(locale).with_suffix(".mo").write_bytes(updated.to_binary())
        translated = len(updated.translated_entries())
        sys.stdout.write(f"{locale}: {translated} of {len(updated)} messages are translated\n")
    return 0


def problems() -> Iterator[str]:
    """What is wrong with the template and the catalogues, in words."""
    if not TEMPLATE.exists():
        yield f"{_name(TEMPLATE)}: missing; run locales/update.py"
        return
    template = made_template(extracted())
    if TEMPLATE.read_text(encoding="utf-8") != written(template):
        yield f"{_name(TEMPLATE)}: stale; run locales/update.py"
    for locale in LOCALES:
        path = catalogue_path(locale)
        if not path.exists():
            yield f"{_name(path)}: missing; run locales/update.py"
            continue
        if path.read_text(encoding="utf-8") != written(made_catalogue(locale, template)):
            yield f"{_name(path)}: stale; run locales/update.py"
        for entry in polib.pofile(str(path)):
            for reason in faults(entry, locale):
                yield f"{_name(path)}: “{' '.join(entry.msgid.split())}”: {reason}"


def faults(entry: polib.POEntry, locale: str) -> Iterator[str]:
    """What is wrong with one translation."""
    if entry.obsolete:
        yield "obsolete; run locales/update.py"
        return
    if entry.fuzzy:
        yield "fuzzy; translate it and take the mark away"
    forms = [entry.msgstr_plural.get(number, "") for number in range(len(entry.msgstr_plural))]
    texts = forms if entry.msgid_plural else [entry.msgstr]
    wanted = get_plural(locale).num_plurals
    if entry.msgid_plural and len(texts) != wanted:
        yield f"has {len(texts)} plural forms, needs {wanted}"
    if not all(texts):
        yield "not translated"
        return
    own = placeholders(entry.msgid)
    allowed = own | placeholders(entry.msgid_plural)
    needed = own & placeholders(entry.msgid_plural) if entry.msgid_plural else own
    for text in texts:
        if lost := needed - placeholders(text):
            yield f"the translation lacks {', '.join(sorted(lost))}"
        if strange := placeholders(text) - allowed:
            yield f"the translation has {', '.join(sorted(strange))}, which the message has not"
        if (entry.msgid[0] == "\b") != (text[0] == "\b") or entry.msgid[-1].isspace() != text[-1].isspace():
            yield "the translation begins or ends otherwise than the message"


def placeholders(text: str) -> set[str]:
    """What str.format will fill in ("{name}", "{name!r}"), and click's "%(prog)s"."""
    try:
        fields = [part for part in string.Formatter().parse(text) if part[1] is not None]
    except ValueError:
        return {"a brace without its other half"}
    found = {"{" + field + (f"!{conversion}" if conversion else "") + "}" for _, field, _, conversion in fields}
    return found | {name for name in ("%(prog)s", "%(version)s") if name in text}


def extracted() -> Messages:
    """The messages of our own code, and the first line of each check, which `glossary plugins` shows."""
    found: Messages = {}
    for folder in FOLDERS:
        for path, msgid, plural in _messages_below(ROOT / folder):
            _add(found, msgid, plural, f"{folder}/{path}")
    for path in sorted((ROOT / CHECKS).glob("*.py")):
        summary = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]
        if "Example:" in path.read_text(encoding="utf-8"):  # only a check has one
            _add(found, summary, "", f"{CHECKS}/{path.name}")
    return found


def click_messages() -> Messages:
    """The messages of the click that is installed."""
    spec = find_spec(CLICK)
    assert spec is not None and spec.origin is not None
    found: Messages = {}
    for _path, msgid, plural in _messages_below(Path(spec.origin).parent):
        _add(found, msgid, plural, CLICK)
    return found


def _messages_below(folder: Path) -> Iterator[tuple[str, str, str]]:
    methods = [("**.py", _calls), ("**/templates/**.html", babel_extract)]
    extracts = extract_from_dir(str(folder), method_map=methods, keywords=KEYWORDS)
    for path, _line, message, _comments, _context in extracts:
        msgid, plural = (message, "") if isinstance(message, str) else message[:2]
        if msgid:
            yield path.replace("\\", "/"), msgid, plural


def _calls(
    file: BinaryIO, _keywords: object, _comment_tags: object, options: object
) -> Iterator[tuple[int, str, tuple[str, ...], list[str]]]:
    """The marked strings of a module, those inside f-strings too, which Babel's own extractor sees from Python 3.12 on only."""
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in STRINGS:
            given = node.args[: STRINGS[node.func.id]]
            texts = [text.value for text in given if isinstance(text, ast.Constant) and isinstance(text.value, str)]
            if texts and len(texts) == len(given):
                yield node.lineno, node.func.id, tuple(texts), []


def _add(found: Messages, msgid: str, plural: str, place: str) -> None:
    message = found.setdefault(msgid, Message())
    message.plural = message.plural or plural
    message.places.add(place)


def made_template(*groups: Messages) -> polib.POFile:
    """The template of these messages, the first group's word counting most, and of click's that it has already."""
    found: Messages = {}
    for group in (*groups, _click_messages_of_template()):
        for msgid, message in group.items():
            for place in message.places:
                _add(found, msgid, message.plural, place)
    template = _empty({})
    for msgid in sorted(
        found, key=lambda msgid: (found[msgid].places == {CLICK}, _in_order(found[msgid].places), msgid)
    ):
        message = found[msgid]
        template.append(_entry(msgid, message.plural, _in_order(message.places), 2))
    return template


def _click_messages_of_template() -> Messages:
    entries = polib.pofile(str(TEMPLATE)) if TEMPLATE.exists() else ()
    return {entry.msgid: Message(entry.msgid_plural, {CLICK}) for entry in entries if (CLICK, "") in entry.occurrences}


def made_catalogue(locale: str, template: polib.POFile) -> polib.POFile:
    """The catalogue of a locale for the messages of the template, with the translations that there are."""
    path = catalogue_path(locale)
    known = {(entry.msgid, bool(entry.msgid_plural)): entry for entry in _present(path)}
    plural = get_plural(locale)
    catalogue = _empty(
        {"Language": locale, "Plural-Forms": f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"}
    )
    for message in template:
        places = [place for place, _line in message.occurrences]
        entry = _entry(message.msgid, message.msgid_plural, places, plural.num_plurals)
        old = known.get((message.msgid, bool(message.msgid_plural)))
        if old is not None:
            entry.msgstr, entry.msgstr_plural, entry.tcomment = old.msgstr, old.msgstr_plural, old.tcomment
            entry.flags += [flag for flag in old.flags if flag == "fuzzy"]
        catalogue.append(entry)
    return catalogue


def catalogue_path(locale: str) -> Path:
    """Where the catalogue of a locale stands."""
    return HERE / locale / "LC_MESSAGES" / "atau.po"


def written(catalogue: polib.POFile) -> str:
    """The text of the file."""
    return f"{catalogue}".rstrip("\n") + "\n"


def _present(path: Path) -> Iterable[polib.POEntry]:
    return [entry for entry in polib.pofile(str(path)) if not entry.obsolete] if path.exists() else []


def _in_order(places: Iterable[str]) -> list[str]:
    return sorted(places, key=lambda place: (place == CLICK, place))


def _empty(more: dict[str, str]) -> polib.POFile:
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.header = "The interface of Atau. locales/update.py keeps this file in step with the code."
    catalogue.metadata = {
        "Project-Id-Version": "atau",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        **more,
    }
    return catalogue


def _entry(msgid: str, plural: str, places: Iterable[str], forms: int) -> polib.POEntry:
    entry = polib.POEntry(msgid=msgid, msgid_plural=plural, occurrences=[(place, "") for place in places])
    if plural:
        entry.msgstr_plural = dict.fromkeys(range(forms), "")
    # Where the two forms fill in different things (click's), msgfmt would call every translation of them wrong.
    fields = placeholders(msgid)
    if fields and all(map(FIELD.fullmatch, fields)) and (not plural or fields == placeholders(plural)):
        entry.flags.append("python-format" if "%(" in msgid else "python-brace-format")
    return entry


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
