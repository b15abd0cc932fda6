"""The first lines of a document: symbol, date, session, original language, title, and from these what it is.

A masthead of the United Nations names the organisation, the symbol, the distribution, the date, the original language, the
body, its session and place; the title comes after it, and only then the text (UN Editorial Manual, "Mastheads").
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from atau.model import REMARK, Document, Unit
from atau.model.genre import genre_of
from atau.model.symbol import symbol_in

LONGEST_LINE = 250  # characters; the text has begun with a longer one
LONGEST_DATE_LINE = 60

_MONTHS = (
    "january|января|қаңтар february|февраля|ақпан march|марта|наурыз april|апреля|сәуір may|мая|мамыр june|июня|маусым "
    "july|июля|шілде august|августа|тамыз september|сентября|қыркүйек october|октября|қазан november|ноября|қараша "
    "december|декабря|желтоқсан"
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS.split(), 1) for name in names.split("|")}
_MONTH = "|".join(_NUMBERS)
_YEAR = r"(?:19|20)\d\d"  # every date has one, and most lines have none
_DATES = [
    rf"(?<![\d–—-])(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\s+(?P<year>{_YEAR})\b",
    rf"\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}}),\s+(?P<year>{_YEAR})\b",
    rf"\b(?P<year>{_YEAR})\s+жыл\w*\s+(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\w*",
    rf"\b(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)\b",
    rf"\b(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>{_YEAR})\b",
    rf"\b(?P<month>{_MONTH})\s+(?P<year>{_YEAR})\b",
]
_RANGE = r"\d{1,2}\s*[–—-]\s*\d{1,2}\s"  # of a session

_SESSION = r"((?:[\w-]+(?:\s[\w-]+)?|\d+(?:st|nd|rd|th|-я|-ші|-шы))\s+(?:session|сессия|сессиясы))\b"
_ORIGINAL = r"(?:original|язык оригинала|подлинный текст на|түпнұсқа(?:сы)?)\s*:?\s*(\w+)"
_LANGUAGES = {"english": "en", "англ": "en", "ағылшын": "en", "russian": "ru", "русск": "ru", "орыс": "ru"}
_LANGUAGES |= {
    "kazakh": "kk",
    "казах": "kk",
    "қазақ": "kk",
    "french": "fr",
    "spanish": "es",
    "chinese": "zh",
    "arabic": "ar",
}

# Lines of a masthead that are no title.
_MASTHEAD = (
    r"united nations|организация объедин[её]нных наций|біріккен ұлттар ұйымы"
    r"|general assembly|генеральная ассамблея|бас ассамблея|distr\b.*"
    r"|(?:advance|unedited)\b.*|original\b.*|язык оригинала.*|human rights council|совет по правам человека"
    r"|адам құқықтары (?:жөніндегі )?кеңесі?|(?:human rights )?committee(?: (?:on|against) .*)?|комитет (?:по|против) .*"
    r"|international (?:covenant|convention) .*|международн\w+ (?:пакт|конвенци)\w* .*"
    r"|convention (?:on|against) .*|конвенция .*"
    r"|working group on the universal periodic review|рабочая группа по универсальному .*|agenda item .*|item \d.*|пункт \d.*"
    r"|geneva.*|женева.*|женева қаласы.*|.*\bsession\b.*|.*\bсессия(?:сы)?\b.*|english|russian|french|spanish|\W*"
)  # fmt: skip


def with_masthead(document: Document, first: Sequence[Unit]) -> Document:
    """The document with what its first units say, where the adapter does not say it."""
    return _filled(document, _masthead(first))


def _masthead(units: Sequence[Unit]) -> list[Unit]:
    """The units before the text begins."""
    found = []
    for unit in units:
        if unit.target is not None or len(unit.text) > LONGEST_LINE:
            break
        if unit.kind not in ("attribute", REMARK) and unit.location.part not in ("comment", "property"):
            found.append(unit)
    return found


def _filled(document: Document, units: Sequence[Unit]) -> Document:
    lines = [" ".join(line.split()) for unit in units for line in unit.text.splitlines()]
    symbol = document.symbol or next(filter(None, map(symbol_in, lines)), None)
    titles = _titles([unit for unit in units if unit.kind != "title"]) or [
        unit.text for unit in units if unit.kind == "title"
    ]
    genre = genre_of(symbol, "\n".join(titles))
    is_official = symbol is not None
    return replace(
        document,
        symbol=symbol,
        date=document.date or _date(lines),
        title=document.title or (" ".join(titles[0].split()) if titles else None),
        genre=document.genre or (genre.value if genre else None),
        session=document.session or (_found(_SESSION, lines) if is_official else None),
        original_language=document.original_language or (_original(lines) if is_official else None),
    )


def _titles(units: Sequence[Unit]) -> list[str]:
    """The title, and the line after it: the first heading that is no masthead, else the first such line."""
    texts = [(unit.kind == "heading", unit.text) for unit in units]
    for headings_only in (True, False):
        for index, (is_heading, text) in enumerate(texts):
            is_sentence = not is_heading and text.rstrip().endswith((".", ";", ","))
            if (headings_only and not is_heading) or is_sentence or not _is_title(text):
                continue
            return [text, *(after for _heading, after in texts[index + 1 : index + 2])]
    return []


def _is_title(text: str) -> bool:
    line = " ".join(text.split())
    return not (
        re.fullmatch(_MASTHEAD, line, re.IGNORECASE) or symbol_in(line) == line or _is_date(line) or line.endswith(":")
    )


def _is_date(line: str) -> bool:
    """Whether a line is nothing but a date, or the days of a session."""
    if len(line) > LONGEST_DATE_LINE or len(line.split()) > 4:
        return False
    return _date([line]) is not None or re.match(_RANGE, line) is not None


def _date(lines: Sequence[str]) -> str | None:
    """The first date that stands in a line of its own, or nearly so; a session's days are none."""
    for line in lines:
        if len(line) > LONGEST_DATE_LINE or not re.search(_YEAR, line) or re.search(_RANGE, line):
            continue
        for pattern in _DATES:
            if match := re.search(pattern, line, re.IGNORECASE):
                parts = match.groupdict()
                month = _NUMBERS.get(parts["month"].lower()) or int(parts["month"])
                day = int(parts.get("day") or 0)
                if month <= 12 and day <= 31:
                    return f"{parts['year']}-{month:02}" + (f"-{day:02}" if day else "")
    return None


def _found(pattern: str, lines: Sequence[str]) -> str | None:
    return next((match[1] for line in lines if (match := re.search(pattern, line, re.IGNORECASE))), None)


def _original(lines: Sequence[str]) -> str | None:
    name = (_found(_ORIGINAL, lines) or "").lower()
    return next((tag for beginning, tag in _LANGUAGES.items() if name.startswith(beginning)), None)
