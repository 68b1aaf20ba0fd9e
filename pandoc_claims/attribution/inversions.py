"""Inversions: content that stands before its cue: "“…”, said KCNA", "…, the ministry said", "was called … by"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from pandoc_claims.attribution import clauses, subjects
from pandoc_claims.attribution.complements import Match
from pandoc_claims.attribution.nounphrases import base_phrase
from pandoc_claims.languages import Bit, Frame

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.languages import Cue

_CLOSING = frozenset(",.;—–:)?")
_KNOWN = Bit.ROLE | Bit.VAGUE | Bit.RECORD
_SPEAKERS = _KNOWN | Bit.INSTITUTION | Bit.THIRD | Bit.TITLE
_LONGEST_TAIL = 20  # tokens
_SPOKEN = 6  # tokens in quotation marks that make a report direct


def inverted(scan: Scan, index: int, after: int, cue: Cue) -> Match | None:
    """Match "“…”, said KCNA" and "…, said the minister"."""
    if not cue.frames & (Frame.PARENTHESIS | Frame.QUOTE) or index == 0 or after >= len(scan.lower):
        return None
    before = index - 1
    comma = scan.is_comma(before)
    quoted = scan.quoted[before] or (comma and before > 0 and scan.quoted[before - 1])
    if scan.quoted[after] or scan.named(after, "that"):
        return None
    if not clauses.begins_nominal(scan, after) and not (quoted and _described(scan, after)):
        return None
    if quoted:
        return Match("direct", _quotation_before(scan, index), inverted=True)
    if not comma or cue.shape == "participle" or cue.kind == "show":
        return None
    if cue.frames & Frame.HEARER or not cue.frames & Frame.PARENTHESIS:
        return None
    subject = subjects.after(scan, after)
    if subject and not any(scan.bits[i] & _SPEAKERS or scan.capital(i) for i in range(*subject)):
        return None  # "The firm, which sells maps, said the bridge leans."
    if cue.shape == "base" and subject and not any(scan.bits[i] & _KNOWN for i in range(*subject)):
        return None  # "To do this, add the class": an instruction
    closes = subject is not None and (subject[1] >= len(scan.lower) - 1 or scan.lower[subject[1]] in _CLOSING)
    return Match("indirect", (clauses.begin(scan, before), before), inverted=True) if closes else None


def _described(scan: Scan, start: int) -> bool:
    """Whether a bare noun leads to a name: "says co-author Ada Mills"."""
    return any(scan.capital(i) for i in range(start + 1, min(len(scan.lower), start + 4)))


def _quotation_before(scan: Scan, index: int) -> Range:
    place = bisect_right(scan.quotes, index, key=lambda quote: quote[1]) - 1
    return scan.quotes[place] if place >= 0 else (clauses.begin(scan, index), index)


def parenthesis(scan: Scan, index: int, after: int, cue: Cue) -> Match | None:
    """Match "…, the ministry said." and "As Heald told reporters, …"."""
    size = len(scan.lower)
    if not cue.frames & (Frame.PARENTHESIS | Frame.QUOTE):
        return None
    subject = subjects.before(scan, index)
    if subject is None or subject[0] < 1:
        return None
    opener = subject[0] - 1
    quoted = scan.quoted[opener] or (scan.is_comma(opener) and opener > 0 and scan.quoted[opener - 1])
    spoken = _quotation_before(scan, subject[0]) if quoted else (0, 0)
    if quoted and cue.frames & Frame.QUOTE and (scan.is_comma(opener) or spoken[1] - spoken[0] >= _SPOKEN):
        return Match("direct", spoken)  # whatever follows: "“…,” he told the paper in an interview in May."
    tail, after = after, _end_of_tail(scan, after)
    if after < size and scan.lower[after] not in _CLOSING and not scan.quoted[after]:
        return None
    if scan.named(opener, "as"):
        return _as_told(scan, opener, after)
    if quoted:
        return Match("direct", spoken)
    if scan.lower[opener] not in (",", "—", "–") or not cue.frames & Frame.PARENTHESIS:
        return None
    content = (clauses.begin(scan, opener), opener)
    if after > tail and not any(clauses.is_finite(scan, i) for i in range(*content)):
        return None  # "In March 2010, the minister explained in Paris."
    if after + 1 < size and scan.is_comma(after) and clauses.is_finite(scan, after + 1):
        content = (content[0], clauses.end(scan, after + 1))  # "The bridge, the council said, was safe."
    return Match("indirect", content) if content[1] - content[0] > 2 else None


def _end_of_tail(scan: Scan, start: int) -> int:
    """Step over where and when it was said, to the end of the clause: "“…,” she recalled at the funeral."."""
    index = start
    last = min(len(scan.lower), start + _LONGEST_TAIL)
    while index < last and scan.lower[index] not in _CLOSING and not scan.quoted[index]:
        if clauses.is_finite(scan, index) or scan.named(index, "that"):
            return start
        index += 1
    if start >= len(scan.lower):
        return start
    opens = scan.bits[start] & (Bit.PREPOSITION | Bit.ADVERB) or clauses.is_date(scan, start)
    return index if opens else start


def as_shown(scan: Scan, index: int, end: int) -> Match | None:
    """Match "as shown by Mills, …" and "…, as noted in the report."."""
    if not scan.named(end, "view-from"):
        return None
    source = subjects.after(scan, end + 1)
    if source is None or (not scan.named(end, "agent") and not _a_record(scan, source)):
        return None
    after = source[1]
    if after < len(scan.lower) and scan.lower[after] == "(" and ")" in scan.lower[after:]:
        after = scan.lower.index(")", after) + 1
    found = _as_told(scan, index - 1, _end_of_tail(scan, after))
    return found and found._replace(inverted=True, agent=end)


def _a_record(scan: Scan, tokens: Range) -> bool:
    head = base_phrase(scan, tokens)[1] - 1
    return bool(scan.bits[head] & Bit.RECORD) and not scan.bits[head] & Bit.LABEL


def _as_told(scan: Scan, opener: int, after: int) -> Match | None:
    follows = after < len(scan.lower) - 1 and scan.is_comma(after)
    content = (after + 1, clauses.end(scan, after + 1)) if follows else (clauses.begin(scan, opener), opener)
    if content[1] <= content[0]:
        return None
    return Match("direct" if sum(scan.quoted[content[0] : content[1]]) >= _SPOKEN else "indirect", content)
