"""Every rule, once with what it finds and once without; a term file in short: `concept(…)` and `source(…)` write it."""

from pathlib import Path

import pytest

from atau.lint import RULES


def concept(id: str, *terms: str, extra: str = "") -> str:
    """A concept; a term is `language text` with more lines after a semicolon."""
    extra = extra if "definition" in extra else f'definition = "Said."\n{extra}'
    written = [f'[[concept]]\nid = "{id}"\n{extra}\n']
    for term in terms or ("ru пытка",):
        text, *more = (part.strip() for part in term.split(";"))
        language, _space, words = text.partition(" ")
        lines = "\n".join(more or ['status = "proposed"'])
        written.append(f'[[concept.terms]]\nlanguage = "{language}"\ntext = "{words}"\n{lines}\n')
    return "\n".join(written)


def source(key: str, quotes: str, type: str = "treaty", days: str = "seen = 2025-06-01") -> str:
    return f'[[source]]\nkey = "{key}"\ntype = "{type}"\ntitle = "A text"\n{days}\n[source.quotes]\n{quotes}\n'


OWN = '[[source]]\nkey = "own-knowledge"\ntype = "own-knowledge"\ntitle = "Own knowledge"\n'
UDHR = source(
    "udhr-ru", '"5" = ["Никто не должен подвергаться пыткам"]\n"20" = ["свободу мирных собраний и ассоциаций"]'
)

PREFERRED = 'status = "preferred"'
CITING = 'status = "preferred"; sources = ["udhr-ru:{}"]'

FAULTS = {
    "uncompilable-term": [
        (concept("a", "ru …"), "“…” cannot be compiled: the term has no word"),
        (concept("a", 'ru пытка; abbreviations = ["—"]'), "“—” cannot be compiled"),
    ],
    "duplicate-concept": [(concept("a") + concept("a", "kk азаптау"), "this id is used in {file}:2 already")],
    "duplicate-term": [
        (concept("a", "ru пытка", "ru пытка"), "the term stands here twice in the language ru"),
    ],
    "duplicate-source": [(UDHR + UDHR, "the key “udhr-ru” is used twice")],
    "several-preferred": [
        (concept("a", f"ru пытка; {PREFERRED}", f"ru пытки; {PREFERRED}"), "prefers “пытка” and “пытки”"),
        (
            concept(
                "a",
                'ru пытка; usages = [{authority = "un", status = "preferred", until = 2020-01-01}]',
                'ru мучение; usages = [{authority = "un", status = "preferred", since = 2020-01-01}]',
            ),
            "the authority un prefers “пытка” and “мучение” in the language ru",
        ),
    ],
    "contradictory-dates": [
        (
            concept(
                "a",
                'ru пытка; usages = [{authority = "un", status = "admitted", since = 2020-01-02, until = 2020-01-01}]',
            ),
            "it holds until 2020-01-01, but only since 2020-01-02",
        ),
        (
            UDHR + source("z", '"1" = ["x"]', days="date = 2025-06-02\nseen = 2025-06-01"),
            "is of 2025-06-02, but was seen on",
        ),
        (UDHR + source("z", '"1" = ["x"]', days="seen = 2026-01-02"), "was seen on 2026-01-02, a day to come"),
    ],
    "shared-term": [
        (concept("a", "ru пытка") + concept("b", "ru Пытка"), "“пытка” is a term of “a” as well"),
        (
            concept("a", "ru совет", extra='confusable = [{with = "b"}]')
            + concept("b", 'ru комитет; status = "admitted"; abbreviations = ["Совет"]'),
            "“совет” is a term of “a” as well",
        ),
    ],
    "undefined-concept": [(concept("a", extra="# definition") + UDHR, "it has no definition")],
    "unproven-source": [
        (UDHR + source("z", '"1" = ["x"]', days=""), "the source “z” does not say when it was seen"),
    ],
    "circular-definition": [
        (concept("a", "en torture", extra='definition = "An act of torture."'), "the definition says “torture” itself"),
        (
            concept("a", "en human right", extra='definition = "One of the human rights."'),
            "the definition says “human rights” itself",
        ),
    ],
    "unexpanded-abbreviation": [(concept("a", "ru пытка", "kk ҮЕҰ"), "“ҮЕҰ” is a short form")],
    "inflected-term": [
        (concept("a", "ru пыткой"), "the head of “пыткой” is in an oblique case"),
        (concept("a", "ru незаконного ареста"), "is in an oblique case"),
        (concept("a", "kk азаптауға"), "is in an oblique case"),
        (concept("a", "kk адам құқықтарының"), "is in an oblique case"),
        (concept("a", "en victim's"), "is in an oblique case"),
    ],
    "unknown-authority": [
        (concept("a", 'ru пытка; usages = [{authority = "uno", status = "admitted"}]'), "there is no authority “uno”"),
    ],
    "unknown-concept": [
        (concept("a", extra='narrower = ["b"]'), "“narrower” names “b”, which is no concept"),
        (concept("a", extra='narrower = ["a"]'), "“narrower” names the concept itself"),
        (concept("a", extra='confusable = [{with = "b"}]'), "“confusable” names “b”, which is no concept"),
    ],
    "unknown-source": [
        (concept("a", 'ru пытка; status = "proposed"; sources = ["udhr-kk:5"]') + UDHR, "there is no source “udhr-kk”"),
        (concept("a", 'ru пытка; status = "proposed"; sources = ["udhr-ru:6"]') + UDHR, "quotes nothing at “6”"),
        (concept("a", 'ru пытка; status = "proposed"; sources = ["udhr-ru"]') + UDHR, "names no place in the source"),
        (concept("a", extra='definition = "x"\ndefinition_source = "cat:1"') + UDHR, "there is no source “cat”"),
    ],
    "unsupported-term": [
        (concept("a", "ru казнь; " + CITING.format(5)) + UDHR, "no form of the term stands in what “udhr-ru:5” quotes"),
        (concept("a", "ru собрание мирных; " + CITING.format(20)) + UDHR, "no form of the term stands in"),
    ],
    "unsupported-status": [
        (concept("a", f"ru пытка; {PREFERRED}") + UDHR, "the term is preferred, but rests on no source"),
        (
            concept("a", 'ru пытка; status = "admitted"; sources = ["own-knowledge"]') + OWN,
            "the term is admitted, but rests on no source",
        ),
    ],
    "mixed-scripts": [
        (concept("a", 'kk азаптау; status = "proposed"; related = ["aзапталу"]'), "“aзапталу” mixes Latin letters (a)"),
        (concept("a", extra='definition = "тoрture"'), "mixes Latin letters (oture) with Cyrillic ones"),
    ],
    "unsorted-file": [
        (concept("b") + concept("a", "kk азаптау"), "it stands after “b”"),
        (UDHR + OWN, "the source “own-knowledge” stands after “udhr-ru”"),
    ],
}

