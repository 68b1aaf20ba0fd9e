"""Attribution: who is said to say, think or show what, and with which words.

A cue proposes an attribution, and the frame around it decides. Each attribution owns a span, its frame and its content;
what no attribution owns is the author's own voice. Source, cue and content are those of PARC and PolNeAR.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import quotes
from pandoc_claims.attribution import clauses, frames, subjects
from pandoc_claims.attribution.nominals import nominal
from pandoc_claims.attribution.scan import scan
from pandoc_claims.attribution.sources import Antecedents, Source, classify
from pandoc_claims.languages import Bit, Frame, vocabulary
from pandoc_claims.model import Attribution, Span
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.attribution.complements import Match
    from pandoc_claims.attribution.scan import Hit, Range, Scan
    from pandoc_claims.document import Document
    from pandoc_claims.languages import Cue, Vocabulary

_WORTH_A_LOOK = Bit.CUE | Bit.PHRASE | Bit.NOMINAL
#: Tokens; what is longer is no sentence, and is not searched.
LONGEST = 600
_PHRASES = frozenset(("hearsay", "according", "citing", "case"))


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

    def sentence(self, seen: Scan) -> tuple[Attribution, ...]:
        """Find the attributions of one sentence, in the order of their cues."""
        if not seen.present & _WORTH_A_LOOK:
            return ()
        found = [*self._by_phrase(seen), *self._by_verb(seen)]
        return tuple(sorted(found, key=lambda a: a.cue.start)) if len(found) > 1 else tuple(found)

    def _by_verb(self, seen: Scan) -> list[Attribution]:
        if not seen.present & (Bit.CUE | Bit.NOMINAL):
            return []
        taken = {i for hit in seen.hits if hit.kind in _PHRASES for i in range(hit.start, hit.end)}
        found: list[Attribution] = []
        source: Source | None = None
        for index, bits in enumerate(seen.bits):
            if not bits & (Bit.CUE | Bit.NOMINAL) or seen.quoted[index] or index in taken:
                continue
            cue, end = self._cue(seen, index)
            match = frames.match(seen, index, end, cue) if cue else None
            if match is None:
                attribution = nominal(seen, index, self._antecedents, self._vocabulary) if bits & Bit.NOMINAL else None
                if attribution is not None:
                    found.append(attribution)
                continue
            source = self._source(seen, index, match, source, cue)
            if source is not None and not _nested(seen, source, index, found):
                found.append(build(seen, source, (index, end), match.content, match.form))
                if seen.lower[index - 1] == "," and cue and cue.shape == "participle":
                    found[-1] = _detached(found[-1])
        return found

    def _cue(self, seen: Scan, index: int) -> tuple[Cue | None, int]:
        """Look up the longest cue that begins at a token ("pointed out" before "pointed"), and tell where it ends."""
        cues = self._vocabulary.cues
        for end in range(min(len(seen.lower), index + 3), index, -1):
            cue = cues.get(" ".join(seen.lower[index:end]))
            if cue is not None:
                return cue, end
        return None, index + 1

    def _source(self, seen: Scan, index: int, match: Match, before: Source | None, cue: Cue | None) -> Source | None:
        """Find and classify the source; a coordinated verb or a participle takes over the one before."""
        if match.inverted:
            start = index + 1
            while (
                start < match.content[1] and match.passive and seen.lower[start] not in self._vocabulary.words["agent"]
            ):
                start += 1
            tokens = subjects.after(seen, start + 1 if match.passive else start)
        else:
            tokens = subjects.before(seen, index)
            group = subjects.auxiliaries(seen, index)[0] - 1
            joined = group < 0 or seen.bits[group] & Bit.CONJUNCTION or seen.lower[group] in (",", ";")
            hanging = seen.ending(index, "participle") and not any(
                seen.bits[i] & Bit.BE for i in range(group + 1, index)
            )
            if tokens is None or (hanging and group >= 0 and seen.bits[group] & Bit.PREPOSITION):
                if before is not None and (joined or hanging):
                    return before
                tokens = subjects.main_subject(seen, index) if joined or hanging else tokens
        if not tokens:
            return None
        # "suggests" and "reveals" are said of things as well, and so say nothing of their subject
        spoken = cue is not None and cue.kind == "say" and not cue.frames & Frame.RECORD_OBJECT
        return classify(seen, tokens, self._antecedents, self._vocabulary, spoken=spoken)

    def _by_phrase(self, seen: Scan) -> list[Attribution]:
        found = []
        covered = -1
        for hit in seen.hits:
            if hit.kind not in _PHRASES or seen.quoted[hit.start] or hit.start < covered:
                continue
            attribution = self._hearsay(seen, hit) if hit.kind == "hearsay" else self._named_by_phrase(seen, hit)
            if attribution is not None:
                covered = hit.end
                found.append(attribution)
        return found

    def _hearsay(self, seen: Scan, hit: Hit) -> Attribution | None:
        """Judge a phrase that passes something on with no speaker: an agent behind it ("by critics") makes one."""
        size = len(seen.lower)
        agents = self._vocabulary.words["agent"]
        if any(seen.lower[i] in agents for i in range(hit.end, min(size, hit.end + 3))):
            return None
        if hit.start > 0 and seen.bits[hit.start - 1] & (Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL):
            return None
        content = (clauses.begin(seen, hit.start, coordinated=True), clauses.end(seen, min(hit.end, size - 1)))
        quoted = any(seen.quoted[content[0] : content[1]])
        return build(seen, Source("hearsay", content), (hit.start, hit.end), content, "mixed" if quoted else "indirect")

    def _named_by_phrase(self, seen: Scan, hit: Hit) -> Attribution | None:
        """Read "according to X", "citing X", "her case rests on": the source stands behind the phrase, or before it."""
        if hit.kind == "case":
            tokens = subjects.before(seen, hit.start + 1)
            content: Range = (hit.end, clauses.end(seen, min(hit.end, len(seen.lower) - 1)))
            if tokens is not None and seen.bits[tokens[0]] & Bit.POSSESSIVE:
                tokens = (tokens[0], tokens[0] + 1)
        else:
            tokens = subjects.after(seen, hit.end)
            tokens = tokens and self._antecedents.with_apposition(seen, tokens)
            content = self._around(seen, hit, tokens[1]) if tokens else (0, 0)
        if tokens is None or content[1] <= content[0]:
            return None
        source = classify(seen, tokens, self._antecedents, self._vocabulary)
        if source is None:
            return None
        quoted = any(seen.quoted[content[0] : content[1]])
        return build(seen, source, (hit.start, hit.end), content, "mixed" if quoted else "indirect")

    def _around(self, seen: Scan, hit: Hit, after: int) -> Range:
        """Find the content of "according to X": what follows it at the front of a clause, else what precedes it."""
        first = clauses.begin(seen, hit.start)
        follows = after < len(seen.lower) and seen.lower[after] == ","
        if hit.start - first <= 1 or (follows and hit.start and seen.lower[hit.start - 1] != ","):
            return (after + 1 if follows else after, clauses.end(seen, min(after + 1, len(seen.lower) - 1)))
        relative = next((i for i in range(hit.start - 1, first, -1) if seen.bits[i] & Bit.RELATIVE), None)
        if follows and relative is not None and hit.start - relative <= 2:
            return after + 1, clauses.end(seen, after + 1)
        return first, hit.start


def _nested(seen: Scan, source: Source, index: int, found: list[Attribution]) -> bool:
    """Whether a report only carries another report on: "she said she believes", "noted the data show"."""
    place = seen.starts[index]
    inside = any(a.content and a.form != "direct" and a.content.start <= place < a.content.end for a in found)
    start, end = source.tokens
    return inside and (bool(seen.bits[start] & Bit.THIRD and end - start == 1) or bool(seen.bits[end - 1] & Bit.RECORD))


def _detached(attribution: Attribution) -> Attribution:
    """Leave the source out of the span: what hangs on a sentence (", adding that …") does not own its main clause."""
    assert attribution.content is not None  # noqa: S101  # a verb's frame always has content
    return attribution._replace(
        span=attribution.span._replace(start=min(attribution.cue.start, attribution.content.start))
    )


def build(seen: Scan, source: Source, cue: Range, content: Range, form: str) -> Attribution:
    """Make the attribution from tokens; its span runs from the first to the last of source, cue and content."""
    block = seen.sentence.block
    tokens = None if source.source_class == "hearsay" else source.tokens
    parts = [cue, content] if tokens is None or tokens[0] >= len(seen.lower) else [tokens, cue, content]
    whole = (min(part[0] for part in parts), max(part[1] for part in parts))
    return Attribution(
        source_class=source.source_class,
        form=form,
        cue=Span(block, *seen.offsets(cue)),
        source=Span(block, *seen.offsets(tokens)) if tokens else None,
        content=Span(block, *seen.offsets(content)) if content[1] > content[0] else None,
        span=Span(block, *seen.offsets(whole)),
        actor=source.actor,
    )
