"""The entries of the appendix: a claim, or the like claims of one table, said in a line or two.

What the entries of sources and actors (`sourced`, `named`) are made of as well stands here: quotations and links that
lead back into the text, to an entry, or out of the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.render.letters import inner_quotes, quotable, quotable_text, shorten
from pandoc_claims.render.names import claim_entry, label
from pandoc_claims.render.outline import Entry, Piece
from pandoc_claims.render.wording import counted, quoted, reader_sentence
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from pandoc_claims.model import Attribution, Claim, Finding, Report, Span
    from pandoc_claims.options import Options

    Numbered = tuple[int, Claim]

QUOTE_LENGTH = 120  # characters of a claim that are quoted
SNIPPET_LENGTH = 48  # characters of a supported claim, where only a pointer is wanted
CELL_LENGTH = 24  # characters of one cell among many
LABEL_LENGTH = 110  # characters of a footnote that serves as a source
LISTED = 24  # claims that are listed one by one where they are only pointed to

#: What an address may begin with to be linked. Anything else ("javascript:", "data:", "file:") is printed as words.
_SAFE = ("https://", "http://", "#")


class Entries:
    """Writes the entries of one report's appendix."""

    def __init__(
        self, report: Report, options: Options, placed: Collection[str] | None, wording: dict[str, str]
    ) -> None:
        self.report = report
        self.options = options
        self.placed = placed
        self.wording = wording
        self._actors = {actor.id: actor for actor in report.actors}
        self._sentences: dict[str, str] = {}  # what a reader is told, by caveat

    def claim(self, number: int, claim: Claim) -> Entry:
        """Return a marked claim's entry: label and quotation, then what a reader should know of it."""
        verdict = claim.status not in ("unreviewed", "not-a-claim")
        pieces = [
            self.back(label(number), claim.id, role="strong", entry=claim_entry(claim)),
            Piece(" "),
            Piece(self.quote(claim.span, QUOTE_LENGTH), "quote", property="schema:claimReviewed" if verdict else ""),
            *self._header(claim.span, SNIPPET_LENGTH),
            Piece("", "break"),
        ]
        said = [Piece(sentence, "said") for sentence in self.said(claim)]
        if claim.status != "unreviewed" or not claim.findings:
            property_ = "schema:reviewRating" if verdict else ""
            status = self.wording[f"status-{claim.status}"] + self.wording["stop"]
            said.insert(0, Piece(status, "verdict", property=property_))
        pieces += self._spaced(said)
        return Entry(tuple(pieces), f"#{claim_entry(claim)}", "schema:ClaimReview" if verdict else "")

    def table(self, numbered: Sequence[Numbered], caption: str) -> Entry:
        """Return the one entry of claims that stand in one table and of which the same is to be said."""
        claims = [claim for _, claim in numbered]
        figures = all(finding.caveat == "unsourced-statistic" for claim in claims for finding in claim.findings[:1])
        key = ("table-figures" if figures else "table-claims") + ("" if caption else "-bare")
        title = quoted(self.wording, inner_quotes(shorten(quotable_text(caption), SNIPPET_LENGTH)))
        pieces = [Piece(counted(self.wording, key, len(claims), title=title), "quote"), Piece(self.wording["colon"])]
        for place, (number, claim) in enumerate(numbered):
            pieces += [Piece(self.wording["comma"])] if place else []
            pieces.append(self.back(label(number), claim.id, role="strong", entry=claim_entry(claim)))
            if place < LISTED:
                pieces += [Piece(" "), Piece(self.quote(claim.span, CELL_LENGTH), "quote")]
                pieces += self._header(claim.span, CELL_LENGTH)
        said = [Piece(sentence, "said") for sentence in self.said(claims[0])]
        return Entry((*pieces, Piece("", "break"), *self._spaced(said)))

    def _spaced(self, pieces: list[Piece]) -> list[Piece]:
        space = Piece(self.wording["space"])
        return [part for piece in pieces for part in (space, piece)][1:]

    def _header(self, span: Span, length: int) -> list[Piece]:
        """Say what a table's cell is about, since a figure alone says nothing."""
        block = self.report.text.blocks[span.block]
        if block.scope != Scope.TABLE_CELL or not block.header:
            return []
        return [Piece(f" ({shorten(quotable_text(block.header), length)})")]

    def said(self, claim: Claim) -> list[str]:
        """Return the sentences about a claim: its caveats, who says it, what the checker noted and relied on."""
        sentences = [sentence for finding in claim.findings for sentence in self._finding(finding)]
        sentences += [self._attributed(attribution) for attribution in claim.attributions]
        if claim.note:
            sentences.append(quotable(claim.note))
        if claim.verdict_sources:
            sources = self.wording["comma"].join(map(quotable, claim.verdict_sources))
            sentences.append(self.wording["relied-on"].format(sources=sources))
        return list(dict.fromkeys(sentence for sentence in sentences if sentence))

    def _finding(self, finding: Finding) -> list[str]:
        if finding.caveat not in self._sentences:
            self._sentences[finding.caveat] = reader_sentence(finding.caveat, self.wording)
        sentences = [self._sentences[finding.caveat]]
        if finding.opinion is not None:
            sentences += [self.wording[f"opinion-{finding.opinion.verdict}"], quotable(finding.opinion.reason)]
        return sentences

    def _attributed(self, attribution: Attribution) -> str:
        """Say who is said to say it. That nobody is, the caveat says; what authors say of themselves needs no words."""
        source = self.source_words(attribution)
        if not source or attribution.source_class in ("hearsay", "self"):
            return ""
        return self.wording["attributed"].replace("{source}", source)

    def source_words(self, attribution: Attribution) -> str:
        """Return a named source by the name of its actor, any other in the words of the text, in quotation marks."""
        actor = self._actors.get(attribution.actor or "")
        if attribution.source is None:  # goes on with what was said before
            return quotable(actor.name) if actor else ""
        words = self.words(attribution.source)
        if attribution.source_class != "named":
            return quoted(self.wording, words) if words else ""
        if actor is None:
            return words
        name = quotable(actor.name)
        named = " " not in words or any(other in words for other in (name, *map(quotable, actor.aliases)))
        return name if named else f"{words} ({name})"  # "his government" is not he

    def back(self, text: str, mark: str, *, role: str, entry: str = "") -> Piece:
        """Return words that lead back to a mark, where the mark stands in the document."""
        stands = self.stands(mark)
        return Piece(text, role, f"#{mark}" if stands else "", entry, self.wording["back"] if stands else "")

    def stands(self, mark: str) -> bool:
        """Whether there is a mark of this id in the document."""
        return self.options.marks and (self.placed is None or mark in self.placed)

    def outward(self, text: str, url: str) -> Piece:
        """Return words that lead to an address, where that is safe to follow."""
        safe = url.startswith(_SAFE) and not any(character.isspace() for character in url)
        return Piece(shorten(quotable(text), LABEL_LENGTH), target=url if safe else "")

    def quote(self, span: Span, length: int) -> str:
        """Return a stretch of the text in quotation marks, in `length` characters at most."""
        return quoted(self.wording, inner_quotes(shorten(self.words(span), length)))

    def words(self, span: Span) -> str:
        """Return a stretch of the text as it can be quoted."""
        text = self.report.text.blocks[span.block].text[span.start : span.end]
        return quotable_text(text)

    def listed(self, numbered: Iterable[Numbered]) -> list[Piece]:
        """Return the labels of some claims, each a link to its entry, and how many more there are."""
        found = list(numbered)
        pieces: list[Piece] = []
        for number, claim in found[:LISTED]:
            pieces += [Piece(self.wording["comma"])] if pieces else []
            pieces.append(Piece(label(number), target=f"#{claim_entry(claim)}"))
        return pieces + self.more(len(found) - LISTED)

    def more(self, count: int) -> list[Piece]:
        """Say how many more there are; nothing if there are none."""
        return [Piece(" " + self.wording["more"].format(count=count))] if count > 0 else []
