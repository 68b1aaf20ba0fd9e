"""A German sentence with all that is known of it, as the readers of reports hand it on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages import Name, Reported
    from pandoc_claims.languages.de.clauses import Range


class Place(NamedTuple):
    """A sentence with all that is known of it."""

    scan: Scan
    names: Sequence[Name]
    before: Reported | None  # who was heard last
    cut: list[Range]  # its segments
