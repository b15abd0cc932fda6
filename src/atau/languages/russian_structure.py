"""The structure of a Russian citation form: which of its words inflect, and with which other.

A citation form is one or more *groups* joined by signs or «и», each a head in the nominative with the adjectives that agree
with it; all other words (genitives, prepositional groups, objects of participles) stay as they are. Where a citation form
can be read in two ways, `plans` gives both.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from atau.languages.russian_frames import CASES, PLURAL, SINGULAR
from atau.languages.russian_words import NOUN, Lexeme, Word, wanted

_NOMINATIVE = CASES["nomn"]
_GENITIVE = CASES["gent"]
_ACCUSATIVE = CASES["accs"]


@dataclass(frozen=True, slots=True)
class Group:
    """A head and what agrees with it, as places in the citation form. A substantive is an adjective that is the head itself."""

    head: int
    lexemes: tuple[Lexeme, ...]
    adjectives: tuple[int, ...] = ()
    end: int = 0
    distributes: bool = False  # adjectives in the singular at a plural head: «Уголовный и Гражданский кодексы»

    @property
    def number(self) -> str:
        """The number of the citation form."""
        return self.lexemes[0].number


@dataclass(frozen=True, slots=True)
class Plan:
    """One reading of a citation form; the words of no group stay as they are. `apposition` inflects in the case of the head."""

    groups: tuple[Group, ...] = ()
    apposition: Group | None = None


@dataclass(slots=True)
class _Beginning:
    """What stands before a head: adjectives in the nominative, and among them words that belong to a participle."""

    adjectives: list[int] = field(default_factory=list)
    has_complement: bool = False  # «содержащиеся под стражей …»
    is_open: bool = False  # the preposition has no noun yet


def plans(words: Sequence[Word]) -> list[Plan]:
    """The readings of a citation form, the likelier first; none where nothing in it inflects."""
    found: list[Plan] = []
    start = next((place for place, word in enumerate(words) if word.text[0].isalnum()), 0)  # after «
    for first in _groups(words, start):
        found += _continued(words, first)
    return found


def _groups(words: Sequence[Word], start: int) -> list[Group]:
    """The group that begins at `start`, in all its readings."""
    by_noun = _with_noun(words, start)
    by_adjective = _with_substantive(words, start)
    if by_noun is None or by_adjective is None:
        return [group for group in (by_noun, by_adjective) if group]
    describes_it = by_noun.adjectives[-1:] > (by_adjective.head,)  # «содержащиеся под стражей несовершеннолетние лица»
    if not describes_it and _may_be_complement(words, by_adjective, by_noun):
        governs = any(lexeme.governs == _GENITIVE for lexeme in words[by_adjective.head].adjectives)
        is_object = governs and by_noun.head == by_adjective.head + 1  # «лишённые свободы», but «рабочие группы»
        return [by_adjective, by_noun] if is_object else [by_noun, by_adjective]
    return [by_noun]


def _may_be_complement(words: Sequence[Word], substantive: Group, noun: Group) -> bool:
    """«лишённые свободы», «приговорённые к лишению свободы»: the noun may be a genitive, and what is before it, a person."""
    before = words[substantive.head]
    return _GENITIVE in words[noun.head].cases and (
        bool(before.nouns) or any(x.is_participle for x in before.adjectives)
    )


def _with_noun(words: Sequence[Word], start: int) -> Group | None:
    """The group whose head is a noun."""
    beginning = _Beginning()
    doubtful: Group | None = None
    for position in range(start, len(words)):
        head = None if beginning.is_open or _is_modifier(words, position) else _head(words, start, position, beginning)
        if head and beginning.has_complement and _GENITIVE in words[position].cases:
            doubtful, head = head, None  # «содержащиеся под стражей лица», «приговорённые к лишению свободы»
        if head:
            return (None if beginning.has_complement else _after_object(words, position, beginning)) or head
        if not _extends(words, position, beginning):
            break
    return doubtful


def _extends(words: Sequence[Word], position: int, beginning: _Beginning) -> bool:
    """Whether a head may still come after this word; notes what the word is to it."""
    word = words[position]
    if word.is_conjunction or (word.parts & {"ADVB", "PRCL"} and not word.adjectives):
        return bool(beginning.adjectives) or not word.is_conjunction
    if word.adjectives and not beginning.is_open and not (beginning.has_complement and _GENITIVE in word.cases):
        beginning.adjectives.append(position)
        return True
    if not beginning.adjectives or not (word.is_preposition or word.cases):
        return False
    beginning.has_complement = True
    beginning.is_open = word.is_preposition or (beginning.is_open and not word.parts & {"NOUN", "NPRO"})
    return True


def _head(words: Sequence[Word], start: int, position: int, beginning: _Beginning) -> Group | None:
    """The word as the head of all adjectives before it, if it agrees with them."""
    word = words[position]
    if not word.nouns or word.is_conjunction or (position > start and words[position - 1].is_preposition):
        return None
    adjectives = beginning.adjectives
    agreeing = [noun for noun in word.nouns if all(_agrees(words[place], noun) for place in adjectives)]
    distributes = False
    if not agreeing and len(adjectives) > 1 and any(words[place].is_conjunction for place in range(start, position)):
        agreeing = [noun for noun in word.nouns if all(_agrees_singly(words[place], noun) for place in adjectives)]
        distributes = True
    if not agreeing:
        return None
    return Group(position, wanted(agreeing), tuple(adjectives), position + 1, distributes)


def _agrees(adjective: Word, noun: Lexeme) -> bool:
    return any(lexeme.agrees(noun) for lexeme in adjective.adjectives)


def _agrees_singly(adjective: Word, noun: Lexeme) -> bool:
    return noun.number == PLURAL and _agrees(adjective, replace(noun, number=SINGULAR))


def _agrees_with_joined(adjective: Word, noun: Lexeme) -> bool:
    return _agrees(adjective, noun) or _agrees_singly(adjective, noun)


def _is_modifier(words: Sequence[Word], position: int) -> bool:
    """Whether a noun that is an adjective as well («рабочий», «военный») stands before the noun it describes."""
    word = words[position]
    agrees = _agrees
    for following in words[position + 1 :] if word.adjectives else ():
        if any(agrees(word, noun) for noun in following.nouns):
            return True
        if following.is_conjunction:
            agrees = _agrees_with_joined  # «Уголовный и Гражданский кодексы»
        elif not following.adjectives:
            return False
    return False


def _after_object(words: Sequence[Word], position: int, beginning: _Beginning) -> Group | None:
    """The head after the object of a participle: «унижающее достоинство обращение», «лишённые свободы лица».

    Adjectives between the participle and its object are the object's. What can be the object's genitive is no head, unless the
    object is a genitive itself: «регулирующие органы государства».
    """
    cases = words[position].cases
    governed = [
        (place, lexeme.governs)
        for place in beginning.adjectives
        for lexeme in words[place].adjectives
        if lexeme.governs in cases
    ]
    if not governed:
        return None
    participle, case = governed[-1]
    before = [place for place in beginning.adjectives if place <= participle]
    for later in range(position + 1, len(words)):
        group = _head(words, later, later, _Beginning(before))
        if group:
            if case == _GENITIVE or _GENITIVE not in words[later].cases:
                return group
            return None
        if not words[later].adjectives:
            return None
        before.append(later)
    return None


def _with_substantive(words: Sequence[Word], start: int) -> Group | None:
    """The group whose head is an adjective or participle used as a noun: «обвиняемый», «уполномоченный по правам человека»."""
    adjectives = []
    position = start
    while position < len(words):
        word = words[position]
        if word.adjectives and not word.is_conjunction:
            adjectives.append(position)
        elif not (word.is_conjunction and adjectives) and not word.parts & {"ADVB", "PRCL"}:
            break
        position += 1
    if not adjectives:
        return None
    head = adjectives[-1]
    word = words[head]
    lexemes = [
        x for x in wanted(word.nouns) or word.adjectives if all(_agrees(words[place], x) for place in adjectives[:-1])
    ]
    if not lexemes:
        return None
    return Group(head, tuple(lexemes), tuple(adjectives[:-1]), head + 1)


def _continued(words: Sequence[Word], first: Group) -> list[Plan]:
    """The plans that begin with a group: what agrees with its head from behind, further heads, an apposition."""
    groups = [first]
    apposition: Group | None = None
    dependants: frozenset[int] = frozenset()  # the cases of the words after the last head
    position = first.end
    while position < len(words):
        word = words[position]
        last = groups[-1]
        if _follows(words, position, last):
            place = position + 1 if word.is_conjunction else position
            groups[-1] = replace(last, adjectives=(*last.adjectives, place))
            position = place + 1
            dependants = frozenset({_ACCUSATIVE})
            continue
        joined = _joined_head(words, position, dependants)
        if joined:
            groups.append(joined)
            position = joined.end
            dependants = frozenset()
            continue
        if position == first.end and word.nouns and _GENITIVE not in word.cases and not word.is_preposition:
            apposition = Group(position, wanted(word.nouns), (), position + 1)
        elif word.cases or word.is_preposition:
            taken = {_NOMINATIVE} if words[position - 1].is_preposition else {_NOMINATIVE, _ACCUSATIVE}
            dependants = word.cases - taken
        position += 1
    found = [Plan(tuple(groups))]
    if apposition and len(groups) == 1:
        found.append(Plan(tuple(groups), apposition))
    return found


def _follows(words: Sequence[Word], position: int, group: Group) -> bool:
    """Whether an adjective behind the head agrees with it: «лица, содержащиеся под стражей»."""
    if words[position].text == ",":
        if position + 1 >= len(words):
            return False
        word = words[position + 1]
        is_participle = any(lexeme.is_participle for lexeme in word.adjectives)
        if not is_participle and _with_noun(words, position + 1):
            return False
    else:
        word = words[position]
        following = words[position + 1] if position + 1 < len(words) else None
        if position != group.end or (following and any(_agrees(word, noun) for noun in following.nouns)):
            return False
    return all(_agrees(word, noun) for noun in group.lexemes if noun.kind == NOUN) and bool(word.adjectives)


def _joined_head(words: Sequence[Word], position: int, dependants: frozenset[int]) -> Group | None:
    """The group after «и» or a comma, unless it can be one more dependant («свобода мысли и совести»)."""
    if not words[position].is_conjunction or position + 1 >= len(words):
        return None
    group = _with_noun(words, position + 1)
    if group is None:
        return None
    cases = words[group.head].cases
    for place in group.adjectives:  # «или произвольные казни»: «казни» may be a genitive, its adjective may not
        cases &= words[place].cases
    return None if cases & dependants else group
