"""Typst: functions, defined once at the head of the body (`definitions`), around what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.formats.spans import SpanDress
from pandoc_claims.hosts.pandoc.tree import raw

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Claim


class TypstDress(SpanDress):
    """Claims and actors in Typst. With `css: false` no function is called, and none needs to be defined."""

    def claim_inside(
        self,
        claim: Claim,
        number: int,
        inlines: list[Node],
        *,
        first: bool,  # noqa: ARG002 - the signature of the family
        last: bool,  # noqa: ARG002
    ) -> list[Node]:
        """Call the function for the claim's severity on what is marked."""
        if not number or not inlines or not self.options.css:
            return list(inlines)
        severity = claim.severity if claim.findings else "low"
        return [raw("typst", f"#pandoc-claim-{severity}["), *inlines, raw("typst", "]")]

    def reference(self, claim: Claim, number: int) -> list[Node]:
        """Return the little link, joined to the word before it: after “?” or “—” it could else begin a line."""
        links = super().reference(claim, number)
        return [pandoc.with_inner(link, [raw("typst", "#sym.wj"), *(pandoc.inner(link) or [])]) for link in links]
