"""What a Russian sentence says of the case and number of the words in it, and which words around would agree with them.

The words before are read back to front: attributes and numerals, then what governs the noun (a preposition, a noun, a verb), or
the noun that it is joined with. Where all of that says nothing, nothing is ruled out.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile

from atau.languages.russian_frames import PLURAL, SINGULAR
from atau.languages.russian_inflection import COUNTED, PAUCAL
from atau.languages.russian_words import Reading, readings
from atau.languages.words import WORD, fold, tokens

_GOVERNMENT = {
    "gent": "без безо близ в-отношении ввиду вдоль вместо вне внутри возле вокруг вследствие для до из из-за из-под изо "
    "касательно кроме мимо накануне насчет около от относительно ото подле позади помимо порядка посередине после посреди "
    "прежде против путем ради сверх свыше среди у",
    "datv": "благодаря вопреки ко навстречу наперекор подобно согласно сообразно соответственно к по",
    "accs": "про сквозь спустя через несмотря-на",
    "ablt": "над перед передо между",
    "loct": "при о об обо",
    "accs loct": "в во на",
    "accs ablt": "за под",
    "gent ablt": "с со",
}
_PREPOSITIONS = {word: frozenset(cases.split()) for cases, words in _GOVERNMENT.items() for word in words.split()}
"""What case a preposition asks for (Rozental, § 198 ff: the prepositions with one case and with two)."""

_TAKES_GENITIVE = re.compile(
    r"(?:лиш|избе[гж]|дости[гч]|каса|косн|добив|добь|боя|бои|опаса|остерега|требу|жд[еауи]|ожида|придержива|заслужива|хват)"
)
_TAKES_DATIVE = re.compile(
    r"(?:помощ|содействи|отказ|угроз|препятстви|вред|ущерб|благодарност|письм|ответ|приказ|доверя|довери|служени|сопротивлени|выдач)"
)
"""Nouns whose object stands in the dative as well: «помощь Комиссии», «угроза свободе»."""

_GIVES = re.compile(
    r"(?:предостав|представ|направ|отправ|переда|пода[влмноюя]|подад|подчин|доложи|докладыва|сообщ|рекоменд|предлож|предлаг|поруч|адресова"
    r"|выда[влмнюс]|вруч|помо[гчж]|отказ|запре[тщ]|разреш|посвя[тщ]|объясн|разъясн|напис|писал|плат|выплат|верну|возвра|присуд|назнач|оказ)"
)
"""Verbs with an object and somebody to whom: «представил доклад Комиссии» is no report of hers."""

_TAKES_INSTRUMENTAL = re.compile(
    r"(?:был|будет|будут|быть|стал|стать|станов|явля|счита|счит|сочт|сочл|призна|назва|назыв|объяв|оста|работ|служи|руковод|управл"
    r"|злоупотр|польз|владе|облада|интерес|занима|пренебр|торгу|торгова|рису|рискова|жертв|дорож)"
)
_NUMERALS = frozenset({"два", "две", "три", "четыре", "оба", "обе", "полтора", "полторы"})
_AMOUNTS = re.compile(r"(?:несколько|сколько|столько|тысяч\w{0,3}|миллион\w{0,3})\Z")
_AND = frozenset({"и", "или", "либо", "ни"})
_POSSESSIVES = frozenset({"его", "ее", "их"})
_WITH_GENDER = frozenset({"два", "две", "оба", "обе", "полтора", "полторы"})
_RELATIVE = re.compile(r",\s+(?:\w+\s+)?(котор\w+)")
_AHEAD = 6
"""How many words after the term its verb is looked for in."""

_STRONG_STOP = re.compile(r"[.!?;:…]\s")
_FIRST = frozenset({"nomn"})
_PREDICATES = frozenset({"VERB", "PRTS", "ADJS"})
_VERBS = frozenset({"VERB", "INFN", "GRND"})
_ATTRIBUTES = frozenset({"ADJF", "PRTF"})


def narrowed(places: Sequence[str], before: str, after: str) -> Sequence[str]:
    """Of the places that a form can have, those that the words around it allow; all where they say nothing."""
    words = _words_before(before)
    sentence = tuple(words)
    while words:
        last = words[-1]
        count = _counted(last)
        if count in places:
            return [count]
        agreeing = _with_attribute(places, last)
        if agreeing:
            if COUNTED in agreeing and any(reading.part == "NUMR" for reading in readings(last)):
                return [COUNTED]  # «у двух человек»
            places = agreeing
        elif not _is_modifier(last):
            break
        words.pop()
    places = [place for place in places if place not in (PAUCAL, COUNTED)] or places
    places = _governed(places, words, after)
    if not any(word in _PREPOSITIONS and "loct" in _PREPOSITIONS[word] for word in sentence):
        places = _without(places, "loct")
    if not _may_be_instrumental(sentence, after):
        places = _without(places, "ablt")
    return places


def _governed(places: Sequence[str], words: Sequence[str], after: str) -> Sequence[str]:
    """The places that the nearest word allows which is no attribute."""
    if not words:
        return _with(places, _FIRST)
    preposition = _preposition(words)
    if preposition:
        return _with(places, preposition)
    if words[-1] in (*_AND, ","):
        return _with(places, _cases_of_neighbour(words[:-1]))
    reading = next(iter(readings(words[-1])), None)
    if reading is None:
        return places
    if reading.part == "NOUN":
        is_adverbial = reading.case == "ablt" or bool(_preposition_of(words))
        if _TAKES_DATIVE.match(words[-1]) or (
            is_adverbial and "nomn plur" in places and _begins_with_plural_verb(after)
        ):
            return places  # «угроза свободе»; «В области тюрьмы переполнены»
        return _with(places, {"gent", "datv"} if any(map(_GIVES.match, words)) else {"gent"})
    if reading.part in ("PRED", "COMP"):
        return _with(places, {"gent"})
    if reading.part in (*_VERBS, "PRTS", "ADJS", "PRTF"):
        return _with(places, _cases_of_object(words, reading))
    return places


def _cases_of_object(words: Sequence[str], reading: Reading) -> set[str]:
    """What stands after a verb without a preposition. A genitive is asked for by few verbs, and by a negation."""
    if _TAKES_GENITIVE.match(words[-1]):
        return {"gent", "accs"} if reading.is_transitive and not words[-1].startswith("лиш") else {"gent"}
    cases = {"datv", "ablt"}
    if reading.is_transitive and reading.part not in ("PRTS", "ADJS") and not words[-1].endswith(("ся", "сь")):
        cases.add("accs")
        if "не" in words[-4:-1]:  # «не стал слушать»
            cases.add("gent")
    else:
        cases.add("nomn")
    return cases


def _cases_of_neighbour(words: Sequence[str]) -> set[str]:
    """The cases of the noun that another one is joined with, as far as its own preposition leaves them to it."""
    if not words or words[-1] == ",":
        return set()
    cases = {reading.case for reading in readings(words[-1]) if reading.part in ("NOUN", *_ATTRIBUTES)} - {""}
    return cases & set(_preposition_of(words)) or cases


def _preposition_of(words: Sequence[str]) -> Collection[str]:
    """The cases that a preposition asks of the phrase at the end of the words: «в независимой печати»."""
    for place in range(len(words) - 1, max(0, len(words) - 5), -1):
        asked = _preposition(words[:place])
        if asked:
            return asked
        if not {reading.part for reading in readings(words[place - 1])} & {"NOUN", *_ATTRIBUTES}:
            break
    return ()


def _preposition(words: Sequence[str]) -> Collection[str]:
    """The cases that the preposition at the end of the words asks for."""
    last = "-".join(words[-2:])
    found = _PREPOSITIONS.get(last) or (_PREPOSITIONS.get(words[-1]) if words else None)
    return found or ()


def _with_attribute(places: Sequence[str], word: str) -> Sequence[str]:
    """The places in which the word can be an attribute or a numeral of the noun; none where it cannot."""
    if word in _POSSESSIVES:
        return ()
    return [place for place in places if any(_agrees(reading, place) for reading in readings(word))]


def _agrees(reading: Reading, place: str) -> bool:
    if reading.part == "NUMR":
        if reading.is_collective and reading.case in ("nomn", "accs"):
            return place == "gent plur"
        if place == COUNTED:
            return reading.case == "gent"
        return reading.case not in ("nomn", "accs") and place == f"{reading.case} plur"
    if reading.part not in _ATTRIBUTES or not reading.case:
        return False
    if place == PAUCAL:
        return reading.number == "plur" and reading.case in ("nomn", "gent")
    if place == COUNTED:
        return reading.number == "plur" and reading.case == "gent"
    return place == f"{reading.case} {reading.number}"


def _counted(word: str) -> str:
    """Whether a numeral in the nominative or accusative asks for the paucal or for the genitive plural; else empty."""
    if word.isdecimal():
        few = word[-1] in "234" and word[-2:-1] != "1"
        return PAUCAL if few else "" if word[-1] == "1" and word[-2:-1] != "1" else COUNTED
    if word in _NUMERALS:
        return PAUCAL
    if _AMOUNTS.match(word):
        return COUNTED
    numerals = [reading for reading in readings(word) if reading.part == "NUMR" and not reading.is_collective]
    return COUNTED if any(reading.case in ("nomn", "accs") for reading in numerals) else ""


def _is_modifier(word: str) -> bool:
    """A word that may stand before an attribute or a noun and says nothing of its case: «лишь», «недавно», «их»."""
    if word in _POSSESSIVES:
        return True
    first = next(iter(readings(word)), None)
    return first is not None and first.part in ("PRCL", "ADVB") and word not in ("не", "ни", *_PREPOSITIONS, *_AND)


def _may_be_instrumental(before: Iterable[str], after: str) -> bool:
    """Whether something in the sentence can have an agent, a tool or a predicate in the instrumental beside it."""
    before = list(before)
    words = [*before, *_words_after(after)]
    if any(word in _PREPOSITIONS and "ablt" in _PREPOSITIONS[word] for word in before):
        return True
    if before and re.search(r"(?:ни[еяю]|ни[ие]м|ци[яюией])\Z", before[-1]):
        return True
    return any(
        _TAKES_INSTRUMENTAL.match(word)
        or word.endswith(("ся", "сь"))
        or any(reading.part in ("PRTS", "PRTF") for reading in readings(word)[:1])
        for word in words
    )


def agreeing(before: str, after: str, old: str, new: str) -> Sequence[str]:
    """The words around a noun that must change when another takes its place; both are told by `agreement`."""
    case, number, gender, animacy, kind = old.split()
    _, new_number, new_gender, new_animacy, new_kind = new.split()
    if kind == "adjective" and new_kind == "noun" and (noun := _noun_behind(after, case)):
        return [noun]  # «престарелые родители»
    if case == PAUCAL:
        is_same = number == new_number and (gender == "femn") is (new_gender == "femn")
        return [] if is_same else [word for word in tokens(before, False).texts[-3:] if fold(word) in _WITH_GENDER]
    is_other_number = number != new_number
    is_other_gender = number == SINGULAR and gender != new_gender
    is_same_oblique = case in ("gent", "datv", "ablt", "loct") and {gender, new_gender} <= {"masc", "neut"}
    is_other_animacy = case == "accs" and animacy != new_animacy and not (number == SINGULAR and gender == "femn")
    found: list[str] = []
    if is_other_number or is_other_animacy or (is_other_gender and not is_same_oblique):
        found += _attributes(before, case, number)
        found += _participle(after)
    if case == "nomn" and (is_other_number or is_other_gender):
        found += _verb(before, after, number, every_tense=is_other_number)
    if is_other_number or is_other_gender:
        relative = _RELATIVE.match(after)
        if relative and not (is_same_oblique and relative[1] in ("которому", "которым", "котором")):
            found.append(relative[1])
    return found


def _attributes(before: str, case: str, number: str) -> list[str]:
    """The attributes right before a noun; adverbs may stand between them."""
    found: list[str] = []
    for raw in reversed(tokens(_STRONG_STOP.split(before)[-1], False).texts):
        if _with_attribute([f"{case} {number}"], fold(raw)):
            found.insert(0, raw)
        elif not _is_modifier(fold(raw)):
            break
    return found


def _noun_behind(after: str, case: str) -> str:
    """The noun right behind that an adjective would belong to; empty where there is none."""
    following = re.match(r"\s+(\w+)", after)
    found = following is not None and any(
        one.part == "NOUN" and (one.case == case or case in (PAUCAL, COUNTED)) for one in readings(following[1])
    )
    return following[1] if following and found else ""


def _participle(after: str) -> list[str]:
    """The participle of a phrase that follows a noun after a comma."""
    following = re.match(r",\s+(?!котор)(\w+)", after)
    return [following[1]] if following and any(one.part in _ATTRIBUTES for one in readings(following[1])[:1]) else []


def _verb(before: str, after: str, number: str, *, every_tense: bool) -> list[str]:
    """The verb of a subject, behind it or else before it; in the present it does not tell the gender."""
    following = list(_clause(tokens(after, False).texts))[:_AHEAD]
    preceding = list(_clause(reversed(tokens(_STRONG_STOP.split(before)[-1], False).texts)))[:_AHEAD]
    for words in (following, preceding):
        for word in words:
            reading = next(iter(readings(word)), None)
            if reading is None or reading.part not in _PREDICATES or reading.number != number:
                continue
            return [word] if every_tense or reading.is_past or reading.part != "VERB" else []
    return []


def _clause(words: Iterable[str]) -> Iterator[str]:
    """The words up to a sign."""
    return takewhile(lambda word: word[0].isalnum(), words)


def _begins_with_plural_verb(after: str) -> bool:
    first = next((word for word in _words_after(after) if not _is_modifier(word) and word != "не"), None)
    return first is not None and any(
        reading.part in _PREDICATES and reading.number == PLURAL for reading in readings(first)[:1]
    )


def _words_before(before: str) -> list[str]:
    return [fold(word) for word in tokens(_STRONG_STOP.split(before)[-1], False).texts]


def _words_after(after: str) -> list[str]:
    return [fold(word) for word in WORD.findall(re.split(r"[.!?;:,—(]", after)[0])][:_AHEAD]


def _with(places: Sequence[str], cases: Collection[str]) -> Sequence[str]:
    return [place for place in places if place.split()[0] in cases] or places


def _without(places: Sequence[str], case: str) -> Sequence[str]:
    return [place for place in places if place.split()[0] != case] or places
