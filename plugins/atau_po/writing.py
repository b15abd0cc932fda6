"""Messages → the text of a catalogue, laid out as by `msgcat --no-wrap` of GNU gettext: strings break behind "\\n" alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from atau.model import Message, Place
from atau_po.comments import END_OF_ISOLATE, ISOLATE

SIGNS = (".", ":", ",", "=", "|")
"""What, behind the "#", makes a comment something else than a translator's."""

_WIDTH = 79
_LINE_END = re.compile(r"\r\n?|\n")
_CHARSET = re.compile(r"(?<=charset=)[^\s;]*", re.IGNORECASE)


def header_text(header: Mapping[str, str], comments: Sequence[str]) -> str:
    """The header with its comments. Its charset is UTF-8, whatever it was."""
    told = "".join(
        f"{name}: {_CHARSET.sub('UTF-8', value) if name.lower() == 'content-type' else value}\n"
        for name, value in header.items()
    )
    above = "".join(f"#{line}\n" if line.startswith(SIGNS) else _lines("#", [line]) for line in comments)
    return f'{above}msgid ""\nmsgstr {_string(told, broken=True)}\n'


def message_text(message: Message) -> str:
    """A message with all that stands above it."""
    return "".join(_pieces(message))


def _pieces(message: Message) -> Iterator[str]:
    if message.comments:
        yield _lines("#", message.comments)
    if message.notes:
        yield _lines("#.", message.notes)
    if message.places:
        yield from _references(message.places)
    if message.flags:
        yield _lines("#,", [", ".join(message.flags)])
    sign = "#~| " if message.is_obsolete else "#| "
    if message.previous_context is not None:
        yield _field("msgctxt", message.previous_context, sign)
    if message.previous is not None:
        yield _field("msgid", message.previous, sign)
    if message.previous_plural is not None:
        yield _field("msgid_plural", message.previous_plural, sign)
    sign = "#~ " if message.is_obsolete else ""
    if message.msgctxt is not None:
        yield _field("msgctxt", message.msgctxt, sign)
    yield _field("msgid", message.msgid, sign)
    if message.msgid_plural is None:
        yield _field("msgstr", message.msgstr, sign)
        return
    yield _field("msgid_plural", message.msgid_plural, sign)
    for number, form in enumerate(message.plurals or (message.msgstr,)):
        yield _field(f"msgstr[{number}]", form, sign)


def _lines(sign: str, comments: Iterable[str]) -> str:
    lines = (
        line for comment in comments for line in (_LINE_END.split(comment) if _LINE_END.search(comment) else (comment,))
    )
    return "".join([f"{sign} {line}\n" if line else f"{sign}\n" for line in lines])


def _references(places: Iterable[Place]) -> Iterator[str]:
    """Lines with as many places as they have room for."""
    line = "#:"
    for place in places:
        reference = f"{place.document}:{place.unit}" if place.unit else place.document
        if len(reference.split()) != 1 or ISOLATE in reference:
            words = " ".join(reference.translate({ord(ISOLATE): " ", ord(END_OF_ISOLATE): " "}).split())
            reference = f"{ISOLATE}{words}{END_OF_ISOLATE}"
        if len(line) + 1 + len(reference) > _WIDTH and len(line) > 2:
            yield f"{line}\n"
            line = "#:"
        line = f"{line} {reference}"
    yield f"{line}\n"


def _field(keyword: str, text: str, sign: str) -> str:
    string = _string(text, broken="\n" in text[:-1])
    if sign:
        string = string.replace("\n", f"\n{sign}")
    return f"{sign}{keyword} {string}\n"


def _string(text: str, *, broken: bool) -> str:
    """The text in quotation marks, on one line, or broken behind each line end.

    The escapes are those that every reader of catalogues knows; other control characters stand as they are.
    """
    if broken:
        return "\n".join(['""', *(_string(line, broken=False) for line in re.findall(r"[^\n]*\n|[^\n]+", text))])
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"'
