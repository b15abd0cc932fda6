"""A catalogue shared out among translators."""

from collections.abc import Iterator
from dataclasses import replace

from atau.model import Catalogue, Message


def shares(catalogue: Catalogue, number: int) -> Iterator[Catalogue]:
    """So many catalogues, about equally long, cut between messages; the last ones are empty where there are too few.

    Nobody begins with the text under somebody else's heading: a cut that would fall right behind headings falls before them.
    """
    messages = list(catalogue.messages)
    total = sum(len(message.msgid) for message in messages)
    done = begin = 0
    for share in range(1, number):
        end = begin
        while end < len(messages) and done + len(messages[end].msgid) / 2 < total * share / number:
            done += len(messages[end].msgid)
            end += 1
        while end - 1 > begin and _is_heading(messages[end - 1]):
            end -= 1
            done -= len(messages[end].msgid)
        yield replace(catalogue, messages=messages[begin:end])
        begin = end
    yield replace(catalogue, messages=messages[begin:])


def _is_heading(message: Message) -> bool:
    return "/heading" in (message.msgctxt or "")
