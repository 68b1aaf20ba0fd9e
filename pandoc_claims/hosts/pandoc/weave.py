"""Weaving: stretches of a block's text become stretches of its inlines, wrapped.

No inline is ever parted but plain words. A stretch that begins outside an inline and ends inside it is wrapped in
fragments, one in each list of inlines; one that leaves out nothing but punctuation is widened to take the inline whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.barriers import unbalanced
from pandoc_claims.hosts.pandoc.tree import LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.hosts.pandoc.layout import Layout
    from pandoc_claims.hosts.pandoc.stretches import Stretch
    from pandoc_claims.hosts.pandoc.tree import Node

#: Dresses one fragment of a stretch; the last argument says whether a link may stand in it.
Wrap = Callable[["Stretch", "list[Node]", bool], "list[Node]"]

#: A place between nodes or inside words: so many nodes, and so many characters of the next.
Cut = tuple[int, int]


class _Event(NamedTuple):
    """What happens between two cuts: a fragment is wrapped, or a node is entered whose inside holds the rest."""

    begin: Cut
    end: Cut
    stretches: list[Stretch]
    entered: bool


def weave(layout: Layout, stretches: list[Stretch], wrap: Wrap) -> list[Node]:
    """Return the inlines of `layout` with `stretches` wrapped. They are in order and apart from each other.

    Neither the list nor any node in it is changed: what differs is new, the rest is shared.
    """
    return _weave(layout, (0, 0), (len(layout.nodes), 0), stretches, wrap, linkable=True)


def _weave(  # noqa: PLR0913 -- a piece of a list is a list and two cuts
    layout: Layout, begin: Cut, end: Cut, stretches: list[Stretch], wrap: Wrap, *, linkable: bool
) -> list[Node]:
    woven: list[Node] = []
    at = begin
    for event in _events(layout, begin, end, stretches):
        _copy(layout.nodes, at, event.begin, woven)
        if event.entered:
            index = event.begin[0]
            node, below = layout.nodes[index], layout.held[index]
            inside = linkable and node["t"] != "Link"
            held = _weave(below, (0, 0), (len(below.nodes), 0), event.stretches, wrap, linkable=inside)
            woven.append({"t": LINE, "c": held} if node["t"] == LINE else pandoc.with_inner(node, held))
        else:
            stretch = event.stretches[0]
            content = _weave(layout, event.begin, event.end, stretch.inside, wrap, linkable=linkable)
            woven.extend(wrap(stretch, content, linkable))
        at = event.end
    _copy(layout.nodes, at, end, woven)
    return woven


def _copy(nodes: list[Node], begin: Cut, end: Cut, into: list[Node]) -> None:
    """Append the nodes between two cuts; words that a cut goes through are parted."""
    (first, skipped), (last, taken) = begin, end
    if first == last:
        if taken > skipped:
            into.append(pandoc.string(nodes[first]["c"][skipped:taken]))
        return
    if skipped:
        into.append(pandoc.string(nodes[first]["c"][skipped:]))
        first += 1
    into.extend(nodes[first:last])
    if taken:
        into.append(pandoc.string(nodes[last]["c"][:taken]))


def _events(layout: Layout, begin: Cut, end: Cut, stretches: list[Stretch]) -> list[_Event]:
    """Say what happens to a piece of a list, in order."""
    events: list[_Event] = []
    if not stretches:
        return events
    low, high = _offset(layout, begin), _offset(layout, end)
    first = bisect_right(stretches, low, key=_end)
    for stretch in stretches[first : bisect_left(stretches, high, first, key=_start)]:
        for event in _parts(layout, stretch, low, high):
            if event.entered and events and events[-1].entered and events[-1].begin == event.begin:
                events[-1].stretches.append(stretch)
            else:
                events.append(event)
    return events


def _parts(layout: Layout, stretch: Stretch, low: int, high: int) -> Iterator[_Event]:
    """Part one stretch into fragments and nodes to enter, so that nothing is split and no raw tag is crossed."""
    begin, end, entered = _ends(layout, max(stretch.start, low), min(stretch.end, high))
    at = begin
    for index in _stops(layout, begin, end, entered):
        if (index, 0) >= at:
            yield from _fragment(layout, stretch, at, (index, 0))
        if index in layout.held:
            yield _Event((index, 0), (index + 1, 0), [stretch], entered=True)
        at = (index + 1, 0)
    yield from _fragment(layout, stretch, at, end)


def _ends(layout: Layout, start: int, end: int) -> tuple[Cut, Cut, set[int]]:
    """Return the cuts of a stretch, and the nodes that it takes a part of and that are no words: to be entered."""
    starts, ends, nodes = layout.starts, layout.ends, layout.nodes
    entered: set[int] = set()
    first = max(bisect_right(starts, start) - 1, 0)
    if ends[first] <= start:
        first += 1
    behind = bisect_left(starts, end)
    skipped = max(start - starts[first], 0) if first < behind else 0
    last = behind - 1
    taken = end - starts[last] if last >= first and ends[last] > end else 0
    if skipped and nodes[first]["t"] != "Str":
        entered.add(first)
        skipped = 0
    if taken and nodes[last]["t"] != "Str":
        entered.add(last)
        taken = 0
    elif taken:
        return (first, skipped), (last, taken), entered
    return (first, skipped), (max(behind, first), 0), entered


def _stops(layout: Layout, begin: Cut, end: Cut, entered: set[int]) -> list[int]:
    """Return the nodes at which a stretch breaks into fragments, in order."""
    first, behind = begin[0], end[0]
    stops = set(entered)
    if layout.bare:
        stops.update(layout.bare[bisect_left(layout.bare, first) : bisect_left(layout.bare, behind)])
    if layout.tags:
        low = bisect_left(layout.tags, first, key=_place)
        stops.update(unbalanced(layout.tags[low : bisect_left(layout.tags, behind, low, key=_place)]))
    return sorted(stops)


def _fragment(layout: Layout, stretch: Stretch, begin: Cut, end: Cut) -> Iterator[_Event]:
    """Yield the fragment between two cuts, if anything is left of it without white space and note marks at its ends."""
    (first, skipped), (last, taken) = begin, end
    if not taken:
        while last > first and _is_margin(layout, last - 1):
            last -= 1
    while not skipped and first < last and _is_margin(layout, first):
        first += 1
    if (last, taken) > (first, skipped):
        yield _Event((first, skipped), (last, taken), [stretch], entered=False)


def _is_margin(layout: Layout, index: int) -> bool:
    return layout.starts[index] == layout.ends[index] or layout.nodes[index]["t"] in pandoc.SPACES


def _offset(layout: Layout, cut: Cut) -> int:
    index, taken = cut
    if index < len(layout.starts):
        return layout.starts[index] + taken
    return layout.ends[-1] if layout.ends else 0


def _place(tag: tuple[int, object]) -> int:
    return tag[0]


def _start(stretch: Stretch) -> int:
    return stretch.start


def _end(stretch: Stretch) -> int:
    return stretch.end
