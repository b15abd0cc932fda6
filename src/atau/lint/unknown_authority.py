"""A usage names an authority that nobody has declared.

Why: a misspelt authority speaks in no profile, so that what it prefers or forbids is never obeyed. Known are un, kz, any,
and the houses that the key `profile` of the configuration names.
"""

import difflib
from collections.abc import Iterator

from atau.i18n import _
from atau.lint.subject import Subject, fault
from atau.model.fault import Fault
from atau.model.profile import ANY, OFFICIAL

name = "unknown-authority"


def faults(subject: Subject) -> Iterator[Fault]:
    """One for each such usage."""
    known = sorted({*OFFICIAL, ANY, *subject.houses})
    for place in subject.terms():
        assert place.term
        for usage in place.term.usages:
            if usage.authority not in known:
                near = difflib.get_close_matches(usage.authority, known, 1)
                advice = _("did you mean “{key}”?").format(key=near[0]) if near else ""
                advice = advice or _("name it in the key “profile” of atau.toml, or correct it")
                yield fault(name, place, _("there is no authority “{name}”").format(name=usage.authority), advice)
