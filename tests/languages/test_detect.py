import pytest

from atau.languages.detect import agrees, detect


@pytest.mark.parametrize(
    ("text", "majority", "language"),
    [
        ("Адам құқықтары", None, "kk"),
        ("АДАМ ҚҰҚЫҚТАРЫ", None, "kk"),
        ("Каждый человек имеет право на жизнь.", None, "ru"),
        ("Everyone has the right to life.", None, "en"),
        ("12 / 2020, № 5", None, None),
        ("", None, None),
        ("Конституция", None, "ru"),
        ("Конституция", "kk", "kk"),
        ("Конституция", "en", "ru"),
        ("Прокурор", "ru", "ru"),
        ("О правах и свободах", "kk", "ru"),
        ("Адам кукыктары бойынша омбудсмен", None, "kk"),
        ("Онын кукыгы жане бостандыгы туралы зан", "ru", "kk"),
        ("АДАМ КУКЫКТАРЫ ТУРАЛЫ", None, "kk"),
        ("Адам Смит пришёл в бар", None, "ru"),
        ("Дело Адама и Жане", None, "ru"),
        ("Қазақстан Республикасының Конституциясы", "ru", "kk"),
        ("Организация «Әділет» действует в Казахстане и отстаивает права человека по закону", None, "ru"),
        ("Азаматтарға", "ru", "kk"),
        ("Кадір-касиет туралы зан жобасы", None, "kk"),  # one Kazakh letter was left
        ("The word «право» means right and law", None, "en"),
        ("Комитет CEDAW принял резолюцию", None, "ru"),
        ("cообщeниe Koмитeтa пpaв чeлoвeкa", None, "ru"),  # with Latin look-alikes
        ("Комитет V", None, "ru"),
        ("№ 5 A", None, "en"),
        ("Адам құқықтары жөніндегі UPR есебі", None, "kk"),
    ],
)
def test_detect(text: str, majority: str | None, language: str | None) -> None:
    assert detect(text, majority) == language


@pytest.mark.parametrize(
    ("tag", "text", "answer"),
    [
        ("ru", "Адам құқықтары жөніндегі комитет", False),
        ("ru-RU", "Комитет по правам человека", True),
        ("kk", "Адам құқықтары", True),
        ("kk-KZ", "Комитет", True),
        ("kk", "Комитет рассмотрел доклад и принял замечания по нему", False),
        ("en-US", "Комитет по правам человека", False),
        ("en", "Human Rights Committee", True),
        ("ru", "Human Rights Committee", False),
        ("ru", "12.5", True),
        ("fr", "Comité des droits", True),
    ],
)
def test_agrees(tag: str, text: str, answer: bool) -> None:
    assert agrees(tag, text) is answer
