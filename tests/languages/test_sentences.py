import time

import pytest

from atau.languages.english import English
from atau.languages.russian import Russian
from atau.languages.sentences import sentences

ABBREVIATIONS = Russian.abbreviations | English.abbreviations | {"т.б.", "ж.т.б."}


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, ABBREVIATIONS)]


@pytest.mark.parametrize(
    "text",
    [
        "Комитет выражает обеспокоенность.| Он рекомендует принять закон.",
        "Комитет ссылается на ст. 14 МПГПП и п. 4 замечания № 32.| Государство обязано.",
        "Доклад подготовил А. Б. Иванов.| Его прочитали.",
        "В 2020 г. Комитет рассмотрел доклад (см. CCPR/C/KAZ/2, пп. 3 и 4).| Вопросов нет.",
        "Пытки, угрозы и т. д. Комитет осуждает.",
        "Свыше 3.5 млн. тенге и др. выплаты.",
        "«Это пытка!» — сказал он.| Суд не ответил.",
        "Что это? — спросил адвокат.",
        "Что это?| — Это пытка.",
        "Он не ответил…| Суд удалился.",
        "Он молчал… и ушёл.",
        "Правда?!| Да.",
        "«Он виновен.»| Так решил суд.",
        "Он сказал: «Нет».| Суд решил.",
        "12. Комитет отмечает.| 13. Он также рекомендует.",
        "1.2. Вопросы.| Первый вопрос.",
        "Заголовок|\n\nТекст без точки",
        "Строка\nперенесена в словаре.| Конец",
        "Журналистер, белсенділер, т.б. Қазақстанда тұрады.",
        "Ол келді.| Қайда барады?| Әділет іздейді.",
        "See art. 7 of the Covenant.| It is binding.",
        "Resolution No. 5 was adopted.| No. 6 was not.",
        "He said no.| The Committee agreed.",
        "It protects freedom of art.| The law does not.",
        "Mr. Smith, e.g. in para. 4, disagrees.| So does Dr. Jones.",
        "The U.N. Committee met.| It adjourned.",
        "The rate is 2.5 per cent.| It fell.",
        "Article XIV. The State shall report.",
        "It is a right.12| The State must act.",
        "It is a right.¹| The State must act.",
        "It is a right [12].| The State must act.",
        "It is a right.[3]| The State must act.",
        "(The Committee agreed.)| It adjourned.",
        'He said "Yes."| She left.',
        "Is it lawful?| “No,” he said.",
        "The list: (a) one; (b) two.| • Another.",
        "",
        "   ",
        "...",
    ],
)
def test_sentences(text: str) -> None:
    expected = [part.strip() for part in text.split("|") if part.strip()]
    if text == "Article XIV. The State shall report.":
        expected = ["Article XIV.", "The State shall report."]
    assert split(text.replace("|", "")) == expected


def test_offsets_are_those_of_the_raw_text() -> None:
    text = "  Первое.\r\n\r\n\tВторое. "
    assert [(span.start, span.end) for span in sentences(text, ABBREVIATIONS)] == [(2, 9), (14, 21)]


@pytest.mark.parametrize("piece", ["Ст. 14. А. Б. И. ", " ", "\n", " \n", ".", ".)", "1", "И.", "«", "([", "? "])
def test_time_grows_with_the_text_only(piece: str) -> None:
    start = time.perf_counter()
    sentences(piece * 20_000 + "Конец.", ABBREVIATIONS)
    assert time.perf_counter() - start < 3
