"""Interpretation: a motive, a feeling or a significance, told as if it were a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the words that read meaning into an event or motives into an actor, in the author's voice."""
    if evidence.genre.technical or evidence.genre.narrative:
        return None
    return evidence.span(evidence.inner) or evidence.authors_phrase("interpretation")
