"""A translation in the place of the words: the source is spliced, and every other byte stays.

What was written is read again. Words that do not read as they should in their old places are put there in a new order of
tags; when that does not help, the unit keeps the words of the source.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from atau.hooks.interfaces import RenderOptions
from atau.i18n import _
from atau.model import Segment, Unit
from atau.model.inline import faults
from atau_container.flat import Piece, reading
from atau_html.exchange import Markup, Splice, in_place, reordered, spliced
from atau_html.language import Languages
from atau_html.names import ATTRIBUTE
from atau_html.page import Page
from atau_html.passages import Block, Content, read_content
from atau_html.tags import with_value

_IN_PLACE, _REORDERED, _GIVEN_UP = range(3)
_PATIENCE = 4  # rounds, after which nothing is tried any more
_TEXT_ALONE = frozenset(("title", "textarea", "option", "optgroup"))


@dataclass(slots=True)
class _Plan:
    """What is to become of which block. `manners` says how; what is no longer in it keeps its words."""

    changed: dict[str, tuple[Block, Segment]] = field(default_factory=dict)
    highlighted: dict[str, Block] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    manners: dict[str, int] = field(default_factory=dict)


def rendered(page: Page, targets: Mapping[str, Segment], options: RenderOptions) -> tuple[str, Sequence[str]]:
    """The source of the page with the words of the targets, and remarks; the same source where no words are others."""
    content = read_content(page)
    plan = _planned(content, targets, options.highlights)
    languages = Languages(page, content)
    copy = page.text
    for number in count():
        if not plan.manners.keys() & plan.changed.keys():
            copy = page.text
            break
        planned = len(plan.manners)
        copy = _copy(page, plan, languages, options.language)
        if len(plan.manners) < planned:
            continue
        wrong = _misread(content, read_content(page.changed(copy)), plan)
        if not wrong:
            break
        for id_ in wrong if number < _PATIENCE else list(plan.manners):
            plan.manners[id_] += 1
            if id_ in plan.highlighted or plan.manners[id_] == _GIVEN_UP or number >= _PATIENCE:
                del plan.manners[id_]
                plan.lost += [id_] if id_ in plan.changed else []
    return copy, tuple(_remarks(plan))


def _planned(content: Content, targets: Mapping[str, Segment], highlights: bool) -> _Plan:
    plan = _Plan()
    for block in content.blocks:
        id_ = block.unit.id
        target, unit = targets.get(id_), block.translatable
        if target is None or unit is None:
            continue
        if target.state == "untranslated":
            if highlights and block.region is not None and block.unit.location.element not in _TEXT_ALONE:
                plan.highlighted[id_] = block
        elif (target.text, target.codes) != (unit.text, unit.codes):
            if (block.region is None and block.attribute is None) or any(faults(unit.codes, target.codes)):
                plan.lost.append(id_)
            else:
                plan.changed[id_] = block, target
    plan.lost += targets.keys() - {block.unit.id for block in content.blocks}
    plan.manners = dict.fromkeys((*plan.changed, *plan.highlighted), _IN_PLACE)
    return plan


def _remarks(plan: _Plan) -> Sequence[str]:
    remarks = []
    if plan.lost:
        remark = _("stays in the language of the source, since the words could not be put in their place: {places}")
        remarks.append(remark.format(places=", ".join(plan.lost)))
    drawn = [id_ for id_ in plan.manners if id_ in plan.changed and _has_drawn_words(plan.changed[id_][0])]
    if drawn:
        remark = _("words within drawings stay in the language of the source: {places}")
        remarks.append(remark.format(places=", ".join(drawn)))
    return remarks


def _copy(page: Page, plan: _Plan, languages: Languages, language: str) -> str:
    """The source with everything in it that is still planned. What cannot be written is no longer planned."""
    changed = [plan.changed[id_] for id_ in plan.manners if id_ in plan.changed]
    splices = languages.splices([block.unit for block, _target in changed], language)
    for block, target in changed:
        if block.attribute is not None:
            value = with_value(block.attribute, " ".join(target.text.split()), page.text)
            splices.append((block.attribute.start, block.attribute.end, value))
    markup = Markup(page.text, splices, "<br/>" if page.is_xhtml else "<br>")
    for block, target in changed:
        found = _exchanged(markup, block, target, plan.manners[block.unit.id])
        if found is None:
            del plan.manners[block.unit.id]
            plan.lost.append(block.unit.id)
        else:
            splices += found
    for id_ in plan.manners:
        if id_ in plan.highlighted:
            splices += _highlighted(markup, plan.highlighted[id_])
    return spliced(page.text, sorted(splices, key=lambda one: (one[0], -one[1])))


def _exchanged(markup: Markup, block: Block, target: Segment, manner: int) -> Sequence[Splice] | None:
    if block.region is None or block.passage is None:
        return ()
    found = in_place(markup, block.region, block.passage, target) if manner == _IN_PLACE else None
    return reordered(markup, block.region, block.passage, target) if found is None else found


def _highlighted(markup: Markup, block: Block) -> Sequence[Splice]:
    """A mark around each stretch of words; it says the language too, which may no longer be that of the page."""
    tag = f'<mark lang="{block.unit.language}">' if block.unit.language else "<mark>"
    return [
        (piece.start, piece.end, f"{tag}{markup.text[piece.start : piece.end]}</mark>")
        for piece in (block.region.pieces if block.region else ())
        if piece.text.strip() and not piece.thing
    ]


def _misread(content: Content, copy: Content, plan: _Plan) -> list[str]:
    """The blocks in the plan that do not read as they should, or after which others do not."""
    texts = [block for block in copy.blocks if block.unit.kind != ATTRIBUTE]
    if len(texts) != sum(block.unit.kind != ATTRIBUTE for block in content.blocks):
        return list(plan.manners)
    spoken = {_spoken(block.unit, block.unit.text) for block in copy.blocks if block.unit.kind == ATTRIBUTE}
    rest = iter(texts)
    wrong: dict[str, None] = {}
    last = next(iter(plan.manners))
    for block in content.blocks:
        unit = block.unit
        last = unit.id if unit.id in plan.manners else last
        target = plan.changed[unit.id][1] if unit.id in plan.manners and unit.id in plan.changed else None
        if unit.kind == ATTRIBUTE:  # it goes where its element goes
            reads = _spoken(unit, target.text if target else unit.text) in spoken
        else:
            reads = _reads(block, target, next(rest))
        if not reads:
            wrong[last] = None
    return list(wrong)


def _reads(block: Block, target: Segment | None, read: Block) -> bool:
    if block.unit.kind != read.unit.kind or (block.region is None) != (read.region is None):
        return False
    if block.region is None or read.region is None:
        return block.unit.text == read.unit.text
    wanted = block.passage.translated(target) if target and block.passage else block.region.pieces
    return _without_marks(wanted) == _without_marks(read.region.pieces)


def _spoken(unit: Unit, words: str) -> tuple[str | None, str]:
    return unit.location.element, " ".join(words.split())


def _without_marks(pieces: Iterable[Piece]) -> list[object]:
    """What is read, whether highlighted or not."""
    return [(gap, words, tuple(one for one in look if one != "mark")) for gap, words, look in reading(pieces)]


def _has_drawn_words(block: Block) -> bool:
    return block.region is not None and block.region.has_drawn_words
