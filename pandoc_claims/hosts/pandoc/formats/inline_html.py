"""EPUB and chunked HTML: many pages, so no style sheet reaches them all; the looks stand on the marks themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.formats.html import HtmlDress

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.formats.spans import Pairs
    from pandoc_claims.model import Claim

#: A border, not `text-decoration`: old reading systems draw no dotted underlines. The colours can be seen on white and
#: on black, since nobody knows what the reader has chosen.
_LINES = {"high": "1px solid #b8583a", "medium": "1px dashed #94803c", "low": "1px dotted #82888d"}

_TEXT = "color:inherit;text-decoration:none"
#: A label must not push the lines apart.
_LABEL = f"{_TEXT};font-size:.8em;line-height:0"


class InlineHtmlDress(HtmlDress):
    """Claims and actors where only a `style` attribute is sure to arrive."""

    def claim_attributes(self, claim: Claim, number: int) -> Pairs:
        """Add a quiet line under the claim, whose style says how serious the caveat is, and a title that says why."""
        pairs = super().claim_attributes(claim, number)
        if number and self.options.css and (title := self.notes.title(claim)):
            pairs.append(["title", title])
        if number and self.options.css:
            line = _LINES[claim.severity if claim.findings else "low"]
            pairs.append(["style", f"border-bottom:{line}"])
        return pairs

    def note_attributes(self, claim: Claim) -> Pairs:  # noqa: ARG002 - the signature of the family
        """Return nothing: no style sheet would show a note."""
        return []

    def reference_attributes(self) -> Pairs:
        """Keep the little link in the colour of the text."""
        pairs = super().reference_attributes()
        return [*pairs, ["style", _LABEL]] if self.options.css else pairs

    def actor_link_attributes(self, mention: int) -> Pairs:
        """Keep names in the colour of the text."""
        pairs = super().actor_link_attributes(mention)
        return [*pairs, ["style", _TEXT]] if self.options.css else pairs
