"""Segments: the stretches of a sentence that the model looks at, and what of a hyphened word it sees.

A segment is a row of words that may be part of a name by their letters, with no more than two small words between any
two of them ("Ministry of the Interior"). Four words in five lie outside, where no name can be.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pandoc_claims.actors.runs import FUNCTION_WORDS
from pandoc_claims.languages.en import heads, mentions

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

#: Small words and marks that may stand inside a name.
CONNECTORS = frozenset(("'", "’", "'s", "’s", "&", "-", "‐", "/", ".")) | heads.words("""
    of for the and in on to de del della dei degli di da do dos das du des der den van von zu zur ter ten te la le las
    los lo bin ibn bint al el ben ap y e i af av dal dalla ul ur abu without upon under der les a at with et
""")
#: How many of them may stand between two words of one name.
_REACH = 2


@lru_cache(maxsize=16384)
def inner(word: str) -> tuple[int, int]:
    """Return how many characters at a word's beginning and at its end are no part of a name.

    "anti-Soviet" gives 5 and 0, "U.S.-led" 0 and 4.
    """
    if "-" not in word:
        return 0, 0
    head, _, tail = word.partition("-")
    skip = len(head) + 1 if head.lower() in mentions.CUT_BEFORE and tail[:1].isupper() else 0
    head, _, tail = word[skip:].rpartition("-")
    return skip, len(tail) + 1 if tail in mentions.CUT_AFTER and head[:1].isupper() else 0


def is_name_like(word: str) -> bool:
    """Whether the letters of a word allow it to be a name or a part of one."""
    first = word[0]
    if first.isupper():
        return True
    if first.isdigit():
        return word != word.upper() or (word != word.lower() and word[-1].isalpha())
    if not first.isalpha() or word.islower():
        # "al-qaeda" has no capital; but letters that know no capitals ("東京") are neither lower nor upper
        return first.isalpha() and first.lower() == first.upper()
    return any(letter.isupper() for letter in word)


def segments(tokens: Tokens) -> list[tuple[int, int]]:
    """Return the segments of a sentence as pairs of token indices, the second exclusive."""
    words, lower = tokens.words, tokens.lower
    marks = [i for i, word in enumerate(words) if word != lower[i] and is_name_like(word)]
    if not words[0].isascii() or len(marks) == 0:
        marks = sorted({*marks, *(i for i, word in enumerate(words) if not word.isascii() and is_name_like(word))})
    found: list[tuple[int, int]] = []
    for index in marks:
        if found and _joins(lower, found[-1][1], index):
            found[-1] = (found[-1][0], index + 1)
        elif lower[index] not in FUNCTION_WORDS or (words[index].isupper() and len(words[index]) > 1):
            found.append((index, index + 1))
    return found


def _joins(lower: list[str], end: int, index: int) -> bool:
    """Whether the tokens between a segment's end and the next capitalised word can all stand inside a name."""
    return index - end <= _REACH and all(lower[i] in CONNECTORS for i in range(end, index))
