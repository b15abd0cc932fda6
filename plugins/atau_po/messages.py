"""The bytes of a catalogue, block by block → its messages, one after another.

Nearly all messages of nearly all catalogues have a shape that one regular expression knows. Whatever else stands in the
file is given to the scanner, so that it alone says what is valid, and where the file is damaged.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from sys import intern

from atau.errors import DocumentError
from atau.i18n import N_, _
from atau.model import Message
from atau_po.comments import understood
from atau_po.scanner import Entry, entries, unescaped

_CHARACTERS = r'[^"\\\n]*+ (?: \\[^\n] [^"\\\n]*+ )*+'
_COMMENTS = r"( (?: \#(?!~[^|])[^\n]*+\n | [ \t\r]*+\n )*+ )"
# A string, or another plural form, behind empty lines would belong to the message before.
_NEXT = r"(?: [ \t\r]*+\n )*+ (?= \#(?!~) | \#~[ ]?(?: \| | msgid | msgctxt ) | msgid | msgctxt | \Z )"


def _shape(sign: str) -> tuple[str, str]:
    """What finds a message whose lines begin with the sign, comments above, and what finds its plural forms one by one."""
    body = rf'{_CHARACTERS} (?: "[ \t\r]*+\n{sign}[ \t]*+" {_CHARACTERS} )*+'  # one string, or several on a line each
    end = r'"[ \t\r]*+(?:\n|\Z)'
    string = rf'[ \t]*+"({body}){end}'
    forms = rf'(?: {sign}msgstr\[[0-9]\][ \t]*+"{body}{end} )++'
    fields = rf"{sign}msgid{string} (?: {sign}msgstr{string} | {sign}msgid_plural{string} ({forms}) )"
    return rf"{_COMMENTS} (?: {sign}msgctxt{string} )? {fields} {_NEXT}", rf"{sign}msgstr\[([0-9])\]{string}"


_ORDINARY, _FORM = (re.compile(shape.encode(), re.VERBOSE) for shape in _shape(""))
_OBSOLETE, _OBSOLETE_FORM = (re.compile(shape.encode(), re.VERBOSE) for shape in _shape(r"\#~[ ]"))
_JOINT = re.compile(r'"[ \t\r]*+\n(?:#~ )?[ \t]*+"')
_COMPLETE = re.compile(r"[ \t\r\f\v]*+\n[ \t\r\f\v\n]*+(?=#(?!~)|#~[ \t]*(?:\||msgid|msgctxt)|msgid|msgctxt)")

_WINDOW = 4096  # bytes that the scanner is shown at first

_TWICE = N_("line {line}: this message stands on line {first} already; delete one of them")
_DOMAIN = N_("line {line}: the messages of a domain cannot be kept; put them into a catalogue of their own")


def messages(blocks: Iterable[bytes], name: str) -> Iterator[Message]:
    """The messages of a catalogue in UTF-8, the header too; DocumentError at the first line that is not valid.

    `blocks` are its bytes, piece by piece, cut wherever; those of messages that were read are forgotten.
    """
    rest = iter(blocks)
    data, is_whole = next(rest, b""), False
    position, line = 0, 1
    while position < len(data) or not is_whole:
        found = _ORDINARY.match(data, position) or _OBSOLETE.match(data, position)
        if not is_whole and (found is None or found.end() == len(data)):  # what comes next may belong to it
            block = next(rest, b"")
            is_whole = not block
            data, position = data[position:] + block, 0
            continue
        message = _ordinary(found, line + data.count(b"\n", position, found.end(1))) if found else None
        if found and message:
            yield message
            end = found.end()
        else:
            read, end = _unusual(data, position, line, name)
            for entry in read:
                yield _message_of(entry, name)
        line += data.count(b"\n", position, end)
        position = end


def distinct(blocks: Callable[[], Iterable[bytes]], name: str) -> Iterator[Message]:
    """The messages of a catalogue, none of which may stand there twice; of those before only a number is remembered."""
    seen: set[int] = set()
    for message in messages(blocks(), name):
        number = hash(message.key)
        if number in seen:
            first = next(other for other in messages(blocks(), name) if other.key == message.key)
            if first.line != message.line:
                raise DocumentError(name, _(_TWICE).format(line=message.line, first=first.line))
        seen.add(number)
        yield message


def _ordinary(found: re.Match[bytes], line: int) -> Message | None:
    """A message of the usual shape; None where it is not quite of it."""
    comments, context, msgid, msgstr, plural, forms = found.groups()
    is_obsolete = found.re is _OBSOLETE
    strings = [_text(msgstr)] if forms is None else _plurals(forms, _OBSOLETE_FORM if is_obsolete else _FORM)
    if not strings:
        return None
    return _message(
        [one for one in comments.decode().split("\n") if one[:1] == "#"],
        None if context is None else _text(context),
        _text(msgid),
        None if plural is None else _text(plural),
        strings,
        is_obsolete,
        line,
    )


def _text(body: bytes) -> str:
    text = body.decode()
    return "".join(map(unescaped, _JOINT.split(text))) if "\n" in text else unescaped(text)


def _plurals(forms: bytes, form: re.Pattern[bytes]) -> list[str]:
    """The plural forms; none where they do not count up."""
    found = form.findall(forms)
    return [_text(body) for _number, body in found] if all(int(n) == at for at, (n, _body) in enumerate(found)) else []


def _unusual(data: bytes, position: int, line: int, name: str) -> tuple[Iterable[Entry], int]:
    """What the scanner finds from a position on, and where the usual may go on: where a message has ended for certain."""
    size = _WINDOW
    while position + size < len(data):
        text = data[position : data.rfind(b"\n", position, position + size) + 1].decode()
        read: list[Entry] = []
        try:
            for entry in entries(text, name, line):
                read.append(entry)
                if _COMPLETE.match(text, entry.end):
                    return read, position + len(text[: entry.end].encode())
        except DocumentError:
            pass  # it may be the cut that makes it invalid
        size *= 4
    return entries(data[position:].decode(), name, line), len(data)


def _message_of(entry: Entry, name: str) -> Message:
    if entry.names_domain:
        raise DocumentError(name, _(_DOMAIN).format(line=entry.line))
    fields = {field.keyword: field.text for field in entry.fields}
    return _message(
        entry.comments,
        fields.get("msgctxt"),
        fields["msgid"],
        fields.get("msgid_plural"),
        [field.text for field in entry.fields if field.keyword.startswith("msgstr")],
        entry.is_obsolete,
        entry.line,
    )


def _message(
    comments: Sequence[str],
    context: str | None,
    msgid: str,
    plural: str | None,
    strings: Sequence[str],
    is_obsolete: bool,
    line: int,
) -> Message:
    said = understood(comments)
    previous = said.previous
    return Message(
        msgid,
        strings[0],
        None if context is None else intern(context),
        tuple(said.places),
        tuple(said.notes),
        tuple(said.comments),
        tuple(said.flags),
        previous.get("msgid"),
        previous.get("msgctxt"),
        is_obsolete,
        plural,
        () if plural is None else tuple(strings),
        previous.get("msgid_plural"),
        line,
    )
