"""Recognition: proposes what may be an actor, sentence by sentence.

This is the seam where another recogniser can be put in: whatever proposes `Candidate`s will do. The later steps look at
the whole document and decide between the proposals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors.acronyms import explained
from pandoc_claims.actors.context import Neighbours, is_located, type_around
from pandoc_claims.actors.kinds import LIKELY, STRONG, WEAK, Part, is_first_name, known, parts
from pandoc_claims.actors.runs import FUNCTION_WORDS, capitals, is_initial, runs
from pandoc_claims.actors.trimming import Evidence, between_titles, trim
from pandoc_claims.languages.en import names
from pandoc_claims.text import Scope, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.document import Document
    from pandoc_claims.text import Block
    from pandoc_claims.tokens import Tokens

#: The weight of a proposal whose capital may mean nothing: other places in the document must vouch for it.
PENDING = -1


class Candidate(NamedTuple):
    """A stretch that may name an actor."""

    sentence: int  # its place in `Document.sentences`
    start: int  # offsets in the block's text
    end: int
    text: str
    type: str  # a type of actor, "" where nothing tells, "short" for a bare noun ("the Church"), "none" for no actor
    weight: int  # trust in the type, from `PENDING` to `kinds.KNOWN`
    titled: bool = False  # a title stands before it
    located: bool = False  # a preposition of place stands before it


class Line(NamedTuple):
    """A sentence where it stands."""

    block: Block
    sentence: int  # its place in `Document.sentences`
    tokens: Tokens
    runs: list[tuple[int, int]]


def recognise(document: Document) -> list[Candidate]:
    """Propose candidates for the whole document, in reading order.

    Sentences in Title Case or capitals are left for `headlines`, because there every word is capitalised. In other
    languages than English a lone capital proposes nothing unless the lists know it.
    """
    evidence = Evidence(set(), set(), set(), set())
    lines = _lines(document, evidence)
    english = (document.options.lang or document.text.lang or "en").lower().startswith("en")
    found = [c for line in lines for first, last in line.runs for c in _candidates(line, first, last, evidence)]
    if english:
        return found
    openers = {index: sentence.start for index, sentence in enumerate(document.sentences)}
    opened = [_without_opener(c) if openers[c.sentence] == c.start else c for c in found]
    return [c for c in opened if c.weight >= LIKELY or " " in c.text]


def _without_opener(candidate: Candidate) -> Candidate:
    """Leave out the first word of a sentence, which has its capital from there, unless it is a given name.

    "Selon la Banque de France" names the bank. What is then one word is a name only if the lists know it.
    """
    first, _, rest = candidate.text.partition(" ")
    if not rest:
        return candidate
    given = is_first_name(first) and len(first) > 2 and (first.isascii() or rest[0].isupper())  # not "Le", "Según la"
    if given or known(candidate.text):
        return candidate
    while (word := rest.partition(" "))[0] in names.PARTICLES and word[2]:
        rest = word[2]
    listed = known(rest)
    kind, weight = (listed[0], LIKELY) if listed else (candidate.type, WEAK)
    return candidate._replace(start=candidate.end - len(rest), text=rest, type=kind, weight=weight)


def _lines(document: Document, evidence: Evidence) -> list[Line]:
    """Find the sentences that have names in them, and gather the evidence that the whole document gives."""
    blocks, lines = document.text.blocks, []
    for index, tokens in enumerate(document.tokens):
        evidence.written.update(tokens.words)
        caps = capitals(tokens)
        if not caps or is_shouting(document, index, caps):
            continue
        if "(" in tokens.words or "[" in tokens.words:
            for acronym, is_name in explained(tokens):
                (evidence.explained if is_name else evidence.nouns).add(acronym)
        line = Line(blocks[document.sentences[index].block], index, tokens, runs(tokens, caps))
        lines.append(line)
        for first, last in line.runs:
            if last - first > 1 and not is_initial(tokens, first):
                evidence.attested.add(" ".join(tokens.lower[first:last]))
    return lines


def is_shouting(document: Document, index: int, caps: list[int]) -> bool:
    """Whether a sentence is a heading, in capitals or in Title Case, so that a capital says nothing."""
    tokens, common = document.tokens[index], names.lexicon().common
    if document.text.blocks[document.sentences[index].block].scope == Scope.HEADING:
        return True
    if len(caps) * 3 < len(tokens.words):  # the common case, told without a look at every word
        return False
    letters = [i for i, word in enumerate(tokens.words) if word[0].isalpha()]
    if len(letters) < 3:
        return False
    if sum(tokens.words[i].isupper() for i in letters) * 10 > len(letters) * 6:
        return len(letters) > 3 or any(tokens.lower[i] in common for i in letters)
    small = [tokens.lower[i] for i in letters if not tokens.words[i][0].isupper()]
    if len(caps) * 2 < len(letters) or not FUNCTION_WORDS.issuperset(small) or tokens.words[-1] in ".?!":
        return False
    return sum(tokens.lower[i] in common and i > 0 for i in caps) > 1


def _candidates(line: Line, first: int, last: int, evidence: Evidence) -> Iterator[Candidate]:
    """Propose what the run from `first` to `last` names."""
    words = line.tokens.words
    first, doubtful = trim(line.tokens, first, last, evidence)
    for left, right, titled in between_titles(line.tokens, first, last):
        if words[left] in evidence.nouns or words[right : right + 1] == ["$"]:
            continue  # "the MRI", "US$"
        for found in parts(tuple(words[left:right])):
            part = found if found.type != "none" else _rescued(line.tokens, left, found, evidence, titled=titled)
            if part is None:
                continue
            candidate = _candidate(line, left, part, titled=titled and part.first == 0)
            if doubtful and left + part.first == first and candidate.weight < STRONG:
                candidate = candidate._replace(weight=PENDING)
            if not _is_title_of_work(line.block, candidate):
                yield candidate


def _candidate(line: Line, left: int, part: Part, *, titled: bool) -> Candidate:
    """Give a part of a phrase that begins at token `left` its place, and its type by its context too."""
    tokens = line.tokens
    first, last = left + part.first, left + part.last
    start, end = tokens.starts[first] + part.skip, tokens.ends[last - 1] - part.drop
    around = Neighbours.of(tokens, first, last)
    kind, weight = type_around(around, part.type, part.weight, titled=titled)
    bodies = names.STATE_BODIES if kind in ("place", "group") else names.PERSONAL_BODIES
    lone_person = kind == "person" and last - first == 1
    if around.after in bodies and not part.drop and (lone_person or kind in ("place", "group")):
        end, kind, weight = tokens.ends[last], "organisation", STRONG  # "Chinese government"
    text = line.block.text[start:end]
    return Candidate(line.sentence, start, end, text, kind, weight, titled, is_located(around))


def _rescued(tokens: Tokens, left: int, part: Part, evidence: Evidence, *, titled: bool) -> Part | None:
    """Take common words for a name where their neighbours call them one: "Mr Key", "the journal Nature Medicine"."""
    first, last = left + part.first, left + part.last
    before = tokens.lower[first - 1] if first else ""
    if titled and last - first == 1 and before != "of" and tokens.lower[first] not in names.TITLES:
        return part._replace(type="person", weight=STRONG)
    if (last - first > 1 and before in names.ORGANISATION_BEFORE) or tokens.words[first] in evidence.explained:
        return part._replace(type="organisation", weight=STRONG)
    return None


def _is_title_of_work(block: Block, candidate: Candidate) -> bool:
    """Whether a stretch that is no well-known name is emphasised, or is all that stands between quotation marks."""
    if candidate.weight < STRONG and any(
        zone.kind == ZoneKind.EMPHASIS and zone.start <= candidate.start and candidate.end <= zone.end
        for zone in block.zones
    ):
        return True
    before = block.text[max(0, candidate.start - 5) : candidate.start].removesuffix("The ").removesuffix("A ")[-1:]
    after = block.text[candidate.end : candidate.end + 1]
    return candidate.weight <= WEAK and before in set('"“‘«') and after in set('"”’»,')
