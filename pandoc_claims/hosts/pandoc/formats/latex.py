r"""LaTeX, Beamer and ConTeXt: macros, defined once at the head of the body (`definitions`), around what is marked.

A mark is `\pandocclaimhigh{…}`: half brackets, the philologist's sign for what the editor cannot vouch for, which
break across lines, need no package, and stand in cells, notes and frames. An author who wants another look defines
these macros in the preamble with one argument. A claim in several fragments opens in its first and closes in its last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.formats.spans import SpanDress
from pandoc_claims.hosts.pandoc.tree import raw
from pandoc_claims.render.letters import foreign_letter

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim

_PART = {(True, True): "", (True, False): "start", (False, False): "part", (False, True): "end"}


class LatexDress(SpanDress):
    """Claims and actors in the formats of TeX."""

    @property
    def raw_format(self) -> str:
        """The name under which the writer takes raw code."""
        return "context" if self.fmt == "context" else "latex"

    def claim_inside(self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool) -> list[Node]:
        """Put the macro for the claim's severity around what is marked."""
        if not number or not inlines:
            return list(inlines)
        severity = claim.severity if claim.findings else "low"
        macro = f"\\pandocclaim{_PART[first, last]}{severity}"
        return [raw(self.raw_format, macro + "{"), *inlines, raw(self.raw_format, "}")]

    def actor_inside(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        """Link a name without colouring it, and find a font for letters that the document's own may not have."""
        inside = super().actor_inside(actor, mention, inlines, linkable=linkable)
        letter = "" if self.fmt == "context" else foreign_letter(actor.mentions[mention].text)
        glyphs = f"\\pandocclaimsglyphs{ord(letter)} " if letter else ""
        return [raw(self.raw_format, f"\\pandocactor{{{glyphs}"), *inside, raw(self.raw_format, "}")]
