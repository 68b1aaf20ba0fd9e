"""Reading: Pandoc's tree becomes a Text.

What has no words for a reader to believe is left out: code blocks, raw blocks, the reference list, our own appendix and
the place where it will stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.inlines import Flattening
from pandoc_claims.hosts.pandoc.sources import Sources, meta_string
from pandoc_claims.hosts.pandoc.tables import Cell, cells
from pandoc_claims.text import Block, Scope, Text, Zone, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from pandoc_claims.hosts.pandoc.tree import Node

_REFERENCES = frozenset({"references", "csl-bib-body", "csl-entry"})


class Context:
    """Where the reader stands: what a block inherits from the blocks around it."""

    __slots__ = ("caption", "exempt", "header", "scope")

    def __init__(self, scope: str, *, header: str = "", caption: int | None = None, exempt: bool = False) -> None:
        self.scope = scope
        self.header = header
        self.caption = caption
        self.exempt = exempt

    def within(self, scope: str, *, header: str = "", caption: int | None = None, exempt: bool = False) -> Context:
        """Return the context one level further in."""
        caption = self.caption if caption is None else caption
        return Context(scope, header=header or self.header, caption=caption, exempt=exempt or self.exempt)


def read(tree: dict[str, Any]) -> Text:
    """Read a whole document, as `json.loads` gives it, into a Text; the tree is not changed.

    A run's anchor is `(inlines, first, end)`: the list it stands in and the nodes it covers. A block's anchor is
    `(holder, key)`: `holder[key]` is the block's list of inlines, or, for a line block, its list of lines.
    Raises KeyError, TypeError or IndexError on what is not a Pandoc document.
    """
    meta = tree["meta"]
    reader = _Reader(Sources(meta))
    reader.read(tree["blocks"], Context(Scope.PROSE))
    lang = meta_string(meta.get("lang")) or "en"
    return Text(tuple(reader.blocks), reader.sources.all(), lang, meta_string(meta.get("title")))


class _Reader:
    def __init__(self, sources: Sources) -> None:
        self.blocks: list[Block] = []
        self.sources = sources
        self._headings: tuple[tuple[int, str], ...] = ()
        self._path: tuple[str, ...] = ()

    def read(self, nodes: list[Node], context: Context) -> None:
        """Read a list of blocks."""
        for node in nodes:
            handler = _HANDLERS.get(node["t"])
            if handler is not None:
                handler(self, node, context)

    def _add(self, holder: Any, key: Any, context: Context, *, markable: bool = True) -> Block | None:
        """Read `holder[key]` as a block, and the footnotes that it calls after it; None where there are no words."""
        flat = Flattening(self.sources)
        flat.inlines(holder[key])
        return self._keep(flat, (holder, key), context, markable=markable)

    def _keep(self, flat: Flattening, anchor: object, context: Context, *, markable: bool) -> Block | None:
        text = flat.text()
        block = None
        if text or flat.pointers:
            zones = flat.zones
            if context.exempt and text:
                zones.append(Zone(0, len(text), ZoneKind.EXEMPT))
            zones.sort(key=_by_place)
            flat.pointers.sort(key=_by_start)
            block = Block(
                index=len(self.blocks),
                text=text,
                scope=context.scope,
                runs=tuple(flat.runs),
                zones=tuple(zones),
                pointers=tuple(flat.pointers),
                headings=self._path,
                header=context.header,
                caption=context.caption,
                anchor=anchor,
                markable=markable,
            )
            self.blocks.append(block)
        for name, content in flat.notes:
            first = len(self.blocks)
            self.read(content, context.within(Scope.FOOTNOTE))
            self.sources.note_read(name, self.blocks[first:])
        return block

    # One method for each kind of block that holds words.

    def _paragraph(self, node: Node, context: Context) -> None:
        self._add(node, "c", context)

    def _header(self, node: Node, context: Context) -> None:
        path = self._path
        level = node["c"][0]
        block = self._add(node["c"], 2, context.within(Scope.HEADING), markable=False)
        above = tuple(heading for heading in self._headings if heading[0] < level)
        self._headings = (*above, (level, block.text if block else ""))
        self._path = tuple(text for _, text in self._headings)
        if block is not None:
            self.blocks[block.index] = block._replace(headings=tuple(path[: len(above)]))

    def _lines(self, node: Node, context: Context) -> None:
        # One block for all lines, since a sentence runs on over the end of a line of verse.
        flat = Flattening(self.sources)
        for number, line in enumerate(node["c"]):
            if number:
                flat.gap()
            flat.inlines(line)
        self._keep(flat, (node, "c"), context, markable=True)

    def _quotation(self, node: Node, context: Context) -> None:
        self.read(node["c"], context.within(Scope.QUOTATION))

    def _items(self, node: Node, context: Context) -> None:
        items = node["c"][1] if node["t"] == "OrderedList" else node["c"]
        inside = context.within(Scope.LIST_ITEM if context.scope == Scope.PROSE else context.scope)
        for item in items:
            self.read(item, inside)

    def _definitions(self, node: Node, context: Context) -> None:
        inside = context.within(Scope.LIST_ITEM if context.scope == Scope.PROSE else context.scope)
        for item in node["c"]:
            self._add(item, 0, inside)
            for definition in item[1]:
                self.read(definition, inside)

    def _div(self, node: Node, context: Context) -> None:
        classes = pandoc.classes(node)
        name = pandoc.identifier(node)
        if name == "refs" or not _REFERENCES.isdisjoint(classes):
            self._references(node)
        elif ours.APPENDIX not in classes and name != ours.APPENDIX_ID:
            self.read(node["c"][1], context.within(context.scope, exempt=ours.EXEMPT in classes))

    def _references(self, node: Node) -> None:
        self.sources.entry(node)
        for child in node["c"][1]:
            if child["t"] == "Div":
                self._references(child)

    def _figure(self, node: Node, context: Context) -> None:
        _, caption, content = node["c"]
        self.read(content, context.within(context.scope, caption=self._caption(caption, context)))

    def _caption(self, caption: list[Any], context: Context) -> int | None:
        """Read a caption, and return the index of its first block; its short form is read by nobody but a machine."""
        first = len(self.blocks)
        self.read(caption[1], context.within(Scope.CAPTION))
        return first if len(self.blocks) > first else None

    def _table(self, node: Node, context: Context) -> None:
        caption = self._caption(node["c"][1], context)
        for cell in cells(node):
            inside = context.within(Scope.TABLE_CELL, header=cell.header, caption=caption)
            self._cell(cell, inside)

    def _cell(self, cell: Cell, context: Context) -> None:
        self.read(cell.blocks, context)


_HANDLERS: dict[str, Callable[[_Reader, Node, Context], None]] = {
    "Para": _Reader._paragraph,
    "Plain": _Reader._paragraph,
    "Header": _Reader._header,
    "LineBlock": _Reader._lines,
    "BlockQuote": _Reader._quotation,
    "BulletList": _Reader._items,
    "OrderedList": _Reader._items,
    "DefinitionList": _Reader._definitions,
    "Div": _Reader._div,
    "Figure": _Reader._figure,
    "Table": _Reader._table,
}


def _by_place(zone: Zone) -> tuple[int, int]:
    return zone.start, -zone.end


def _by_start(pointer: Any) -> int:
    return int(pointer.start)
