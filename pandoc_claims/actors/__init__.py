"""Actors: who is named in a document, and which names mean the same one.

Three steps, each in its modules. Names are proposed, sentence by sentence, by the model (`tagger`, `learned`) and by
rules and lists (`recognition`), which `combination` puts together; where there is no model, by rules alone; where the
language has a grammar of its own, by that (`native`); where the author asks for it, by another engine (`engines`). Each
name gets one reading throughout the document (`agreement` after a model, `consistency` after rules alone). `identity`
puts together what names the same actor. `resolution` answers the next stages, which ask whom "he" or "the ministry"
means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.actors import native
from pandoc_claims.actors.agreement import agree
from pandoc_claims.actors.bodies import completed
from pandoc_claims.actors.combination import combine
from pandoc_claims.actors.consistency import settle, trusted
from pandoc_claims.actors.headlines import known_names
from pandoc_claims.actors.identity import Identities, bind_brackets, canonical
from pandoc_claims.actors.learned import bare_nouns, propose
from pandoc_claims.actors.recognition import recognise
from pandoc_claims.actors.scripts import notes, slug
from pandoc_claims.actors.tagger import tagger
from pandoc_claims.languages import vocabulary
from pandoc_claims.model import Actor, Mention
from pandoc_claims.recognisers import OWN
from pandoc_claims.text import ZoneKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.actors.identity import Cluster
    from pandoc_claims.actors.recognition import Candidate
    from pandoc_claims.document import Document

__all__ = ["find"]


def find(document: Document) -> Document:
    """Fill `actors`, in order of first mention.

    A mention leaves out titles, a leading "the" and a possessive ending. Actors of types that were not asked for are
    left out, and so are mentions that no host may mark: those in headings and in text that the author exempted. They
    have helped to tell who is who before they go.
    """
    known = vocabulary(document.options.lang or document.text.lang or "en")
    own = known.grammar if known and document.options.recogniser in ("", OWN) else None
    candidates = native.recognise(document, own) if own else _with_headlines(document, _proposed(document))
    identities = Identities()
    placed: list[tuple[Candidate, Cluster]] = []
    for candidate in candidates:
        cluster = identities.place(candidate)
        if cluster is not None:
            placed.append((candidate, cluster))
    blocks, sentences = document.text.blocks, document.sentences
    bind_brackets(placed, [blocks[sentences[c.sentence].block].text for c, _ in placed])
    return document._replace(actors=tuple(_actors(document, identities.clusters)))


def _with_headlines(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """Add what is named where every word is capitalised, from what the rest of the document knows."""
    sure = trusted(candidates)
    types = {c.text.lower(): c.type for c in candidates if c.text.lower() in sure}
    types.update(
        (word, "person") for name, kind in list(types.items()) if kind == "person" for word in name.split()[-1:]
    )
    return _apart(candidates + known_names(document, types))


def _proposed(document: Document) -> list[Candidate]:
    """Let the model propose where it can read the language, else the rules; one reading of each name either way."""
    asked = document.options.recogniser
    if asked not in ("", OWN):
        from pandoc_claims.actors import engines  # noqa: PLC0415  # only who asks for another engine waits for it

        return agree(document, engines.recognise(document, asked))
    model = tagger() if _is_english(document) else None
    if model is None:
        return settle(recognise(document))
    candidates = agree(document, [*completed(document, combine(propose(document, model), recognise(document)))])
    return sorted([*candidates, *bare_nouns(document, candidates)], key=lambda c: (c.sentence, c.start))


def _is_english(document: Document) -> bool:
    return (document.options.lang or document.text.lang or "en").lower().startswith("en")


def _apart(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates in order without those that stand inside, or reach into, one that begins before them."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.sentence, c.start, -c.end)):
        if not kept or kept[-1].sentence != candidate.sentence or kept[-1].end <= candidate.start:
            kept.append(candidate)
    return kept


def _actors(document: Document, clusters: Sequence[Cluster]) -> list[Actor]:
    wanted, taken = document.options.actors, set[str]()
    english = _is_english(document)
    actors = []
    for cluster in sorted(clusters, key=lambda c: min((x.sentence, x.start) for x in c.candidates)):
        mentions = _mentions(document, cluster)
        if not mentions or cluster.type not in wanted:
            continue
        name = _display_name(cluster, english=english)
        aliases = tuple(form for form in dict.fromkeys(m.text for m in mentions) if form != name)
        found = tuple(dict.fromkeys(code for form in cluster.forms.values() for code in notes(form)))
        actors.append(Actor(_identifier(name, taken), name, cluster.type, aliases, mentions, found))
    return actors


def _display_name(cluster: Cluster, *, english: bool) -> str:
    if cluster.type != "group" or not english:
        return cluster.name
    plural = canonical(cluster.candidates[0])
    return " ".join(word[0].upper() + word[1:] for word in plural.split())


def _identifier(name: str, taken: set[str]) -> str:
    base = slug(name)
    identifier, number = base, 1
    while identifier in taken:
        number += 1
        identifier = f"{base}-{number}"
    taken.add(identifier)
    return identifier


def _mentions(document: Document, cluster: Cluster) -> tuple[Mention, ...]:
    mentions = []
    for candidate in sorted(cluster.candidates, key=lambda c: (c.sentence, c.start)):
        block = document.text.blocks[document.sentences[candidate.sentence].block]
        exempt = any(
            z.kind == ZoneKind.EXEMPT and z.start < candidate.end and candidate.start < z.end for z in block.zones
        )
        if block.markable and not exempt:
            mentions.append(Mention(block.index, candidate.start, candidate.end, candidate.text))
    return tuple(mentions)
