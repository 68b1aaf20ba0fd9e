"""Formats in which a Span leaves no trace: "[c1]" is written behind the claim; names stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.formats.spans import SpanDress
from pandoc_claims.hosts.pandoc.ours import REFERENCE
from pandoc_claims.hosts.pandoc.tree import span
from pandoc_claims.render.names import label

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim


class BracketedDress(SpanDress):
    """Claims as words with a bracketed label."""

    def reference(
        self,
        claim: Claim,  # noqa: ARG002 - the signature of the family
        number: int,
    ) -> list[Node]:
        """Return the bracketed label, in a Span by which it can be told from the author's words."""
        return [span("", [REFERENCE], [], [{"t": "Str", "c": f"[{label(number)}]"}])]

    def actor_inside(
        self,
        actor: Actor,  # noqa: ARG002 - the signature of the family
        mention: int,  # noqa: ARG002
        inlines: list[Node],
        *,
        linkable: bool,  # noqa: ARG002
    ) -> list[Node]:
        """Leave a name alone."""
        return list(inlines)
