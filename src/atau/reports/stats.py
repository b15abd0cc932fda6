"""The progress of translations, as a table with bars and in JSON: `glossary stats`."""

import json
from collections.abc import Iterator, Sequence

from atau.hooks.interfaces import ReportOptions
from atau.i18n import _, ngettext
from atau.model.progress import Amount, Progress
from atau.reports.styles import BOLD, GREEN, RED, YELLOW, styled

VERSION = 1
_BAR = 30  # columns


def as_text(progress: Sequence[Progress], limit: int | None, options: ReportOptions) -> Iterator[str]:
    """Each document with a bar on a terminal, its words by state, and how long the translation will be."""
    for one in progress:
        name = one.document or one.catalogue
        into = f"{one.source_language or '?'} → {one.language or '?'}"
        yield f"{styled(name, BOLD, options)} ({into}, {one.catalogue})\n"
        if options.color and one.words:
            yield f"  {_bar(one, options)} {100 * one.translated.words // one.words}%\n"  # 100 only where nothing is left
        for amount, label in (
            (one.translated, _("translated")),
            (one.fuzzy, _("fuzzy")),
            (one.untranslated, _("untranslated")),
        ):
            if amount.messages:
                yield f"  {label}: {_amount(amount)}\n"
        yield "  " + _forecast(one, limit, options) + "\n"


def as_json(progress: Sequence[Progress], limit: int | None) -> Iterator[str]:
    """One object; `within_limit` is null where no limit was given."""
    documents = [
        {
            "catalogue": one.catalogue,
            "document": one.document,
            "source_language": one.source_language,
            "language": one.language,
            "translated": _plain(one.translated),
            "fuzzy": _plain(one.fuzzy),
            "untranslated": _plain(one.untranslated),
            "written": {"words": one.written_words, "characters": one.written_characters},
            "forecast": {"words": one.forecast_words, "characters": one.forecast_characters},
            "within_limit": None if limit is None else one.forecast_words <= limit,
        }
        for one in progress
    ]
    yield json.dumps({"version": VERSION, "documents": documents}, ensure_ascii=False, indent=2) + "\n"


def _bar(one: Progress, options: ReportOptions) -> str:
    done = _BAR * one.translated.words // one.words
    fuzzy = min(round(_BAR * one.fuzzy.words / one.words), _BAR - done)
    return styled("█" * done, GREEN, options) + styled("▒" * fuzzy, YELLOW, options) + "░" * (_BAR - done - fuzzy)


def _amount(amount: Amount) -> str:
    messages = ngettext("{number} message", "{number} messages", amount.messages).format(number=amount.messages)
    words = ngettext("{number} word", "{number} words", amount.words).format(number=amount.words)
    characters = ngettext("{number} character", "{number} characters", amount.characters)
    return f"{messages}, {words}, {characters.format(number=amount.characters)}"


def _forecast(one: Progress, limit: int | None, options: ReportOptions) -> str:
    words = ngettext("{number} word", "{number} words", one.forecast_words).format(number=one.forecast_words)
    said = _("the translation will have about {words}").format(words=words)
    if limit is None:
        return said
    over = one.forecast_words - limit
    if over <= 0:
        return said + "; " + _("{number} fewer than the limit").format(number=-over)
    return said + "; " + styled(_("{number} more than the limit").format(number=over), RED, options)


def _plain(amount: Amount) -> dict[str, int]:
    return {"messages": amount.messages, "words": amount.words, "characters": amount.characters}
