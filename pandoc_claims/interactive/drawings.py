"""Two small pictures in SVG: where in a text its caveats stand, and who is said to say what.

They take the colour of the text around them, so that they are seen on dark pages too, and every mark has a title.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pandoc_claims.interactive.rows import speakers, words_of
from pandoc_claims.model import marked
from pandoc_claims.render.letters import shorten
from pandoc_claims.render.names import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.model import Claim, Report

_WIDTH = 640
_HEIGHTS = {"high": 22, "medium": 15, "low": 9}
_LINE = 20  # the height of a line in the graph
_MOST = 24  # claims in the graph, and
_SPEAKERS = 12  # speakers; what is more is counted


def map_of_caveats(report: Report) -> str:
    """Draw the text as a line from left to right, paragraphs parted by ticks, with a bar for each claim.

    The higher the bar, the weightier the caveat.
    """
    starts: list[int] = []
    length = 0
    for block in report.text.blocks:
        starts.append(length)
        length += len(block.text) + 1
    scale = (_WIDTH - 8) / max(length, 1)
    ticks = "".join(
        f'<path d="M{4 + start * scale:.1f} 26v4"/>'
        for start, block in zip(starts, report.text.blocks, strict=True)
        if block
    )
    bars = []
    warned = [claim for claim in report.claims if marked(claim)]
    for number, claim in enumerate(warned, 1):
        left = 4 + (starts[claim.span.block] + claim.span.start) * scale
        width = max((claim.span.end - claim.span.start) * scale, 2)
        height = _HEIGHTS[claim.severity]
        title = f"{label(number)}: {', '.join(finding.caveat for finding in claim.findings)}"
        bars.append(
            f'<rect class="claims-{claim.severity}" x="{left:.1f}" y="{26 - height}" width="{width:.1f}" '
            f'height="{height}"><title>{escape(title)}</title></rect>'
        )
    name = f"Where the caveats stand: {len(warned)} in {len(report.text.blocks)} paragraphs"
    return (
        f'<svg class="claims-map" viewBox="0 0 {_WIDTH} 32" role="img" aria-label="{name}"><title>{name}</title>'
        f'<g stroke="currentColor" stroke-opacity=".45"><path d="M4 26H{_WIDTH - 4}"/>{ticks}</g>{"".join(bars)}</svg>'
    )


def who_says_what(report: Report, warned: Sequence[Claim]) -> str:
    """Draw lines from those who are said to say something to what they say; "" where nobody is."""
    edges = [(name, number) for number, claim in enumerate(warned, 1) for name in speakers(report, claim)]
    names = list(dict.fromkeys(name for name, _ in edges))
    numbers = list(dict.fromkeys(number for _, number in edges))
    shown, told = names[:_SPEAKERS], numbers[:_MOST]
    if not edges:
        return ""
    height = _LINE * (max(len(shown), len(told)) + (len(shown) < len(names) or len(told) < len(numbers))) + 6
    parts = [_text(row, shorten(name, 34), "end", at=214) for row, name in enumerate(shown)] + [
        _text(row, _what(report, warned[number - 1], number), "start", at=330) for row, number in enumerate(told)
    ]
    for name, number in edges:
        if name in shown and number in told:
            left, right = _middle(shown.index(name)), _middle(told.index(number))
            curve = f"M220 {left}C270 {left} 275 {right} 325 {right}"
            parts.append(f'<path class="claims-{warned[number - 1].severity}-line" d="{curve}"/>')
    left_out = len(names) - len(shown) + len(numbers) - len(told)
    if left_out:
        parts.append(_text(max(len(shown), len(told)), f"and {left_out} more", "end", at=214))
    name = f"Who is said to say what: {len(names)} speakers, {len(numbers)} claims"
    return (
        f'<svg class="claims-graph" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{name}">'
        f"<title>{name}</title>{''.join(parts)}</svg>"
    )


def _what(report: Report, claim: Claim, number: int) -> str:
    return f"{label(number)} {shorten(words_of(report, claim.span), 46)}"


def _middle(row: int) -> int:
    return row * _LINE + 12


def _text(row: int, text: str, anchor: str, at: int) -> str:
    return f'<text x="{at}" y="{_middle(row) + 4}" text-anchor="{anchor}">{escape(text)}</text>'
