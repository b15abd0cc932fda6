"""Whatever a paragraph holds, and in whichever order its translation has that: all of it is there, and looks as it did."""

import re
import zipfile
from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from atau.hooks.interfaces import RenderOptions
from atau.model import Segment
from atau.model.inline import marked_up, stretches, unmarked
from atau_docx import Docx

WORDS = st.text("абв \t", min_size=1, max_size=6)
LOOKS = st.sampled_from(["", "", "<w:b/>", "<w:i/>", '<w:u w:val="single"/>', '<w:lang w:val="en-US"/>'])
MARKS = ("begin", "separate", "end")


def run(inner, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def text(words):
    pieces = [
        f'<w:t xml:space="preserve">{one}</w:t>' if one != "\t" else "<w:tab/>"
        for one in re.split("(\t)", words)
        if one
    ]
    return "".join(pieces)


def field(instruction, inner):
    begin, separate, end = (run(f'<w:fldChar w:fldCharType="{mark}"/>') for mark in MARKS)
    return f"{begin}{run(f'<w:instrText>{instruction}</w:instrText>')}{separate}{inner}{end}"


RUNS = st.builds(lambda words, look: run(text(words), look), WORDS, LOOKS)
THINGS = st.sampled_from(["note", "field", "break"])
UNSEEN = st.sampled_from(
    ['<w:proofErr w:type="spellEnd"/>', '<w:del w:id="9" w:author="B"><w:r><w:delText>г</w:delText></w:r></w:del>']
)
CONTAINERS = st.sampled_from(["link", "field", "ins", "sdt"])
INLINE = st.one_of(
    RUNS, THINGS, UNSEEN, st.tuples(CONTAINERS, st.lists(st.one_of(RUNS, THINGS), min_size=1, max_size=3))
)


def written(pieces, marks):
    """The paragraph. Every container and every thing can be told from all others; each mark is a bookmark's start and end."""
    number = iter(range(1, 1000))

    def made(piece):
        if isinstance(piece, tuple):
            name, inner = piece[0], "".join(map(made, piece[1]))
            key = next(number)
            return {
                "link": f'<w:hyperlink r:id="l{key}">{inner}</w:hyperlink>',
                "field": field(f"HYPERLINK f{key}", inner),
                "ins": f'<w:ins w:id="{key}" w:author="i{key}">{inner}</w:ins>',
                "sdt": f'<w:sdt><w:sdtPr><w:tag w:val="s{key}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>',
            }[name]
        if piece == "note":
            return run(f'<w:footnoteReference w:id="{next(number)}"/>')
        if piece == "break":
            return run(f'<w:br w:type="page" w:clear="{next(number)}"/>')
        return field(f"PAGEREF p{next(number)}", run(text("7"))) if piece == "field" else piece

    inlines = list(map(made, pieces))
    for key, (start, end) in enumerate(marks):
        first, last = sorted((start % (len(inlines) + 1), end % (len(inlines) + 1)))
        inlines.insert(last, f'<w:bookmarkEnd w:id="{key}"/>')
        inlines.insert(first, f'<w:bookmarkStart w:id="{key}" w:name="b{key}"/>')
    return f"<w:p>{''.join(inlines)}</w:p>"


def seen(source):
    """What a reader sees of the paragraph, character by character, each with its look; things are known by their numbers.

    Space looks alike unless it is underlined; space and things at the ends are left out.
    """
    with zipfile.ZipFile(source.open()) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    found = []
    fields = []  # the instructions of those that are open

    def walk(element, around, look):
        name = etree.QName(element).localname
        attributes = {etree.QName(key).localname: value for key, value in element.items()}
        if name in ("del", "sdtPr", "rPr"):
            return
        if name in ("hyperlink", "ins"):
            around = (*around, attributes.get("id") if name == "hyperlink" else attributes["author"])
        if name == "sdt":
            around = (*around, element[0][0].values()[0])
        if name == "r":
            look = frozenset(etree.QName(one).localname for properties in element[:1] for one in properties) - {"lang"}
            look = look if etree.QName(element[0]).localname == "rPr" else frozenset()
        if name == "fldChar":
            if attributes["fldCharType"] == "begin":
                fields.append("")
            elif attributes["fldCharType"] == "end":
                fields.pop()
            return
        if name == "instrText":
            fields[-1] += element.text
            return
        computed = [one for one in fields if one.startswith("PAGEREF")]
        if computed:
            if name == "t":
                found.append((computed[-1], None))
        elif name in ("t", "tab"):
            for character in element.text if name == "t" else "\t":
                is_blank = character.isspace() and "u" not in look
                found.append((character, None if is_blank else (look, (*around, *fields))))
        elif name in ("footnoteReference", "br"):
            found.append((f"{name} {attributes.get('id') or attributes['clear']}", None))
        for inside in element:
            walk(inside, around, look)

    walk(root, (), frozenset())
    solid = [at for at, (one, _look) in enumerate(found) if len(one) == 1 and not one.isspace()]
    return found[solid[0] : solid[-1] + 1] if solid else []


def counted(source):
    """The elements that must be there as often as before."""
    with zipfile.ZipFile(source.open()) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    names = ("bookmarkStart", "bookmarkEnd", "del", "footnoteReference", "br")
    found = [(etree.QName(one).localname, one.get(f"{{{root.nsmap['w']}}}id")) for one in root.iter("{*}*")]
    return Counter(one for one in found if one[0] in names), found


@st.composite
def targets(draw, unit):
    """A legal translation: things once, groups at least once, in any order, with any words between."""
    codes = list(dict.fromkeys(code.id for code in unit.codes))
    groups = [code for code in codes if code[0] == "g"]
    again = draw(st.lists(st.sampled_from(groups), max_size=2)) if groups else []
    message = draw(st.text("әбв ", max_size=4))
    for code in draw(st.permutations([*codes, *again])):
        words = draw(st.text("әб", min_size=1, max_size=3))
        message += f"<{code}>{words}</{code}>" if code[0] == "g" else f"<{code}/>"
        message += draw(st.text("әбв ", max_size=4))
    return message


@given(
    st.lists(INLINE, min_size=1, max_size=7),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=2),
    st.data(),
)
def test_any_paragraph_in_any_order(build, pieces, marks, data):
    source = build.docx(written(pieces, marks))
    units = list(Docx().passages(source)[1])
    assume(units)
    (unit,) = units
    before = seen(source)
    looks = _looks_of_codes(unit, before)
    message = (
        data.draw(targets(unit)) if data.draw(st.booleans()) else marked_up(unit.text, unit.codes).replace("а", "ә")
    )
    target = Segment(*unmarked(message)[:1], codes=unmarked(message)[1])
    assume(any(character.isalnum() for character in target.text))
    made, _remarks = Docx().render(source, {unit.id: target}, RenderOptions("kk"))
    after = build.Bytes(made)

    expected = []
    for stretch in stretches(target.text, target.codes):
        if stretch.code and stretch.code[0] == "x":
            expected.append((looks[stretch.code], None))
        expected += [
            (one, None if _is_blank(one, looks[stretch.code]) else looks[stretch.code]) for one in stretch.text
        ]
    solid = [at for at, (one, _look) in enumerate(expected) if len(one) == 1 and not one.isspace()]
    # Plain space among underlined words counts as underlined, and stays plain as long as its words stay.
    found = seen(after)
    expected = [
        (one, None if one.isspace() and is_look is None else look)
        for (one, look), (_one, is_look) in zip(expected[solid[0] : solid[-1] + 1], found, strict=True)
    ]
    assert found == expected

    (again,) = Docx().passages(after)[1]
    assert again.text == target.text.strip()
    old, new = counted(source), counted(after)
    assert old[0] == new[0]
    for key in range(len(marks)):
        assert new[1].index(("bookmarkStart", str(key))) < new[1].index(("bookmarkEnd", str(key)))


def _is_blank(character, look):
    return character.isspace() and "u" not in look[0]


def _looks_of_codes(unit, before):
    """What a reader sees of each code of the unit, and of the words without one."""
    looks = {}
    at = 0
    for stretch in stretches(unit.text, unit.codes):
        if stretch.code and stretch.code[0] == "x":
            looks[stretch.code] = before[at][0]
            at += 1
        for character in stretch.text:
            assert before[at][0] == character
            if before[at][1] is not None:
                assert looks.setdefault(stretch.code, before[at][1]) == before[at][1]
            at += 1
    assert at == len(before)
    return looks
