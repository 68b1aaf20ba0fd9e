"""Real Word comments: a balloon beside each claim, for those who review in Word. For docx alone, and only on wish.

Pandoc makes a comment of two Spans whose only class is `comment-start` and `comment-end`; any other writer would print
the comment into the text (https://github.com/jgm/pandoc/issues/9428). Ours are told from the author's own by their
numbers, which Word wants to be numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.ours import FIRST_COMMENT
from pandoc_claims.hosts.pandoc.tree import span
from pandoc_claims.render.letters import quotable

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.options import Options

AUTHOR = "pandoc-claims"
DATE = "1970-01-01T00:00:00Z"  # Word wants a date; ours is always the same, so that the same input gives the same bytes


def wanted(fmt: str, options: Options) -> bool:
    """Whether comments are written: asked for, and understood by the writer."""
    return options.docx_comments and fmt == "docx"


def opening(number: int, text: str) -> Node:
    """Return what begins a comment: its id and its words. `number` is unique in the document."""
    words: list[Node] = []
    for word in quotable(text).split(" "):
        words += [{"t": "Space"}, {"t": "Str", "c": word}] if words else [{"t": "Str", "c": word}]
    attributes = [["id", str(FIRST_COMMENT + number)], ["author", AUTHOR], ["date", DATE]]
    return span("", ["comment-start"], attributes, words)


def closing(number: int) -> Node:
    """Return what ends the comment of the same number."""
    return span("", ["comment-end"], [["id", str(FIRST_COMMENT + number)]], [])
