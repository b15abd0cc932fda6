"""flashtext2: a concept of the source must be in the target."""

from flashtext2 import KeywordProcessor
from serve import read_task, serve


def build():
    """A processor for each language."""
    task = read_task()
    english, russian = KeywordProcessor(case_sensitive=False), KeywordProcessor(case_sensitive=False)
    for concept, source, target in task["terms"]:
        english.add_keyword(source, concept)
        russian.add_keyword(target, concept)

    def check() -> dict[str, float]:
        faults = 0
        for source, target in task["units"]:
            faults += not set(english.extract_keywords(source)) <= set(russian.extract_keywords(target))
        return {"faults": faults}

    return check


serve(build)
