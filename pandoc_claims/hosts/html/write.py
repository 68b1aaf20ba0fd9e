"""Writing: the nodes that marks and the appendix are made of, as HTML.

What a mark says and what the appendix holds is decided once, for Pandoc's HTML, and arrives here as the same nodes;
this writes the few kinds of them that there are. Every word and every attribute is escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pandoc_claims.hosts.pandoc.tree import Node

_ELEMENTS = {
    "Strong": "strong",
    "Emph": "em",
    "Superscript": "sup",
    "Subscript": "sub",
    "Underline": "u",
    "Strikeout": "s",
}
_SPACES = {"Space": " ", "SoftBreak": "\n", "LineBreak": "<br>"}


def html(nodes: Iterable[Node]) -> str:
    """Write blocks or inlines. Raises KeyError for a kind of node that neither marks nor the appendix are made of."""
    return "".join(map(_written, nodes))


def _written(node: Node) -> str:
    tag = node["t"]
    if tag == "Str":
        return escape(node["c"], quote=False)
    if tag in _SPACES:
        return _SPACES[tag]
    if tag in _ELEMENTS:
        return f"<{_ELEMENTS[tag]}>{html(node['c'])}</{_ELEMENTS[tag]}>"
    return _WRITERS[tag](node["c"])


def _raw(content: Any) -> str:
    fmt, text = content
    return str(text) if fmt.startswith("html") else ""


def _span(content: Any) -> str:
    attributes, inlines = content
    return f"<span{_attributes(attributes)}>{html(inlines)}</span>"


def _link(content: Any) -> str:
    (identifier, classes, pairs), inlines, (target, title) = content
    more = [["href", target], *pairs, *([["title", title]] if title else [])]
    return f"<a{_attributes([identifier, classes, more])}>{html(inlines)}</a>"


def _header(content: Any) -> str:
    level, attributes, inlines = content
    return f"<h{level}{_attributes(attributes)}>{html(inlines)}</h{level}>\n"


def _div(content: Any) -> str:
    attributes, blocks = content
    return f"<div{_attributes(attributes)}>\n{html(blocks)}</div>\n"


def _list(content: Any) -> str:
    return "<ul>\n" + "".join(f"<li>{html(item)}</li>\n" for item in content) + "</ul>\n"


def _plain(content: Any) -> str:
    return html(content)


def _paragraph(content: Any) -> str:
    return f"<p>{html(content)}</p>\n"


_WRITERS: dict[str, Callable[[Any], str]] = {
    "RawInline": _raw,
    "RawBlock": _raw,
    "Span": _span,
    "Link": _link,
    "Header": _header,
    "Div": _div,
    "BulletList": _list,
    "Plain": _plain,
    "Para": _paragraph,
}


def _attributes(given: Any) -> str:
    identifier, classes, pairs = given
    found = [("id", identifier), ("class", " ".join(classes)), *pairs]
    return "".join(f' {name}="{escape(value)}"' for name, value in found if value)
