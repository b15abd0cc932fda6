"""The language of a text by its letters: Russian, Kazakh or English.

Kazakh has nine letters that Russian has not; in running text they make up a fifth of all letters, and 2 % are enough to tell,
also where half of them were typed with their Russian neighbours. Latin letters are English here. What is short and has no
letter of its own («Конституция», «прокурор») is the same in Russian and Kazakh: there the document decides.
"""

import re

_KAZAKH = "[әғқңөұүһіӘҒҚҢӨҰҮҺІəƏќѓњ]"  # with the Latin schwa and the letters of old fonts, seen in legal texts
_CYRILLIC = r"[\u0400-\u052f]"
_LATIN = r"[A-Za-z\u00c0-\u024f]"
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"

_SHARE = 0.02
_SHARE_OF_NAMES = 0.08  # Russian about «Әділет» and «Қазақстан» stays Russian, if it has words of Russian grammar
_FEW_WORDS = 5
_ENOUGH = 20_000  # letters of a unit; more would tell nothing new

_TYPED = (
    "адамдар адамнын айтты арасында аркылы барлык бастап берилген бир бирак биринши бирнеше бойынша болады болатын "
    "болган болса болып бостандыгы бостандык букил деген деди дейин еди екенин еки емес жагдайда жане жасалган "
    "жатыр жок жылгы жылдын жылы зандар занмен заннын ишинде карсы катысты кейбир кейин керек кукыгы кукык кукыктар "
    "кукыктары кукыктарын кукыктык куни мемлекеттик мумкин негизинде немесе озинин олар олардын онын ретинде сайкес "
    "себеби сиякты сондай-ак тендик тиис туралы турде ушин "
)
_TYPED_KAZAKH = frozenset(_TYPED.split())
"""Kazakh words without their letters (жане for және) or that have none. None is a Russian word, but for «Жане», a name."""

_ALSO_KAZAKH = frozenset({"адам", "бар", "бул", "деп", "мен", "ол", "осы", "сот"})
"""Kazakh words that Russian has too, so that they count only beside others."""

_RUSSIAN = frozenset(
    {"в", "для", "его", "и", "из", "или", "их", "как", "которые", "на", "об", "по", "под", "при", "что", "это"}
)


def detect(text: str, majority: str | None = None) -> str | None:
    """The tag of the language; None for a text without letters. `majority` is the language of most of the document."""
    text = text[:_ENOUGH]
    cyrillic = len(re.findall(_CYRILLIC, text))
    kazakh = len(re.findall(_KAZAKH, text))
    latin = len(re.findall(_LATIN, text))
    if not cyrillic and not latin:
        return None
    if latin > cyrillic:
        return "en"
    words = re.findall(_WORD, text)
    by_words = _by_words(words)
    if kazakh >= _SHARE * cyrillic and not (kazakh < _SHARE_OF_NAMES * cyrillic and by_words == "ru"):
        return "kk"
    return by_words or (majority if len(words) < _FEW_WORDS and majority in ("kk", "ru") else "ru")


def _by_words(words: list[str]) -> str | None:
    """The language that words of grammar show."""
    plain = [word.lower() if word.isupper() else word for word in words]  # «Адам» and «Жане» are names
    typed = sum(word in _TYPED_KAZAKH for word in plain)
    shared = sum(word in _ALSO_KAZAKH for word in plain)
    russian = sum(word.lower() in _RUSSIAN for word in words)
    if typed and typed + shared > russian:
        return "kk"
    return "ru" if russian > typed else None


def agrees(tag: str, text: str) -> bool:
    """Whether a text can be in the language that it is declared to be in. Word marks Kazakh as Russian."""
    language = tag.lower().replace("_", "-").split("-")[0]
    return language not in ("en", "kk", "ru") or detect(text, language) in (None, language)
