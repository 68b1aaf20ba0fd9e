"""Anonymous source: somebody is said to have said it, but nobody one could ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the unnamed source, a role or a crowd, unless a source of the document stands behind the sentence."""
    if evidence.support.cited or evidence.genre.narrative:
        return None
    attribution = evidence.by("vague", "role")
    if attribution is not None:
        return attribution.source or attribution.cue
    unnamed = evidence.speaker is not None and evidence.speaker.source_class in ("vague", "role")
    return evidence.span(evidence.quotation) if unnamed else None
