"""Where the lines of a block's content stand in the file.

markdown-it hands out the content of a block without the signs before it (`>`, list indentation, `#`) and without the space
around it, so each line of it is the end, or nearly the end, of a line of the file.
"""

import re
from collections.abc import Sequence

from atau.model import Mark

LINE_END = re.compile(r"\r\n?|\n")
_FENCE = "---"
_KEY = re.compile(r"[\w-]+[ \t]*:")
LANGUAGE = re.compile(r"lang(?:uage)?[ \t]*:[ \t]*[\"']?([A-Za-z]{2,3})(?![A-Za-z])")
_CLOSING_HASHES = re.compile(r"[ \t]+#+$")
_ESCAPED_PIPE = re.compile(r"\\(?=\|)")


def raw_lines(text: str) -> list[str]:
    """The lines of a file without their ends, as CommonMark counts them."""
    return LINE_END.split(text)


def front_matter(lines: Sequence[str]) -> tuple[int, str | None]:
    """How many lines the front matter takes up, 0 where there is none, and the language it names."""
    if len(lines) < 3 or lines[0].rstrip() != _FENCE or not _KEY.match(lines[1]):
        return 0, None
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() in (_FENCE, "..."):
            named = [match[1].lower() for line in lines[1:number] if (match := LANGUAGE.match(line))]
            return number, named[0] if named else None
    return 0, None


def block_marks(content: str, lines: Sequence[str], first: int, end: int) -> list[Mark]:
    """The places of the lines of a paragraph or heading, which takes up the lines of the file from `first` to `end`."""
    texts = content.split("\n")
    # A line of no-break spaces is not blank to the parser, yet space to be trimmed off when it is the first or the last.
    for start in range(first, end - len(texts) + 1):
        if all(line.rstrip().endswith(text.strip()) for text, line in zip(texts, lines[start:end], strict=False)):
            first = start
            break
    marks = []
    offset = 0
    for index, line in enumerate(texts, first):
        text = line.lstrip(" \t")
        marks.append(Mark(offset + len(line) - len(text), index + 1, _begin(text, lines[index]) + 1))
        offset += len(line) + 1
    return marks


def _begin(text: str, raw: str) -> int:
    """Where in the raw line the text begins, which is its end, but for spaces and the closing hashes of a heading."""
    if raw.endswith(text):
        return len(raw) - len(text)
    text, raw = text.rstrip(), raw.rstrip()
    for candidate in (raw, _CLOSING_HASHES.sub("", raw).rstrip()):
        if candidate.endswith(text):
            return len(candidate) - len(text)
    return max(raw.find(text), 0)


def row_marks(contents: Sequence[str], raw: str, line: int) -> list[list[Mark]]:
    r"""The places of the cells of a table row, in which `\|` stands for a bar."""
    cells = [[at for at in cell if not _ESCAPED_PIPE.match(raw, at)] for cell in _cells(raw)]
    texts = ["".join(raw[at] for at in cell).strip() for cell in cells]
    shift = next((shift for shift in range(len(texts)) if _fits(contents, texts[shift:])), 0)
    found = []
    for content, cell in zip(contents, cells[shift:], strict=False):
        text = "".join(raw[at] for at in cell).rstrip()
        begin = len(text) - len(content.rstrip())
        marks: list[Mark] = []
        for offset, at in enumerate(cell[begin:]):
            if not marks or at + 1 - marks[-1].column != offset - marks[-1].offset:
                marks.append(Mark(offset, line, at + 1))
        found.append(marks)
    return found + [[] for _content in contents[len(found) :]]


def _cells(raw: str) -> list[range]:
    """The stretches between the bars that are not escaped."""
    bars = [match.start() for match in re.finditer(r"(?<!\\)\|", raw)]
    return [range(begin, end) for begin, end in zip([0, *(bar + 1 for bar in bars)], [*bars, len(raw)], strict=True)]


def _fits(contents: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether these are the row's cells; before the first may stand the signs of a quote or a list."""
    contents = [content.strip() for content in contents]
    padded = [*texts, *[""] * (len(contents) - len(texts))]
    return padded[0].endswith(contents[0]) and padded[1 : len(contents)] == contents[1:]
