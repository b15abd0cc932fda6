"""What coordinates in English, and what may stand behind the last member of a list.

"freedom of assembly and association" names freedom of association before a full stop, a preposition or a verb, and not in
"… and association rules": there the last word only begins a compound. A noun cannot be told from a verb by its looks, but the
subject is a list and so in the plural, whose verbs have no -s: what ends in -s goes on with the compound. Of bare words, those
pass that are function words, adverbs, participles, or verbs commonly said of rights and acts.
"""

CONJUNCTIONS = ("and", "or", "nor", "&", "/", "and / or", "as well as", "but also")
PARTICLES = ("both", "either", "neither", "not", "only", "whether")

_FUNCTION_WORDS = (
    "about above across after against all along also although amid among an any are around as at be because been "
    "before being below between both but by can cannot could despite did do does due during each either even ever "
    "every few for from further had has have he her here his how however i if in including inside into is it its "
    "itself just like may might more most much must near neither never no nor not of off on once only onto or other "
    "otherwise our outside over own per rather same shall she should since so some still such than that the their "
    "them themselves then there thereby therefore these they this those though through throughout thus to together "
    "too toward towards under unless until up upon us very via was we were what whatever when whenever where whereas "
    "wherever whether which whichever while who whom whose why will with within without would yet you your"
)
_VERBS = (
    "apply arise become belong call came come concern constitute contain continue count deserve depend differ ensure "
    "enjoy exist extend fall fell feature follow form go got grew grow help imply improve include involve lack lead "
    "lie made make matter mean need occur overlap persist play presuppose prevail protect reinforce rely remain "
    "represent require rest rise rose run seem serve show stand stem suffer take took tend thrive vary warrant went "
    "worsen"
)

AFTER_LIST = rf"(?:{'|'.join(f'{_FUNCTION_WORDS} {_VERBS}'.split())}|\w{{2,}}(?:ed|ly|ing))\Z"
"""A pattern for the word behind the last member, folded."""
