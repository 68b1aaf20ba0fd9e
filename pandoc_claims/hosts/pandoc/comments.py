"""Real comments: a balloon beside each claim, for those who review in a word processor. Only on wish.

In Word, Pandoc makes a comment of two Spans whose only class is `comment-start` and `comment-end`; any other writer
would print the comment into the text (https://github.com/jgm/pandoc/issues/9428). OpenDocument's writer makes none, so
there its words stand in the same Spans, between the tags of an annotation. Ours are told from the author's own by their
numbers, which Word wants to be numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.ours import FIRST_COMMENT
from pandoc_claims.hosts.pandoc.tree import raw, span, string
from pandoc_claims.render.appendix import said
from pandoc_claims.render.letters import quotable
from pandoc_claims.render.wording import card_of, words

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Claim, Report
    from pandoc_claims.options import Options

AUTHOR = "pandoc-claims"
INITIALS = "pc"
DATE = "1970-01-01T00:00:00Z"  # Word wants a date; ours is always the same, so that the same input gives the same bytes

_OPEN_DOCUMENT = frozenset(("odt", "opendocument"))


def wanted(fmt: str, options: Options) -> bool:
    """Whether comments are written: asked for, and understood by the writer."""
    return options.docx_comments and (fmt == "docx" or fmt in _OPEN_DOCUMENT)


def lines(claim: Claim, report: Report, options: Options) -> list[str]:
    """Return what a comment says: the caveats and who says it, then what would settle it."""
    wording = words(report.text.lang)
    cards = [card_of(caveat, wording) for caveat in dict.fromkeys(finding.caveat for finding in claim.findings)]
    settled = dict.fromkeys(card.settled_by.rstrip(".") for card in cards if card is not None)
    told = [" ".join(said(claim, report, options))]
    if settled and claim.status in ("unreviewed", "disputed", "unverifiable"):
        told.append(f"{wording['title-settled']}{wording['colon']}{'; '.join(settled)}.")
    return [line for line in told if line]


def opening(number: int, told: list[str], fmt: str = "docx") -> Node:
    """Return what begins a comment: its id and its words, line by line. `number` is unique in the document."""
    attributes = [["id", str(FIRST_COMMENT + number)], ["author", AUTHOR], ["initials", INITIALS], ["date", DATE]]
    inlines: list[Node] = []
    for line in told:
        if inlines:
            inlines.append({"t": "LineBreak"})
        for place, word in enumerate(quotable(line).split(" ")):
            inlines += [{"t": "Space"}, string(word)] if place else [string(word)]
    if fmt in _OPEN_DOCUMENT:
        tag = f'<office:annotation office:name="{FIRST_COMMENT + number}">'
        about = f"<dc:creator>{AUTHOR}</dc:creator><dc:date>{DATE.rstrip('Z')}</dc:date>"
        begin = raw("opendocument", f"{tag}{about}<text:p>")
        inlines = [begin, *inlines, raw("opendocument", "</text:p></office:annotation>")]
    return span("", ["comment-start"], attributes, inlines)


def closing(number: int, fmt: str = "docx") -> Node:
    """Return what ends the comment of the same number."""
    name = str(FIRST_COMMENT + number)
    inside = [raw("opendocument", f'<office:annotation-end office:name="{name}"/>')] if fmt in _OPEN_DOCUMENT else []
    return span("", ["comment-end"], [["id", name]], inside)
