"""Word, OpenDocument and InDesign: character styles, so that an editor restyles all marks in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc import comments
from pandoc_claims.hosts.pandoc.formats.spans import SpanDress
from pandoc_claims.hosts.pandoc.tree import link, raw
from pandoc_claims.render.appendix import said
from pandoc_claims.render.names import actor_entry
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.formats.spans import Pairs
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim

_STYLES = {"high": "Claim High", "medium": "Claim Medium", "low": "Claim Low"}
_LONGEST_BOOKMARK = 40


def bookmark(identifier: str) -> str:
    """Return the name of the Word bookmark that Pandoc makes of an id (`toBookmarkName` in its OpenXML writer)."""
    if len(identifier) <= _LONGEST_BOOKMARK and identifier[:1].isalpha():
        return identifier
    from hashlib import sha1  # noqa: PLC0415 - only long ids need it

    return "X" + sha1(identifier.encode(), usedforsecurity=False).hexdigest()[1:]


class OfficeDress(SpanDress):
    """Claims and actors in word processors."""

    def claim_attributes(self, claim: Claim, number: int) -> Pairs:
        """Name the character style. Inside an actor the actor's style replaces it, which is why that one is quiet."""
        pairs = super().claim_attributes(claim, number)
        if number:
            style = _STYLES.get(claim.severity, "Claim Low") if claim.findings else "Claim Reviewed"
            pairs.append(["custom-style", self._named(style)])
        return pairs

    def claim_inside(self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool) -> list[Node]:
        """Add a comment on wish. Word knows none in footnotes."""
        inside = list(inlines)
        if not number or not comments.wanted(self.fmt, self.options) or self._in_a_note(claim):
            return inside
        if first:
            inside.insert(0, comments.opening(number, " ".join(said(claim, self.report, self.options))))
        if last:
            inside.append(comments.closing(number))
        return inside

    def _in_a_note(self, claim: Claim) -> bool:
        return self.report.text.blocks[claim.span.block].scope == Scope.FOOTNOTE

    def actor_attributes(self, actor: Actor) -> Pairs:
        """Name the character style."""
        return [*super().actor_attributes(actor), ["custom-style", self._named("Actor")]]

    def _named(self, style: str) -> str:
        """Return a style's name as the writer wants it: OpenDocument allows no space in one."""
        return style if self.fmt in ("docx", "icml") else style.replace(" ", "_20_")

    def actor_inside(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        """Link names to their entries: in Word by a link of our own, since Pandoc's would be blue.

        In OpenDocument and InDesign a link cannot but look like one, so only the first mention carries it.
        """
        if not linkable:
            return list(inlines)
        target = actor_entry(self.options, actor)
        if self.fmt == "docx":
            anchor = bookmark(target).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
            opener = f'<w:hyperlink w:history="1" w:anchor="{anchor}">'
            return [raw("openxml", opener), *inlines, raw("openxml", "</w:hyperlink>")]
        return list(inlines) if mention else [link(f"#{target}", [], [], list(inlines))]
