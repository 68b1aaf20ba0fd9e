"""The sources in the appendix: those that the document cites, and those that it does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.render.entries import LISTED, SNIPPET_LENGTH
from pandoc_claims.render.names import claim_entry, label
from pandoc_claims.render.outline import Entry, Piece
from pandoc_claims.render.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pandoc_claims.model import Attribution, Claim, Mention
    from pandoc_claims.render.entries import Entries, Numbered

#: How an unnamed source is described, the strongest first. Reuters' Handbook of Journalism ("Sourcing") ranks sources
#: without a name so: those with authority over the matter, officials of a body, those designated by what they are, and
#: last a bare "sources"; within a rank, the more precisely described is the stronger.
STRENGTHS = ("office", "role", "vague", "nobody")


def cited(entries: Entries, warned: Iterable[Numbered]) -> tuple[Entry, ...]:
    """Return an entry for each source of the document, with the claims it supports."""
    numbers = {claim.id: number for number, claim in warned}
    supported: dict[str, list[Claim]] = {}
    for claim in entries.report.claims:
        for source in claim.sources:
            supported.setdefault(source, []).append(claim)
    return tuple(
        Entry(
            (
                entries.outward(source.label or source.id, source.url),
                *_supports(supported.get(source.id, []), numbers, entries),
            )
        )
        for source in entries.report.sources
    )


def _supports(claims: list[Claim], numbers: Mapping[str, int], entries: Entries) -> list[Piece]:
    wording = entries.wording
    pieces: list[Piece] = []
    for claim in claims[:LISTED]:
        pieces.append(Piece(wording["comma"] if pieces else wording["dot"] + wording["supports"] + wording["space"]))
        if claim.id in numbers:
            pieces.append(Piece(label(numbers[claim.id]), target=f"#{claim_entry(claim)}"))
        else:
            pieces.append(entries.back(entries.quote(claim.span, SNIPPET_LENGTH), claim.id, role="quote"))
    return pieces + entries.more(len(claims) - LISTED)


def unnamed(entries: Entries, warned: Iterable[Numbered]) -> tuple[Entry, ...]:
    """Return an entry for each source that has no name, the strongest first, with the claims that rest on it."""
    resting: dict[str, tuple[int, int, str, dict[int, Claim]]] = {}
    bodies: dict[int, list[Mention]] = {}  # organisations, by block
    for actor in entries.report.actors:
        for mention in actor.mentions if actor.type == "organisation" else ():
            bodies.setdefault(mention.block, []).append(mention)
    for number, claim in warned:
        for attribution in claim.attributions:
            if attribution.source is None and attribution.source_class != "hearsay":
                continue  # goes on with what somebody said before
            if attribution.source_class in ("vague", "hearsay", "role"):
                said = entries.source_words(attribution) or _cue(attribution, entries)
                strength = STRENGTHS.index(_strength(attribution, bodies))
                key = said.casefold()
                if key not in resting:
                    resting[key] = (strength, -len(said.split()), said, {})
                resting[key][3][number] = claim
    ordered = sorted(resting.values(), key=lambda found: found[:2])
    return tuple(_unnamed(STRENGTHS[strength], said, claims, entries) for strength, _, said, claims in ordered)


def _unnamed(strength: str, said: str, claims: dict[int, Claim], entries: Entries) -> Entry:
    dot = entries.wording["dot"]
    described = entries.wording["nobody" if strength == "nobody" else f"strength-{strength}"]
    return Entry((Piece(said, "quote"), Piece(dot + described), Piece(dot), *entries.listed(claims.items())))


def _strength(attribution: Attribution, bodies: Mapping[int, list[Mention]]) -> str:
    """Return how well an unnamed source is described: one of `STRENGTHS`."""
    if attribution.source_class == "hearsay":
        return "nobody"
    if attribution.source_class == "vague":
        return "vague"
    block, start, end = attribution.source or attribution.cue
    whose = any(start <= at.start and at.end <= end for at in bodies.get(block, ()))
    return "office" if whose else "role"


def _cue(attribution: Attribution, entries: Entries) -> str:
    return quoted(entries.wording, entries.words(attribution.cue))
