"""The summary: what a busy reader gets. Each claim is counted once, under the gravest thing to be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import caveats
from pandoc_claims import report as cut
from pandoc_claims.model import SEVERITIES, marked
from pandoc_claims.render.wording import card_of, counted

if TYPE_CHECKING:
    from pandoc_claims.model import Claim, Report

#: Two caveats that come to the same for somebody who wants the whole picture.
_TOGETHER = {"hearsay": "nobody", "anonymous-source": "nobody"}


def sentences(report: Report, actors: int, wording: dict[str, str]) -> str:
    """Sum a report up, in one or two sentences.

    "15 claims: 2 reviewed by the author, 3 rest on one party’s word, … . 5 sources cited, 7 names noted."

    `actors` is how many of them are listed. The numbers behind the colon add up to the one before it.
    """
    counts = tally(report)
    noted = [
        counted(wording, key, number)
        for key, number in (("n-sources", len(report.sources)), ("n-actors", actors))
        if number
    ]
    told = [wording["comma"].join(noted)] if noted else []
    if counts:
        parts = wording["comma"].join(_counted(kind, number, wording) for kind, number in counts.items())
        told.insert(0, counted(wording, "n-claims", sum(counts.values())) + wording["colon"] + parts)
    return wording["space"].join(sentence + wording["stop"] for sentence in told)


def tally(report: Report) -> dict[str, int]:
    """Count the claims by what is to be said of them, the gravest caveats after "reviewed" and "cited"."""
    order = ("reviewed", "cited", *(_TOGETHER.get(name, name) for name in caveats.severities()), "by-hand")
    counts = dict.fromkeys(order, 0)
    for claim in report.claims:
        if kind := _kind(claim):
            counts[kind] += 1
    return {kind: number for kind, number in counts.items() if number}


def _kind(claim: Claim) -> str:
    """Return under what a claim is counted; "" where nobody is shown it."""
    if not marked(claim):
        return "cited" if claim.sources and claim.status != "not-a-claim" else ""
    if claim.status != "unreviewed":
        return "reviewed"
    if not claim.findings:
        return "by-hand"
    gravest = max(claim.findings, key=lambda finding: SEVERITIES.index(cut.severity(finding)))
    return _TOGETHER.get(gravest.caveat, gravest.caveat)


def _counted(kind: str, number: int, wording: dict[str, str]) -> str:
    """Say how many claims there are of a kind; a caveat that nobody found words for, by the label on its card."""
    key = f"n-{kind}"
    if key in wording:
        return counted(wording, key, number)
    card = card_of(kind, wording)
    return f"{number} × {card.label if card else kind}"
