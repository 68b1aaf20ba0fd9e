"""Scores: how well actors are found in labelled pages, from running text to marks, as a reader's document goes.

    python -m pandoc_claims.training.actor_scores DATA

Each page is joined to running text and goes through our own sentences and tokens; a mark counts if it begins and ends
where the name does and, for the typed score, has its type (strict F1). The sets know no groups, so groups do not count.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims import actors, sentences
from pandoc_claims.document import Document
from pandoc_claims.options import Options
from pandoc_claims.text import Block, Scope, Text
from pandoc_claims.training import actor_sets
from pandoc_claims.training.actor_corrections import corrected

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.training.actor_sets import Page

Span = tuple[int, int, str]


class Score:
    """Counts of what is wanted, found and right, by type; "" counts spans whatever their type."""

    def __init__(self) -> None:
        self.wanted: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.right: Counter[str] = Counter()

    def add(self, wanted: set[Span], found: set[Span]) -> None:
        """Count one document."""
        for count, spans in ((self.wanted, wanted), (self.found, found), (self.right, wanted & found)):
            count.update(kind for _, _, kind in spans)
        bare = [{(start, end) for start, end, _ in spans} for spans in (wanted, found)]
        for count, pairs in ((self.wanted, bare[0]), (self.found, bare[1]), (self.right, bare[0] & bare[1])):
            count[""] += len(pairs)

    def f1(self, *kinds: str) -> float:
        """Return the F1 over some types together, as a percentage."""
        right, both = (sum(of[k] for k in kinds) for of in (self.right, self.wanted + self.found))
        return 200 * right / both if both else 0.0


def placed(page: Page, *, groups: bool) -> tuple[str, set[Span]]:
    """Join a page to one paragraph and give the names their places in it."""
    text, spans = "", set()
    for sentence in page:
        start = len(text) + bool(text)
        text = f"{text} {sentence.text}" if text else sentence.text
        spans |= {(start + s, start + e, kind) for s, e, kind in sentence.names if groups or kind != "group"}
    return text, spans


def found(text: str, *, groups: bool) -> set[Span]:
    """Find the actors of a paragraph."""
    document = Document(text=Text((Block(0, text, Scope.PROSE, ()),)), options=Options())
    return {
        (mention.start, mention.end, actor.type)
        for actor in actors.find(sentences.split(document)).actors
        for mention in actor.mentions
        if groups or actor.type != "group"
    }


def score(pages: Iterable[Page], *, groups: bool = False) -> Score:
    """Score pages, each as a document of its own."""
    result = Score()
    for page in pages:
        text, wanted = placed(page, groups=groups)
        result.add(wanted, found(text, groups=groups))
    return result


def main(arguments: list[str]) -> int:
    """Print a line a set."""
    if len(arguments) != 1:
        print("Say where the sets are: python -m pandoc_claims.training.actor_scores DATA", file=sys.stderr)
        return 2
    kinds = ("person", "organisation", "place")
    print(f"{'':12}{'typed':>8}{'P':>8}{'R':>8}{'untyped':>9}" + "".join(f"{kind:>14}" for kind in kinds))
    for name, pages in actor_sets.testing(Path(arguments[0])).items():
        result = score(corrected(page, countries=name == "gum") for page in pages)
        right = sum(result.right[k] for k in kinds)
        rates = (100 * right / max(1, sum(of[k] for k in kinds)) for of in (result.found, result.wanted))
        figures = "".join(f"{rate:8.1f}" for rate in (result.f1(*kinds), *rates))
        print(f"{name:12}{figures}{result.f1(''):9.1f}" + "".join(f"{result.f1(kind):14.1f}" for kind in kinds))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
