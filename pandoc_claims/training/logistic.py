"""Logistic regression over signs that hold or do not, by the library that we have: a random field one item long.

A conditional random field over sequences of a single item is a logistic regression; python-crfsuite trains one in a
fraction of a second, and the same data give the same weights.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pycrfsuite import Tagger, Trainer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_YES, _NO = "yes", "no"


def fit(lessons: Iterable[tuple[Collection[str], bool]], strength: float) -> dict[str, float]:
    """Learn the log-odds that each sign speaks for a yes; `strength` is that of the quadratic penalty."""
    trainer = Trainer(algorithm="lbfgs", verbose=False)
    for signs, answer in lessons:
        trainer.append([sorted(signs)], [_YES if answer else _NO])
    trainer.set_params({"c1": 0.0, "c2": strength, "max_iterations": 200, "feature.possible_states": True})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = Tagger()
        tagger.open(path)
        states = tagger.info().state_features
        tagger.close()
    signs_known = sorted({sign for sign, _ in states})
    return {sign: states.get((sign, _YES), 0.0) - states.get((sign, _NO), 0.0) for sign in signs_known}


def log_odds(weights: Mapping[str, float], signs: Collection[str]) -> float:
    """Add up what the signs say."""
    return sum(weights.get(sign, 0.0) for sign in signs)
