"""Attribution: who is said to say, think or show what, and with which words.

A cue proposes an attribution, and the frame around it decides. Each attribution owns a span, its frame and its content;
what no attribution owns is the author's own voice. Source, cue and content are those of PARC and PolNeAR.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import quotes
from pandoc_claims.attribution import frames, phrasal, speakers, subjects
from pandoc_claims.attribution.building import build, tokens_of
from pandoc_claims.attribution.nominals import nominal
from pandoc_claims.attribution.scan import scan
from pandoc_claims.attribution.sources import Antecedents, Source
from pandoc_claims.languages import Bit, vocabulary
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.document import Document
    from pandoc_claims.languages import Grammar, Reported, Vocabulary
    from pandoc_claims.model import Attribution, Span

_WORTH_A_LOOK = Bit.CUE | Bit.PHRASE | Bit.NOMINAL
#: Tokens; what is longer is no sentence, and is not searched.
LONGEST = 600


def find(document: Document) -> Document:
    """Fill `scans` and `attributions`, parallel to `sentences`; headings and unknown languages have none."""
    size = len(document.sentences)
    known = vocabulary(document.options.lang or document.text.lang)
    if known is None:
        return document._replace(scans=(None,) * size, attributions=((),) * size)
    scans = tuple(_scans(document, known))
    finder = _Finder(document, known)
    return document._replace(scans=scans, attributions=tuple(finder.sentence(seen) if seen else () for seen in scans))


def _scans(document: Document, known: Vocabulary) -> Iterator[Scan | None]:
    """Read each sentence once, for all the stages that look at its words."""
    block = -1
    quotations: tuple[quotes.Quotation, ...] = ()
    for sentence, tokens in zip(document.sentences, document.tokens, strict=True):
        here = document.text.blocks[sentence.block]
        if here.scope == Scope.HEADING or not 0 < len(tokens.words) <= LONGEST:
            yield None
            continue
        if sentence.block != block:
            block, quotations = sentence.block, quotes.find(here)
        yield scan(sentence, tokens, quotations, known)


class _Finder:
    """Goes through one document in reading order, and remembers who spoke last."""

    def __init__(self, document: Document, known: Vocabulary) -> None:
        self._vocabulary = known
        self._antecedents = Antecedents(document)
        self._heard: Reported | None = None  # whom a grammar of its own found last
        self._heard_in = -1  # the block

    def sentence(self, seen: Scan) -> tuple[Attribution, ...]:
        """Find the attributions of one sentence, in the order of their cues."""
        if self._vocabulary.grammar is not None:
            return self._by_grammar(seen, self._vocabulary.grammar)
        self._antecedents.introduce(seen)
        if not seen.present & _WORTH_A_LOOK:
            return ()
        by_phrase = phrasal.find(seen, self._antecedents, self._vocabulary)
        found = [*by_phrase, *self._by_verb(seen, [a.cue for a in by_phrase])]
        return tuple(sorted(found, key=lambda a: a.cue.start)) if len(found) > 1 else tuple(found)

    def _by_grammar(self, seen: Scan, grammar: Grammar) -> tuple[Attribution, ...]:
        """Let the language's own grammar find the reports; who was heard last is forgotten with the paragraph."""
        block = seen.sentence.block
        before = self._heard if self._heard_in == block else None
        reports = grammar.reports(seen, self._antecedents.names(seen), before)
        for report in reports:
            if report.source is not None and report.source_class in ("named", "role", "vague"):
                self._heard, self._heard_in = report, block
        return tuple(_of_report(seen, report) for report in reports)

    def _by_verb(self, seen: Scan, phrases: list[Span]) -> list[Attribution]:
        if not seen.present & (Bit.CUE | Bit.NOMINAL):
            return []
        taken = {i for phrase in phrases for i in tokens_of(seen, phrase)}
        found: list[Attribution] = []
        source: Source | None = None
        for index, bits in enumerate(seen.bits):
            if not bits & (Bit.CUE | Bit.NOMINAL) or seen.quoted[index] or index in taken:
                continue
            proposal = frames.propose(seen, index, self._vocabulary.cues)
            speaker = proposal and speakers.find(seen, proposal, source, self._antecedents, self._vocabulary)
            if proposal is None or speaker is None:
                attribution = nominal(seen, index, self._antecedents, self._vocabulary) if bits & Bit.NOMINAL else None
                if attribution is not None:
                    found.append(attribution)
                continue
            if not _nested(seen, speaker, index, found):
                found.append(_of_proposal(seen, proposal, speaker))
            if not proposal.match.hearsay:
                source = speaker
        return found


def _of_proposal(seen: Scan, proposal: frames.Proposal, speaker: Source) -> Attribution:
    """Make the attribution; the cue of hearsay takes in its auxiliary ("is still thought")."""
    index, end = proposal.tokens
    first = subjects.auxiliaries(seen, index)[0] if proposal.match.hearsay else index
    made = build(seen, speaker, (first, end), proposal.match.content, proposal.match.form)
    hangs = index > 0 and seen.is_comma(index - 1) and proposal.cue.shape == "participle"
    return _detached(made) if hangs else made


def _nested(seen: Scan, source: Source, index: int, found: list[Attribution]) -> bool:
    """Whether a report only carries another report on: "she said she believes", "noted the data show"."""
    place = seen.starts[index]
    inside = any(a.content and a.form != "direct" and a.content.start <= place < a.content.end for a in found)
    start, end = source.tokens
    return inside and (bool(seen.bits[start] & Bit.THIRD and end - start == 1) or bool(seen.bits[end - 1] & Bit.RECORD))


def _of_report(seen: Scan, report: Reported) -> Attribution:
    """Make the attribution of a grammar's report; one that goes on with what was said before names no source again."""
    source = Source(report.source_class, report.source or report.cue, report.actor)
    made = build(seen, source, report.cue, report.content, report.form)
    if report.source is None:
        return made._replace(source=None)
    article = report.source[0] - 1  # no part of the source, but of the clause that is marked
    if article < 0 or not seen.bits[article] & Bit.DEFINITE:
        return made
    return made._replace(span=made.span._replace(start=min(made.span.start, seen.starts[article])))


def _detached(attribution: Attribution) -> Attribution:
    """Leave the source out of the span: what hangs on a sentence (", adding that …") does not own its main clause."""
    assert attribution.content is not None  # noqa: S101  # a verb's frame always has content
    return attribution._replace(
        span=attribution.span._replace(start=min(attribution.cue.start, attribution.content.start))
    )
