"""Marking: the report's claims and actors become spans in the tree, at the anchors the reader laid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.layout import lay
from pandoc_claims.hosts.pandoc.stretches import Stretch, nest, widen
from pandoc_claims.hosts.pandoc.weave import weave
from pandoc_claims.model import marked
from pandoc_claims.text import ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.hosts.pandoc.layout import Layout
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim, Report
    from pandoc_claims.text import Block

#: Inlines that are links in some output or other: what names a source, too.
_LINKING = frozenset({"Link", "Cite", "Note"})


class Dress(Protocol):
    """What a claim and an actor look like in one output format (`formats.dress`).

    `placed` holds the ids that were given out. Both methods get the inlines that were found and return what stands in
    their place: those same inlines inside a Span of ours, with what the format needs around them. They change neither
    the list nor the nodes in it.
    """

    placed: set[str]

    def claim(  # noqa: PLR0913 -- three of them are yes or no, and named where they are passed
        self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool, linkable: bool
    ) -> list[Node]:
        """Dress one fragment of a claim.

        `number` counts the claims a reader is warned of from 1, and is 0 for a claim that is only there to be linked
        to. The id belongs on the `first` fragment, the reference to the appendix into the `last`, and that only where
        it is `linkable` (not inside a link). `inlines` is empty when the author's own mark stands just before.
        """
        ...

    def actor(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        """Dress one mention of an actor; `mention` is its place in `actor.mentions`, from 0."""
        ...


def apply(report: Report, dress: Dress) -> list[str]:
    """Mark the tree that `report.text` was read from, and return one line for each block that had to stay unmarked.

    A block's list of inlines is replaced by a new one; no list and no node in it is changed. A list that would not be
    the old one again once the marks are taken out is not put in: better no marks than other words.
    """
    warnings: list[str] = []
    blocks = report.text.blocks
    for index, stretches in _by_block(report).items():
        block = blocks[index]
        if block.markable and not _mark(block, stretches, dress):
            warnings.append(f"block {index + 1} is left unmarked, since marking it would have changed its words")
    return warnings


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


def _mark(block: Block, stretches: list[Stretch], dress: Dress) -> bool:
    """Mark one block; False if the marks could not be put in without touching anything else."""
    layout = lay(block)
    widen(layout, block.text, stretches)
    outermost = nest(stretches)
    _count(layout, outermost, stretches)

    def wrap(stretch: Stretch, inlines: list[Node], linkable: bool) -> list[Node]:
        return _dressed(stretch, inlines, dress, linkable=linkable)

    woven = weave(layout, outermost, wrap)
    if not ours.same(woven, layout.nodes):
        dress.placed.difference_update(_ids(woven))
        return False
    anchor: pandoc.Holder = block.anchor  # type: ignore[assignment]  # the host's own handle: `read` laid it
    holder, key = anchor
    holder[key] = [line["c"] for line in woven] if layout.lines else woven
    return True


def _count(layout: Layout, outermost: list[Stretch], stretches: list[Stretch]) -> None:
    """Find out how many fragments each stretch has. In a list of mere words each has one."""
    if not (layout.held or layout.tags):
        for stretch in stretches:
            stretch.total = 1
        return

    def count(stretch: Stretch, inlines: list[Node], linkable: bool) -> list[Node]:  # noqa: ARG001 -- a `Wrap`
        stretch.total += 1
        return inlines

    weave(layout, outermost, count)


def _dressed(stretch: Stretch, inlines: list[Node], dress: Dress, *, linkable: bool) -> list[Node]:
    """Dress one fragment. A name in several fragments has its mark on the first, for a mention is one place."""
    stretch.seen += 1
    first, last = stretch.seen == 1, stretch.seen == stretch.total
    if stretch.actor is not None:
        # Nor may a link stand around a link of the author's.
        linkable = linkable and not any(map(_holds_link, inlines))
        return dress.actor(stretch.actor, stretch.mention, inlines, linkable=linkable) if first else inlines
    claim = stretch.claim
    assert claim is not None  # noqa: S101 -- a stretch is of the one or the other
    if not claim.hand:
        return dress.claim(claim, stretch.number, inlines, first=first, last=last, linkable=linkable)
    if not last:
        return inlines
    # The author's own mark stays as it is; the reference to the appendix stands behind it.
    return [*inlines, *dress.claim(claim, stretch.number, [], first=True, last=True, linkable=linkable)]


def _holds_link(node: Node) -> bool:
    held = pandoc.inner(node)
    return node["t"] in _LINKING or (held is not None and any(map(_holds_link, held)))


def _ids(nodes: list[Node]) -> Iterator[str]:
    """Yield the ids of all Spans among some inlines."""
    for node in nodes:
        if node["t"] == "Span":
            yield pandoc.identifier(node)
        yield from _ids(pandoc.inner(node) or [])
