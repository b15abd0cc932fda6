"""spaCy's PhraseMatcher over lower-cased words, blank models: a concept of the source must be in the target."""

import spacy
from serve import read_task, serve
from spacy.matcher import PhraseMatcher


def build():
    """A matcher for each language."""
    task = read_task()
    sides = []
    for column, language in ((1, "en"), (2, "ru")):
        model = spacy.blank(language)
        matcher = PhraseMatcher(model.vocab, attr="LOWER")
        for term in task["terms"]:
            matcher.add(term[0], [model.make_doc(term[column])])
        sides.append((model, matcher))
    (english, in_english), (russian, in_russian) = sides

    def check() -> dict[str, float]:
        faults = 0
        for source, target in task["units"]:
            wanted = {english.vocab.strings[found[0]] for found in in_english(english.make_doc(source))}
            present = {russian.vocab.strings[found[0]] for found in in_russian(russian.make_doc(target))}
            faults += not wanted <= present
        return {"faults": faults}

    return check


serve(build)
