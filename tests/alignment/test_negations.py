import pytest

from atau.alignment.negations import is_turned


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("ru", "законный", "незаконных"),
        ("ru", "несовершеннолетних", "совершеннолетние"),
        ("ru", "суд заслушал", "суд не заслушал"),
        ("ru", "можно обжаловать", "нельзя обжаловать"),
        ("ru", "представили", "отказались представить"),
        ("en", "lawful", "unlawful"),
        ("en", "was", "wasn't"),
        ("en", "instead of", "like"),
        ("en", "only", "not"),
        ("kk", "шығарылды", "шығарылмады"),
        ("kk", "заңды", "заңсыз"),
        ("kk", "әділ", "әділ емес"),
    ],
)
def test_a_denial_that_comes_or_goes(language, old, new):
    assert is_turned(old, new, language)
    assert is_turned(new, old, language)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("ru", "несовершеннолетние содержатся", "несовершеннолетних при этапировании перевозят"),
        ("ru", "лица", "несовершеннолетние лица"),
        ("ru", "незаконного ареста", "незаконный арест"),
        ("ru", "не законный", "незаконный"),
        ("ru", "отказали", "отказывают"),
        ("ru", "прекратить", "прекращать"),
        ("ru", "никто", "никого"),
        ("ru", "законный", "справедливый"),
        ("en", "refused", "refusal"),
        ("en", "denied", "denial"),
        ("en", "was not", "wasn't"),
        ("en", "the unlawful arrests", "an unlawful arrest"),
        ("kk", "шығарылмады", "шығарылмаған"),
        ("kk", "шығарылмады", "босатылмады"),
        ("kk", "бағдарлама", "бағдарламасы"),
        ("kk", "жұмыссыз", "жұмыссыздар"),
        (None, "не", "да"),
    ],
)
def test_another_form_denies_nothing_more(language, old, new):
    assert not is_turned(old, new, language)
    assert not is_turned(new, old, language)
