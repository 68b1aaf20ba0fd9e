"""The entries of the appendix: one claim, source, unnamed source or actor, said in a line or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.render.letters import inner_quotes, quotable, shorten
from pandoc_claims.render.names import ACTOR_CLASSES, actor_entry, claim_entry, label, mention_id
from pandoc_claims.render.outline import Entry, Piece
from pandoc_claims.render.wording import reader_sentence
from pandoc_claims.text import OBJECT, Scope

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from pandoc_claims.model import Actor, Attribution, Claim, Finding, Report, Span
    from pandoc_claims.options import Options

QUOTE_LENGTH = 120  # characters of a claim that are quoted
SNIPPET_LENGTH = 48  # characters of a supported claim, where only a pointer is wanted
LABEL_LENGTH = 110  # characters of a footnote that serves as a source
LINKED_MENTIONS = 12  # mentions of one actor that are linked

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

    def claim(self, number: int, claim: Claim) -> Entry:
        """Return a marked claim's entry: label and quotation, then what a reader should know of it."""
        verdict = claim.status not in ("unreviewed", "not-a-claim")
        pieces = [
            self._back(label(number), claim.id, role="strong", entry=claim_entry(claim)),
            Piece(" "),
            Piece(self._quote(claim.span, QUOTE_LENGTH), "quote", property="schema:claimReviewed" if verdict else ""),
            *self._header(claim.span),
            Piece("", "break"),
        ]
        said = [Piece(sentence, "said") for sentence in self.said(claim)]
        if claim.status != "unreviewed" or not claim.findings:
            property_ = "schema:reviewRating" if verdict else ""
            said.insert(0, Piece(f"{self.wording[f'status-{claim.status}']}.", "verdict", property=property_))
        for place, piece in enumerate(said):
            pieces += [Piece(" "), piece] if place else [piece]
        return Entry(tuple(pieces), f"#{claim_entry(claim)}", "schema:ClaimReview" if verdict else "")

    def _header(self, span: Span) -> list[Piece]:
        """Say what a table's cell is about, since a figure alone says nothing."""
        block = self.report.text.blocks[span.block]
        if block.scope != Scope.TABLE_CELL or not block.header:
            return []
        return [Piece(f" ({shorten(quotable(block.header), SNIPPET_LENGTH)})")]

    def said(self, claim: Claim) -> list[str]:
        """Return the sentences about a claim: its caveats, who says it, what the checker noted and relied on."""
        sentences = [sentence for finding in claim.findings for sentence in self._finding(finding)]
        sentences += [self._attributed(attribution) for attribution in claim.attributions]
        if claim.note:
            sentences.append(quotable(claim.note))
        if claim.verdict_sources:
            sources = ", ".join(map(quotable, claim.verdict_sources))
            sentences.append(self.wording["relied-on"].format(sources=sources))
        return list(dict.fromkeys(sentence for sentence in sentences if sentence))

    def _finding(self, finding: Finding) -> list[str]:
        sentences = [reader_sentence(finding.caveat, self.wording)]
        if finding.opinion is not None:
            sentences += [self.wording[f"opinion-{finding.opinion.verdict}"], quotable(finding.opinion.reason)]
        return sentences

    def _attributed(self, attribution: Attribution) -> str:
        """Say who is said to say it. That nobody is, the caveat says; what authors say of themselves needs no words."""
        source = self._source_words(attribution)
        if not source or attribution.source_class in ("hearsay", "self"):
            return ""
        return self.wording["attributed"].replace("{source}", source)

    def _source_words(self, attribution: Attribution) -> str:
        """Return a named source by the name of its actor, any other in the words of the text, in quotation marks."""
        actor = self._actors.get(attribution.actor or "")
        if attribution.source is None:  # goes on with what was said before
            return quotable(actor.name) if actor else ""
        words = self._words(attribution.source)
        if attribution.source_class != "named":
            return f"{self.wording['quote-open']}{words}{self.wording['quote-close']}" if words else ""
        if actor is None:
            return words
        name = quotable(actor.name)
        named = " " not in words or any(other in words for other in (name, *map(quotable, actor.aliases)))
        return name if named else f"{words} ({name})"  # "his government" is not he

    def sources(self, warned: Iterable[tuple[int, Claim]]) -> tuple[Entry, ...]:
        """Return an entry for each source of the document, with the claims it supports."""
        numbers = {claim.id: number for number, claim in warned}
        supported: dict[str, list[Claim]] = {}
        for claim in self.report.claims:
            for source in claim.sources:
                supported.setdefault(source, []).append(claim)
        return tuple(
            Entry(
                (
                    self._outward(source.label or source.id, source.url),
                    *self._supports(supported.get(source.id, []), numbers),
                )
            )
            for source in self.report.sources
        )

    def _supports(self, claims: list[Claim], numbers: dict[str, int]) -> list[Piece]:
        pieces: list[Piece] = []
        for claim in claims:
            pieces.append(Piece(", " if pieces else f" · {self.wording['supports']} "))
            if claim.id in numbers:
                pieces.append(Piece(label(numbers[claim.id]), target=f"#{claim_entry(claim)}"))
            else:
                quoted = self._quote(claim.span, SNIPPET_LENGTH)
                pieces.append(self._back(quoted, claim.id, role="quote"))
        return pieces

    def unnamed(self, warned: Iterable[tuple[int, Claim]]) -> tuple[Entry, ...]:
        """Return an entry for each source that has no name, with the claims that rest on it."""
        resting: dict[str, tuple[str, dict[int, Claim]]] = {}
        for number, claim in warned:
            for attribution in claim.attributions:
                if attribution.source is None and attribution.source_class != "hearsay":
                    continue  # goes on with what somebody said before
                if attribution.source_class in ("vague", "hearsay", "role"):
                    said = self._source_words(attribution) or self._cue(attribution)
                    resting.setdefault(said.casefold(), (said, {}))[1][number] = claim
        return tuple(
            Entry((Piece(said), Piece(" · "), *_listed(numbered.items()))) for said, numbered in resting.values()
        )

    def _cue(self, attribution: Attribution) -> str:
        words = self._words(attribution.cue)
        return f"{self.wording['quote-open']}{words}{self.wording['quote-close']} ({self.wording['nobody']})"

    def actor(self, actor: Actor) -> Entry:
        """Return an actor's entry: name, type, other names, a note on the name, and where it is named."""
        here = actor_entry(self.options, actor)
        pieces = [
            Piece(quotable(actor.name), "name", id=here, property="schema:name"),
            Piece(f" · {self.wording[actor.type]}"),
        ]
        if actor.aliases:
            pieces.append(Piece(f" · {self.wording['also']} {', '.join(map(quotable, actor.aliases))}"))
        pieces += [
            Piece(f" · {self.wording[f'note-{note}']}") for note in actor.notes if f"note-{note}" in self.wording
        ]
        for address in actor.same_as:
            pieces += [Piece(" · "), self._outward(address, address)]
        pieces += self._mentions(actor)
        return Entry(tuple(pieces), f"#{here}", ACTOR_CLASSES.get(actor.type, "schema:Thing"))

    def _mentions(self, actor: Actor) -> list[Piece]:
        """Return numbered links to the first mentions, and how many more there are."""
        pieces: list[Piece] = []
        linked = [
            (place + 1, identifier)
            for place in range(len(actor.mentions))
            if self._stands(identifier := mention_id(self.options, actor, place))
        ]
        for number, identifier in linked[:LINKED_MENTIONS]:
            pieces.append(Piece(" " if pieces else f" · {self.wording['mentions']} "))
            pieces.append(Piece(str(number), target=f"#{identifier}"))
        if len(linked) > LINKED_MENTIONS:
            pieces.append(Piece(" " + self.wording["more"].format(count=len(linked) - LINKED_MENTIONS)))
        if not linked:
            pieces.append(Piece(f" · {len(actor.mentions)} ×"))
        return pieces

    def _back(self, text: str, mark: str, *, role: str, entry: str = "") -> Piece:
        """Return words that lead back to a mark, where the mark stands in the document."""
        stands = self._stands(mark)
        return Piece(text, role, f"#{mark}" if stands else "", entry, self.wording["back"] if stands else "")

    def _stands(self, mark: str) -> bool:
        return self.options.marks and (self.placed is None or mark in self.placed)

    def _outward(self, text: str, url: str) -> Piece:
        safe = url.startswith(_SAFE) and not any(character.isspace() for character in url)
        return Piece(shorten(quotable(text), LABEL_LENGTH), target=url if safe else "")

    def _quote(self, span: Span, length: int) -> str:
        words = inner_quotes(shorten(self._words(span), length))
        return f"{self.wording['quote-open']}{words}{self.wording['quote-close']}"

    def _words(self, span: Span) -> str:
        text = self.report.text.blocks[span.block].text[span.start : span.end]
        return quotable(text.replace(OBJECT, "…"))


def _listed(numbered: Iterable[tuple[int, Claim]]) -> list[Piece]:
    pieces: list[Piece] = []
    for number, claim in numbered:
        if pieces:
            pieces.append(Piece(", "))
        pieces.append(Piece(label(number), target=f"#{claim_entry(claim)}"))
    return pieces
