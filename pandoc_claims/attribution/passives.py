"""Passives: "was described by critics as …", and those with no agent, which pass on: "is now thought to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution import clauses, subjects
from pandoc_claims.attribution.complements import Match, reported, skip_aside
from pandoc_claims.languages import Bit, Frame

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages import Cue

_FAR, _NEAR = 14, 4  # tokens from the participle to its agent


def passive(scan: Scan, index: int, end: int, cue: Cue) -> Match | None:
    """Match the passive of the cue at the tokens `index` to `end`: with its agent, or as hearsay without one."""
    agent = _agent(scan, index, cue)
    if agent is not None:
        if not scan.named(index, "own-deeds"):
            content = (clauses.begin(scan, index), clauses.end(scan, agent))
            return reported(scan, content, inverted=True, agent=agent)
        return None
    if cue.kind in ("deny", "ask") or any(scan.named(i, "agent") for i in range(end, end + _NEAR)):
        return None
    if not (_impersonal(scan, index, end) or _raised(scan, index, end, cue)):
        return None
    content = (clauses.begin(scan, index, coordinated=True), clauses.end(scan, min(end, len(scan.lower) - 1)))
    return reported(scan, content)._replace(hearsay=True)


def _agent(scan: Scan, index: int, cue: Cue) -> int | None:
    """Find the "by" of a passive: far off where what is said of the subject comes between, near where it cannot."""
    judged = cue.kind in ("think", "judge", "deny") and cue.frames & (Frame.AS | Frame.OBJECT)
    if not judged and not scan.named(index, "reported-by"):
        return None
    for agent in range(index + 1, min(len(scan.lower), index + (_FAR if judged else _NEAR))):
        if scan.lower[agent] in (".", ";"):
            return None
        if scan.named(agent, "agent") and not scan.quoted[agent]:
            return agent
    return None


def _impersonal(scan: Scan, index: int, end: int) -> bool:
    """Whether nobody in particular says so: "it is now thought that", "it was long taught, too, that"."""
    subject = subjects.auxiliaries(scan, index)[0] - 1
    return (
        scan.named(subject, "it") and scan.named(skip_aside(scan, end), "that") and not scan.named(index, "found-out")
    )


def _raised(scan: Scan, index: int, end: int, cue: Cue) -> bool:
    """Whether something is said of the subject: "is still believed to", "was then seen as", "is deemed the best"."""
    if scan.named(end, "infinitive"):
        return scan.named(index, "said-to")
    if scan.named(end, "as"):
        return scan.named(index, "seen-as")
    if scan.named(index, "estimated"):
        return scan.named(end, "at")
    if not (cue.kind == "think" and cue.frames & Frame.AS and cue.frames & Frame.CLAUSE) or end >= len(scan.lower):
        return False
    return bool(scan.bits[end] & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.JUDGEMENT))
