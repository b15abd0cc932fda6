"""Sets of endings come out of the automaton as they went in, and equal ends are one."""

from hypothesis import given
from hypothesis import strategies as st

from atau.reports.site.automaton import Automaton


def read(nodes: list[dict[str, int]], start: int) -> set[str]:
    found = {""} if "" in nodes[start] else set()
    for letter, target in nodes[start].items():
        if letter:
            found |= {letter + rest for rest in read(nodes, target)}
    return found


@given(st.lists(st.sets(st.text("абв", max_size=4), min_size=1), max_size=6))
def test_each_set_is_read_from_its_node(sets):
    automaton = Automaton()
    starts = [automaton.add(endings) for endings in sets]
    nodes = automaton.nodes()
    assert [read(nodes, start) for start in starts] == sets
    assert len({tuple(node.items()) for node in nodes}) == len(nodes)


def test_what_ends_alike_is_stored_once():
    automaton = Automaton()
    automaton.add({"лар", "лардың"})
    alone = len(automaton.nodes())
    automaton.add({"дар", "дардың"})
    assert len(automaton.nodes()) == alone + 1
