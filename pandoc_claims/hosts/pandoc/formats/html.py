"""HTML: the style sheet does the looks, RDFa says to machines what the marks mean, a note says it to people."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.formats.note import Notes
from pandoc_claims.hosts.pandoc.formats.spans import Pairs, SpanDress
from pandoc_claims.render.names import ACTOR_CLASSES, actor_entry

if TYPE_CHECKING:
    from pandoc_claims.model import Actor, Claim


class HtmlDress(SpanDress):
    """Claims and actors in HTML and in the slides made of it."""

    @cached_property
    def notes(self) -> Notes:
        """What the notes say, made when the first is asked for."""
        return Notes(self.report, self.options)

    def claim_attributes(self, claim: Claim, number: int) -> Pairs:
        """Add what the claim means, for machines, and for people whose page has no style sheet of ours."""
        pairs = super().claim_attributes(claim, number)
        if not number:
            return pairs
        if not self.options.css and (title := self.notes.title(claim)):
            pairs.append(["title", title])
        pairs += [["typeof", "schema:Claim"], ["resource", f"#{claim.id}"]]
        return pairs

    def reference_attributes(self) -> Pairs:
        """Say that the link leads to a note."""
        return [["role", "doc-noteref"]]

    def note_attributes(self, claim: Claim) -> Pairs:
        """Return the words of the note that the style sheet shows at the claim. They are no part of the page's text."""
        note, settled = self.notes.lines(claim), self.notes.settled(claim)
        pairs = [["data-claim-note", "\n".join(note)], ["data-claim-settled", settled]]
        return [pair for pair in pairs if pair[1]]

    def actor_attributes(self, actor: Actor) -> Pairs:
        """Add what kind of thing is named."""
        return [
            *super().actor_attributes(actor),
            ["property", "schema:mentions"],
            ["typeof", ACTOR_CLASSES.get(actor.type, "schema:Thing")],
            ["resource", f"#{actor_entry(self.options, actor)}"],
        ]

    def actor_link_attributes(self, mention: int) -> Pairs:
        """Keep all but the first mention out of the tab order: a reader with a keyboard has a text to read."""
        return [["tabindex", "-1"]] if mention else []
