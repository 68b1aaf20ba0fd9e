"""Scores of a report against the annotation of its document.

What counts and what does not is `score.py`'s of the annotated corpus: two annotators worked apart; what both said
counts, what only one said is optional. Micro averages are over sentences and caveats. A prediction belongs to the
annotated sentence with which it shares most words.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping
    from pathlib import Path

HIGH = frozenset(("hearsay", "anonymous-source", "self-disclaimed", "contested", "unsourced-statistic"))
MEDIUM = frozenset(("uncited-quote", "attributed-only", "prediction", "hedged", "unsourced"))
LOW = frozenset(("interpretation",))
KNOWN = HIGH | MEDIUM | LOW

_QUOTES = str.maketrans("‘’“”–—\u00a0", "''\"\"-- ")
_STOP = frozenset("the a an of in on at to for and his her its their our some many most other by".split())  # noqa: SIM905  # reads better

Row = dict[str, Any]  # one annotated sentence, as in the corpus


class Tally:
    """Right, wrong and missing answers."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missing = 0

    def add(self, gold: Counter[Any], predicted: Counter[Any]) -> None:
        """Count the answers to one question."""
        both = (gold & predicted).total()
        self.right += both
        self.wrong += predicted.total() - both
        self.missing += gold.total() - both

    def merge(self, other: Tally) -> None:
        """Add the counts of another."""
        self.right += other.right
        self.wrong += other.wrong
        self.missing += other.missing

    @property
    def precision(self) -> float:
        """The share of what was given that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """The share of what is wanted that was given."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missing) if self.right else 0.0

    @property
    def wanted(self) -> int:
        """How many there are to be found."""
        return self.right + self.missing


class Outcome(NamedTuple):
    """What was asked and answered of one sentence."""

    text: str
    wanted: frozenset[str]  # caveats on which the annotators agree
    optional: frozenset[str]
    given: frozenset[str]  # the caveats of the report


class Score:
    """The tallies of one document or many."""

    def __init__(self) -> None:
        self.tallies: defaultdict[str, Tally] = defaultdict(Tally)  # "flag", "caveats", "attribution", "actors" …
        self.caveats: defaultdict[str, Tally] = defaultdict(Tally)
        self.kinds: Counter[bool] = Counter()
        self.unmatched = 0  # predictions in no annotated sentence

    def merge(self, other: Score) -> None:
        """Add what another holds."""
        for mine, theirs in ((self.tallies, other.tallies), (self.caveats, other.caveats)):
            for name, tally in theirs.items():
                mine[name].merge(tally)
        self.kinds += other.kinds
        self.unmatched += other.unmatched

    @property
    def macro(self) -> float:
        """The mean F1 of the caveats that the annotators gave three times or more."""
        shown = [tally.f1 for tally in self.caveats.values() if tally.wanted >= 3]
        return sum(shown) / len(shown) if shown else 0.0


