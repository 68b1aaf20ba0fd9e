"""The headers of a table's cells, while the table is being read row by row."""

from __future__ import annotations

_MOST = 1000  # columns or rows that a cell may span; more is a mistake or worse


class Grid:
    """One table: which column a cell stands in, and the words that say what its figure counts."""

    def __init__(self) -> None:
        self.in_head = False
        self._columns: dict[int, str] = {}
        self._taken: dict[int, int] = {}  # column -> how many more rows a cell from above takes
        self._rows = 0
        self._column = 0
        self._names: list[str] = []
        self._cell: tuple[int, int, bool] = (0, 1, False)  # column, width, whether it is a header

    def row(self) -> None:
        """Begin a row."""
        self._rows += 1
        self._column = 0
        self._names = []

    def cell(self, name: str, attributes: dict[str, str]) -> str:
        """Begin a cell (`td` or `th`) and return its header: that of its column, then the names of its row."""
        while self._taken.get(self._column, 0) > 0:
            self._taken[self._column] -= 1
            self._column += 1
        column, width = self._column, _span(attributes.get("colspan", ""))
        down = _span(attributes.get("rowspan", ""))
        heads = self.in_head or (name == "th" and self._rows <= 1)
        if down > 1:
            self._taken.update(dict.fromkeys(range(column, column + width), down - 1))
        self._column += width
        self._cell = (column, width, heads)
        return "" if heads else ", ".join(part for part in (self._columns.get(column, ""), *self._names) if part)

    def read(self, words: str) -> None:
        """Say what stands in the cell that was begun last."""
        column, width, heads = self._cell
        if heads:
            for spanned in range(column, column + width):
                self._columns[spanned] = f"{self._columns.get(spanned, '')} {words}".strip()
        elif column == 0:  # the first cell of a row names the row
            self._names.append(words)


def _span(written: str) -> int:
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 5 else 1
    return number if 0 < number <= _MOST else 1
