"""How German does on sentences labelled before there was a rule, which nobody tuned on.

    python -m tests.test_german_held_out

prints precision and recall by caveat. The test holds the floor: what is flagged must mostly be right.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from .detect import report_of_language

FILE = Path(__file__).parent / "data" / "german" / "held-out.txt"
CODES = {
    "H": "hearsay",
    "A": "anonymous-source",
    "S": "self-disclaimed",
    "C": "contested",
    "U": "unsourced-statistic",
    "Q": "uncited-quote",
    "T": "attributed-only",
    "P": "prediction",
    "D": "hedged",
}
LEAST_PRECISION = 0.85
LEAST_RECALL = 0.6


class Labelled(NamedTuple):
    """A sentence with the caveats it should earn, and those it may."""

    text: str
    wanted: frozenset[str]
    optional: frozenset[str]


def documents() -> list[list[list[Labelled]]]:
    """Read the labelled documents: paragraphs of sentences."""
    found: list[list[list[Labelled]]] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("%"):
            continue
        if line.startswith("# "):
            found.append([[]])
        elif not line.strip():
            if found and found[-1][-1]:
                found[-1].append([])
        else:
            marks, _, text = line.partition("|")
            codes = {mark: CODES[mark.upper()] for mark in marks.strip()}
            found[-1][-1].append(
                Labelled(
                    text.strip(),
                    frozenset(name for mark, name in codes.items() if mark.isupper()),
                    frozenset(name for mark, name in codes.items() if mark.islower()),
                )
            )
    return found


def outcomes() -> list[tuple[Labelled, set[str]]]:
    """Give each labelled sentence with the caveats that were found in it."""
    found = []
    for document in documents():
        paragraphs = [paragraph for paragraph in document if paragraph]
        report = report_of_language("de", *(" ".join(s.text for s in paragraph) for paragraph in paragraphs))
        for number, paragraph in enumerate(paragraphs):
            start = 0
            for sentence in paragraph:
                end = start + len(sentence.text) + 1
                given = {
                    finding.caveat
                    for claim in report.claims
                    if claim.span.block == number and start <= claim.span.start < end
                    for finding in claim.findings
                }
                found.append((sentence, given))
                start = end
    return found


def tally() -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Count by caveat what was right, wrong and missing."""
    right, wrong, missing = Counter[str](), Counter[str](), Counter[str]()
    for sentence, given in outcomes():
        right.update(given & sentence.wanted)
        wrong.update(given - sentence.wanted - sentence.optional)
        missing.update(sentence.wanted - given)
    return right, wrong, missing


def test_what_is_flagged_in_german_is_mostly_right_and_most_is_found() -> None:
    right, wrong, missing = (counter.total() for counter in tally())
    assert right + missing >= 100
    assert right / (right + wrong) >= LEAST_PRECISION
    assert right / (right + missing) >= LEAST_RECALL


def main() -> None:
    """Print precision and recall by caveat."""
    right, wrong, missing = tally()
    print(f"{'caveat':22}{'precision':>10}{'recall':>8}{'right':>7}{'wrong':>7}{'missing':>9}")
    for name in [*CODES.values(), "all"]:
        r, w, m = (c.total() if name == "all" else c[name] for c in (right, wrong, missing))
        print(f"{name:22}{r / (r + w) if r + w else 0:10.2f}{r / (r + m) if r + m else 0:8.2f}{r:7}{w:7}{m:9}")


if __name__ == "__main__":
    main()
