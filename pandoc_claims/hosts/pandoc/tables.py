"""The cells of a Pandoc table, each with the words that say what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pandoc_claims.hosts.pandoc import tree as pandoc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.hosts.pandoc.tree import Node

_ROW_SPAN, _COLUMN_SPAN, _BLOCKS = 2, 3, 4


class Cell(NamedTuple):
    """One cell: its blocks as they stand in the tree, and its column header and row header as one line of text."""

    blocks: list[Node]
    header: str


def cells(table: Node) -> Iterator[Cell]:
    """Yield the cells of a table in reading order: head, bodies, foot."""
    _, _, _, head, bodies, foot = table["c"]
    columns: dict[int, str] = {}
    yield from _heading_rows(head[1], columns)
    for _, stub, middle, rows in bodies:
        own = dict(columns)
        yield from _heading_rows(middle, own)
        yield from _rows(rows, own, stub)
    yield from _rows(foot[1], columns, 0)


def _heading_rows(rows: list[Any], columns: dict[int, str]) -> Iterator[Cell]:
    """Yield the cells of heading rows, and add what they say to the headers of the columns they span."""
    for placed in _grid(rows):
        for column, cell in placed:
            words = _words(cell[_BLOCKS])
            for spanned in range(column, column + _width(cell)):
                above = columns.get(spanned, "")
                columns[spanned] = f"{above} {words}".strip()
            yield Cell(cell[_BLOCKS], "")


def _rows(rows: list[Any], columns: dict[int, str], stub: int) -> Iterator[Cell]:
    """Yield the cells of body rows. The first cell of a row names the row, whether or not the table says so.

    `stub` is the number of leading columns that the table itself calls row headers.
    """
    for placed in _grid(rows):
        names: list[str] = []
        for column, cell in placed:
            header = ", ".join(part for part in (columns.get(column, ""), *names) if part)
            yield Cell(cell[_BLOCKS], header)
            if column < max(stub, 1):
                names.append(_words(cell[_BLOCKS]))


def _grid(rows: list[Any]) -> Iterator[list[tuple[int, Any]]]:
    """Yield each row as cells with the column they begin in, cells that reach down from earlier rows counted."""
    taken: dict[int, int] = {}  # column -> how many more rows it is taken for
    for _, row in rows:
        placed = []
        column = 0
        below: dict[int, int] = {at: left - 1 for at, left in taken.items() if left > 1}
        for cell in row:
            while taken.get(column, 0) > 0:
                column += 1
            placed.append((column, cell))
            width = _width(cell)
            if cell[_ROW_SPAN] > 1:
                below.update(dict.fromkeys(range(column, column + width), cell[_ROW_SPAN] - 1))
            column += width
        taken = below
        yield placed


def _width(cell: Any) -> int:
    """Return the number of columns a cell spans; what claims to span thousands is taken for one."""
    width = cell[_COLUMN_SPAN]
    return width if isinstance(width, int) and 0 < width <= 1000 else 1


def _words(blocks: list[Node]) -> str:
    """Return the words of a header cell."""
    return " ".join(pandoc.plain(block["c"]) for block in blocks if block["t"] in ("Plain", "Para"))
