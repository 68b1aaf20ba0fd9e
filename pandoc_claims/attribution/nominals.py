"""Reports by noun: "the ministry's claim that …", "the claim by officials that …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution import clauses, subjects
from pandoc_claims.attribution.sources import classify
from pandoc_claims.languages import Bit
from pandoc_claims.model import Attribution, Span

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.attribution.sources import Antecedents
    from pandoc_claims.languages import Vocabulary


def nominal(seen: Scan, index: int, antecedents: Antecedents, vocabulary: Vocabulary) -> Attribution | None:
    """Read a reporting noun at token `index` that says whose it is; None when it does not, or reports nothing."""
    size = len(seen.lower)
    source = _possessor(seen, index)
    after = index + 1
    if source is None and after < size and seen.named(after, "agent"):
        source = subjects.after(seen, after + 1)
        after = source[1] if source else after
    if source is None or after >= size:
        return None
    if not seen.named(after, "that") and not (seen.named(after, "of") and after == index + 1):
        return None
    if seen.bits[source[0]] & (Bit.FIRST_PLURAL | Bit.FIRST_SINGULAR | Bit.SECOND):
        return None
    content = (after, max(after + 1, clauses.end(seen, after)))
    found = classify(seen, source, antecedents, vocabulary)
    if found is None:
        return None
    block = seen.sentence.block
    return Attribution(
        source_class=found.source_class,
        form="mixed" if any(seen.quoted[content[0] : content[1]]) else "indirect",
        cue=Span(block, *seen.offsets((index, index + 1))),
        source=Span(block, *seen.offsets(source)),
        content=Span(block, *seen.offsets(content)),
        span=Span(block, *seen.offsets((min(source[0], index), content[1]))),
        actor=found.actor,
    )


def _possessor(seen: Scan, index: int) -> Range | None:
    """Find whose the noun is: "his claim", "the ministry's repeated claim"."""
    for place in range(index - 1, max(-1, index - 3), -1):
        if seen.bits[place] & Bit.POSSESSIVE:
            return place, place + 1
        if seen.possessive(place):
            found = subjects.before(seen, place)
            return found if found is None else (found[0], place)
        if not seen.lower[place].isalpha():
            return None
    return None
