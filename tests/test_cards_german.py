"""The German cards, run like the English ones: what they say is flagged is, the rest left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pandoc_claims import caveats
from pandoc_claims.languages import vocabulary
from pandoc_claims.options import Options

from .detect import report_of_language
from .test_cards import Example, read

if TYPE_CHECKING:
    from collections.abc import Iterable

FLAGGED, LEFT_ALONE, MISSES = "Markiert", "Nicht markiert", "Bekannte Lücken"
GERMAN = vocabulary("de")
READ = [name for name in caveats.severities() if GERMAN and name not in GERMAN.unread]


def of_card(name: str, section: str) -> list[Example]:
    _, _, after = caveats.card(name, "de").partition(f"\n## {section}\n")
    items = [line[2:] for line in after.partition("\n## ")[0].splitlines() if line.startswith("- ")]
    return [read(name, item) for item in items]


def examples(section: str) -> Iterable[Example]:
    return [example for name in READ for example in of_card(name, section)]


def flags(example: Example) -> bool:
    start, end = example.marked or (0, len(example.text))
    report = report_of_language("de", example.text, options=Options(level="strict"))
    return any(
        finding.caveat == example.caveat and claim.span.start < end and start < claim.span.end
        for claim in report.claims
        for finding in claim.findings
    )


@pytest.mark.parametrize("example", examples(FLAGGED), ids=lambda e: f"{e.caveat}: {e.text}")
def test_what_a_german_card_shows_as_flagged_is_flagged(example: Example) -> None:
    assert example.marked
    assert flags(example)


@pytest.mark.parametrize("example", examples(LEFT_ALONE), ids=lambda e: f"{e.caveat}: {e.text}")
def test_what_a_german_card_shows_as_left_alone_is_left_alone(example: Example) -> None:
    assert not flags(example)


@pytest.mark.parametrize("example", examples(MISSES), ids=lambda e: f"{e.caveat}: {e.text}")
def test_a_known_german_miss_is_still_missed(example: Example) -> None:
    assert not flags(example), "no longer missed: move it to “Markiert”"


@pytest.mark.parametrize("name", READ)
def test_a_german_card_shows_as_much_left_alone_as_flagged(name: str) -> None:
    flagged, left_alone = of_card(name, FLAGGED), of_card(name, LEFT_ALONE)
    assert min(len(flagged), len(left_alone)) >= 8
    assert abs(len(flagged) - len(left_alone)) <= 3


@pytest.mark.parametrize("caveat", caveats.load_all("de"), ids=lambda c: c.name)
def test_every_caveat_has_german_words_for_its_reader(caveat: caveats.Caveat) -> None:
    english = next(c for c in caveats.load_all() if c.name == caveat.name)
    assert caveat.severity == english.severity
    assert caveat.label.endswith("?")
    assert len(caveat.label) <= 20
    assert caveat.reader.endswith(".")
    assert caveat.settled_by.endswith(".")
    assert caveat.reader != english.reader
    assert caveat.definition


def test_a_language_without_cards_is_told_in_english() -> None:
    assert caveats.card("hearsay", "fr") == caveats.card("hearsay")
    assert caveats.load_all("fr") == caveats.load_all("en")
    assert caveats.card("hearsay", "de-AT") == caveats.card("hearsay", "de")
    assert caveats.card("hearsay", "../..") == caveats.card("hearsay")
