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
_ENDING = re.compile(rf"(.{{{_SHORTEST - 1},}}?){any_of(_ENDINGS)}")
_SUFFIX = re.compile(rf"(.{{{_SHORTEST},}}?){any_of(_SUFFIXES)}")
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

# Verbs that say hardly more than that something is done: «не были подвергнуты …», «пыткам не подвергались».
_LIGHT = r"""
    был[аио]? будет будут было примен\w* использ\w* допуск\w* допущ\w* соверш\w* зафиксир\w* выявл\w* установл\w*
    существ\w* имел\w* еще так факт\w* случа\w* актам?
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
    for pattern in (_ENDING, _SUFFIX):
        match = pattern.fullmatch(word)
        word = match[1] if match else word
    return word[:-1] if len(word) > _SHORTEST + 1 and _ALTERNATING.search(word) else word


RUSSIAN = Discourse(
    root,
    frozenset(_FUNCTION_WORDS.split()),
    re.compile(rf"\b{any_of(_NEGATORS + ' ' + _OTHER_NEGATIVES)}\b"),
    rf"\bне (?:(?:подверг\w*|{any_of(_LIGHT)}) )*WORD\b|\bWORD (?:\w+ )?(?:так и )?не {any_of(_LIGHT)}"
    r"|\bWORD(?<=[мую]) (?:\w+ )?(?:так и )?не подверг",
    reach=5,
    title=re.compile(_TITLE),
    denying=re.compile(r"\bне\b"),
)
