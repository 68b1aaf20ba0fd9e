"""Signs: what the learned layer is told of a clause. Training and reading build them by the same functions.

A sign is a short text that holds or does not. Numbers become steps ("length>8"), so that a weight for each sign is all
there is to learn. What the document is like as a whole is told by shares of its clauses: nothing else of the layer
carries over so well to genres that it has not seen. No sign is a word.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pandoc_claims.attribution.clauses import is_finite
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pandoc_claims.claims.evidence import Evidence

#: Goes up whenever the signs change, so that no model is read with signs that it was not trained on.
VERSION = 1

_BITS = tuple(
    (name, bit)
    for name, bit in vars(Bit).items()
    if isinstance(bit, int) and name not in ("FINITE", "SUBJECT", "PHRASE")
)
_MANNERS = tuple(
    (name, getattr(Bit, name))
    for name in ("FIRST_SINGULAR", "FIRST_PLURAL", "SECOND", "PAST", "PRESENT", "JUDGEMENT", "DATE", "RULE", "RECORD")
)
_SCORES = (-1.0, -0.5, 0.0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.05, 1.2, 1.5, 1.8, 2.2)
_SHARES = (0.05, 0.1, 0.2, 0.35, 0.5, 0.7)
_LENGTHS = (4, 8, 12, 18, 25, 35)
_COUNTS = (0, 1, 2, 4)
_LONG = 18  # words
_CHECKABLE = 0.75


def manner(clauses: Sequence[Evidence]) -> frozenset[str]:
    """Tell what a document is like, from all its clauses: which traits more than a twentieth, a tenth … of them has."""
    counts: dict[str, int] = {}
    for clause in clauses:
        for trait in (*_spoken(clause.scan.present), *_traits(clause)):
            counts[trait] = counts.get(trait, 0) + 1
    total = len(clauses)
    return frozenset(
        f"document {trait}>{step}" for trait, count in counts.items() for step in _SHARES if count > step * total
    )


@lru_cache(maxsize=8192)
def _spoken(bits: int) -> tuple[str, ...]:
    return tuple(name for name, bit in _MANNERS if bits & bit)


def _traits(clause: Evidence) -> Iterator[str]:
    if clause.quotation:
        yield "quotation"
    if clause.support.cited:
        yield "cited"
    if clause.fact:
        yield "fact"
    if clause.figure:
        yield "figure"
    if clause.checkable > _CHECKABLE:
        yield "checkable"
    if clause.scan.words[-1] == "?":
        yield "question"
    if len(clause.scan.words) > _LONG:
        yield "long"


def signs(clause: Evidence) -> Iterator[str]:
    """Tell the signs of one clause; a sign may come twice."""
    yield from _judged(clause)
    yield from _worded(clause)


def _judged(clause: Evidence) -> Iterator[str]:
    """Tell what the rules make of a clause."""
    yield "always"
    for step in _SCORES:
        if clause.checkable < step:
            break
        yield f"score>={step}"
    yield f"kind {clause.kind}"
    yield f"certainty {clause.certainty}"
    yield f"scope {clause.scope}"
    for name, holds in zip(clause.genre._fields, clause.genre, strict=True):
        if holds:
            yield f"genre {name}"
    for name, found in (("figure", clause.figure), ("prediction", clause.prediction), ("quotation", clause.quotation)):
        if found:
            yield name
    if clause.speaker:
        yield f"speaker {clause.speaker.source_class}"
    for attribution in clause.attributions:
        yield f"own {attribution.source_class}"
    for attribution in clause.others:
        yield f"other {attribution.source_class}"
    for hit in clause.scan.hits:
        yield f"phrase {hit.kind}"
    if not clause.scan.words[-1].isalnum():
        yield f"end {clause.scan.words[-1]}"


def _worded(clause: Evidence) -> Iterator[str]:
    """Tell what the author's words can be: all of them, the subject, the first, the verb and what follows it."""
    scan, author = clause.scan, clause.author
    if not author:
        return
    union = subject = names = numbers = 0
    verb = -1
    for index in author:
        union |= scan.bits[index]
        numbers += scan.lower[index][0].isdigit()
        names += index > author[0] and scan.capital(index)
        if verb < 0 and is_finite(scan, index):
            verb, subject = index, union
    yield from classes("any", union)
    yield from classes("subject", subject)
    yield from classes("first", scan.bits[author[0]])
    if verb >= 0:
        yield from classes("verb", scan.bits[verb])
        if verb + 1 < len(scan.bits):
            yield from classes("after", scan.bits[verb + 1])
    for name, value, steps in (
        ("length", len(author), _LENGTHS),
        ("names", names, _COUNTS),
        ("numbers", numbers, _COUNTS),
    ):
        for step in steps:
            if value > step:
                yield f"{name}>{step}"


@lru_cache(maxsize=8192)
def classes(place: str, bits: int) -> tuple[str, ...]:
    """Name the classes of the vocabulary that some bits hold, at a place of the clause."""
    return tuple(f"{place} {name}" for name, bit in _BITS if bits & bit)
