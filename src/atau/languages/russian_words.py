"""Russian words: a word in its citation form → the lexemes that it may belong to, with all their forms.

The forms are those of pymorphy3 (OpenCorpora's dictionary, and its predictor for words in no dictionary: «кибербуллинг»). One
rule keeps strange words out: of several lexemes, those whose normal form is the citation form are wanted and no others
(«выборы» is not the plural of «выбор», «пол» has nothing of «поле»).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from atau.languages.russian_frames import CASES, PLURAL, SINGULAR, Cell, fits
from atau.languages.words import fold

NOUN = "noun"
ADJECTIVE = "adjective"

_VOWELS = "аеёиоуыэюя"
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_UNCHANGED_FIRST = re.compile(
    "(?:авиа|авто|арт|аудио|бизнес|блиц|веб|видео|вице|гей|гос|интернет|квир|кибер|контр|медиа|мини|микро|мульти|обер|онлайн"
    "|офлайн|прайд|пресс|промо|секс|смарт|смс|стоп|супер|топ|транс|унтер|флеш|фото|фан|шоу|экс|эко|этно)\\Z"
)
"""First parts that stay as they are though some are nouns of their own: «интернет-провайдера», «пресс-службой»."""

_TAKES_GENITIVE = re.compile(r"(?:лишить|лишать|искать|достигнуть|достичь|требовать|заслуживать)\Z")
_ENDINGS = ("а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
_ADJECTIVE_ENDING = re.compile(r"(?:[аоуыиея][йяею]|ь[яеи])(?:ся)?\Z")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A lexeme that has the citation form as its nominative in `number`, singular or plural.

    Of a noun, `genders` and `animacies` are its own; of an adjective they are those that the citation form agrees with.
    """

    kind: str
    word: str
    number: str
    genders: frozenset[str]
    animacies: frozenset[str]
    cells: tuple[Cell, ...] = field(repr=False)
    is_normal: bool = True  # whether the citation form is the normal form: право of право, not права
    is_participle: bool = False
    governs: int = -1  # the case of a participle's object: «унижающее достоинство», «лишённые свободы»

    @property
    def key(self) -> str:
        """Tells the lexeme from any other."""
        return " ".join(
            (self.kind, self.word, self.number, *sorted(self.genders), *sorted(self.animacies), str(len(self.cells)))
        )

    def agrees(self, noun: "Lexeme") -> bool:
        """Whether the citation form of this adjective agrees with that of the noun."""
        if noun.number and self.number != noun.number:
            return False
        return self.number == PLURAL or not noun.genders or bool(self.genders & noun.genders)


def wanted(nouns: Sequence[Lexeme]) -> tuple[Lexeme, ...]:
    """Of several nouns, those whose normal form the citation form is: «выборы» is not the plural of «выбор»."""
    return tuple(noun for noun in nouns if noun.is_normal) or tuple(nouns)


@dataclass(frozen=True, slots=True)
class Word:
    """What a word of a citation form can be. `nouns` and `adjectives` are those in the nominative; `cases`, of any reading."""

    text: str
    nouns: tuple[Lexeme, ...] = ()
    adjectives: tuple[Lexeme, ...] = ()
    cases: frozenset[int] = frozenset()
    parts: frozenset[str] = frozenset()  # parts of speech, by OpenCorpora's names
    verb: tuple[str, ...] = ()

    @property
    def is_preposition(self) -> bool:
        """«на», «по» …"""
        return "PREP" in self.parts

    @property
    def is_conjunction(self) -> bool:
        """A sign or a word that joins."""
        return fold(self.text) in {",", "/", "и", "или", "либо"}


@cache
def _analyser() -> Any:
    """The one analyser of the process; loading it takes a tenth of a second."""
    import pymorphy3
    from pymorphy3_dicts_ru import get_path  # type: ignore[import-untyped]

    return pymorphy3.MorphAnalyzer(get_path(), "ru")  # without a path it asks every distribution that is installed


