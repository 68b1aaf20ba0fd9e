"""The report for a person at a terminal, laid out as compilers do.

    article.md:12:5: high: hearsay (by whom?)
      The mayor is said to have slept in his office for a week.
      ~~~~~~~~~~^^^^^^^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      hearsay: “is said to” – reported without saying who says so.

Under the sentence, `~` shows the claim and `^` the words that earned it a caveat; with colour, underlining does.
"""  # fmt: skip

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pandoc_claims.caveats import load_all
from pandoc_claims.model import SEVERITIES, marked
from pandoc_claims.printable import printable
from pandoc_claims.text import OBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pandoc_claims.caveats import Caveat
    from pandoc_claims.locate import Locator
    from pandoc_claims.model import Claim, Finding, Report

_INDENT = "  "
_PLAIN, _CLAIM, _TRIGGER = range(3)
_HUES = {"high": "31", "medium": "33", "low": "36"}  # SGR: red, yellow, cyan

_OBJECT = {ord(OBJECT): "□"}


def safe(text: str) -> str:
    """Make a document's text harmless to print; every character stays one character, so that offsets hold."""
    return printable(text).translate(_OBJECT)


def lines(
    report: Report, name: str, locator: Locator | None = None, *, colour: bool = False, width: int = 100
) -> Iterator[str]:
    """Render the claims a reader is warned of, line by line.

    Args:
        report: what was found.
        name: what to call the document.
        locator: gives lines and columns; without it the heading is named instead.
        colour: whether to use colour (ANSI escapes).
        width: columns of the terminal.

    """
    for claim in report.claims:
        if marked(claim) and (claim.findings or claim.status != "verified"):
            yield _head(claim, report, safe(name), locator, colour=colour)
            yield from _sentence(claim, width - len(_INDENT), colour=colour)
            yield from _why(claim, report)
            yield ""


def summary(reports: Sequence[Report]) -> str:
    """Sum up the reports of one run, in one line."""
    claims = [claim for report in reports for claim in report.claims if claim.findings]
    given = [report.opinion for report in reports if report.opinion]
    aside = sum(len(opinion.set_aside) for opinion in given)
    flags = "1 flag" if aside == 1 else f"{aside} flags"
    opinion = f" {safe(given[0].model)}, asked for a second opinion, set {flags} aside (see JSON)." if given else ""
    documents = "1 document" if len(reports) == 1 else f"{len(reports)} documents"
    if not claims:
        return f"Nothing to warn of in {documents} at level {reports[0].level}.{opinion}"
    counts = [(severity, sum(claim.severity == severity for claim in claims)) for severity in reversed(SEVERITIES)]
    told = ", ".join(f"{count} {severity}" for severity, count in counts if count)
    return f"{len(claims)} claim{'s' * (len(claims) != 1)} to check in {documents}: {told}.{opinion}"


def _head(claim: Claim, report: Report, name: str, locator: Locator | None, *, colour: bool) -> str:
    place = locator.find(claim.span.block, claim.span.start) if locator else None
    headings = report.text.blocks[claim.span.block].headings
    where = f"{name}:{place.line}:{place.column}" if place else name
    labels = ", ".join(_label(finding) for finding in claim.findings) or "marked"
    severity = claim.severity if claim.findings else claim.status
    if colour:
        where, severity = f"\x1b[1m{where}\x1b[0m", f"\x1b[1;{_HUES.get(severity, '35')}m{severity}\x1b[0m"
    under = f" – under “{safe(headings[-1])}”" if headings and not place else ""
    return f"{where}: {severity}: {labels}{under}"


def _label(finding: Finding) -> str:
    return f"{finding.caveat} ({_card(finding).label})"


def _card(finding: Finding) -> Caveat:
    return next(caveat for caveat in load_all() if caveat.name == finding.caveat)


def _why(claim: Claim, report: Report) -> Iterator[str]:
    for finding in claim.findings:
        trigger = finding.trigger
        words = safe(report.text.blocks[trigger.block].text[trigger.start : trigger.end])
        words = (words if len(words) <= 60 else f"{words[:59]}…").strip('“”"')
        yield f"{_INDENT}{finding.caveat}: “{words}” – {_card(finding).reader}"
        if finding.opinion:
            reason = f": {safe(finding.opinion.reason)}" if finding.opinion.reason else ""
            yield f"{_INDENT}second opinion: {finding.opinion.verdict}{reason}"
    if claim.status != "unreviewed":
        told = [safe(claim.note)] * bool(claim.note) + [safe(source) for source in claim.verdict_sources]
        yield f"{_INDENT}{claim.status}{': ' * bool(told)}{'; '.join(told)}"


def _sentence(claim: Claim, width: int, *, colour: bool) -> Iterator[str]:
    """Show the sentence, wrapped, with the claim and its triggers brought out."""
    text = safe(claim.sentence.text)
    styles = bytearray(len(text))
    spans = [(claim.span, _CLAIM), *((finding.trigger, _TRIGGER) for finding in claim.findings)]
    for span, style in spans:
        if span.block == claim.sentence.block:
            start = max(span.start - claim.sentence.start, 0)
            end = min(span.end - claim.sentence.start, len(text))
            styles[start:end] = bytes([style]) * max(end - start, 0)
    for start, end in _wrap(text, max(width, 20)):
        if colour:
            yield _INDENT + _coloured(text[start:end], styles[start:end], _HUES[claim.severity])
            continue
        yield _INDENT + text[start:end]
        marks = "".join(" ~^"[styles[i]] * _cells(text[i]) for i in range(start, end)).rstrip()
        if marks:
            yield _INDENT + marks


def _coloured(text: str, styles: bytearray, hue: str) -> str:
    codes = ("0", "0;4", f"0;1;4;{hue}")
    pieces = []
    before = _PLAIN
    for char, style in zip(text, styles, strict=True):
        if style != before:
            pieces.append(f"\x1b[{codes[style]}m")
            before = style
        pieces.append(char)
    if before != _PLAIN:
        pieces.append("\x1b[0m")
    return "".join(pieces)


def _wrap(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Cut text into lines of at most `width` columns, at spaces where there are any; yield their offsets."""
    start = cells = 0
    space = -1
    for place, char in enumerate(text):
        cells += _cells(char)
        if char == " ":
            space = place
        if cells > width:
            end = space if space > start else place
            yield start, end
            start = end + (end == space)
            cells = sum(_cells(char) for char in text[start : place + 1])
            space = -1
    if start < len(text):
        yield start, len(text)


def _cells(char: str) -> int:
    """Count the columns that a character takes on a terminal."""
    if char.isascii():
        return 1
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
