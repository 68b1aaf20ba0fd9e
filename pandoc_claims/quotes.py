"""Quotations: the stretches of a block that stand in quotation marks.

Marks that the tree knows (`ZoneKind.QUOTED`) are taken at their word; the others are paired here. A quotation never
leaves its block, and a mark that nothing closes opens nothing, so that one forgotten mark cannot swallow the rest.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.text import ZoneKind

if TYPE_CHECKING:
    from pandoc_claims.text import Block

_MARK = re.compile('["“”„«»‘’]')
_OPENING = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’"}
_LONGEST = 3000  # characters; what is longer is two stray marks rather than one quotation


class Quotation(NamedTuple):
    """A quotation in a block's text, marks included."""

    start: int
    end: int


def find(block: Block) -> tuple[Quotation, ...]:
    """Find the outermost quotations of a block, in order. Takes time linear in the block's length."""
    text = block.text
    known = [Quotation(zone.start, zone.end) for zone in block.zones if zone.kind == ZoneKind.QUOTED]
    marks = [] if text.isascii() and '"' not in text else [match.start() for match in _MARK.finditer(text)]
    if not known and not marks:
        return ()
    found = known + _pair(text, marks)
    if marks and marks[0] == 0 and not any(quotation.start == 0 for quotation in found) and len(text) <= _LONGEST:
        found.append(Quotation(0, len(text)))  # a speech of several paragraphs: each opens anew, the last one closes
    return _outermost(found)


def _pair(text: str, marks: list[int]) -> list[Quotation]:
    """Pair marks: each kind of opening mark waits for its own closing mark, the last opened being closed first."""
    found = []
    waiting: dict[str, int] = {}  # opening mark -> where it stands
    for place in marks:
        mark = text[place]
        if mark in "‘’" and _is_apostrophe(text, place):
            continue
        if mark == '"':
            opened = waiting.pop(mark, None)
            if opened is None or _looks_opening(text, place):
                waiting[mark] = place
            elif place - opened <= _LONGEST:
                found.append(Quotation(opened, place + 1))
            continue
        opener = next((o for o in waiting if mark in _OPENING.get(o, "")), None)
        if opener is not None:
            opened = waiting.pop(opener)
            if place - opened <= _LONGEST:
                found.append(Quotation(opened, place + 1))
        elif mark in _OPENING and (mark != "»" or _looks_opening(text, place)):  # »so« in German, «so» elsewhere
            waiting[mark] = place
    return found


def _is_apostrophe(text: str, place: int) -> bool:
    """Whether a single mark is an apostrophe: between letters, after a plural s, or before a year ("’68")."""
    before = text[place - 1 : place]
    after = text[place + 1 : place + 2]
    if text[place] == "‘":
        return before.isalnum()
    return after.isalnum() or (before == "s" and after == " " and text.find("’", place + 1, place + 200) > 0)


def _looks_opening(text: str, place: int) -> bool:
    """Whether a straight mark stands where only an opening mark can: after a space and before a letter."""
    before = text[place - 1 : place]
    return (not before or before.isspace() or before in "([—–") and text[place + 1 : place + 2].isalnum()


def _outermost(quotations: list[Quotation]) -> tuple[Quotation, ...]:
    kept: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.start, -q.end)):
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return tuple(kept)
