"""Hedged: the author does not quite stand behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the words that limit the author's own certainty; hedges in other people's words are theirs."""
    return evidence.span(evidence.hedge)
