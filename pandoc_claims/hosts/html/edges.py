"""Edges: from a stretch of a block's text to the stretches of the source that can be wrapped.

An element is never crossed. A stretch that leaves out nothing but marks of an element, or that ends inside a link, is
widened to take it whole; one that ends amid other elements is wrapped in fragments.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.hosts.html.flow import Piece, Place, Tag
    from pandoc_claims.hosts.pandoc.stretches import Stretch

_MARKS = 12  # characters that are no letters, at most, that a stretch may be widened over


class Pair(NamedTuple):
    """An inline element that begins and ends in the block: its two tags, by their places in `Place.tags`."""

    opens: int
    closes: int


class Edges:
    """The edges of one block: where its tags stand, and which of them belong together."""

    def __init__(self, place: Place, text: str) -> None:
        self.text = text
        self.pieces = place.pieces
        self.tags = place.tags
        self.pairs = _pairs(place.tags)
        self._piece_starts = [piece.start for piece in place.pieces]
        self._piece_ends = [piece.end for piece in place.pieces]
        self._tag_starts = [tag.at for tag in place.tags]
        self._tag_ends = [tag.to for tag in place.tags]
        self._partner = {pair.opens: pair.closes for pair in self.pairs}
        self._partner |= {closes: opens for opens, closes in self._partner.items()}

    def widen(self, stretches: Sequence[Stretch]) -> None:
        """Widen stretches, in place, over links, what is solid, and elements of which they leave out marks only."""
        for stretch in stretches:
            self._widen_to_pieces(stretch)
        by_start = sorted(stretches, key=lambda stretch: stretch.start)
        by_end = sorted(stretches, key=lambda stretch: stretch.end)
        starts = [stretch.start for stretch in by_start]
        ends = [stretch.end for stretch in by_end]
        for pair in self.pairs:
            first, last = self.tags[pair.opens].offset, self.tags[pair.closes].offset
            whole = self.tags[pair.opens].name == "a"
            for stretch in by_start[bisect_right(starts, first) : bisect_left(starts, last)]:
                if stretch.end > last and first < stretch.start and (whole or self._wordless(first, stretch.start)):
                    stretch.start = first
            for stretch in by_end[bisect_right(ends, first) : bisect_left(ends, last)]:
                if stretch.start < first and stretch.end < last and (whole or self._wordless(stretch.end, last)):
                    stretch.end = last

    def _widen_to_pieces(self, stretch: Stretch) -> None:
        first = self.pieces[bisect_right(self._piece_starts, stretch.start) - 1]
        last = self.pieces[bisect_left(self._piece_ends, stretch.end)]
        if first.solid:
            stretch.start = first.start
        if last.solid:
            stretch.end = last.end

    def _wordless(self, start: int, end: int) -> bool:
        return end - start <= _MARKS and not any(map(str.isalnum, self.text[start:end]))

    def fragments(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches of the source to be wrapped for characters `start` to `end` of the text."""
        while end > start and self.text[end - 1].isspace():
            end -= 1
        while start < end and self.text[start].isspace():
            start += 1
        if start >= end:
            return []
        begin, stop = self._take_in(self._source_start(start), self._source_end(end))
        found: list[tuple[int, int]] = []
        at = begin
        first, behind = bisect_left(self._tag_starts, begin), bisect_left(self._tag_starts, stop)
        for place in range(first, behind):
            if not first <= self._partner.get(place, -1) < behind:
                found += self._fragment(at, self.tags[place].at)
                at = self.tags[place].to
        return found + self._fragment(at, stop)

    def _fragment(self, begin: int, stop: int) -> list[tuple[int, int]]:
        """Return a stretch of the source without white space and lone tags at its ends, if there is text in it."""
        first = bisect_right(self.pieces, begin, key=_to)
        last = bisect_left(self.pieces, stop, key=_at) - 1
        while first <= last and self._blank(first, begin, stop):
            first += 1
        while last >= first and self._blank(last, begin, stop):
            last -= 1
        if first > last:
            return []
        begin, stop = max(begin, self.pieces[first].at), min(stop, self.pieces[last].to)
        return [self._take_in(begin, stop)]

    def _blank(self, place: int, begin: int, stop: int) -> bool:
        piece = self.pieces[place]
        if piece.solid:
            return self.text[piece.start : piece.end].isspace()
        low = piece.start + max(begin - piece.at, 0)
        return self.text[low : piece.start + min(stop, piece.to) - piece.at].isspace()

    def _take_in(self, begin: int, stop: int) -> tuple[int, int]:
        """Move the edges of a stretch outwards over the tags of elements that it holds the rest of."""
        first = bisect_left(self._tag_starts, begin)
        behind = bisect_left(self._tag_starts, stop)
        while first and self.tags[first - 1].to == begin and first <= self._partner.get(first - 1, -1) < behind:
            first -= 1
            begin = self.tags[first].at
        while (
            behind < len(self.tags) and self.tags[behind].at == stop and first <= self._partner.get(behind, -1) < behind
        ):
            stop = self.tags[behind].to
            behind += 1
        return begin, stop

    def behind(self, stop: int) -> int:
        """Return the offset behind the end tag that stands at an offset of the source, or the same offset."""
        place = bisect_left(self._tag_starts, stop)
        closes = place < len(self.tags) and self.tags[place].at == stop and self.tags[place].step < 0
        return self.tags[place].to if closes else stop

    def _source_start(self, offset: int) -> int:
        piece: Piece = self.pieces[bisect_right(self._piece_starts, offset) - 1]
        return piece.at if piece.solid else piece.at + offset - piece.start

    def _source_end(self, offset: int) -> int:
        piece: Piece = self.pieces[bisect_left(self._piece_ends, offset)]
        return piece.to if piece.solid else piece.at + offset - piece.start


def _pairs(tags: Sequence[Tag]) -> list[Pair]:
    """Return the elements of a block that are opened and closed in it, in the order of their ends."""
    found: list[Pair] = []
    waiting: list[int] = []
    for place, tag in enumerate(tags):
        if tag.step > 0:
            waiting.append(place)
        elif waiting and tags[waiting[-1]].name == tag.name:
            found.append(Pair(waiting.pop(), place))
        elif any(tags[other].name == tag.name for other in waiting[-20:]):  # left open inside; those pair with nothing
            while tags[waiting[-1]].name != tag.name:
                waiting.pop()
            found.append(Pair(waiting.pop(), place))
    return found


def _at(piece: Piece) -> int:
    return piece.at


def _to(piece: Piece) -> int:
    return piece.to
