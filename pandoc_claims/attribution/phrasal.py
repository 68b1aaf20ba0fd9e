"""Reports by phrase: "according to X", "citing X", "her case rests on", and hearsay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution import clauses, subjects
from pandoc_claims.attribution.building import build, reported_form
from pandoc_claims.attribution.nounphrases import base_phrase
from pandoc_claims.attribution.sources import Antecedents, Source, classify
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Hit, Range, Scan
    from pandoc_claims.languages import Vocabulary
    from pandoc_claims.model import Attribution

_FAR = 12  # tokens from a passive to its agent
KINDS = frozenset(("hearsay", "according", "citing", "case"))


def find(seen: Scan, antecedents: Antecedents, vocabulary: Vocabulary) -> list[Attribution]:
    """Find the attributions that a phrase of the vocabulary makes, in order."""
    found = []
    covered = -1
    for hit in seen.hits:
        if hit.kind not in KINDS or seen.quoted[hit.start] or hit.start < covered:
            continue
        attribution = _hearsay(seen, hit) if hit.kind == "hearsay" else _named(seen, hit, antecedents, vocabulary)
        if attribution is not None:
            covered = hit.end
            found.append(attribution)
    return found


def _hearsay(seen: Scan, hit: Hit) -> Attribution | None:
    """Judge a phrase that passes something on with no speaker: an agent behind it ("by critics") makes one."""
    size = len(seen.lower)
    if any(seen.named(i, "agent") for i in range(hit.end, hit.end + 3)) or _has_agent(seen, hit):
        return None
    if hit.start > 0 and (
        seen.bits[hit.start - 1] & (Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL) or seen.named(hit.start - 1, "supposing")
    ):
        return None  # "can be considered a success" says what the author thinks
    content = (clauses.begin(seen, hit.start, coordinated=True), clauses.end(seen, min(hit.end, size - 1)))
    return build(seen, Source("hearsay", content), (hit.start, hit.end), content, reported_form(seen, content))


def _has_agent(seen: Scan, hit: Hit) -> bool:
    """Whether somebody stands behind a far "by": "is regarded as a classic by critics"; not "by the river"."""
    if not seen.named(hit.end - 1, "as"):
        return False
    for index in range(hit.end, min(len(seen.lower) - 1, hit.end + _FAR)):
        if seen.named(index, "agent"):
            return bool(seen.bits[index + 1] & (Bit.ROLE | Bit.VAGUE)) or seen.capital(index + 1)
    return False


def _named(seen: Scan, hit: Hit, antecedents: Antecedents, vocabulary: Vocabulary) -> Attribution | None:
    """Read "according to X", "citing X", "her case rests on": the source stands behind the phrase, or before it."""
    if hit.kind == "case":
        tokens = subjects.before(seen, hit.start + 1)
        content: Range = (hit.end, clauses.end(seen, min(hit.end, len(seen.lower) - 1)))
        if tokens is not None and seen.bits[tokens[0]] & Bit.POSSESSIVE:
            tokens = (tokens[0], tokens[0] + 1)
    else:
        tokens = subjects.after(seen, hit.end)
        tokens = tokens and antecedents.with_apposition(seen, tokens)
        content = _around(seen, hit, tokens[1]) if tokens else (0, 0)
    if tokens is None or content[1] <= content[0]:
        return None
    source = classify(seen, tokens, antecedents, vocabulary)
    if source is None and hit.kind == "according" and (hit.start == 0 or seen.is_comma(hit.start - 1)):
        source = _whatever(seen, tokens)
    if source is None:
        return None
    return build(seen, source, (hit.start, hit.end), content, reported_form(seen, content))


def _whatever(seen: Scan, tokens: Range) -> Source | None:
    """Classify what is no speaker but set apart as one: "According to the plan, …"; not "sorted according to age"."""
    first = seen.bits[tokens[0]]
    if seen.named(base_phrase(seen, tokens)[1] - 1, "measures"):
        return None
    return Source("named" if first & (Bit.DEFINITE | Bit.POSSESSIVE) or seen.capital(tokens[0]) else "role", tokens)


def _around(seen: Scan, hit: Hit, after: int) -> Range:
    """Find the content of "according to X": what follows it at the front of a clause, else what precedes it."""
    first = clauses.begin(seen, hit.start)
    follows = after < len(seen.lower) and seen.lower[after] == ","
    if hit.start - first <= 1 or (follows and hit.start and seen.lower[hit.start - 1] != ","):
        return (after + 1 if follows else after, clauses.end(seen, min(after + 1, len(seen.lower) - 1)))
    relative = next((i for i in range(hit.start - 1, first, -1) if seen.bits[i] & Bit.RELATIVE), None)
    if follows and relative is not None and hit.start - relative <= 2:
        return after + 1, clauses.end(seen, after + 1)
    return first, hit.start
