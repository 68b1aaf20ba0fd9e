"""The learned layer: whether a reader would want a source, as labelled documents tell it.

A weight for each sign of a clause (`signs`), summed up: a logistic regression. Where it is sure, it takes a flag away
that the rules would set, or sets one that they would not; else, and in everything else, the rules decide. It sees only
what the rules found: the words that a flag points to are theirs. How the weights were learned, from what, and what they
gain stands in `models/unsourced.md`.

It says nothing of manuals and stories, which the rules keep quiet on purpose, of languages it never read, and of
documents of a few sentences.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.claims.signs import VERSION, manner, signs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pandoc_claims.claims.evidence import Evidence

#: Clauses of a document; shares of fewer mean nothing.
FEWEST = 12

MODEL = Path(__file__).parent.parent / "models" / "unsourced.json"


class Weights(NamedTuple):
    """A model: what each sign says for a source being wanted, in hundredths of log-odds, and where it is sure."""

    weights: Mapping[str, int]
    drop: int  # a flag of the rules with less than this is taken away
    add: int  # a clause with more than this is flagged

    def view(self, evidence: Evidence, document: int) -> int:
        """Say 1 (a source is wanted), -1 (none is), or 0 (the rules decide); `document` is what its manner weighs."""
        total = document + sum(self.weights.get(sign, 0) for sign in set(signs(evidence)))
        return 1 if total > self.add else -1 if total < self.drop else 0

    def weigh(self, of: frozenset[str]) -> int:
        """Add up the weights of some signs."""
        return sum(self.weights.get(sign, 0) for sign in of)


@cache
def model(path: Path = MODEL) -> Weights | None:
    """Read the model once; None where it is missing or was trained on other signs."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return None
    if held["version"] != VERSION:
        return None
    return Weights(held["weights"], held["drop"], held["add"])


def open_to(evidence: Evidence) -> bool:
    """Whether the layer may speak of a clause: the author asserts something, and neither a figure nor a forecast.

    Those have their own caveats; a reader is not warned twice of one thing.
    """
    genre = evidence.genre
    settled = evidence.support.cited or evidence.own or genre.technical or genre.narrative
    return evidence.fact is not None and evidence.figure is None and evidence.prediction is None and not settled


def reconsider(clauses: Sequence[Evidence], language: str) -> Sequence[Evidence]:
    """Fill `wanted` in a document's clauses, where the layer is sure."""
    worth_it = language == "en" and len(clauses) >= FEWEST and any(map(open_to, clauses))
    weights = model() if worth_it else None
    if weights is None:
        return clauses
    document = weights.weigh(manner(clauses))
    return [clause._replace(wanted=weights.view(clause, document)) if open_to(clause) else clause for clause in clauses]
