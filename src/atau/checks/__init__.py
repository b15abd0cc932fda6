"""The checks, one a module: its docstring is its documentation, and the examples in it are executed as tests.

To write one, copy the shortest, deprecated_term.py, and name it in CHECKS.
"""

from atau.checks import deprecated_term, forbidden_term, inconsistent_term, missing_term, untranslated_term

CHECKS = (forbidden_term, deprecated_term, inconsistent_term, missing_term, untranslated_term)
