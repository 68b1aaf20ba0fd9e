"""Prose that reports nothing stays quiet: manuals, recipes, stories and the like are hardly ever flagged."""

from __future__ import annotations

from pathlib import Path

import pytest

from .detect import report_of

QUIET = sorted((Path(__file__).parent / "data" / "quiet").glob("*.txt"))
MOST = 0.05  # of the sentences of all texts together


def paragraphs(path: Path) -> list[str]:
    return [" ".join(part.split()) for part in path.read_text(encoding="utf-8").split("\n\n")]


def flagged(path: Path, severities: set[str]) -> list[str]:
    report = report_of(*paragraphs(path))
    return [
        f"{path.stem}: {c.sentence.text} {c.findings}" for c in report.claims if c.severity in severities and c.findings
    ]


@pytest.mark.parametrize("path", QUIET, ids=lambda path: path.stem)
def test_quiet_prose_earns_no_caveat_of_high_severity(path: Path) -> None:
    assert not flagged(path, {"high"})


def test_quiet_prose_hardly_earns_a_caveat_of_medium_severity() -> None:
    sentences = sum(len(report_of(*paragraphs(path)).sentences) for path in QUIET)
    found = [each for path in QUIET for each in flagged(path, {"medium", "high"})]
    assert sentences >= 60
    assert len(found) <= MOST * sentences, "\n".join(found)
