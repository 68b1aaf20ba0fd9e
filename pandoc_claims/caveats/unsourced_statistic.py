"""Unsourced statistic: the author gives a figure, and no source for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


#: In a manual's prose only the figures of what plainly happened are claims.
_TOLD = 0.75


def find(evidence: Evidence) -> Span | None:
    """Return the figure in the author's voice, unless a source stands behind the sentence."""
    genre = evidence.genre
    if evidence.support.cited or evidence.own or genre.narrative or (genre.technical and evidence.checkable < _TOLD):
        return None
    if evidence.scope == Scope.CAPTION or (evidence.scope == Scope.TABLE_CELL and evidence.prediction is not None):
        return None
    if evidence.by("named", "role", "vague", "hearsay") or (genre.own_work and evidence.by("self")):
        return None
    return evidence.span(evidence.figure)
