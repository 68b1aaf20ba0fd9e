"""Claims: what each clause asserts, how firmly, on whose word, and which caveats that earns.

Evidence is laid out clause by clause; the rules of `caveats` judge it. One claim for each clause that earns a caveat,
and one for each that a source or an attribution stands behind.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pandoc_claims import caveats, support
from pandoc_claims.claims import account, figures, future, genre, hand, inner, learned, parts, stance, voice
from pandoc_claims.claims.evidence import Evidence
from pandoc_claims.claims.speech import Speech
from pandoc_claims.languages import vocabulary
from pandoc_claims.model import SEVERITIES, Claim, Finding, Span
from pandoc_claims.text import Scope, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.document import Document
    from pandoc_claims.languages import Vocabulary
    from pandoc_claims.model import Mention
    from pandoc_claims.text import Block

_KEPT_WHEN_VERIFIED = frozenset(("prediction", "contested", "self-disclaimed"))


def judge(document: Document) -> Document:
    """Fill `claims`, in reading order, with all caveats that hold; ids and the level's filter come later."""
    known = vocabulary(document.options.lang or document.text.lang)
    if known is None:
        return document._replace(claims=tuple(map(_settled, hand.apply(document, []))))
    judged = _Judge(document, known).claims()
    return document._replace(claims=tuple(map(_settled, hand.apply(document, judged))))


def evidence(document: Document) -> list[Evidence]:
    """Lay out what is known of each clause, in reading order, for those who learn from it; none without vocabulary."""
    known = vocabulary(document.options.lang or document.text.lang)
    return [] if known is None else list(_Judge(document, known).clauses())


def settle(claim: Claim, status: str) -> Claim:
    """Give a claim a status, and clear the caveats that the status answers.

    "verified" clears all but the prediction, the contested and the self-disclaimed, which no check of today settles;
    "not-a-claim" clears everything; the others clear nothing.
    """
    findings = claim.findings
    if status == "verified":
        findings = tuple(finding for finding in findings if finding.caveat in _KEPT_WHEN_VERIFIED)
    elif status == "not-a-claim":
        findings = ()
    return claim._replace(status=status, findings=findings, severity=severity(findings))


def severity(findings: tuple[Finding, ...]) -> str:
    """Give the highest severity among the caveats found, "low" when there are none."""
    cards = caveats.severities()
    return max((cards[finding.caveat] for finding in findings), key=SEVERITIES.index, default="low")


def _settled(claim: Claim) -> Claim:
    return settle(claim, claim.status)


