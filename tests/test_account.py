"""What a document tells of its author's own work needs no source; what it says of the world beside it does."""

from __future__ import annotations

import pytest

from pandoc_claims import report
from pandoc_claims.text import Block, Role, Run, Scope, Text

from .detect import document_of

ASKS_FOR_A_SOURCE = {"unsourced", "unsourced-statistic"}


def flagged(*blocks: tuple[str, str]) -> list[str]:
    """Analyse blocks of a scope each; the sentences of which the reader is told that they have no source."""
    made = (
        Block(i, text, scope, (Run(0, len(text), Role.TEXT, None),), header="Tonnes" * (scope == Scope.TABLE_CELL))
        for i, (scope, text) in enumerate(blocks)
    )
    found = report.build(document_of(Text(tuple(made))))
    return [
        found.text.blocks[claim.span.block].text
        for claim in found.claims
        if ASKS_FOR_A_SOURCE & {finding.caveat for finding in claim.findings}
    ]


def prose(*texts: str) -> list[tuple[str, str]]:
    return [(Scope.PROSE, text) for text in texts]


HEADINGS = [(Scope.HEADING, title) for title in ("Introduction", "The year", "Outlook")]
OURS = prose(
    "We opened a second quay in April.",
    "We handled 9.8 million tonnes of cargo.",
    "Our crews worked 301 days without an injury.",
    "We finished the year with a surplus of $14.3 million.",
)


def test_we_are_the_source_of_what_we_did() -> None:
    assert flagged(*HEADINGS, *OURS) == []


def test_a_table_of_ones_own_figures_needs_no_source() -> None:
    assert flagged(*HEADINGS, *OURS, (Scope.TABLE_CELL, "412")) == []
    assert flagged((Scope.TABLE_CELL, "412")) == ["412"]


def test_the_world_beside_ones_own_work_needs_one() -> None:
    world = "Norway exports 2.4 million tonnes of fish."

    assert flagged(*HEADINGS, *OURS, *prose(world)) == [world]


def test_a_speaker_who_says_we_gives_no_account() -> None:
    assert len(flagged(*OURS)) > 1, "no headings and no tables: a speech"


@pytest.mark.parametrize("name", ["Cooperative", "Company", "Foundation"])
def test_a_body_that_names_itself_throughout_gives_an_account(name: str) -> None:
    own = prose(
        f"The {name} collected 412.6 million litres of milk in 2023.",
        f"In May the {name} sold the old plant for €3.1 million.",
        f"At the end of the year the {name} had 1,472 members.",
        f"The {name} paid 9% more than in 2022.",
        "Revenue fell by 7.8% in the second half.",
    )

    assert flagged(*own) == []
    assert len(flagged(*own[-2:])) == 2, "named once, it is anybody"


STUDY = prose("The sample consisted of 71 students.", "The difference was 12 points and was significant.")


def test_methods_and_results_are_a_studys_own() -> None:
    assert flagged((Scope.HEADING, "2. Methods"), STUDY[0], (Scope.HEADING, "Results"), STUDY[1]) == []


def test_results_without_methods_are_anybodys() -> None:
    assert flagged((Scope.HEADING, "Results"), *STUDY) == [text for _, text in STUDY]


def test_what_stands_outside_methods_and_results_is_about_the_world() -> None:
    world = "In 2019 the town spent $3 million on its schools."

    assert flagged((Scope.HEADING, "Methods"), STUDY[0], (Scope.HEADING, "Background"), *prose(world)) == [world]
