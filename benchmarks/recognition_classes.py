"""What each remaining miss and false hit on the clean gold sets is; a person decides, so this is written by hand."""

GOLD = "error in the set or its text"
CONTEXT = "ambiguous without context"
OPEN = "not yet handled"

_ADJECTIVE = f"{CONTEXT}: an adjective in -ты/-ті, -ды/-ді, also the accusative of the noun"

CLASSES = {
    ("ru-gsd-taiga", "лучшая нападающий", "Лучшая нападающая"): f"{GOLD}: the citation form does not agree",
    ("ru-gsd-taiga", "симметричный апсидальный алтарь", "симметричными апсидальным алтарем"): f"{GOLD}: typing error",
    ("ru-gsd-taiga", "судорога лица", "судорге лица"): f"{GOLD}: typing error",
    ("ru-gsd-taiga", "Русская Держава", "Русския Державы"): f"{GOLD}: an old form, quoted",
    ("ru-gsd-taiga", "червячочек", "червячёчек"): f"{GOLD}: ё for о after ч",
    ("ru-gsd-taiga", "бездушный ноль", "бездушные нули"): f"{OPEN}: ноль and нуль are two lexemes in the dictionary",
    ("ru-gsd-taiga", "выбор", "выборах"): f"{CONTEXT}: a form of выбор and of выборы",
    ("kk-ktb", "әмиян", "әмиянімді"): f"{GOLD}: the text breaks vowel harmony",
    ("kk-ktb", "қасиет", "қасиетті"): _ADJECTIVE,
    ("kk-ktb", "міндет", "міндетті"): _ADJECTIVE,
    ("kk-ktb", "табыс", "табысты"): _ADJECTIVE,
    ("kk-ktb", "сенім", "сенімді"): _ADJECTIVE,
    ("kk-ktb", "байланыс", "байланысты"): _ADJECTIVE,
    ("kk-ktb", "құрмет", "Құрметті"): _ADJECTIVE,
    ("kk-ktb", "білім", "білімді"): _ADJECTIVE,
    ("kk-ktb", "шарт", "шартты"): _ADJECTIVE,
    ("kk-ktb", "дауыс", "дауысты"): _ADJECTIVE,
    ("kk-ktb", "көңіл", "көңілді"): _ADJECTIVE,
    ("kk-ktb", "қалып", "қалыпты"): _ADJECTIVE,
    ("kk-ktb", "қалып", "қалып"): f"{CONTEXT}: the converb of қалу",
    ("kk-ktb", "шеше", "шешеміз"): f"{CONTEXT}: a verb, “we solve”",
    ("kk-ktb", "отын", "отын"): f"{CONTEXT}: also “its fire”, the accusative of от",
    ("kk-ktb", "негіз", "негізінен"): f"{CONTEXT}: the adverb “mainly”",
    ("kk-ktb", "айнала", "айнала"): f"{CONTEXT}: an adverb or converb",
    ("kk-ktb", "тұрғы", "Тұрғыны"): f"{CONTEXT}: a form of тұрғын as well",
    ("kk-ktb", "тұрғы", "тұрғыны"): f"{CONTEXT}: a form of тұрғын as well",
    ("kk-unimorph", "қалам", "қаламдан"): f"{GOLD}: a generated form; the norm after м is -нан",
    ("kk-unimorph", "мейрам", "мейрамдан"): f"{GOLD}: a generated form; the norm after м is -нан",
    ("kk-unimorph", "қылқалам", "қылқаламдан"): f"{GOLD}: a generated form; the norm after м is -нан",
    ("kk-unimorph", "жұтым", "жұтымдан"): f"{GOLD}: a generated form; the norm after м is -нан",
    ("kk-unimorph", "сым", "сымдан"): f"{GOLD}: a generated form; the norm after м is -нан",
    ("en-ewt", "theater", "theatre"): f"{GOLD}: two concepts that differ by their spelling alone",
    ("en-ewt", "theatre", "theater"): f"{GOLD}: two concepts that differ by their spelling alone",
}
