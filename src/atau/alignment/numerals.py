"""Numbers written as words, by language: that three days became two weighs as much as that 3 became 2.

Cardinal and collective numerals with their forms, and the ordinals of Kazakh and English that are made of them by a rule. They
are looked for in folded text, where ё is е.
"""

import re

from atau.model.discourse import any_of

_ENGLISH = """
    zero one two three four five six seven eight nine ten eleven twelve (?:thir|four|fif|six|seven|eigh|nine)teen
    (?:twen|thir|for|fif|six|seven|eigh|nine)ty hundreds? thousands? millions? billions? half twice dozens?
    first second third (?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th
"""
_RUSSIAN = """
    нол[ьяюе]м? нул[ьяюе]м? од(?:ин|н(?:а|о|ого|ой|ому|им|их|ими|ом|у|и)) дв(?:а|е|ух|ум|умя) тр(?:и|ех|ем|емя)
    четыр(?:е|ех|ем|ьмя) (?:пят|шест|сем|девят|десят|[а-я]+надцат|двадцат|тридцат)(?:ь|и|ью) вос(?:емь|ьми|емью|ьмью)
    сорока? (?:пят|шест|сем|восем)ьдесят (?:пят|шест|сем|восьм)идесяти девяност[оа] ст[оа] двести двухсот двумстам
    (?:три|четыре)ста [а-я]+сот [а-я]+стам тысяч(?:а|и|у|е|ей|ью|ам|ами|ах)? миллион[а-я]* миллиард[а-я]* пол(?:тора|торы|утора)
    половин[аыуе] об(?:а|е|оих|еих) двое двоих трое троих (?:четвер|пятер|шестер|семер)(?:о|ых)
"""
_KAZAKH = """
    нөл бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың миллион
    миллиард жарты бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы біреу екеу үшеу
    төртеу бесеу алтау жетеу
"""

NUMERALS = {
    language: re.compile(rf"\b{any_of(words)}\b")
    for language, words in (("en", _ENGLISH), ("ru", _RUSSIAN), ("kk", _KAZAKH))
}
