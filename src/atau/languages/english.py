"""English: the head of a term inflects for number and takes the possessive; every word may be spelt British or American.

The head is the last word before the first preposition: "*right* to respect for private life", "State *party*". What is before
and after it stays as it stands. The parts of a hyphenated word are words of their own, so that "asylum-seeker" is also found
as "asylum seeker"; where a first part is commonly joined, "non-governmental" and "nongovernmental" are one term.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from atau.hooks.discovery import installed_version
from atau.i18n import _
from atau.languages.english_discourse import ENGLISH
from atau.languages.english_lists import AFTER_LIST, CONJUNCTIONS, PARTICLES
from atau.languages.english_spelling import spellings
from atau.languages.english_words import (
    AGREEING,
    PLACES,
    PLURAL,
    PLURAL_POSSESSIVE,
    SINGULAR,
    acronym_forms,
    agreeing_forms,
    finite_forms,
    is_adjective,
    is_gerund,
    is_known,
    is_noun,
    is_only_noun,
    is_plural,
    may_be_adjective,
    noun_forms,
)
from atau.languages.look_alikes import CYRILLIC_FOR_LATIN
from atau.languages.words import Token, fold, tokens
from atau.languages.written import shared_letters, written_like
from atau.model import EVERY_FRAME, Pattern, Rivals, Slot, Spelling, Term

_STOP_WORDS = (
    "about after against among as at before between by concerning during for from in including into of on over regarding "
    "than that through to towards under upon where which who whom whose with within without"
)
_STOPS = frozenset(_STOP_WORDS.split())
_RELATIVES = frozenset({"who", "that", "which"})
_JOINS = frozenset({"and", "or", "and/or", ",", "/", "&"})
_AFTER_HEAD = frozenset({"general", "elect", "designate", "martial"})  # "Secretaries-General", "courts martial"

_PREFIX = re.compile(
    r"(anti|bi|co|counter|cyber|extra|inter|intra|macro|micro|mid|multi|neo|non|post|pre|pro|pseudo|quasi|re|semi|socio|sub|super"
    r"|trans|ultra|under|un|over)\Z"
)
_PREFIXED = re.compile(
    r"(anti|counter|co|cyber|extra|macro|micro|multi|non|post|pre|semi|socio|(?:inter|intra|sub|trans)"
    r"(?!national|miss|action|section|change|course|ordinat|scri|stance|version))([a-z]{5,})\Z"
)
"""Solid words that are also written with a hyphen: "extrajudicial", but not "international", "submission"."""

_COMPOUND = re.compile(
    r"([a-z]{3,})(makers?|making|blowers?|keepers?|keeping|being|care|holders?|mines?|workers?|seekers?)\Z"
)
_PERSON = re.compile(r"(?:child|individual|man|migrant|people|person|refugee|victim|woman|worker)\Z")
_STATE_PARTY = re.compile(r"(?:part(?:y|ies)|members?|signator(?:y|ies))\Z")
_ACRONYM = re.compile(r"([A-Z][A-Z0-9]+)(s?)\Z")
_MIXED_SCRIPTS = re.compile(r"[a-z](?=[а-яё])|[а-яё](?=[a-z])", re.IGNORECASE)

_VOWEL_SOUND = re.compile(
    r"(?i:[aeio](?!ne\b|nce\b|u[rp])|u(?!n[aiu][^m]|s[aeiu]|[rt][aeio])|hono|hour|heir)(?![A-Z])|[AEFHILMNORSX][A-Z]"
)
"""Terms that begin with the sound of a vowel: "an NGO", "an undocumented migrant", but "a universal", "a European"."""

_APOSTROPHE = re.compile(r"['\u2019](?!\w)")
_BEFORE_PLURAL = re.compile(
    r"\b(?:these|those|many|several|few|both|two|three|four|five|six|seven|eight|nine|ten|\d*[02-9]|\d*1\d)\s+\Z",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:\A|[.!?;:,]\s)\s*(?:the\s+|such\s+)?\Z", re.IGNORECASE)
_AFTER_PLURAL = re.compile(r"\s+(?:are|were|have)\b")
"""What tells the number of a noun that has the same form in both."""

_COUNTING = re.compile(r"\b(?:an?|this|that|every|each|any|no|another|one)\s+\Z", re.IGNORECASE)
"""Before these a word that may be an adjective is a noun."""

_FOLLOWING = re.compile(r"\s+([A-Za-z]+)")
_NO_NOUN = re.compile(
    r"(?:can|cannot|could|may|might|must|will|would|shall|should|ha[sd]|have|is|was|are|were|be|do|does|did|need|not|but|if|so)\Z"
    r"|[a-z]+ed\Z"
)

_ABBREVIATIONS = (
    "a.m. add. al. approx. apr. art. arts. assoc. aug. ca. capt. cf. ch. chap. chs. co. col. corp. corr. dec. dept. "
    "dr. e.g. ed. eds. esp. est. etc. fig. figs. gen. gov. hon. i.e. ibid. inc. jan. jr. lt. ltd. mr. mrs. ms. mt. "
    "no. nos. nov. oct. op. p. p.m. para. paras. ph.d. pp. prof. rep. res. rev. sec. sect. sects. sen. sept. ser. "
    "sgt. sr. st. subpara. suppl. u.k. u.n. u.s. u.s.a. univ. v. viz. vol. vols. vs. "
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A slot with what the variants of its spelling depend on."""

    slot: Slot
    glued: bool


