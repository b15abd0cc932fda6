"""The rules for glossaries, one a module: `name`, a docstring that is its documentation, and `faults(subject)`.

`subject.py` is what they look at, `atau.model.fault` what they find. To write a rule, copy the shortest,
duplicate_term.py, and name it in RULES.
"""

from collections.abc import Sequence

from atau.lint import (
    duplicate_concept,
    duplicate_source,
    duplicate_term,
    mixed_scripts,
    several_preferred,
    uncompilable_term,
    unknown_concept,
    unknown_source,
    unsorted_concept,
    unsupported_status,
    unsupported_term,
)
from atau.lint.subject import Rule

RULES: Sequence[Rule] = (
    uncompilable_term,
    duplicate_concept,
    duplicate_term,
    duplicate_source,
    several_preferred,
    unknown_concept,
    unknown_source,
    unsupported_term,
    unsupported_status,
    mixed_scripts,
    unsorted_concept,
)
