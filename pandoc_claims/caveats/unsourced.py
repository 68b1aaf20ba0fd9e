"""Unsourced: a checkable fact in the author's voice, and no source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span

_THRESHOLD = {"lenient": 0.9, "standard": 0.75, "strict": 0.4}
_MORE = 0.9


def find(evidence: Evidence) -> Span | None:
    """Return the verb of a specific, checkable statement, unless a source stands behind the sentence."""
    if evidence.support.cited or evidence.own or evidence.scope in (Scope.CAPTION, Scope.TABLE_CELL):
        return None
    if evidence.genre.own_work and evidence.by("self"):
        return None
    threshold = _THRESHOLD[evidence.level]
    if evidence.figure is not None or evidence.prediction is not None:
        threshold += _MORE  # the figure or the forecast has its own caveat; what else is said must be worth one more
    if evidence.wanted < 0 and evidence.level != "strict":
        return None
    return evidence.span(evidence.fact) if evidence.wanted > 0 or evidence.checkable >= threshold else None
