"""Evidence: all that is known of one clause, laid out for the caveats' rules to judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.model import Span

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.claims.genre import Genre
    from pandoc_claims.model import Attribution
    from pandoc_claims.support import Support


class Evidence(NamedTuple):
    """One clause, as the rules see it. A rule returns the `Span` that earns its caveat, or None.

    Ranges count tokens of `scan`; what is None was not found.
    """

    scan: Scan
    clause: Range
    author: tuple[int, ...]  # the tokens of the clause in the author's own voice
    attributions: tuple[Attribution, ...]  # those that own the clause, and the author's own ("we measured") in it
    others: tuple[Attribution, ...]  # those of the sentence's other clauses
    support: Support
    kind: str
    certainty: str
    hedge: Range | None
    figure: Range | None
    prediction: Range | None
    fact: Range | None  # the verb of a checkable statement
    checkable: float  # how checkable, 0.6 being a fair threshold
    quotation: Range | None  # somebody's words in quotation marks
    speaker: Attribution | None  # who is speaking when the sentence itself does not say so
    scope: str  # of the block, one of `Scope`
    genre: Genre
    inner: Range | None  # what the author tells of somebody's feelings and motives
    own: bool  # the clause tells of the author's own doings and results, which the document is the source of
    level: str  # of the options
    wanted: int = 0  # 1: a reader would want a source, -1: would not, says the learned layer; 0: it does not say

    def span(self, tokens: Range | None) -> Span | None:
        """Give the place of some tokens in the text."""
        return None if tokens is None else Span(self.scan.sentence.block, *self.scan.offsets(tokens))

    def phrase(self, kind: str) -> Span | None:
        """Find a phrase of the vocabulary in the clause, outside quotation marks."""
        for hit in self.scan.hits:
            if hit.kind == kind and self.clause[0] <= hit.start < self.clause[1] and not self.scan.quoted[hit.start]:
                return self.span((hit.start, hit.end))
        return None

    def authors_phrase(self, kind: str) -> Span | None:
        """Find a phrase of the vocabulary in the author's own voice."""
        for hit in self.scan.hits:
            if hit.kind == kind and hit.start in self.author:
                return self.span((hit.start, hit.end))
        return None

    def by(self, *classes: str) -> Attribution | None:
        """Give the first attribution of the clause whose source is of one of the classes."""
        return next((a for a in self.attributions if a.source_class in classes), None)
