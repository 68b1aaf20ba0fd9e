"""The report as JSON: everything that was found, for other programs. `report.schema.json` describes it."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING, Any

from pandoc_claims import report as cut
from pandoc_claims.model import REPORT_VERSION

if TYPE_CHECKING:
    from pandoc_claims.locate import Locator
    from pandoc_claims.model import Actor, Attribution, Claim, Finding, Report, SecondOpinion, Sentence, Span


def report(report: Report, document_name: str, locator: Locator | None = None) -> dict[str, Any]:
    """Turn a report into what `json.dumps` takes.

    Args:
        report: what was found.
        document_name: what to call the document, as a rule the path that was given.
        locator: gives lines and columns; without it they are null.

    """
    places = _Places(report, locator)
    supported: dict[str, list[str]] = {}
    for claim in report.claims:
        for source in claim.sources:
            supported.setdefault(source, []).append(claim.id)
    return {
        "version": REPORT_VERSION,
        "document": document_name,
        "level": report.level,
        "language": report.language,
        "claims": [_claim(claim, places) for claim in report.claims],
        "actors": [_actor(actor, places) for actor in report.actors],
        "sources": [
            {
                "id": source.id,
                "kind": source.kind,
                "label": source.label,
                "url": source.url,
                "claims": supported.get(source.id, []),
            }
            for source in report.sources
        ],
        "register": {
            "path": report.register.path,
            "applied": list(report.register.applied),
            "unmatched": list(report.register.unmatched),
        },
        "opinion": _opinion(report.opinion, places) if report.opinion else None,
    }


class _Places:
    """Texts, sentences and locations of spans in one report."""

    def __init__(self, report: Report, locator: Locator | None) -> None:
        self._blocks = report.text.blocks
        self._sentences = report.sentences
        self._keys = [(sentence.block, sentence.start) for sentence in report.sentences]
        self._locator = locator

    def text(self, span: Span) -> str:
        return self._blocks[span.block].text[span.start : span.end]

    def sentence(self, block: int, start: int) -> str:
        """Give the sentence that holds a place; "" where none does."""
        index = bisect.bisect_right(self._keys, (block, start)) - 1
        sentence: Sentence | None = self._sentences[index] if index >= 0 else None
        return sentence.text if sentence and sentence.block == block and start < sentence.end else ""

    def location(self, block: int, start: int, end: int) -> dict[str, int | None]:
        place = self._locator.find(block, start) if self._locator else None
        return {
            "block": block,
            "start": start,
            "end": end,
            "line": place.line if place else None,
            "column": place.column if place else None,
        }


def _claim(claim: Claim, places: _Places) -> dict[str, Any]:
    return {
        "id": claim.id,
        "text": places.text(claim.span),
        "sentence": claim.sentence.text,
        "kind": claim.kind,
        "certainty": claim.certainty,
        "support": claim.support,
        "status": claim.status,
        "severity": claim.severity,
        "caveats": [finding.caveat for finding in claim.findings],
        "findings": [_finding(finding, places) for finding in claim.findings],
        "attributions": [_attribution(attribution, places) for attribution in claim.attributions],
        "actors": list(claim.actors),
        "sources": list(claim.sources),
        "verdict_sources": list(claim.verdict_sources),
        "note": claim.note,
        "by_hand": claim.hand,
        "location": places.location(*claim.span),
    }


def _finding(finding: Finding, places: _Places) -> dict[str, Any]:
    return {
        "caveat": finding.caveat,
        "severity": cut.severity(finding),
        "words": places.text(finding.trigger),
        "opinion": finding.opinion._asdict() if finding.opinion else None,
        "location": places.location(*finding.trigger),
    }


def _opinion(opinion: SecondOpinion, places: _Places) -> dict[str, Any]:
    return {
        "model": opinion.model,
        "host": opinion.host,
        "confirmed": opinion.confirmed,
        "lowered": opinion.lowered,
        "dropped": opinion.dropped,
        "set_aside": [
            {
                "text": places.text(aside.span),
                "sentence": aside.sentence.text,
                "finding": _finding(aside.finding, places),
            }
            for aside in opinion.set_aside
        ],
    }


def _attribution(attribution: Attribution, places: _Places) -> dict[str, Any]:
    return {
        "class": attribution.source_class,
        "source": places.text(attribution.source) if attribution.source else None,
        "cue": places.text(attribution.cue),
        "form": attribution.form,
        "actor": attribution.actor,
    }


def _actor(actor: Actor, places: _Places) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "aliases": list(actor.aliases),
        "notes": list(actor.notes),
        "same_as": list(actor.same_as),
        "mentions": [
            {
                "text": mention.text,
                "sentence": places.sentence(mention.block, mention.start),
                "location": places.location(mention.block, mention.start, mention.end),
            }
            for mention in actor.mentions
        ],
    }
