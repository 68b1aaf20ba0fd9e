"""Ranks: what an author says to be the largest, the third biggest, more than any other; a figure without a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Range, Scan

_REACH = 6  # tokens from the verb to its superlative: "is Poland's third biggest"
_FAR = 8  # tokens from "more" to "than any other"


def find(scan: Scan, author: Sequence[int]) -> Range | None:
    """Find the words among the author's that rank something by a measure, as the clause's predicate.

    "It is the largest lake of the region" says how large it is; "the largest lake lies in the north" points to it.
    """
    for index in author:
        if scan.named(index, "measured-most") or (scan.named(index, "most") and scan.named(index + 1, "measured-by")):
            start = _ranked(scan, index)
            if start is not None and _predicated(scan, start):
                return start, index + 1 + scan.named(index, "most")
        elif scan.named(index, "all-others") and scan.named(index + 1, "other") and scan.named(index - 1, "than"):
            more = next((i for i in range(index - 2, max(-1, index - _FAR), -1) if scan.named(i, "more")), None)
            if more is not None:
                return more, index + 2
    return None


def _ranked(scan: Scan, index: int) -> int | None:
    """Find where a superlative's phrase begins: at its article, possessive or ordinal."""
    start = index
    while start > 0 and scan.named(start - 1, "ranking"):
        start -= 1
    return start if start < index else None


def _predicated(scan: Scan, start: int) -> bool:
    """Whether a form of "be" or "have" stands shortly before, with no other clause between."""
    for index in range(start - 1, max(-1, start - _REACH), -1):
        if scan.bits[index] & (Bit.BE | Bit.HAVE):
            return True
        if scan.bits[index] & (Bit.PREPOSITION | Bit.FINITE | Bit.SUBORDINATOR) or scan.is_comma(index):
            return False
    return False