CLEAN = {
    "a term without sources in a glossary without any": concept("a", f"ru пытка; {PREFERRED}"),
    "evidence in an inflected form": concept("a", "ru пытка; " + CITING.format(5)) + UDHR,
    "evidence in a coordination": concept("a", "ru свобода ассоциаций; " + CITING.format(20)) + UDHR,
    "evidence through a related form": concept("a", 'ru запрет пыток; related = ["пытка"]; ' + CITING.format(5)) + UDHR,
    "evidence through a short form": concept(
        "a", 'ru организация; abbreviations = ["НПО"]; status = "admitted"; sources = ["x:1"]'
    )
    + source("x", '"1" = ["роль НПО"]'),
    "evidence in capitals": concept(
        "a", 'ru Комитет против пыток; case = "capitalised"; status = "admitted"; sources = ["x:1"]'
    )
    + source("x", '"1" = ["доклад комитета против пыток"]'),
    "one of several quotations": concept("a", 'ru пытка; status = "admitted"; sources = ["x:1"]')
    + source("x", '"1" = ["о казнях", "о пытках"]'),
    "a proposal that rests on own knowledge": concept("a", 'ru пытка; status = "proposed"; sources = ["own-knowledge"]')
    + OWN,
    "preferred by two authorities": concept(
        "a",
        'ru пытка; usages = [{authority = "un", status = "preferred"}]',
        'ru мучение; usages = [{authority = "kz", status = "preferred"}]',
    ),
    "preferred one after the other": concept(
        "a",
        'ru пытка; usages = [{authority = "un", status = "preferred", until = 2019-12-31}]',
        'ru мучение; usages = [{authority = "un", status = "preferred", since = 2020-01-01}]',
    ),
    "preferred for different bodies": concept(
        "a", f"ru пытка; {PREFERRED}", f'ru мучение; {PREFERRED}; condition = {{body = "cat"}}'
    ),
    "relations": concept("a", extra='narrower = ["b"]\nconfusable = [{with = "b", how = "x"}]')
    + concept("b", "ru казнь"),
    "a definition in words of its own": concept("a", extra='definition = "x"\ndefinition_source = "udhr-ru:99"') + UDHR,
    "one text in two concepts that are told apart": concept(
        "a", "ru совет", extra='confusable = [{with = "b", how = "x"}]'
    )
    + concept("b", "ru Совет"),
    "a part of the term in its definition": concept(
        "a", "en freedom of movement", extra='definition = "The freedom to go where one wants."'
    ),
    "a short form beside the full term": concept("a", "kk үкіметтік емес ұйым", "kk ҮЕҰ"),
    "citation forms": concept(
        "a", "ru права человека", "kk адам құқықтары", "ru лишённые свободы лица", "kk теңге", "en women's right"
    ),
    "a phrase in any form": concept("a", 'ru под стражей; status = "proposed"; phrase = true'),
    "two scripts in one hyphenated word": concept("a", "ru ЛГБТ-инклюзивность", "ru SMS-рассылка"),
    "mixed scripts in a quotation": concept("a", "ru пытка; " + CITING.format(5))
    + UDHR
    + source("x", '"1" = ["пыткa"]'),
}


