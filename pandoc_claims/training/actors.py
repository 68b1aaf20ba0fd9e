"""Trains the recogniser of actors: from open labelled sets to the model that ships.

    python -m pandoc_claims.training.actors DATA [TEXTS …] -o pandoc_claims/models/actors.crfsuite

DATA holds the sets that `actor_sets` reads, TEXTS the texts of our own labelled documents (`corpus`). Needs
python-crfsuite and, for names of many cultures, Faker. The model is a linear-chain conditional random field over the
segments of `actors.segments` with the features of `actors.features`; L-BFGS, one process, a few minutes. The same data
and the same versions give the same bytes.

The large set is silver: made by tools, mended by hand here and there. What of it is right is found by cross-validation:
a model that has not seen a sentence must find in it exactly the names that its labels have.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from pycrfsuite import Tagger, Trainer

from pandoc_claims.actors.tagger import tag
from pandoc_claims.tokens import tokenise
from pandoc_claims.training import actor_labels, actor_sets
from pandoc_claims.training.actor_corrections import corrected
from pandoc_claims.training.actor_lessons import lessons
from pandoc_claims.training.actor_variation import cultures, varied

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.training.actor_sets import Page

SEED = 20
FOLDS = 2
#: Sets made by tools, of which only what a model agrees with is learned.
SILVER = ("gmb",)
#: Sets whose labels count countries that act as bodies.
COUNTRIES_ACT = ("gmb", "gum")
#: Texts of this set are among our own labelled documents, with better labels; it is kept for testing.
LEFT_OUT = ("gum",)
#: How many times our own documents count: they alone follow the guide in everything.
OWN = 4
SETTINGS = {"c1": 0.2, "c2": 0.01, "feature.possible_transitions": True}
ROUGH, FINE = 25, 80  # iterations, for judging the silver and for the model itself


def train(pages: Iterable[Page], path: Path, iterations: int) -> None:
    """Train on pages and write the model."""
    trainer = Trainer(algorithm="lbfgs", verbose=False)
    for page in pages:
        for lesson in lessons(page):
            trainer.append(lesson.items, lesson.labels)
    trainer.set_params({**SETTINGS, "max_iterations": iterations})
    trainer.train(str(path))


def agreed(model: Path, pages: Iterable[Page]) -> list[Page]:
    """Keep the sentences in which a model finds exactly the names that are labelled."""
    tagger = Tagger()
    tagger.open(str(model))
    kept = []
    for page in pages:
        names: list[list[actor_sets.Name]] = [[] for _ in page]
        for tagged in tag(tagger, [tokenise(sentence.text) for sentence in page]):
            names[tagged.sentence].append(actor_sets.Name(tagged.start, tagged.end, tagged.type))
        kept.append(tuple(s for s, found in zip(page, names, strict=True) if list(s.names) == found))
    return kept


def filtered(silver: list[Page], gold: list[Page]) -> list[Page]:
    """Keep of the silver pages what a model agrees with that was trained on the other pages and the gold."""
    kept: list[Page] = []
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(FOLDS):
            model = Path(folder) / f"{fold}.crfsuite"
            train([*gold, *(page for at, page in enumerate(silver) if at % FOLDS != fold)], model, ROUGH)
            kept += agreed(model, [page for at, page in enumerate(silver) if at % FOLDS == fold])
    return kept


def lesson_pages(data: Path, texts: Iterable[Path]) -> list[Page]:
    """Bring together all that the model is trained on."""
    sets = {
        name: [corrected(page, countries=name in COUNTRIES_ACT) for page in pages]
        for name, pages in actor_sets.training(data).items()
        if name not in LEFT_OUT
    }
    own = list(actor_labels.pages("train", texts).values())
    gold = [page for name, pages in sets.items() if name not in SILVER for page in pages]
    silver = filtered([page for name in SILVER for page in sets[name]], [*gold, *own])
    count, kept = (sum(map(len, pages)) for pages in ([p for name in SILVER for p in sets[name]], silver))
    print(f"{kept:,} of {count:,} silver sentences kept; {sum(map(len, own)):,} sentences of our own", file=sys.stderr)
    chance = Random(SEED)  # noqa: S311  # variety, not secrecy
    return varied([*silver, *gold], cultures(), chance) + varied(own, cultures(), chance) + own * (OWN - 1)


def main(arguments: list[str]) -> int:
    """Train and write the model."""
    match arguments:
        case [data, *texts, "-o", out]:
            train(lesson_pages(Path(data), [Path(text) for text in texts]), Path(out), FINE)
            return 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
