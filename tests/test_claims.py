"""Claims: the clause that carries them, what clears them, and what the report makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pandoc_claims import claims, report
from pandoc_claims.options import Options
from pandoc_claims.text import Block, Role, Run, Scope, Text, Zone, ZoneKind

from .detect import document_of, report_of, text_of

if TYPE_CHECKING:
    from pandoc_claims.model import Claim, Report

STRICT = Options(level="strict")


def texts(found: Report) -> list[str]:
    return [found.text.blocks[c.span.block].text[c.span.start : c.span.end] for c in found.claims]


def caveats(claim: Claim) -> set[str]:
    return {finding.caveat for finding in claim.findings}


def zoned(text: str, zone: Zone) -> Report:
    block = Block(0, text, Scope.PROSE, (Run(0, len(text), Role.TEXT, None),), zones=(zone,))
    return report.build(document_of(Text((block,))))


def test_what_others_say_and_what_the_author_says_are_claims_apart() -> None:
    found = report_of("Prices rose by 4%, and the council said the bridge was safe.")
    assert texts(found) == ["Prices rose by 4%", "the council said the bridge was safe"]
    assert [caveats(c) for c in found.claims] == [{"unsourced-statistic"}, {"attributed-only"}]


def test_a_claim_leaves_the_full_stop_out_and_takes_its_quotation_marks_in() -> None:
    assert texts(report_of("“The bridge is safe,” said Anna Weiss.")) == ["“The bridge is safe,” said Anna Weiss"]


def test_every_finding_points_at_the_words_that_earned_it() -> None:
    found = report_of("The fire probably began in the kitchen of the Grand Hotel in Lyon.")
    text = found.text.blocks[0].text
    (claim,) = found.claims
    triggers = {f.caveat: text[f.trigger.start : f.trigger.end] for f in claim.findings}
    assert triggers["hedged"] == "probably"
    assert all(claim.span.start <= f.trigger.start < f.trigger.end <= claim.span.end for f in claim.findings)


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose by 4% in May[@].",
        "Officials said the dam would hold water[@].",
        "The ministry said the files had been lost[@].",
        "“The bridge is safe,” said Anna Weiss[@].",
        "The council closed the pool in March[@].",
    ],
)
def test_a_citation_clears_what_it_can_settle(text: str) -> None:
    left = {"unsourced", "unsourced-statistic", "anonymous-source", "attributed-only", "uncited-quote"}
    found = report_of(text)
    assert not any(caveats(c) & left for c in found.claims)
    assert all(c.support == "cited" and c.sources for c in found.claims)
    assert found.claims


def test_a_citation_does_not_clear_hearsay_or_a_hedge() -> None:
    (claim,) = report_of("The bridge was reportedly closed twice that winter[@].").claims
    assert caveats(claim) == {"hearsay"}


@pytest.mark.parametrize(
    ("level", "expected"),
    [("lenient", set()), ("standard", {"unsourced"}), ("strict", {"unsourced", "interpretation"})],
)
def test_the_level_decides_which_severities_are_reported(level: str, expected: set[str]) -> None:
    found = report_of(
        "The duke married Anna of Kleve in 1539 in an attempt to save Jülich.", options=Options(level=level)
    )
    assert {caveat for c in found.claims for caveat in caveats(c)} == expected


def test_single_caveats_are_switched_on_and_off_by_name() -> None:
    text = "The duke married Anna of Kleve in 1539 in an attempt to save Jülich."
    options = Options(caveats_off=frozenset({"unsourced"}), caveats_on=frozenset({"interpretation"}))
    (claim,) = report_of(text, options=options).claims
    assert caveats(claim) == {"interpretation"}
    assert claim.severity == "low"


def test_claims_are_numbered_behind_the_prefix_in_reading_order() -> None:
    found = report_of("Officials said so and left. Nothing.", "Prices rose by 4%.", options=Options(id_prefix="post-"))
    assert [c.id for c in found.claims] == [f"post-claim-{n}" for n in range(1, len(found.claims) + 1)]


def test_a_quotation_that_runs_on_belongs_to_the_speaker_of_before() -> None:
    found = report_of("Anna Weiss said the bridge was safe.", "“We have tested every rope of it ourselves.”")
    assert caveats(found.claims[-1]) == {"uncited-quote", "attributed-only"}


def test_a_hand_mark_is_a_claim_with_the_authors_status_and_sources() -> None:
    text = "We know that prices rose by 4% in May."
    zone = Zone(13, 37, ZoneKind.HAND, (("status", "verified"), ("source", "@ons")))
    (claim,) = zoned(text, zone).claims
    assert claim.hand
    assert (claim.status, claim.verdict_sources, claim.findings) == ("verified", ("@ons",), ())
    assert (claim.span.start, claim.span.end) == (13, 37)


def test_a_hand_mark_without_a_valid_status_is_unreviewed_and_keeps_its_caveats() -> None:
    text = "Prices rose by 4% in May."
    (claim,) = zoned(text, Zone(0, 24, ZoneKind.HAND, (("status", "true"),))).claims
    assert claim.status == "unreviewed"
    assert "unsourced-statistic" in caveats(claim)


def test_an_exempt_stretch_holds_no_claims() -> None:
    assert not zoned("Prices rose by 4% in May.", Zone(0, 25, ZoneKind.EXEMPT)).claims


def test_headings_and_blocks_that_cannot_be_marked_hold_no_claims() -> None:
    heading = document_of(text_of("Prices rose by 4% in May.", scope=Scope.HEADING))
    unmarkable = Text((Block(0, "Prices rose by 4% in May.", Scope.PROSE, (), markable=False),))
    assert heading.claims == document_of(unmarkable).claims == ()


def test_a_manual_is_quiet_but_what_it_tells_of_the_world_is_a_claim() -> None:
    steps = [f"Run the server and open port 80{n}. You can change the port." for n in range(6)]
    told = "In March 2019 the Vessel exchange in Malmo lost 40 million kroner when its server failed."
    found = report_of(*steps, "The cache was enabled by default.", told)
    assert {c.sentence.text: caveats(c) for c in found.claims} == {told: {"unsourced", "unsourced-statistic"}}


def test_verified_keeps_what_no_check_can_settle() -> None:
    (claim,) = report_of("The tunnel will open in 2031, officials said.").claims
    assert caveats(claim) == {"prediction", "anonymous-source"}
    settled = claims.settle(claim, "verified")
    assert (settled.status, caveats(settled), settled.severity) == ("verified", {"prediction"}, "medium")


def test_not_a_claim_clears_everything_and_disputed_nothing() -> None:
    (claim,) = report_of("Officials said the dam was sound.").claims
    assert claims.settle(claim, "not-a-claim").findings == ()
    assert claims.settle(claim, "disputed").findings == claim.findings


def test_a_forecast_in_a_table_is_told_by_its_header() -> None:
    forecast = Block(0, "9,800", Scope.TABLE_CELL, (), header="2025e Halvorsen")
    figure = Block(1, "9,800", Scope.TABLE_CELL, (), header="Tonnes")
    year = Block(2, "1998", Scope.TABLE_CELL, (), header="Year")
    found = report.build(document_of(Text((forecast, figure, year))))
    assert [caveats(c) for c in found.claims] == [{"prediction"}, {"unsourced-statistic"}]


def test_without_a_vocabulary_only_hand_marks_are_reported() -> None:
    found = report.build(document_of(text_of("Officials said the dam was sound.", lang="fi")))
    assert (found.claims, found.language) == ((), "")


def test_the_same_text_earns_the_same_report() -> None:
    text = "Officials said the dam would hold. Prices rose by 4%. It may snow in Lyon."
    assert report_of(text, options=STRICT) == report_of(text, options=STRICT)


@pytest.mark.parametrize(
    "text", ["The flux was 10⁶ units.", "It sold ²⁰²³ cars and ⅓ more.", "The share was ٣٥٪ in ٢٠٢٤."]
)
def test_digits_that_are_no_plain_number_do_no_harm(text: str) -> None:
    assert report_of(text).sentences


@pytest.mark.parametrize(
    "line",
    [
        "Ada Mills, ada.mills@example.org, University of Norwell, United Kingdom",
        "1 sweet potato, boiled and sliced",
        "to have the roof inspected by a surveyor before the rainy season;",
        "was obtained by the auditor directly;",
        "Offshore works: May to September",
    ],
)
def test_lines_that_are_no_sentences_state_nothing(line: str) -> None:
    assert [c for c in report_of(line).claims if "unsourced" in caveats(c)] == []


def test_a_country_in_capitals_is_no_pronoun() -> None:
    (claim,) = report_of("In 1998 the US closed its consulate in Lagos.").claims
    assert caveats(claim) == {"unsourced"}


@pytest.mark.parametrize(
    ("text", "foretells"),
    [
        ("The council announced that it would close the pool.", True),
        ("The council said that it would have closed the pool.", False),
        ("The council said that a new pool would cost a fortune.", False),
        ("The company expects to open the quay in May.", True),
        ("The third chapter will describe the method.", True),
        ("We will discuss the method in the third chapter.", False),
        ("The method will be discussed below.", False),
        ("The porter will tell you the way.", False),
        ("Last week the council published its plan to close the pool.", False),
        ("The shop opened in May and before long failed.", False),
        ("Before long the shop will close.", True),
    ],
)
def test_a_forecast_is_told_from_announcements_advice_and_plans(text: str, foretells: bool) -> None:
    assert any("prediction" in caveats(c) for c in report_of(text).claims) is foretells


@pytest.mark.parametrize(
    "text",
    [
        "We cannot exclude that the pump was running.",
        "We believe it was the same ship.",
        "The question is not settled.",
        "The origin of the fire is less clear.",
        "Kelby will no doubt follow.",
    ],
)
def test_what_an_author_doubts_is_hedged(text: str) -> None:
    assert any("hedged" in caveats(c) for c in report_of(text).claims)


def test_who_was_told_belongs_to_the_claim() -> None:
    assert texts(report_of("“We are guests here,” he told the assembly in Orrinport.")) == [
        "“We are guests here,” he told the assembly in Orrinport"
    ]