@pytest.mark.parametrize("rule, number", [(rule, number) for rule in FAULTS for number in range(len(FAULTS[rule]))])
def test_faults(lint, tmp_path, rule, number):
    text, said = FAULTS[rule][number]
    (fault,) = lint({"terms.toml": text})
    assert fault.rule == rule
    assert said.format(file=tmp_path / "own" / "terms.toml") in fault.message
    assert fault.advice
    assert fault.line is not None
    assert fault.path == str(tmp_path / "own" / "terms.toml")


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(lint, text):
    assert lint({"terms.toml": text}) == []


def test_every_rule_has_a_test_and_says_why():
    assert {rule.name for rule in RULES} == set(FAULTS)
    for rule in RULES:
        assert "\n\nWhy: " in (rule.__doc__ or "")
        assert Path(rule.__file__).stem == rule.name.replace("-", "_")


def test_lines_of_a_term_file(lint):
    text = '# head\n[[concept]]\nid = "b"\n[[concept.terms]]\nlanguage = "ru"\n\ntext = "…"\nstatus = "proposed"\n'
    text += '[[ concept ]]\n\n  id = "a"\n  [[concept.terms]]\n  text = "пытка"\n  language = "ru"\n'
    assert [(fault.rule, fault.line) for fault in lint({"t.toml": text})] == [
        ("uncompilable-term", 7),
        ("unsorted-file", 11),
    ]


def test_lines_are_left_out_where_they_cannot_be_known(lint):
    text = 'concept = [{id = "a", terms = [{text = "…", language = "ru", status = "proposed"}]}]\n'
    assert [(fault.rule, fault.line) for fault in lint({"t.toml": text})] == [("uncompilable-term", None)]


def test_tables(lint):
    text = "concept,language,term,status,narrower\nb,ru,казнь,admitted,\na,ru,пытка,admitted,c\n"
    assert [(fault.rule, fault.line) for fault in lint({"t.csv": text})] == [("unknown-concept", 3)]


def test_several_files_are_one_glossary(lint):
    found = lint(
        {"a.toml": concept("x"), "b.toml": concept("x", "kk азаптау") + UDHR, "c.toml": concept("y", "ru мучение")}
    )
    assert [(fault.rule, Path(fault.path).name) for fault in found] == [("duplicate-concept", "b.toml")]


def test_what_adds_to_a_glossary_need_not_have_sources(lint):
    assert lint({"a.toml": concept("x") + UDHR}, add={"more.toml": concept("x", f"ru истязание; {PREFERRED}")}) == []


def test_what_adds_to_a_glossary_may_name_its_concepts(lint):
    added = concept("x", f'ru истязание; {PREFERRED}; sources = ["udhr-ru:5"]', extra='narrower = ["y"]')
    found = lint({"a.toml": concept("x") + concept("y", "ru казнь") + UDHR}, add={"more.toml": added})
    assert [(fault.rule, Path(fault.path).name) for fault in found] == [("unsupported-term", "more.toml")]
