"""Trains the layer that tells which statements want a source: from our labels to the model that ships.

    python -m pandoc_claims.training.unsourced CORPUS -o pandoc_claims/models/unsourced.json
    python -m pandoc_claims.training.unsourced CORPUS --check FOLDER …

CORPUS is what `corpus` wrote; its part `train` alone is learned from. It is trained on the rules as they are, so it
should be trained anew after they have changed. `--check` trains nothing that is kept: it prints how the layer does on
genres left out of training, then on the documents of each FOLDER, with how sure the difference to the rules is. Needs
python-crfsuite; half a minute. The same labels, rules and versions give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from pandoc_claims.claims.signs import VERSION
from pandoc_claims.training import caveat_layer as layers
from pandoc_claims.training.labelled import genres, only, pages, without
from tests.detection.scoring import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pandoc_claims.training.caveat_layer import Judged, Layer
    from pandoc_claims.training.labelled import Page

CAVEAT = "unsourced"
SEED, DRAWS = 20, 2000
Clauses = dict[str, list["Judged"]]


def save(layer: Layer, path: Path) -> int:
    """Write a layer as the tool reads it, in hundredths of log-odds; say how many weights it has."""
    weights = {sign: round(100 * weight) for sign, weight in sorted(layer.weights.items())}
    kept = {sign: weight for sign, weight in weights.items() if weight}
    held = {"version": VERSION, "drop": round(100 * layer.drop), "add": round(100 * layer.add), "weights": kept}
    path.write_text(json.dumps(held, indent=0, ensure_ascii=True) + "\n", encoding="utf-8")
    return len(kept)


def clauses_of(of: Sequence[Page], caveat: str = CAVEAT) -> Clauses:
    """Lay out the clauses of pages, by the pages' names."""
    return {page.name: layers.judged(page, caveat) for page in of}


def left_out(of: Sequence[Page], clauses: Clauses, caveat: str = CAVEAT) -> dict[str, tuple[Layer, Page]]:
    """Give each page the layer that was learned, thresholds and all, from the pages of other genres."""
    found = {}
    for genre in genres(of):
        layer = layers.train(clauses, without(genre, of), caveat)
        found.update({page.name: (layer, page) for page in only(genre, of)})
    return found


def flags(layer: Layer, clauses: Sequence[Judged], *, drop: bool = True, add: bool = True) -> Iterator[Judged]:
    """Give the clauses that are flagged when the layer may drop, and add, flags."""
    pair = (layer.drop if drop else layers.NEVER_DROP, layer.add if add else layers.NEVER_ADD)
    return (clause for clause, odds in layers.apply(layer, clauses) if layers.decide(clause, odds, *pair))


def report(title: str, by_page: Mapping[str, tuple[Layer, Page]], clauses: Clauses, caveat: str = CAVEAT) -> str:
    """Lay out a row of a table: rules alone, dropping, adding, both, and the share of draws in which both gain."""
    ways = {
        "rules": {"drop": False, "add": False},
        "drop": {"drop": True, "add": False},
        "add": {"drop": False, "add": True},
        "both": {"drop": True, "add": True},
    }
    tallies = {
        way: {
            name: layers.tally([page], caveat, flags(layer, clauses[name], **asked))
            for name, (layer, page) in by_page.items()
        }
        for way, asked in ways.items()
    }
    cells = [_figures(_sum(found.values())) for found in tallies.values()]
    wanted = _sum(tallies["rules"].values()).wanted
    gain = _gain(tallies["rules"], tallies["both"])
    return f"| {title} | {len(by_page)} | {wanted} | {' | '.join(cells)} | {gain} |"


HEAD = (
    "| documents | n | labelled | rules P / R / F1 | dropping | adding | both | ΔF1 (95 %) |\n"
    "|---|---|---|---|---|---|---|---|"
)


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total.merge(tally)
    return total


def _figures(tally: Tally) -> str:
    return f"{tally.precision:.3f} / {tally.recall:.3f} / {tally.f1:.3f}"


def _gain(before: Mapping[str, Tally], after: Mapping[str, Tally]) -> str:
    """Draw documents with replacement and say between what bounds the gain in F1 lies."""
    chance, names = Random(SEED), sorted(before)  # noqa: S311  # a bootstrap, not secrecy
    gains = []
    for _ in range(DRAWS):
        drawn = [chance.choice(names) for _ in names]
        gains.append(_sum(after[name] for name in drawn).f1 - _sum(before[name] for name in drawn).f1)
    gains.sort()
    plain = _sum(after.values()).f1 - _sum(before.values()).f1
    return f"{plain:+.3f} ({gains[DRAWS // 40]:+.3f} to {gains[-DRAWS // 40]:+.3f})"


def main(arguments: list[str] | None = None) -> int:
    """Train and write the layer, or check what it gains."""
    parser = argparse.ArgumentParser(prog="pandoc_claims.training.unsourced", description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path, help="folder with train/docs and train/labels")
    parser.add_argument("-o", "--out", type=Path, help="where to write the model")
    parser.add_argument("--check", type=Path, nargs="*", help="folders with docs/ and labels/ to score on")
    asked = parser.parse_args(arguments)
    if asked.out is None and asked.check is None:
        parser.error("say where to write the model (-o), or what to check it on (--check)")
    learned_from = pages(asked.corpus / "train")
    clauses = clauses_of(learned_from)
    if asked.check is not None:
        print(HEAD)
        print(report("train, genre by genre left out", left_out(learned_from, clauses), clauses))
    layer = layers.train(clauses, learned_from, CAVEAT)
    for folder in asked.check or ():
        others = pages(folder)
        print(report(folder.name, {page.name: (layer, page) for page in others}, clauses_of(others)))
    if asked.out is not None:
        count = save(layer, asked.out)
        print(f"{count} weights, learned from {len(learned_from)} documents, written to {asked.out}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
