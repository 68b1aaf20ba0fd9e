"""How a notebook shows an analysis: the marked text, where its caveats stand, a table of them, and who says what.

There is no script in it. Whatever comes from the text is escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pandoc_claims.hosts.html.appendix import style
from pandoc_claims.interactive.drawings import map_of_caveats, who_says_what
from pandoc_claims.interactive.rows import words_of
from pandoc_claims.model import marked
from pandoc_claims.render.appendix import said
from pandoc_claims.render.letters import quotable, shorten
from pandoc_claims.render.names import actor_entry, claim_entry, label, mention_id
from pandoc_claims.render.wording import card_of, words

if TYPE_CHECKING:
    from pandoc_claims.model import Claim, Report
    from pandoc_claims.options import Options

_QUOTE = 140  # characters of a claim that are shown in the table


def html(report: Report, marked_text: str, options: Options) -> str:
    """Return an analysis as HTML that stands by itself."""
    warned = [claim for claim in report.claims if marked(claim)]
    lines = [
        '<div class="pandoc-claims-view">',
        style("claims.css", "claims-view.css"),
        f'<div class="claims-text" lang="{escape(report.text.lang)}">\n{marked_text}</div>',
    ]
    if warned:
        lines += [map_of_caveats(report), _table(report, warned, options), who_says_what(report, warned)]
    lines += [_actors(report, options), "</div>"]
    return "\n".join(filter(None, lines))


def _table(report: Report, warned: list[Claim], options: Options) -> str:
    """Return the table of caveats; its rows are what the marks in the text lead to."""
    wording = words(report.text.lang)
    body = []
    for number, claim in enumerate(warned, 1):
        names = [card.label if (card := card_of(f.caveat, wording)) else f.caveat for f in claim.findings]
        severity = wording[claim.severity] if claim.findings else wording[f"status-{claim.status}"]
        back = f'<a href="#{escape(claim.id)}">{label(number)}</a>'
        body.append(
            f'<tr id="{escape(claim_entry(claim))}"><th scope="row">{back}</th>'
            f"<td>{escape(shorten(words_of(report, claim.span), _QUOTE))}</td>"
            f'<td class="claims-{claim.severity}">{escape(severity)}</td><td>{escape(", ".join(names))}</td>'
            f"<td>{escape(' '.join(said(claim, report, options)))}</td></tr>"
        )
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("", "claim", "weight", "caveat", "what to know"))
    return (
        f'<table class="claims-table"><thead><tr>{heads}</tr></thead><tbody>\n' + "\n".join(body) + "\n</tbody></table>"
    )


def _actors(report: Report, options: Options) -> str:
    """Return who is named, which is where the names in the text lead to."""
    wording = words(report.text.lang)
    entries = []
    for actor in report.actors:
        if actor.type not in options.actors:
            continue
        first = escape(mention_id(options, actor, 0))
        name = f'<a href="#{first}">{escape(quotable(actor.name))}</a>'
        entries.append(
            f'<span id="{escape(actor_entry(options, actor))}">{name} ({escape(wording[actor.type])})</span>'
        )
    return f'<p class="claims-actors">{escape(wording["title-actors"])}: {", ".join(entries)}</p>' if entries else ""
