"""Marks as plain Spans: the dress of every format that prints classes and data attributes, and the base of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.ours import ACTOR, CLAIM, REFERENCE
from pandoc_claims.hosts.pandoc.tree import link, span
from pandoc_claims.render.names import actor_entry, claim_entry, label, mention_id

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim, Report
    from pandoc_claims.options import Options

Pairs = list[list[str]]

#: Dialects with footnotes: "[^c1^](…)", which Pandoc writes for a link on a superscript, is read as one of these.
_WITH_NOTES = frozenset(("markdown", "markdown_mmd", "markdown_phpextra", "commonmark_x"))

#: Between a label and the mark of a footnote right behind it: "c1" and "1" would be read as "c11".
_GAP = "\N{NARROW NO-BREAK SPACE}"


class SpanDress:
    """Claims and actors as Spans with classes and data attributes. A family overrides what it does otherwise."""

    def __init__(self, fmt: str, options: Options, report: Report) -> None:
        self.fmt = fmt
        self.options = options
        self.report = report
        #: The ids that were given to marks so far: what the appendix may link back to.
        self.placed: set[str] = set()
        self._notes: dict[int, frozenset[int]] = {}  # by block, where a footnote's mark stands

    def claim(  # noqa: PLR0913 -- three of them are yes or no, and named where they are passed
        self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool, linkable: bool
    ) -> list[Node]:
        """Dress one fragment of a claim; see `mark.Dress`."""
        identifier = self._place(claim.id) if first else ""
        inside = self.claim_inside(claim, number, inlines, first=first, last=last)
        if number and last and linkable:
            inside = [*inside, *self.reference(claim, number)]
        return [span(identifier, self.claim_classes(number), self.claim_attributes(claim, number), inside)]

    def actor(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        """Dress one mention of an actor; see `mark.Dress`."""
        identifier = self._place(mention_id(self.options, actor, mention))
        inside = self.actor_inside(actor, mention, inlines, linkable=linkable and self.options.appendix)
        return [span(identifier, [ACTOR], self.actor_attributes(actor), inside)]

    def claim_classes(self, number: int) -> list[str]:  # noqa: ARG002 - a family may tell the quiet ones apart
        """Return the classes of a claim's Span."""
        return [CLAIM]

    def claim_attributes(self, claim: Claim, number: int) -> Pairs:
        """Return the attributes of a claim's Span: what is known of it, under names that writers keep."""
        pairs = [["data-claim", claim.id]]
        if not number:
            return pairs
        attributed = dict.fromkeys(attribution.source_class for attribution in claim.attributions)
        pairs += (
            [name, value]
            for name, value in (
                ("data-caveats", " ".join(finding.caveat for finding in claim.findings)),
                ("data-kind", claim.kind),
                ("data-attribution", " ".join(attributed)),
                ("data-status", claim.status),
                ("data-severity", claim.severity if claim.findings else ""),
                ("data-opinion", " ".join(dict.fromkeys(f.opinion.verdict for f in claim.findings if f.opinion))),
            )
            if value
        )
        return pairs

    def claim_inside(
        self,
        claim: Claim,  # noqa: ARG002 - the signature of the family
        number: int,  # noqa: ARG002
        inlines: list[Node],
        *,
        first: bool,  # noqa: ARG002
        last: bool,  # noqa: ARG002
    ) -> list[Node]:
        """Return what stands in a claim's Span, the reference excepted."""
        return list(inlines)

    def reference(self, claim: Claim, number: int) -> list[Node]:
        """Return the little link from a claim to its entry; nothing where there is no appendix to lead to."""
        if not self.options.appendix:
            return []
        gap = _GAP if self._meets_a_note(claim) else ""
        words: list[Node] = [{"t": "Superscript", "c": [{"t": "Str", "c": label(number) + gap}]}]
        if self.fmt in _WITH_NOTES:
            words = [{"t": "Str", "c": f"[{label(number)}]"}]
        return [link(f"#{claim_entry(claim)}", [REFERENCE], self.reference_attributes(), words)]

    def _meets_a_note(self, claim: Claim) -> bool:
        block = claim.span.block
        if block not in self._notes:
            pointers = self.report.text.blocks[block].pointers
            self._notes[block] = frozenset(pointer.end for pointer in pointers if pointer.start == pointer.end)
        return claim.span.end in self._notes[block]

    def reference_attributes(self) -> Pairs:
        """Return the attributes of the little link."""
        return []

    def actor_attributes(self, actor: Actor) -> Pairs:
        """Return the attributes of an actor's Span."""
        return [["data-actor", actor.id]]

    def actor_inside(
        self,
        actor: Actor,
        mention: int,
        inlines: list[Node],
        *,
        linkable: bool,
    ) -> list[Node]:
        """Return what stands in an actor's Span: a link to the actor's entry."""
        if not linkable:
            return list(inlines)
        return [link(f"#{actor_entry(self.options, actor)}", [], self.actor_link_attributes(mention), list(inlines))]

    def actor_link_attributes(self, mention: int) -> Pairs:  # noqa: ARG002 - HTML keeps all but the first out of the tab order
        """Return the attributes of the link in an actor's Span."""
        return []

    def _place(self, identifier: str) -> str:
        if identifier in self.placed:  # the same mention in two pieces: an id belongs to one place
            return ""
        self.placed.add(identifier)
        return identifier
