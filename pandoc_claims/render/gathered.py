"""Gathering: like claims of one table, of which the same is to be said, share one entry of the appendix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from pandoc_claims.model import Claim, Report
    from pandoc_claims.render.entries import Entries, Numbered
    from pandoc_claims.render.outline import Entry

LEAST = 3  # claims of a table that share an entry


def gather(group: list[Numbered], entries: Entries) -> list[tuple[Claim, Entry]]:
    """Return the entries of some claims of one group, in order, each with the claim that it begins with."""
    tables = _tables(entries.report) if len(group) >= LEAST else {}
    shared: dict[object, list[Numbered]] = {}
    for number, claim in group:
        table = tables.get(claim.span.block)
        key: object = number if table is None or claim.status != "unreviewed" else (table, *entries.said(claim))
        shared.setdefault(key, []).append((number, claim))
    made: list[tuple[int, Claim, Entry]] = []
    for numbered in shared.values():
        number, claim = numbered[0]
        if len(numbered) >= LEAST:
            made.append((number, claim, entries.table(numbered, _caption(claim, entries.report))))
        else:
            made += [(number, claim, entries.claim(number, claim)) for number, claim in numbered]
    return [(claim, entry) for _, claim, entry in sorted(made, key=lambda one: one[0])]


def _tables(report: Report) -> dict[int, int]:
    """Return for each block that is a table's cell which table it belongs to."""
    found: dict[int, int] = {}
    table, last = 0, None  # the caption of the last cell, as long as nothing else but cells and notes came after it
    for block in report.text.blocks:
        if block.scope == Scope.TABLE_CELL:
            table += last != (block.caption,)
            found[block.index], last = table, (block.caption,)
        elif block.scope != Scope.FOOTNOTE:
            last = None
    return found


def _caption(claim: Claim, report: Report) -> str:
    """Return the words of the caption of the table a claim stands in, "" where there is none."""
    caption = report.text.blocks[claim.span.block].caption
    return report.text.blocks[caption].text if caption is not None else ""
