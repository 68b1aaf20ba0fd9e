"""Contested: the text itself reports that somebody contradicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution.subjects import auxiliaries
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span


def find(evidence: Evidence) -> Span | None:
    """Return the denial, or the words that set two sides against each other."""
    if evidence.genre.technical or evidence.genre.narrative:
        return None
    return _denial(evidence) or _turned_against(evidence)


def _denial(evidence: Evidence) -> Span | None:
    """Find a word of denial; not "the request was denied", nor "nobody disputed"."""
    scan = evidence.scan
    for hit in scan.hits:
        if (
            hit.kind != "contested"
            or scan.quoted[hit.start]
            or not evidence.clause[0] <= hit.start < evidence.clause[1]
        ):
            continue
        group = range(auxiliaries(scan, hit.start)[0], hit.start)
        if hit.end - hit.start > 1 or not (
            any(scan.bits[index] & (Bit.BE | Bit.NEGATION) for index in group) or _withholds(scan, hit.end)
        ):
            return evidence.span((hit.start, hit.end))
    return None


def _withholds(scan: Scan, after: int) -> bool:
    """Whether what was denied could have been granted: "denied him entry" contradicts nobody."""
    return any(scan.named(index, "granted") for index in range(after, after + 4))


def _turned_against(evidence: Evidence) -> Span | None:
    """Find a claim that the same sentence turns against: "they said …, yet …", "A says …, but critics argue …"."""
    if not evidence.attributions or not evidence.others:
        return _contrary_fact(evidence)
    mine, theirs = evidence.attributions[0], evidence.others[0]
    first, second = sorted((mine, theirs), key=lambda a: a.span.start)
    if mine is not second or {mine.source_class, theirs.source_class} & {"self", "hearsay"}:
        return None
    if mine.actor is not None and mine.actor == theirs.actor:
        return None
    return mine.cue if _turns(evidence, first.span.end, second.span.start) else None


def _contrary_fact(evidence: Evidence) -> Span | None:
    """Find a fact set against what somebody claimed: "the mills said they would cut, yet output was up"."""
    if evidence.attributions or not evidence.others or not evidence.author:
        return None
    claimed = evidence.others[0]
    if claimed.source_class in ("self", "hearsay") or claimed.span.start > evidence.scan.starts[evidence.author[0]]:
        return None
    turns = _turns(evidence, claimed.span.end, evidence.scan.starts[evidence.author[0]])
    return evidence.span(evidence.fact or evidence.clause) if turns else None


def _turns(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a "yet", "but", "while" stands between two places of the sentence."""
    scan = evidence.scan
    return any(start <= place < end and scan.named(index, "turn") for index, place in enumerate(scan.starts))
