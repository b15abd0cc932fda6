"""Words of a text that no term has as they stand, but would have with the right letters: *кукык* is *құқық*, «cуд» is «суд».

Which letters stand for which is the language's to say (`atau.model.Spelling`); what a misspelt form could be mistaken for, the
compiled glossary knows (`atau.model.Rivals`). A correct word is never repaired. `credible.py` judges what is found.
"""

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from atau.languages.words import fold

if TYPE_CHECKING:
    from atau.matching.lexicon import Lexicon
    from atau.matching.skeletons import Skeletons
    from atau.model import Rivals, Spelling

SHORTEST = 3
"""Letters of a stem that may have wrong ones: «КР» is Kyrgyzstan before it is *ҚР*."""

_HYPHENS = "([-\u2010\u2011])"


class Repair(NamedTuple):
    """A word that was meant, folded.

    `is_certain`: letters of another alphabet stood in it, and nothing else was wrong. `is_foreign`: as it stands, it is a
    word of another language. `has_rivals`: another word could be meant as well.
    """

    word: str
    is_certain: bool
    is_foreign: bool
    has_rivals: bool


class Speller:
    """The repairs that the words of one language allow; all but the letters is unpacked when it is first asked for.

    `look_alikes` and `misspellings` are those of the language's `Spelling`.
    """

    def __init__(
        self, look_alikes: Mapping[str, str], misspellings: Mapping[str, str], endings: bytes, rivals: bytes
    ) -> None:
        self._in_own_script = str.maketrans(dict(look_alikes))
        self.look_alikes = frozenset(look_alikes)
        self._typed = misspellings
        self._packed_endings = endings
        self._packed_rivals = rivals
        self._words: Skeletons | None = None

    @property
    def retypes(self) -> bool:
        """Whether letters of the same alphabet may stand for others, so that any word may be misspelt."""
        return bool(self._typed)

    def repairs(self, word: str, folded: str, lexicon: "Lexicon") -> tuple[Repair, ...]:
        """What may be meant by a word that is in no term, the likeliest first; nothing by most words."""
        if self.look_alikes.isdisjoint(word) and not (self._typed and self._words_of(lexicon).may_be(folded)):
            return ()
        return tuple(self._repairs(word, folded, lexicon))

    def _repairs(self, word: str, folded: str, lexicon: "Lexicon") -> Iterator[Repair]:
        if not self.look_alikes.isdisjoint(word):
            own = self._in_one_script(word)
            if own != word:
                folded = fold(own)
                if lexicon.look_up(folded)[0]:
                    yield Repair(folded, True, False, False)
                    return
        if self._typed:
            yield from self._retyped(folded, lexicon)

    def _retyped(self, typed: str, lexicon: "Lexicon") -> Iterator[Repair]:
        """What is meant where letters of the same alphabet are typed for others."""
        skeleton = typed.translate(self._skeleton)
        words = {
            found.word
            for found in self._words_of(lexicon).spelt(skeleton)
            if found.is_typed_as(typed, self._typed, SHORTEST)
        }
        if not words:
            return
        others = {
            found.word for found in self._rivals.spelt(skeleton) if found.is_typed_as(typed, self._typed, SHORTEST)
        }
        if typed in others:
            return
        slots = {word: set(lexicon.look_up(word)[0]) for word in words | others}
        # *онерин* is *өнерін* or *өнерің*, the same word: what is nearest to the text comes first.
        for word in sorted(words, key=lambda word: (sum(map(str.__ne__, word, typed)), word)):
            has_rivals = any(slots[word].isdisjoint(other) for other in slots.values())
            yield Repair(word, False, typed in self._foreign, has_rivals)

    def _in_one_script(self, word: str) -> str:
        """The word with the right letters for those of another script; parts that are wholly of the other stay: IT, COVID."""
        parts = re.split(_HYPHENS, word)
        for place, part in enumerate(parts):
            if any(letter.isalpha() and letter not in self.look_alikes for letter in part):
                parts[place] = part.translate(self._in_own_script)
        return "".join(parts)

    @cached_property
    def _skeleton(self) -> dict[int, str | None]:
        from atau.matching.skeletons import skeleton_table

        return skeleton_table(self._typed)

    def _words_of(self, lexicon: "Lexicon") -> "Skeletons":
        if self._words is None:
            from atau.matching.skeletons import CommonEndings, Skeletons

            endings = CommonEndings(json.loads(zlib.decompress(self._packed_endings)), lexicon.paradigms)
            self._words = Skeletons(lexicon.forms, lexicon.stems(), endings, self._skeleton)
        return self._words

    @cached_property
    def _rivals(self) -> "Skeletons":
        from atau.matching.skeletons import SeparateEndings, Skeletons

        content = self._unpacked
        endings = SeparateEndings(content["endings"], content["ending skeletons"])
        stems = zip(content["stems"].split("\n"), content["paradigms"], strict=True) if content["stems"] else ()
        return Skeletons((), stems, endings, self._skeleton)

    @cached_property
    def _foreign(self) -> frozenset[str]:
        return frozenset(self._unpacked["words"])

    @cached_property
    def _unpacked(self) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(zlib.decompress(self._packed_rivals))
        return content


def to_sections(
    spelling: "Spelling", endings: Iterable[str], rivals: "Rivals", rival_endings: Mapping[str, Sequence[str]]
) -> dict[str, bytes]:
    """The sections of the compiled glossary from which `from_sections` makes the speller.

    `endings` are those of all paradigms of the terms, `rival_endings` those of the paradigms of the rivals.
    """
    from atau.matching.skeletons import by_skeleton, skeleton_table, skeletons

    letters = {"look-alikes": dict(spelling.look_alikes), "misspellings": dict(spelling.misspellings)}
    table = skeleton_table(spelling.misspellings)
    index = by_skeleton(set(endings), table) if spelling.misspellings else {}
    names = {name: number for number, name in enumerate(rival_endings)}
    content = {
        "words": sorted(rivals.words),
        "stems": "\n".join(stem for stem, _name in rivals.stems),
        "paradigms": [names[name] for _stem, name in rivals.stems],
        "endings": ["\n".join(listed) for listed in rival_endings.values()],
        "ending skeletons": [skeletons(listed, table) for listed in rival_endings.values()],
    }
    return {
        "spelling": _json(letters),
        "ending skeletons": zlib.compress(_json({skeleton: sorted(index[skeleton]) for skeleton in sorted(index)})),
        "rivals": zlib.compress(_json(content)),
    }


def from_sections(letters: bytes, endings: bytes, rivals: bytes) -> Speller:
    """The speller of a language."""
    content = json.loads(bytes(letters))
    return Speller(content["look-alikes"], content["misspellings"], endings, rivals)


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
