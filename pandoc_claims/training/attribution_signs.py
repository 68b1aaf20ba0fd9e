"""What a tagger of attributions is told of each token, and what it is to answer.

The answers are begin, inside, outside of a source ("S") and of a cue with its class ("Cnamed"). The labels know no
content, so none can be learned. What the rules found stands among the signs, so that the tagger can lean on them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors.clusters import cluster
from pandoc_claims.attribution.clauses import is_finite
from pandoc_claims.claims.signs import classes
from pandoc_claims.languages import vocabulary
from pandoc_claims.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.model import Attribution, Span
    from pandoc_claims.training.labelled import Page, Row

_NEAR = ("w=", "b ", "quoted", "actor", "cue", "finite", "rule", "cluster", "shape")
_FAR = ("b ", "quoted", "actor", "cue", "rule")
_SHAPES = ((re.compile("[A-Z]+"), "X"), (re.compile("[a-z]+"), "x"), (re.compile("[0-9]+"), "d"))
OUTSIDE = "O"


class Found(NamedTuple):
    """An attribution as the scorer sees one, with its places as tokens."""

    source_class: str
    source: Range | None
    cue: Range


class Item(NamedTuple):
    """A sentence to learn from."""

    page: str
    row: int
    scan: Scan
    rules: tuple[Found, ...]
    signs: list[list[str]]
    labels: list[str] | None  # None where a label's words cannot be placed


def items(page: Page) -> Iterator[Item]:
    """Lay out the sentences of a page."""
    mentions: dict[int, list[tuple[int, int, str]]] = {}
    for actor in page.document.actors:
        for mention in actor.mentions:
            mentions.setdefault(mention.block, []).append((mention.start, mention.end, actor.type))
    for seen, attributions in zip(page.document.scans, page.document.attributions, strict=True):
        row = None if seen is None else page.row(seen.sentence.text)
        if seen is None or row is None:
            continue
        actors = [""] * len(seen.words)
        for start, end, kind in mentions.get(seen.sentence.block, ()):
            for index in range(bisect_left(seen.starts, start), bisect_left(seen.starts, end)):
                actors[index] = kind
        rules = tuple(_found(seen, a) for a in attributions)
        told = signs(seen, actors, ruled(seen, attributions))
        yield Item(page.name, row, seen, rules, told, answers(seen, page.gold.rows[row]))


def _tokens(seen: Scan, span: Span) -> Range:
    return bisect_left(seen.starts, span.start), bisect_left(seen.starts, span.end)


def _found(seen: Scan, attribution: Attribution) -> Found:
    source = _tokens(seen, attribution.source) if attribution.source else None
    return Found(attribution.source_class, source, _tokens(seen, attribution.cue))


def ruled(seen: Scan, attributions: Iterable[Attribution]) -> list[str]:
    """Say of each token what the rules make of it: content, source or cue, with the class."""
    found = [OUTSIDE] * len(seen.words)
    for attribution in attributions:
        for part, name in (
            (attribution.content, "content"),
            (attribution.source, f"source {attribution.source_class}"),
            (attribution.cue, f"cue {attribution.source_class}"),
        ):
            if part is not None:
                for index in range(*_tokens(seen, part)):
                    found[index] = name
    return found


def signs(seen: Scan, actors: Sequence[str], rules: Sequence[str]) -> list[list[str]]:
    """Tell the signs of each token: its own, its neighbours', and those of what stands two and three away."""
    own = [list(_own(seen, index, actors[index], rules[index])) for index in range(len(seen.words))]
    found = []
    for index, mine in enumerate(own):
        told = list(mine)
        for distance in (-3, -2, -1, 1, 2, 3):
            other = index + distance
            kept = _NEAR if abs(distance) == 1 else _FAR
            if 0 <= other < len(own):
                told += [f"{distance:+}{sign}" for sign in own[other] if sign.startswith(kept)]
            elif abs(distance) == 1:
                told.append(f"{distance:+}edge")
        found.append(told)
    return found


def _own(seen: Scan, index: int, actor: str, rule: str) -> Iterator[str]:
    word, known = seen.lower[index], vocabulary("en")
    cue = known.cues.get(word) if known else None
    fine, coarse = cluster(word)
    shape = seen.words[index]
    for pattern, letter in _SHAPES:
        shape = pattern.sub(letter, shape)
    yield from (f"w={word}", f"ending {word[-3:]}", f"shape {shape[:6]}", f"cluster {coarse}", f"fine {fine}")
    yield f"rule {rule}"
    yield from classes("b", seen.bits[index])
    if seen.quoted[index]:
        yield "quoted"
    if actor:
        yield f"actor {actor}"
    if cue:
        yield f"cue {cue.kind}"
        yield f"cue shape {cue.shape}"
    if is_finite(seen, index):
        yield "finite"


def answers(seen: Scan, row: Row) -> list[str] | None:
    """Place the sources and cues of the labels; None when one cannot be, or when the annotators disagree."""
    found = [OUTSIDE] * len(seen.words)
    if row.get("attributions_either"):
        return None
    for attribution in row["attributions"]:
        placed = _place(seen, attribution)
        if placed is None:
            return None
        cue, source = placed
        _mark(found, cue, f"C{attribution['class']}")
        if source is not None:
            _mark(found, source, "S")
    return found


def _place(seen: Scan, attribution: Row) -> tuple[Range, Range | None] | None:
    """Find the words of a label; of several places the source and the cue nearest to each other."""
    cues = _places(seen.words, attribution["cue"])
    if not attribution["source"]:
        return (cues[0], None) if cues else None
    pairs = [(cue, source) for cue in cues for source in _places(seen.words, attribution["source"])]
    return min(pairs, key=lambda pair: _distance(*pair), default=None)


def _places(words: Sequence[str], phrase: str | None) -> list[Range]:
    wanted = tokenise(phrase or "").words
    size = len(wanted)
    return [(at, at + size) for at in range(len(words) - size + 1) if size and list(words[at : at + size]) == wanted]


def _distance(left: Range, right: Range) -> int:
    return min(abs(left[0] - right[1]), abs(right[0] - left[1]))


def _mark(found: list[str], place: Range, label: str) -> None:
    for index in range(*place):
        if found[index] == OUTSIDE:
            found[index] = f"{'B' if index == place[0] else 'I'}-{label}"


def decode(labels: Sequence[str]) -> list[Found]:
    """Read attributions out of a tagger's answers: every cue with the source next to it, hearsay without one."""
    spans: list[tuple[int, int, str]] = []
    start, kind = 0, ""
    for index, label in enumerate((*labels, OUTSIDE)):
        if kind and label != f"I-{kind}":
            spans.append((start, index, kind))
            kind = ""
        if label != OUTSIDE and not kind:
            start, kind = index, label[2:]
    sources = [(first, last) for first, last, what in spans if what == "S"]
    found = []
    for first, last, what in spans:
        if what == "Chearsay":
            found.append(Found("hearsay", None, (first, last)))
        elif what != "S" and sources:
            nearest = min(sources, key=lambda place: _distance(place, (first, last)))
            found.append(Found(what[1:], nearest, (first, last)))
    return found
