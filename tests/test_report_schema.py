"""The report and its JSON Schema say the same, both ways."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema  # type: ignore[import-untyped]
import pytest

import pandoc_claims
from pandoc_claims import model, options, pandoc_program
from pandoc_claims.analysis import analyse
from pandoc_claims.hosts.pandoc.read import read
from pandoc_claims.locate import Locator
from pandoc_claims.render import json as render

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = json.loads((Path(pandoc_claims.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))

ARTICLE = """\
# The harbour

Officials said that the harbour was dredged in 1998, and Anna Berg of the University of Oslo called it “a disgrace”.
The mayor is said to have slept in his office for a week. Some 40% of all fishermen left the town.

The town may lose its ferry next year [see @doe99]. He denied it.[^n] The strike began
on a Monday ([report](https://example.org/strike)). Xiao Ган will leave Norway.

[^n]: Oslo Gazette, 3 May 1998, page 4.
"""


def report(level: str = "strict", register: str = "") -> dict[str, Any]:
    text = read(json.loads(pandoc_program.run(["-f", "markdown", "-t", "json"], ARTICLE.encode())))
    found = analyse(text, options.Options(level=level, register=register))
    first = next(place for place, claim in enumerate(found.claims) if claim.findings)
    claim = found.claims[first]
    confirmed, dropped = (claim.findings[0]._replace(opinion=model.Opinion(v, "Quite")) for v in ("confirm", "drop"))
    aside = (model.SetAside(claim.sentence, claim.span, dropped),)
    claims = [*found.claims[:first], claim._replace(findings=(confirmed,)), *found.claims[first + 1 :]]
    opinion = model.SecondOpinion("llama", "http://127.0.0.1:1", 1, 0, 1, aside)
    found = found._replace(claims=tuple(claims), opinion=opinion)
    return render.report(found, "harbour.md", Locator(ARTICLE, text.blocks))


@pytest.fixture
def verdicts(tmp_path: Path) -> str:
    path = tmp_path / "claims.yaml"
    path.write_text(
        "claims:\n"
        "- {id: left, text: 'Some 40% of all fishermen left the town', status: disputed, note: No, sources: '@doe99'}\n"
        "- {id: gone, text: nobody says this}\n"
        "actors:\n- {id: norway, name: Norway, same-as: https://www.wikidata.org/wiki/Q20}\n",
        encoding="utf-8",
    )
    return str(path)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("level", options.LEVELS)
def test_real_reports_are_valid(level: str, verdicts: str) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(report(level, verdicts))


def test_nothing_that_is_not_described_passes() -> None:
    broken = report() | {"more": 1}
    with pytest.raises(jsonschema.ValidationError, match="more"):
        jsonschema.Draft202012Validator(SCHEMA).validate(broken)


def properties(schema: Any, path: str = "") -> Iterator[str]:
    """List every property of the schema, as a path through references and arrays."""
    if "$ref" in schema:
        schema = SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]]
    for name, inner in schema.get("properties", {}).items():
        yield f"{path}.{name}"
        yield from properties(inner, f"{path}.{name}")
    if "items" in schema:
        yield from properties(schema["items"], path)


def occurring(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from occurring(item, path)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield f"{path}.{name}"
            yield from occurring(inner, f"{path}.{name}")


def test_every_property_of_the_schema_occurs_and_no_other(verdicts: str) -> None:
    assert set(occurring(report("strict", verdicts))) == set(properties(SCHEMA))


def test_the_schema_lists_the_values_of_the_model() -> None:
    claim, actor = SCHEMA["$defs"]["claim"]["properties"], SCHEMA["$defs"]["actor"]["properties"]

    assert claim["kind"]["enum"] == list(model.KINDS)
    assert claim["status"]["enum"] == list(model.STATUSES)
    assert SCHEMA["$defs"]["finding"]["properties"]["severity"]["enum"] == list(model.SEVERITIES)
    assert SCHEMA["$defs"]["finding"]["properties"]["opinion"]["properties"]["verdict"]["enum"] == list(model.VERDICTS)
    assert actor["type"]["enum"] == list(model.ACTOR_TYPES)
    assert SCHEMA["properties"]["version"]["const"] == model.REPORT_VERSION


def test_texts_sentences_and_places_belong_together() -> None:
    lines = ARTICLE.split("\n")
    found = report()

    assert found["claims"]
    for claim in found["claims"]:
        assert claim["text"] in claim["sentence"]
        place = claim["location"]
        assert lines[place["line"] - 1][place["column"] - 1 :].startswith(claim["text"].strip("“").split()[0][:3])
    for actor in found["actors"]:
        assert all(mention["text"] in mention["sentence"] for mention in actor["mentions"])


def test_ids_in_claims_are_ids_of_actors_and_sources(verdicts: str) -> None:
    found = report("strict", verdicts)
    actors = {actor["id"] for actor in found["actors"]}
    sources = {source["id"] for source in found["sources"]}

    assert all(set(claim["actors"]) <= actors and set(claim["sources"]) <= sources for claim in found["claims"])
    for source in found["sources"]:
        assert source["claims"] == [claim["id"] for claim in found["claims"] if source["id"] in claim["sources"]]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert json.dumps(report()) == json.dumps(report())
