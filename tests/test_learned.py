"""The learned layer: it drops and adds flags of what is unsourced, keeps to what the rules found, and is not needed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pandoc_claims import claims
from pandoc_claims.claims import learned
from pandoc_claims.claims.learned import FEWEST, Weights
from pandoc_claims.claims.signs import VERSION, manner, signs
from pandoc_claims.options import Options
from tests.detect import document_of, report_of, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from pandoc_claims.model import Report

TOWNS = ("Orvel", "Tamsin", "Brask", "Nordal", "Ilmen", "Sarvo", "Quell")
CLOSED = [f"The bridge at {town} was closed on 3 May 2019." for town in TOWNS]
CALM = [f"The road to {town} runs through a quiet valley." for town in TOWNS]
ALWAYS = Weights({"always": 10_000}, -1, 1)
NEVER = Weights({"always": -10_000}, -1, 1)


def unsourced(report: Report) -> list[str]:
    text = report.text.blocks
    return [
        text[finding.trigger.block].text[finding.trigger.start : finding.trigger.end]
        for claim in report.claims
        for finding in claim.findings
        if finding.caveat == "unsourced"
    ]


def with_model(monkeypatch: pytest.MonkeyPatch, model: Weights | None) -> None:
    monkeypatch.setattr(learned, "model", lambda: model)


def test_a_flag_is_dropped_where_the_model_is_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    with_model(monkeypatch, None)
    assert unsourced(report_of(*CLOSED, *CALM)) == ["was closed"] * len(TOWNS)

    with_model(monkeypatch, NEVER)
    assert unsourced(report_of(*CLOSED, *CALM)) == []


def test_a_flag_is_added_on_the_verb_that_the_rules_found(monkeypatch: pytest.MonkeyPatch) -> None:
    with_model(monkeypatch, ALWAYS)

    assert unsourced(report_of(*CLOSED, *CALM)) == ["was closed"] * len(TOWNS) + ["runs"] * len(TOWNS)


def test_at_the_strict_level_nothing_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    strict = Options()._replace(level="strict")
    with_model(monkeypatch, None)
    before = unsourced(report_of(*CLOSED, *CALM, options=strict))
    with_model(monkeypatch, NEVER)

    assert unsourced(report_of(*CLOSED, *CALM, options=strict)) == before != []


def test_between_the_thresholds_the_rules_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    with_model(monkeypatch, Weights({}, -1, 1))

    assert unsourced(report_of(*CLOSED, *CALM)) == ["was closed"] * len(TOWNS)


@pytest.mark.parametrize(
    "sentence",
    [
        "The weir was closed on 3 May 2019 [@].",
        "Was the weir closed on 3 May 2019?",
        "Officials said the weir was closed.",
    ],
)
def test_what_is_cited_asked_or_attributed_is_never_flagged(monkeypatch: pytest.MonkeyPatch, sentence: str) -> None:
    with_model(monkeypatch, ALWAYS)
    report = report_of(sentence, *CLOSED, *CALM)

    assert not any(
        finding.caveat == "unsourced"
        for claim in report.claims
        if "weir" in claim.sentence.text
        for finding in claim.findings
    )


def test_a_figure_is_not_flagged_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    with_model(monkeypatch, ALWAYS)
    report = report_of("Some 4,000 people left the weir.", *CLOSED, *CALM)

    assert [finding.caveat for finding in report.claims[0].findings] == ["unsourced-statistic"]


def test_short_documents_are_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    with_model(monkeypatch, NEVER)

    assert len(unsourced(report_of(*CLOSED))) == len(CLOSED) < FEWEST


@pytest.mark.parametrize(
    "sentence",
    ["Press the red button and wait until you hear a click.", "“I never knew,” she said, and he looked away."],
)
def test_manuals_and_stories_are_left_to_the_rules(monkeypatch: pytest.MonkeyPatch, sentence: str) -> None:
    prose = [sentence] * FEWEST
    with_model(monkeypatch, None)
    before = report_of(*prose, "The door was closed on Tuesday.")
    with_model(monkeypatch, ALWAYS)

    assert report_of(*prose, "The door was closed on Tuesday.") == before


def test_a_document_in_another_language_is_left_to_the_rules() -> None:
    clauses = claims.evidence(document_of(text_of(*CLOSED, *CALM)))

    assert learned.reconsider(clauses, "de") is clauses


def test_a_missing_model_or_one_of_other_signs_is_not_read(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"version": VERSION + 1, "drop": 0, "add": 0, "weights": {}}), encoding="utf-8")

    assert learned.model(tmp_path / "none.json") is None
    assert learned.model(other) is None
    assert learned.model() is not None


def test_the_manner_of_a_document_is_told_by_shares() -> None:
    told = manner(claims.evidence(document_of(text_of(*CLOSED, *CALM))))

    assert {"document DATE>0.35", "document checkable>0.35"} <= told
    assert not {"document DATE>0.5", "document question>0.05"} & told


def test_no_sign_of_a_clause_is_one_of_its_words() -> None:
    (clause,) = claims.evidence(document_of(text_of("The wool mill at Brask was closed on 3 May 2019.")))
    told = {word.lower() for sign in signs(clause) for word in sign.split()}

    assert not told & {"wool", "mill", "brask", "closed", "2019"}
