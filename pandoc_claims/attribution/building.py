"""Building: an attribution made of tokens."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pandoc_claims.model import Attribution, Span

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.attribution.sources import Source


def build(seen: Scan, source: Source, cue: Range, content: Range, form: str) -> Attribution:
    """Make the attribution from tokens; its span runs from the first to the last of source, cue and content."""
    block = seen.sentence.block
    tokens = None if source.source_class == "hearsay" else source.tokens
    parts = [cue, content] if tokens is None or tokens[0] >= len(seen.lower) else [tokens, cue, content]
    whole = (min(part[0] for part in parts), max(part[1] for part in parts))
    return Attribution(
        source_class=source.source_class,
        form=form,
        cue=Span(block, *seen.offsets(cue)),
        source=Span(block, *seen.offsets(tokens)) if tokens else None,
        content=Span(block, *seen.offsets(content)) if content[1] > content[0] else None,
        span=Span(block, *seen.offsets(whole)),
        actor=source.actor,
    )


def reported_form(seen: Scan, content: Range) -> str:
    """Tell the form of what is told in the author's words: mixed when some of it is quoted, else indirect."""
    return "mixed" if any(seen.quoted[content[0] : content[1]]) else "indirect"


def tokens_of(seen: Scan, span: Span) -> range:
    """Give the tokens that a span of the sentence covers."""
    return range(bisect_left(seen.starts, span.start), bisect_left(seen.starts, span.end))
