"""The appendix as Markdown: the nodes that Pandoc's GitHub dialect gets, written out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc import tree as pandoc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.hosts.pandoc.tree import Node

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|$~&!@])")
_LIKE_A_LIST = re.compile(r"^(\d+)([.)])|^([-+=])")
_AROUND = {"Strong": "**", "Emph": "*"}


def markdown(blocks: Iterable[Node], level: int) -> str:
    """Write the blocks of an appendix, its heading on the level that is given."""
    parts: list[str] = []
    for block in blocks:
        tag, content = block["t"], block["c"]
        if tag == "Header":
            parts.append(f"{'#' * level} {_inlines(content[2])}")
        elif tag == "Div":
            parts += ('<div class="claims-appendix">', markdown(content[1], level).rstrip(), "</div>")
        elif tag == "BulletList":
            parts.append("\n".join(f"- {_line(item).replace(chr(10), chr(10) + '  ')}" for item in content))
        elif tag in ("Para", "Plain"):
            parts.append(_line([block]))
    return "\n\n".join(parts) + "\n"


def _line(blocks: Iterable[Node]) -> str:
    written = " ".join(_inlines(block["c"]) for block in blocks if block["t"] in ("Para", "Plain"))
    return _LIKE_A_LIST.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", written)


def _inlines(nodes: Iterable[Node]) -> str:
    return "".join(map(_inline, nodes))


def _inline(node: Node) -> str:
    tag = node["t"]
    if tag == "Str":
        return _SPECIAL.sub(r"\\\1", node["c"])
    if tag in pandoc.SPACES:
        return "\\\n" if tag == "LineBreak" else " "
    if tag in _AROUND:
        return f"{_AROUND[tag]}{_inlines(node['c'])}{_AROUND[tag]}"
    if tag == "Link":
        address = node["c"][2][0].replace("\\", "%5C").replace("(", "%28").replace(")", "%29").replace("<", "%3C")
        return f"[{_inlines(node['c'][1])}]({address})"
    if tag == "Span":
        identifier = pandoc.identifier(node)
        inside = _inlines(node["c"][1])
        return f'<span id="{identifier}">{inside}</span>' if identifier else inside
    return _inlines(pandoc.inner(node) or [])
