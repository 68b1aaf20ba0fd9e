"""Names of what we put into a Pandoc tree, and the way to take it all out again.

Whatever this package adds can be told from the author's own by the names below and by nothing else, so that a second
run leaves a marked document alone and `unmark` gives back the document as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.tree import LINE

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node

CLAIM = "claim"  # class of a claim's Span; ours carries the attribute `data-claim`, the author's own does not
ACTOR = "actor"  # class of an actor's Span; ours carries `data-actor`
REFERENCE = "claim-ref"  # class of the little link from a claim to its entry, always the last child of its Span
APPENDIX = "claims-appendix"  # class of the appendix's Div
APPENDIX_ID = "sources-and-caveats"  # id of the appendix's Header, after the id prefix; also the author's placeholder
EXEMPT = "no-claims"  # class by which an author exempts a stretch or a Div

#: How the raw text of our own raw inlines begins, by format. A raw inline of ours is always the first child of a Span
#: of ours, and its closing partner the last child but for the reference.
RAW_OPENERS = (
    "\\pandocclaim",
    "\\pandocactor",
    "#pandoc-claim",
    "#pandoc-actor",
    '<w:hyperlink w:history="1" w:anchor=',
    '<text:a text:style-name="Actor"',
)
RAW_CLOSERS = ("}", "]", "</w:hyperlink>", "</text:a>")

#: How the text of our own raw blocks (definitions, style sheet) begins.
RAW_BLOCK_OPENERS = ("% pandoc-claims", "// pandoc-claims", '<link rel="stylesheet" data-pandoc-claims')

#: The same for what was written out as HTML tags: how they begin, and what else stands in them.
_TAGS = ("<span ", "<div ")
_IN_TAGS = ('class="claim" data-claim="', 'class="actor" data-actor="', 'class="claims-appendix"')

#: Class of the empty Div `#refs` that `placement` may put in for citeproc to fill.
REFERENCES = "claims-references"

#: From this number on the ids of Word comments are ours; the author's own count from 0.
FIRST_COMMENT = 100_000


def is_marked(tree: dict[str, Any]) -> bool:
    """Whether a document holds anything of ours, so that a second run has nothing to do."""
    waiting: list[Any] = [tree["blocks"]]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            if _is_ours(value) or _is_written_out(value):
                return True
            waiting.extend(value.values())
    return False


def unmark(tree: dict[str, Any]) -> dict[str, Any]:
    """Return a document without anything of ours: spans, references, raw code, definitions, appendix.

    The exact inverse of marking, but for one thing: where an edge of a mark went through a word, the word's two halves
    are joined again, and where it fell between two `Str` that stood side by side already, those are joined too. Compare
    documents by `normalise`, which joins all such neighbours; every writer prints them alike.
    """
    return {**tree, "blocks": _without_ours(tree["blocks"])}


def normalise(value: Any) -> Any:
    """Return a tree in which no two `Str` are neighbours; nothing else differs."""
    if isinstance(value, dict):
        return {key: normalise(part) for key, part in value.items()}
    if isinstance(value, list):
        joined: list[Any] = []
        for part in value:
            _append(joined, normalise(part))
        return joined
    return value


def same(new: list[Node], old: list[Node]) -> bool:
    """Whether a marked list of inlines is `old` once the marks are taken out. Shared nodes are not looked into."""
    bare: list[Node] = []
    _take_out(new, bare)
    return _equal(bare, old)


def _equal(new: list[Node], old: list[Node]) -> bool:
    """Compare two lists of inlines of which the first may have words in more pieces."""
    here = there = 0
    while here < len(new) and there < len(old):
        mine, other = new[here], old[there]
        if mine is not other:
            if mine["t"] == "Str" and other["t"] == "Str":
                words, here = _words(new, here)
                others, there = _words(old, there)
                if words != others:
                    return False
                continue
            if not _alike(mine, other):
                return False
        here += 1
        there += 1
    return here == len(new) and there == len(old)


def _alike(new: Node, old: Node) -> bool:
    """Compare two inlines that are not the same object: they may hold inlines that were marked inside."""
    held, before = _held(new), _held(old)
    if held is None or before is None or new["t"] != old["t"]:
        return bool(new == old)
    bare: list[Node] = []
    _take_out(held, bare)
    return _equal(bare, before) and _rest(new) == _rest(old)


def _held(node: Node) -> list[Node] | None:
    return node["c"] if node["t"] == LINE else pandoc.inner(node)


def _rest(node: Node) -> Any:
    """Return what a node holds beside its inlines."""
    place = pandoc.INNER.get(node["t"])
    return [part for index, part in enumerate(node["c"]) if index != place] if place is not None else None


def _words(nodes: list[Node], at: int) -> tuple[str, int]:
    end = at
    while end < len(nodes) and nodes[end]["t"] == "Str":
        end += 1
    return "".join(node["c"] for node in nodes[at:end]), end


def _take_out(nodes: list[Node], into: list[Node]) -> None:
    """Append some inlines with what stands in our spans in place of these."""
    for node in nodes:
        if node["t"] == "Span" and _is_ours(node):
            _take_out(_content(node), into)
        else:
            into.append(node)


def _without_ours(value: Any) -> Any:
    """Return any part of a tree without anything of ours."""
    if isinstance(value, dict):
        return {key: _without_ours(part) for key, part in value.items()}
    if not isinstance(value, list):
        return value
    kept: list[Any] = []
    seam = False  # whether the last node kept ends where something of ours ended
    for place, part in enumerate(value):
        if isinstance(part, dict) and _is_ours(part):
            inside = _without_ours(_content(part)) if part["t"] == "Span" else []
            if inside:
                _append(kept, inside[0])
                kept += inside[1:]
            seam = True
        elif _is_our_heading(value, place):
            continue
        else:
            bare = _without_ours(part)
            _append(kept, bare) if seam else kept.append(bare)
            seam = False
    return kept


def _append(nodes: list[Any], node: Any) -> None:
    """Append a node, joined to the one before where both are words."""
    if nodes and _is_words(node) and _is_words(nodes[-1]):
        nodes[-1] = pandoc.string(nodes[-1]["c"] + node["c"])
    else:
        nodes.append(node)


def _is_words(node: Any) -> bool:
    return isinstance(node, dict) and node.get("t") == "Str" and isinstance(node.get("c"), str)


def _is_ours(node: dict[str, Any]) -> bool:
    """Whether a node, of whatever shape, is one that we put in."""
    tag = node.get("t")
    if tag == "Span":
        return _is_our_span(node)
    if tag == "Div":
        classes = pandoc.classes(node)
        return APPENDIX in classes or (REFERENCES in classes and not node["c"][1])
    if tag == "RawBlock":
        return bool(node["c"][1].startswith(RAW_BLOCK_OPENERS))
    return False


def _is_written_out(node: dict[str, Any]) -> bool:
    """Whether a node is HTML that a Markdown writer made of something of ours, which readers of GFM keep as it is."""
    if node.get("t") not in ("RawInline", "RawBlock"):
        return False
    text: str = node["c"][1]
    return text.startswith(_TAGS) and any(trace in text for trace in _IN_TAGS)


def _is_our_span(node: Node) -> bool:
    classes, pairs = pandoc.classes(node), pandoc.attributes(node)
    if not classes:
        return False
    if classes[0] in ("comment-start", "comment-end"):
        # An attribute as Pandoc reads it in Word; the Span's own id once it has been through Markdown.
        numbers = [pandoc.identifier(node), *(value for key, value in pairs if key == "id")]
        return any(number.isdecimal() and int(number) >= FIRST_COMMENT for number in numbers)
    return (CLAIM in classes and any(pair[0] == "data-claim" for pair in pairs)) or (
        ACTOR in classes and any(pair[0] == "data-actor" for pair in pairs)
    )


def _is_our_heading(nodes: list[Any], place: int) -> bool:
    """Whether a node is the heading right before our appendix."""
    node, following = nodes[place], nodes[place + 1 : place + 2]
    if not (isinstance(node, dict) and node.get("t") == "Header" and following):
        return False
    return "appendix" in node["c"][1][1] and following[0].get("t") == "Div" and APPENDIX in pandoc.classes(following[0])


def _content(span: Node) -> list[Node]:
    """Return what stood where a span of ours stands: its content without the reference, the raw code and the link."""
    content: list[Node] = span["c"][1]
    if pandoc.classes(span)[:1] in (["comment-start"], ["comment-end"]):
        return []
    if CLAIM in pandoc.classes(span) and content and _is_reference(content[-1]):
        content = content[:-1]
    if len(content) > 1 and _is_raw(content[0], RAW_OPENERS) and _is_raw(content[-1], RAW_CLOSERS):
        content = content[1:-1]
    if len(content) == 1 and _is_actor_link(content[0], span):
        held: list[Node] = content[0]["c"][1]
        return held
    return content


def _is_reference(node: Node) -> bool:
    return node["t"] in ("Link", "Span") and REFERENCE in pandoc.classes(node)


def _is_raw(node: Node, beginnings: tuple[str, ...]) -> bool:
    return node["t"] == "RawInline" and bool(node["c"][1].startswith(beginnings))


def _is_actor_link(node: Node, span: Node) -> bool:
    """Whether a link is the one we put into an actor's span, which leads to the actor's entry."""
    if node["t"] != "Link" or ACTOR not in pandoc.classes(span):
        return False
    name = next((value for key, value in pandoc.attributes(span) if key == "data-actor"), "")
    return bool(node["c"][2][0].startswith("#") and node["c"][2][0].endswith(f"actor-{name}-entry"))
