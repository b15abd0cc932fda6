"""Two sources have one key.

Why: the second would hide the first, and with it the quotations that terms rest on.
"""

from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, source_fault
from atau.model.fault import Fault

name = "duplicate-source"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each source whose key was used before."""
    seen: set[str] = set()
    for file in subject.files:
        for number, source in enumerate(file.glossary.sources):
            if source.key in seen:
                message = _("the key “{key}” is used twice").format(key=source.key)
                advice = _("give one of them another key, or join their quotations")
                yield source_fault(name, file, number, message, advice)
            seen.add(source.key)
