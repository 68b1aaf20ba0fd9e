"""The report as JSON-LD, to stand in the page that it is about: linked data in the terms of schema.org.

A claim is a `Claim`, an actor a `Person`, `Organization` or `Place`, and what the author has judged is a `ClaimReview`
besides. What schema.org has no word for stands in a vocabulary of our own, whose terms are those of the JSON report
(`report.schema.json`); but for whole sentences, and for lines and columns, that report can be read back from it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pandoc_claims import report as cut
from pandoc_claims.model import ACTOR_TYPES, REPORT_VERSION
from pandoc_claims.render.names import ACTOR_CLASSES, actor_entry, claim_entry
from pandoc_claims.render.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.model import Actor, Attribution, Claim, Finding, Mention, Report, Span
    from pandoc_claims.options import Options
    from pandoc_claims.text import Source

#: Of our own terms. A name and no address: nothing needs to be fetched to understand the page.
VOCABULARY = "urn:x-pandoc-claims:"

_IN_ORDER = {"@container": "@list"}  # of the values of a term, which RDF does not keep by itself
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "c": VOCABULARY,
    **{
        term: {"@id": f"c:{term}", **_IN_ORDER}
        for term in ("finding", "attribution", "actors", "sources", "place", "verdictSource")
    },
}
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_TYPES = {type_: ACTOR_CLASSES[type_].removeprefix("schema:") for type_ in ACTOR_TYPES}


def text(report: Report, options: Options) -> str:
    """Return the JSON-LD of a report in ASCII, with nothing in it that could end a `<script>`."""
    return json.dumps(graph(report, options), separators=(",", ":")).translate(_ESCAPED)


def graph(report: Report, options: Options) -> dict[str, Any]:
    """Return the JSON-LD of a report, as `json.dumps` takes it. Addresses are relative to the page it stands in."""
    writer = _Writer(report, options)
    page: dict[str, Any] = {
        "@context": _CONTEXT,
        "@id": "",
        "@type": "CreativeWork",
        "name": report.text.title,
        "c:version": REPORT_VERSION,
        "c:level": report.level,
        "c:language": report.language,
        "hasPart": [writer.claim(number, claim) for number, claim in enumerate(report.claims, 1)],
        "mentions": [writer.actor(number, actor) for number, actor in enumerate(report.actors, 1)],
        "citation": [writer.source(number, source) for number, source in enumerate(report.sources, 1)],
    }
    reviews = [writer.review(claim) for claim in report.claims if claim.status not in ("unreviewed", "not-a-claim")]
    return {key: value for key, value in {**page, "review": reviews}.items() if value or key == "@id"}


class _Writer:
    """Turns the parts of one report into nodes. A long document has many thousands: what is not said is left out."""

    def __init__(self, report: Report, options: Options) -> None:
        self._blocks = report.text.blocks
        self._wording = words(report.text.lang)
        self._actors = {actor.id: {"@id": f"#{actor_entry(options, actor)}"} for actor in report.actors}
        self._sources = {source.id: {"@id": f"_:source-{n}"} for n, source in enumerate(report.sources, 1)}

    def claim(self, number: int, claim: Claim) -> dict[str, Any]:
        node: dict[str, Any] = {
            "@id": f"#{claim.id}",
            "@type": "Claim",
            "position": number,
            "text": self._text(claim.span),
            "c:kind": claim.kind,
            "c:certainty": claim.certainty,
            "c:support": claim.support,
            "c:status": claim.status,
            "c:severity": claim.severity,
            "place": _places((claim.span,)),
        }
        if claim.findings:
            node["finding"] = [self._finding(finding) for finding in claim.findings]
        if claim.attributions:
            node["attribution"] = [self._attribution(attribution) for attribution in claim.attributions]
        if claim.actors:
            node["actors"] = [self._actors[actor] for actor in claim.actors if actor in self._actors]
        if claim.sources:
            node["sources"] = [self._sources[source] for source in claim.sources if source in self._sources]
        if claim.note:
            node["c:note"] = claim.note
        if claim.verdict_sources:
            node["verdictSource"] = list(claim.verdict_sources)
        if claim.hand:
            node["c:byHand"] = True
        return node

    def _finding(self, finding: Finding) -> dict[str, Any]:
        node: dict[str, Any] = {
            "c:caveat": finding.caveat,
            "c:severity": cut.severity(finding),
            "c:words": self._text(finding.trigger),
            "place": _places((finding.trigger,)),
        }
        if finding.opinion:
            node |= {"c:verdict": finding.opinion.verdict, "c:reason": finding.opinion.reason}
        return node

    def _attribution(self, attribution: Attribution) -> dict[str, Any]:
        node: dict[str, Any] = {
            "c:class": attribution.source_class,
            "c:form": attribution.form,
            "c:cue": self._text(attribution.cue),
        }
        if attribution.source:
            node["c:source"] = self._text(attribution.source)
        if attribution.actor in self._actors:
            node["c:actor"] = self._actors[attribution.actor]
        return node

    def actor(self, number: int, actor: Actor) -> dict[str, Any]:
        node: dict[str, Any] = {
            **self._actors[actor.id],
            "@type": _TYPES[actor.type],
            "identifier": actor.id,
            "c:position": number,
            "name": actor.name,
            "place": _places(actor.mentions),
        }
        if actor.aliases:
            node |= {"alternateName": list(actor.aliases)}
        if actor.notes:
            node["c:note"] = list(actor.notes)
        same_as = [{"@id": address} for address in actor.same_as if address.startswith(("https://", "http://"))]
        return {**node, "sameAs": same_as} if same_as else node

    def source(self, number: int, source: Source) -> dict[str, Any]:
        node: dict[str, Any] = {
            **self._sources[source.id],
            "@type": "CreativeWork",
            "identifier": source.id,
            "c:position": number,
            "c:kind": source.kind,
            "name": source.label,
        }
        return {**node, "c:url": source.url} if source.url else node

    def review(self, claim: Claim) -> dict[str, Any]:
        """Return what search engines know how to show: the author's verdict on a claim."""
        node: dict[str, Any] = {
            "@id": f"#{claim_entry(claim)}",
            "@type": "ClaimReview",
            "itemReviewed": {"@id": f"#{claim.id}"},
            "claimReviewed": self._text(claim.span),
            "reviewRating": {"@type": "Rating", "alternateName": self._wording[f"status-{claim.status}"]},
        }
        return {**node, "reviewBody": claim.note} if claim.note else node

    def _text(self, span: Span) -> str:
        return self._blocks[span.block].text[span.start : span.end]


def _places(spans: Iterable[Span | Mention]) -> list[str]:
    """Return where something stands: block, start and end, as in the JSON report."""
    return [f"{span.block}:{span.start}-{span.end}" for span in spans]
