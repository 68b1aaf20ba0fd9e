"""Pandoc's tree as it is: plain dictionaries and lists, exactly as the JSON says.

Nothing is translated into classes, so nothing can be lost on the way: an unknown tag, a raw format of tomorrow and a
doubled attribute go out as they came in. This module only names the few shapes the host has to know
(`Text.Pandoc.Definition` of pandoc-types 1.22 and 1.23).
"""

from __future__ import annotations

from typing import Any

#: An inline or a block: `{"t": TAG, "c": CONTENT}`, without "c" where the tag says all.
Node = dict[str, Any]

#: The anchor of a run: the list of inlines it stands in, its first node there, and the node after its last.
Place = tuple[list[Node], int, int]

#: The anchor of a block: `holder[key]` is its list of inlines, or, for a line block, of lines.
Holder = tuple[Any, Any]

#: What separates words. Pandoc's own word for all three is white space.
SPACES = frozenset({"Space", "SoftBreak", "LineBreak"})

#: Inlines that are nothing but their content in another dress: `{"t": TAG, "c": [inlines]}`.
STYLED = frozenset({"Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"})

#: Where the inlines stand in the content of an inline that holds some and may be marked inside.
INNER = {"Quoted": 1, "Span": 1, "Link": 1}

#: No tag of Pandoc's: stands for one line of a line block while it is being marked.
LINE = "Line"

OPENING = {"DoubleQuote": "“", "SingleQuote": "‘"}
CLOSING = {"DoubleQuote": "”", "SingleQuote": "’"}


def string(text: str) -> Node:
    """Return a `Str`."""
    return {"t": "Str", "c": text}


def span(identifier: str, classes: list[str], attributes: list[list[str]], inlines: list[Node]) -> Node:
    """Return a Span."""
    return {"t": "Span", "c": [[identifier, classes, attributes], inlines]}


def link(target: str, classes: list[str], attributes: list[list[str]], inlines: list[Node], title: str = "") -> Node:
    """Return a Link; `target` is a whole address, "#" included."""
    return {"t": "Link", "c": [["", classes, attributes], inlines, [target, title]]}


def raw(fmt: str, text: str) -> Node:
    """Return raw code for one output format. `text` must never hold words of the document."""
    return {"t": "RawInline", "c": [fmt, text]}


def identifier(node: Node) -> str:
    """Return the id of a node whose content begins with its attributes (`Span`, `Div`, `Link`)."""
    found = node["c"][0][0]
    return found if isinstance(found, str) else ""


def classes(node: Node) -> list[str]:
    """Return the classes of a node whose content begins with its attributes."""
    found = node["c"][0][1]
    return found if isinstance(found, list) else []


def attributes(node: Node) -> list[list[str]]:
    """Return the attributes of such a node as pairs, in order, doubles included."""
    found = node["c"][0][2]
    return found if isinstance(found, list) else []


def inner(node: Node) -> list[Node] | None:
    """Return the inlines in which a mark may stand inside `node`, or None where there are none."""
    tag = node["t"]
    if tag in STYLED:
        found = node["c"]
    elif tag in INNER:
        found = node["c"][INNER[tag]]
    else:
        return None
    return found if isinstance(found, list) else None


def with_inner(node: Node, inlines: list[Node]) -> Node:
    """Return a copy of `node` that holds other inlines; `node` itself stays as it is."""
    tag = node["t"]
    if tag in STYLED:
        return {**node, "c": inlines}
    content = list(node["c"])
    content[INNER[tag]] = inlines
    return {**node, "c": content}


def plain(inlines: list[Node]) -> str:
    """Return the words of some inlines for people to read as a label: no notes, no raw code, no alternative texts."""
    parts: list[str] = []
    _plain(inlines, parts)
    return " ".join("".join(parts).split())


def _plain(inlines: list[Node], parts: list[str]) -> None:
    for node in inlines:
        tag = node["t"]
        if tag == "Str":
            parts.append(node["c"])
        elif tag in SPACES:
            parts.append(" ")
        elif tag in ("Code", "Math"):
            parts.append(node["c"][1])
        elif tag == "Quoted":
            parts.append(OPENING.get(node["c"][0]["t"], "“"))
            _plain(node["c"][1], parts)
            parts.append(CLOSING.get(node["c"][0]["t"], "”"))
        elif tag == "Cite":
            _plain(node["c"][1], parts)
        elif (held := inner(node)) is not None:
            _plain(held, parts)
