"""What a document is among those of the United Nations and of civil society, by its symbol or by the words of its title.

Sources: UN Editorial Manual, "Document symbols"; HRC resolution 5/1, annex, para. 15 (the three reports of a review); the
symbols of the treaty bodies as they stand on their documents.
"""

import re
from enum import StrEnum


class Genre(StrEnum):
    """A kind of document. What is none of these is simply a document."""

    NATIONAL_REPORT = "national-report"
    COMPILATION = "compilation"
    STAKEHOLDER_SUMMARY = "stakeholder-summary"
    WORKING_GROUP_REPORT = "working-group-report"
    ADDENDUM = "addendum"
    CONCLUDING_OBSERVATIONS = "concluding-observations"
    LIST_OF_ISSUES = "list-of-issues"
    LIST_PRIOR_TO_REPORTING = "list-of-issues-prior-to-reporting"
    STATE_PARTY_REPORT = "state-party-report"
    REPLIES = "replies"
    FOLLOW_UP = "follow-up"
    VIEWS = "views"
    GENERAL_COMMENT = "general-comment"
    RULES_OF_PROCEDURE = "rules-of-procedure"
    DECISION = "decision"
    RESOLUTION = "resolution"
    JOINT_SUBMISSION = "joint-submission"
    ALTERNATIVE_REPORT = "alternative-report"
    KEY_POINTS = "key-points"
    OVERVIEW = "overview-of-recommendations"
    MID_TERM = "mid-term-assessment"


_COUNTRY = "[A-Z]{3}"
_BODY = r"(?:CCPR/C|E/C\.12|CEDAW/C|CAT/C|CRC/C(?:/OP[A-Z]*)?|CRPD/C|CED/C|CERD/C|CMW/C)"
_SYMBOLS = [
    (rf"A/HRC/WG\.6/\d+/{_COUNTRY}/1", Genre.NATIONAL_REPORT),
    (rf"A/HRC/WG\.6/\d+/{_COUNTRY}/2", Genre.COMPILATION),
    (rf"A/HRC/WG\.6/\d+/{_COUNTRY}/3", Genre.STAKEHOLDER_SUMMARY),
    (r"A/HRC/DEC/.+", Genre.DECISION),
    (r"A/(?:HRC/)?RES/.+", Genre.RESOLUTION),
    (r"A/HRC/\d+/\d+/Add\.\d+", Genre.ADDENDUM),
    (rf"{_BODY}/{_COUNTRY}/CO/[\d-]+", Genre.CONCLUDING_OBSERVATIONS),
    (rf"{_BODY}/{_COUNTRY}/(?:FCO|FU|CO/[\d-]+/Add)\b.*", Genre.FOLLOW_UP),
    (rf"{_BODY}/{_COUNTRY}/QPR/.+", Genre.LIST_PRIOR_TO_REPORTING),
    (rf"{_BODY}/{_COUNTRY}/(?:RQ/.+|Q/[\d-]+/Add\.\d+)", Genre.REPLIES),
    (rf"{_BODY}/{_COUNTRY}/Q/.+", Genre.LIST_OF_ISSUES),
    (rf"{_BODY}/{_COUNTRY}/[\d-]+", Genre.STATE_PARTY_REPORT),
    (rf"{_BODY}/\d+/D/\d+/\d{{4}}", Genre.VIEWS),
    (rf"{_BODY}/GC/.+", Genre.GENERAL_COMMENT),
    (rf"{_BODY}/\d+/Rev\.\d+", Genre.RULES_OF_PROCEDURE),
]

