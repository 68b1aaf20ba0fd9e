"""Hearsay: passed on, and nobody is named who said it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the words that pass something on without a speaker; a citation does not help."""
    attribution = evidence.by("hearsay")
    return attribution.cue if attribution else None
