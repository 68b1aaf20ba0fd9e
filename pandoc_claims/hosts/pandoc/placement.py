"""Where the appendix goes: the end, before the references, or the place the author made for it; and on which level.

The bibliography is the difficulty. Where citeproc has run, its Div `#refs` is in the tree. Where it will run after us,
it appends to the end of the document, without a heading of its own, and the references would stand inside the appendix;
an empty Div `#refs` of ours, which citeproc fills, keeps them out of it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.definitions import carried
from pandoc_claims.hosts.pandoc.formats import SLIDES
from pandoc_claims.hosts.pandoc.ours import APPENDIX_ID, REFERENCES

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.options import Options

_NO_SLIDE_LEVEL = 6  # what Pandoc takes where no heading has anything under it
_HEADINGS = frozenset(("Header", "HorizontalRule"))


def place(tree: dict[str, Any], blocks: list[Node], options: Options, fmt: str) -> dict[str, Any]:
    """Return `tree` with the appendix's `blocks` (which may be none) where they belong, and slides' definitions.

    Neither `tree` nor its list of blocks is changed.
    """
    body: list[Node] = list(tree["blocks"])
    if blocks:
        heading, *rest = blocks
        blocks = [_at_level(heading, _slide_level(body) if fmt in SLIDES else _level(body)), *rest]
        if fmt == "pptx":
            from pandoc_claims.hosts.pandoc import deck  # noqa: PLC0415 -- for PowerPoint alone

            blocks = deck.parted(blocks)
        body = _placed(body, blocks, options, tree.get("meta", {}))
    if fmt in SLIDES:
        body = _on_a_slide(body, carried(fmt, options))
    return {**tree, "blocks": body}


def _placed(body: list[Node], blocks: list[Node], options: Options, meta: dict[str, Any]) -> list[Node]:
    filled = _fill_placeholder(body, blocks, {APPENDIX_ID, options.id_prefix + APPENDIX_ID})
    if filled is not None:
        return filled
    before = options.appendix_placement == "before-references"
    refs = next((place for place, block in enumerate(body) if _is_refs(block)), None)
    if refs is not None:
        return _beside_references(body, blocks, refs) if before else body + blocks
    if not _references_to_come(body, meta):
        return body + blocks
    if before and body[-1]["t"] == "Header":  # the author's own heading for the references, which will follow it
        return [*body[:-1], *blocks, body[-1]]
    return [*body, {"t": "Div", "c": [["refs", [REFERENCES], []], []]}, *blocks]


def _beside_references(body: list[Node], blocks: list[Node], refs: int) -> list[Node]:
    """Put the appendix before the references and the heading above them."""
    place = refs - 1 if refs and body[refs - 1]["t"] == "Header" else refs
    return [*body[:place], *blocks, *body[place:]]


def _fill_placeholder(body: list[Node], blocks: list[Node], names: set[str]) -> list[Node] | None:
    """Put the appendix into the author's Div, however deep it stands in others, or return None if there is none.

    The Div has the id already, so the heading goes without.
    """
    for place, block in enumerate(body):
        if block["t"] != "Div":
            continue
        attributes, content = block["c"]
        if attributes[0] in names:
            filled: list[Node] | None = [*content, _without_id(blocks[0]), *blocks[1:]]
        else:
            filled = _fill_placeholder(content, blocks, names)
        if filled is not None:
            return [*body[:place], {**block, "c": [attributes, filled]}, *body[place + 1 :]]
    return None


def _is_refs(block: Node) -> bool:
    return block["t"] == "Div" and pandoc.identifier(block) == "refs"


def _references_to_come(body: list[Node], meta: dict[str, Any]) -> bool:
    """Whether citeproc may still put a list of references at the end, with nothing to set it apart from us."""
    if not body or not ("bibliography" in meta or "references" in meta):
        return False
    suppressed = meta.get("suppress-bibliography", {}).get("c") is True
    return not suppressed and "reference-section-title" not in meta and not any(map(_holds_refs, body))


def _holds_refs(block: Node) -> bool:
    return block["t"] == "Div" and (_is_refs(block) or any(map(_holds_refs, block["c"][1])))


def _level(body: list[Node]) -> int:
    """Return the level of the document's chapters. A lone first heading above all others is its title."""
    levels: list[int] = [block["c"][0] for block in body if block["t"] == "Header"]
    if not levels:
        return 1
    top = min(levels)
    lone = levels.count(top) == 1 and body[0]["t"] == "Header" and levels[0] == top
    return levels[1] if lone and len(levels) > 1 and levels.count(levels[1]) > 1 else top


def _slide_level(body: list[Node]) -> int:
    """Return the level at which a heading begins a slide: the highest with something under it (`getSlideLevel`).

    Any other level for ours would change the level for the whole deck.
    """
    least = _NO_SLIDE_LEVEL
    for block, following in pairwise(body):
        if block["t"] == "Header" and block["c"][0] < least and following["t"] not in _HEADINGS:
            least = block["c"][0]
    return least if least < _NO_SLIDE_LEVEL else 1


def _on_a_slide(body: list[Node], definitions: list[Node]) -> list[Node]:
    """Put definitions into the first slide that has anything on it: before its heading they would make one."""
    for place, block in enumerate(body):
        if block["t"] not in _HEADINGS:
            return [*body[:place], *definitions, *body[place:]]
    return body


def _at_level(heading: Node, level: int) -> Node:
    _, attributes, inlines = heading["c"]
    return {**heading, "c": [level, attributes, inlines]}


def _without_id(heading: Node) -> Node:
    level, (_, classes, attributes), inlines = heading["c"]
    return {**heading, "c": [level, ["", classes, attributes], inlines]}
