"""Marks for pages that are sanitised after marking: spans and links with class and id, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.formats.spans import Pairs, SpanDress
from pandoc_claims.hosts.pandoc.ours import REFERENCE
from pandoc_claims.hosts.pandoc.tree import link, span, string
from pandoc_claims.render.names import claim_entry, label

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim


class PlainDress(SpanDress):
    """Claims and actors by class alone: `claim claim-high`, `claim-verified`."""

    def claim(  # noqa: PLR0913 -- the signature of the family
        self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool, linkable: bool
    ) -> list[Node]:
        """Dress one fragment of a claim."""
        severity = claim.severity if claim.findings else "low"
        grades = [f"claim-{severity}", *([f"claim-{claim.status}"] if claim.status != "unreviewed" else [])]
        (node,) = super().claim(claim, number, inlines, first=first, last=last, linkable=linkable)
        identifier, inside = node["c"][0][0], node["c"][1]
        return [span(identifier, ["claim", *(grades if number else ["claim-quiet"])], [], inside)]

    def actor_attributes(self, actor: Actor) -> Pairs:  # noqa: ARG002 -- the signature of the family
        """Return nothing; the id says who it is."""
        return []

    def reference(self, claim: Claim, number: int) -> list[Node]:
        """Return the little link, without a superscript: the style sheet raises it."""
        if not self.options.appendix:
            return []
        return [link(f"#{claim_entry(claim)}", [REFERENCE], [], [string(label(number))])]