class English:
    """The English language. The parts of a hyphenated word are words."""

    tag = "en"
    splits_hyphens = True
    abbreviations = frozenset(_ABBREVIATIONS.split())
    spelling = Spelling(CYRILLIC_FOR_LATIN)

    conjunctions = CONJUNCTIONS
    particles = PARTICLES
    after_list = AFTER_LIST

    discourse = ENGLISH

    def data_version(self) -> str:
        """The version of the dictionary."""
        return f"lemminflect {installed_version('lemminflect')}"

    def patterns(self, text: str, term: Term) -> Sequence[Pattern]:
        """The ways to write a citation form. ValueError says why it has none."""
        words = tokens(text, self.splits_hyphens)
        if not any(word.text[0].isalnum() for word in words):
            raise ValueError(_("the term has no word"))
        for word in words:
            if _MIXED_SCRIPTS.search(word.text):
                raise ValueError(_("“{word}” mixes Latin and Cyrillic letters").format(word=word.text))
        heads = [[]] if term.indeclinable else _heads(words)
        found: dict[tuple[str, ...], Pattern] = {}
        for inflected in heads:
            parts = [
                _Part(_slot(word.text, _role(words, place, inflected), term.plural_only), word.glued)
                for place, word in enumerate(words)
            ]
            for slots in _written(parts):
                found.setdefault(tuple(slot.key for slot in slots), Pattern(tuple(slots)))
        return list(found.values())

    def is_oblique(self, text: str) -> bool:
        """Whether the last word is a possessive."""
        return bool(re.search(r"['\u2019]s?\Z", text))

    def inflections(self, text: str, term: Term) -> Mapping[str, Sequence[str]]:
        """The forms by number and possessive; a term in the plural has no singular place.

        Where something follows the head, there is no possessive: nobody writes "persons with disabilities' letters". Of joined
        heads only the number of the citation form is known.
        """
        words = tokens(text, self.splits_hyphens)
        slots = self.patterns(text, term)[0].slots
        if len(words) != len(slots):
            return {"singular": (text,)}
        heads = [] if term.indeclinable else _heads(words)[0]
        is_last = bool(heads) and heads[-1] == len(words) - 1
        other_number = (SINGULAR if is_plural(fold(words[heads[-1]].text)) else PLURAL) if len(heads) > 1 else 0
        found: dict[str, Sequence[str]] = {}
        for place, frame in PLACES.items():
            forms = [_by_use(slot, frame) for slot in slots]
            if all(forms) and (is_last or frame in (SINGULAR, PLURAL)) and frame != other_number:
                most = max(map(len, forms))
                chosen = [[choice[min(at, len(choice) - 1)] for choice in forms] for at in range(most)]
                found[place] = tuple(
                    dict.fromkeys(_with_apostrophe(written_like(text, words.spans, form), frame) for form in chosen)
                )
        return found

    def narrowed(self, places: Sequence[str], before: str, after: str) -> Sequence[str]:
        """A possessive where its apostrophe follows; of both numbers the plural where a word beside the term asks for it."""
        if _APOSTROPHE.match(after):
            return [place if "possessive" in place else f"{place} possessive" for place in places]
        asks_for_plural = _BEFORE_PLURAL.search(before) or (_SUBJECT.search(before) and _AFTER_PLURAL.match(after))
        wanted = [place for place in places if ("plural" in place) is bool(asks_for_plural)]
        return wanted or places

    def fitted(self, form: str, after: str) -> str | None:
        """Without the apostrophe that stands behind already; "children's" cannot stand before it.

        What goes on behind its head cannot stand before a noun, as in "prisoner transport".
        """
        if not _APOSTROPHE.match(after):
            words = [fold(word.text) for word in tokens(form, self.splits_hyphens)]
            head = next((place for place, word in enumerate(words) if place and word in _STOPS), len(words)) - 1
            is_postmodified = head < len(words) - 1 and not is_plural(words[head])
            return None if is_postmodified and _begins_with_noun(after) else form
        return form[:-1] if form.endswith("'") else None

    def agreement(self, text: str, term: Term, form: str, place: str) -> str:
        """The indefinite article that the form asks for, its number, and whether it may be an adjective."""
        may_be_adjective_here = place == "singular" and " " not in text and may_be_adjective(fold(text))
        kind = "adjective" if may_be_adjective_here else "noun"
        return f"{'an' if _VOWEL_SOUND.match(form) else 'a'} {place.partition(' ')[0]} {kind}"

    def agreeing(self, before: str, after: str, old: str, new: str) -> Sequence[str]:
        """The article; where the number is another, also "this" and "these", and the verb.

        For an adjective ("is handicapped", "the handicapped") a noun cannot stand without more; then the neighbour is named.
        """
        (article, number, kind), (new_article, new_number, new_kind) = old.split(), new.split()
        found: list[str] = []
        if kind == "adjective" and new_kind == "noun" and not _COUNTING.search(before):
            return re.findall(r"(\w+)\s+\Z", before) or re.findall(r"\A\s+(\w+)", after)
        if number != new_number:
            found += re.findall(r"\b(an?|this|that|these|those|each|every)\s+\Z", before, re.IGNORECASE)
            found += re.findall(r"\A\s+(is|are|was|were|has|have|does|do|\w+s)\b", after)
        elif article != new_article:
            found += re.findall(r"\b(an?)\s+\Z", before, re.IGNORECASE)
        return found

    def rivals(self, forms: Collection[str], stems: Collection[tuple[str, str]]) -> Rivals:
        """None: letters of the other script are never right."""
        return Rivals()

    def suffixes(self, paradigm: str) -> Mapping[str, int]:
        """None: English forms are listed whole."""
        return {}


