"""The outline of an appendix: what it says, in pieces that any host can turn into its own nodes.

Nothing here is markup. Every word of the document travels as a plain string, so that a host builds text nodes from it
and hostile words stay words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pandoc_claims.render.strip import Strip


class Piece(NamedTuple):
    """A stretch of an entry: some words, and what they are."""

    text: str
    role: str = "text"  # "text", "strong", "quote", "said", "verdict", "name", "break" or "spark"
    target: str = ""  # where it leads: "#id" or an address that is safe to follow
    id: str = ""  # the id it carries, "" for none
    title: str = ""  # what a link says of itself to those who cannot see where it leads
    property: str = ""  # what it means to machines: an RDFa property
    spark: tuple[float, ...] = ()  # of a "spark": where on the way through the document, from 0 to 1; text says it too


class Entry(NamedTuple):
    """One paragraph of the appendix, or one item of its lists."""

    pieces: tuple[Piece, ...]
    resource: str = ""  # what the entry is about: an RDFa resource
    typeof: str = ""  # and what kind of thing that is


class Section(NamedTuple):
    """Entries under a title."""

    name: str  # of what it holds: "high", "medium", "low", "reviewed", "sources", "unnamed", "actors", "names", …
    title: str
    entries: tuple[Entry, ...]
    dense: bool = True  # entries of a line each, to be set without space between them
    intro: str = ""  # a sentence between the title and the entries


class Outline(NamedTuple):
    """A whole appendix."""

    title: str
    lang: str  # the language of the document
    summary: Entry
    sections: tuple[Section, ...]
    strip: Strip | None = None  # the picture of the document; None where there is nothing to show in it
    map: Entry | None = None  # the same in words
    direction: str = "ltr"  # of the fixed wording: "ltr" or "rtl"
