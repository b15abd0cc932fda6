"""What a reviser says of each finding in the texts of benchmarks/judging.py.

By text, direction, number of the unit, check and concept: "genuine", "arguable" or "wrong", and why.
"""

VERDICTS: dict[tuple[str, str, str, str, str], tuple[str, str]] = {}
