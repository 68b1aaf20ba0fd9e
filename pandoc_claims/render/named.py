"""The actors in the appendix: who and what is named, where, who is said to say what, and notes on their names."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from pandoc_claims.model import ACTOR_TYPES
from pandoc_claims.render.letters import quotable
from pandoc_claims.render.names import ACTOR_CLASSES, actor_entry, mention_id
from pandoc_claims.render.outline import Entry, Piece
from pandoc_claims.render.strip import Scale
from pandoc_claims.render.wording import counted, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pandoc_claims.model import Actor, Claim, Report
    from pandoc_claims.render.entries import Entries, Numbered

LINKED_MENTIONS = 12  # mentions of one actor that are linked
ONE_BY_ONE = 40  # actors up to which those that are named once have a line of their own
SPARK_PLACES = 48  # places in a sparkline

#: Short forms that need no long one: those that the AP Stylebook calls widely recognised, and their like in print.
_RECOGNISED = frozenset(
    ("AP", "BBC", "CIA", "CNN", "EU", "FBI", "IBM", "NASA", "NATO", "UN", "UNESCO", "UNICEF", "UNO", "USA", "WHO")
)


def actors(entries: Entries, listed: Sequence[Actor], warned: Iterable[Numbered]) -> tuple[Entry, ...]:
    """Return the entries of the actors, people first, in order of first mention.

    Where there are many, those that are named once and say nothing share one entry for each type.
    """
    speaking: dict[str, dict[int, Claim]] = {}
    for number, claim in warned:
        for attribution in claim.attributions:
            if attribution.actor:
                speaking.setdefault(attribution.actor, {})[number] = claim
    scale = Scale(entries.report.text)
    made: list[Entry] = []
    for type_ in ACTOR_TYPES:
        of_type = [actor for actor in listed if actor.type == type_]
        passing = [actor for actor in of_type if len(listed) > ONE_BY_ONE and _in_passing(actor, speaking)]
        alone = {actor.id for actor in passing}
        made += [_actor(actor, speaking, scale, entries) for actor in of_type if actor.id not in alone]
        made += [_once(passing, entries)] if passing else []
    return tuple(made)


def _in_passing(actor: Actor, speaking: dict[str, dict[int, Claim]]) -> bool:
    return len(actor.mentions) == 1 and not (actor.aliases or actor.same_as or actor.id in speaking)


def _actor(actor: Actor, speaking: dict[str, dict[int, Claim]], scale: Scale, entries: Entries) -> Entry:
    """Return an actor's entry: name, type, other names, addresses, where it is named, and what it says."""
    wording, here = entries.wording, actor_entry(entries.options, actor)
    dot = wording["dot"]
    pieces = [
        Piece(quotable(actor.name), "name", id=here, property="schema:name"),
        Piece(dot + wording[actor.type]),
    ]
    if actor.aliases:
        aliases = wording["comma"].join(map(quotable, actor.aliases))
        pieces.append(Piece(f"{dot}{wording['also']}{wording['space']}{aliases}"))
    for address in actor.same_as:
        pieces += [Piece(dot), entries.outward(address, address)]
    pieces += [Piece(dot), *_mentions(actor, scale, entries)]
    if actor.id in speaking:
        pieces.append(Piece(dot + wording["speaks"] + wording["space"]))
        pieces += entries.listed(speaking[actor.id].items())
    return Entry(tuple(pieces), f"#{here}", ACTOR_CLASSES.get(actor.type, "schema:Thing"))


def _mentions(actor: Actor, scale: Scale, entries: Entries) -> list[Piece]:
    """Say how often an actor is named, show where, and link the first mentions."""
    linked = [
        (place + 1, identifier)
        for place in range(len(actor.mentions))
        if entries.stands(identifier := mention_id(entries.options, actor, place))
    ]
    often = counted(entries.wording, "times", len(actor.mentions))
    if len(actor.mentions) == 1:
        return [Piece(often, target=f"#{linked[0][1]}" if linked else "")]
    places = {int(scale.of(at.block, at.start) * (SPARK_PLACES - 1)) / (SPARK_PLACES - 1) for at in actor.mentions}
    pieces = [Piece(often), Piece("", "spark", spark=tuple(sorted(places)))]
    for number, identifier in linked[:LINKED_MENTIONS]:
        pieces += [Piece(" "), Piece(str(number), target=f"#{identifier}")]
    return pieces + entries.more(len(linked) - LINKED_MENTIONS)


def _once(passing: list[Actor], entries: Entries) -> Entry:
    """Return the entry of actors of one type that are named once and say nothing."""
    wording = entries.wording
    pieces = [Piece(wording["once"] + wording["dot"] + wording[passing[0].type] + wording["colon"])]
    for place, actor in enumerate(passing):
        pieces += [Piece(wording["comma"])] if place else []
        mark = mention_id(entries.options, actor, 0)
        target = f"#{mark}" if entries.stands(mark) else ""
        pieces.append(Piece(quotable(actor.name), target=target, id=actor_entry(entries.options, actor)))
    return Entry(tuple(pieces))


def notes(entries: Entries, listed: Sequence[Actor]) -> tuple[Entry, ...]:
    """Return an entry for each name that a reader should look at twice."""
    made = []
    for actor in listed:
        codes = list(actor.notes)
        if "look-alike-letters" in codes:  # which says it all
            codes = [code for code in codes if code != "mixed-scripts"]
        if _wants_its_long_form(actor, entries.report):
            codes.append("not-spelled-out")
        told = [entries.wording[f"note-{code}"] for code in codes if f"note-{code}" in entries.wording]
        if told:
            name = Piece(quotable(actor.name), target=f"#{actor_entry(entries.options, actor)}")
            strangers = _strangers(actor) if "look-alike-letters" in codes else ""
            told[0] += f" ({quoted(entries.wording, strangers)})" if strangers else ""
            made.append(Entry((name, *(Piece(entries.wording["dot"] + sentence) for sentence in told))))
    return tuple(made)


def _wants_its_long_form(actor: Actor, report: Report) -> bool:
    """Whether an organisation is named by a short form alone, which not everybody knows."""
    if actor.type != "organisation" or not all(map(_is_short_form, (actor.name, *actor.aliases))):
        return False
    if actor.name.replace(".", "") in _RECOGNISED:
        return False
    return not any(_in_brackets(report.text.blocks[at.block].text, at.start, at.end) for at in actor.mentions)


def _is_short_form(name: str) -> bool:
    letters = name.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


def _in_brackets(text: str, start: int, end: int) -> bool:
    """Whether a name stands in brackets behind another, or has another in brackets behind it."""
    return text[max(start - 1, 0) : start] == "(" or text[end : end + 2] == " ("


def _strangers(actor: Actor) -> str:
    """Return the letters of the rarer alphabet in those words of a name that mix two."""
    found: dict[str, None] = {}
    for word in quotable(f"{actor.name} {' '.join(actor.aliases)}").split():
        alphabets: dict[str, list[str]] = {}
        for letter in filter(str.isalpha, word):
            alphabets.setdefault(unicodedata.name(letter, "?").partition(" ")[0], []).append(letter)
        if len(alphabets) > 1:
            found |= dict.fromkeys(min(alphabets.items(), key=lambda found: len(found[1]))[1])
    return " ".join(found)
