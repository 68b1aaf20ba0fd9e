"""The appendix of a PowerPoint deck, parted into as many slides as it needs: there, text does not flow to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc import tree as pandoc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.hosts.pandoc.tree import Node

#: What Pandoc's own reference deck holds at its size of letters; decks with smaller letters have room to spare.
_LINES = 11
_LETTERS = 42  # in a line
_LETTERS_IN_A_LIST = 38


def parted(blocks: list[Node]) -> list[Node]:
    """Return the appendix's heading and Div as several of each, none longer than a slide.

    The first keeps the id; the others have the same words with a number. Lists are parted between their items, and a
    title goes to the slide of what it is the title of.
    """
    heading, body = blocks
    attributes, content = body["c"]
    made: list[Node] = []
    for number, slide in enumerate(_slides(content), 1):
        made.append(heading if number == 1 else _numbered(heading, number))
        made.append({"t": "Div", "c": [attributes, _joined(slide)]})
    return made


def _slides(content: list[Node]) -> Iterator[list[Node]]:
    slide: list[Node] = []
    room = _LINES
    for group in _groups(content):
        needed = sum(map(_lines, group))
        if slide and needed > room:
            yield slide
            slide, room = [], _LINES
        slide += group
        room -= needed
    if slide:
        yield slide


def _groups(content: list[Node]) -> Iterator[list[Node]]:
    """Yield what must stay together: a title with the first item after it, any other item or paragraph alone."""
    titles: list[Node] = []
    for block in content:
        items = [{"t": "BulletList", "c": [item]} for item in block["c"]] if block["t"] == "BulletList" else [block]
        if _is_title(block):
            titles += items
            continue
        yield [*titles, items[0]]
        titles = []
        yield from ([item] for item in items[1:])
    if titles:
        yield titles


def _is_title(block: Node) -> bool:
    return block["t"] == "Para" and [node["t"] for node in block["c"]] == ["Strong"]


def _lines(block: Node) -> int:
    """Estimate how many lines of a slide a paragraph or an item takes."""
    inlines: list[Node] = block["c"][0][0]["c"] if block["t"] == "BulletList" else block["c"]
    width = _LETTERS_IN_A_LIST if block["t"] == "BulletList" else _LETTERS
    lines = 0
    line: list[Node] = []
    for node in (*inlines, {"t": "LineBreak"}):
        if node["t"] == "LineBreak":
            lines += -(-len(pandoc.plain(line)) // width) or 1
            line = []
        else:
            line.append(node)
    return lines


def _joined(slide: list[Node]) -> list[Node]:
    """Make one list again of items that follow each other."""
    made: list[Node] = []
    for block in slide:
        if made and block["t"] == made[-1]["t"] == "BulletList":
            made[-1] = {"t": "BulletList", "c": [*made[-1]["c"], *block["c"]]}
        else:
            made.append(block)
    return made


def _numbered(heading: Node, number: int) -> Node:
    level, (_, classes, attributes), inlines = heading["c"]
    numbered = [*inlines, {"t": "Space"}, pandoc.string(f"({number})")]
    return {**heading, "c": [level, ["", classes, attributes], numbered]}
