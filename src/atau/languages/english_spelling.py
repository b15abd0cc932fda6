"""British and American spellings of the same English word: "labour" and "labor", "organisation" and "organization".

Most pairs are listed by stem, since the endings alone mislead: "four" is not "for", "metre" not "meter". Only -ise/-ize and
-yse/-yze go by rule, with the words listed that have one spelling only: "exercise", "advise", "seize". The lists are of the
common words of the field; a pair that is missing here can still stand in a glossary as two terms.
"""

import re
from functools import cache

_OUR = (
    "arbour ardour armour behaviour candour clamour colour demeanour endeavour favour fervour flavour harbour honour humour "
    "labour neighbour odour rancour rigour rumour saviour savour splendour tumour valour vapour vigour"
)
_RE = "calibre centre fibre litre kilometre centimetre meagre sabre sombre spectre theatre"
_DOUBLED = (
    "cancel channel counsel dial equal fuel initial label level marshal model panel pedal quarrel rival shovel signal total "
    "travel tunnel"
)
_PAIRS = """
    acknowledgement acknowledgment | adviser advisor | ageing aging | anaesthe anesthe | analogue analog | artefact artifact
    catalogue catalog | councillor councilor | defence defense | dialogue dialog | disc disk | encyclopaed encycloped
    enrolment enrollment | foetal fetal | foetus fetus | fulfilment fulfillment | grey gray | gynaecolog gynecolog
    haemorrhag hemorrhag | instalment installment | judgement judgment | licence license | manoeuvre maneuver | mould mold
    offence offense | orthopaedic orthopedic | paediatric pediatric | paedophil pedophil | plough plow | pretence pretense
    programme program | sceptic skeptic | skilful skillful | sulphur sulfur | wilful willful
"""
_NOT_IN = re.compile(r"programm(?:ed|ing|er|able)|discu|discr|disci|discl|disco|plowd|diskette")
"""Words that begin like one of the pairs and are something else, or are written alike on both sides."""

_IZE = re.compile(r"([a-z]{2,}?)i([sz])(e|es|ed|er|ers|ing|ings|ation|ations|ational|able)\Z")
_YZE = re.compile(r"([a-z]{2,}?l)y([sz])(e|ed|er|ers|ing)\Z")
_ONE_SPELLING = re.compile(
    r".*(?:[aeou]|expert|advert|super?v|rev|dev|adv|telev|improv|pr|exerc|exc|inc|conc|prec|circumc|prom|prem|dem|surm|desp"
    r"|franch|merchand|parad|w|chast|treat|caps|downs|res)\Z|(?:sunr|ar|r|s|an|val|ass|pract|cr|ir)\Z"
)
"""What stands before -ise or -ize in words that have only one of them."""


@cache
def _stems() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds a listed spelling where it may begin a word, and the spelling beside each."""
    pairs: list[tuple[str, str]] = []
    for word in _OUR.split():
        pairs.append((word, word[:-2] + "r"))
    for word in _RE.split():
        pairs.append((f"{word[:-2]}re", f"{word[:-2]}er"))
        pairs.append((f"{word[:-2]}red", f"{word[:-2]}ered"))
    for word in _DOUBLED.split():
        pairs += [(f"{word}l{ending}", f"{word}{ending}") for ending in ("ed", "ing", "er", "or")]
    for pair in re.split(r"\||\n", _PAIRS):
        if pair.strip():
            british, american = pair.split()
            pairs.append((british, american))
    others = dict(pairs) | {american: british for british, american in pairs}
    longest_first = sorted(others, key=len, reverse=True)  # "programme" before "program"
    return re.compile(rf"(?:mis|dis|un|re|over|under)?({'|'.join(longest_first)})"), others


@cache
def spellings(word: str) -> tuple[str, ...]:
    """The word and its other spellings, in lower case."""
    if word.endswith("'s"):
        return tuple(f"{spelling}'s" for spelling in spellings(word[:-2]))
    found = [word]
    if not _NOT_IN.match(word):
        listed, others = _stems()
        match = listed.match(word)
        if match:
            found.append(word[: match.start(1)] + others[match[1]] + word[match.end(1) :])
    for rule in (_IZE, _YZE):
        match = rule.search(word)
        if match and not _ONE_SPELLING.match(match[1]):
            found.append(word[: match.start(2)] + ("z" if match[2] == "s" else "s") + word[match.end(2) :])
    return tuple(dict.fromkeys(found))
