"""Where the nodes of a block stand in its text: the way back from offsets to the tree, laid from the runs' anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.barriers import Tag, tags
from pandoc_claims.hosts.pandoc.tree import LINE
from pandoc_claims.text import Role

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.text import Block, Run


class Layout:
    """One list of inlines laid against the text: node `i` covers the characters `starts[i]` to `ends[i]`.

    Nodes without characters begin and end at the same offset. `held` has the layouts of the nodes that hold inlines
    with characters; `solid` the places of nodes with several characters that must not be parted; `bare` those of nodes
    that nothing may be wrapped around; `tags` what raw code opens and closes, in order. `lines` says that the nodes are
    the lines of a line block.
    """

    __slots__ = ("bare", "ends", "held", "lines", "nodes", "solid", "starts", "tags")

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes
        self.lines = bool(nodes) and nodes[0]["t"] == LINE
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.held: dict[int, Layout] = {}
        self.solid: list[int] = []
        self.bare: list[int] = []
        self.tags: list[tuple[int, Tag]] = []


def lay(block: Block) -> Layout:
    """Lay out a block that `read` has read. A line block becomes a list of lines."""
    anchor: pandoc.Holder = block.anchor  # type: ignore[assignment]  # the host's own handle: `read` laid it
    holder, key = anchor
    nodes: list[Node] = holder[key]
    if nodes and isinstance(nodes[0], list):
        nodes = [{"t": LINE, "c": line} for line in nodes]
    by_list: dict[int, list[Run]] = {}
    for run in block.runs:
        if run.anchor is not None:
            place: pandoc.Place = run.anchor  # type: ignore[assignment]  # as above
            by_list.setdefault(id(place[0]), []).append(run)
    return _lay(nodes, 0, by_list)


def _lay(nodes: list[Node], at: int, by_list: dict[int, list[Run]]) -> Layout:
    layout = Layout(nodes)
    starts, ends = layout.starts, layout.ends
    runs = by_list.get(id(nodes), [])
    number = 0
    while number < len(runs):
        run = runs[number]
        place: pandoc.Place = run.anchor  # type: ignore[assignment]  # as above
        _, first, end = place
        at = _between(layout, len(starts), first, at, by_list)
        if run.role == Role.QUOTED:  # the opening mark; the closing one is the next run of this list
            at = _hold(layout, first, run.end, by_list) + 1
            starts.append(run.start)
            ends.append(at)
            number += 2
            continue
        _spread(layout, nodes[first:end], run)
        at = run.end
        number += 1
    _between(layout, len(starts), len(nodes), at, by_list)
    layout.tags.sort(key=_place)
    return layout


def _spread(layout: Layout, nodes: list[Node], run: Run) -> None:
    """Lay the nodes of one run one after the other: words by their length, a space as one character."""
    at = run.start
    if len(nodes) == 1:
        if run.end - at > 1 and nodes[0]["t"] != "Str":
            layout.solid.append(len(layout.starts))
        layout.starts.append(at)
        layout.ends.append(run.end)
        return
    starts, ends = layout.starts.append, layout.ends.append
    for node in nodes:
        starts(at)
        at += len(node["c"]) if node["t"] == "Str" else 1
        ends(at)


def _between(layout: Layout, first: int, end: int, at: int, by_list: dict[int, list[Run]]) -> int:
    """Lay the nodes that are no words themselves: what holds inlines, and what has no characters at all."""
    for index in range(first, end):
        after = _hold(layout, index, at, by_list)
        layout.starts.append(at)
        layout.ends.append(after)
        at = after
    return at


def _hold(layout: Layout, index: int, at: int, by_list: dict[int, list[Run]]) -> int:
    """Lay what `nodes[index]` holds, and return the offset after it."""
    node = layout.nodes[index]
    tag = node["t"]
    if tag == "RawInline":
        layout.tags.extend((index, found) for found in tags(*node["c"]))
        return at
    held = node["c"] if tag == LINE else pandoc.inner(node)
    if held is None:
        return at
    below = _lay(held, at, by_list)
    layout.tags.extend((index, found) for _, found in below.tags)
    after = below.ends[-1] if below.ends else at
    if after > at:
        layout.held[index] = below
        if tag == LINE or _is_scaffold(node):
            layout.bare.append(index)
    return after


def _is_scaffold(node: Node) -> bool:
    """Whether a node is part of the inside of one of Quarto's own nodes, which must keep its shape."""
    return node["t"] == "Span" and any(pair[0] == "__quarto_custom_scaffold" for pair in pandoc.attributes(node))


def _place(tag: tuple[int, Tag]) -> int:
    return tag[0]
