"""Russian families of words, negation, and titles; see `atau.model.discourse`."""

import re

from atau.model.discourse import Discourse, any_of

_SHORTEST = 4
_ENDINGS = """
    иями ями ами иях ией иям ием ого его ому ему ыми ими ов ев ей ой ий ый ая яя ое ее ые ие ия ии ию ом ем ам ям ах
    ях ую юю их ых ым им ться ть тся ся ла ло ли ет ит ют ут ат ят а я о е ы и у ю ь й л
"""
_SUFFIXES = """
    изирован ирован изац ификац фикац икац ирова изова аци яци ици енци ац яц ци ц овани евани ивани ывани ани яни
    ени ован еван ан ян енн анн янн ен енств тельств еств инств ств тельност ност ост тельн тел щик чик ник ическ
    ичн альн ельн льн ск ова ева ива ыва н к
"""
_ENDING = re.compile(rf"{any_of(_ENDINGS)}\Z")
_SUFFIX = re.compile(rf"{any_of(_SUFFIXES)}\Z")
_ALTERNATING = re.compile(r"[жчшщ]\Z")

_FUNCTION_WORDS = """
    а без в во для до за и из или им их к ко между на над не о об обо от перед по под при про против с со у через
    его ее всех других иных отношении
"""

_NEGATORS = "не нет ни"
_OTHER_NEGATIVES = r"""
    без нельзя никто никого никому никем ничто ничего никогда нигде никак\w* никт\w* лишь только едва кроме вместо
    вопреки отсутств\w* отказ\w* лиш[еаи]\w* запре\w* недопущ\w* невозможн\w* неспособн\w* прекра\w+ отверг\w*
    отрица\w* опроверг\w* избе[гж]\w* предотвра\w* исключ\w* отмен\w* воздерж\w*
    не(?!обходим|скольк|дел|фт|давн|медленн|мец|редк|однократн|зависим|посредств|прав)[а-я]{4,}
"""

# The head noun of a title of a law has a capital; what the law is about follows.
_HEADS = """
    Закон Конституционн[а-я]+_закон Конвенци Деклараци Пакт Протокол Хартии? Договор Соглашени Указ Постановлени
    Приказ Резолюци Принцип Руководящ[а-я]+_принцип Правил Положени Кодекс Программ Концепци Стратеги План
"""
_SPACE = r"\s"
_NUMBERS = rf"""
    РК ООН Республики{_SPACE}Казахстан Организации{_SPACE}Объедин[её]нных{_SPACE}Наций
    от{_SPACE}[^,;:«»().]{{4,30}}?года? №{_SPACE}?[\w./-]+
"""
_TITLE = (
    rf"\b{any_of(_HEADS)}[а-яё]*(?:{_SPACE}{any_of(_NUMBERS)})*{_SPACE}(?:О|[Оо]б|о|по|против|для){_SPACE}"
    r"[^,;:.()«»!?]{3,160}"
)


def root(word: str) -> str:
    """The word without the endings of inflection and derivation, while four letters are left: дискриминация → дискримин.

    A last ж, ч, ш, щ goes too, as it is another consonant in other words of the family: передвижение, передвигаться.
    """
    match = _ENDING.search(word)
    if match and match.start() >= _SHORTEST - 1:
        word = word[: match.start()]
    match = _SUFFIX.search(word)
    if match and match.start() >= _SHORTEST:
        word = word[: match.start()]
    return word[:-1] if len(word) > _SHORTEST + 1 and _ALTERNATING.search(word) else word


RUSSIAN = Discourse(
    root,
    frozenset(_FUNCTION_WORDS.split()),
    re.compile(rf"\b{any_of(_NEGATORS)}\b"),
    re.compile(rf"\b{any_of(_NEGATORS + ' ' + _OTHER_NEGATIVES)}\b"),
    re.compile(_TITLE),
)