def is_known_form(word: str) -> bool:
    """Whether the folded word is a form of some word of the dictionary."""
    return word in _analyser().dictionary.words


class Reading(NamedTuple):
    """What a word of a text can be, in OpenCorpora's names; empty where it has no such mark."""

    part: str
    case: str
    number: str
    gender: str
    is_animate: bool
    is_transitive: bool
    is_past: bool
    is_collective: bool  # двое, трое


_LEAST_LIKELY = 0.005
_AGREEING = frozenset({"ADJF", "PRTF", "NUMR"})  # «этого» is seldom an accusative, but before a person it is
_MAIN_CASES = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct"}


@cache
def readings(word: str) -> tuple[Reading, ...]:
    """What a word of a text can be, the likeliest first."""
    found = []
    for parse in _analyser().parse(word.lower()):
        tag = parse.tag
        if parse.score >= _LEAST_LIKELY or tag.POS in _AGREEING:
            case = str(tag.case or "")
            found.append(
                Reading(
                    str(tag.POS or ""),
                    _MAIN_CASES.get(case, case),
                    str(tag.number or ""),
                    str(tag.gender or ""),
                    tag.animacy == "anim",
                    tag.transitivity == "tran",
                    tag.tense == "past",
                    "Coll" in tag,
                )
            )
    return tuple(found)


@cache
def begins_known_form(start: str) -> bool:
    """Whether some form in the dictionary begins so."""
    return next(iter(_analyser().dictionary.words.iterkeys(start)), None) is not None


@cache
def read_word(text: str) -> Word:
    """What the word can be, by the dictionary and by the way it is written."""
    if not re.search("[а-яё]", text.lower()):
        return Word(text)
    if is_acronym(text):
        return Word(text, nouns=(_acronym(text),), cases=frozenset(range(1, 6)))
    if "-" in text and not _analyser().word_is_known(text.lower()):
        return _compound(text)
    return _simple(text)


def is_acronym(text: str) -> bool:
    """Whether the word is written in capitals only."""
    return len(text) > 1 and text.isupper() and text.isalpha()


class _Tag(NamedTuple):
    """What a tag of pymorphy3 says; asking the tag itself again for each form takes most of the time."""

    part: str
    case: int  # -1: none of the six
    number: str
    gender: str
    animacy: str
    sort: tuple[str, str, bool]  # of a participle its voice and tense; whether a superlative
    is_rare: bool
    is_wrong: bool
    is_name: bool


@cache
def _read_tag(tag: Any) -> _Tag:
    text = str(tag)
    case = str(tag.case or "")
    return _Tag(
        str(tag.POS or ""),
        CASES.get(case, -1),
        str(tag.number or SINGULAR),
        str(tag.gender or ""),
        str(tag.animacy or ""),
        (str(tag.voice or ""), str(tag.tense or ""), "Supr" in text),
        is_rare=case in ("gen2", "acc2", "loc2") or re.search("V-|Infr|Arch|Slng|Litr", text) is not None,
        is_wrong="Erro" in text,
        is_name=re.search("Name|Surn|Patr|Abbr|Init", text) is not None,
    )


def _simple(text: str) -> Word:
    parses = [(parse, _read_tag(parse.tag)) for parse in _analyser().parse(text.lower())]
    parses = [pair for pair in parses if not pair[1].is_name] or parses  # «пол» is neither Paul nor an abbreviation
    parts = frozenset(tag.part for _parse, tag in parses)
    nominative = [(parse, tag) for parse, tag in parses if tag.case == CASES["nomn"]]
    adjectives = [_adjective(text, parse, tag) for parse, tag in nominative if tag.part in ("ADJF", "PRTF")]
    verb = next((parse for parse, tag in parses if tag.part == "INFN"), None)
    return Word(
        text,
        # «по» is a river as well, «под» a hearth
        nouns=() if "PREP" in parts else _nouns(text, [pair for pair in nominative if pair[1].part == "NOUN"], parts),
        adjectives=tuple(adjectives),
        cases=frozenset(tag.case for _parse, tag in parses if tag.case >= 0),
        parts=parts,
        verb=tuple(dict.fromkeys(fold(form.word) for form in verb.lexeme)) if verb else (),
    )


