"""The appendix: from a report to the outline of "Sources and caveats". Hosts turn the outline into their nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import __version__
from pandoc_claims.model import ACTOR_TYPES, SEVERITIES, marked
from pandoc_claims.render.entries import Entries
from pandoc_claims.render.letters import quotable
from pandoc_claims.render.outline import Entry, Outline, Piece, Section
from pandoc_claims.render.wording import card_of, words

if TYPE_CHECKING:
    from collections.abc import Collection

    from pandoc_claims.model import Actor, Claim, Report
    from pandoc_claims.options import Options

Numbered = list[tuple[int, "Claim"]]


def outline(report: Report, options: Options, placed: Collection[str] | None = None) -> Outline | None:
    """Return the outline of the appendix to a report, or None when there is nothing to say.

    `placed` holds the ids that really stand in the document; only they are linked to. None means that every mark
    stands where the report says it does.
    """
    warned: Numbered = list(enumerate((claim for claim in report.claims if marked(claim)), 1))
    actors = tuple(actor for actor in report.actors if actor.type in options.actors)
    if not (report.claims or actors or report.opinion):
        return None
    wording = words(report.text.lang)
    entries = Entries(report, options, placed, wording)
    sections = [
        *_claims(warned, entries),
        Section("sources", wording["title-sources"], entries.sources(warned)),
        Section("unnamed", wording["title-unnamed"], entries.unnamed(warned)),
        Section("actors", wording["title-actors"], tuple(map(entries.actor, _by_type(actors)))),
        Section("settled", wording["title-settled"], _settled(warned, wording)),
        Section("method", wording["title-method"], (_method(report, wording),), dense=False),
    ]
    return Outline(
        title=options.appendix_title or wording["title"],
        lang=report.text.lang,
        summary=_summary(warned, report, actors, wording),
        sections=tuple(section for section in sections if section.entries),
    )


def said(claim: Claim, report: Report, options: Options) -> list[str]:
    """Return the sentences that tell a reader about one claim, as its entry has them."""
    return Entries(report, options, None, words(report.text.lang)).said(claim)


def _claims(warned: Numbered, entries: Entries) -> list[Section]:
    """Group the marked claims: what somebody has looked at first, then the rest, the most serious first."""
    groups: dict[str, Numbered] = {name: [] for name in ("reviewed", *reversed(SEVERITIES))}
    for number, claim in warned:
        reviewed = claim.status != "unreviewed" or not claim.findings
        groups["reviewed" if reviewed else claim.severity].append((number, claim))
    return [
        Section(
            name,
            entries.wording[f"title-{name}"],
            tuple(entries.claim(number, claim) for number, claim in group),
            dense=False,
        )
        for name, group in groups.items()
    ]


def _summary(warned: Numbered, report: Report, actors: tuple[Actor, ...], wording: dict[str, str]) -> Entry:
    """Say in one line what there is, as labels and numbers: no language's plurals get in the way."""
    counts = dict.fromkeys(reversed(SEVERITIES), 0)
    for _, claim in warned:
        if claim.findings:
            counts[claim.severity] += 1
    colon = wording["colon"]
    parts = []
    if warned:
        split = ", ".join(f"{count} {wording[severity]}" for severity, count in counts.items() if count)
        parts.append(f"{wording['summary-claims']}{colon}{len(warned)}" + (f" ({split})" if split else ""))
    if report.sources:
        parts.append(f"{wording['summary-sources']}{colon}{len(report.sources)}")
    if actors:
        parts.append(f"{wording['summary-actors']}{colon}{len(actors)}")
    return Entry((Piece(" · ".join(parts)),))


def _by_type(actors: tuple[Actor, ...]) -> list[Actor]:
    """Order the actors by type, people first, and by first mention within a type."""
    order = {name: place for place, name in enumerate(ACTOR_TYPES)}
    return sorted(actors, key=lambda actor: order.get(actor.type, len(order)))


def _settled(warned: Numbered, wording: dict[str, str]) -> tuple[Entry, ...]:
    """Say once for each caveat what would settle it, in the words of its card, if there are cards in the language."""
    if not wording["cards"]:
        return ()
    names = dict.fromkeys(finding.caveat for _, claim in warned for finding in claim.findings)
    cards = [card for name in names if (card := card_of(name, wording))]
    return tuple(Entry((Piece(_capital(card.label), "strong"), Piece(f" · {card.settled_by}"))) for card in cards)


def _method(report: Report, wording: dict[str, str]) -> Entry:
    """Say what made the appendix, and what it cannot know. No time stamp: the same input gives the same bytes."""
    key = "method" if report.language else "method-none"
    language = wording.get(f"language-{report.language}", report.language)
    made = wording[key].format(version=f" {__version__}", level=report.level, language=language)
    smaller = wording.get(f"vocabulary-{report.language}", "")
    return Entry((Piece(" ".join(filter(None, (made, smaller, _second_opinion(report, wording), wording["limits"])))),))


def _second_opinion(report: Report, wording: dict[str, str]) -> str:
    """Say that a language model has had a say, which one, and what it changed."""
    given = report.opinion
    if given is None:
        return ""
    counts = {"confirmed": given.confirmed, "lowered": given.lowered, "dropped": given.dropped}
    return wording["opinion"].format(model=quotable(given.model), **counts)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
