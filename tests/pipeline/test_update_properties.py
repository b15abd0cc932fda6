"""Whatever happens to the source, the work of people is in the catalogue after the update."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from atau.model import Catalogue, Message, Place
from atau.model.inline import unmarked
from atau.pipeline.update import updated

WORDS = ("court", "torture", "not", "released", "12", "2019", "the", "of", "judgment", "lawyer", "denied", "was")
DOCUMENTS = ("a.docx", "b.docx")


def text(words: list[str], code: int, end: str) -> str:
    """The words marked up: the last one in a group, or with a note behind it, or plain."""
    last = f"<g1>{words[-1]}</g1>" if code == 1 else words[-1]
    return " ".join([*words[:-1], last]) + "<x2/>" * (code == 2) + end


def places(least: int) -> st.SearchStrategy[tuple[Place, ...]]:
    place = st.builds(Place, st.sampled_from(DOCUMENTS), st.sampled_from(("body/1", "body/2", "footnote/1/1")))
    return st.lists(place, min_size=least, max_size=2).map(tuple)


texts = st.builds(
    text, st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), st.integers(0, 4), st.sampled_from(("", "."))
)
contexts = st.sampled_from(("body/paragraph", "body/paragraph#2", "body/heading", "footnote/note"))


translations = st.sampled_from(("", "kept", "<g1>kept</g1>", "kept<x2/>", "<x1/>kept<x2/><x3/>", "<g7>kept</g7><x2/>"))


def codes_of(message: Message) -> Counter[str]:
    """How many codes of each kind a translation has; their numbers may be others after an update."""
    return Counter(code.kind + code.id[0] for code in unmarked(message.msgstr)[1])


def unique(messages: list[Message]) -> list[Message]:
    return list({message.key: message for message in messages}.values())


former = st.lists(
    st.builds(
        Message,
        texts,
        translations,
        contexts,
        places=places(0),
        comments=st.sampled_from(((), ("comment",))),
        flags=st.sampled_from(((), ("fuzzy",), ("no-wrap",), ("no-wrap", "fuzzy"))),
        previous=st.none() | texts,
        is_obsolete=st.booleans(),
    ),
    max_size=12,
).map(unique)
fresh = st.lists(st.builds(Message, texts, msgctxt=contexts, places=places(1)), max_size=12).map(unique)


def holds(message: Message, other: Message) -> bool:
    """Whether the words of another translation stand in a message."""
    return f" {unmarked(other.msgstr)[0]} " in f" {unmarked(message.msgstr)[0]} "


@given(former, fresh, st.lists(st.integers(0, 11), max_size=12))
def test_no_work_is_lost(old, new, stay):
    """Every translation with all its codes, comment and flag, each told apart by its number, stands in the result."""
    own = [
        replace(
            message,
            msgstr=message.msgstr.replace("kept", f"kept {number}"),
            comments=tuple(f"{one} {number}" for one in message.comments),
        )
        for number, message in enumerate(old)
    ]
    kept = [
        Message(own[at].msgid, msgctxt=own[at].msgctxt, places=(Place("a.docx", "body/9"),))
        for at in stay
        if at < len(own)
    ]
    new = unique([*new, *kept])
    result = list(updated(Catalogue({}, own), Catalogue({}, new)).catalogue)
    assert len({message.key for message in result}) == len(result)
    assert {message.key for message in new} <= {message.key for message in result if not message.is_obsolete}
    for message in own:
        holders = [one for one in result if message.msgstr and holds(one, message)]
        assert holders or not message.msgstr
        for holder in holders:
            held = [one for one in own if one.msgstr and holds(holder, one)]
            assert codes_of(holder) == sum(map(codes_of, held), Counter())
        assert any(set(message.flags) <= set(one.flags) for one in holders or result) or not message.flags
        assert all(any(comment in one.comments for one in result) for comment in message.comments)


@given(former, fresh)
def test_a_second_update_changes_nothing(old, new):
    once = updated(Catalogue({}, old), Catalogue({}, new)).catalogue
    messages = list(once)
    again = updated(Catalogue({}, messages), Catalogue({}, new))
    assert [(one.key, one.msgstr, one.comments, one.flags, one.previous) for one in again.catalogue] == [
        (one.key, one.msgstr, one.comments, one.flags, one.previous) for one in messages
    ]
