"""Reading: pieces of HTML become one Text.

Headings, actors and sources run on from one piece into the next, as the reader of the page sees them. What has no words
for a reader to believe is left out: scripts, code, formulas, buttons, our own appendix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.hosts.html import names
from pandoc_claims.hosts.html.flow import Flow, Place
from pandoc_claims.hosts.html.inlines import EXEMPT, Context, Element, Inlines
from pandoc_claims.hosts.html.source import CLOSE, OPEN, TEXT, VOID, Token, after, attributes, tokens
from pandoc_claims.hosts.html.tables import Grid
from pandoc_claims.text import Block, Pointer, Role, Scope, Text, Zone, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Fragment(NamedTuple):
    """A piece of HTML that is read as a whole: a page, or what a cell of a notebook was rendered to."""

    html: str
    exempt: bool = False  # read for context, but nothing in it is claimed


def read(fragments: Iterable[Fragment], lang: str = "en", title: str = "") -> Text:
    """Read pieces of HTML into one Text. A block's anchor is its `Place`; runs have none of their own."""
    reader = _Reader()
    for number, fragment in enumerate(fragments):
        reader.fragment(number, fragment)
    return Text(tuple(reader.blocks), reader.sources.all(), lang, title)


class _Reader(Inlines):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._headings: tuple[tuple[int, str], ...] = ()
        self._number = 0
        self._grids: list[Grid] = []
        self._notes: dict[str, list[Block]] = {}

    def fragment(self, number: int, fragment: Fragment) -> None:
        """Read one piece."""
        self._number, self.source = number, fragment.html
        self.open, self.unclosed, self._grids, self.links = [], [], [], 0
        self.context = Context(exempt=fragment.exempt)
        self.flow = Flow(self.source)
        found = tokens(self.source)
        index = 0
        while index < len(found):
            token = found[index]
            index += 1
            if token.kind == TEXT:
                self.words(token)
            elif token.kind == CLOSE:
                self._close(token)
            elif token.kind == OPEN:
                index = self._start(found, index - 1)
        self.end_block()
        for mark, blocks in self._notes.items():
            self.sources.note_read(mark, blocks)
        self._notes = {}

    # Tags

    def _start(self, found: list[Token], index: int) -> int:
        """Read a start tag, or a whole element that has no words, and return the index of what follows."""
        token = found[index]
        name = token.name
        tag = self.source[token.start : token.end]
        given = attributes(tag) if "=" in tag or "hidden" in tag else {}
        classes = frozenset(given.get("class", "").split())
        if (
            name in names.SKIPPED
            or not names.LEFT_OUT.isdisjoint(classes)
            or "hidden" in given
            or given.get("id") == "refs"
        ):
            self.end_block()
            return after(found, index)
        if not names.SILENT.isdisjoint(classes) or given.get("role") in names.SILENT_ROLES:
            return after(found, index)
        role = names.OBJECTS.get(name) or (Role.MATH if not names.FORMULAS.isdisjoint(classes) else "")
        if role:
            rest = after(found, index)
            self.flow.object(token.start, found[rest - 1].end, role)
            return rest
        if name == "a" and (rest := self.note_mark(found, index, given, classes)):
            return rest
        if name == "cite" and "data-cite" in given and (rest := self.cited(found, index, given["data-cite"])):
            return rest
        if name in names.BLOCKS:
            self._start_block(token, given, classes)
        elif name == "br":
            self.flow.space(token.start, token.end)
        elif name not in VOID:
            self.start_inline(token, given, classes)
        return index + 1

    def _start_block(self, token: Token, given: dict[str, str], classes: frozenset[str]) -> None:
        name = token.name
        self.end_block()
        self._imply_ends(name)
        around = self.context
        if name != "hr":
            self.open.append(Element(name, around, len(self.blocks)))
        self.context = self._inside(name, given, around)
        if EXEMPT in classes:
            self.context = self.context._replace(exempt=True)
        if name == "table":
            self._grids.append(Grid())
        elif self._grids and name == "thead":
            self._grids[-1].in_head = True
        elif self._grids and name == "tr":
            self._grids[-1].row()

    def _inside(self, name: str, given: dict[str, str], around: Context) -> Context:
        """Return the context of what stands in a block."""
        inside = around
        if self.sources.knows_note(given.get("id", "")):
            inside = around._replace(scope=Scope.FOOTNOTE, note=given["id"])
        elif name in ("td", "th"):
            header = self._grids[-1].cell(name, given) if self._grids else ""
            inside = around._replace(scope=Scope.TABLE_CELL, header=header)
        elif name in ("caption", "figcaption"):
            inside = around._replace(scope=Scope.CAPTION)
        elif name == "blockquote":
            inside = around._replace(scope=Scope.QUOTATION)
        elif name in ("li", "dt", "dd") and around.scope == Scope.PROSE:
            inside = around._replace(scope=Scope.LIST_ITEM)
        elif name in _HEADINGS:
            inside = around._replace(scope=Scope.HEADING, level=_HEADINGS[name])
        return inside

    def _imply_ends(self, name: str) -> None:
        """Close what an author may leave open before such a block."""
        ended = names.ENDS.get(name, frozenset()) | {"p"}
        while self.open and self.open[-1].name in ended:
            self._pop(None)

    def _close(self, token: Token) -> None:
        name = token.name
        block = name in names.BLOCKS
        if block:
            self.end_block()
        # Not far: what nobody opened may stand in a page a thousand times.
        near = self.open[-100:]
        if not any(element.name == name for element in near):
            return
        while self.open[-1].name != name:
            if not block and self.open[-1].name in names.BLOCKS:
                return  # an inline element that was left open around blocks
            self._pop(None)
        self._pop(token)

    def _pop(self, token: Token | None) -> None:
        """End the innermost element that is open, at its end tag or without one."""
        element = self.open.pop()
        if element.name not in names.BLOCKS:
            self.unclosed.pop()
            self.end_inline(element, token)
            return
        if element.name in ("td", "th") and self._grids:
            self._grids[-1].read(" ".join(block.text for block in self.blocks[element.start :]))
        elif element.name in ("caption", "figcaption") and len(self.blocks) > element.start:
            self.context = element.context._replace(caption=element.start)
            self._caption(element.start)
            return
        elif element.name == "table" and self._grids:
            self._grids.pop()
        elif element.name == "thead" and self._grids:
            self._grids[-1].in_head = False
        self.context = element.context

    def _caption(self, caption: int) -> None:
        """Tell the figure that stands before its caption."""
        figure = next((element for element in reversed(self.open) if element.name in ("figure", "table")), None)
        for index in range(figure.start if figure else caption, caption):
            if self.blocks[index].caption is None:
                self.blocks[index] = self.blocks[index]._replace(caption=caption)

    # Blocks

    def end_block(self) -> None:
        """Keep what was read since the last block ended as a block, if there are words in it."""
        flow, context = self.flow, self.context
        flow.finish()
        if flow.at or flow.pointers:
            self._keep(flow, context)
        self.flow = Flow(self.source)
        # An inline element that stays open goes on in the next block.
        for place in self.unclosed:
            self.open[place] = self.open[place]._replace(start=0)

    def _keep(self, flow: Flow, context: Context) -> None:
        zones = list(flow.zones)
        zones += (
            Zone(element.start, flow.at, element.kind, element.written)
            for element in (self.open[place] for place in self.unclosed)
            if element.kind and flow.at > element.start
        )
        if context.exempt and flow.at:
            zones.append(Zone(0, flow.at, ZoneKind.EXEMPT))
        text = flow.text()
        block = Block(
            index=len(self.blocks),
            text=text,
            scope=context.scope,
            runs=tuple(flow.runs),
            zones=tuple(sorted(zones, key=_by_place)),
            pointers=tuple(sorted(flow.pointers, key=_by_start)),
            headings=self._path(context.level),
            header=context.header,
            caption=context.caption,
            anchor=Place(self._number, tuple(flow.pieces), tuple(flow.tags), linked=self._around_links()),
            markable=not context.level,
        )
        self.blocks.append(block)
        if context.note:
            self._notes.setdefault(context.note, []).append(block)
        if context.level:
            self._headings = (
                *(heading for heading in self._headings if heading[0] < context.level),
                (context.level, text),
            )

    def _around_links(self) -> bool:
        return any(self.open[place].name == "a" for place in self.unclosed)

    def _path(self, level: int) -> tuple[str, ...]:
        return tuple(text for above, text in self._headings if not level or above < level)


def _by_place(zone: Zone) -> tuple[int, int]:
    return zone.start, -zone.end


def _by_start(pointer: Pointer) -> int:
    return pointer.start
