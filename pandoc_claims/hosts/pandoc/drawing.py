"""The pictures of the appendix, drawn by each format's own means: SVG in HTML, rules in LaTeX, shapes in Typst.

A picture is raw code, and so holds no word of the document: numbers, our own labels, and our own sentences. How serious
a tick is can be told by its height, its width and its head; the colour only says it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pandoc_claims.render.outline import Outline
    from pandoc_claims.render.strip import Strip, Tick

#: Formats whose readers draw SVG that stands in the page. In an EPUB or a chunked page, its links would lead nowhere.
SVG = frozenset(("html", "html5", "revealjs", "dzslides"))

_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})

_AXIS = 30  # pixels from the top of the picture to its line
_HEIGHT = 44
#: Of each rank: top and height of its line, its width, and centre, radius and look of its head.
_SHAPES = {
    "high": (6, 24, 3, ('cy="6" r="4.5"', 'fill="currentColor"')),
    "medium": (16, 14, 2, ('cy="13" r="3.25"', 'fill="none" stroke="currentColor" stroke-width="1.5"')),
    "low": (23, 7, 1.5, None),
    "settled": (30, 8, 1.5, ('cy="40" r="2.5"', 'fill="none" stroke="currentColor"')),
}
#: Of each rank on paper: width, height above the line and depth below it, in points, and its colour (`claims.typ`).
_RULES = {
    "high": (1.8, 15, 0, "#a33a1c"),
    "medium": (1.2, 9, 0, "#8a6414"),
    "low": (0.7, 5, 0, "#6d7278"),
    "settled": (0.9, 0, 6, "#2f6b4f"),
}


def strip(fmt: str, made: Outline, stands: Callable[[str], bool]) -> tuple[str, str] | None:
    """Return the raw format and the code of an outline's strip for Pandoc's writer `fmt`; None where it has none.

    `stands` tells whether a claim's mark stands in the document, so that a tick can lead there.
    """
    if made.strip is None:
        return None
    mirrored = made.direction == "rtl"
    if fmt in SVG:
        return "html", _svg(made.strip, stands, mirrored=mirrored)
    if fmt in ("latex", "beamer"):
        return "latex", _latex(made.strip, mirrored=mirrored)
    if fmt == "typst":
        return "typst", _typst(made.strip, mirrored=mirrored)
    return None


def spark(fmt: str, places: tuple[float, ...], *, mirrored: bool) -> tuple[str, str] | None:
    """Return the raw format and the code of a sparkline, of which the words beside it say the same."""
    if fmt not in SVG:
        return None
    bars = "".join(f'<rect x="{_number(_x(place, mirrored) * 46)}" y="1" width="2" height="8"/>' for place in places)
    axis = '<rect y="9" width="48" height="1" opacity=".5"/>'
    size = 'width="48" height="10" viewBox="0 0 48 10"'
    return "html", f'<svg class="claims-spark" {size} fill="currentColor" aria-hidden="true">{axis}{bars}</svg>'


def _x(place: float, mirrored: bool) -> float:
    return 1 - place if mirrored else place


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _svg(strip: Strip, stands: Callable[[str], bool], *, mirrored: bool) -> str:
    """Draw in percentages of the width, so that shapes keep their form on every screen.

    What is an image to a screen reader may hold no link, so the links lie beside it, for the pointer; the keyboard has
    the same ones in the words below.
    """
    axis = f'<rect class="claims-axis" y="{_AXIS}" width="100%" height="1" fill="currentColor"/>'
    breaks = "".join(
        f'<rect class="claims-break" x="{_percent(place, mirrored)}" y="{_AXIS - 3}" width="1" height="7"/>'
        for place in strip.headings
    )
    marks = links = ""
    for tick in strip.ticks:
        mark = _tick(tick, mirrored=mirrored)
        if stands(tick.claim):
            hit = f'<rect x="{_percent(tick.position, mirrored, -0.5)}" width="1%" height="{_HEIGHT}" fill="none"/>'
            target = tick.claim.translate(_XML)
            links += f'<a href="#{target}" tabindex="-1" aria-hidden="true"><title>{tick.label}</title>{hit}{mark}</a>'
        else:
            marks += mark
    said = f"<title>{strip.label.translate(_XML)}</title><desc>{strip.reading.translate(_XML)}</desc>"
    return (
        f'<svg class="claims-strip" width="100%" height="{_HEIGHT}" overflow="visible">'
        f'<g role="img" fill="currentColor">{said}{axis}{breaks}{marks}</g>{links}</svg>'
    )


def _tick(tick: Tick, *, mirrored: bool) -> str:
    top, height, width, head = _SHAPES[tick.rank]
    x = _percent(tick.position, mirrored)
    line = f'<rect x="{x}" y="{top}" width="{width}" height="{height}" transform="translate(-{width / 2})"/>'
    circle = f'<circle cx="{x}" {head[0]} {head[1]}/>' if head else ""
    return f'<g class="claims-tick-{tick.rank}" fill="currentColor">{line}{circle}</g>'


def _percent(place: float, mirrored: bool, more: float = 0) -> str:
    """Return a place as a percentage of the width, a little off the edges, where a head would be cut."""
    return _number(0.7 + _x(place, mirrored) * 98.6 + more) + "%"


def _latex(strip: Strip, *, mirrored: bool) -> str:
    r"""Draw with rules, which need no package. No macro takes an argument here: Beamer would eat the number sign."""
    lines = [r"\par\addvspace{\medskipamount}\noindent\hbox to\linewidth{\vrule width0pt height17pt depth7pt"]
    for tick in strip.ticks:
        width, height, depth, _ = _RULES[tick.rank]
        colour = f"\\pandocclaimscolour{'low' if tick.rank == 'settled' else tick.rank}"
        lines.append(
            rf"\rlap{{\hskip{_x(tick.position, mirrored) * 0.99:.4f}\linewidth\ifdefined{colour}{colour}\fi"
            rf"\vrule width{width}pt height{height}pt depth{depth}pt}}"
        )
    lines += [
        rf"\rlap{{\hskip{_x(place, mirrored) * 0.99:.4f}\linewidth\vrule width.3pt height2pt depth2pt}}"
        for place in strip.headings
    ]
    return "%\n".join([*lines, r"\vrule width\linewidth height.2pt depth.2pt}{\parfillskip0pt\par}\nopagebreak"])


def _typst(strip: Strip, *, mirrored: bool) -> str:
    lines = [
        "#block(width: 100%, height: 24pt, breakable: false, {",
        "place(top + left, dy: 17pt, line(length: 100%, stroke: .4pt + gray))",
    ]
    for tick in strip.ticks:
        width, height, depth, colour = _RULES[tick.rank]
        place = f"dx: {_x(tick.position, mirrored) * 99:.2f}%, dy: {17 - height}pt"
        size = f"width: {width}pt, height: {height + depth}pt"
        lines.append(f'place(top + left, {place}, rect({size}, fill: rgb("{colour}")))')
    lines += [
        f"place(top + left, dx: {_x(place, mirrored) * 99:.2f}%, dy: 15pt, rect(width: .4pt, height: 4pt, fill: gray))"
        for place in strip.headings
    ]
    return "\n".join([*lines, "})"])
