r"""Our links on their way through nbconvert, which has a filter of its own for links within a document.

That filter knows words only: it would take the superscript off a claim's label, and write a name such as "Smith & Co"
without escaping it. So our links become what Pandoc would have made of them before nbconvert's filter sees them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.ours import ACTOR, REFERENCE

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node

#: What no id of ours holds.
_NO_ID = re.compile(r"[^\w.-]")


def settle(value: Any) -> Any:
    """Return any part of a marked tree with our links written as LaTeX."""
    if isinstance(value, dict):
        if value.get("t") == "Span" and ACTOR in pandoc.classes(value):
            attributes, inlines = value["c"]
            return {**value, "c": [attributes, _settled(inlines, whole=True)]}
        return {key: settle(part) for key, part in value.items()}
    return _settled(value, whole=False) if isinstance(value, list) else value


def _settled(nodes: list[Any], *, whole: bool) -> list[Any]:
    """Return a list with our links settled: those of class `claim-ref`, or, with `whole`, all that lead to an entry."""
    settled: list[Any] = []
    for node in nodes:
        if isinstance(node, dict) and node.get("t") == "Link" and _is_ours(node, whole=whole):
            _, inlines, (target, _) = node["c"]
            opening = pandoc.raw("latex", f"\\hyperref[{_label(target[1:])}]{{")
            settled += [opening, *settle(inlines), pandoc.raw("latex", "}")]
        else:
            settled.append(settle(node))
    return settled


def _is_ours(link: Node, *, whole: bool) -> bool:
    target = link["c"][2][0]
    known = whole or REFERENCE in pandoc.classes(link)
    return bool(known and target.startswith("#") and target.endswith("-entry") and not _NO_ID.search(target[1:]))


def _label(identifier: str) -> str:
    """Return the label that Pandoc makes of an id: letters that are not ASCII are written as numbers."""
    return "".join(char if char.isascii() else f"ux{ord(char):x}" for char in identifier)
