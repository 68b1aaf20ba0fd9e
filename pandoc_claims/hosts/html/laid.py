"""What is to be marked, block by block: stretches of text, widened and nested, with what may stand in each."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.hosts.html.edges import Edges
from pandoc_claims.hosts.html.write import html
from pandoc_claims.hosts.pandoc.stretches import Stretch, nest
from pandoc_claims.hosts.pandoc.tree import raw
from pandoc_claims.model import marked
from pandoc_claims.text import ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pandoc_claims.hosts.html.flow import Place
    from pandoc_claims.hosts.pandoc.mark import Dress
    from pandoc_claims.model import Claim, Report
    from pandoc_claims.text import Block

#: Stands in a mark's nodes for what is marked.
_WITHIN = "\0"
_ID = re.compile(r' id="([^"]*)"')


class Mark(NamedTuple):
    """A stretch of a block that is to be marked."""

    stretch: Stretch
    depth: int  # how many marks it stands in
    linkable: bool  # whether a link may stand in it
    holds_link: bool

    def tags(self, dress: Dress, *, first: bool = True, last: bool = True) -> tuple[str, str] | None:
        """Return what stands before and behind a fragment of it; None where nothing does.

        A name in several fragments has its mark on the first. An author's own mark stays as it is; the reference to the
        appendix stands behind it.
        """
        actor, claim = self.stretch.actor, self.stretch.claim
        within = [raw("html", _WITHIN)]
        if actor is not None:
            if not first:
                return None
            linkable = self.linkable and not self.holds_link
            nodes = dress.actor(actor, self.stretch.mention, within, linkable=linkable)
        else:
            assert claim is not None  # noqa: S101 -- a stretch is of the one or the other
            if claim.hand and not last:
                return None
            number, inside = self.stretch.number, [] if claim.hand else within
            first = first or claim.hand
            nodes = dress.claim(claim, number, inside, first=first, last=last, linkable=self.linkable)
        before, _, behind = html(nodes).rpartition(_WITHIN)
        return before, behind


class Laid(NamedTuple):
    """All marks of one block, the outer before the inner."""

    block: Block
    place: Place
    edges: Edges
    marks: list[Mark]


def lay(report: Report) -> Iterator[Laid]:
    """Lay out what is to be marked in the pieces of HTML that `report.text` was read from."""
    for index, found in sorted(_by_block(report).items()):
        block = report.text.blocks[index]
        if not block.markable or not block.text:
            continue
        place: Place = block.anchor  # type: ignore[assignment]  # the host's own handle: `read` laid it
        edges = Edges(place, block.text)
        stretches = [stretch for stretch in found if stretch.end > stretch.start]
        edges.widen(stretches)
        links = [(zone.start, zone.end) for zone in block.zones if zone.kind == ZoneKind.LINK]
        marks: list[Mark] = []
        waiting = [(stretch, 0) for stretch in nest(stretches)]
        while waiting:
            stretch, depth = waiting.pop()
            waiting += [(inner, depth + 1) for inner in stretch.inside]
            marks.append(Mark(stretch, depth, *_links(stretch, links, place)))
        yield Laid(block, place, edges, marks)


def withdraw(tags: Iterable[str], dress: Dress) -> None:
    """Tell a dress that its tags do not stand in the document after all, so that nothing links to them."""
    dress.placed.difference_update(name for tag in tags for name in _ID.findall(tag))


def _links(stretch: Stretch, links: list[tuple[int, int]], place: Place) -> tuple[bool, bool]:
    """Whether a link may stand in a stretch, and whether one does; `links` are those of the block, in order."""
    last = bisect_left(links, (stretch.end, 0)) - 1  # the last one that begins in the stretch or before it
    meets = last >= 0 and links[last][1] > stretch.start
    inside = place.linked or (meets and links[last][0] <= stretch.start and stretch.end <= links[last][1])
    return not inside, meets


def _by_block(report: Report) -> dict[int, list[Stretch]]:
    """Return all that is to be marked, by block: claims a reader is warned of, and those a listed source leads to."""
    found: dict[int, list[Stretch]] = {}
    number = 0
    for claim in report.claims:
        warned = marked(claim)
        number += warned
        if warned or (claim.sources and claim.status != "not-a-claim"):
            start, end = _author_mark(claim, report.text.blocks[claim.span.block])
            stretch = Stretch(start, end, claim=claim, count=number if warned else 0)
            found.setdefault(claim.span.block, []).append(stretch)
    for actor in report.actors:
        for count, mention in enumerate(actor.mentions):
            stretch = Stretch(mention.start, mention.end, actor=actor, count=count)
            found.setdefault(mention.block, []).append(stretch)
    return found


def _author_mark(claim: Claim, block: Block) -> tuple[int, int]:
    """Return what a claim takes: its span, or, for a claim marked by hand, the whole of its author's mark."""
    if claim.hand:
        for zone in block.zones:
            if zone.kind == ZoneKind.HAND and zone.start < claim.span.end and claim.span.start < zone.end:
                return zone.start, zone.end
    return claim.span.start, claim.span.end
