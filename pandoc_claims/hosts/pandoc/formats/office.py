"""Word, OpenDocument and InDesign: character styles, so that an editor restyles all marks in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc import comments
from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.formats.spans import SpanDress
from pandoc_claims.hosts.pandoc.ours import ACTOR
from pandoc_claims.hosts.pandoc.tree import link, raw
from pandoc_claims.render.names import actor_entry
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.formats.spans import Pairs
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim

_STYLES = {"high": "Claim High", "medium": "Claim Medium", "low": "Claim Low"}
_STYLE = "custom-style"
_LONGEST_BOOKMARK = 40
_LINK = 'xlink:type="simple" xlink:href'


def bookmark(identifier: str) -> str:
    """Return the name of the Word bookmark that Pandoc makes of an id (`toBookmarkName` in its OpenXML writer)."""
    if len(identifier) <= _LONGEST_BOOKMARK and identifier[:1].isalpha():
        return identifier
    from hashlib import sha1  # noqa: PLC0415 - only long ids need it

    return "X" + sha1(identifier.encode(), usedforsecurity=False).hexdigest()[1:]


class OfficeDress(SpanDress):
    """Claims and actors in word processors."""

    def claim_attributes(self, claim: Claim, number: int) -> Pairs:
        """Name the character style."""
        pairs = super().claim_attributes(claim, number)
        if number:
            pairs.append([_STYLE, self._named(self._style(claim))])
        return pairs

    def _style(self, claim: Claim) -> str:
        return _STYLES.get(claim.severity, "Claim Low") if claim.findings else "Claim Reviewed"

    def claim_inside(self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool) -> list[Node]:
        """Carry the line through names, and add a comment on wish. Word knows none in footnotes."""
        inside = _styled_through(inlines, self._style(claim)) if number and self.fmt == "docx" else list(inlines)
        if not number or not comments.wanted(self.fmt, self.options) or self._in_a_note(claim):
            return inside
        if first:
            inside.insert(0, comments.opening(number, comments.lines(claim, self.report, self.options), self.fmt))
        if last:
            inside.append(comments.closing(number, self.fmt))
        return inside

    def _in_a_note(self, claim: Claim) -> bool:
        return self.report.text.blocks[claim.span.block].scope == Scope.FOOTNOTE

    def actor_attributes(self, actor: Actor) -> Pairs:
        """Name the character style."""
        return [*super().actor_attributes(actor), [_STYLE, self._named("Actor")]]

    def _named(self, style: str) -> str:
        """Return a style's name as the writer wants it: OpenDocument allows no space in one."""
        return style if self.fmt in ("docx", "icml") else style.replace(" ", "_20_")

    def actor_inside(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        """Link names to their entries by links of our own, since Pandoc's would be blue.

        In InDesign a link cannot but look like one, so only the first mention carries it.
        """
        if not linkable:
            return list(inlines)
        target = actor_entry(self.options, actor)
        if self.fmt == "docx":
            opener = f'<w:hyperlink w:history="1" w:anchor="{_escaped(bookmark(target))}">'
            return [raw("openxml", opener), *inlines, raw("openxml", "</w:hyperlink>")]
        if self.fmt in ("odt", "opendocument"):
            opener = f'<text:a text:style-name="Actor" text:visited-style-name="Actor" {_LINK}="#{_escaped(target)}">'
            return [raw("opendocument", opener), *inlines, raw("opendocument", "</text:a>")]
        return list(inlines) if mention else [link(f"#{target}", [], [], list(inlines))]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _styled_through(inlines: list[Node], style: str) -> list[Node]:
    """Give names in a claim its style: in Word the inner of two styles counts alone, and would break the line."""
    made = []
    for node in inlines:
        held = pandoc.inner(node)
        if held is None:
            made.append(node)
            continue
        if node["t"] == "Span" and ACTOR in pandoc.classes(node):
            identifier, classes, pairs = node["c"][0]
            others = [[name, style if name == _STYLE else value] for name, value in pairs]
            made.append(pandoc.span(identifier, classes, others, held))
        else:
            made.append(pandoc.with_inner(node, _styled_through(held, style)))
    return made
