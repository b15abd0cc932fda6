"""The checks, one a module: its docstring is its documentation, and the examples in it are executed as tests.

To write one, copy the shortest, deprecated_term.py, and name it in CHECKS.
"""

from atau.checks import (
    ambiguous_abbreviation,
    damaged_message,
    deprecated_term,
    forbidden_term,
    inconsistent_term,
    missing_term,
    mixed_script,
    opposite_polarity,
    undefined_abbreviation,
    untranslated_term,
    wrong_term,
)

CHECKS = (
    damaged_message,
    opposite_polarity,
    wrong_term,
    missing_term,
    untranslated_term,
    forbidden_term,
    deprecated_term,
    inconsistent_term,
    mixed_script,
    ambiguous_abbreviation,
    undefined_abbreviation,
)
