"""Claims that the author marked by hand: `[…]{.claim status=verified source="@key"}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.model import STATUSES, Claim, Span
from pandoc_claims.text import ZoneKind

if TYPE_CHECKING:
    from pandoc_claims.document import Document
    from pandoc_claims.model import Sentence
    from pandoc_claims.text import Block


def apply(document: Document, claims: list[Claim]) -> list[Claim]:
    """Put the author's own marks in the place of what was found under them, with the findings carried over."""
    by_block: dict[int, list[Sentence]] = {}
    for block in document.text.blocks:
        if any(zone.kind == ZoneKind.HAND for zone in block.zones):
            by_block[block.index] = []
    if not by_block:
        return claims
    for sentence in document.sentences:
        if sentence.block in by_block:
            by_block[sentence.block].append(sentence)
    found: dict[int, list[Claim]] = {index: [] for index in by_block}
    kept: list[Claim] = []
    for claim in claims:
        found.get(claim.span.block, kept).append(claim)
    for index, sentences in by_block.items():
        kept += _block(document.text.blocks[index], sentences, found[index])
    return sorted(kept, key=lambda claim: (claim.span.block, claim.span.start))


def _block(block: Block, sentences: list[Sentence], claims: list[Claim]) -> list[Claim]:
    """Make the block's hand marks claims; the widest wins where they nest, and nothing else is marked across them."""
    end = -1
    for zone in sorted(block.zones, key=lambda z: (z.start, -z.end)):
        sentence = next((s for s in sentences if s.end > zone.start), None)
        if zone.kind != ZoneKind.HAND or zone.start < end or zone.start >= zone.end or sentence is None:
            continue
        end = zone.end
        span = Span(block.index, zone.start, zone.end)
        under = [c for c in claims if _overlap(c.span, span)]
        claims = [c for c in claims if not _overlap(c.span, span)]
        claims.append(_claim(span, sentence, under, dict(zone.attributes)))
    return claims


def _overlap(one: Span, other: Span) -> bool:
    """Whether two spans of one block share a character."""
    return one.start < other.end and other.start < one.end


def _claim(span: Span, sentence: Sentence, under: list[Claim], attributes: dict[str, str]) -> Claim:
    status = attributes.get("status", "")
    first = under[0] if under else None
    findings = {f.caveat: f for c in reversed(under) for f in c.findings if _overlap(f.trigger, span)}
    return Claim(
        id="",
        sentence=sentence,
        span=span,
        kind=first.kind if first else "event",
        certainty=first.certainty if first else "stated",
        support=first.support if first else "none",
        findings=tuple(findings.values()),
        attributions=tuple(dict.fromkeys(a for c in under for a in c.attributions)),
        actors=tuple(dict.fromkeys(a for c in under for a in c.actors)),
        sources=tuple(dict.fromkeys(s for c in under for s in c.sources)),
        status=status if status in STATUSES else "unreviewed",
        verdict_sources=tuple(attributes["source"].replace(";", " ").split()) if attributes.get("source") else (),
        note=attributes.get("note", ""),
        hand=True,
    )