# In English, Russian and Kazakh; the first that fits decides.
_TITLES = {
    Genre.JOINT_SUBMISSION: (
        r"joint (?:\w+ )?submission",
        r"совместн\w+ (?:представлени|материал|доклад)",
        r"бірлескен (?:ақпарат|ұсыным|баяндама|материал)",
    ),
    Genre.ALTERNATIVE_REPORT: (
        r"\b(?:alternative|shadow|parallel) report",
        r"(?:альтернативн|теневой|теневого)\w* (?:доклад|отч[её]т)",
        r"(?:баламалы|көлеңкелі) (?:баяндама|есеп)",
    ),
    Genre.KEY_POINTS: (
        r"summary of key (?:points|messages)|key points",
        r"краткое изложение|(?:основные|ключевые) (?:тезисы|моменты|положения)",
        r"негізгі (?:тұжырым|тұстар|түйін)",
    ),
    Genre.OVERVIEW: (r"overview of (?:the )?recommendations", r"обзор рекомендаций", r"ұсынымдарға шолу"),
    Genre.MID_TERM: (
        r"mid-?term (?:assessment|report|review)",
        r"(?:промежуточн|среднесрочн)\w+ (?:оценк|доклад|отч[её]т|обзор)",
        r"аралық (?:бағалау|есеп|баяндама)",
    ),
    Genre.WORKING_GROUP_REPORT: (
        r"report of the working group on the universal periodic review",
        r"доклад рабочей группы по универсальному",
        r"шолу жөніндегі жұмыс тобының баяндамасы",
    ),
    Genre.CONCLUDING_OBSERVATIONS: (
        r"concluding observations",
        r"заключительные замечания",
        r"қорытынды (?:ескертулер|ескертпелер)",
    ),
    Genre.LIST_PRIOR_TO_REPORTING: (
        r"list of issues (?:and questions )?prior to",
        r"перечень вопросов,? (?:для )?(?:предваряющ|до представлени|подлежащих рассмотрению до)",
        r"(?:бергенге|ұсынғанға) дейінгі мәселелер",
    ),
    Genre.REPLIES: (r"repl(?:y|ies) (?:of|to|by)", r"ответы\b.* на перечень", r"мәселелер тізбесіне\b.* жауап"),
    Genre.LIST_OF_ISSUES: (r"list of issues", r"перечень (?:тем|вопросов)", r"мәселелер тізбесі"),
    Genre.FOLLOW_UP: (
        r"follow-up (?:to|report|letter)",
        r"последующ\w+ (?:мер|деятельност)",
        r"кейінгі шаралар",
    ),
    Genre.VIEWS: (r"views adopted", r"соображения,? (?:принятые|комитета)", r"қабылдаған пікірлер"),
    Genre.GENERAL_COMMENT: (
        r"general (?:comment|recommendation) no",
        r"замечание общего порядка|общая рекомендация №",
        r"жалпы тәртіптегі ескерт",
    ),
    Genre.RULES_OF_PROCEDURE: (r"rules of procedure", r"правила процедуры", r"рәсім қағидалары"),
    Genre.NATIONAL_REPORT: (r"national report", r"национальный доклад", r"ұлттық баяндама"),
    Genre.STAKEHOLDER_SUMMARY: (
        r"summary of (?:other )?stakeholders|summary prepared by",
        r"резюме (?:материалов|подготовлен)",
        r"мүдделі тараптар\w* .*(?:түйін|жиынтық)",
    ),
    Genre.COMPILATION: (r"compilation (?:of|prepared|on)", r"подборка\b|компиляция", r"мәліметтер жинағы"),
    Genre.STATE_PARTY_REPORT: (
        r"(?:initial|periodic) reports?\b",
        r"(?:первоначальн|периодическ)\w+ доклад",
        r"(?:бастапқы|мерзімді|кезеңдік) баяндама",
    ),
}


def genre_of(symbol: str | None, titles: str) -> Genre | None:
    """What a document is by its symbol, else by its title; None for what is neither."""
    for by_symbol, genre in _SYMBOLS if symbol else ():
        if re.fullmatch(by_symbol, symbol or ""):
            return genre
    folded = " ".join(titles.lower().split())
    for genre, by_title in _TITLES.items():
        if re.search("|".join(by_title), folded):
            return genre
    return None
