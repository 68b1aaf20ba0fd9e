"""The linked data of a page, read by somebody else's library, is the report again."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from pandoc_claims import model, options
from pandoc_claims.analysis import analyse
from pandoc_claims.hosts.pandoc import appendix
from pandoc_claims.hosts.pandoc.read import read
from pandoc_claims.render import json as plain
from pandoc_claims.render import jsonld
from tests import dressed
from tests.reports import Named, Said, report

if TYPE_CHECKING:
    from pathlib import Path

    from pandoc_claims.model import Report

rdflib: Any = pytest.importorskip("rdflib")

#: What rdflib warns of, it does itself.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

PAGE = "https://page.example/article"
SCHEMA = "https://schema.org/"

ARTICLE = """\
# The harbour

Officials said that the harbour was dredged in 1998, and Anna Berg of the University of Oslo called it “a disgrace”.
The mayor is said to have slept in his office for a week. Some 40% of all fishermen left the town.

The town may lose its ferry next year [see @doe99]. Berg denied it.[^n] The strike began
on a Monday ([report](https://example.org/strike)). Xiao Ган will leave Norway.

[^n]: Oslo Gazette, 3 May 1998, page 4.
"""


@pytest.fixture
def found(newest_pandoc: str, tmp_path: Path) -> Report:
    register = tmp_path / "claims.yaml"
    register.write_text(
        "claims:\n"
        "- {id: left, text: 'Some 40% of all fishermen left the town', status: disputed, note: No, sources: '@doe99'}\n"
        "actors:\n- {id: norway, name: Norway, same-as: https://www.wikidata.org/wiki/Q20}\n",
        encoding="utf-8",
    )
    text = read(dressed.read(newest_pandoc, ARTICLE, "-M", "title=Ships & <men>"))
    report = analyse(text, options.Options(level="strict", register=str(register)))
    first = next(claim for claim in report.claims if claim.findings)
    confirmed = first.findings[0]._replace(opinion=model.Opinion("lower", "Quite"))
    claims = tuple(claim._replace(findings=(confirmed,)) if claim is first else claim for claim in report.claims)
    return report._replace(claims=claims)


class Read:
    """Reads a graph back into what the JSON report says."""

    def __init__(self, data: str) -> None:
        self.graph = rdflib.Graph().parse(data=data, format="json-ld", publicID=PAGE)
        self.page = rdflib.URIRef(PAGE)

    def value(self, node: Any, term: str) -> Any:
        found = self.graph.value(node, self.term(term))
        return found.toPython() if isinstance(found, rdflib.Literal) else found

    def all(self, node: Any, term: str) -> list[Any]:
        return list(self.graph.objects(node, self.term(term)))

    def listed(self, node: Any, term: str) -> list[Any]:
        head = self.graph.value(node, self.term(term))
        return [] if head is None else list(self.graph.items(head))

    @staticmethod
    def term(name: str) -> Any:
        return rdflib.URIRef(jsonld.VOCABULARY + name[2:] if name.startswith("c:") else SCHEMA + name)

    def places(self, node: Any) -> list[dict[str, int]]:
        return [
            dict(zip(("block", "start", "end"), map(int, re.split("[:-]", str(place))), strict=True))
            for place in self.listed(node, "c:place")
        ]

    def claim(self, node: Any) -> dict[str, Any]:
        findings = [
            {
                "caveat": self.value(finding, "c:caveat"),
                "severity": self.value(finding, "c:severity"),
                "words": self.value(finding, "c:words"),
                "verdict": self.value(finding, "c:verdict"),
                "location": self.places(finding)[0],
            }
            for finding in self.listed(node, "c:finding")
        ]
        return {
            "id": str(node).partition("#")[2],
            "text": self.value(node, "text"),
            **{name: self.value(node, f"c:{name}") for name in ("kind", "certainty", "support", "status", "severity")},
            "note": self.value(node, "c:note") or "",
            "by_hand": bool(self.value(node, "c:byHand")),
            "findings": findings,
            "attributions": [
                {
                    **{name: self.value(one, f"c:{name}") for name in ("class", "form", "cue", "source")},
                    "actor": self.identifier(self.value(one, "c:actor")),
                }
                for one in self.listed(node, "c:attribution")
            ],
            "actors": [self.identifier(actor) for actor in self.listed(node, "c:actors")],
            "sources": [self.identifier(source) for source in self.listed(node, "c:sources")],
            "verdict_sources": [str(source) for source in self.listed(node, "c:verdictSource")],
            "location": self.places(node)[0],
        }

    def identifier(self, node: Any) -> str | None:
        return None if node is None else self.value(node, "identifier")

    def actor(self, node: Any) -> dict[str, Any]:
        return {
            "id": self.value(node, "identifier"),
            "name": self.value(node, "name"),
            "aliases": sorted(map(str, self.all(node, "alternateName"))),
            "notes": sorted(map(str, self.all(node, "c:note"))),
            "same_as": sorted(map(str, self.all(node, "sameAs"))),
            "mentions": self.places(node),
        }

    def source(self, node: Any) -> dict[str, Any]:
        return {
            "id": self.value(node, "identifier"),
            "kind": self.value(node, "c:kind"),
            "label": self.value(node, "name"),
            "url": self.value(node, "c:url") or "",
        }

    def report(self) -> dict[str, Any]:
        def ordered(term: str, position: str) -> list[Any]:
            return sorted(self.all(self.page, term), key=lambda node: self.value(node, position))

        return {
            **{name: self.value(self.page, f"c:{name}") for name in ("version", "level", "language")},
            "claims": [self.claim(node) for node in ordered("hasPart", "position")],
            "actors": [self.actor(node) for node in ordered("mentions", "c:position")],
            "sources": [self.source(node) for node in ordered("citation", "c:position")],
        }


def bare(report: Report) -> dict[str, Any]:
    """Return the JSON report without whole sentences, and without lines and columns."""

    def place(location: dict[str, Any]) -> dict[str, Any]:
        return {name: location[name] for name in ("block", "start", "end")}

    full = plain.report(report, "")
    claims = []
    for claim in full["claims"]:
        kept = {name: value for name, value in claim.items() if name not in ("sentence", "caveats")}
        kept["location"] = place(claim["location"])
        kept["findings"] = [
            {
                **{name: finding[name] for name in ("caveat", "severity", "words")},
                "verdict": finding["opinion"] and finding["opinion"]["verdict"],
                "location": place(finding["location"]),
            }
            for finding in claim["findings"]
        ]
        claims.append(kept)
    actors = [
        {
            **{name: actor[name] for name in ("id", "name")},
            "aliases": sorted(actor["aliases"]),
            "notes": sorted(actor["notes"]),
            "same_as": sorted(actor["same_as"]),
            "mentions": [place(mention["location"]) for mention in actor["mentions"]],
        }
        for actor in full["actors"]
    ]
    sources = [{name: source[name] for name in ("id", "kind", "label", "url")} for source in full["sources"]]
    whole = {name: full[name] for name in ("version", "level", "language")}
    return {**whole, "claims": claims, "actors": actors, "sources": sources}


def test_the_graph_is_the_report(found: Report) -> None:
    expected = bare(found)
    assert len(expected["claims"]) > 5
    assert any(claim["verdict_sources"] for claim in expected["claims"])
    assert any(claim["attributions"] for claim in expected["claims"])
    assert expected["sources"]
    assert Read(jsonld.text(found, options.Options())).report() == expected


def test_claims_actors_and_verdicts_are_things_that_schema_org_knows(found: Report) -> None:
    read = Read(jsonld.text(found, options.Options()))

    def of_type(name: str) -> int:
        return len(set(read.graph.subjects(rdflib.RDF.type, rdflib.URIRef(SCHEMA + name))))

    assert of_type("Claim") == len(found.claims)
    assert of_type("Person") == sum(actor.type == "person" for actor in found.actors)
    assert of_type("ClaimReview") == sum(claim.status == "disputed" for claim in found.claims) == 1
    (review,) = read.all(read.page, "review")
    assert read.value(review, "reviewBody") == "No"
    assert read.value(read.value(review, "reviewRating"), "alternateName") == "Disputed"


def test_what_the_data_speaks_of_stands_in_the_page(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    asked = options.Options(id_prefix="x-")
    html = dressed.write(newest_pandoc, dressed.dressed(tree, "html", asked), "html", "--standalone")
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(data) == 1
    read = Read(data[0])
    things = [node for term in ("hasPart", "mentions") for node in read.all(read.page, term)]
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    assert len(things) == len(dressed.SAID) + len(dressed.NAMED)
    assert {str(node).partition("#")[2] for node in things} <= ids


HOSTILE = '</script><script>alert(1)</script> <!-- ]]> & \u2028 \ud800 "\\u003c'


def test_hostile_words_cannot_leave_their_string(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "")
    tree["blocks"] = [{"t": "Para", "c": [{"t": "Str", "c": HOSTILE}]}]
    found = report(tree, (Said(HOSTILE, ("hearsay",)),), (Named("evil", HOSTILE),))
    data = jsonld.text(found, options.Options())
    assert data.isascii()
    assert not set("<>&") & set(data)
    (claim,) = json.loads(data)["hasPart"]
    assert claim["text"] == HOSTILE


@pytest.mark.parametrize("fmt", ["latex", "typst", "docx", "plain", "epub3", "chunkedhtml", "markdown"])
def test_only_pages_carry_data(found: Report, fmt: str) -> None:
    assert "ld+json" not in str(appendix.blocks(found, fmt, options.Options()))


def test_the_same_report_gives_the_same_data(found: Report) -> None:
    assert jsonld.text(found, options.Options()) == jsonld.text(found, options.Options())