class _Judge:
    """Goes through one document in reading order, and remembers who is speaking."""

    def __init__(self, document: Document, known: Vocabulary) -> None:
        self._document = document
        self._vocabulary = known
        self._genre = genre.of(document)
        self._account = account.of(document, known)
        self._support = support.of(document, known)
        self._rules = caveats.rules()
        self._mentions = _by_block(document)
        self._speech = Speech()

    def claims(self) -> list[Claim]:
        """Judge every clause that can hold a claim."""
        clauses = learned.reconsider(list(self.clauses()), self._vocabulary.language)
        return [claim for clause in clauses if (claim := self._claim(clause)) is not None]

    def clauses(self) -> Iterator[Evidence]:
        """Lay out the evidence of every clause that can hold a claim."""
        last = -1
        for index, sentence in enumerate(self._document.sentences):
            block = self._document.text.blocks[sentence.block]
            if block.index != last:
                last = block.index
                self._speech.enter(block)
            seen = self._document.scans[index]
            if seen is None or not block.markable or len(seen.words) < (1 if block.header else 3):
                continue
            if block.zones and _exempt(block, sentence.start, sentence.end):
                continue
            attributions = self._document.attributions[index]
            for part in parts.cut(seen, attributions):
                yield self._evidence(seen, part, index, block)
            self._speech.leave(seen, attributions)

    def _evidence(self, seen: Scan, part: parts.Part, index: int, block: Block) -> Evidence:
        backing = self._support[index]
        quotation, speaker = self._speech.quoted(seen, part, block)
        named = self._name_tokens(seen)
        author = () if quotation and speaker and not part.attributions else part.author
        certainty, hedge = stance.hedge(seen, author, self._genre)
        figure = figures.cell(seen, block) if block.scope == Scope.TABLE_CELL else self._figure(seen, author)
        to_come = (
            figures.forecast(seen, block, figure)
            if block.scope == Scope.TABLE_CELL
            else future.prediction(seen, part.tokens, self._genre, _reported(seen, part))
        )
        weigh = voice.stated if "unsourced" in self._vocabulary.unread else voice.checkable
        score, fact = weigh(seen, author, self._genre, self._vocabulary)
        return Evidence(
            scan=seen,
            clause=part.tokens,
            author=author,
            attributions=part.attributions,
            others=tuple(a for a in self._document.attributions[index] if a not in part.attributions),
            support=backing,
            kind=voice.kind(seen, author or tuple(range(*part.tokens)), future=bool(to_come), figure=bool(figure)),
            certainty=certainty,
            hedge=hedge,
            figure=figure,
            prediction=to_come,
            fact=fact,
            checkable=score,
            quotation=quotation,
            speaker=speaker,
            scope=block.scope,
            genre=self._genre,
            inner=inner.find(seen, author, named) if self._document.options.level == "strict" else None,
            own=self._own(seen, author, block, named),
            level=self._document.options.level,
        )

    def _figure(self, seen: Scan, author: tuple[int, ...]) -> Range | None:
        instructs = voice.instructs(seen, author) or voice.own_text(seen, author)
        grammar = self._vocabulary.grammar
        return None if instructs else (grammar.figure if grammar else figures.find)(seen, author)

    def _own(self, seen: Scan, author: tuple[int, ...], block: Block, named: Collection[int]) -> bool:
        if not self._account.whole and block.index not in self._account.sections:
            return False
        if block.scope == Scope.TABLE_CELL:
            return True
        return self._account.owns(seen, author, named)

    def _claim(self, evidence: Evidence) -> Claim | None:
        findings = tuple(
            Finding(name, trigger) for name, rule in self._rules if (trigger := rule(evidence)) is not None
        )
        cited = evidence.support.cited
        if not findings and not evidence.attributions and not (cited and evidence.fact):
            return None
        sentence = evidence.scan.sentence
        start, end = evidence.scan.offsets(evidence.clause)
        return Claim(
            id="",
            sentence=sentence,
            span=Span(sentence.block, start, end),
            kind=evidence.kind,
            certainty=evidence.certainty,
            support="cited" if cited else "none",
            findings=findings,
            attributions=evidence.attributions,
            actors=self._named(sentence.block, sentence.start, sentence.end),
            sources=evidence.support.sources,
            severity=severity(findings),
        )

    def _name_tokens(self, seen: Scan) -> frozenset[int]:
        """Give the tokens of a sentence that are part of a name."""
        sentence = seen.sentence
        return frozenset(
            index
            for mention, _ in self._mentioned(sentence.block, sentence.start, sentence.end)
            for index in range(bisect_left(seen.starts, mention.start), bisect_left(seen.starts, mention.end))
        )

    def _named(self, block: int, start: int, end: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(actor for _, actor in self._mentioned(block, start, end)))

    def _mentioned(self, block: int, start: int, end: int) -> list[tuple[Mention, str]]:
        """Give the mentions that begin in a stretch of a block, with their actors."""
        mentions = self._mentions.get(block, [])
        first = bisect_left(mentions, start, key=_place)
        return mentions[first : bisect_left(mentions, end, lo=first, key=_place)]


def _reported(seen: Scan, part: parts.Part) -> list[Range]:
    """Give the tokens of what others are said to have said, without quotation marks, in a clause."""
    spans = [a.content for a in part.attributions if a.content and a.form == "indirect" and a.source_class != "self"]
    return [(bisect_left(seen.starts, span.start), bisect_left(seen.starts, span.end)) for span in spans]


def _by_block(document: Document) -> dict[int, list[tuple[Mention, str]]]:
    found: dict[int, list[tuple[Mention, str]]] = {}
    for actor in document.actors:
        for mention in actor.mentions:
            found.setdefault(mention.block, []).append((mention, actor.id))
    for mentions in found.values():
        mentions.sort(key=_place)
    return found


def _place(pair: tuple[Mention, str]) -> int:
    return pair[0].start


def _exempt(block: Block, start: int, end: int) -> bool:
    return any(zone.kind == ZoneKind.EXEMPT and zone.start < end and start < zone.end for zone in block.zones)
