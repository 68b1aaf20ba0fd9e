"""Text: what a host reads out of a document tree, and all that detection ever sees of it.

A host (Pandoc's tree, an HTML page, a notebook) turns its document into `Text`: blocks of plain text, with what the
plain text cannot show laid beside it by offset. Detection answers in offsets into the same blocks, and the host finds
its way back into the tree by the anchors, which nobody else looks into. Nothing is ever searched for again.

All offsets count characters (Python `str` indices) in `Block.text`; `end` is exclusive.
"""

from __future__ import annotations

from typing import NamedTuple

#: Stands in `Block.text` for what has no words: code, math, an image. One character, so that offsets stay honest.
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


class Scope:
    """Where in a document a block stands. A caveat may read a table cell otherwise than a paragraph."""

    PROSE = "prose"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    HEADING = "heading"
    ALL = (PROSE, QUOTATION, FOOTNOTE, LIST_ITEM, TABLE_CELL, CAPTION, HEADING)


class Role:
    """What a run of characters is. Everything but `TEXT` is atomic: marked whole or not at all."""

    TEXT = "text"
    CODE = "code"
    MATH = "math"
    IMAGE = "image"
    CITATION = "citation"
    LINK = "link"
    QUOTED = "quoted"
    OTHER = "other"


class ZoneKind:
    """Why a stretch of text is laid out apart from its neighbours."""

    QUOTED = "quoted"  # inside quotation marks that the tree itself knows (Pandoc's Quoted), marks included
    EMPHASIS = "emphasis"  # emphasised, often the title of a work
    LINK = "link"
    EXEMPT = "exempt"  # the author said: no claims here
    HAND = "hand"  # the author marked a claim by hand; `Zone.attributes` holds what was written on the mark


class Run(NamedTuple):
    """A stretch of a block that comes from one place in the tree. The runs of a block cover its text in order."""

    start: int
    end: int
    role: str  # one of `Role`
    anchor: object  # the host's own handle; opaque to everybody else


class Zone(NamedTuple):
    """A stretch of a block that detection must treat apart. Zones nest and may overlap."""

    start: int
    end: int
    kind: str  # one of `ZoneKind`
    attributes: tuple[tuple[str, str], ...] = ()


class Source(NamedTuple):
    """Something the document points its reader to: a bibliography entry, a footnote, an address."""

    id: str  # unique in the document: the citation key, "note-3", "link-2"
    kind: str  # "citation", "footnote" or "link"
    label: str  # what to print: "Doe 1999", the footnote's text, the link's text
    url: str = ""  # where it leads, if anywhere (for a citation: "#ref-KEY" when the reference list is in the tree)
    blocks: tuple[int, ...] = ()  # a footnote's own blocks, by index


class Pointer(NamedTuple):
    """A place in a block where a source is pointed to. It has no characters of its own unless it has words."""

    start: int
    end: int  # equal to `start` for a bare citation or a footnote mark
    source: str  # `Source.id`


class Block(NamedTuple):
    """A paragraph, cell, item, caption or heading as plain text. No sentence crosses from one block into another."""

    index: int  # type: ignore[assignment]  # its place in `Text.blocks`; tuple.index is not for blocks
    text: str
    scope: str  # one of `Scope`
    runs: tuple[Run, ...]
    zones: tuple[Zone, ...] = ()
    pointers: tuple[Pointer, ...] = ()  # in order of `start`
    headings: tuple[str, ...] = ()  # the path of headings above it, outermost first
    header: str = ""  # a table cell's column header and row header, the words that say what its figure counts
    caption: int | None = None  # the block that holds the caption of the table or figure this block is part of
    anchor: object = None  # the host's own handle
    markable: bool = True  # False: read for context, but the host cannot or must not mark it (headings, references)


class Text(NamedTuple):
    """A whole document, in reading order; a footnote's blocks follow the block that calls it."""

    blocks: tuple[Block, ...]
    sources: tuple[Source, ...] = ()
    lang: str = "en"  # BCP 47, as the document says, else "en"
    title: str = ""
