"""The strip: a picture of the document from its beginning to its end, with its claims where they stand.

What to draw is said here once, as places from 0 to 1; each host draws it by its own means. No word of the document is
in it, so that a host may write it as raw code. What it shows is said in words beside it (`parts`).
"""

from __future__ import annotations

from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.model import SEVERITIES
from pandoc_claims.render.names import label
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pandoc_claims.model import Claim, Span
    from pandoc_claims.text import Text

#: How many places a strip has; claims in the same one share a tick. More could not be told apart on a page.
PLACES = 240
#: What a tick can be, the least conspicuous first.
RANKS = ("settled", *SEVERITIES)


class Tick(NamedTuple):
    """One or more claims in one place."""

    position: float  # from 0, the beginning, to 1, the end
    rank: str  # one of `RANKS`: the severity, "settled" for what the author has looked at
    label: str  # "c4", or "c4–c6" for several
    claim: str  # the id of the first claim of that rank


class Strip(NamedTuple):
    """A whole strip."""

    ticks: tuple[Tick, ...]  # in order
    headings: tuple[float, ...]  # where the parts of the document begin
    label: str  # what the picture shows, in a line
    key: str  # how to read it
    reading: str  # what is to be seen in it, in words: "c1 high severity, c2 reviewed"


class Scale:
    """Where on the way through a document something stands, measured in characters."""

    def __init__(self, text: Text) -> None:
        self._starts = [0, *accumulate(len(block.text) for block in text.blocks)]
        self._length = max(self._starts[-1], 1)

    def position(self, span: Span) -> float:
        """Return the place of a span's first character, from 0 to 1."""
        return self.of(span.block, span.start)

    def of(self, block: int, start: int) -> float:
        """Return the place of a character of a block, from 0 to 1."""
        return (self._starts[block] + start) / self._length


def rank(claim: Claim) -> str:
    """Return what a marked claim is in a strip: its severity, or "settled"."""
    return claim.severity if claim.findings and claim.status == "unreviewed" else "settled"


def draw(text: Text, warned: Sequence[tuple[int, Claim]], wording: dict[str, str]) -> Strip | None:
    """Return the strip of a document with these marked claims, numbered; None where there are none."""
    if not warned:
        return None
    scale = Scale(text)
    placed = [(int(scale.position(claim.span) * (PLACES - 1)), number, claim) for number, claim in warned]
    placed.sort(key=lambda one: one[:2])
    ticks = [_tick(place, [one[1:] for one in here]) for place, here in groupby(placed, key=lambda one: one[0])]
    depth = _depth(text)
    blocks = text.blocks
    headings = [
        scale.of(block.index, 0)
        for block in blocks
        if block.scope == Scope.HEADING and depth is not None and len(block.headings) <= depth
    ]
    return Strip(
        ticks=tuple(ticks),
        headings=tuple(dict.fromkeys(int(place * PLACES) / PLACES for place in headings if place)),
        label=wording["strip"],
        key=wording["strip-key"],
        reading=wording["comma"].join(f"{tick.label} {wording[tick.rank]}" for tick in ticks),
    )


def _tick(place: int, here: list[tuple[int, Claim]]) -> Tick:
    chief = max((claim for _, claim in here), key=lambda claim: RANKS.index(rank(claim)))
    return Tick(place / (PLACES - 1), rank(chief), span_of(number for number, _ in here), chief.id)


def span_of(numbers: Iterable[int]) -> str:
    """Return the label of some claims that stand together: "c4", "c4–c6"."""
    found = list(numbers)
    least, most = min(found), max(found)
    return label(least) if least == most else f"{label(least)}–{label(most)}"


def parts(
    text: Text, warned: Sequence[tuple[int, Claim]], wording: dict[str, str]
) -> list[tuple[str, list[tuple[int, Claim]]]]:
    """Say which claims stand in which part of the document: under which heading, or, without any, in which third."""
    depth = _depth(text)
    scale = Scale(text)

    def name(numbered: tuple[int, Claim]) -> str:
        span = numbered[1].span
        if depth is None:
            return wording[f"part-{min(int(scale.position(span) * 3), 2) + 1}"]
        headings = text.blocks[span.block].headings
        return headings[depth] if len(headings) > depth else wording["part-1"]

    return [(title, list(here)) for title, here in groupby(warned, key=name)]


def _depth(text: Text) -> int | None:
    """Return the level of headings by which a document falls into parts: the first that has two. None: no level has."""
    paths = dict.fromkeys(block.headings for block in text.blocks if block.headings)
    for depth in range(max(map(len, paths), default=0)):
        if len({path[: depth + 1] for path in paths if len(path) > depth}) > 1:
            return depth
    return None
