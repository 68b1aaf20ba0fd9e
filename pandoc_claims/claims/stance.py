"""Stance: how firmly the author stands behind a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Hit, Range, Scan
    from pandoc_claims.claims.genre import Genre

_HEDGES = ("probable", "possible", "open")
_GROUP = 4  # tokens from a conjunction or a negation to the verb it governs
_NOUN_FOLLOWS = Bit.ARTICLE | Bit.POSSESSIVE | Bit.CONJUNCTION | Bit.PREPOSITION


def hedge(scan: Scan, author: Sequence[int], genre: Genre) -> tuple[str, Range | None]:
    """Tell the author's certainty, and the words that limit it."""
    if genre.technical or genre.narrative:
        return "stated", None
    if scan.present & Bit.SECOND and any(scan.bits[index] & Bit.SECOND for index in author):
        return "stated", None  # what "you may" do is allowed, and what "you might" want is advice
    mine = set(author)
    for hit in scan.hits:
        if hit.kind in _HEDGES and hit.start in mine and _hedges(scan, hit):
            return hit.kind, (hit.start, hit.end)
    return "stated", None


def _hedges(scan: Scan, hit: Hit) -> bool:
    """Whether a hedging word hedges here: not permission, ability, the month of May, military might."""
    index = hit.start
    if hit.end - hit.start > 1:
        return True
    after, follows = following(scan, hit)
    if scan.named(index, "possibility"):
        return _possible(scan, hit)
    if scan.named(index, "appearance"):
        open_to_more = scan.named(hit.end, "that") or (
            after.isalpha() and not follows & (Bit.PREPOSITION | Bit.ARTICLE)
        )
        return scan.named(hit.end, "infinitive") or open_to_more
    if scan.named(index, "likelihood"):
        return not scan.named(hit.end, "as") and not scan.named(index - 1, "as")
    return True


def following(scan: Scan, hit: Hit) -> tuple[str, int]:
    """Give the word behind a hit and what it can be."""
    return (scan.lower[hit.end], scan.bits[hit.end]) if hit.end < len(scan.lower) else ("", 0)


def _possible(scan: Scan, hit: Hit) -> bool:
    """Whether "may", "might" or "could" says that something is possible."""
    index = hit.start
    before = scan.bits[index - 1] if index else 0
    after, follows = following(scan, hit)
    if not index or scan.capital(index) or before & (Bit.SECOND | Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL):
        return False
    if not after.isalpha() or (follows & (Bit.PREPOSITION | Bit.DATE) and not follows & Bit.NEGATION):
        return False
    if follows & Bit.SUBJECT:
        return False  # "may it please the Court"
    if scan.named(index, "ability") and any(
        scan.bits[i] & Bit.NEGATION or scan.named(i, "before-ability") for i in range(max(0, index - _GROUP), index)
    ):
        return False  # "neither side could score", "died before he could speak": what was not done is no guess
    force = scan.named(index, "force")
    if before & _NOUN_FOLLOWS and not before & Bit.RELATIVE and not scan.named(index - 1, "referring"):
        return not force and bool(before & Bit.CONJUNCTION)
    if force and after.endswith(scan.endings["third-person"]):
        return False  # "military might decides"
    return not (scan.named(index, "ability") and scan.named(hit.end, "able"))
