"""The source of a page as tags and the text between them, each with its place."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from atau_html.markup import TOKEN

_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?""")
_NAME = re.compile(r"<(/?)([a-z][^\s/>]*)", re.IGNORECASE)


class Part(NamedTuple):
    """A tag, or what stands between two tags. `name` is in lower case, and empty for text and for what is neither: comments."""

    start: int
    end: int
    name: str = ""
    closes: bool = False
    is_text: bool = False


class Attribute(NamedTuple):
    """An attribute of a tag: its name in lower case, its value as it is read, and where in the page the value stands.

    The place of a value has its quotation marks; that of a missing value is behind the name, with nothing in it.
    """

    name: str
    value: str
    start: int
    end: int


def parts(markup: str) -> Iterator[Part]:
    """All of the source in its order; an element whose content is no markup (a script) is one part with its content."""
    done = 0
    for token in TOKEN.finditer(markup):
        if token.start() > done:
            yield Part(done, token.start(), is_text=True)
        done = token.end()
        named = _NAME.match(token[0])
        if named and not token[0].startswith("<!"):
            yield Part(token.start(), done, named[2].lower(), bool(named[1]))
        else:
            yield Part(token.start(), done)
    if done < len(markup):
        yield Part(done, len(markup), is_text=True)


def attributes(markup: str, tag: Part) -> list[Attribute]:
    """The attributes of a tag; of two with one name the first counts."""
    found: dict[str, Attribute] = {}
    at = tag.start + 1 + len(tag.name)
    for match in _ATTRIBUTE.finditer(markup, at, tag.end):
        name = match[1].lower()
        if match[2] is None:
            found.setdefault(name, Attribute(name, "", match.end(), match.end()))
        else:
            value = match[2][1:-1] if match[2][0] in "\"'" else match[2]
            found.setdefault(name, Attribute(name, html.unescape(value), match.start(2), match.end(2)))
    return list(found.values())


def with_value(attribute: Attribute, value: str, markup: str) -> str:
    """What is to stand in the place of an attribute's value, in the quotation marks that it has."""
    quote = markup[attribute.start : attribute.start + 1] if attribute.end > attribute.start else ""
    escaped = value.replace("&", "&amp;").replace("<", "&lt;")
    if quote == "'":
        return "'" + escaped.replace("'", "&#39;") + "'"
    quoted = '"' + escaped.replace('"', "&quot;") + '"'
    return quoted if attribute.end > attribute.start else "=" + quoted