def _begins_with_noun(after: str) -> bool:
    """Whether a word follows at once that can be a noun; a word of no dictionary, and a verb's auxiliary, is none."""
    following = _FOLLOWING.match(after)
    word = fold(following[1]) if following else ""
    return is_known(word) and is_noun(word) and word not in _STOPS | _JOINS and not _NO_NOUN.match(word)


def _by_use(slot: Slot, frame: int) -> list[str]:
    """The forms of a slot in a frame: those of fewest frames first ("States parties"), then those spelt like the term."""
    forms = [form for form, mask in slot.forms.items() if mask & frame]
    is_plain = frame in (SINGULAR, PLURAL)

    def rarity(form: str) -> tuple[bool, int, int, bool]:
        is_joined = slot.forms[form] == EVERY_FRAME
        is_odd = ((is_plain or is_joined) and "'" in form) or (frame == PLURAL_POSSESSIVE and form.endswith("s's"))
        return is_odd, _readings(slot.forms[form]), -shared_letters(form, slot.word), form != slot.word

    return sorted(forms, key=rarity)


def _readings(mask: int) -> int:
    return sum(bool(mask & frame) for frame in PLACES.values())


def _with_apostrophe(text: str, frame: int) -> str:
    """The possessive of a form in -s has a sign that is no letter: "states'"."""
    is_bare = frame not in (SINGULAR, PLURAL) and "'" not in text[-2:]
    return f"{text}'" if is_bare and text.endswith("s") else text


def _heads(words: Sequence[Token]) -> list[list[int]]:
    """The places of the words that inflect, the main head last; two answers for "attorney-general"."""
    if fold(words[0].text) == "to":  # a verb phrase, "to take part in"
        return [[]]
    end = _section(words)
    for place in range(end - 1):
        if _is_described_by_gerund(words, place, end):
            return [[place]]
    place = end - 1
    while place >= 0 and not words[place].text[0].isalnum():
        place -= 1
    last = place
    # "State party concerned", "persons deprived of their liberty": a participle after its noun
    while place > 0 and not words[place].glued and not _may_head(words[place]):
        place -= 1
    if place < 0 or not (_may_head(words[place]) or (place == last == 0 and is_adjective(fold(words[place].text)))):
        return [[]]
    joined = [
        other
        for other in range(place)
        if fold(words[other + 1].text) in _JOINS
        and is_only_noun(fold(words[other].text))
        and not words[other + 1].glued
    ]
    found = [[*joined, place]]
    if place == last > 0 and fold(words[place].text) in _AFTER_HEAD and is_only_noun(fold(words[place - 1].text)):
        found.insert(0, [place - 1])
    return found


def _is_described_by_gerund(words: Sequence[Token], place: int, end: int) -> bool:
    """Whether a form in -ing follows its noun: "persons living with HIV", "persons seeking asylum", not "decision making"."""
    word, following = fold(words[place].text), fold(words[place + 1].text)
    if words[place + 1].glued or not is_gerund(following) or not is_noun(word):
        return False
    if place == 0 and _PERSON.match(word):
        return True
    return is_plural(word) and (place == 0 or (place + 2 == end < len(words)))


