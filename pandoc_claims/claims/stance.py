"""Stance: how firmly the author stands behind a clause, and whether the clause speaks of the future."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Hit, Range, Scan
    from pandoc_claims.claims.genre import Genre

_HEDGES = ("probable", "possible", "open")
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
    before = scan.bits[index - 1] if index else 0
    following, follows = _next(scan, hit)
    if scan.named(index, "possibility"):
        return _possible(scan, hit)
    if scan.named(index, "appearance"):
        open_to_more = following.isalpha() and not follows & (Bit.PREPOSITION | Bit.ARTICLE)
        return scan.named(hit.end, "infinitive") or open_to_more
    if scan.named(index, "potential"):
        return not before & (Bit.POSSESSIVE | Bit.DEFINITE) and following.isalpha() and not follows & Bit.PREPOSITION
    if scan.named(index, "likelihood"):
        return not scan.named(hit.end, "as") and not scan.named(index - 1, "as")
    return True


def _next(scan: Scan, hit: Hit) -> tuple[str, int]:
    return (scan.lower[hit.end], scan.bits[hit.end]) if hit.end < len(scan.lower) else ("", 0)


def _possible(scan: Scan, hit: Hit) -> bool:
    """Whether "may", "might" or "could" says that something is possible."""
    index = hit.start
    before = scan.bits[index - 1] if index else 0
    following, follows = _next(scan, hit)
    if not index or scan.capital(index) or before & (Bit.SECOND | Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL):
        return False
    if not following.isalpha() or (follows & (Bit.PREPOSITION | Bit.DATE) and not follows & Bit.NEGATION):
        return False
    if scan.named(index, "ability") and any(scan.bits[i] & Bit.NEGATION for i in range(max(0, index - 3), index)):
        return False  # "neither side could score": what was not done is no guess
    force = scan.named(index, "force")
    if before & _NOUN_FOLLOWS and not before & Bit.RELATIVE:
        return not force and bool(before & Bit.CONJUNCTION)
    if force and following.endswith(scan.endings["third-person"]):
        return False  # "military might decides"
    return not (scan.named(index, "ability") and scan.named(hit.end, "able"))


def prediction(scan: Scan, clause: Range, genre: Genre) -> Range | None:
    """Find the words that speak of the future, in anyone's voice; a manual's and a story's "will" do not."""
    if genre.technical or genre.narrative or scan.words[-1] == "?":
        return None
    for hit in scan.hits:
        if hit.kind == "prediction" and clause[0] <= hit.start < clause[1] and _predicts(scan, hit, clause):
            return hit.start, hit.end
    return None


def _predicts(scan: Scan, hit: Hit, clause: Range) -> bool:
    """Whether a word of the future foretells here: not "her will", "Will Turner", "will you", "if I were, I would"."""
    index = hit.start
    before = scan.bits[index - 1] if index else 0
    following, follows = _next(scan, hit)
    if scan.named(index, "future"):
        noun = before & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION) and not before & Bit.RELATIVE
        asks = not index or before & Bit.SECOND or scan.lower[index - 1] == "?" or follows & Bit.SECOND
        return not noun and not asks and not scan.capital(index) and following.isalpha()
    if scan.named(index, "future-in-past"):
        if any(scan.named(i, "if") for i in range(*clause)) or not index:
            return False
        real = not before & (Bit.FIRST_SINGULAR | Bit.SECOND | Bit.RELATIVE) and not scan.named(hit.end, "habitual")
        return real and following.isalpha() and not following.endswith(scan.endings["adverb"])
    past = scan.named(index, "past-be") or scan.named(index - 1, "past-be")  # "were expected to": it is over
    return not past and not before & Bit.SECOND
