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
        if hit.end - hit.start > 1 or not (_is_supposed(scan, hit.start) or _withholds(scan, hit.end)):
            return evidence.span((hit.start, hit.end))
    return None


def _is_supposed(scan: Scan, verb: int) -> bool:
    """Whether nobody has denied it yet, or the word is no verb: "will deny", "was denied", "the disputed points"."""
    first = auxiliaries(scan, verb)[0]
    if any(scan.bits[i] & (Bit.BE | Bit.NEGATION) or scan.named(i, "not-yet") for i in range(max(0, first - 1), verb)):
        return True
    noun = first == verb and verb > 0 and scan.bits[verb - 1] & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.VAGUE)
    return bool(noun) and scan.named(verb, "disputes")


def _withholds(scan: Scan, after: int) -> bool:
    """Whether what was denied could have been granted: "denied him entry" contradicts nobody."""
    return scan.named(after, "objects") or any(scan.named(index, "granted") for index in range(after, after + 4))


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
    scan, first = evidence.scan, evidence.author[0]
    if scan.bits[first] & Bit.THIRD and scan.named(first - 1, "adds-to"):
        return None  # "she shows that it works, but it is slow" takes nothing back
    turns = _turns(evidence, claimed.span.end, scan.starts[first])
    return evidence.span(evidence.fact or evidence.clause) if turns else None


def _turns(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a "yet", "but", "while" stands between two places of the sentence."""
    scan = evidence.scan
    return any(start <= place < end and scan.named(index, "turn") for index, place in enumerate(scan.starts))