class Annotated:
    """The annotated sentences of one document, and a look-up from a predicted sentence to the annotated one."""

    def __init__(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").splitlines()
        self.rows: list[Row] = [json.loads(line) for line in lines if line.strip()]
        self._bags = [Counter(_words(row["text"])) for row in self.rows]
        self._holding: defaultdict[str, set[int]] = defaultdict(set)
        for index, bag in enumerate(self._bags):
            for word in bag:
                self._holding[word].add(index)
        self._found: dict[str, int | None] = {}

    def find(self, sentence: str) -> int | None:
        """Give the index of the sentence that shares most words, None when that is less than half."""
        if sentence not in self._found:
            self._found[sentence] = self._best(Counter(_words(sentence)))
        return self._found[sentence]

    def _best(self, bag: Counter[str]) -> int | None:
        candidates = set().union(*(self._holding.get(word, set()) for word in bag)) if bag else set()
        shared = {index: (bag & self._bags[index]).total() for index in candidates}
        best = max(shared, key=lambda index: (shared[index], -index), default=None)
        if best is None or shared[best] * 2 < min(bag.total(), self._bags[best].total()):
            return None
        return best


def score(gold: Annotated, report: Mapping[str, Any]) -> tuple[Score, list[Outcome]]:
    """Score the report on one document, as `check --format json` prints it."""
    found = Score()
    given: list[set[str]] = [set() for _ in gold.rows]
    kinds: list[set[str]] = [set() for _ in gold.rows]
    attributions: list[list[Row]] = [[] for _ in gold.rows]
    for claim in report["claims"]:
        index = gold.find(claim["sentence"])
        if index is None:
            found.unmatched += 1
            continue
        given[index] |= KNOWN.intersection(claim["caveats"])
        kinds[index].add(claim.get("kind") or "none")
        attributions[index] += claim.get("attributions") or []
    outcomes = []
    for index, row in enumerate(gold.rows):
        outcomes.append(_caveats(found, row, given[index]))
        _attributions(found.tallies["attribution"], row, attributions[index])
        if set(row["caveats"]) & (HIGH | MEDIUM) and given[index] - set(row.get("caveats_either", ())):
            wanted = {row["kind"]} if isinstance(row["kind"], str) else set(row["kind"])
            found.kinds[bool(wanted & kinds[index])] += 1
    _actors(found, gold, report)
    return found, outcomes


def _caveats(found: Score, row: Row, given: set[str]) -> Outcome:
    wanted, optional = frozenset(row["caveats"]), frozenset(row.get("caveats_either", ()))
    for name, group in (("flag", HIGH | MEDIUM), ("flag-high", HIGH)):
        if wanted & group or not optional & group:
            found.tallies[name].add(_any(wanted & group), _any(given & group))
    counted = given - optional
    found.tallies["caveats"].add(Counter(wanted), Counter(counted))
    for caveat in wanted | counted:
        found.caveats[caveat].add(_any(wanted & {caveat}), _any(counted & {caveat}))
    return Outcome(row["text"], wanted, optional, frozenset(given))


def _any(given: Iterable[Hashable]) -> Counter[Any]:
    return Counter([True] if given else [])


def _attributions(tally: Tally, row: Row, given: list[Row]) -> None:
    """Match one to one and greedily; the class must be the same and the sources must share a word."""
    left = list(given)
    for want in row["attributions"]:
        hit = next((a for a in left if a["class"] == want["class"] and _same_source(want, a)), None)
        tally.right += hit is not None
        tally.missing += hit is None
        if hit is not None:
            left.remove(hit)
    for optional in row.get("attributions_either", ()):
        hit = next((a for a in left if _same_source(optional, a)), None)
        if hit is not None:
            left.remove(hit)
    tally.wrong += len(left)


def _same_source(wanted: Row, given: Row) -> bool:
    mine, theirs = wanted.get("source"), given.get("source")
    if not mine or not theirs:
        return not mine and not theirs
    left, right = set(_words(mine)), set(_words(theirs))
    return bool((left - _STOP) & (right - _STOP)) or left == right


def _actors(found: Score, gold: Annotated, report: Mapping[str, Any]) -> None:
    mentions: list[list[tuple[str, str, str]]] = [[] for _ in gold.rows]
    for actor in report["actors"]:
        for mention in actor["mentions"]:
            index = gold.find(mention["sentence"])
            if index is None:
                found.unmatched += 1
            else:
                mentions[index].append((_surface(mention["text"]), actor["type"], actor["id"]))
    pairs: dict[tuple[int, str], tuple[str, str]] = {}  # a mention found: its actor in the gold, and in the report
    for index, row in enumerate(gold.rows):
        wanted = Counter((_surface(actor["text"]), actor["type"]) for actor in row["actors"])
        given = Counter((text, kind) for text, kind, _ in mentions[index])
        free = Counter((_surface(actor["text"]), actor["type"]) for actor in row.get("actors_either", ()))
        given -= free & (given - wanted)
        found.tallies["actors"].add(wanted, given)
        found.tallies["actors-untyped"].add(
            Counter(text for text, _ in wanted.elements()), Counter(text for text, _ in given.elements())
        )
        for actor in row["actors"]:
            surface = _surface(actor["text"])
            hit = next((mention for mention in mentions[index] if mention[0] == surface), None)
            if hit is not None and "id" in actor:
                pairs[index, surface] = actor["id"], hit[2]
    tally = found.tallies["actor-identity"]
    for (wanted_a, given_a), (wanted_b, given_b) in combinations(pairs.values(), 2):
        tally.add(_any({1} if wanted_a == wanted_b else ()), _any({1} if given_a == given_b else ()))


def _surface(text: str) -> str:
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.translate(_QUOTES).lower())
