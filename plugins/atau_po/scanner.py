"""The strings of a PO file with their places. It refuses what msgfmt refuses.

Other readers cut the last letter off a string that is not closed, and take a message without msgstr for an untranslated one:
a truncated file would look sound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from atau.errors import DocumentError
from atau.i18n import N_, _
from atau.model import Mark

# Every repetition is possessive: a hostile file must not make the search go back and forth.
# "#~" before an obsolete message counts as space, "#~|" is a comment.
_GAP = r"(?: [ \t\r\f\v\n] | \#~(?!\|) )"
_STRING = r'" [^"\\\n]*+ (?: \\[\s\S] [^"\\\n]*+ )*+ "'
_PART = re.compile(
    rf"""
    (?P<gap> {_GAP}++ )
  | (?P<comment> \#[^\n]* )
  | (?P<keyword> msgctxt | msgid_plural | msgid | msgstr | domain ) {_GAP}*+
    (?: \[ [ \t]* (?P<form> [0-9]{{1,3}} ) [ \t]* \] )?
    (?P<strings> (?: {_GAP}*+ {_STRING} )++ )
    """,
    re.VERBOSE,
)
_STRINGS = re.compile(_STRING, re.VERBOSE)
_KEYWORD = re.compile(rf"(?:msgctxt|msgid_plural|msgid|msgstr|domain) (?:\[[^\]\n]*\])? {_GAP}*+", re.VERBOSE)
# po-lex.c of GNU gettext; a run of numbers is the bytes of a letter, or of several. All begins with the backslash, by which
# the search is eight times faster.
_BYTE = r"(?:[0-7]{1,3}|x[0-9a-fA-F]+)"
_ESCAPE = re.compile(rf'\\(?:([\\ntrvbfa"\n])|{_BYTE}(?:\\{_BYTE})*)')
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "b": "\b", "f": "\f", "a": "\a", "\n": ""}
_NUMBER = re.compile(r"\\(?:x([0-9a-fA-F]+)|([0-7]+))")
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")

# What may follow a keyword within a message; a message may end after the last two.
_FOLLOWERS = {
    "": {"msgctxt", "msgid"},
    "msgctxt": {"msgid"},
    "msgid": {"msgid_plural", "msgstr"},
    "msgid_plural": {"msgstr[]"},
    "msgstr[]": {"msgstr[]"},
    "msgstr": set[str](),
}
_LAST = {"msgstr", "msgstr[]"}

_UNCLOSED = N_("line {line}: a string is not closed; end it with a quotation mark on the same line")
_CONFLICTING = N_("line {line} is the mark of a merge conflict; resolve the conflict first")
_UNKNOWN = N_("line {line} is not valid in a PO file; write it as a comment or as msgid, msgstr …, or delete it")
_STRINGLESS = N_("line {line}: a keyword has no string; add the string, or an empty one")
_ORDER = N_("line {line}: a message is incomplete or out of order; it needs a msgid and after it its msgstr")
_FORMS = N_("line {line}: the plural forms do not count up from msgstr[0]; number them anew")


@dataclass(slots=True)
class Field:
    """A keyword and its string, the escapes resolved."""

    keyword: str  # msgctxt | msgid | msgid_plural | msgstr | msgstr[]
    form: int
    line: int
    column: int = 0  # with `line`: of the first character
    text: str = ""
    marks: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A message and the comments above it, in the order of the file.

    It begins with the keyword on `line`, and ends before the offset `end` of the text.
    """

    comments: list[str] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    is_obsolete: bool = False
    names_domain: bool = False
    line: int = 0
    end: int = 0

    @property
    def last_keyword(self) -> str:
        """The keyword that came last, "" while there is none."""
        return self.fields[-1].keyword if self.fields else ""


def entries(text: str, name: str, line: int = 1) -> Iterator[Entry]:
    """The entries of a PO file, obsolete ones included; DocumentError at the first line that is not valid.

    `line` is the number of the text's first line.
    """
    if "\n" not in text:
        text = text.replace("\r", "\n")
    entry = Entry()
    position = line_start = 0
    is_obsolete = False
    while position < len(text):
        part = _PART.match(text, position)
        if not part:
            raise _unreadable(text, position, line, name)
        if part["gap"]:
            _before, newline, here = part["gap"].rpartition("\n")
            is_obsolete = "#~" in here or (is_obsolete and not newline)
        elif entry.last_keyword in _LAST and part["keyword"] != "msgstr":
            yield entry
            entry = Entry()
        if part["comment"]:
            if entry.fields:
                raise _error(name, _ORDER, line)
            entry.comments.append(part["comment"])
        elif part["keyword"] == "domain":
            entry.names_domain = True
        elif part["keyword"]:
            entry.line = entry.line or line
            entry.end = part.end()
            _add(entry, _field(part, line, line_start), name)
            entry.is_obsolete |= is_obsolete
        newlines = text.count("\n", position, part.end())
        if newlines:
            line += newlines
            line_start = text.rindex("\n", position, part.end()) + 1
        position = part.end()
    if entry.last_keyword in _LAST:
        yield entry
    elif entry.fields:
        raise _error(name, _ORDER, entry.fields[0].line)


def unescaped(string: str) -> str:
    """What a string says that stands between quotation marks on one line."""
    return _ESCAPE.sub(_meant, string) if "\\" in string else string


def _add(entry: Entry, new: Field, name: str) -> None:
    if new.keyword not in _FOLLOWERS[entry.last_keyword]:
        raise _error(name, _ORDER, new.line)
    if new.keyword == "msgstr[]" and new.form != sum(old.keyword == "msgstr[]" for old in entry.fields):
        raise _error(name, _FORMS, new.line)
    entry.fields.append(new)


def _field(part: re.Match[str], line: int, line_start: int) -> Field:
    """The field of a part that begins on the given line."""
    text = part.string
    new = Field("msgstr[]" if part["form"] else part["keyword"], int(part["form"] or 0), line)
    texts: list[str] = []
    length = 0
    seen = part.start()
    for string in _STRINGS.finditer(text, part.start("strings"), part.end()):
        start = string.start() + 1
        if newlines := text.count("\n", seen, start):
            line += newlines
            line_start = text.rindex("\n", seen, start) + 1
        seen = start
        body = string.group()[1:-1]
        if not texts:
            new.line, new.column = line, start - line_start + 1
        for piece, mark in _pieces(body, length, line, start - line_start + 1):
            if not new.marks or not continues(new.marks[-1], mark):
                new.marks.append(mark)
            texts.append(piece)
            length += len(piece)
    new.text = "".join(texts)
    return new


def _pieces(body: str, offset: int, line: int, column: int) -> Iterator[tuple[str, Mark]]:
    """What a string says, cut before and after each escape, with the places of the cuts."""
    seen = 0
    for escape in _ESCAPE.finditer(body) if "\\" in body else ():
        meant = _meant(escape)
        if meant == escape[0]:
            continue
        if plain := body[seen : escape.start()]:
            yield plain, Mark(offset, line, column)
        offset += len(plain)
        column += len(plain)
        for character in meant:
            yield character, Mark(offset, line, column)
            offset += 1
        column += len(escape[0])
        if not meant:  # a backslash at the end of the line
            line, column = line + 1, 1
        seen = escape.end()
    if seen < len(body):
        yield body[seen:], Mark(offset, line, column)


def continues(mark: Mark, other: Mark) -> bool:
    """Whether there is no gap before the other mark."""
    return mark.line == other.line and other.column - mark.column == other.offset - mark.offset


def _meant(escape: re.Match[str]) -> str:
    """What an escape stands for; numbers that are no text stay as they are written."""
    if escape[1]:
        return _ESCAPED.get(escape[1], escape[1])
    numbers = (int(octal, 8) if octal else int(digits, 16) for digits, octal in _NUMBER.findall(escape[0]))
    try:
        text = bytes(number & 0xFF for number in numbers).decode()
    except UnicodeDecodeError:
        return escape[0]
    return escape[0] if "\0" in text else text


def _unreadable(text: str, position: int, line: int, name: str) -> DocumentError:
    """Why nothing can be read at the position."""
    start = position
    if keyword := _KEYWORD.match(text, position):
        start = keyword.end()
        line += text.count("\n", position, start)
    if text.startswith('"', start):
        is_closed = _STRINGS.match(text, start)
        return _error(name, _UNKNOWN if is_closed else _UNCLOSED, line)
    if text.startswith(_CONFLICT, start):
        return _error(name, _CONFLICTING, line)
    return _error(name, _STRINGLESS if keyword else _UNKNOWN, line)


def _error(name: str, reason: str, line: int) -> DocumentError:
    return DocumentError(name, _(reason).format(line=line))
