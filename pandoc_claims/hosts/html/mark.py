"""Marking: the report's claims and actors become tags between the characters of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.html.laid import lay, withdraw
from pandoc_claims.hosts.html.unmark import unmark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pandoc_claims.hosts.html.laid import Laid
    from pandoc_claims.hosts.html.read import Fragment
    from pandoc_claims.hosts.pandoc.mark import Dress
    from pandoc_claims.model import Report

#: A tag to insert: where, then closing before opening, the innermost closing first and opening last; and the tag.
Insertion = tuple[int, bool, int, str]


def mark(fragments: Sequence[Fragment], report: Report, dress: Dress) -> list[str]:
    """Return the pieces of HTML that `report.text` was read from, with marks in them.

    A piece that would not be the old one again once the marks are taken out comes back unmarked.
    """
    insertions: dict[int, list[Insertion]] = {}
    for laid in lay(report):
        insertions.setdefault(laid.place.fragment, []).extend(_insertions(laid, dress))
    marked = []
    for number, fragment in enumerate(fragments):
        found = insertions.get(number, [])
        made = inserted(fragment.html, found)
        if found and unmark(made) != fragment.html:
            withdraw((tag for *_, tag in found), dress)
            made = fragment.html
        marked.append(made)
    return marked


def inserted(source: str, insertions: Sequence[Insertion]) -> str:
    """Return a source with tags inserted."""
    parts: list[str] = []
    at = 0
    for place, _, _, tag in sorted(insertions, key=_order):
        parts += (source[at:place], tag)
        at = place
    parts.append(source[at:])
    return "".join(parts)


def _order(insertion: Insertion) -> tuple[int, bool, int]:
    return insertion[:3]


def _insertions(laid: Laid, dress: Dress) -> Iterator[Insertion]:
    """Yield the tags that mark one block."""
    for mark_ in laid.marks:
        fragments = laid.edges.fragments(mark_.stretch.start, mark_.stretch.end)
        for number, (begin, end) in enumerate(fragments):
            tags = mark_.tags(dress, first=number == 0, last=number == len(fragments) - 1)
            if tags is None:
                continue
            before, behind = tags
            if before:
                yield begin, True, mark_.depth, before
                yield end, False, -mark_.depth, behind
            else:  # what stands behind the mark of an author
                yield laid.edges.behind(end), False, 0, behind
