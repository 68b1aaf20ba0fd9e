"""Attributed only: rests on the word of somebody named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the cue, unless a source of the document stands behind the sentence."""
    if evidence.support.cited or evidence.genre.narrative:
        return None
    attribution = evidence.by("named")
    if attribution is not None:
        return attribution.cue
    named = evidence.speaker is not None and evidence.speaker.source_class == "named"
    return evidence.span(evidence.quotation) if named else None
