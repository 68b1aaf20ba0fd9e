"""Who a matched cue is said of: its subject, the phrase behind it, or the source of the cue before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution import subjects
from pandoc_claims.attribution.sources import Antecedents, Source, classify
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.frames import Proposal
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.languages import Cue, Vocabulary

_SENTIENT = frozenset(("say", "think", "ask", "deny"))
_HUNG_BY = frozenset(",)]")


def find(
    seen: Scan, proposal: Proposal, before: Source | None, antecedents: Antecedents, vocabulary: Vocabulary
) -> Source | None:
    """Find and classify the source of a cue; `before` is that of the last cue in the sentence.

    None when nobody can have said it, when it is only supposed ("if the lease states"), or when the author asks or
    proposes something himself, which asserts nothing.
    """
    (index, end), cue, match = proposal
    if match.hearsay:
        return Source("hearsay", match.content)
    tokens: Range | None
    if match.inverted:
        tokens = subjects.after(seen, match.agent + 1 if match.agent else end)
    else:
        tokens, taken = _subject(seen, index, cue)
        if taken and before is not None:
            return before
    if not tokens or _supposed(seen, tokens):
        return None
    if _own_text(seen, tokens):
        return Source("self", tokens) if cue.kind == "show" else None
    # "suggests" and "reveals" are said of things as well, and so say nothing of their subject
    spoken = cue.kind in _SENTIENT and not seen.named(index, "of-things")
    source = classify(seen, tokens, antecedents, vocabulary, spoken=spoken)
    if source is None or (source.source_class == "self" and not _asserted(seen, index, cue)):
        return None
    empty = seen.named(tokens[0], "there") or (cue.shape == "adjective" and seen.named(tokens[0], "dummy"))
    return None if empty else source  # "it is certain that", "there are reports"


def _subject(seen: Scan, index: int, cue: Cue) -> tuple[Range | None, bool]:
    """Find the subject of the verb at `index`; true when it has none of its own and takes over the one before."""
    tokens = subjects.before(seen, index)
    group = subjects.auxiliaries(seen, index)[0] - 1
    hanging = seen.ending(index, "participle") and not any(seen.bits[i] & Bit.BE for i in range(group + 1, index))
    if hanging and group >= 0 and seen.bits[group] & Bit.PREPOSITION:
        if cue.kind != "say" or not seen.named(group, "means"):
            return None, False  # "the habit of regarding"
        tokens = None
    if tokens is not None:
        return tokens, False
    if group >= 0 and not seen.bits[group] & Bit.CONJUNCTION and not (hanging and _hangs_on(seen, group)):
        return None, False
    return subjects.taken_over(seen, index), True


def _hangs_on(seen: Scan, group: int) -> bool:
    """Whether a participle hangs on what stands before it: behind a comma, a quotation, a preposition, a word."""
    return seen.lower[group][0].isalnum() or seen.lower[group] in _HUNG_BY or seen.quoted[group]


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
