"""Russian families of words, negation, and titles; see `atau.model.discourse`."""

import re

from atau.model.discourse import Discourse

_ENDING = re.compile(
    r"(?:иями|ями|ами|иях|ией|иям|ием|ого|его|ому|ему|ыми|ими|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ия|ии|ию|ом|ем|ам|ям|ах|ях|ую|юю"
    r"|их|ых|ым|им|ться|ть|тся|ся|ла|ло|ли|ет|ит|ют|ут|ат|ят|а|я|о|е|ы|и|у|ю|ь|й|л)\Z"
)
_SUFFIX = re.compile(
    r"(?:изирован|ирован|изац|ификац|фикац|икац|ировани|ирова|изова|аци|яци|ици|енци|ац|яц|ци|ц|овани|евани|ивани|ывани|ани|яни|ени|ован|еван|ан|ян"
    r"|енн|анн|янн|ен|енств|тельств|еств|инств|ств|тельност|ност|ост|тельн|тел|щик|чик|ник|ическ|ичн|альн|ельн|льн|ск|ова|ева|ива|ыва|н|к)\Z"
)
_ALTERNATING = re.compile(r"[жчшщ]\Z")
_SHORTEST = 4

_FUNCTION_WORDS = (
    "а без в во для до за и из или им их к ко между на над не о об обо от перед по под при про против с со у через его ее "
    "всех других иных отношении"
)

_NEGATOR = r"\b(?:не|нет|ни)\b"
_NEGATIVE = (
    rf"{_NEGATOR}|\b(?:без|нельзя|никто|никого|никому|никем|ничто|ничего|никогда|нигде|никак\w*|никт\w*|лишь|только|едва|кроме|вместо|вопреки"
    r"|отсутств\w*|отказ\w*|лиш[еаи]\w*|запре\w*|недопущ\w*|невозможн\w*|неспособн\w*|прекра\w+|отверг\w*|отрица\w*|опроверг\w*|избе[гж]\w*"
    r"|предотвра\w*|исключ\w*|отмен\w*|воздерж\w*|не(?!обходим|скольк|дел|фт|давн|медленн|мец|редк|однократн|зависим|посредств|прав)[а-я]{4,})\b"
)

# The head noun of a title of a law has a capital, what it is about follows in the prepositional or with «против».
_HEADS = (
    "Закон|Конституционн[а-я]+ закон|Конвенци|Деклараци|Пакт|Протокол|Хартии?|Договор|Соглашени|Указ|Постановлени|Приказ|Резолюци|Принцип"
    "|Руководящ[а-я]+ принцип|Правил|Положени|Кодекс|Программ|Концепци|Стратеги|План"
)
_NUMBER = r"(?:[ \u00a0](?:РК|ООН|Республики[ \u00a0]Казахстан|Организации[ \u00a0]Объедин[её]нных[ \u00a0]Наций|от[ \u00a0][^,;:«»().]{4,30}?года?|№[ \u00a0]?[\w./-]+))*"
_TITLE = rf"\b(?:{_HEADS})[а-яё]*{_NUMBER}[ \u00a0](?:О|об?|Об|по|против|для)[ \u00a0][^,;:.()«»!?]{{3,160}}"


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
    re.compile(_NEGATOR),
    re.compile(_NEGATIVE),
    "around",
    re.compile(_TITLE),
)
