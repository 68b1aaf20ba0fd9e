"""Two readings of one cell, laid side by side: what was found in the one, in offsets of the other.

A notebook is analysed as its reader sees it in a page, so that the same claims are found whatever it is exported to. For
LaTeX Pandoc reads the same cell, by a Markdown of its own: quotation marks are curved, lists need an empty line before
them, footnotes are footnotes. Letters and figures are the same, and by these the two are laid together.
"""

from __future__ import annotations

from bisect import bisect_left
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from pandoc_claims.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.text import Block

#: Letters of a cell, at most, that are compared where the two readings differ. A longer cell stays unmarked in LaTeX.
_MOST = 40_000


class Letters:
    """The letters and figures of some blocks, and where each stands."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.texts: dict[int, str] = {}
        self.places: list[tuple[int, int]] = []  # block and offset, in order
        kept: list[str] = []
        for block in blocks:
            self.texts[block.index] = block.text
            for offset, letter in enumerate(block.text):
                if letter.isalnum():
                    kept.append(letter)
                    self.places.append((block.index, offset))
        self.text = "".join(kept)


class Alignment:
    """Leads from the blocks of one reading to those of another."""

    def __init__(self, here: Iterable[Block], there: Iterable[Block]) -> None:
        self._here, self._there = Letters(here), Letters(there)
        self._runs = _runs(self._here.text, self._there.text)
        self._starts = [start for start, _, _ in self._runs]

    def find(self, span: Span) -> Span | None:
        """Return where a stretch of the first reading stands in the second; None where it does not as a whole."""
        here = self._here
        first = bisect_left(here.places, (span.block, span.start))
        last = bisect_left(here.places, (span.block, span.end)) - 1
        if last < first:
            return None
        begin, end = self._across(first), self._across(last)
        if begin is None or end is None or end - begin != last - first:
            return None
        (block, start), (other, stop) = self._there.places[begin], self._there.places[end]
        if block != other:
            return None
        text = self._there.texts[block]
        before = here.places[first][1] - span.start
        behind = span.end - here.places[last][1] - 1
        return Span(block, _backwards(text, start, before), _forwards(text, stop + 1, behind))

    def _across(self, number: int) -> int | None:
        place = bisect_left(self._starts, number + 1) - 1
        if place < 0:
            return None
        start, other, length = self._runs[place]
        return other + number - start if number < start + length else None


def _runs(here: str, there: str) -> list[tuple[int, int, int]]:
    """Return the stretches that two strings have in common: where they begin in each, and their length."""
    if here == there:
        return [(0, 0, len(here))]
    if max(len(here), len(there)) > _MOST:
        return []
    # Words, not letters: cells are long, and time grows with the square.
    matcher = SequenceMatcher(None, _chunks(here), _chunks(there), autojunk=False)
    starts, others = _offsets(matcher.a), _offsets(matcher.b)
    return [
        (starts[match.a], others[match.b], starts[match.a + match.size] - starts[match.a])
        for match in matcher.get_matching_blocks()
        if match.size
    ]
