"""Reports made by hand, for tests of what is done with a report: found by their words in a document that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.hosts.pandoc.read import read
from pandoc_claims.model import Actor, Attribution, Claim, Finding, Mention, Report, Sentence, Span

if TYPE_CHECKING:
    from typing import Any

    from pandoc_claims.text import Text

SEVERITY = {
    "hearsay": "high",
    "anonymous-source": "high",
    "attributed-only": "medium",
    "hedged": "medium",
    "interpretation": "low",
}


class Said(NamedTuple):
    """What a test wants found: the words of a claim, and what is known of it."""

    words: str
    caveats: tuple[str, ...] = ()
    source_class: str = ""
    source: str = ""  # the words of the source, for a source class other than "hearsay"
    actor: str | None = None
    sources: tuple[str, ...] = ()
    status: str = "unreviewed"
    note: str = ""


class Named(NamedTuple):
    """An actor that a test wants found wherever one of its names stands."""

    id: str
    name: str
    type: str = "person"
    names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def report(
    tree: dict[str, Any], said: tuple[Said, ...] = (), named: tuple[Named, ...] = (), prefix: str = ""
) -> Report:
    """Read a tree and return a report of what is said and named in it; whatever is not in the text is an error."""
    text = read(tree)
    claims = tuple(_claim(text, one, f"{prefix}claim-{number}") for number, one in enumerate(said, 1))
    actors = tuple(_actor(text, one) for one in named)
    return Report(text, "standard", "en", (), claims, actors, text.sources)


def _place(text: Text, words: str) -> Span:
    for block in text.blocks:
        if block.markable and (start := block.text.find(words)) >= 0:
            return Span(block.index, start, start + len(words))
    raise AssertionError(f"{words!r} is nowhere in the text")


def _claim(text: Text, said: Said, identifier: str) -> Claim:
    span = _place(text, said.words)
    attributions: tuple[Attribution, ...] = ()
    if said.source_class:
        source = _place(text, said.source) if said.source else None
        attributions = (Attribution(said.source_class, "indirect", source or span, source, None, span, said.actor),)
    severities = [SEVERITY[caveat] for caveat in said.caveats]
    return Claim(
        id=identifier,
        sentence=Sentence(span.block, span.start, span.end, said.words),
        span=span,
        kind="event",
        certainty="stated",
        support="cited" if said.sources else "none",
        findings=tuple(Finding(caveat, span) for caveat in said.caveats),
        attributions=attributions,
        sources=said.sources,
        status=said.status,
        severity=max(severities, key=("low", "medium", "high").index, default="low"),
        note=said.note,
    )


def _actor(text: Text, named: Named) -> Actor:
    mentions = [
        Mention(block.index, start, start + len(name), name)
        for block in text.blocks
        for name in (named.name, *named.names)
        for start in _starts(block.text, name)
        if block.markable
        and (
            name == named.name
            or named.name not in block.text[max(0, start - len(named.name)) : start + len(named.name)]
        )
    ]
    assert mentions, f"{named.name!r} is nowhere in the text"
    return Actor(named.id, named.name, named.type, named.names, tuple(sorted(mentions)), named.notes)


def _starts(text: str, words: str) -> list[int]:
    starts, at = [], text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    return starts
