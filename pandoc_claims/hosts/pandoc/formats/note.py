"""Notes: what a reader is told right beside a claim, in the words of its entry in the appendix, but fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.render.entries import Entries
from pandoc_claims.render.letters import inner_quotes, quotable, shorten
from pandoc_claims.render.wording import card_of, reader_sentence, words
from pandoc_claims.text import OBJECT

if TYPE_CHECKING:
    from pandoc_claims.model import Claim, Finding, Report
    from pandoc_claims.options import Options

TRIGGER_LENGTH = 60  # characters of the words that earned a caveat


class Notes:
    """Writes the notes of one report."""

    def __init__(self, report: Report, options: Options) -> None:
        self._blocks = report.text.blocks
        self._words = words(report.text.lang)
        self._entries = Entries(report, options, None, self._words)
        self._titles: dict[tuple[object, ...], str] = {}
        self._settled: dict[str, str] = {}

    def lines(self, claim: Claim) -> list[str]:
        """Return the lines of a claim's note: the verdict, each caveat behind the words that earned it, who says it."""
        caveats = [reader_sentence(finding.caveat, self._words) for finding in claim.findings]
        found = [self._caveat(finding, said, claim) for finding, said in zip(claim.findings, caveats, strict=True)]
        rest = " ".join(sentence for sentence in self._entries.said(claim) if sentence not in caveats)
        return [line for line in (self._verdict(claim), *found, rest) if line]

    def settled(self, claim: Claim) -> str:
        """Say what would settle the first of a claim's caveats; "" where no card says it in the reader's language."""
        if not claim.findings or not self._words["cards"]:
            return ""
        name = claim.findings[0].caveat
        if name not in self._settled:
            card = card_of(name, self._words)
            self._settled[name] = (
                f"{self._words['title-settled']}{self._words['colon']}{card.settled_by}" if card else ""
            )
        return self._settled[name]

    def title(self, claim: Claim) -> str:
        """Return a claim's note in one line, for where nothing but a `title` shows it: its caveats and its verdict."""
        key = (claim.status, *((finding.caveat, finding.opinion) for finding in claim.findings))
        if key not in self._titles:
            sentences = [self._verdict(claim)]
            for finding in claim.findings:
                sentences.append(reader_sentence(finding.caveat, self._words))
                sentences.append(self._words.get(f"opinion-{finding.opinion.verdict}", "") if finding.opinion else "")
            self._titles[key] = " ".join(dict.fromkeys(filter(None, sentences)))
        return self._titles[key]

    def _verdict(self, claim: Claim) -> str:
        return "" if claim.status == "unreviewed" else f"{self._words['status-' + claim.status]}."

    def _caveat(self, finding: Finding, sentence: str, claim: Claim) -> str:
        """Put the words that earned a caveat before what it says, unless they are the whole claim."""
        block, start, end = finding.trigger
        trigger = quotable(self._blocks[block].text[start:end].replace(OBJECT, "…"))
        if not trigger or (start <= claim.span.start and end >= claim.span.end):
            return sentence
        quoted = inner_quotes(shorten(trigger, TRIGGER_LENGTH))
        return f"{self._words['quote-open']}{quoted}{self._words['quote-close']} · {sentence}"
