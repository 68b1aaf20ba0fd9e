"""The register: the author's verdicts on claims, and what the author knows of the actors.

A verdict belongs to a claim when the claim's text, normalised, is that of the entry, and the claim stands under the
entry's headings. Anything less is no match: a verdict never passes silently to a text that was changed. `match` is the
place for telling an entry whose claim was changed from one whose claim is gone.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims import model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.document import Document
    from pandoc_claims.model import Actor, Attribution, Claim
    from pandoc_claims.register_file import ActorEntry, ClaimEntry

_FOLDED = str.maketrans({
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
})  # fmt: skip


class Match(NamedTuple):
    """What an entry met in the document."""

    kind: str  # "exact" or "none"
    claims: tuple[int, ...] = ()  # indices of the claims it speaks of


def apply(document: Document) -> Document:
    """Apply the register named in the options, if any, to the claims and actors of a document.

    Raises:
        RegisterError: the register is missing, or an entry in it makes no sense.

    """
    if not document.options.register:
        return document
    from pandoc_claims import register_file  # noqa: PLC0415  # documents without a register do not pay for it

    entries = register_file.read(document.options.register)
    renamed, actors = _apply_actors(entries.actors, document.actors)
    claims = [_rename(claim, renamed) for claim in document.claims]
    attributions = tuple(
        tuple(_rename_attribution(attribution, renamed) for attribution in of_sentence)
        for of_sentence in document.attributions
    )
    applied, unmatched = _apply_verdicts(entries.claims, claims, document)
    found = model.Register(document.options.register, applied, unmatched)
    return document._replace(actors=actors, attributions=attributions, claims=tuple(claims), register=found)


def normalise(text: str) -> str:
    """Bring a claim to the form in which texts are compared.

    NFC; typographic quotes and dashes as their plain equivalents; white space collapsed; quotation marks around it and
    sentence punctuation at its end dropped, but for a question mark. Case is kept: "Who" is not "WHO".
    """
    plain = unicodedata.normalize("NFC", text).translate(_FOLDED)
    return " ".join(plain.split()).strip("\"' ").rstrip(".,;:!\"' ")


def match(entry: ClaimEntry, places: dict[str, list[int]], claims: list[Claim], document: Document) -> Match:
    """Find the claims an entry speaks of.

    `places` maps normalised texts, of spans and of whole sentences, to indices of claims. An entry without a heading
    matches anywhere, but only when its text stands in one sentence of the document.
    """
    candidates = places.get(normalise(entry.text), [])
    blocks = document.text.blocks
    if entry.heading:
        path = tuple(map(normalise, entry.heading))
        candidates = [
            index
            for index in candidates
            if tuple(map(normalise, blocks[claims[index].span.block].headings))[-len(path) :] == path
        ]
    elif len({(claims[index].sentence.block, claims[index].sentence.start) for index in candidates}) > 1:
        candidates = []
    return Match("exact", tuple(candidates)) if candidates else Match("none")


def _apply_verdicts(
    entries: tuple[ClaimEntry, ...], claims: list[Claim], document: Document
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Settle the claims that entries speak of, in place; return the ids of entries that met one, and that met none."""
    places: dict[str, list[int]] = {}
    for index, claim in enumerate(claims):
        span = claim.span
        texts = {
            normalise(document.text.blocks[span.block].text[span.start : span.end]),
            normalise(claim.sentence.text),
        }
        for text in texts:
            places.setdefault(text, []).append(index)
    applied: list[str] = []
    unmatched: list[str] = []
    for entry in entries:
        found = match(entry, places, claims, document)
        (applied if found.kind == "exact" else unmatched).append(entry.id)
        for index in found.claims:
            claims[index] = _settle(claims[index], entry)
    return tuple(applied), tuple(unmatched)


def _settle(claim: Claim, entry: ClaimEntry) -> Claim:
    """Give a claim the verdict of an entry. What the author wrote on the claim itself, in the text, stands."""
    from pandoc_claims.claims import settle  # noqa: PLC0415  # `analysis` imports both; this keeps their order free

    if claim.status == "unreviewed" and entry.status != "unreviewed":
        claim = settle(claim, entry.status)
    return claim._replace(note=entry.note or claim.note, verdict_sources=entry.sources or claim.verdict_sources)


def _apply_actors(
    entries: tuple[ActorEntry, ...], actors: tuple[Actor, ...]
) -> tuple[dict[str, str], tuple[Actor, ...]]:
    """Give actors the names, types and addresses the register knows, and make one of those that are the same.

    Returns old ids by new, and the actors in order of first mention.
    """
    by_name: dict[str, list[Actor]] = {}
    for actor in actors:
        for name in {actor.id, actor.name, *actor.aliases}:
            by_name.setdefault(normalise(name), []).append(actor)
    renamed: dict[str, str] = {}
    known: list[Actor] = []
    for entry in entries:
        names = filter(None, (entry.id, entry.name, *entry.aliases))
        found = {actor.id: actor for name in names for actor in by_name.get(normalise(name), ())}
        same = [actor for actor in found.values() if actor.id not in renamed]
        if same:
            renamed.update((actor.id, entry.id) for actor in same)
            known.append(_merge(entry, same))
    others = [actor for actor in actors if actor.id not in renamed]
    order = sorted([*known, *others], key=_first_mention)
    return renamed, tuple(order)


def _first_mention(actor: Actor) -> tuple[int, int]:
    return (actor.mentions[0].block, actor.mentions[0].start) if actor.mentions else (0, 0)


def _merge(entry: ActorEntry, same: list[Actor]) -> Actor:
    same = sorted(same, key=_first_mention)
    first = same[0]
    name = entry.name or first.name
    aliases = _distinct(alias for actor in same for alias in (actor.name, *actor.aliases) if alias != name)
    mentions = sorted((mention for actor in same for mention in actor.mentions), key=lambda m: (m.block, m.start))
    return first._replace(
        id=entry.id,
        name=name,
        type=entry.type or first.type,
        aliases=aliases,
        mentions=tuple(mentions),
        notes=_distinct(note for actor in same for note in actor.notes),
        same_as=_distinct([*entry.same_as, *(address for actor in same for address in actor.same_as)]),
    )


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _rename(claim: Claim, renamed: dict[str, str]) -> Claim:
    return claim._replace(
        actors=_distinct(renamed.get(actor, actor) for actor in claim.actors),
        attributions=tuple(_rename_attribution(attribution, renamed) for attribution in claim.attributions),
    )


def _rename_attribution(attribution: Attribution, renamed: dict[str, str]) -> Attribution:
    if attribution.actor is None:
        return attribution
    return attribution._replace(actor=renamed.get(attribution.actor, attribution.actor))
