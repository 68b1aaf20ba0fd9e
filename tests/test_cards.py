"""Every card of every caveat, run through the whole analysis: what it says is flagged is, the rest left alone."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from pandoc_claims import caveats
from pandoc_claims.options import Options

from .detect import report_of

FOLDER = Path(caveats.__file__).parent
FLAGGED, LEFT_ALONE, MISSES = "Flagged", "Left alone", "Known misses"
STRICT = Options(level="strict")


class Example(NamedTuple):
    caveat: str
    text: str
    marked: tuple[int, int] | None  # the claim, as offsets in `text`


def examples(section: str) -> list[Example]:
    return [example for name in caveats.severities() for example in of_card(name, section)]


def of_card(name: str, section: str) -> list[Example]:
    _, _, after = caveats.card(name).partition(f"\n## {section}\n")
    items = [line[2:] for line in after.partition("\n## ")[0].splitlines() if line.startswith("- ")]
    return [read(name, item) for item in items]


def read(name: str, item: str) -> Example:
    before, bracket, rest = item.partition("[")
    if not bracket:
        return Example(name, item, None)
    claim, _, after = rest.partition("]{.claim}")
    return Example(name, before + claim + after, (len(before), len(before) + len(claim)))


def flags(example: Example) -> bool:
    start, end = example.marked or (0, len(example.text))
    return any(
        finding.caveat == example.caveat and claim.span.start < end and start < claim.span.end
        for claim in report_of(example.text, options=STRICT).claims
        for finding in claim.findings
    )


@pytest.mark.parametrize("example", examples(FLAGGED), ids=lambda e: f"{e.caveat}: {e.text}")
def test_what_a_card_shows_as_flagged_is_flagged(example: Example) -> None:
    assert example.marked
    assert flags(example)


@pytest.mark.parametrize("example", examples(LEFT_ALONE), ids=lambda e: f"{e.caveat}: {e.text}")
def test_what_a_card_shows_as_left_alone_is_left_alone(example: Example) -> None:
    assert not flags(example)


@pytest.mark.parametrize("example", examples(MISSES), ids=lambda e: f"{e.caveat}: {e.text}")
def test_a_known_miss_is_still_missed(example: Example) -> None:
    assert not flags(example), "no longer missed: move it to “Flagged”"


@pytest.mark.parametrize("name", caveats.severities())
def test_a_card_shows_as_much_left_alone_as_flagged(name: str) -> None:
    flagged, left_alone = of_card(name, FLAGGED), of_card(name, LEFT_ALONE)
    assert min(len(flagged), len(left_alone)) >= 8
    assert abs(len(flagged) - len(left_alone)) <= 3


def test_every_card_has_a_rule_and_every_rule_a_card() -> None:
    cards = {path.stem.replace("-", "_") for path in FOLDER.glob("*.md")}
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert cards == modules
    assert {name.replace("-", "_") for name, _ in caveats.rules()} == cards


@pytest.mark.parametrize("caveat", caveats.load_all(), ids=lambda c: c.name)
def test_the_head_of_a_card_says_all_that_a_reader_is_shown(caveat: caveats.Caveat) -> None:
    assert caveat.label.endswith("?")
    assert len(caveat.label) <= 20
    assert caveat.reader.endswith(".")
    assert caveat.settled_by.endswith(".")
    assert caveat.definition


def test_the_most_severe_caveats_come_first() -> None:
    order = ["high", "medium", "low"]
    found = [order.index(caveat.severity) for caveat in caveats.load_all()]
    assert found == sorted(found)


def test_there_is_no_card_of_an_unknown_caveat() -> None:
    with pytest.raises(KeyError):
        caveats.card("../../README")
