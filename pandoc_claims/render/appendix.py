"""The appendix: from a report to the outline of "Sources and caveats". Hosts turn the outline into their nodes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from pandoc_claims import __version__
from pandoc_claims.model import SEVERITIES, marked
from pandoc_claims.render import named, sourced, strip
from pandoc_claims.render.entries import LISTED, Entries
from pandoc_claims.render.gathered import gather
from pandoc_claims.render.letters import quotable, quotable_text
from pandoc_claims.render.names import label
from pandoc_claims.render.outline import Entry, Outline, Piece, Section
from pandoc_claims.render.summary import sentences
from pandoc_claims.render.wording import card_of, words

if TYPE_CHECKING:
    from collections.abc import Collection

    from pandoc_claims.model import Claim, Report
    from pandoc_claims.options import Options
    from pandoc_claims.render.entries import Numbered

LONG = 30  # entries of one severity from which on the headings they stand under part them


def outline(report: Report, options: Options, placed: Collection[str] | None = None) -> Outline | None:
    """Return the outline of the appendix to a report, or None when there is nothing to say.

    `placed` holds the ids that really stand in the document; only they are linked to. None means that every mark
    stands where the report says it does.
    """
    warned: list[Numbered] = list(enumerate((claim for claim in report.claims if marked(claim)), 1))
    actors = tuple(actor for actor in report.actors if actor.type in options.actors)
    if not (report.claims or actors or report.opinion):
        return None
    wording = words(report.text.lang)
    entries = Entries(report, options, placed, wording)
    sections = [
        *_claims(warned, entries),
        Section("sources", wording["title-sources"], sourced.cited(entries, warned)),
        Section("unnamed", wording["title-unnamed"], sourced.unnamed(entries, warned), intro=wording["strength"]),
        Section("actors", wording["title-actors"], named.actors(entries, actors, warned)),
        Section("names", wording["title-names"], named.notes(entries, actors)),
        Section("settled", wording["title-settled"], _settled(warned, wording)),
        Section("method", wording["title-method"], _method(report, wording), dense=False),
    ]
    return Outline(
        title=options.appendix_title or wording["title"],
        lang=report.text.lang,
        summary=Entry((Piece(sentences(report, len(actors), wording), "lead"),)),
        sections=tuple(section for section in sections if section.entries),
        strip=strip.draw(report.text, warned, wording),
        map=_map(warned, entries),
        direction=wording["dir"],
    )


def said(claim: Claim, report: Report, options: Options) -> list[str]:
    """Return the sentences that tell a reader about one claim, as its entry has them."""
    return Entries(report, options, None, words(report.text.lang)).said(claim)


def _map(warned: list[Numbered], entries: Entries) -> Entry | None:
    """Say in a line which claims stand in which part of the document, and link them."""
    wording = entries.wording
    parts = strip.parts(entries.report.text, warned, wording)
    pieces = [Piece(wording["map"] + wording["colon"])]
    for place, (title, here) in enumerate(parts[:LISTED]):
        pieces.append(Piece(f"{wording['dot'] if place else ''}{quotable_text(title)} "))
        (first, claim), (last, other) = here[0], here[-1]
        pieces.append(entries.back(label(first), claim.id, role="text"))
        if last != first:
            pieces += [Piece("–"), entries.back(label(last), other.id, role="text")]
    return Entry((*pieces, *entries.more(len(parts) - LISTED))) if warned else None


def _claims(warned: list[Numbered], entries: Entries) -> list[Section]:
    """Group the marked claims: what somebody has looked at first, then the rest, the most serious first."""
    groups: dict[str, list[Numbered]] = {name: [] for name in ("reviewed", *reversed(SEVERITIES))}
    for number, claim in warned:
        reviewed = claim.status != "unreviewed" or not claim.findings
        groups["reviewed" if reviewed else claim.severity].append((number, claim))
    wording = entries.wording
    return [
        Section(
            name,
            f"{wording[f'title-{name}']}{wording['dot']}{len(group)}",
            tuple(_under_headings(gather(group, entries), entries)),
            dense=False,
        )
        for name, group in groups.items()
        if group
    ]


def _under_headings(made: list[tuple[Claim, Entry]], entries: Entries) -> list[Entry]:
    """Put the headings they stand under between the entries, where there are many."""
    if len(made) <= LONG:
        return [entry for _, entry in made]
    blocks = entries.report.text.blocks
    found: list[Entry] = []
    for headings, here in groupby(made, key=lambda one: blocks[one[0].span.block].headings):
        found += [Entry((Piece(quotable_text(headings[-1]), "place"),))] if headings else []
        found += [entry for _, entry in here]
    return found


def _settled(warned: list[Numbered], wording: dict[str, str]) -> tuple[Entry, ...]:
    """Say once for each caveat what would settle it, in the words of its card, if there are cards in the language."""
    if not wording["cards"]:
        return ()
    names = dict.fromkeys(finding.caveat for _, claim in warned for finding in claim.findings)
    cards = [card for name in names if (card := card_of(name, wording))]
    return tuple(Entry((Piece(_capital(card.label), "strong"), Piece(f" · {card.settled_by}"))) for card in cards)


def _method(report: Report, wording: dict[str, str]) -> tuple[Entry, ...]:
    """Say what made the appendix, and what it cannot know. No time stamp: the same input gives the same bytes."""
    key = "method" if report.language else "method-none"
    language = wording.get(f"language-{report.language}", report.language)
    made = wording[key].format(version=f" {__version__}", level=report.level, language=language)
    smaller = wording.get(f"vocabulary-{report.language}", "")
    told = (made, smaller, _second_opinion(report, wording), wording["limits"])
    return (Entry((Piece(wording["space"].join(filter(None, told))),)),)


def _second_opinion(report: Report, wording: dict[str, str]) -> str:
    """Say that a language model has had a say, which one, and what it changed."""
    given = report.opinion
    if given is None:
        return ""
    counts = {"confirmed": given.confirmed, "lowered": given.lowered, "dropped": given.dropped}
    return wording["opinion"].format(model=quotable(given.model), **counts)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
