"""Citation forms of Kazakh terms, and what is one of their forms and what is another word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atau.hooks.interfaces import Language
from atau.languages.kazakh import Kazakh
from atau.languages.words import fold, tokens
from atau.model import COORDINATED_FRAMES, Slot, Term

LANGUAGE: Language = Kazakh()


def is_form(citation: str, text: str, *, indeclinable: bool = False, plural_only: bool = False) -> bool:
    """Whether the whole text is a form of the term with this citation form, outside a list."""
    words = [fold(token.text) for token in tokens(text, LANGUAGE.splits_hyphens)]
    term = Term(citation, "kk", indeclinable=indeclinable, plural_only=plural_only)
    patterns = LANGUAGE.patterns(citation, term)
    return any(len(words) == len(pattern.slots) and all(map(allows, pattern.slots, words)) for pattern in patterns)


def allows(slot: Slot, word: str) -> bool:
    return bool(slot.forms.get(word, 0) & ~COORDINATED_FRAMES) or any(
        word.startswith(stem) and word[len(stem) :] in LANGUAGE.suffixes(paradigm) for stem, paradigm in slot.stems
    )


def cases(table: str) -> list[tuple[str, str]]:
    """Lines of "citation form: form, form"."""
    rows = (line.split(":") for line in table.strip().splitlines())
    return [(citation.strip(), form.strip()) for citation, forms in rows for form in forms.split(",")]


FORMS = {
    "harmony and assimilation": """
        заң: заң, заңдар, заңның, заңға, заңды, заңда, заңнан, заңмен, заңдарға, Заңдардың
        әйел: әйелдер, әйелдің, әйелге, әйелден, әйелмен
        бала: балалар, баланың, балаға, баланы, баладан, баламен
        сот: соттар, соттың, сотқа, сотты, соттан, сотпен
        қыз: қыздар, қыздың, қызбен, қыздан
        пікір: пікірлер, пікірдің, пікірге
        мұғалім: мұғалімге, мұғалімнен, мұғалімдер
        күнә: күнәсі, күнәлар, күнәға
        тау: таулар, таудың, тауы
    """,
    "possession and case": """
        ар-намыс: ар-намысы, ар-намысына, ар-намысымызды, ар-намысыңыздан
        ана: анам, анаңыз, анасы, анасына, анасын, анасында, анасынан, анасымен, аналарымыз, анама
        өкіл: өкілім, өкілімізге, өкіліңіздің, өкілдеріңіз, өкілдерінің
        пікір: пікірімше, пікірінше
        келісім: келісімінсіз
    """,
    "-дағы, -нікі, predicative and other endings": """
        түрме: түрмедегі, түрмелердегілердің, түрмесіндегі
        ауыл: ауылдағы, ауылдағылар
        мемлекет: мемлекеттікі
        бала: баланікі, баласынікі
        азамат: азаматпын, азаматпыз, азаматсың, азаматтармыз
        куәгер: куәгермін
        босқын: босқынбыз, босқынмын
        құқық: құқығыдыр, құқық-ақ, құқығын-ау
        көмек: көмектей
    """,
    "final voicing": """
        құқық: құқығы, құқығымыз, құқықтар, құқықты
        бостандық: бостандығынан, бостандықпен
        мүгедек: мүгедегі, мүгедектер
        мектеп: мектебі, мектептің
        топ: тобы, топтар
        жоқ: жоғы
        тарап: тарапынан, тарабы
    """,
    "elision": """
        халық: халқы, халқының, халықтар, халыққа
        мүлік: мүлкі, мүлкіне, мүлікті
        ауыз: аузы
        орын: орны, орнында, орындар
        дауыс: дауысы, даусы
        көңіл: көңілі, көңлі
        әріп: әрпі
        ғұрып: ғұрпы
        әдет-ғұрып: әдет-ғұрпы, әдет-ғұрыптар
        кәсіпорын: кәсіпорны, кәсіпорындарға
        қауіп: қаупі, қауіптің
    """,
    "verbal nouns": """
        азаптау: азаптауды, азаптаулар, азаптауы, азаптауға, азаптаудан
        келу: келуге, келуі, келудің
        бару: баруға, баруы
        жою: жоюға, жоюды, жоюдың, жоюы
        сүю: сүюге
        оқу: оқуға
        өлтіру: өлтіруге, өлтірулер
    """,
    "-и, -й, -ь": """
        тарихи: тарихиға
        ми: миға, миы
        такси: таксиге, таксиі, таксисі, таксидің, таксинің
        музей: музейге, музейі
        критерий: критерийлер, критерийі, критериі
        роль: рольге, ролі
        автомобиль: автомобильдер, автомобилі
        фестиваль: фестивальға, фестивалі
        октябрь: октябрьде
        меню: менюге, менюдің, менюі
        тарих: тарихқа, тарихы
    """,
    "-ст, -зд": """
        журналист: журналистер, журналистің, журналистке, журналиске, журналисі, журналисті, журналистермен
        террорист: террористерге, террористтер
        ведомость: ведомосқа
        съезд: съезге, съезі, съездер, съезде
        арест: арестің
    """,
    "loans with front endings and a linking -і-": """
        факт: факті, фактісі, фактілер, фактіге
        факті: фактісі, фактілерді, фактіні
        акт: актілері
        субъект: субъектілер, субъектіге
        субъекті: субъектілердің, субъектісі
        митинг: митингілер, митингіге, митингісінде, митингке
        пакт: пактіге, пактінің
        пункт: пунктіде, пунктке, пункті
        парк: паркке, паркі
        банк: банктер, банкі, банкке
        киоск: киоскіге
        полк: полкке
        кодекс: кодексі, кодекске, кодекстің
        концепт: концептісі
    """,
    "loans in -б, -в, -г, -д and other loans": """
        клуб: клубқа, клубтар, клубы, клубпен
        парад: парадқа, парадтан
        актив: активтен, активі, активке
        педагог: педагогтер, педагогке, педагогы, педагогтар
        диалог: диалогке, диалогқа
        округ: округке
        адвокат: адвокаттар, адвокатқа
        академик: академигі, академиктер
        принцип: принципі, принциптер
        процесс: процесі, процесінде, процессі, процестер
        класс: класқа, классқа
        институт: институттар, институтқа
        абсолют: абсолютке
        цех: цехтар, цехы
        экстремизм: экстремизмге, экстремизмнің
        министр: министрлер, министрге
        акция: акциялар, акциясы
        кафе: кафеге, кафесі
        кино: киноға, киносы
        интервью: интервьюде, интервьюі
    """,
    "acronyms and hyphens": """
        БҰҰ: БҰҰ, БҰҰ-ның, БҰҰ-ға, БҰҰ-ны, БҰҰ\u2011да
        ҚР: ҚР-ның, ҚР-нің, ҚР-дағы, ҚР-ға
        ҮЕҰ: ҮЕҰ-ға, ҮЕҰ-лар, ҮЕҰ-лардың, ҮЕҰ-мен
        АҚШ: АҚШ-тың, АҚШ-қа
        ҚазҰУ: ҚазҰУ-дың
        ЮНЕСКО: ЮНЕСКО-ның, Юнесконың
        COVID-19: COVID-19-дың, COVID-19
        еңбекші-мигрант: еңбекші-мигранттарға, еңбекші-мигранты
        зорлық-зомбылық: зорлық-зомбылықтың, зорлық-зомбылығы
    """,
    "terms of several words": """
        адам құқықтары: адам құқықтары, адам құқықтарының, адам құқықтарын, адам құқығы, адам құқығының, Адам құқықтарымыз
        адам саудасы: адам саудасына, адам саудасымен, адам саудасы
        сөз бостандығы: сөз бостандығынан, сөз бостандықтары, сөз бостандығым
        ақпарат құралы: ақпарат құралдары, ақпарат құралын
        қылмыс ісі: қылмыс істері, қылмыс ісін
        Қазақстан халқы: Қазақстан халқының, Қазақстан халықтары, Қазақстан халқы
        ұлттық банкі: ұлттық банкінің
        дауыс беру: дауыс беруге
        негізгі бостандықтар: негізгі бостандықтардың, негізгі бостандық, негізгі бостандығы
        құқық қорғаушы: құқық қорғаушылар, құқық қорғаушыға, құқық қорғаушысы
        белгісіз кісі: белгісіз кісіге, белгісіз кісілер
        сот жиналысы: сот жиналысына, сот жиналыстары
        бас бостандығынан айыру: бас бостандығынан айыруға
        БҰҰ Жарғысы: БҰҰ Жарғысына
    """,
    "citation forms in the plural": """
        босқындар: босқын, босқынның, босқындарға
        журналистер: журналист, журналистке
        дәптер: дәптерлер, дәптерге
        доллар: долларға, долларлар
        жастар: жастарға, жастарымыз
        мүшелері: мүшесі, мүшелерінің
        елдер: ел, елге, елдердің
        сот істері: сот ісі, сот істеріне
        жұмыс дәптері: жұмыс дәптерлері, жұмыс дәптерінің
    """,
}

OTHER_WORDS = {
    "derivation": """
        абай: абайсыз
        құқық: құқықтық, құқықсыз, құқықшы
        заң: заңсыз, заңды-заңсыз, заңгер, заңдылық
        сот: соттық, сотталған, сотық
        еңбек: еңбекші
        бөлім: бөлімше
        азаптау: азаптамау, азапталу, азаптаған
        жаза: жазамын, жазасыз
        адам: адамзат, адамшылық
    """,
    "vowels and consonants that do not fit": """
        құқық: құқықы, құқығтар, құқықлар, құқықка
        мектеп: мектебке
        заң: заңға-, заңге, заңлар
        халық: халқтар
        әйел: әйелдар, әйелға
        келу: келуға
        көмек: көмекі
        адам: адамдан, адамбен
    """,
    "other nouns": """
        ат: ата, аталар, атақ
        тең: теңіз
        құл: құлақ
        бас: басшы, басым бөлігі
        жастар: жас, жасқа
        дін: діндесің
        тест: тес
        БҰҰ: бұұның
        доллар: дол
        сауда: саудагер
    """,
    "izafet heads without a possessive, and words that must stand as they are": """
        адам құқықтары: адам құқық, адам құқықтар, адам құқықтарға, адамның құқықтары, адамдар құқықтары
        адам саудасы: адам сауда, адам саудаға
        сөз бостандығы: сөз бостандық, сөз бостандықта, бостандығы сөз
        Қазақстан халқы: Қазақстан халыққа
        ақпарат құралы: ақпарат құралдар
        құқық қорғаушы: құқықтар қорғаушы
        сот жиналысы: сот жиналысқа
    """,
}


@pytest.mark.parametrize(("citation", "form"), [row for table in FORMS.values() for row in cases(table)])
def test_forms_of_a_term_match(citation: str, form: str) -> None:
    assert is_form(citation, form)


@pytest.mark.parametrize(("citation", "form"), [row for table in OTHER_WORDS.values() for row in cases(table)])
def test_other_words_do_not(citation: str, form: str) -> None:
    assert not is_form(citation, form)


def test_an_indeclinable_term_has_one_form() -> None:
    assert is_form("пана іздеген", "Пана іздеген", indeclinable=True)
    assert not is_form("пана іздеген", "пана іздегенге", indeclinable=True)


@pytest.mark.parametrize("form", ["сайлаулар", "сайлауларға", "сайлау", "сайлаулары"])
def test_a_plural_only_term_has_plural_forms(form: str) -> None:
    assert is_form("сайлау", form, plural_only=True)


@pytest.mark.parametrize(
    ("citation", "form"),
    [
        ("сайлау", "сайлауға"),
        ("босқындар", "босқынға"),
        ("адам құқықтары", "адам құқығы"),
        ("жазба деректер", "жазба дерек"),
    ],
)
def test_a_plural_only_term_has_no_singular(citation: str, form: str) -> None:
    assert not is_form(citation, form, plural_only=True)


@pytest.mark.parametrize("sign", [",", "«", "»", "("])
def test_a_sign_stands_for_itself(sign: str) -> None:
    assert is_form(f"сот {sign} заң", f"сот {sign} заңға")
    assert not is_form(f"сот {sign} заң", "сот ; заңға")


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "no word"), (" – ", "no word"), ("құқықтap", "Latin and Cyrillic"), ("бас aдвокат", "mixes")],
)
def test_what_cannot_be_compiled_says_why(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        LANGUAGE.patterns(text, Term(text, "kk"))


def test_slots_are_equal_when_their_keys_are() -> None:
    slots: dict[str, Slot] = {}
    for text in ("құқық", "негізгі құқық", "адам құқығы", "бала құқығы", "құқығы", "құқық қорғаушы", "ҚҰҚЫҚ"):
        for plural_only in (False, True):
            for slot in LANGUAGE.patterns(text, Term(text, "kk", plural_only=plural_only))[0].slots:
                assert slots.setdefault(slot.key, slot) == slot


def test_the_bare_form_needs_the_empty_suffix() -> None:
    assert "" in LANGUAGE.suffixes("back voiceless closed any")
    assert "" not in LANGUAGE.suffixes("back voiceless open any")
    assert "" not in LANGUAGE.suffixes("back voiceless closed possessed")


NOUNS = "заң бала құқық халық мүлік журналист факт роль такси жою процесс әйел БҰҰ клуб босқындар кәсіпорын"


@given(st.sampled_from(NOUNS.split()), st.data())
def test_every_stem_with_every_suffix_is_a_form(noun: str, data: st.DataObject) -> None:
    stem, paradigm = data.draw(st.sampled_from(LANGUAGE.patterns(noun, Term(noun, "kk"))[0].slots[0].stems))
    suffix = data.draw(st.sampled_from(sorted(LANGUAGE.suffixes(paradigm))))
    assert is_form(noun, stem + suffix)
    assert fold(stem + suffix) == stem + suffix


@given(st.text(st.sampled_from("абвгқғеиіуйкптсзь-РҚABc.»1 "), max_size=12))
def test_any_text_compiles_or_says_why_not(text: str) -> None:
    try:
        patterns = LANGUAGE.patterns(text, Term(text, "kk"))
    except ValueError:
        return
    assert is_form(text, text)
    for pattern in patterns:
        for slot in pattern.slots:
            assert all(LANGUAGE.suffixes(paradigm) for _, paradigm in slot.stems)
