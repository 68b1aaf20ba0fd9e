"""Uncited quote: somebody's words in quotation marks, and nowhere to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the quotation, unless a source of the document stands behind it."""
    if evidence.support.cited or evidence.genre.narrative:
        return None
    return evidence.span(evidence.quotation)
