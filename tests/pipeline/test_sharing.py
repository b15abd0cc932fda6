"""A catalogue is shared out among people: everything once, in order, about equally long, headings with their text."""

from hypothesis import given
from hypothesis import strategies as st

from atau.model import Catalogue, Message
from atau.pipeline.sharing import shares

MESSAGES = st.lists(
    st.builds(Message, st.text(min_size=1, max_size=40), msgctxt=st.sampled_from(["body/heading", "body/paragraph"]))
)


@given(MESSAGES, st.integers(1, 6))
def test_everything_is_there_once_and_in_order(messages: list[Message], number: int) -> None:
    found = list(shares(Catalogue({"Language": "kk"}, messages), number))
    assert len(found) == number
    assert [message for share in found for message in share] == messages
    assert all(share.header == {"Language": "kk"} for share in found)


def test_shares_are_about_equally_long_and_no_heading_is_left_behind() -> None:
    texts = ["x" * 10] * 4 + ["Heading"] + ["x" * 10] * 4
    messages = [Message(text, msgctxt="body/heading" if text == "Heading" else "body/paragraph") for text in texts]
    first, second = (list(share) for share in shares(Catalogue({}, messages), 2))
    assert [len(first), len(second)] == [4, 5]
    assert second[0].msgid == "Heading"
