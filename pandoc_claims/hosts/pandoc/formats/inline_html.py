"""EPUB and chunked HTML: many pages, so no style sheet reaches them all; the looks stand on the marks themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.formats.html import HtmlDress

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.formats.spans import Pairs
    from pandoc_claims.model import Claim

#: A border, not `text-decoration`: old reading systems draw no dotted underlines.
_LINES = {"high": "1px solid", "medium": "1px dashed", "low": "1px dotted"}


class InlineHtmlDress(HtmlDress):
    """Claims and actors where only a `style` attribute is sure to arrive."""

    def claim_attributes(self, claim: Claim, number: int) -> Pairs:
        """Add a quiet line under the claim, whose style says how serious the caveat is, and a title that says why."""
        pairs = super().claim_attributes(claim, number)
        if number and self.options.css and (title := self.notes.title(claim)):
            pairs.append(["title", title])
        if number and self.options.css:
            line = _LINES.get(claim.severity, "1px dotted") if claim.findings else "1px dotted"
            pairs.append(["style", f"border-bottom:{line}"])
        return pairs

    def note_attributes(self, claim: Claim) -> Pairs:  # noqa: ARG002 - the signature of the family
        """Return nothing: no style sheet would show a note."""
        return []

    def reference_attributes(self) -> Pairs:
        """Keep the little link in the colour of the text."""
        pairs = super().reference_attributes()
        return [*pairs, ["style", "color:inherit;text-decoration:none"]] if self.options.css else pairs

    def actor_link_attributes(self, mention: int) -> Pairs:
        """Keep names in the colour of the text."""
        pairs = super().actor_link_attributes(mention)
        return [*pairs, ["style", "color:inherit;text-decoration:none"]] if self.options.css else pairs