def _section(words: Sequence[Token]) -> int:
    """Where the head's section ends: before the first preposition that is not inside a compound ("cost-of-living crisis")."""
    for place in range(1, len(words) - 1):
        if words[place].text == "(":  # "designated (specialised) places" is for the glossary's editor to split
            return place
        if fold(words[place].text) not in _STOPS:
            continue
        end = place + 1
        while end < len(words) and words[end].glued:
            end += 1
        if not words[place].glued or end == len(words) or fold(words[end].text) in _STOPS:
            return place
    return len(words)


def _may_head(word: Token) -> bool:
    return word.text[0].isalpha() and (bool(_ACRONYM.match(word.text)) or is_noun(fold(word.text)))


def _role(words: Sequence[Token], place: int, inflected: Sequence[int]) -> str:
    """What a word is to the term: its "head", a head "joined" to that, a noun or a "finite" verb "agreeing", or "fixed"."""
    if inflected and place > inflected[-1] and fold(words[place - 1].text) in _RELATIVES:
        return "finite"
    if not inflected or place > inflected[-1]:
        return "fixed"
    if place in inflected:
        return "head" if place == inflected[-1] else "joined"
    word, following = fold(words[place].text), fold(words[place + 1].text)
    if words[place + 1].glued or word not in {*AGREEING, *AGREEING.values()} or following in _JOINS:
        return "fixed"
    return "agreeing" if not word.startswith("state") or _STATE_PARTY.match(following) else "fixed"


@lru_cache(maxsize=65536)
def _slot(text: str, role: str, plural_only: bool) -> Slot:
    """The forms of a word in all spellings. A joined head has its number for itself ("arrests and detention")."""
    word = fold(text)
    acronym = _ACRONYM.match(text)
    forms: Mapping[str, int] = {word: EVERY_FRAME}
    if role == "agreeing":
        forms = agreeing_forms(word)
    elif role == "finite":
        forms = finite_forms(word)
    elif role != "fixed" and acronym:
        role += " acronym"
        forms = acronym_forms(fold(acronym[1]))
    elif role != "fixed":
        role += " plural" if plural_only else ""
        forms = noun_forms(word, plural_only)
    if role.startswith("joined"):
        forms = dict.fromkeys(forms, EVERY_FRAME)
    spelt: dict[str, int] = {}
    for form, frames in forms.items():
        for other in spellings(form):
            spelt[other] = spelt.get(other, 0) | frames
    return Slot(f"en {word} {role}", word, spelt)


def _written(parts: Sequence[_Part]) -> Iterator[list[Slot]]:
    """The term as it stands, then with words joined ("nongovernmental") or parted ("non-refoulement" for "nonrefoulement")."""
    yield [part.slot for part in parts]
    joined: list[Slot] = []
    for place, part in enumerate(parts):
        before = parts[place - 1] if place else None
        if before and joined and _are_written_solid(before.slot.word, part):
            joined[-1] = _solid(joined[-1], part.slot)
        else:
            joined.append(part.slot)
    if len(joined) < len(parts):
        yield joined
    parted = [piece for place, part in enumerate(parts) for piece in _pieces(part, place, parts)]
    if len(parted) > len(parts):
        yield parted


def _are_written_solid(first: str, second: _Part) -> bool:
    if _PREFIX.match(first):
        return second.glued or first in ("non", "anti")
    return second.glued and is_known(first + second.slot.word)


def _solid(first: Slot, second: Slot) -> Slot:
    forms = {one + other: mask & frames for one, mask in first.forms.items() for other, frames in second.forms.items()}
    return Slot(f"{first.key}+{second.key}", first.word + second.word, forms)


def _pieces(part: _Part, place: int, parts: Sequence[_Part]) -> list[Slot]:
    """A solid word in two: "whistleblower" as "whistle-blower", "extrajudicial" as "extra-judicial"."""
    slot = part.slot
    is_in_compound = part.glued or (place + 1 < len(parts) and parts[place + 1].glued)
    match = _PREFIXED.match(slot.word) or _COMPOUND.match(slot.word)
    if not match or is_in_compound or not is_known(match[2]) or not (is_known(match[1]) or _PREFIX.match(match[1])):
        return [slot]
    first, rest = match[1], match[2]
    forms = {form[len(first) :]: frames for form, frames in slot.forms.items() if form.startswith(first)}
    return [Slot(f"en {first} ", first, {first: EVERY_FRAME}), Slot(f"{slot.key} without {first}", rest, forms)]
