"""The report as JSON-LD, to stand in the page that it is about: linked data in the terms of schema.org.

A claim is a `Claim`, an actor a `Person`, `Organization` or `Place`, and what the author has judged is a `ClaimReview`
besides. What schema.org has no word for stands in a vocabulary of our own, whose terms are those of the JSON report
(`report.schema.json`); but for whole sentences, and for lines and columns, that report can be read back from it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pandoc_claims.model import ACTOR_TYPES
from pandoc_claims.render import json as plain
from pandoc_claims.render.names import ACTOR_CLASSES
from pandoc_claims.render.wording import words

if TYPE_CHECKING:
    from pandoc_claims.model import Report
    from pandoc_claims.options import Options

#: Of our own terms. A name and no address: nothing needs to be fetched to understand the page.
VOCABULARY = "urn:x-pandoc-claims:"

_IN_ORDER = {"@container": "@list"}
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "c": VOCABULARY,
    **{term: {"@id": f"c:{term}", **_IN_ORDER} for term in ("finding", "attribution", "actors", "sources", "place")},
    **{term: {"@id": f"c:{term}", **_IN_ORDER} for term in ("verdictSource", "alias")},
}
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_TYPES = {type_: ACTOR_CLASSES[type_].removeprefix("schema:") for type_ in ACTOR_TYPES}


def text(report: Report, options: Options) -> str:
    """Return the JSON-LD of a report in ASCII, with nothing in it that could end a `<script>`."""
    return json.dumps(graph(report, options), separators=(",", ":")).translate(_ESCAPED)


def graph(report: Report, options: Options) -> dict[str, Any]:
    """Return the JSON-LD of a report, as `json.dumps` takes it. Addresses are relative to the page it stands in."""
    found = plain.report(report, "")
    entry = f"#{options.id_prefix}actor-{{}}-entry"  # see `names.actor_entry`
    places = {source["id"]: f"_:source-{number}" for number, source in enumerate(found["sources"], 1)}
    wording = words(report.text.lang)
    return _filled({
        "@context": _CONTEXT,
        "@id": "",
        "@type": "CreativeWork",
        "name": report.text.title,
        "c:version": found["version"],
        "c:level": found["level"],
        "c:language": found["language"],
        "hasPart": [_claim(number, claim, entry, places) for number, claim in enumerate(found["claims"], 1)],
        "mentions": [_actor(number, actor, entry) for number, actor in enumerate(found["actors"], 1)],
        "citation": [_source(number, source) for number, source in enumerate(found["sources"], 1)],
        "review": [_review(claim, wording) for claim in found["claims"] if _is_judged(claim)],
    })  # fmt: skip


def _claim(number: int, claim: dict[str, Any], entry: str, places: dict[str, str]) -> dict[str, Any]:
    return _filled({
        "@id": f"#{claim['id']}",
        "@type": "Claim",
        "position": number,
        "text": claim["text"],
        **{f"c:{term}": claim[term] for term in ("kind", "certainty", "support", "status", "severity", "note")},
        "c:byHand": claim["by_hand"] or None,
        "place": _place(claim["location"]),
        "finding": [
            _filled({
                "c:caveat": finding["caveat"],
                "c:severity": finding["severity"],
                "c:words": finding["words"],
                "c:verdict": finding["opinion"] and finding["opinion"]["verdict"],
                "c:reason": finding["opinion"] and finding["opinion"]["reason"],
                "place": _place(finding["location"]),
            })
            for finding in claim["findings"]
        ],
        "attribution": [
            _filled({
                "c:class": attribution["class"],
                "c:form": attribution["form"],
                "c:cue": attribution["cue"],
                "c:source": attribution["source"],
                "c:actor": attribution["actor"] and {"@id": entry.format(attribution["actor"])},
            })
            for attribution in claim["attributions"]
        ],
        "actors": [{"@id": entry.format(actor)} for actor in claim["actors"]],
        "sources": [{"@id": places[source]} for source in claim["sources"] if source in places],
        "verdictSource": claim["verdict_sources"],
    })  # fmt: skip


def _actor(number: int, actor: dict[str, Any], entry: str) -> dict[str, Any]:
    return _filled({
        "@id": entry.format(actor["id"]),
        "@type": _TYPES[actor["type"]],
        "identifier": actor["id"],
        "c:position": number,
        "name": actor["name"],
        "alias": actor["aliases"],
        "alternateName": actor["aliases"],
        "sameAs": [{"@id": address} for address in actor["same_as"] if address.startswith(("https://", "http://"))],
        "c:note": actor["notes"],
        "place": [place for mention in actor["mentions"] for place in _place(mention["location"])],
    })  # fmt: skip


def _source(number: int, source: dict[str, Any]) -> dict[str, Any]:
    return _filled({
        "@id": f"_:source-{number}",
        "@type": "CreativeWork",
        "identifier": source["id"],
        "c:position": number,
        "c:kind": source["kind"],
        "name": source["label"],
        "c:url": source["url"],
    })  # fmt: skip


def _is_judged(claim: dict[str, Any]) -> bool:
    return claim["status"] not in ("unreviewed", "not-a-claim")


def _review(claim: dict[str, Any], wording: dict[str, str]) -> dict[str, Any]:
    """Return what a search engine knows how to show: the author's verdict on a claim."""
    return _filled({
        "@id": f"#{claim['id']}-entry",
        "@type": "ClaimReview",
        "itemReviewed": {"@id": f"#{claim['id']}"},
        "claimReviewed": claim["text"],
        "reviewRating": {"@type": "Rating", "alternateName": wording[f"status-{claim['status']}"]},
        "reviewBody": claim["note"],
    })  # fmt: skip


def _place(location: dict[str, Any]) -> list[str]:
    """Return where something stands: block, start and end, as in the JSON report."""
    return [f"{location['block']}:{location['start']}-{location['end']}"]


def _filled(node: dict[str, Any]) -> dict[str, Any]:
    """Return a node without what it does not say."""
    return {key: value for key, value in node.items() if value not in (None, [], "") or key == "@id"}
