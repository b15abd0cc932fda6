"""The comments above a message: what each means, by the sign behind its "#"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from sys import intern

from atau.model import Place
from atau_po.scanner import unescaped

# GNU gettext puts U+2068 and U+2069 around the name of a file that has spaces.
ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"
_REFERENCE = re.compile(rf"{ISOLATE}([^{ISOLATE}{END_OF_ISOLATE}]*){END_OF_ISOLATE}([^ \t]*)|([^ \t]+)")
_STRING = r'"([^"\\\n]*+(?:\\.[^"\\\n]*+)*+)"'
_PREVIOUS = re.compile(rf"\s*(msgctxt|msgid_plural|msgid)\s*((?:{_STRING}\s*)++)")
_STRINGS = re.compile(_STRING)


@dataclass(slots=True)
class Comments:
    """What the comments above a message say; the fields are those of `Message`."""

    places: list[Place] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    previous: dict[str, str] = field(default_factory=dict)  # by keyword


def understood(lines: Iterable[str]) -> Comments:
    """What the lines say, each of which begins with "#". What makes no sense is kept as a translator's comment."""
    said = Comments()
    before: list[str] = []
    for line in lines:
        sign = line[1:2]
        if sign == ".":
            said.notes.append(intern(_words(line[2:])))
        elif sign == ":":
            said.places += places(line[2:])
        elif sign and sign in ",=":
            said.flags += [flag for one in line[2:].split(",") if (flag := one.strip())]
        elif sign == "|" or line.startswith("#~|"):
            before.append(line)
        else:
            said.comments.append(_words(line[1:]))
    if before:
        said.previous = _previous("\n".join(line.partition("|")[2] for line in before))
        if not said.previous:
            said.comments += [_words(line[1:]) for line in before]
    return said


def places(references: str) -> Iterable[Place]:
    """The places of a "#:" line, "report.docx:body/37"; a name without any unit is the document's."""
    for quoted, behind, plain in _REFERENCE.findall(references.strip()):
        reference = plain or quoted + behind
        document, colon, unit = reference.rpartition(":")
        yield Place(intern(document), intern(unit)) if colon and unit else Place(reference, "")


def _words(comment: str) -> str:
    return comment.removeprefix(" ").rstrip("\r")


def _previous(text: str) -> dict[str, str]:
    """The strings of a message before its source was changed, by keyword; none where that is not all."""
    found: dict[str, str] = {}
    position = 0
    while keyword := _PREVIOUS.match(text, position):
        if keyword[1] in found:
            return {}
        found[keyword[1]] = "".join(map(unescaped, _STRINGS.findall(keyword[2])))
        position = keyword.end()
    return {} if text[position:].strip() else found
