"""Noun phrases: where the first base phrase of one ends, and what only describes the noun behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution.clauses import is_finite, is_reduced
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan


def participial(scan: Scan, index: int) -> bool:
    """Whether a form can be a participle that describes the noun before it."""
    if scan.named(index, "participles") and not scan.capital(index):
        return True
    return is_finite(scan, index) and scan.ending(index, "past")


def base_phrase(scan: Scan, tokens: Range) -> Range:
    """Cut a noun phrase down to its first base phrase: up to a preposition, a comma, a relative, a bracket."""
    start, end = tokens
    if scan.bits[start] & Bit.ARTICLE and start + 1 < end and scan.named(start + 1, "of"):
        return start, start + 1
    index = start + 1
    while index < end:
        word = scan.lower[index]
        if not word[0].isalnum() and word not in ("&", "-") and not scan.possessive(index):
            break
        if scan.bits[index] & (Bit.PREPOSITION | Bit.RELATIVE | Bit.CONJUNCTION) and word != "&":
            break
        if index + 1 < end and scan.named(index, "set-behind") and scan.bits[index + 1] & Bit.PREPOSITION:
            break  # "sources close to the mayor"
        if (index + 1 == end or is_reduced(scan, index)) and participial(scan, index):
            break  # "a letter found among his papers"
        index += 1
    return start, index
