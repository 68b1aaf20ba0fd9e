"""Line and column: where in the file a stretch of a block's text was written.

Pandoc does not keep places, so they are found again, by words. Runs of three words that occur exactly once in the file
and exactly once in the document tie the two together; from there the words of a block are followed one by one, over
whatever markup stands between them. A block without such a run (a table cell, a paragraph that stands twice) is
looked for between its neighbours. Where the words do not lead to the place, there is no answer: a missing line is
better than a wrong one.

The work is linear in the file, and each block is aligned at most once and only when asked for. It works for every
format that is text (Markdown, reStructuredText, LaTeX, HTML, Org, notebooks); in a Word, OpenDocument or EPUB file,
a zip archive, there are no lines to speak of.
"""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.text import Block

_WORD = re.compile(r"[^\W_]+")
_RUN = 3  # words in a run that ties file and document together
_MARKUP = 40  # words of markup that may stand between two words of a block: an address, attributes
_GAP = 400  # words of the file that are searched for a block that nothing ties
_ENOUGH = 12  # words of such a block that must be found side by side


class Place(NamedTuple):
    """A place in a file, as editors count: both from 1, columns in characters."""

    line: int
    column: int


class Locator:
    """Finds places of one document in its file."""

    def __init__(self, source: str, blocks: Iterable[Block]) -> None:
        """Take the file's text and the blocks that were read from it."""
        self._lines = [0, *(match.end() for match in re.finditer(r"\n", source))]
        self._words: list[str] = []
        self._starts: list[int] = []
        for match in _WORD.finditer(source):
            self._words.append(match[0])
            self._starts.append(match.start())
        self._blocks = {block.index: block for block in blocks}
        self._ties = self._tie()
        self._found: dict[int, tuple[int, int]] | None = None  # blocks without ties; looked for when first asked for
        self._aligned: dict[int, tuple[list[int], list[int | None]]] = {}

    def find(self, block: int, start: int) -> Place | None:
        """Find where the first word at or after `start`, an offset in the text of block number `block`, was written."""
        if block not in self._blocks:
            return None
        starts, places = self._align(block)
        word = bisect.bisect_left(starts, start)
        place = places[word] if word < len(places) else None
        if place is None:
            return None
        offset = self._starts[place]
        line = bisect.bisect_right(self._lines, offset)
        return Place(line, offset - self._lines[line - 1] + 1)

    def _tie(self) -> dict[int, list[tuple[int, int]]]:
        """Map blocks to pairs of word numbers, in the block and in the file, at which the two are surely the same."""
        in_file: dict[tuple[str, ...], int] = {}
        for number, run in enumerate(zip(*(self._words[i:] for i in range(_RUN)), strict=False)):
            in_file[run] = -1 if run in in_file else number
        in_text: dict[tuple[str, ...], tuple[int, int]] = {}
        for block in self._blocks.values():
            words = _WORD.findall(block.text)
            for number, run in enumerate(zip(*(words[i:] for i in range(_RUN)), strict=False)):
                if in_file.get(run, -1) >= 0:
                    in_text[run] = (-1, 0) if run in in_text else (block.index, number)
        ties: dict[int, list[tuple[int, int]]] = {}
        for run, (index, number) in in_text.items():
            if index >= 0:
                ties.setdefault(index, []).append((number, in_file[run]))
        return {index: _steady(sorted(pairs)) for index, pairs in ties.items()}

    def _align(self, index: int) -> tuple[list[int], list[int | None]]:
        """Give the offsets of a block's words, and their numbers among the words of the file, None where unsure."""
        if index not in self._aligned:
            matches = list(_WORD.finditer(self._blocks[index].text))
            words = [match[0] for match in matches]
            ties = self._ties.get(index, [])
            if not ties:
                if self._found is None:
                    self._found = self._search_between()
                ties = [self._found[index]] if index in self._found else []
            places: list[int | None] = [None] * len(words)
            if ties:
                self._follow(words, ties, places)
            self._aligned[index] = ([match.start() for match in matches], places)
        return self._aligned[index]

    def _follow(self, words: list[str], ties: list[tuple[int, int]], places: list[int | None]) -> None:
        """Fill in the places of a block's words, from its ties forwards and, before the first of them, backwards."""
        known = dict(ties)
        first, here = ties[0]
        for number in range(first, len(words)):
            found = known[number] if number in known else self._next(words[number : number + 2], here + 1)
            if found is not None:
                here = places[number] = found
        here = ties[0][1]
        for number in range(first - 1, -1, -1):
            window = self._words[max(here - _MARKUP, 0) : here]
            if words[number] in window:
                here -= 1 + window[::-1].index(words[number])
                places[number] = here

    def _next(self, words: list[str], at: int) -> int | None:
        """Find a word in the file within reach of `at`, rather there where the word that follows it follows too."""
        window = self._words[at : at + _MARKUP]
        if words[0] not in window:
            return None
        first = window.index(words[0])
        for number in range(first, len(window) - 1):
            if window[number : number + 2] == words:
                return at + number
        return at + first

    def _search_between(self) -> dict[int, tuple[int, int]]:
        """Look for the blocks that nothing ties, each between its neighbours: its first words must be there as one."""
        found: dict[int, tuple[int, int]] = {}
        main = [block for block in self._blocks.values() if block.scope != Scope.FOOTNOTE]
        limits = [len(self._words)] * (len(main) + 1)
        for number in range(len(main) - 1, -1, -1):
            ties = self._ties.get(main[number].index)
            limits[number] = ties[0][1] if ties else limits[number + 1]
        at = 0
        for block, limit in zip(main, limits, strict=False):
            if block.index in self._ties:
                at = self._ties[block.index][-1][1] + _RUN
                continue
            words = _WORD.findall(block.text)[:_ENOUGH]
            place = self._find_run(words, at, min(at + _GAP, limit)) if words else None
            if place is not None:
                found[block.index] = (0, place)
                at = place + len(words)
        return found

    def _find_run(self, words: list[str], at: int, end: int) -> int | None:
        while at < end:
            try:
                at = self._words.index(words[0], at, end)
            except ValueError:
                return None
            if self._words[at : at + len(words)] == words:
                return at
            at += 1
        return None


def _steady(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the pairs that advance in file and block alike; a jump of the file ahead of the block is somebody else's."""
    kept: list[tuple[int, int]] = []
    for number, place in pairs:
        if not kept or 0 < place - kept[-1][1] <= number - kept[-1][0] + _MARKUP:
            kept.append((number, place))
    return kept


def decode(source: bytes) -> str | None:
    """Decode a file for `Locator`; None when it is not text."""
    if source.startswith(b"PK") or b"\0" in source:
        return None
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
