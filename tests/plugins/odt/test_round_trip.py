"""Out and back: of every document, and of paragraphs that nobody would write."""

import io
import re
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import atau_odt
from atau.hooks.interfaces import RenderOptions
from atau.model import Code, Segment
from atau.model.inline import stretches
from atau.testing import BytesSource
from atau.testing.translation import pseudo_translated, shape
from atau_container import parse_xml
from atau_odt.exchange import exchanged, put
from atau_odt.extract import Extraction
from atau_odt.formatting import Formatting, StyleSheet
from atau_odt.names import RUBY
from atau_odt.package import read_package
from atau_odt.stretches import Kind, Passage, read_passage
from atau_odt.wrappers import Wrappers

FORMAT = atau_odt.Odt()
LETTERS = re.compile(r"[^\W\d_]+")
EXAMPLES = Path(__file__).parents[3] / "examples"


def passages(data):
    return {unit.id: unit for unit in FORMAT.passages(BytesSource("a.odt", data))[1]}


def pseudo_rendered(data):
    """The targets of a pseudo-translation, and the document with them."""
    targets = {name: pseudo_translated(unit, "kk") for name, unit in passages(data).items()}
    return targets, FORMAT.render(BytesSource("a.odt", data), targets, RenderOptions("kk"))[0]


def canonical(element):
    if not isinstance(element.tag, str):  # a comment, which lxml cannot write as C14N
        return element.text
    return etree.tostring(element, method="c14n", with_tail=False)


@pytest.fixture(scope="module")
def documents(shared):
    """The bytes of every OpenDocument text among the samples and the examples, by name."""
    paths = [*sorted((shared / "samples").rglob("*.odt")), *sorted(EXAMPLES.rglob("*.odt"))]
    assert paths
    return {path.name: path.read_bytes() for path in paths}


def test_nothing_translated_is_the_same_file(documents):
    for name, data in documents.items():
        own = {unit.id: Segment(unit.text, codes=unit.codes) for unit in passages(data).values()}
        assert FORMAT.render(BytesSource(name, data), own, RenderOptions("kk"))[0] == data, name


def test_own_words_put_back_are_the_same_content(documents):
    """Every paragraph is taken apart and put together again, which `render` spares those whose words are the same."""
    for name, data in documents.items():
        package = read_package(BytesSource(name, data))
        content = parse_xml(package.content, name)
        before = canonical(content)
        sheet = StyleSheet(Extraction(package, content).master, content)
        for found in list(Extraction(package, content).walk()):
            if found.paragraph and (passage := read_passage(found.paragraph.element, sheet)):
                own = Segment(passage.text, codes=passage.codes)
                put(found.paragraph.element, exchanged(passage, own, Wrappers(content, "kk")))
        assert canonical(content) == before, name


def test_a_translation_is_read_back(documents):
    for name, data in documents.items():
        targets, rendered = pseudo_rendered(data)
        found = {unit.id: (unit.text, shape(unit.codes)) for unit in passages(rendered).values()}
        assert found == {unit: (target.text, shape(target.codes)) for unit, target in targets.items()}, name


def test_libreoffice_sees_the_translation(documents, program, tmp_path):
    """It writes every word of the body into a text file; numbers do not count, since those of notes stand behind words."""
    names = ["testODFwithOOo3.odt", "udhr_kaz_DejaVuSerif.odt"]
    awaited = {}
    for name in names:
        targets, rendered = pseudo_rendered(documents[name])
        (tmp_path / name).write_bytes(rendered)
        body = " ".join(target.text for unit, target in targets.items() if unit.startswith("body/"))
        awaited[name] = Counter(LETTERS.findall(body))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"]
    sources = [tmp_path / name for name in names]
    subprocess.run([*command, tmp_path, *sources], check=True, capture_output=True, timeout=180)
    for path in sources:
        seen = Counter(LETTERS.findall(path.with_suffix(".txt").read_text("utf-8-sig")))
        assert awaited[path.name]
        assert not awaited[path.name] - seen


