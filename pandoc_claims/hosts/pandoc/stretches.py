"""Stretches: what is to be wrapped in one block, widened to whole inlines where only marks are left out, and nested."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.layout import Layout
    from pandoc_claims.model import Actor, Claim


class Stretch:
    """A claim or a mention of an actor in one block, while it is being marked."""

    __slots__ = ("actor", "claim", "end", "inside", "mention", "number", "seen", "start", "total")

    def __init__(
        self, start: int, end: int, *, claim: Claim | None = None, actor: Actor | None = None, count: int
    ) -> None:
        self.start = start
        self.end = end
        self.claim = claim
        self.actor = actor
        self.number = count  # a claim's running number
        self.mention = count  # a mention's place in `actor.mentions`
        self.inside: list[Stretch] = []
        self.total = 0  # how many fragments it has
        self.seen = 0  # how many of them are dressed


def widen(layout: Layout, text: str, stretches: list[Stretch]) -> None:
    """Widen stretches to the whole of an inline that they take all words of, and of one that must not be parted.

    `said *that it is so.*`, marked up to the full stop, takes the emphasis whole; `*He said* that` marked from `said`
    on stays as it is, and will be wrapped in fragments.
    """
    if layout.held or layout.solid:
        by_start = sorted(stretches, key=_start)
        by_end = sorted(stretches, key=_end)
        starts = [stretch.start for stretch in by_start]
        ends = [stretch.end for stretch in by_end]
        _widen(layout, text, (starts, by_start), (ends, by_end))


_Edges = tuple[list[int], list[Stretch]]


def _widen(layout: Layout, text: str, starting: _Edges, ending: _Edges) -> None:
    for index in layout.solid:
        first, last = layout.starts[index], layout.ends[index]
        for stretch in _between(starting, first, last):
            stretch.start = min(stretch.start, first)
        for stretch in _between(ending, first, last):
            stretch.end = max(stretch.end, last)
        # A stretch inside the node has one of its edges on the node's own, perhaps, and the other within.
        for stretch in _touching(starting, first):
            stretch.end = max(stretch.end, last)
    bare = set(layout.bare)
    for index, below in layout.held.items():
        first, last = layout.starts[index], layout.ends[index]
        if index in bare:  # nothing can be wrapped around it
            _widen(below, text, starting, ending)
            continue
        for stretch in _between(starting, first, last):
            if stretch.end > last and first < stretch.start and _wordless(text, first, stretch.start):
                stretch.start = first
        for stretch in _between(ending, first, last):
            if stretch.start < first and stretch.end < last and _wordless(text, stretch.end, last):
                stretch.end = last
        _widen(below, text, starting, ending)


def _between(edges: _Edges, first: int, last: int) -> list[Stretch]:
    """Return the stretches with this edge strictly between two offsets."""
    offsets, stretches = edges
    return stretches[bisect_right(offsets, first) : bisect_left(offsets, last)]


def _touching(edges: _Edges, offset: int) -> list[Stretch]:
    offsets, stretches = edges
    return stretches[bisect_left(offsets, offset) : bisect_right(offsets, offset)]


def _wordless(text: str, start: int, end: int) -> bool:
    # Nobody writes more than a few marks in a row; a long stretch is not looked through, so that time stays linear.
    return end - start <= 12 and not any(character.isalnum() for character in text[start:end])


def nest(stretches: list[Stretch]) -> list[Stretch]:
    """Put stretches into each other and return the outermost, in order.

    What crosses the edge of an earlier stretch is cut there: a claim begins after it, a name ends with it.
    """
    outermost: list[Stretch] = []
    around: list[Stretch] = []
    waiting = sorted(stretches, key=_outermost_first)
    for place, stretch in enumerate(waiting):  # grows behind `place` only
        while around and around[-1].end <= stretch.start:
            around.pop()
        if around and stretch.end > around[-1].end:
            if stretch.claim is not None:
                stretch.start = around[-1].end
                insort(waiting, stretch, place + 1, key=_outermost_first)
                continue
            stretch.end = around[-1].end
        (around[-1].inside if around else outermost).append(stretch)
        around.append(stretch)
    return outermost


def _start(stretch: Stretch) -> int:
    return stretch.start


def _end(stretch: Stretch) -> int:
    return stretch.end


def _outermost_first(stretch: Stretch) -> tuple[int, int, bool]:
    return stretch.start, -stretch.end, stretch.claim is None
