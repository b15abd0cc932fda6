"""The rules for glossaries, one a module: `name`, a docstring that is its documentation, and `faults(subject)`.

`subject.py` is what they look at, `atau.model.fault` what they find. To write a rule, copy the shortest,
duplicate_term.py, and name it in RULES.
"""

from collections.abc import Sequence

from atau.lint import (
    circular_definition,
    contradictory_dates,
    duplicate_concept,
    duplicate_source,
    duplicate_term,
    inflected_term,
    mixed_scripts,
    several_preferred,
    shared_term,
    uncompilable_term,
    undefined_concept,
    unexpanded_abbreviation,
    unknown_authority,
    unknown_concept,
    unknown_source,
    unproven_source,
    unsorted_file,
    unsupported_status,
    unsupported_term,
)
from atau.lint.subject import Rule

RULES: Sequence[Rule] = (
    uncompilable_term,
    duplicate_concept,
    duplicate_term,
    duplicate_source,
    shared_term,
    several_preferred,
    contradictory_dates,
    undefined_concept,
    circular_definition,
    unexpanded_abbreviation,
    inflected_term,
    unknown_concept,
    unknown_source,
    unknown_authority,
    unproven_source,
    unsupported_term,
    unsupported_status,
    mixed_scripts,
    unsorted_file,
)
