"""Kazakh families of words, negation, and titles; see `atau.model.discourse`."""

import re

from atau.model.discourse import Discourse, any_of

_SHORTEST = 4
_SUFFIXES = """
    шылығы шілігі шылық шілік лығы лігі дығы дігі тығы тігі лық лік дық дік тық тік лары лері дары дері тары тері
    лар лер дар дер тар тер шысы шісі шы ші сы сі уы уі юы юі у ю ы і
"""
_CASES = """
    ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нан нен дан ден тан тен мен бен пен ын ін
"""
_SUFFIX = re.compile(rf"(.{{{_SHORTEST},}}?){any_of(_SUFFIXES)}")
_CASE = re.compile(rf"(.{{{_SHORTEST},}}?){any_of(_CASES)}")
_ALTERNATING = re.compile(r"[қғкгпб]\Z")

_FUNCTION_WORDS = """
    және мен бен пен немесе туралы жөніндегі жөнінде бойынша үшін қарсы өз оның барлық басқа де да те та бар осы бір
    кез келген
"""

_AFTER_NEGATION = any_of("ған ген ды ді пты пті йды йді й с стан стен са се йтын йтін у уы уі уға уге уын уін")
_NEGATIVE_VERB = rf"\w{{2,}}[мбп][ае]{_AFTER_NEGATION}\w{{0,8}}"
_NEGATORS = rf"емес\w* жоқ\w* {_NEGATIVE_VERB}"
_OTHER_NEGATIVES = r"""
    еш\w* ғана қана тек бас_тарт\w* тыйым тыйыл\w* тоқтат\w* теріске болдырма\w* жол_берме\w* \w{3,}(?:сыз|сіз)\w*
    қарамастан айыр\w*
"""

# Verbs that say hardly more than that something is done, negated: азаптау қолданылмаған, азаптауға ұшырамаған.
_LIGHT = r"қолданылма\w* қолданба\w* жасалма\w* жасама\w* ұшырама\w* болма\w* көрме\w* тіркелме\w* анықталма\w*"

# What a law is about stands before «туралы», the law itself after it.
_HEADS = """
    Заң Конституциялық_заң Конвенция Декларация Пакт Хаттама Хартия Шарт Келісім Жарлық Қаулы Бұйрық Қарар Қағидалар
    Ереже Кодекс Бағдарлама Тұжырымдама Стратегия
"""
_SPACE = r"\s"
_TITLE = (
    rf"(?<!\w)[^,;:.()«»!?\n]{{3,160}}(?:туралы|жөніндегі){_SPACE}(?:Қазақстан{_SPACE}Республикасының{_SPACE})?[^,;:.()«»]{{0,40}}?"
    rf"{any_of(_HEADS)}"
)


def root(word: str) -> str:
    """The word without the endings of case, number, possession and derivation, while four letters are left: азаптау → азапта.

    A last қ, к, п goes too, as it is voiced before a vowel: құқық, құқығы.
    """
    for pattern in (_CASE, _SUFFIX, _SUFFIX):
        match = pattern.fullmatch(word)
        word = match[1] if match else word
    return word[:-1] if len(word) > _SHORTEST and _ALTERNATING.search(word) else word


KAZAKH = Discourse(
    root,
    frozenset(_FUNCTION_WORDS.split()),
    re.compile(rf"\b{any_of(_NEGATORS + ' ' + _OTHER_NEGATIVES)}\b"),
    rf"\bSTEM\w{{0,6}}[мбп][ае]{_AFTER_NEGATION}\w{{0,8}}\b|\bWORD (?:емес|жоқ|(?:\w+ )?{any_of(_LIGHT)})",
    title=re.compile(_TITLE),
    denying=re.compile(rf"\b{any_of(_NEGATORS + ' ' + _LIGHT)}"),
)
