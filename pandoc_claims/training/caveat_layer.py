"""A small trained layer over the rules: which of their flags to drop, and which clauses to flag beside them.

For each caveat a logistic regression over the signs of a clause (`claims.signs`) and its document. Where its log-odds
are below one threshold a flag of the rules is dropped; above another a clause is flagged that the rules passed over.
Both thresholds are chosen on genres that the regression did not see, among the genres it may learn from: the best F1
that costs no precision.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims import caveats
from pandoc_claims.claims import learned
from pandoc_claims.claims.signs import manner, signs
from pandoc_claims.text import Scope
from pandoc_claims.training.labelled import genres
from pandoc_claims.training.logistic import fit, log_odds
from tests.detection.scoring import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.training.labelled import Page

#: Of the quadratic penalty; chosen once on the training part, genre by genre.
STRENGTH = 33.0
#: Log-odds of 20 to 60 and of 25 to 70 per cent; never and always among them.
NEVER_DROP, NEVER_ADD = -99.0, 99.0
DROPS = (NEVER_DROP, -1.39, -1.1, -0.85, -0.62, -0.41)
ADDS = (NEVER_ADD, 0.85, 0.41, 0.0, -0.2, -0.41, -0.62)


class Layer(NamedTuple):
    """What is learned for one caveat."""

    weights: Mapping[str, float]
    drop: float
    add: float


class Judged(NamedTuple):
    """A clause with what the rules and the labels say of it."""

    page: str
    row: int
    signs: frozenset[str]
    flagged: bool  # by the rule
    free: bool  # whether the layer may speak of it
    answer: bool | None  # of the labels; None where the annotators disagree


def judged(page: Page, caveat: str) -> list[Judged]:
    """Lay out the clauses of a page for one caveat."""
    rule, document = dict(caveats.rules())[caveat], manner(page.clauses)
    enough = len(page.clauses) >= learned.FEWEST
    found = []
    for clause in page.clauses:
        row = page.row(clause.scan.sentence.text)
        if row is not None:
            labels = page.gold.rows[row]
            answer = None if caveat in labels.get("caveats_either", ()) else caveat in labels["caveats"]
            told = document | frozenset(signs(clause))
            flagged = rule(clause) is not None
            free = enough and may_speak(caveat, clause, flagged=flagged)
            found.append(Judged(page.name, row, told, flagged, free, answer))
    return found


def may_speak(caveat: str, clause: Evidence, *, flagged: bool) -> bool:
    """Whether the layer decides on a clause: for `unsourced` as `claims.learned` has it, else wherever rules flag."""
    if caveat == "unsourced":
        return learned.open_to(clause) and clause.scope not in (Scope.CAPTION, Scope.TABLE_CELL)
    return flagged or not (clause.support.cited or clause.genre.narrative or clause.genre.technical)


def learn(clauses: Iterable[Judged]) -> dict[str, float]:
    """Learn the weights from the clauses in question."""
    return fit([(c.signs, c.answer) for c in clauses if c.free and c.answer is not None], STRENGTH)


def decide(clause: Judged, odds: float, drop: float, add: float) -> bool:
    """Say whether a clause is flagged in the end."""
    if not clause.free:
        return clause.flagged
    return odds >= drop if clause.flagged else odds > add


def tally(pages: Sequence[Page], caveat: str, given: Iterable[Judged]) -> Tally:
    """Score the flags of one caveat, sentence by sentence."""
    flags: defaultdict[str, set[int]] = defaultdict(set)
    for clause in given:
        flags[clause.page].add(clause.row)
    found = Tally()
    for page in pages:
        for number, row in enumerate(page.gold.rows):
            wanted, flag = caveat in row["caveats"], number in flags[page.name]
            found.right += wanted and flag
            found.missing += wanted and not flag
            found.wrong += flag and not wanted and caveat not in row.get("caveats_either", ())
    return found


Odds = list[tuple[Judged, float]]


def folds(pages: Sequence[Page], count: int) -> list[frozenset[str]]:
    """Part the genres into groups, the same ones every time; a group for each when there are no more than `count`."""
    names = genres(pages)
    return [frozenset(names[start::count]) for start in range(min(count, len(names)))]


def out_of_genre(clauses: Mapping[str, Sequence[Judged]], pages: Sequence[Page]) -> Odds:
    """Judge every clause by weights learned on other genres than its own."""
    found: Odds = []
    for fold in folds(pages, len(pages)):
        weights = learn(c for page in pages if page.genre not in fold for c in clauses[page.name])
        found += [(c, log_odds(weights, c.signs)) for page in pages if page.genre in fold for c in clauses[page.name]]
    return found


def thresholds(pages: Sequence[Page], caveat: str, odds: Odds) -> tuple[float, float]:
    """Choose the pair with the best F1 among those no less precise than the rules; of equals what changes least."""

    def score(pair: tuple[float, float]) -> Tally:
        return tally(pages, caveat, (clause for clause, odd in odds if decide(clause, odd, *pair)))

    rules = score((NEVER_DROP, NEVER_ADD)).precision
    scores = {pair: score(pair) for pair in product(DROPS, ADDS)}
    return max(scores, key=lambda pair: scores[pair].f1 if scores[pair].precision >= rules else 0.0)


def train(clauses: Mapping[str, Sequence[Judged]], pages: Sequence[Page], caveat: str) -> Layer:
    """Learn a layer; its thresholds are chosen on genres left out one by one (in larger groups the choice wavers)."""
    drop, add = thresholds(pages, caveat, out_of_genre(clauses, pages))
    return Layer(learn(c for page in pages for c in clauses[page.name]), drop, add)


def apply(layer: Layer, clauses: Iterable[Judged]) -> Odds:
    """Give the clauses with their log-odds."""
    return [(clause, log_odds(layer.weights, clause.signs)) for clause in clauses]
