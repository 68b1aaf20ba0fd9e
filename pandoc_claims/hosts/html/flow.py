"""One block of inline content as plain text: every character with the place in the source it comes from."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from pandoc_claims.text import OBJECT, Pointer, Role, Run, Zone

#: White space as HTML has it. No-break spaces and their like are characters.
_SPACES = " \t\n\r\f"
_IN_LINE = str.maketrans(dict.fromkeys("\t\n\r\f", " "))

#: What of the words of a source is more than the same characters: entities and white space to be made single; and
#: formulas, as MathJax finds them: `$$…$$`, `\[…\]`, `\(…\)`, `\begin{…}…\end{…}`, `$…$`. A formula ends at an empty
#: line and after 2,000 characters, which keeps time linear where dollars stand in hundreds of places.
_SPECIAL = re.compile(
    r"(?P<entity>&#?\w{1,40};?)"
    r"|(?P<space>[ \t\n\r\f]{2,})"
    r"|(?P<display>(?<!\\)\$\$(?:(?!\$\$|\n\s*\n)[\s\S]){1,2000}?\$\$|\\\[(?:(?!\\\]|\n\s*\n)[\s\S]){1,2000}?\\\]"
    r"|\\\((?:(?!\\\)|\n\s*\n)[\s\S]){1,2000}?\\\)"
    r"|\\begin\{(?P<environment>[a-z]{1,20}\*?)\}[\s\S]{0,2000}?\\end\{(?P=environment)\})"
    r"|(?P<dollars>(?<![\\$])\$(?![$])(?:(?!\n\s*\n)[^$]){1,500}?(?<!\\)\$(?!\$))"
)


class Piece(NamedTuple):
    """Characters `start` to `end` of the text stand at `at` to `to` in the source. What is solid is never parted."""

    start: int
    end: int
    at: int
    to: int
    solid: bool


class Tag(NamedTuple):
    """An inline element's start (+1) or end (-1) tag at `at` to `to` in the source, before character `offset`."""

    at: int
    to: int
    offset: int
    name: str
    step: int


class Place(NamedTuple):
    """The anchor of a block: the piece of HTML it stands in, and the way back from its text into the source."""

    fragment: int
    pieces: tuple[Piece, ...]
    tags: tuple[Tag, ...]
    linked: bool  # whether all of it stands inside a link


class Flow:
    """The text of one block while it is being read."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[Piece] = []
        self.runs: list[Run] = []
        self.tags: list[Tag] = []
        self.zones: list[Zone] = []
        self.pointers: list[Pointer] = []
        self.at = 0  # characters so far
        self._parts: list[str] = []

    def text(self) -> str:
        """Return the text read so far."""
        return "".join(self._parts)

    def words(self, start: int, end: int, role: str = Role.TEXT) -> None:
        """Read the words of a stretch of the source."""
        at = start
        for special in _SPECIAL.finditer(self.source, start, end):
            self._plain(at, special.start(), role)
            self._special(special, role)
            at = special.end()
        self._plain(at, end, role)

    def _plain(self, at: int, to: int, role: str) -> None:
        text = self.source[at:to].translate(_IN_LINE)
        if text.startswith(" ") and self._ends_in_space():
            text, at = text[1:], at + 1
        self._emit(text, at, to, role, solid=False)

    def _special(self, special: re.Match[str], role: str) -> None:
        kind, (at, to) = special.lastgroup, special.span()
        if kind == "environment":
            kind = "display"
        if kind == "entity":
            text = unescape(special[0])
            self._emit(text, at, to, role, solid=text != special[0])
        elif kind == "space":
            if not self._ends_in_space():
                self._emit(" ", at, to, role, solid=True)
        elif kind == "display" or _is_formula(special[0], self.source[to : to + 1]):
            self.object(at, to, Role.MATH)
        else:  # sums of money, perhaps: words that a mark had better not part
            self._emit(special[0].translate(_IN_LINE), at, to, role, solid=True)

    def object(self, at: int, to: int, role: str) -> None:
        """Add something without words: code, a formula, an image."""
        self._emit(OBJECT, at, to, role, solid=True)

    def space(self, at: int, to: int) -> None:
        """Add a line break, which parts words."""
        if not self._ends_in_space():
            self._emit(" ", at, to, Role.OTHER, solid=True)

    def mark(self, text: str, at: int, to: int) -> None:
        """Add a quotation mark that a tag stands for."""
        self._emit(text, at, to, Role.QUOTED, solid=True)

    def point(self, names: list[str], end: int) -> None:
        """Point to sources here; `end` is where the words go on in the source. A space before a mark goes with it."""
        if self._ends_in_space() and not self.source[end : end + 1].isalnum():
            self._drop_space()
        self.pointers += [Pointer(self.at, self.at, name) for name in names]

    def tag(self, at: int, to: int, name: str, step: int) -> None:
        """Note an inline element's tag."""
        self.tags.append(Tag(at, to, self.at, name, step))

    def finish(self) -> None:
        """Take the white space off the end."""
        if self._ends_in_space():
            self._drop_space()

    def _emit(self, text: str, at: int, to: int, role: str, *, solid: bool) -> None:
        if text:
            end = self.at + len(text)
            self.pieces.append(Piece(self.at, end, at, to, solid))
            self.runs.append(Run(self.at, end, role, None))
            self._parts.append(text)
            self.at = end

    def _ends_in_space(self) -> bool:
        return not self._parts or self._parts[-1][-1] in _SPACES

    def _drop_space(self) -> None:
        if not self._parts:
            return
        piece, run = self.pieces.pop(), self.runs.pop()
        text = self._parts.pop()[:-1]
        self.at -= 1
        if text:
            self._parts.append(text)
            self.pieces.append(piece._replace(end=self.at, to=piece.to if piece.solid else piece.to - 1))
            self.runs.append(run._replace(end=self.at))
        # What ends behind the text now stands at the ends of these lists.
        for place in range(len(self.zones) - 1, -1, -1):
            if self.zones[place].end <= self.at:
                break
            self.zones[place] = self.zones[place]._replace(end=self.at)
        for place in range(len(self.pointers) - 1, -1, -1):
            if self.pointers[place].end <= self.at:
                break
            self.pointers[place] = self.pointers[place]._replace(end=self.at)
        for place in range(len(self.tags) - 1, -1, -1):
            if self.tags[place].offset <= self.at:
                break
            self.tags[place] = self.tags[place]._replace(offset=self.at)


def _is_formula(written: str, following: str) -> bool:
    """Whether what stands between two dollars is a formula, by Pandoc's rule: "$5 and $10" is none."""
    return not (written[1].isspace() or written[-2].isspace() or following.isdigit())
