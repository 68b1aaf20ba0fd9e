"""Parts: a sentence cut into the clauses that are judged apart, what others say and what the author says himself."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.attribution.clauses import is_finite

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.model import Attribution

_EDGES = frozenset(",;:—–.!?…-")


class Part(NamedTuple):
    """A clause of a sentence, with the attributions that own it (none: the author speaks)."""

    tokens: Range
    attributions: tuple[Attribution, ...]
    author: tuple[int, ...]


def cut(scan: Scan, attributions: tuple[Attribution, ...]) -> list[Part]:
    """Cut a sentence into attributed clauses and the author's residue, in order of their place."""
    others = [a for a in attributions if a.source_class != "self"]
    own = tuple(a for a in attributions if a.source_class == "self")
    size = len(scan.lower)
    if not others:
        return [Part(_trim(scan, (0, size)), own, tuple(i for i in range(size) if not scan.quoted[i]))]
    parts = [Part(_trim(scan, tokens), found, ()) for tokens, found in _owned(scan, others)]
    at = 0
    for tokens in [*(part.tokens for part in parts), (size, size)]:
        rest = _trim(scan, (at, tokens[0]))
        author = tuple(i for i in range(*rest) if not scan.quoted[i])
        finite = any(is_finite(scan, i) for i in author)
        if rest[1] - rest[0] > 2 and finite:
            parts.append(Part(rest, own, author))
        elif 0 < at < rest[1] and rest[0] == at and not finite and scan.lower[at] not in _EDGES:
            before = next(i for i, part in enumerate(parts) if part.tokens[1] == at)
            parts[before] = parts[before]._replace(tokens=(parts[before].tokens[0], rest[1]))  # "he told" + "the court"
        at = max(at, tokens[1])
    return sorted(parts, key=lambda part: part.tokens)


def _owned(scan: Scan, attributions: list[Attribution]) -> list[tuple[Range, tuple[Attribution, ...]]]:
    """Merge the spans of attributions that overlap."""
    merged: list[tuple[Range, tuple[Attribution, ...]]] = []
    for attribution in sorted(attributions, key=lambda a: a.span.start):
        start = bisect_left(scan.starts, attribution.span.start)
        end = bisect_left(scan.starts, attribution.span.end)
        if merged and start < merged[-1][0][1]:
            (first, last), found = merged[-1]
            merged[-1] = ((first, max(last, end)), (*found, attribution))
        else:
            merged.append(((start, end), (attribution,)))
    return merged


def _trim(scan: Scan, tokens: Range) -> Range:
    """Leave punctuation and a joining conjunction at the edges out of a clause; quotation marks stay."""
    start, end = tokens
    while start < end and (scan.lower[start] in _EDGES or (start and scan.named(start, "joining"))):
        start += 1
    while (
        end > start and (scan.lower[end - 1] in _EDGES or scan.named(end - 1, "joining")) and not scan.quoted[end - 1]
    ):
        end -= 1
    return (start, end) if start < end else tokens
