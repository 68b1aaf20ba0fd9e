"""Draws learning curves as SVG, without a library: the gain over the rules against the number of documents."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 720, 380, 60, 220, 30, 50
_COLOURS = (
    "#1b6ca8",
    "#c8553d",
    "#588157",
    "#8f5d9b",
    "#b08900",
    "#2a9d8f",
    "#6c757d",
    "#d1495b",
    "#3a506b",
    "#9c6644",
)
_STEP = 0.05


def draw(lines: Mapping[str, Sequence[float]], sizes: Sequence[int]) -> str:
    """Draw lines of F1, the rules' first and then one for each size, as gains over the rules."""
    gains = {name: [value - values[0] for value in values[1:]] for name, values in lines.items()}
    every = [gain for values in gains.values() for gain in values]
    low = _STEP * (min([*every, -_STEP]) // _STEP)
    high = -_STEP * (min(-gain for gain in [*every, _STEP]) // _STEP)
    return "\n".join((*_frame(sizes, low, high), *_curves(gains, sizes, low, high), "</svg>")) + "\n"


def _x(size: int, sizes: Sequence[int]) -> float:
    span = log2(sizes[-1]) - log2(sizes[0]) or 1.0
    return round(_LEFT + (log2(size) - log2(sizes[0])) / span * (_WIDTH - _LEFT - _RIGHT), 1)


def _y(gain: float, low: float, high: float) -> float:
    return round(_TOP + (high - gain) / (high - low) * (_HEIGHT - _TOP - _BOTTOM), 1)


def _frame(sizes: Sequence[int], low: float, high: float) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        'font-size="12">'
    )
    yield "<title>Gain in F1 over the rules, on genres left out of training</title>"
    yield f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>'
    for number in range(round((high - low) / _STEP) + 1):
        gain = low + number * _STEP
        at, colour = _y(gain, low, high), "#333" if abs(gain) < _STEP / 2 else "#ddd"
        yield f'<path d="M{_LEFT} {at}H{_WIDTH - _RIGHT}" stroke="{colour}"/>'
        yield f'<text x="{_LEFT - 8}" y="{at + 4}" text-anchor="end">{gain:+.2f}</text>'
    for size in sizes:
        yield f'<text x="{_x(size, sizes)}" y="{_HEIGHT - _BOTTOM + 20}" text-anchor="middle">{size}</text>'
    yield f'<text x="{_LEFT}" y="{_HEIGHT - 10}">documents trained on; gain in F1 over the rules</text>'


def _curves(gains: Mapping[str, Sequence[float]], sizes: Sequence[int], low: float, high: float) -> Iterator[str]:
    for number, (name, values) in enumerate(gains.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        points = " ".join(f"{_x(s, sizes)},{_y(v, low, high)}" for s, v in zip(sizes, values, strict=True))
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
        at = _TOP + 18 * number
        yield f'<path d="M{_WIDTH - _RIGHT + 12} {at}h18" stroke="{colour}" stroke-width="2"/>'
        yield f'<text x="{_WIDTH - _RIGHT + 36}" y="{at + 4}">{name}</text>'
