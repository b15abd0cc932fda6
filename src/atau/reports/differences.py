"""What is different between two glossaries: `glossary diff`."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from atau.hooks.interfaces import ReportOptions
from atau.i18n import _, ngettext
from atau.model.difference import Change, Difference, Differences
from atau.reports.styles import BOLD, CYAN, RED, YELLOW, styled

_SIGNS = {"added": ("+", CYAN), "removed": ("-", RED), "changed": ("~", YELLOW)}


def as_text(differences: Differences, options: ReportOptions) -> Iterator[str]:
    """A line for each concept, its changes below it, then the sources, and a line that sums up."""
    for difference in differences.concepts:
        yield from _difference(difference, options)
    if differences.sources:
        yield styled(_("Sources:"), BOLD, options) + "\n"
    for difference in differences.sources:
        yield from _difference(difference, options)
    if options.verbosity >= 0:
        yield _summary(differences.concepts) + "\n"


def as_json(differences: Differences) -> Iterator[str]:
    """One object with every difference; keys are absent where they do not apply."""
    plain = {"version": 1, "concepts": [], "sources": [], **differences.to_json()}
    yield json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _difference(difference: Difference, options: ReportOptions) -> Iterator[str]:
    sign, style = _SIGNS[difference.how]
    yield f"{styled(f'{sign} {difference.id}', style, options)}\n"
    for change in difference.changes:
        yield f"    {_change(change)}\n"


def _change(change: Change) -> str:
    is_term = change.field == "text"
    about = f"{change.language} " if change.language else ""
    if is_term:
        sign, said = ("+", change.after) if change.before is None else ("-", change.before)
        return f"{sign} {about}{said}"
    about += _("“{text}”").format(text=change.term) + " " if change.term else ""
    before, after = (_("nothing") if value is None else value for value in (change.before, change.after))
    return f"~ {about}{change.field}: {before} → {after}"


def _summary(differences: Sequence[Difference]) -> str:
    if not differences:
        return _("No concept differs.")
    counted = Counter(difference.how for difference in differences)
    return (
        "; ".join(
            (
                ngettext("{number} concept added", "{number} concepts added", counted["added"]).format(
                    number=counted["added"]
                ),
                ngettext("{number} removed", "{number} removed", counted["removed"]).format(number=counted["removed"]),
                ngettext("{number} changed", "{number} changed", counted["changed"]).format(number=counted["changed"]),
            )
        )
        + "."
    )
