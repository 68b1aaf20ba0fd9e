"""Who a matched cue is said of: its subject, the phrase behind it, or the source it takes over from the clause before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution import subjects
from pandoc_claims.attribution.sources import Antecedents, Source, classify
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.complements import Match
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.languages import Cue, Vocabulary

_HUNG_BY = frozenset(",)]")


def find(
    seen: Scan,
    cue_tokens: Range,
    cue: Cue,
    match: Match,
    before: Source | None,
    antecedents: Antecedents,
    vocabulary: Vocabulary,
) -> Source | None:
    """Find and classify the source of the cue at `cue_tokens`; `before` is that of the last cue in the sentence.

    None when nobody can have said it, when it is only supposed ("if the lease states"), or when the author asks or
    proposes something himself, which asserts nothing.
    """
    index = cue_tokens[0]
    if match.hearsay:
        return Source("hearsay", match.content)
    tokens = _behind(seen, cue_tokens, match) if match.inverted else subjects.before(seen, index)
    if not match.inverted:
        group = subjects.auxiliaries(seen, index)[0] - 1
        hanging = seen.ending(index, "participle") and not any(
            seen.bits[i] & Bit.BE for i in range(group + 1, index)
        )
        if hanging and group >= 0 and seen.bits[group] & Bit.PREPOSITION:
            if cue.kind != "say" or not seen.named(group, "means"):
                return None  # "the habit of regarding"
            tokens = None
        if tokens is None:
            if group >= 0 and not seen.bits[group] & Bit.CONJUNCTION and not (hanging and _hangs_on(seen, group)):
                return None
            if before is not None:
                return before
            tokens = subjects.taken_over(seen, index)
    if not tokens or _supposed(seen, tokens):
        return None
    if _own_text(seen, tokens):
        return Source("self", tokens) if cue.kind == "show" else None
    # "suggests" and "reveals" are said of things as well, and so say nothing of their subject
    spoken = cue.kind in ("say", "think", "ask", "deny") and not seen.named(index, "of-things")
    source = classify(seen, tokens, antecedents, vocabulary, spoken=spoken)
    if source is None or (source.source_class == "self" and not _asserted(seen, index, cue)):
        return None
    if seen.named(tokens[0], "there") or (cue.shape == "adjective" and seen.named(tokens[0], "dummy")):
        return None  # "it is certain that"
    return source


def _hangs_on(seen: Scan, group: int) -> bool:
    """Whether a participle hangs on what stands before it: behind a comma, a quotation, a preposition, a word."""
    return seen.lower[group][0].isalnum() or seen.lower[group] in _HUNG_BY or seen.quoted[group]


def _behind(seen: Scan, cue_tokens: Range, match: Match) -> Range | None:
    return subjects.after(seen, match.agent + 1 if match.agent else cue_tokens[1])


def _supposed(seen: Scan, tokens: Range) -> bool:
    """Whether the report is only supposed: "if the lease states", "anyone who says", "once a jury finds"."""
    return seen.named(tokens[0], "conditional") or seen.named(tokens[0] - 1, "conditional")


def _own_text(seen: Scan, tokens: Range) -> bool:
    """Whether the document itself is the subject: "this paper describes"."""
    return any(hit.kind == "own-text" and tokens[0] <= hit.start < tokens[0] + 2 for hit in seen.hits)


def _asserted(seen: Scan, index: int, cue: Cue) -> bool:
    """Whether the author's own "I" and "we" assert something: not "we ask", "we will show", "we call this"."""
    if cue.kind in ("ask", "judge") or seen.named(index, "proposals"):
        return False
    return not any(seen.named(i, "future") for i in range(*subjects.auxiliaries(seen, index)))
