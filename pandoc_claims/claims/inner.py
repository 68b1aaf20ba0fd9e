"""Inner life: feelings, wishes and motives that an author tells of somebody as if he had looked into him.

Told by a verb ("she resented"), by an adjective behind a verb of being ("he was puzzled"), or by what somebody acted
with or out of ("with grim determination"). What the author feels himself, he knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pandoc_claims.attribution.scan import Range, Scan

_SELF = Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL | Bit.SECOND
_SOMEBODY = Bit.ROLE | Bit.VAGUE | Bit.INSTITUTION
_REACH = 4  # tokens: "was not in the least surprised", "with a grim determination"


def find(scan: Scan, author: Sequence[int], named: Collection[int]) -> Range | None:
    """Find the words among the author's that tell what somebody else feels or wants; `named` are tokens of names."""
    somebody = False
    for index in author:
        bits = scan.bits[index]
        if bits & _SELF:
            return None
        somebody = somebody or index in named or bool(bits & _SOMEBODY) or scan.named(index, "he-she-they")
        if not somebody or scan.capital(index):
            continue
        if scan.named(index, "mental-verbs") and not scan.bits[index - 1] & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.BE):
            return index, index + 1
        if scan.named(index, "feelings") and _after(scan, index, "being"):
            return index, index + 1
        if scan.named(index, "passions") and _after(scan, index, "moved-by"):
            return index, index + 1
    return None


def _after(scan: Scan, index: int, name: str) -> bool:
    """Whether a word of a class stands shortly before, with no other verb or comma between."""
    for before in range(index - 1, max(-1, index - 1 - _REACH), -1):
        if scan.named(before, name):
            return True
        if scan.is_comma(before) or scan.bits[before] & (Bit.FINITE | Bit.SUBORDINATOR) & ~Bit.ADVERB:
            return False
    return False