def _nouns(text: str, readings: list[tuple[Any, _Tag]], parts: frozenset[str]) -> tuple[Lexeme, ...]:
    lexemes = [_noun(text, parse, tag) for parse, tag in readings]
    if _analyser().word_is_known(text.lower()):
        return tuple(lexemes)
    if not lexemes and not parts & {"ADJF", "PRTF"} and text[-1].lower() in _CONSONANTS:  # «Жанаозен»
        return (_masculine(text, may_stay=False),)
    # For a plural in no dictionary, «хейтеры», the likeliest guess.
    return tuple(lexeme for lexeme in lexemes if lexeme.is_normal) or tuple(lexemes[:1])


def _noun(text: str, parse: Any, tag: _Tag) -> Lexeme:
    genders = ("masc", "femn") if tag.gender == "ms-f" else (tag.gender,) if tag.gender else ()
    return Lexeme(
        NOUN,
        fold(text),
        tag.number,
        frozenset(genders),
        frozenset({tag.animacy} if tag.animacy else ()),
        _cells([(form.word, _read_tag(form.tag)) for form in parse.lexeme]),
        is_normal=fold(parse.normal_form) == fold(text),
    )


def _adjective(text: str, parse: Any, tag: _Tag) -> Lexeme:
    # A lexeme holds several stems: высокий, высший, высочайший; of a verb, those of all its participles.
    stem = _ADJECTIVE_ENDING.sub("", fold(text))
    forms = [(form.word, _read_tag(form.tag)) for form in parse.lexeme]
    forms = [(word, other) for word, other in forms if other.part == tag.part and other.sort == tag.sort]
    return Lexeme(
        ADJECTIVE,
        fold(text),
        tag.number,
        frozenset({tag.gender} if tag.gender else ()),
        frozenset(),
        tuple(cell for cell in _cells(forms) if cell.form.startswith(stem)),
        is_participle=tag.part == "PRTF",
        governs=_governed_case(parse, tag),
    )


def _governed_case(parse: Any, tag: _Tag) -> int:
    if tag.part == "PRTF" and _TAKES_GENITIVE.match(parse.normal_form):
        return CASES["gent"]
    return CASES["accs"] if "actv" in tag.sort and "tran" in parse.tag else -1


def _cells(forms: list[tuple[str, _Tag]]) -> tuple[Cell, ...]:
    """The cells of a paradigm, what is usual first: «свободой» before «свободою», «решение» before «решенье»."""
    found = []
    for word, tag in forms:
        if tag.case >= 0 and not tag.is_wrong:
            described = (tag.gender, tag.animacy) if tag.part != "NOUN" else ()
            found.append((tag.is_rare, Cell(fold(word), tag.case, tag.number, *described)))
    found.sort(key=itemgetter(0))
    return tuple(cell for _is_rare, cell in found)


def _acronym(text: str) -> Lexeme:
    """Letter abbreviations stay as they are (УПО, НПМ); those that can be read as words may decline («МИДа», «ВИЧ»)."""
    if text[-1].lower() in _VOWELS + "ьй" or not any(letter in _VOWELS for letter in text.lower()):
        return Lexeme(NOUN, fold(text), "", frozenset(), frozenset(), _unchanged(text))
    return _masculine(text, may_stay=True)


def _unchanged(text: str) -> tuple[Cell, ...]:
    return tuple(Cell(fold(text), case, number) for number in (SINGULAR, PLURAL) for case in range(6))


