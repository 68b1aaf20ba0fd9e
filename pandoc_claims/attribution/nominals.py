"""Reports by noun: "the ministry's claim that …", "our position is that …", "in her view", "by the council's count"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution import clauses, subjects
from pandoc_claims.attribution.building import build, reported_form
from pandoc_claims.attribution.sources import Source, classify
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.attribution.sources import Antecedents
    from pandoc_claims.languages import Vocabulary
    from pandoc_claims.model import Attribution

_LONGEST_ASIDE = 6  # tokens
_NO_OWNER = Bit.PREPOSITION | Bit.CONJUNCTION | Bit.FINITE | Bit.SUBORDINATOR
_NEAR, _FAR = 4, 8  # tokens from a noun to its article, and to its "that"


def nominal(seen: Scan, index: int, antecedents: Antecedents, vocabulary: Vocabulary) -> Attribution | None:
    """Read a reporting noun at token `index` that says whose it is; None when it does not, or reports nothing."""
    possessor = _possessor(seen, index)
    source, after = possessor, index + 1
    if source is None and seen.named(after, "agent"):
        source = subjects.after(seen, after + 1)
        after = source[1] if source else after
    if source is None:
        return _going_round(seen, index)
    viewed = _viewed(seen, source, index) if possessor else None
    content = viewed or _told(seen, index, after)
    if content is None or content[1] <= content[0]:
        return None
    found = _whose(seen, source, antecedents, vocabulary)
    if found is None:
        return None
    attribution = build(seen, found, (index, index + 1), content, reported_form(seen, content))
    if viewed is None:  # what stands before the noun is the author's
        span = attribution.span._replace(start=seen.starts[min(source[0], index)])
        attribution = attribution._replace(span=span)
    return attribution


def _going_round(seen: Scan, index: int) -> Attribution | None:
    """Read "there is a rumour going round that", "one theory is that": hearsay, for it is nobody's."""
    first = index - 1
    while first > 0 and index - first < _NEAR and not seen.bits[first] & (Bit.ARTICLE | Bit.BE):
        first -= 1
    if seen.bits[first] & (Bit.DEFINITE | Bit.NEGATION):
        return None
    there = next((i for i in range(first, max(-1, first - _NEAR), -1) if seen.named(i, "there")), None)
    if there is not None and any(seen.bits[i] & Bit.BE for i in range(there, first + 1)):
        after = next((i for i in range(index + 1, min(len(seen.lower), index + _FAR)) if seen.named(i, "that")), None)
        if after is None and seen.named(index + 1, "of") and seen.named(index, "claims-of"):
            after = index + 1
        cue = (there, index + 1)
    elif seen.named(index, "unowned") and _opens(seen, index) and _content_word(seen, index):
        after, cue = index + 1, (index, index + 1)
    elif first <= 1 and seen.named(first, "indefinite"):
        told = _told(seen, index, index + 1)
        after, cue = (told[0], (first, index + 1)) if told and told[0] > index + 1 else (None, (first, index + 1))
    else:
        return None
    if after is None or any(clauses.is_strong(seen, i) or seen.quoted[i] for i in range(index, after)):
        return None
    content = (after, max(after + 1, clauses.end(seen, after)))
    return build(seen, Source("hearsay", content), cue, content, reported_form(seen, content))


def _content_word(seen: Scan, index: int) -> bool:
    return seen.named(index + 1, "that") or (seen.named(index + 1, "of") and seen.named(index, "unowned-of"))


def _opens(seen: Scan, index: int) -> bool:
    """Whether a noun has nothing before it that says whose it is, nor a verb that deals with it."""
    return index == 0 or bool(seen.bits[index - 1] & Bit.PREPOSITION) or not seen.words[index - 1][0].isalnum()


def _whose(seen: Scan, source: Range, antecedents: Antecedents, vocabulary: Vocabulary) -> Source | None:
    """Classify the possessor; "our" and "my" are the author's."""
    first = seen.bits[source[0]]
    if first & Bit.SECOND:
        return None
    if first & (Bit.FIRST_PLURAL | Bit.FIRST_SINGULAR) and source[1] - source[0] == 1:
        return Source("self", source)
    return classify(seen, source, antecedents, vocabulary, spoken=True)


def _told(seen: Scan, index: int, after: int) -> Range | None:
    """Find what the noun reports: "the claim that", "allegations of", "the argument was, in short, that"."""
    size = len(seen.lower)
    if after < size and seen.bits[after] & Bit.BE:
        after += 1
        while after < size and (seen.bits[after] & Bit.ADVERB or seen.ending(after, "adverb")):
            after += 1
        if seen.is_comma(after):
            closing = (i for i in range(after + 1, min(size, after + _LONGEST_ASIDE)) if seen.is_comma(i))
            after = next(closing, after) + 1
    elif seen.named(after, "of") and after == index + 1 and seen.named(index, "claims-of"):
        return after, max(after + 1, clauses.end(seen, after))
    return (after, max(after + 1, clauses.end(seen, after))) if seen.named(after, "that") else None


def _viewed(seen: Scan, source: Range, index: int) -> Range | None:
    """Find the clause around "in her view", "by the council’s own count", "in his own words"."""
    size = len(seen.lower)
    before, after = source[0] - 1, index + 1
    if not (seen.named(before, "view-from") and seen.named(index, "views")):
        return None
    if seen.named(before, "agent") and not seen.named(index, "counts"):
        return None
    if after < size - 1 and (before == 0 or seen.is_comma(before - 1) or seen.bits[before - 1] & Bit.CONJUNCTION):
        start = after + 1 if seen.is_comma(after) else after
        return start, clauses.end(seen, start)
    return clauses.begin(seen, before), before


def _possessor(seen: Scan, index: int) -> Range | None:
    """Find whose the noun is: "his claim", "the ministry's repeated claim"."""
    for place in range(index - 1, max(-1, index - 4), -1):
        if seen.bits[place] & Bit.POSSESSIVE:
            return place, place + 1
        if seen.possessive(place):
            return _owner(seen, place)
        if not seen.lower[place].isalpha():
            return None
    return None


def _owner(seen: Scan, ending: int) -> Range | None:
    """Walk left from a possessive ending to where its noun phrase begins: "the council", "her mother", "Ada Mills"."""
    start = ending
    while start > max(0, ending - _FAR):
        bits = seen.bits[start - 1]
        if bits & (Bit.ARTICLE | Bit.POSSESSIVE):
            return start - 1, ending
        if bits & _NO_OWNER and (start == 1 or not seen.capital(start - 1)):
            break
        if not seen.words[start - 1][0].isalnum() or seen.quoted[start - 1]:
            break
        start -= 1
    return (start, ending) if start < ending else None
