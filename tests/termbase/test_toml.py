import datetime

import pytest

from atau.errors import GlossaryError
from atau.hooks.interfaces import GlossaryOptions
from atau.model import Confusable, Status, Usage
from atau.pipeline.sources import BytesSource
from atau.termbase import TomlGlossary

TORTURE = """
[[concept]]
id = "torture"
definition = "Severe pain inflicted on purpose by an official."
definition_source = "cat:1"
confusable = [{with = "ill-treatment", how = "the purpose"}]
narrower = ["rape-in-detention"]

[[concept.terms]]
language = "kk"
text = "азаптау"
usages = [{authority = "kz", status = "preferred", since = 2002-01-01, why = "decided"}]
sources = ["udhr-kk:5"]
related = ["азапталу"]

[[concept.terms]]
language = "RU"
text = "пытки"
status = "admitted"
"""

SOURCE = """
[[source]]
key = "udhr-kk"
type = "un-document"
title = "Адам құқықтарының жалпыға бірдей декларациясы"
date = 1948-12-10
[source.quotes]
"5" = ["азаптауға"]
"""


def read(text: str):
    return list(TomlGlossary().read(BytesSource("torture.toml", text.encode()), GlossaryOptions()))


def test_every_field_arrives():
    (concept,) = read(TORTURE)
    assert concept.domain == "torture"
    assert concept.confusable == (Confusable("ill-treatment", "the purpose"),)
    kazakh, russian = concept.terms
    assert kazakh.usages == (Usage("kz", Status.PREFERRED, since=datetime.date(2002, 1, 1), why="decided"),)
    assert (kazakh.related, kazakh.sources) == (("азапталу",), ("udhr-kk:5",))
    assert (russian.language, russian.usages) == ("ru", (Usage("any", Status.ADMITTED),))


def test_sources_carry_their_quotes():
    (source,) = read(SOURCE)
    assert source.quotes == (("5", ("азаптауға",)),)


@pytest.mark.parametrize(
    ("wrong", "right", "says"),
    [
        ('id = "torture"', 'id = ""', "line 2: concept 1: “id” must be a text"),
        ("narrower", "narower", "line 2: torture: unknown key “narower”"),
        ('"preferred"', '"best"', "line 2: torture: term “азаптау”: unknown status “best”"),
        ("since = 2002-01-01", 'since = "soon"', "“since” must be a date"),
        ('sources = ["udhr-kk:5"]', 'sources = "udhr-kk:5"', "“sources” must be a list of texts"),
        ('text = "пытки"', "", "“text” must be a text"),
        ('status = "admitted"', 'case = "big"', "unknown case “big”"),
        ("[[concept]]", "[[concpt]]", "unknown table “concpt”"),
        ("[[concept]]", "[[concept", "not valid TOML"),
    ],
)
def test_a_mistake_is_named_with_its_place(wrong, right, says):
    with pytest.raises(GlossaryError) as error:
        read(TORTURE.replace(wrong, right, 1))
    assert str(error.value).startswith("torture.toml: ")
    assert says in str(error.value)


def test_a_concept_without_terms_is_refused():
    with pytest.raises(GlossaryError, match="it has no terms"):
        read('[[concept]]\nid = "x"\n')
