"""`glossary explain`: what was found, what was dropped, and what a missed term lacks."""

import json

import pytest


def explain(glossary, text: str, *arguments: str) -> dict:
    ran = glossary("explain", text, "--glossary", "terms.csv", "--format", "json", *arguments)
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_words_and_matches(glossary):
    told = explain(glossary, "Доклад о пытках.")
    assert (told["language"], told["recognised"], told["sentences"]) == ("ru", True, [{"start": 0, "end": 16}])
    assert [(word["text"], word["folded"], word["start"], word["end"]) for word in told["words"]] == [
        ("Доклад", "доклад", 0, 6),
        ("о", "о", 7, 8),
        ("пытках", "пытках", 9, 15),
        (".", ".", 15, 16),
    ]
    assert [reading["word"] for reading in told["words"][2]["readings"]] == ["пытка"]
    (found,) = told["found"]
    assert (found["concept"], found["text"], found["how"], found["case"]) == ("torture", "пытках", "inflected", "free")


def test_standard_input_and_language(glossary):
    ran = glossary("explain", "-", "--glossary", "terms.csv", "--language", "kk", input="азаптауға\n")
    assert ran.code == 0
    assert "Language: kk (as you said)" in ran.out
    assert "“азаптау”, torture; inflected" in ran.out


DROPPED = {
    "В Комитет против пыток": ("torture", "longer", "the longer term “Комитет против пыток” holds these words"),
    "местный комитет против пыток": (
        "committee",
        "capitals",
        "the capitals do not fit: the first letter must be a capital",
    ),
    "Это пытка-допрос": ("torture", "hyphen", "it is only a part of a hyphenated word"),
}


@pytest.mark.parametrize("text", DROPPED)
def test_dropped(glossary, text):
    concept, fate, message = DROPPED[text]
    told = {one["concept"]: (one["fate"], one["message"]) for one in explain(glossary, text)["dropped"]}
    assert told[concept] == (fate, message)


MISSED = {
    "Нарушение тайны голосования": ("form", "1 of 2 words found: “голосования”; “тайны” is not a form of “тайное”"),
    "Тайному голосования": ("agreement", "“голосования” does not agree with “Тайному”"),
    "Тайное без наблюдателей голосование": ("between", "“без наблюдателей” stands after “Тайное”, inside the term"),
    "Голосование тайное": ("order", "“Голосование” must come after “тайное”"),
    "Голосование открытое": ("absent", "1 of 2 words found: “Голосование”; “тайное” is missing"),
    "Погода хорошая": ("absent", "none of its words is there"),
    "Тайное\tголосование": ("between", "a tab or a blank line parts the words"),
}


@pytest.mark.parametrize("text", MISSED)
def test_missed(glossary, text):
    fate, message = MISSED[text]
    (missed,) = explain(glossary, text, "--term", "тайное голосование", "--language", "ru")["missed"]
    assert missed["fate"] == fate
    assert message in missed["message"]


def test_a_fixed_word_in_another_form(glossary):
    (missed,) = explain(glossary, "Жасырынның дауыс беруі", "--concept", "secret-ballot")["missed"]
    assert missed["message"] == (
        "2 of 3 words found: “дауыс”, “беруі”; “Жасырынның” is not a form of “жасырын” that the term allows here"
    )


def test_near_misses_are_told_unasked(glossary):
    assert [one["concept"] for one in explain(glossary, "Нарушение тайны голосования")["missed"]] == ["secret-ballot"]
    assert explain(glossary, "Голосование открытое")["missed"] == []


def test_a_term_of_another_language_means_its_concept(glossary):
    told = explain(glossary, "Погода хорошая", "--term", "жасырын дауыс беруге")
    assert [(one["concept"], one["citation"]) for one in told["missed"]] == [("secret-ballot", "тайное голосование")]


def test_a_concept_without_a_term_in_the_language(glossary):
    (missed,) = explain(glossary, "The weather is fine", "--concept", "secret-ballot")["missed"]
    assert missed["message"] == "the concept has no term in the language en"


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["--term", "тайное собрание"], "the glossary has no term “тайное собрание”"),
        (["--concept", "tortur"], "there is no concept “tortur”; near: torture"),
        (["--concept", "torture", "--term", "пытка"], "not both"),
    ],
)
def test_mistakes(glossary, arguments, said):
    ran = glossary("explain", "Погода", "--glossary", "terms.csv", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_a_text_without_letters(glossary):
    ran = glossary("explain", "1948", "--glossary", "terms.csv")
    assert ran.code == 2
    assert "--language" in ran.err


def test_a_translation_is_explained_from_both_sides(glossary):
    arguments = ("--source", "Torture goes on.", "--target", "Насилие продолжается.", "--glossary", "terms.csv")
    ran = glossary("explain", *arguments)
    assert ran.code == 0
    assert "“torture”, torture; exact" in ran.out and "Language: ru" in ran.out
    assert "[missing-term] “torture” has no equivalent in the translation" in ran.out


@pytest.mark.parametrize(
    "arguments", [(), ("--source", "Torture."), ("--target", "Пытки."), ("x", "--source", "a", "--target", "b")]
)
def test_what_explain_cannot_make_sense_of(glossary, arguments):
    ran = glossary("explain", *arguments)
    assert ran.code == 2
    assert "--source and --target" in ran.err
