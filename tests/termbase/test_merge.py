from atau.model import Concept, Glossary, Status, Term, Usage
from atau.termbase import merge

BASE = Glossary((Concept("a", terms=(Term("пытки", "ru", (Usage("un", Status.PREFERRED),)),)), Concept("b")))


def test_a_later_glossary_adds_terms_and_speaks_first():
    house = (Usage("any", Status.DEPRECATED),)
    added = Glossary((Concept("c"), Concept("a", terms=(Term("пытки", "ru", house), Term("истязания", "ru")))))
    merged = merge([BASE, added])
    assert [concept.id for concept in merged.concepts] == ["a", "b", "c"]
    first, second = merged.concepts[0].terms
    assert first.usages == (*house, Usage("un", Status.PREFERRED))
    assert second.text == "истязания"
