"""Two readings of one cell, laid side by side: what was found in the one, in offsets of the other.

A notebook is analysed as its reader sees it in a page, so that the same claims are found whatever it is exported to.
For LaTeX Pandoc reads the same cell, by a Markdown of its own: quotation marks are curved, lists need an empty line
before them, footnotes are footnotes. Letters and figures are the same, and by these the two are laid together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from pandoc_claims.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.text import Block

_WORD = re.compile(r"[^\W_]+")

#: Words of a cell, at most, that are compared where the two readings differ, for that takes time that grows with the
#: square. A longer cell that Pandoc reads otherwise stays unmarked.
_MOST = 5_000


class Letters:
    """The words of some blocks, letter by letter, and where each letter stands."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.texts: dict[int, str] = {}
        self.places: list[tuple[int, int]] = []  # block and offset of each letter, in order
        self.words: list[str] = []
        self.starts: list[int] = []  # the number of each word's first letter, and behind them that of all letters
        for block in blocks:
            self.texts[block.index] = block.text
            for word in _WORD.finditer(block.text):
                self.words.append(word[0])
                self.starts.append(len(self.places))
                self.places += ((block.index, offset) for offset in range(*word.span()))
        self.starts.append(len(self.places))


class Alignment:
    """Leads from the blocks of one reading to those of another."""

    def __init__(self, here: Iterable[Block], there: Iterable[Block]) -> None:
        self._here, self._there = Letters(here), Letters(there)
        self._runs = _runs(self._here, self._there)
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
        return self._with_marks(span, (first, last), Span(block, start, stop + 1))

    def _with_marks(self, span: Span, letters: tuple[int, int], found: Span) -> Span:
        """Widen what was found over marks at its ends, over no more of them than the stretch has."""
        text = self._there.texts[found.block]
        before = self._here.places[letters[0]][1] - span.start
        behind = span.end - self._here.places[letters[1]][1] - 1
        return Span(found.block, _backwards(text, found.start, before), _forwards(text, found.end, behind))

    def ends(self, span: Span) -> tuple[Span, Span] | None:
        """Return what a stretch is in the second reading, a single block, whatever stands within it there.

        First with the marks at its ends, as far as they are the same, then from its first letter to its last.
        """
        here = self._here
        first = bisect_left(here.places, (span.block, span.start))
        last = bisect_left(here.places, (span.block, span.end)) - 1
        if last < first:
            return None
        begin, end = self._across(first), self._across(last)
        if begin is None or end is None or end < begin:
            return None
        (block, start), (_, stop) = self._there.places[begin], self._there.places[end]
        bare = Span(block, start, stop + 1)
        return self._with_marks(span, (first, last), bare), bare

    def _across(self, number: int) -> int | None:
        place = bisect_left(self._starts, number + 1) - 1
        if place < 0:
            return None
        start, other, length = self._runs[place]
        return other + number - start if number < start + length else None


def _runs(here: Letters, there: Letters) -> list[tuple[int, int, int]]:
    """Return the stretches that two readings have in common: where they begin in each, and their length in letters."""
    if here.words == there.words:
        return [(0, 0, len(here.places))]
    if max(len(here.words), len(there.words)) > _MOST:
        return []
    matches = SequenceMatcher(None, here.words, there.words, autojunk=False).get_matching_blocks()
    return [
        (here.starts[match.a], there.starts[match.b], here.starts[match.a + match.size] - here.starts[match.a])
        for match in matches
        if match.size
    ]


def _backwards(text: str, at: int, most: int) -> int:
    """Move an edge back over the marks before a word, over no more of them than the other reading has."""
    low = at
    while low and at - low < most and not text[low - 1].isalnum():
        low -= 1
    while low < at and text[low].isspace():
        low += 1
    return low


def _forwards(text: str, at: int, most: int) -> int:
    """Move an edge on over the marks behind a word."""
    high = at
    while high < len(text) and high - at < most and not text[high].isalnum():
        high += 1
    while high > at and text[high - 1].isspace():
        high -= 1
    return high
