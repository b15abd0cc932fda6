"""Make the list of Kazakh words that `atau.languages.kazakh.lexicon` reads, from the dictionary of Debian's hunspell-kk.

python tools/kazakh_lexicon.py /usr/share/hunspell/kk_KZ.dic

Names, abbreviations without a vowel and plain forms of other words are left out; the stem of a verb is written with a hyphen
after it. The dictionary's authors and licence are named in src/atau/languages/kazakh/data/NOTICE.
"""

import gzip
import re
import sys
from collections.abc import Iterator, Set
from pathlib import Path

from atau.languages.kazakh.letters import SKELETON
from atau.languages.kazakh.sounds import VOWELS
from atau.languages.kazakh.stems import noun_stems
from atau.languages.kazakh.suffixes import Reading, paradigm_name, suffixes

TARGET = Path(__file__).parents[1] / "src" / "atau" / "languages" / "kazakh" / "data" / "words.txt.gz"
WORD = re.compile("(?!.*[лдт][ае]рд$)[а-яёәғқңөұүһі]{2,}")
"""Not *мүгедектерд*: the dictionary has a few cut off behind the plural."""

VERB = "M"
"""The first flag of the words in -у whose affixes are those of verbs."""


def read(path: str) -> Iterator[tuple[str, str]]:
    """The words of the dictionary with their flags."""
    for line in Path(path).read_text(encoding="utf-8-sig").splitlines()[1:]:
        word, _, flags = line.strip().partition("/")
        if WORD.fullmatch(word) and not VOWELS.isdisjoint(word):
            yield word, flags


def forms(words: Set[str]) -> Iterator[str]:
    """The words that have the changed stem of another and a suffix: *құқығын*, but not *жауын*, which is "rain" as well."""
    changed: dict[str, set[str]] = {}
    for word in words:
        for stem in noun_stems(word):
            if stem.text != word and len(stem.text) > 2 and stem.text[-1] in "ғгб":
                name = paradigm_name(stem.harmony, stem.sound, stem.part, Reading.ANY)
                changed.setdefault(stem.text, set()).add(name)
    for word in words:
        if any(word[cut:] in suffixes(name) for cut in range(3, len(word)) for name in changed.get(word[:cut], ())):
            yield word


def main() -> None:
    """Write the list."""
    entries = dict(read(sys.argv[1]))
    verbs = {word[:-1] + "-" for word, flags in entries.items() if flags.startswith(VERB) and word.endswith("у")}
    verbs |= {word[:-1] + "й-" for word, flags in entries.items() if flags.startswith(VERB) and word.endswith("ю")}
    lines = sorted({*entries} - {*forms(entries.keys())} | verbs, key=lambda word: (word.translate(SKELETON), word))
    data = "".join(f"{line}\n" for line in lines).encode()
    TARGET.write_bytes(gzip.compress(data, 9, mtime=0))
    print(f"{len(lines)} lines, {len(verbs)} of them verbs, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
