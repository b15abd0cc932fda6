"""What was lost when a glossary was converted: `glossary convert`."""

from collections import Counter
from collections.abc import Iterator

from atau.i18n import _, ngettext


def losses(format: str, passed_over: Counter[str], lost: Counter[str]) -> Iterator[str]:
    """A heading and a line for each kind of thing; nothing where nothing was lost."""
    if passed_over:
        yield _("not taken over from the input, since a glossary has no place for it:")
        yield from _lines(passed_over)
    if lost := +lost:
        yield _("not written, since the format “{format}” cannot hold it:").format(format=format)
        yield from _lines(lost)


def _lines(counted: Counter[str]) -> Iterator[str]:
    width = max(map(len, counted))
    for name, number in sorted(counted.items()):
        yield f"  {name:{width}}  " + ngettext("once", "{number} times", number).format(number=number)
