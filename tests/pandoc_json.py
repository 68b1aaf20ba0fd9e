"""Pandoc's JSON for tests: by Pandoc or by hand, with a plain dress and made-up reports to mark it."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc.mark import apply
from pandoc_claims.hosts.pandoc.read import read
from pandoc_claims.model import Actor, Claim, Finding, Mention, Report, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.text import Text

API = [1, 23, 1]

Stretch = tuple[int, int, int]  # block, start, end


def from_markdown(program: str, markdown: str, *arguments: str) -> dict[str, Any]:
    """Read Markdown with the pandoc at `program`."""
    done = subprocess.run(
        [program, "-f", "markdown", "-t", "json", *arguments], input=markdown.encode(), capture_output=True, check=True
    )
    tree: dict[str, Any] = json.loads(done.stdout)
    return tree


def document(*blocks: Node, meta: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"pandoc-api-version": API, "meta": meta or {}, "blocks": list(blocks)}


def words(text: str) -> list[Node]:
    """Return text as Pandoc cuts it: `Str` and `Space`."""
    nodes: list[Node] = []
    for place, word in enumerate(text.split(" ")):
        if place:
            nodes.append({"t": "Space"})
        if word:
            nodes.append({"t": "Str", "c": word})
    return nodes


def para(*inlines: Node | str) -> Node:
    """Return a paragraph; strings are cut into words."""
    return {"t": "Para", "c": content(*inlines)}


def content(*inlines: Node | str) -> list[Node]:
    nodes: list[Node] = []
    for inline in inlines:
        nodes += words(inline) if isinstance(inline, str) else [inline]
    return nodes


def styled(tag: str, *inlines: Node | str) -> Node:
    return {"t": tag, "c": content(*inlines)}


def span(*inlines: Node | str, name: str = "", classes: Iterable[str] = (), **pairs: str) -> Node:
    attributes = [[key, value] for key, value in pairs.items()]
    return {"t": "Span", "c": [[name, list(classes), attributes], content(*inlines)]}


def div(*blocks: Node, name: str = "", classes: Iterable[str] = ()) -> Node:
    return {"t": "Div", "c": [[name, list(classes), []], list(blocks)]}


def quoted(*inlines: Node | str) -> Node:
    return {"t": "Quoted", "c": [{"t": "DoubleQuote"}, content(*inlines)]}


def link(url: str, *inlines: Node | str) -> Node:
    return {"t": "Link", "c": [["", [], []], content(*inlines), [url, ""]]}


def raw(code: str, form: str = "html") -> Node:
    return {"t": "RawInline", "c": [form, code]}


def note(*blocks: Node) -> Node:
    return {"t": "Note", "c": list(blocks)}


def cite(key: str, shown: str, mode: str = "NormalCitation", *more: Node) -> Node:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": mode},
        "citationNoteNum": 1,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], [*words(shown), *more]]}


class PlainDress:
    """A claim is a Span with its number behind it, an actor is a Span; ids as the protocol says."""

    def __init__(self) -> None:
        self.placed: set[str] = set()

    def claim(
        self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool, linkable: bool
    ) -> list[Node]:
        inside = list(inlines)
        if number and last and linkable:
            attributes: list[Any] = ["", [ours.REFERENCE], []]
            inside.append({"t": "Link", "c": [attributes, words(str(number)), [f"#{claim.id}-entry", ""]]})
        name = claim.id if first else ""
        self.placed.add(claim.id)
        return [{"t": "Span", "c": [[name, [ours.CLAIM], [["data-claim", claim.id]]], inside]}]

    def actor(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        name = f"{actor.id}-{mention + 1}"
        self.placed.add(name)
        inside = list(inlines)
        if linkable:
            inside = [{"t": "Link", "c": [["", [], []], inside, [f"#actor-{actor.id}-entry", ""]]}]
        return [{"t": "Span", "c": [[name, [ours.ACTOR], [["data-actor", actor.id]]], inside]}]


def claim(text: Text, number: int, stretch: Stretch, **changes: Any) -> Claim:
    """Make up a claim about a stretch of a text."""
    block, start, end = stretch
    found = Span(block, start, end)
    made = Claim(
        id=f"claim-{number}",
        sentence=Sentence(block, start, end, text.blocks[block].text[start:end]),
        span=found,
        kind="event",
        certainty="stated",
        support="none",
        findings=(Finding("unsourced", found),),
        severity="medium",
    )
    return made._replace(**changes)


def actor(text: Text, number: int, stretch: Stretch) -> Actor:
    """Make up an actor who is named once."""
    block, start, end = stretch
    name = text.blocks[block].text[start:end]
    return Actor(f"actor{number}", name, "person", (), (Mention(block, start, end, name),))


def report(text: Text, claims: Iterable[Stretch] = (), actors: Iterable[Stretch] = ()) -> Report:
    """Make up a report about some stretches of a text."""
    return Report(
        text=text,
        level="standard",
        language="en",
        sentences=(),
        claims=tuple(claim(text, number, stretch) for number, stretch in enumerate(claims, 1)),
        actors=tuple(actor(text, number, stretch) for number, stretch in enumerate(actors, 1)),
    )


def find(text: Text, piece: str) -> Stretch:
    """Find the one place of a piece of text."""
    places = [(block.index, block.text.index(piece)) for block in text.blocks if piece in block.text]
    assert len(places) == 1, (piece, [block.text for block in text.blocks])
    index, start = places[0]
    return index, start, start + len(piece)


def marked_up(tree: dict[str, Any], claims: Iterable[str] = (), actors: Iterable[str] = ()) -> list[str]:
    """Mark pieces of a document and return its marked inline lists as short strings, one for each block of text.

    `‹…›` is a fragment of a claim, `«…»` an actor, `^1` a reference. Asserts that unmarking gives the document back.
    """
    before = ours.normalise(json.loads(json.dumps(tree)))
    text = read(tree)
    made = report(text, [find(text, piece) for piece in claims], [find(text, piece) for piece in actors])
    assert apply(made, PlainDress()) == []
    assert ours.normalise(ours.unmark(tree)) == before
    return [shown(block.anchor) for block in text.blocks]


def shown(anchor: Any) -> str:
    """Show the inlines of a block."""
    holder, key = anchor
    nodes = holder[key]
    if nodes and isinstance(nodes[0], list):
        return " | ".join("".join(map(_show, line)) for line in nodes)
    return "".join(map(_show, nodes))


_SIGNS = {
    "Space": " ",
    "SoftBreak": " ",
    "LineBreak": " ",
    "Note": "†",
    "Cite": "§",
    "Code": "`",
    "Math": "$",
    "Image": "!",
}


def _show(node: Node) -> str:
    tag, inside = node["t"], node.get("c", "")
    if tag == "Span":
        return _show_span(inside)
    if tag == "Link":
        held = "".join(map(_show, inside[1]))
        return f"^{held}" if ours.REFERENCE in inside[0][1] else f"<{held}>"
    if tag == "Quoted":
        return "“" + "".join(map(_show, inside[1])) + "”"
    if tag in ("Str", "RawInline"):
        return str(inside if tag == "Str" else inside[1])
    if tag in ("Emph", "Strong"):
        return "*" + "".join(map(_show, inside)) + "*"
    return _SIGNS[tag]


def _show_span(inside: Any) -> str:
    held = "".join(map(_show, inside[1]))
    if any(pair[0] == "data-claim" for pair in inside[0][2]):
        return f"‹{held}›"
    if any(pair[0] == "data-actor" for pair in inside[0][2]):
        link_free = held.removeprefix("<").removesuffix(">")
        return f"«{link_free}»"
    return f"[{held}]"
