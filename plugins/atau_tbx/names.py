"""The names of TBX: namespaces, data categories and where each may stand, and what the statuses mean."""

from atau.model import Status

CORE = "urn:iso:std:iso:30042:ed-2"
MIN = "http://www.tbxinfo.net/ns/min"
BASIC = "http://www.tbxinfo.net/ns/basic"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

CONCEPT, LANGUAGE, TERM = "conceptEntry", "langSec", "termSec"

# Where a data category of TBX-Basic may stand: the modules "min" and "basic" of the dialect, as its Schematron rules have them.
LEVELS = {
    "customerSubset": (CONCEPT, TERM),
    "projectSubset": (CONCEPT, TERM),
    "source": (CONCEPT, LANGUAGE, TERM),
    "subjectField": (CONCEPT,),
    "definition": (CONCEPT, LANGUAGE),
    "context": (TERM,),
    "crossReference": (CONCEPT, TERM),
    "externalCrossReference": (CONCEPT, LANGUAGE, TERM),
    "xGraphic": (CONCEPT, LANGUAGE),
    "administrativeStatus": (TERM,),
    "partOfSpeech": (TERM,),
    "geographicalUsage": (TERM,),
    "grammaticalGender": (TERM,),
    "termLocation": (TERM,),
    "termType": (TERM,),
    "transactionType": (CONCEPT, LANGUAGE, TERM),
    "responsibility": (CONCEPT, LANGUAGE, TERM),
}
IN_MIN = {"customerSubset", "subjectField", "administrativeStatus", "partOfSpeech", "externalCrossReference"}

WRITTEN_STATUSES = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
STATUSES = {
    "preferredTerm-admn-sts": Status.PREFERRED,
    "admittedTerm-admn-sts": Status.ADMITTED,
    "deprecatedTerm-admn-sts": Status.DEPRECATED,
    "supersededTerm-admn-sts": Status.DEPRECATED,
}
# ISO 30042:2008, annex A: more values, and `normativeAuthorization` has them without the ending. A term that is
# standardised goes first; of one that a law or a regulator uses, it is only known that it may be written.
STATUSES_2008 = {
    **STATUSES,
    "standardizedTerm-admn-sts": Status.PREFERRED,
    "legalTerm-admn-sts": Status.ADMITTED,
    "regulatedTerm-admn-sts": Status.ADMITTED,
}
STATUSES_2008 |= {name.removesuffix("-admn-sts"): status for name, status in STATUSES_2008.items()}

ABBREVIATED = {"abbreviation", "acronym", "initialism"}
PHRASE = "phrase"
PHRASES = {PHRASE, "phraseologicalUnit"}

SOURCES = "bibl"
"""The type of the back matter in which the sources stand."""
