"""Prediction: speaks of what has not happened yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the words that speak of the future, in anyone's voice; no citation can settle it."""
    return evidence.span(evidence.prediction)
