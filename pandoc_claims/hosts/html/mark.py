"""Marking: the report's claims and actors become tags between the characters of the source."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pandoc_claims.hosts.html.edges import Edges
from pandoc_claims.hosts.html.unmark import unmark
from pandoc_claims.hosts.html.write import html
from pandoc_claims.hosts.pandoc.stretches import Stretch, nest
from pandoc_claims.hosts.pandoc.tree import raw
from pandoc_claims.model import marked
from pandoc_claims.text import ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pandoc_claims.hosts.html.flow import Place
    from pandoc_claims.hosts.html.read import Fragment
    from pandoc_claims.hosts.pandoc.mark import Dress
    from pandoc_claims.model import Claim, Report
    from pandoc_claims.text import Block

#: Stands in a mark's nodes for what is marked.
_WITHIN = "\0"

#: A tag to insert: where, then closing before opening, the innermost closing first and opening last; and the tag.
_Insertion = tuple[int, bool, int, str]


def mark(fragments: Sequence[Fragment], report: Report, dress: Dress) -> list[str]:
    """Return the pieces of HTML that `report.text` was read from, with marks in them.

    A piece that would not be the old one again once the marks are taken out comes back unmarked.
    """
    insertions: dict[int, list[_Insertion]] = {}
    for index, stretches in _by_block(report).items():
        block = report.text.blocks[index]
        if block.markable and block.text:
            place: Place = block.anchor  # type: ignore[assignment]  # the host's own handle: `read` laid it
            insertions.setdefault(place.fragment, []).extend(_block(block, place, stretches, dress))
    return [_inserted(fragment.html, insertions.get(number, [])) for number, fragment in enumerate(fragments)]


def _inserted(source: str, insertions: list[_Insertion]) -> str:
    if not insertions:
        return source
    parts: list[str] = []
    at = 0
    for place, _, _, tag in sorted(insertions, key=_order):
        parts += (source[at:place], tag)
        at = place
    parts.append(source[at:])
    made = "".join(parts)
    return made if unmark(made) == source else source


def _order(insertion: _Insertion) -> tuple[int, bool, int]:
    return insertion[:3]


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


def _block(block: Block, place: Place, stretches: list[Stretch], dress: Dress) -> list[_Insertion]:
    """Return the tags that mark one block."""
    edges = Edges(place, block.text)
    kept = [stretch for stretch in stretches if stretch.end > stretch.start]
    edges.widen(kept)
    links = [(zone.start, zone.end) for zone in block.zones if zone.kind == ZoneKind.LINK]
    insertions: list[_Insertion] = []
    waiting = [(stretch, 0) for stretch in nest(kept)]
    while waiting:
        stretch, depth = waiting.pop()
        waiting += [(inner, depth + 1) for inner in stretch.inside]
        insertions += _stretch(stretch, depth, edges, dress, _links(stretch, links, place))
    return insertions


def _stretch(
    stretch: Stretch, depth: int, edges: Edges, dress: Dress, links: tuple[bool, bool]
) -> Iterator[_Insertion]:
    """Yield the tags of one stretch. A name in several fragments has its mark on the first."""
    linkable, holds = links
    fragments = edges.fragments(stretch.start, stretch.end)
    within = [raw("html", _WITHIN)]
    for number, (begin, end) in enumerate(fragments):
        first, last = number == 0, number == len(fragments) - 1
        if stretch.actor is not None:
            if not first:
                return
            nodes = dress.actor(stretch.actor, stretch.mention, within, linkable=linkable and not holds)
        else:
            claim = stretch.claim
            assert claim is not None  # noqa: S101 -- a stretch is of the one or the other
            if claim.hand:  # the author's own mark stays as it is; the reference to the appendix stands behind it
                if last:
                    nodes = dress.claim(claim, stretch.number, [], first=True, last=True, linkable=linkable)
                    yield edges.behind(end), False, 0, html(nodes)
                continue
            nodes = dress.claim(claim, stretch.number, within, first=first, last=last, linkable=linkable)
        opening, _, closing = html(nodes).partition(_WITHIN)
        yield begin, True, depth, opening
        yield end, False, -depth, closing


def _links(stretch: Stretch, links: list[tuple[int, int]], place: Place) -> tuple[bool, bool]:
    """Whether a link may stand in a stretch, and whether one does; `links` are those of the block, in order."""
    last = bisect_left(links, (stretch.end, 0)) - 1  # the last one that begins in the stretch or before it
    meets = last >= 0 and links[last][1] > stretch.start
    inside = place.linked or (meets and links[last][0] <= stretch.start and stretch.end <= links[last][1])
    return not inside, meets
