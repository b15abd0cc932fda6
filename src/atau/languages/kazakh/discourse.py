"""Kazakh families of words, negation, and titles; see `atau.model.discourse`."""

import re

from atau.model.discourse import Discourse

_SUFFIX = re.compile(
    r"(?:шылығы|шілігі|шылық|шілік|лығы|лігі|дығы|дігі|тығы|тігі|лық|лік|дық|дік|тық|тік|лары|лері|дары|дері|тары|тері|лар|лер|дар|дер|тар|тер"
    r"|шысы|шісі|шы|ші|сы|сі|уы|уі|юы|юі|у|ю|ы|і)\Z"
)
_ALTERNATING = re.compile(r"[қғкгпб]\Z")
_SHORTEST = 4

_FUNCTION_WORDS = (
    "және мен бен пен немесе туралы жөніндегі жөнінде бойынша үшін қарсы өз оның барлық басқа де да те та бар осы бір кез келген"
)

_TAIL = "(?:ған|ген|ды|ді|йды|йді|й|с|стан|стен|са|се|йтын|йтін|у|уы|уі|уға|уге|уын|уін)"
_NEGATIVE_VERB = rf"\w{{2,}}[мбп][ае](?:{_TAIL})(?:\w{{0,8}})\b"
_NEGATOR = rf"\b(?:емес\w*|жоқ\w*|{_NEGATIVE_VERB})"
_NEGATIVE = (
    rf"{_NEGATOR}|\b(?:еш\w*|ғана|қана|тек|бас тарт\w*|тыйым|тыйыл\w*|тоқтат\w*|теріске|болдырма\w*|жол берме\w*|\w{{3,}}(?:сыз|сіз)\w*|қарамастан|айыр\w*)"
)
# What a law is about stands before «туралы», the law itself after it.
_TITLE = (
    r"[^,;:.()«»!?\n]{3,160}(?:туралы|жөніндегі)[ \u00a0](?:Қазақстан[ \u00a0]Республикасының[ \u00a0])?(?:[^,;:.()«»]{0,40}?)"
    r"(?:Заң|Конституциялық[ \u00a0]заң|Конвенция|Декларация|Пакт|Хаттама|Хартия|Шарт|Келісім|Жарлық|Қаулы|Бұйрық|Қарар|Қағидалар|Ереже|Кодекс"
    r"|Бағдарлама|Тұжырымдама|Стратегия)"
)


def root(word: str) -> str:
    """The word without the endings of number, possession and derivation, while four letters are left: азаптау → азапта.

    A last қ, к, п goes too, as it is voiced before a vowel: құқық, құқығы.
    """
    for _time in range(2):
        match = _SUFFIX.search(word)
        if not match or match.start() < _SHORTEST:
            break
        word = word[: match.start()]
    return word[:-1] if len(word) > _SHORTEST and _ALTERNATING.search(word) else word


KAZAKH = Discourse(
    root,
    frozenset(_FUNCTION_WORDS.split()),
    re.compile(_NEGATOR),
    re.compile(_NEGATIVE),
    "after",
    re.compile(_TITLE),
)
