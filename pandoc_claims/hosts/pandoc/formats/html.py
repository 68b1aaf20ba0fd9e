"""HTML: the style sheet does the looks, RDFa says to machines what the marks mean, the title says it to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.formats.spans import Pairs, SpanDress
from pandoc_claims.render.names import ACTOR_CLASSES, actor_entry
from pandoc_claims.render.wording import reader_sentence, words

if TYPE_CHECKING:
    from pandoc_claims.model import Actor, Claim, Report
    from pandoc_claims.options import Options


class HtmlDress(SpanDress):
    """Claims and actors in HTML and in the slides made of it."""

    def __init__(self, fmt: str, options: Options, report: Report) -> None:
        super().__init__(fmt, options, report)
        self._words = words(report.text.lang)
        self._titles: dict[tuple[object, ...], str] = {}

    def claim_attributes(self, claim: Claim, number: int) -> Pairs:
        """Add what the claim means, for machines and for people."""
        pairs = super().claim_attributes(claim, number)
        if not number:
            return pairs
        title = self._title(claim)
        if title:
            pairs.append(["title", title])
        pairs += [["typeof", "schema:Claim"], ["resource", f"#{claim.id}"]]
        return pairs

    def reference_attributes(self) -> Pairs:
        """Say that the link leads to a note."""
        return [["role", "doc-noteref"]]

    def actor_attributes(self, actor: Actor) -> Pairs:
        """Add what kind of thing is named."""
        return [
            *super().actor_attributes(actor),
            ["property", "schema:mentions"],
            ["typeof", ACTOR_CLASSES.get(actor.type, "schema:Thing")],
            ["resource", f"#{actor_entry(self.options, actor)}"],
        ]

    def actor_link_attributes(self, mention: int) -> Pairs:
        """Keep all but the first mention out of the tab order: a reader with a keyboard has a text to read."""
        return [["tabindex", "-1"]] if mention else []

    def _title(self, claim: Claim) -> str:
        """Return the sentences of a claim's caveats, and its verdict."""
        verdicts = [finding.opinion.verdict if finding.opinion else "" for finding in claim.findings]
        caveats = dict(zip((finding.caveat for finding in claim.findings), verdicts, strict=True))
        key = (claim.status, *caveats.items())
        if key not in self._titles:
            sentences = []
            for caveat, verdict in caveats.items():
                sentences += [reader_sentence(caveat, self._words), self._words.get(f"opinion-{verdict}", "")]
            if claim.status != "unreviewed":
                sentences.insert(0, f"{self._words['status-' + claim.status]}.")
            self._titles[key] = " ".join(sentence for sentence in sentences if sentence)
        return self._titles[key]