STYLES = "".join(
    f'<style:style style:name="{name}" style:family="text"><style:text-properties {said}/></style:style>'
    for name, said in {
        "B": 'fo:font-weight="bold"',
        "B2": 'fo:font-weight="bold" fo:language="kk"',
        "U": 'style:text-underline-style="solid"',
        "I": 'fo:font-style="italic"',
        "N": 'fo:font-weight="normal"',
        "K": 'fo:language="kk"',
        "H": 'text:display="none"',
    }.items()
)
CONTAINERS = [
    *((f"<text:span text:style-name='{name}'>", "</text:span>") for name in ("B", "B2", "U", "I", "N", "K", "H")),
    *((f"<text:a xlink:href='{address}'>", "</text:a>") for address in ("x", "y")),
    ("<text:meta>", "</text:meta>"),
    ("<text:ruby><text:ruby-base>", "</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby>"),
]
THINGS = [
    "<text:page-number>7</text:page-number>",
    "<text:date/>",
    "<text:note text:note-class='footnote'><text:note-body><text:p>сноска</text:p></text:note-body></text:note>",
    "<draw:frame text:anchor-type='as-char'><draw:text-box><text:p>рамка</text:p></draw:text-box></draw:frame>",
]
MARKS = [
    *(f"<text:{kind} text:name='x'/>" for kind in ("bookmark", "bookmark-start", "bookmark-end")),
    *(f"<text:change{end} text:change-id='c'/>" for end in ("", "-start", "-end")),
    "<text:soft-page-break/>",
    "<!-- a remark -->",
    "<text:span text:style-name='B'/>",
    "<draw:frame text:anchor-type='paragraph'/>",
    "<office:annotation><text:p>замечание</text:p></office:annotation>",
]
SIGNS = ["<text:s/>", "<text:s text:c='3'/>", "<text:tab/>", "<text:line-break/>"]
WORDS = st.text("абв ғҚ.\n  ", max_size=6)
INLINE = st.recursive(
    st.one_of(WORDS, st.sampled_from([*THINGS, *MARKS, *SIGNS])),
    lambda inside: st.builds(
        lambda container, children: container[0] + "".join(children) + container[1],
        st.sampled_from(CONTAINERS),
        st.lists(inside, max_size=4),
    ),
    max_leaves=12,
)
PARAGRAPHS = st.lists(INLINE, min_size=1, max_size=8).map("".join)


@st.composite
def targets(draw, unit):
    """A target whose codes fit those of the unit, in any order, groups again and with other words."""
    known = list(dict.fromkeys(code.id for code in unit.codes))
    words = st.text("xyzәң \t\n", max_size=8)
    groups = [code for code in known if code[0] == "g"]
    repeated = draw(st.lists(st.sampled_from(groups), max_size=2)) if groups else []
    order = draw(st.permutations([*known, *repeated])) if draw(st.booleans()) else known
    sources = {stretch.code: stretch.text for stretch in stretches(unit.text, unit.codes)}
    text, codes = draw(words) + "z", []
    for code in order:
        if code[0] == "x":
            codes.append(Code(len(text), "alone", code))
        else:
            codes.append(Code(len(text), "open", code))
            text += draw(st.one_of(words, st.just(sources[code])))
            codes.append(Code(len(text), "close", code))
        text += draw(st.one_of(words, st.just(sources.get(None, ""))))
    return Segment(text, "kk", codes=tuple(codes))


def without_rubies(formatting):
    """Formatting with all rubies alike: each has a key of its own."""
    alike = tuple(RUBY if isinstance(one, tuple) and one[0] == RUBY else one for one in formatting.containers)
    return Formatting(formatting.properties, alike)


def looks(passage: Passage):
    """The letters with their formatting, and the things."""
    for atom in passage.atoms:
        if atom.kind is Kind.THING:
            yield canonical(atom.content)
        for letter in "".join(atom.text.split()):
            yield letter, without_rubies(atom.look.formatting)


def awaited_looks(passage: Passage, target):
    """The same of a passage that has the words of a target."""
    home = {part.code: part for part in reversed(passage.parts)}
    before, behind = passage.atoms[: passage.first], passage.atoms[passage.last :]
    yield from (canonical(atom.content) for atom in before if atom.kind is Kind.THING)
    for stretch in stretches(target.text, target.codes):
        part = home[stretch.code] if stretch.code or None in home else None
        if stretch.code and stretch.code[0] == "x":
            yield canonical(passage.atoms[part.start].content)
            continue
        formatting = part.formatting if part else passage.base.look.formatting
        for letter in "".join(stretch.text.split()):
            yield letter, without_rubies(formatting)
    yield from (canonical(atom.content) for atom in behind if atom.kind is Kind.THING)


def read(data):
    """The first paragraph of a document, and its passage."""
    content = parse_xml(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"), "a.odt")
    paragraph = next(content.iter("{*}p"))
    return paragraph, read_passage(paragraph, StyleSheet(None, content))


def marks(paragraph):
    """What stands in a paragraph beside its words and their containers, wherever it stands."""
    unseen = ("bookmark", "change", "soft", "annotation", "frame", "note", "date", "page-number")
    return Counter(
        canonical(node)
        for node in paragraph.iterdescendants()
        if not isinstance(node.tag, str) or etree.QName(node).localname.startswith(unseen)
    )


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_any_legal_target_is_read_back(build, data):
    document = build.odt(build.p(data.draw(PARAGRAPHS)), automatic=STYLES)
    unit = passages(document).get("body/1")
    if unit is None:
        return
    target = data.draw(targets(unit))
    rendered = FORMAT.render(BytesSource("a.odt", document), {"body/1": target}, RenderOptions("kk"))[0]
    before, passage = read(document)
    after, renewed = read(rendered)
    assert list(looks(renewed)) == list(awaited_looks(passage, target))
    found = passages(rendered)["body/1"].text
    assert found == found.strip()
    assert found in target.text
    assert marks(after) == marks(before)
