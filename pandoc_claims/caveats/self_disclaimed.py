"""Self-disclaimed: the text itself says that its support is wanting."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the words that take the support away, outside quotation marks."""
    return None if evidence.genre.technical else evidence.phrase("disclaimer")
