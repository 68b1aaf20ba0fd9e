"""Tokens: the words of a sentence with their places, cut once and read by every stage."""

from __future__ import annotations

import re
from typing import NamedTuple

#: A word keeps its inner hyphens, apostrophes and full stops ("south-east", "O’Brien", "U.S.", "3.5"); a possessive
#: ending is a token of its own, so that a name ends where it ends. Anything else that is not a space stands alone.
_TOKEN = re.compile(r"['’]s\b|\w+(?:(?:['’](?!s\b)|[-‐‑.,](?=\w))\w+)*(?:(?<=\b\w)\.)?|[^\w\s]")


class Tokens(NamedTuple):
    """The tokens of one sentence, as parallel lists. Offsets count characters in the block's text."""

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Cut the stretch of `text` from `start` to `end` into tokens, in time linear in its length."""
    matches = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    words = [match[0] for match in matches]
    return Tokens(words, [word.lower() for word in words], [m.start() for m in matches], [m.end() for m in matches])