def _masculine(text: str, *, may_stay: bool) -> Lexeme:
    """A masculine noun in a consonant, by its ending; one that `may_stay` is also found as it is in every case."""
    stem = fold(text)
    soft = stem[-1] in "гкхжчшщ"
    endings = [ending.replace("ы", "и") if soft else ending for ending in _ENDINGS]
    if stem[-1] in "жчшщц":
        endings[2] = "ем"
        endings[5] = "ев" if stem[-1] == "ц" else "ей"
    genitive, dative, instrumental, locative, plural, genitives, datives, instrumentals, locatives = (
        stem + ending for ending in endings
    )
    singular = (stem, genitive, dative, stem, instrumental, locative)
    many = (plural, genitives, datives, plural, instrumentals, locatives)
    cells = [Cell(form, case, SINGULAR) for case, form in enumerate(singular)]
    cells += [Cell(form, case, PLURAL) for case, form in enumerate(many)]
    cells += [Cell(genitive, CASES["accs"], SINGULAR), Cell(genitives, CASES["accs"], PLURAL)]
    if may_stay:
        cells += _unchanged(text)
        return Lexeme(NOUN, stem, "", frozenset(), frozenset(), tuple(cells))
    return Lexeme(NOUN, stem, SINGULAR, frozenset({"masc"}), frozenset(), tuple(cells))


def _compound(text: str) -> Word:
    """A hyphenated word in no dictionary inflects part by part: «трудящегося-мигранта», but «интернет-активиста»."""
    first, rest = text.split("-", 1)
    last = read_word(rest) if rest else Word(rest)
    head = read_word(first) if first else Word(first)
    stays = (
        _UNCHANGED_FIRST.match(fold(first))
        or is_acronym(first)
        or not (head.nouns or head.adjectives)
        or (not last.nouns and bool(last.adjectives))  # «ВИЧ-инфицированный», «социально-уязвимый»
    )
    if stays:
        nouns = [_prefixed(first, lexeme) for lexeme in last.nouns]
    else:
        nouns = [
            _joined(left, right)
            for left in head.nouns or head.adjectives
            for right in last.nouns
            if left.number == right.number
        ]
        nouns = [lexeme for lexeme in nouns if lexeme.cells]
    adjectives = [_prefixed(first, lexeme) for lexeme in last.adjectives] if stays else []
    return Word(text, nouns=tuple(nouns), adjectives=tuple(adjectives), cases=last.cases, parts=last.parts)


def _prefixed(first: str, lexeme: Lexeme) -> Lexeme:
    cells = tuple(cell._replace(form=f"{fold(first)}-{cell.form}") for cell in lexeme.cells)
    return replace(lexeme, word=f"{fold(first)}-{lexeme.word}", cells=cells)


def _joined(left: Lexeme, right: Lexeme) -> Lexeme:
    """Both parts in the same case and number. The first gives the gender («каждое государство-участник»)."""
    noun = left if left.kind == NOUN and left.genders else right
    animacies = left.animacies | right.animacies
    cells = []
    for one in left.cells:
        for other in right.cells:
            if one.number != other.number or (left.kind == ADJECTIVE and not fits(one, right.genders, right.animacies)):
                continue
            form = f"{one.form}-{other.form}"
            cases = {one.case} & {other.case}
            mixed = len(animacies) == 2 and left.kind == NOUN
            if mixed and one.case == other.case == CASES["accs"] and one.number == PLURAL:
                continue  # «государства-участников» is nobody's plural
            if mixed and one.case == other.case and one.case in (CASES["nomn"], CASES["gent"]):
                # «благодарит государство-участник» and «государства-участника» both stand in texts of the United Nations
                cases.add(CASES["accs"])
            cells += [Cell(form, case, one.number) for case in sorted(cases)]
    return replace(noun, kind=NOUN, word=f"{left.word}-{right.word}", animacies=animacies, cells=tuple(cells))
