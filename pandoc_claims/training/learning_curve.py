"""The learning curve: what small trained layers gain over the rules, on genres left out, as labels grow.

    python -m pandoc_claims.training.learning_curve CORPUS [--test FOLDER …] [--sizes 8 16 32 62] [--seeds 2] [-o SVG]

CORPUS is what `corpus` wrote. Prints two tables in Markdown. The first has each caveat: the rules, the rules with a
layer that may drop and add flags, trained on so many documents of other genres than those it is scored on; the second
has attributions: rules, a tagger, and both together. `--test` adds what training on the whole part `train` does on
other folders. Needs python-crfsuite; twenty minutes. The same labels and rules give the same figures.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from pandoc_claims.training import attribution_tagger as tagger
from pandoc_claims.training import caveat_layer as layers
from pandoc_claims.training.attribution_signs import items
from pandoc_claims.training.curve_drawing import draw
from pandoc_claims.training.labelled import pages
from tests.detection.scoring import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pandoc_claims.training.attribution_signs import Item
    from pandoc_claims.training.labelled import Page

CAVEATS = (
    "unsourced", "unsourced-statistic", "attributed-only", "prediction", "hedged", "uncited-quote", "anonymous-source",
    "hearsay",
)  # fmt: skip
FOLDS = 8  # groups of genres, each left out in turn
Lines = dict[str, list[float]]  # F1 by name, a value for each size


def samples(of: Sequence[Page], size: int, seeds: int) -> Iterator[tuple[list[Page], list[Page]]]:
    """Give training documents of other genres, `size` of them or once all there are, and documents to score on."""
    for fold in layers.folds(of, FOLDS):
        others = [page for page in of if page.genre not in fold]
        for seed in range(seeds if size < len(others) else 1):
            chosen = Random(seed).sample(others, min(size, len(others)))  # noqa: S311  # a sample, not secrecy
            yield sorted(chosen, key=lambda page: page.name), [page for page in of if page.genre in fold]


def caveat_curve(of: Sequence[Page], caveat: str, sizes: Sequence[int], seeds: int) -> list[float]:
    """Give the F1 of rules and layer together for each size, over all genres left out and all seeds."""
    clauses = {page.name: layers.judged(page, caveat) for page in of}
    curve = []
    for size in sizes:
        total = Tally()
        for chosen, asked in samples(of, size, seeds):
            layer = layers.train(clauses, chosen, caveat)
            for page in asked:
                odds = layers.apply(layer, clauses[page.name])
                flagged = [c for c, odd in odds if layers.decide(c, odd, layer.drop, layer.add)]
                total.merge(layers.tally([page], caveat, flagged))
        curve.append(total.f1)
    return curve


def rules_f1(of: Sequence[Page], caveat: str) -> tuple[float, int]:
    """Give the F1 of the rules alone, and how many sentences have the caveat."""
    flagged = (clause for page in of for clause in layers.judged(page, caveat) if clause.flagged)
    tally = layers.tally(of, caveat, flagged)
    return tally.f1, tally.wanted


def whole(train: Sequence[Page], asked: Sequence[Page], caveat: str) -> float:
    """Give the F1 on other documents of rules and a layer learned from all of `train`."""
    layer = layers.train({page.name: layers.judged(page, caveat) for page in train}, train, caveat)
    odds = (pair for page in asked for pair in layers.apply(layer, layers.judged(page, caveat)))
    return layers.tally(asked, caveat, (c for c, odd in odds if layers.decide(c, odd, layer.drop, layer.add))).f1


def attribution_curve(of: Sequence[Page], sizes: Sequence[int], seeds: int) -> Lines:
    """Give the F1 of each way of bringing rules and tagger together, for each size."""
    sentences = {page.name: list(items(page)) for page in of}
    lines: Lines = {way: [] for way in (*tagger.WAYS, "best by class")}
    for size in sizes:
        totals = {way: Tally() for way in lines}
        for chosen, asked in samples(of, size, seeds):
            answers = tagger.tagged(_of(sentences, chosen), list(_of(sentences, asked)))
            for way in tagger.WAYS:
                totals[way].merge(tagger.score(asked, answers, tagger.everywhere(way)))
            ways = _by_class(sentences, chosen)
            totals["best by class"].merge(tagger.score(asked, answers, ways))
        for way, total in totals.items():
            lines[way].append(total.f1)
    return lines


def _of(sentences: dict[str, list[Item]], of: Sequence[Page]) -> Iterator[Item]:
    return (item for page in of for item in sentences[page.name])


def _by_class(sentences: dict[str, list[Item]], chosen: Sequence[Page]) -> dict[str, str]:
    """Choose the ways on half the genres of the training documents, by a tagger trained on the other half."""
    answers: tagger.Answers = []
    for fold in layers.folds(chosen, 2):
        held = [page for page in chosen if page.genre in fold]
        answers += tagger.tagged(
            _of(sentences, [page for page in chosen if page.genre not in fold]), list(_of(sentences, held))
        )
    return tagger.best_by_class(chosen, answers)


def attributions_elsewhere(train: Sequence[Page], asked: Sequence[Page]) -> dict[str, Tally]:
    """Give the scores on other documents of rules and a tagger trained on all of `train`."""
    lessons = {page.name: list(items(page)) for page in train}
    answers = tagger.tagged(_of(lessons, train), [item for page in asked for item in items(page)])
    found = {way: tagger.score(asked, answers, tagger.everywhere(way)) for way in tagger.WAYS}
    found["best by class"] = tagger.score(asked, answers, _by_class(lessons, train))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print the tables, and draw the curve where that is asked for."""
    parser = argparse.ArgumentParser(prog="pandoc_claims.training.learning_curve", description=__doc__.split("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder with train/docs and train/labels")
    parser.add_argument("--test", type=Path, nargs="*", default=[], help="folders with docs/ and labels/")
    parser.add_argument("--sizes", type=int, nargs="+", default=[8, 16, 32, 62, 94], help="documents to train on")
    parser.add_argument("--seeds", type=int, default=2, help="samples of each size")
    parser.add_argument("--caveats", nargs="+", default=CAVEATS, choices=CAVEATS)
    parser.add_argument("-o", "--out", type=Path, help="an SVG to draw the curves to")
    asked = parser.parse_args(arguments)
    train, tests = pages(asked.corpus / "train"), [pages(folder) for folder in asked.test]
    lines = _caveats(train, tests, asked)
    lines |= _attributions(train, tests, asked)
    if asked.out:
        asked.out.write_text(draw(lines, asked.sizes), encoding="utf-8")
    return 0


def _heads(asked: argparse.Namespace) -> str:
    cells = [
        *(f"{size} docs" for size in asked.sizes),
        *(folder.parent.name + "/" + folder.name for folder in asked.test),
    ]
    return f"| | n | rules | {' | '.join(cells)} |\n|{'---|' * (3 + len(cells))}"


def _caveats(train: Sequence[Page], tests: Sequence[list[Page]], asked: argparse.Namespace) -> Lines:
    print(_heads(asked), flush=True)
    lines: Lines = {}
    for caveat in asked.caveats:
        before, count = rules_f1(train, caveat)
        curve = caveat_curve(train, caveat, asked.sizes, asked.seeds)
        elsewhere = [f"{rules_f1(test, caveat)[0]:.3f} → {whole(train, test, caveat):.3f}" for test in tests]
        cells = [f"{before:.3f}", *(f"{value:.3f}" for value in curve), *elsewhere]
        print(f"| {caveat} | {count} | {' | '.join(cells)} |", flush=True)
        lines[caveat] = [before, *curve]
    return lines


def _attributions(train: Sequence[Page], tests: Sequence[list[Page]], asked: argparse.Namespace) -> Lines:
    print("\n" + _heads(asked), flush=True)
    curves = attribution_curve(train, asked.sizes, asked.seeds)
    before = curves.pop("rules")[0]
    elsewhere = [attributions_elsewhere(train, test) for test in tests]
    count = sum(len(row["attributions"]) for page in train for row in page.gold.rows)
    for way, curve in curves.items():
        there = [f"{found['rules'].f1:.3f} → {found[way].f1:.3f}" for found in elsewhere]
        cells = [f"{before:.3f}", *(f"{value:.3f}" for value in curve), *there]
        print(f"| attributions, {way} | {count} | {' | '.join(cells)} |", flush=True)
    return {f"attributions, {way}": [before, *curve] for way, curve in curves.items()}


if __name__ == "__main__":
    raise SystemExit(main())
