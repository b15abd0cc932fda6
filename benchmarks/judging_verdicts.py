"""What a reviser says of each finding in the texts of benchmarks/judging.py.

By text, direction, number of the unit, check and concept: "genuine", "arguable" or "wrong", and why.
"""

VERDICTS: dict[tuple[str, str, str, str, str], tuple[str, str]] = {
    ("declaration", "en-ru", "15", "missing-term", "criminal-prosecution"): (
        "arguable",
        "official wording, but one word for persecution and prosecution",
    ),
    ("news", "en-ru", "16", "inconsistent-term", "draft-law"): (
        "wrong",
        "«законопроект» and «проект закона» are the same word",
    ),
    ("news", "en-ru", "18", "missing-term", "voter"): ("wrong", "said with the verb: «жители проголосуют»"),
    ("news", "en-ru", "73", "missing-term", "environment"): ("wrong", "the surroundings in a shop, rightly «среда»"),
    ("news", "en-ru", "75", "missing-term", "environment"): ("wrong", "the look of a shop, not nature"),
    ("news", "en-ru", "115", "missing-term", "non-governmental-organization"): (
        "genuine",
        "«НГО»; Russian documents say «НПО»",
    ),
    ("news", "en-ru", "126", "missing-term", "election-campaign"): (
        "wrong",
        "«предвыборная кампания» is a good term for it",
    ),
    ("news", "en-ru", "149", "missing-term", "murder"): (
        "arguable",
        "fatal stab wounds; the suspicion of murder is lost",
    ),
    ("news", "en-ru", "227", "missing-term", "supreme-court-kz"): (
        "genuine",
        "nomination to the Supreme Court is left out",
    ),
    ("news", "en-ru", "256", "undefined-abbreviation", "ministry-of-foreign-affairs"): (
        "wrong",
        "every Russian reader knows «МИД»",
    ),
    ("news", "en-ru", "265", "missing-term", "penal-offence"): ("wrong", "a crime lab is «лаборатория криминалистики»"),
    ("news", "en-ru", "286", "missing-term", "voter"): ("wrong", "said with the verb: «Каталония проголосовала»"),
    ("news", "en-ru", "296", "missing-term", "elections"): ("wrong", "«баллотироваться» says run in elections"),
    ("declaration", "ru-kk", "2", "mixed-script", "right"): ("genuine", "misspelt: «құқықтары»"),
    ("declaration", "ru-kk", "6", "opposite-polarity", "punishment"): (
        "wrong",
        "both deny: «никто не должен», «ешкім … тиіс емес»",
    ),
    ("declaration", "ru-kk", "12", "mixed-script", "right"): ("genuine", "misspelt: «құқық»"),
    ("declaration", "ru-kk", "15", "missing-term", "asylum"): (
        "arguable",
        "old wording «баспана»; the laws now say «пана»",
    ),
    ("declaration", "ru-kk", "15", "mixed-script", "right"): ("genuine", "misspelt: «құқығы»"),
    ("declaration", "ru-kk", "17", "missing-term", "limitation-of-rights"): (
        "wrong",
        "said in other words: «қарамастан»",
    ),
    ("declaration", "ru-kk", "17", "mixed-script", "right"): ("genuine", "misspelt: «құқықтарды»"),
    ("declaration", "ru-kk", "23", "mixed-script", "right"): ("genuine", "misspelt: «құқығы»"),
    ("declaration", "ru-kk", "24", "missing-term", "equal-pay-for-work-of-equal-value"): (
        "wrong",
        "said: «құндылығы тең еңбегі үшін … тең еңбек ақы»",
    ),
    ("declaration", "ru-kk", "25", "missing-term", "right-to-rest"): (
        "wrong",
        "said: «тынығуға … құқылы», the latter misspelt",
    ),
    ("declaration", "ru-kk", "26", "mixed-script", "right"): ("genuine", "misspelt: «құқық»"),
    ("declaration", "ru-kk", "27", "missing-term", "human-rights"): (
        "arguable",
        "fixed term broken up: «адамның … құқықтары»",
    ),
    ("declaration", "ru-kk", "27", "mixed-script", "right"): ("genuine", "misspelt: «құқығы», «құқықтары»"),
    ("declaration", "ru-kk", "29", "mixed-script", "right"): ("genuine", "misspelt: «құқықтар»"),
    ("news", "ru-kk", "4", "missing-term", "political-party"): (
        "genuine",
        "«саяси аумақ» (political territory) makes no sense",
    ),
    ("news", "ru-kk", "21", "missing-term", "referendum"): ("wrong", "«плебисцит» stands there"),
    ("news", "ru-kk", "54", "mixed-script", "maslikhat"): (
        "genuine",
        "misspelt: «баспасөз мәслихаты», though a press briefing",
    ),
    ("news", "ru-kk", "114", "missing-term", "victim"): ("wrong", "deaths: «адамның өмірін алып»"),
    ("news", "ru-kk", "119", "missing-term", "international-organization"): (
        "arguable",
        "agencies are narrower than organizations",
    ),
    ("news", "ru-kk", "122", "missing-term", "victim"): ("wrong", "deaths: «адамдардың қырылуы»"),
    ("news", "ru-kk", "145", "missing-term", "victim"): ("wrong", "death toll: «қаза тапқандардың саны»"),
    ("news", "ru-kk", "146", "missing-term", "victim"): ("wrong", "death toll: «қаза тапқандардың саны»"),
    ("news", "ru-kk", "152", "missing-term", "witness"): ("wrong", "said in other words: people who saw or heard"),
    ("news", "ru-kk", "152", "missing-term", "murder"): ("arguable", "left out, though the sentence before has it"),
    ("news", "ru-kk", "156", "missing-term", "victim"): ("wrong", "«осы әйел адам» refers to her"),
    ("news", "ru-kk", "157", "missing-term", "victim"): ("wrong", "said in other words: «қаза болған адам»"),
    ("news", "ru-kk", "179", "missing-term", "victim"): ("wrong", "idiom, said with verbs: «шабуыл жасап, өлтірді»"),
    ("news", "ru-kk", "180", "missing-term", "victim"): ("wrong", "«ер адам» refers to him"),
    ("news", "ru-kk", "180", "missing-term", "mass-media"): ("wrong", "the newspaper that says it is named"),
    ("news", "ru-kk", "227", "missing-term", "rape"): (
        "genuine",
        "«сексуалды алымсақтық» (sexual extortion) is a mistranslation",
    ),
    ("news", "ru-kk", "228", "missing-term", "mass-media"): ("wrong", "the broadcasters are named: «таратушылар»"),
    ("news", "ru-kk", "252", "missing-term", "decree"): ("genuine", "the decree is left out"),
    ("news", "ru-kk", "257", "missing-term", "murder"): ("arguable", "suspected in a death; murder is weakened"),
    ("news", "ru-kk", "258", "missing-term", "murder"): ("arguable", "suspected in a death; murder is weakened"),
    ("news", "ru-kk", "261", "missing-term", "penal-offence"): ("wrong", "crime scene: «оқиға болған жер»"),
    ("news", "ru-kk", "264", "missing-term", "custody-remand"): ("wrong", "a preliminary report, not remand"),
    ("news", "ru-kk", "265", "missing-term", "detention"): (
        "arguable",
        "«задержание» is «ұстау», though news say «тұтқындау»",
    ),
    ("news", "ru-kk", "287", "missing-term", "referendum"): ("wrong", "the vote itself is named: «дауыс беру»"),
    ("news", "ru-kk", "287", "missing-term", "polling-station"): (
        "genuine",
        "«сайлау бөлімшесі» is not the term: «сайлау учаскесі»",
    ),
    ("news", "ru-kk", "292", "missing-term", "referendum"): ("arguable", "became: were given the right to vote"),
    ("news", "ru-kk", "293", "missing-term", "elections"): (
        "arguable",
        "«дауыс беру» (vote) is loose for regional elections",
    ),
    ("news", "ru-kk", "296", "missing-term", "custody-remand"): (
        "wrong",
        "said in other words: awaiting judgment in prison",
    ),
    ("declaration", "en-kk", "2", "mixed-script", "right"): ("genuine", "misspelt: «құқықтары»"),
    ("declaration", "en-kk", "6", "missing-term", "cruel-inhuman-or-degrading-treatment"): (
        "arguable",
        "old wording of the official translation",
    ),
    ("declaration", "en-kk", "6", "opposite-polarity", "punishment"): (
        "wrong",
        "both deny: no one shall, «ешкім … тиіс емес»",
    ),
    ("declaration", "en-kk", "12", "mixed-script", "right"): ("genuine", "misspelt: «құқық»"),
    ("declaration", "en-kk", "15", "missing-term", "asylum"): (
        "arguable",
        "old wording «баспана»; the laws now say «пана»",
    ),
    ("declaration", "en-kk", "15", "missing-term", "criminal-prosecution"): (
        "arguable",
        "official wording, but «қуғындау» is persecution",
    ),
    ("declaration", "en-kk", "15", "mixed-script", "right"): ("genuine", "misspelt: «құқығы»"),
    ("declaration", "en-kk", "17", "mixed-script", "right"): ("genuine", "misspelt: «құқықтарды»"),
    ("declaration", "en-kk", "23", "mixed-script", "right"): ("genuine", "misspelt: «құқығы»"),
    ("declaration", "en-kk", "24", "missing-term", "equal-pay-for-work-of-equal-value"): (
        "wrong",
        "said: «құндылығы тең еңбегі үшін … тең еңбек ақы»",
    ),
    ("declaration", "en-kk", "25", "missing-term", "right-to-rest"): (
        "wrong",
        "said: «тынығуға … құқылы», the latter misspelt",
    ),
    ("declaration", "en-kk", "26", "mixed-script", "right"): ("genuine", "misspelt: «құқық»"),
    ("declaration", "en-kk", "27", "missing-term", "human-rights"): (
        "arguable",
        "fixed term broken up: «адамның … құқықтары»",
    ),
    ("declaration", "en-kk", "27", "mixed-script", "right"): ("genuine", "misspelt: «құқығы», «құқықтары»"),
    ("declaration", "en-kk", "29", "mixed-script", "right"): ("genuine", "misspelt: «құқықтар»"),
    ("news", "en-kk", "54", "mixed-script", "maslikhat"): (
        "genuine",
        "misspelt: «баспасөз мәслихаты», though a press briefing",
    ),
    ("news", "en-kk", "75", "missing-term", "environment"): ("wrong", "the surroundings in a shop, rightly «орта»"),
    ("news", "en-kk", "115", "missing-term", "non-governmental-organization"): (
        "arguable",
        "«мемлекеттік емес» is common; the term is «үкіметтік емес»",
    ),
    ("news", "en-kk", "115", "opposite-polarity", "foreigner"): ("wrong", "adjective; «емес» belongs to «мемлекеттік»"),
    ("news", "en-kk", "157", "missing-term", "victim"): ("wrong", "said in other words: «қаза болған адам»"),
    ("news", "en-kk", "185", "missing-term", "forensic-examination"): (
        "genuine",
        "«сот тергеуі» (court inquiry) is a mistranslation",
    ),
    ("news", "en-kk", "227", "missing-term", "accused"): ("wrong", "a verb, rendered by one: «айыптаған»"),
    ("news", "en-kk", "254", "missing-term", "accused"): (
        "wrong",
        "a verb, rendered by one: «айыптады»; nothing criminal",
    ),
    ("news", "en-kk", "286", "missing-term", "voter"): ("wrong", "«дауыс берушілер» means voters"),
    ("news", "en-kk", "287", "missing-term", "polling-station"): (
        "genuine",
        "«сайлау бөлімшесі» is not the term: «сайлау учаскесі»",
    ),
    ("news", "en-kk", "293", "missing-term", "elections"): (
        "arguable",
        "«дауыс беру» (vote) is loose for regional elections",
    ),
    ("news", "en-kk", "293", "missing-term", "detention"): ("wrong", "said in other words: «абақтыда отырған»"),
}
