"""Questions: the flags of one paragraph, with all that somebody needs to know to judge them, and nothing else.

One question is one request. What the author exempted (`.no-claims`) is not part of it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims import report
from pandoc_claims.printable import printable
from pandoc_claims.text import OBJECT, Scope, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.document import Document
    from pandoc_claims.model import Span
    from pandoc_claims.text import Block

MOST_FLAGS = 25  # in one question; more are asked in another
LONGEST = 20_000  # characters of a paragraph; a longer one is no prose, and is not asked about

_OMITTED = "…"  # stands for what has no words (code, an image), and for what the author exempted


class Flag(NamedTuple):
    """One finding that is asked about."""

    id: str  # what the model calls it: "f1" and so on, within its question
    claim: int  # its claim's place in `Document.claims`
    finding: int  # its place in `Claim.findings`


class Question(NamedTuple):
    """What is sent to the model."""

    content: str  # a JSON object
    flags: tuple[Flag, ...]


def of(document: Document) -> tuple[list[Question], int]:
    """Put the questions together, in reading order, and count the flags left out because their paragraph is too long.

    Asked about are the findings at the level asked for, of claims on which neither the author nor the register has
    spoken.
    """
    blocks = document.text.blocks
    questions, too_long = [], 0
    for index, places in _by_block(document).items():
        if len(blocks[index].text) > LONGEST:
            too_long += len(places)
            continue
        for first in range(0, len(places), MOST_FLAGS):
            part = places[first : first + MOST_FLAGS]
            flags = tuple(Flag(f"f{number}", *place) for number, place in enumerate(part, 1))
            questions.append(Question(_content(document, blocks[index], flags), flags))
    return questions, too_long


def _by_block(document: Document) -> dict[int, list[tuple[int, int]]]:
    """List the findings to ask about by block, each as the places of its claim and of itself in that."""
    wanted = report.wanted(document.options)
    found: dict[int, list[tuple[int, int]]] = {}
    for claim_index, claim in enumerate(document.claims):
        if claim.hand or claim.status != "unreviewed":
            continue
        for index, finding in enumerate(claim.findings):
            if finding.caveat in wanted:
                found.setdefault(claim.span.block, []).append((claim_index, index))
    return found


def _content(document: Document, block: Block, flags: tuple[Flag, ...]) -> str:
    return json.dumps(
        {
            "language": document.text.lang,
            **{key: value for key, value in _context(document, block) if value},
            "paragraph": _words(block),
            "flags": [_flag(document, flag) for flag in flags],
        },
        ensure_ascii=False,
    )


def _context(document: Document, block: Block) -> Iterator[tuple[str, str]]:
    yield "heading", printable(block.headings[-1]) if block.headings else ""
    if block.scope == Scope.TABLE_CELL:
        yield "cell_of", printable(block.header)
        yield "caption", _words(document.text.blocks[block.caption]) if block.caption is not None else ""
        return
    before = _before(document, block)
    yield "before", _words(before)[-LONGEST:] if before is not None else ""


def _before(document: Document, block: Block) -> Block | None:
    """Find the paragraph before: the nearest block that has words, is no heading and no cell of a table."""
    for index in range(block.index - 1, max(block.index - 50, -1), -1):
        other = document.text.blocks[index]
        if other.scope not in (Scope.HEADING, Scope.TABLE_CELL) and other.text.strip():
            return other
    return None


def _flag(document: Document, flag: Flag) -> dict[str, str]:
    claim = document.claims[flag.claim]
    finding = claim.findings[flag.finding]
    return {
        "id": flag.id,
        "caveat": finding.caveat,
        "severity": report.severity(finding),
        "claim": _at(document, claim.span),
        "words": _at(document, finding.trigger),
    }


def _at(document: Document, span: Span) -> str:
    return _plain(document.text.blocks[span.block].text[span.start : span.end])


def _words(block: Block) -> str:
    """Give a block's text without what its author exempted."""
    pieces, at = [], 0
    for zone in sorted(zone for zone in block.zones if zone.kind == ZoneKind.EXEMPT):
        if zone.end > at:
            pieces += [block.text[at : max(zone.start, at)], _OMITTED]
            at = zone.end
    return _plain("".join([*pieces, block.text[at:]]))


def _plain(text: str) -> str:
    """Make a text one line that any JSON and any terminal can hold."""
    return printable(text).replace(OBJECT, _OMITTED).strip()
