"""The claims of a report in rows, for tables and pictures of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.model import marked
from pandoc_claims.render.letters import quotable
from pandoc_claims.render.names import label
from pandoc_claims.render.wording import words
from pandoc_claims.text import OBJECT

if TYPE_CHECKING:
    from pandoc_claims.model import Attribution, Claim, Report, Span


class Row(NamedTuple):
    """A claim in a line: what `Analysis.to_frame` has columns of."""

    claim: str
    text: str
    caveats: str
    severity: str
    kind: str
    certainty: str
    support: str
    status: str
    said_by: str
    block: int


def rows(report: Report) -> list[Row]:
    """Return the claims that a reader is warned of, a row each."""
    return [
        Row(
            claim=label(number),
            text=words_of(report, claim.span),
            caveats=", ".join(finding.caveat for finding in claim.findings),
            severity=claim.severity if claim.findings else "",
            kind=claim.kind,
            certainty=claim.certainty,
            support=claim.support,
            status=claim.status,
            said_by=", ".join(speakers(report, claim)),
            block=claim.span.block + 1,
        )
        for number, claim in enumerate(filter(marked, report.claims), 1)
    ]


def speakers(report: Report, claim: Claim) -> list[str]:
    """Return who is said to say a claim: names where there are any, else the words of the text."""
    named = (_speaker(report, attribution) for attribution in claim.attributions)
    return list(dict.fromkeys(name for name in named if name))


def _speaker(report: Report, attribution: Attribution) -> str:
    for actor in report.actors:
        if actor.id == attribution.actor:
            return quotable(actor.name)
    if attribution.source is not None:
        return words_of(report, attribution.source)
    return words(report.text.lang)["nobody"] if attribution.source_class == "hearsay" else ""


def words_of(report: Report, span: Span) -> str:
    """Return the words of a stretch, on one line."""
    return quotable(report.text.blocks[span.block].text[span.start : span.end].replace(OBJECT, "…"))
