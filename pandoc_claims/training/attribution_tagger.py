"""A tagger of attributions: a conditional random field over the tokens of a sentence, alone and beside the rules."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pycrfsuite import Tagger, Trainer

from pandoc_claims.model import SOURCE_CLASSES
from pandoc_claims.training.attribution_signs import decode
from tests.detection.scoring import Tally
from tests.detection.scoring import score as scored

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pandoc_claims.training.attribution_signs import Found, Item
    from pandoc_claims.training.labelled import Page

SETTINGS = {"c1": 0.1, "c2": 0.1, "max_iterations": 60}
Answers = list[tuple["Item", list["Found"]]]


def tagged(lessons: Iterable[Item], asked: Sequence[Item]) -> Answers:
    """Train on some sentences and find the attributions of others."""
    trainer = Trainer(algorithm="lbfgs", verbose=False)
    for item in lessons:
        if item.labels is not None:
            trainer.append(item.signs, item.labels)
    trainer.set_params(SETTINGS)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = Tagger()
        tagger.open(path)
        answers = [(item, decode(tagger.tag(item.signs))) for item in asked]
        tagger.close()
    return answers


def _same(left: Found, right: Found) -> bool:
    """Whether two attributions have one source, or both have none."""
    if left.source is None or right.source is None:
        return left.source == right.source
    return left.source[0] < right.source[1] and right.source[0] < left.source[1]


def _cross(left: Found, right: Found) -> bool:
    return left.cue[0] < right.cue[1] and right.cue[0] < left.cue[1]


def rules_alone(rules: Sequence[Found], _: Sequence[Found]) -> list[Found]:
    """Take what the rules find."""
    return list(rules)


def model_alone(_: Sequence[Found], model: Sequence[Found]) -> list[Found]:
    """Take what the model finds."""
    return list(model)


def union(rules: Sequence[Found], model: Sequence[Found]) -> list[Found]:
    """Take what the rules find, and what only the model does."""
    return [*rules, *(m for m in model if not any(_same(m, r) or _cross(m, r) for r in rules))]


def both(rules: Sequence[Found], model: Sequence[Found]) -> list[Found]:
    """Take what the rules find and the model does not deny."""
    return [r for r in rules if any(_same(m, r) for m in model)]


WAYS = {"rules": rules_alone, "model": model_alone, "union": union, "both agree": both}


def score(pages: Sequence[Page], answers: Answers, ways: Mapping[str, str]) -> Tally:
    """Score as `make bench-detection` does, with a way of joining rules and model for each class of source."""
    given: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for item, model in answers:
        found = [
            {"class": one.source_class, "source": _text(item, one)}
            for way in sorted(set(ways.values()))
            for one in WAYS[way](item.rules, model)
            if ways[one.source_class] == way
        ]
        given[item.page].append({"sentence": item.scan.sentence.text, "caveats": [], "attributions": found})
    tally = Tally()
    for page in pages:
        found_here, _ = scored(page.gold, {"claims": given[page.name], "actors": []})
        tally.merge(found_here.tallies["attribution"])
    return tally


def everywhere(way: str) -> dict[str, str]:
    """Take one way for all classes."""
    return dict.fromkeys(SOURCE_CLASSES, way)


def best_by_class(pages: Sequence[Page], answers: Answers) -> dict[str, str]:
    """Choose for one class of source after the other the way that does best, the rules among equals."""
    ways = everywhere("rules")
    for kind in SOURCE_CLASSES:
        scores = {way: score(pages, answers, {**ways, kind: way}).f1 for way in WAYS}
        ways[kind] = max(scores, key=scores.__getitem__)
    return ways


def _text(item: Item, found: Found) -> str | None:
    if found.source is None:
        return None
    start, end = item.scan.offsets(found.source)
    shift = item.scan.sentence.start
    return item.scan.sentence.text[start - shift : end - shift]
