"""Recognition: proposes what may be an actor, sentence by sentence.

This is the seam where another recogniser can be put in: whatever proposes `Candidate`s will do. The later steps look at
the whole document and decide between the proposals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors.acronyms import is_acronym
from pandoc_claims.actors.context import type_around
from pandoc_claims.actors.kinds import LIKELY, STRONG, WEAK, Part, is_first_name, known, parts
from pandoc_claims.actors.runs import FUNCTION_WORDS, capitals, is_initial, runs
from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import names
from pandoc_claims.text import Scope, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.document import Document
    from pandoc_claims.text import Block
    from pandoc_claims.tokens import Tokens

_HEADS = names.ORGANISATION_HEADS | names.PLACE_HEADS | names.OTHER_HEADS

#: How much a proposal can be trusted before anything else of the document is known.
PENDING = -1


class Candidate(NamedTuple):
    """A stretch that may name an actor."""

    sentence: int  # its place in `Document.sentences`
    start: int  # offsets in the block's text
    end: int
    text: str
    type: str  # a type of actor, "" where nothing tells, "short" for a bare noun such as "the Church"
    weight: int  # trust in the type; `PENDING` where the capital may mean nothing and other places must vouch for it
    titled: bool = False  # a title stands before it
    located: bool = False  # a preposition of place stands before it


class Evidence(NamedTuple):
    """What the document as a whole says about its words."""

    written: set[str]  # every word as it is written somewhere
    explained: set[str]  # short forms that the document explains as names
    nouns: set[str]  # short forms that it explains as common nouns
    attested: set[str]  # runs of two and more words, in lower case, seen where nothing but the name asks for a capital


def recognise(document: Document) -> list[Candidate]:
    """Propose candidates for the whole document, in reading order.

    Sentences in Title Case or capitals are left for `known_names`, because there every word is capitalised.
    """
    spans = []
    evidence = Evidence(set(), set(), set(), set())
    for index, tokens in enumerate(document.tokens):
        evidence.written.update(tokens.words)
        caps = capitals(tokens)
        if not caps or is_shouting(document, index, caps):
            continue
        if "(" in tokens.words or "[" in tokens.words:
            for acronym, name in explained_acronyms(tokens):
                (evidence.explained if name else evidence.nouns).add(acronym)
        found = runs(tokens, caps)
        spans.append((index, tokens, found))
        for first, last in found:
            if last - first > 1 and not is_initial(tokens, first):
                evidence.attested.add(" ".join(tokens.lower[first:last]))
    blocks = document.text.blocks
    form_only = not (document.options.lang or document.text.lang or "en").lower().startswith("en")
    found_all = []
    for index, tokens, found in spans:
        block = blocks[document.sentences[index].block]
        for first, last in found:
            for candidate in _candidates(block, index, tokens, first, last, evidence):
                if not form_only or candidate.weight >= LIKELY or " " in candidate.text:
                    found_all.append(candidate)
    return found_all


def is_shouting(document: Document, index: int, caps: list[int]) -> bool:
    """Whether a sentence is in capitals or Title Case, so that a capital says nothing."""
    tokens = document.tokens[index]
    if document.text.blocks[document.sentences[index].block].scope == Scope.HEADING:
        return True
    words = [i for i, word in enumerate(tokens.words) if word[0].isalpha()]
    if len(words) < 3:
        return False
    if sum(tokens.words[i].isupper() for i in words) * 10 > len(words) * 6:
        return len(words) > 3 or any(tokens.lower[i] in names.lexicon().common for i in words)
    if len(caps) * 10 < len(words) * 5:
        return False
    small = [tokens.lower[i] for i in words if not tokens.words[i][0].isupper()]
    if any(len(word) > 4 or word not in FUNCTION_WORDS for word in small) or tokens.words[-1] in ".?!":
        return False
    return sum(tokens.lower[i] in names.lexicon().common and i > 0 for i in caps) > 1


def _candidates(
    block: Block, sentence: int, tokens: Tokens, first: int, last: int, evidence: Evidence
) -> Iterator[Candidate]:
    first, pending = _trim(tokens, first, last, evidence)
    for left, right, titled in _between_titles(tokens, first, last):
        words = tuple(tokens.words[left:right])
        for part in parts(words):
            if part.type == "none":
                part = _rescued(tokens, left, part, evidence, titled=titled)
                if part is None:
                    continue
            if tokens.words[left] in evidence.nouns or tokens.words[right : right + 1] == ["$"]:
                continue
            doubt = pending and part.first + left == first
            candidate = _candidate(block, sentence, tokens, left, part, titled and part.first == 0)
            if doubt and candidate.weight < STRONG:
                candidate = candidate._replace(weight=PENDING)
            if candidate.weight < STRONG and block.zones and _is_a_title(block, candidate):
                continue
            if candidate.weight <= WEAK and _is_quoted_whole(block.text, candidate):
                continue
            yield candidate


def _trim(tokens: Tokens, first: int, last: int, evidence: Evidence) -> tuple[int, bool]:
    """Leave out a first word whose capital is the sentence's.

    Returns the new first index, and whether the word that stands there now is in doubt.
    """
    if not is_initial(tokens, first):
        return first, False
    lower = tokens.lower[first]
    alone = last - first == 1
    if known(lower) and (alone or not known(" ".join(tokens.lower[first:last]))):
        return first, lower in evidence.written
    if alone:
        if lower in evidence.written or lower in names.lexicon().common:
            return last, False
        if tokens.words[first].isupper() and len(lower) > 1:
            return first, False
        follows = tokens.lower[last : last + 2]
        owner = follows[:1] in (["'s"], ["’s"]) and tokens.words[last + 1 : last + 2] != follows[1:]
        surname = fold(lower) in names.lexicon().surnames or (is_first_name(lower) and follows[:1] != [","])
        return first, not (owner or surname)
    phrase = " ".join(tokens.lower[first:last])
    if phrase in evidence.attested or known(phrase):
        return first, False
    if lower not in names.lexicon().common and lower not in evidence.written:
        return first, False
    headed = lower in names.TOPICS or lower in names.ORGANISATION_OF or lower in names.DIRECTIONS
    body = tokens.lower[last - 1] in names.ORGANISATION_HEADS or tokens.lower[first + 1] in ("of", "for")
    if (headed and body) or is_first_name(lower) or tokens.lower[first + 1] in ("'s", "’s"):
        return first, False
    return first + 1 + (tokens.lower[first + 1] in names.LINKS), False


def _between_titles(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int, bool]]:
    """Part a run at the titles in it: "NASA Administrator Charles Bolden" gives two, and says what a title precedes."""
    lower = tokens.lower
    body = last > first and lower[last - 1] in _HEADS
    titled = first > 1 and lower[first - 1] == "." and lower[first - 2] in names.TITLES
    if first > 1 and lower[first - 1] in ("of", "for") and lower[first - 2] in names.TITLES:
        while first < last and lower[first] in names.TOPICS:  # "Secretary of State John Kerry"
            first, titled = first + 1, True
    left = first
    for index in range(first, last):
        if lower[index] in names.TITLES and not (body and lower[index] in names.AMBIGUOUS_TITLES):
            if left < index and not (index == last - 1 and is_first_name(lower[left]) and not known(lower[left])):
                right = index
                while right > left and lower[right - 1] in names.TOPICS and right - left < index - left + 1:
                    right -= 1  # "French Foreign Minister"
                if right > left:
                    yield left, right, titled
            elif left < index:
                continue  # "Stephen King"
            left, titled = index + 1, True
            if left < last and lower[left] in (".", "of"):
                left += 1
    if left < last:
        yield left, last, titled


def _candidate(block: Block, sentence: int, tokens: Tokens, left: int, part: Part, titled: bool) -> Candidate:
    first, last = left + part.first, left + part.last
    if part.type == "organisation" or part.type == "place":
        while first < last - 1 and tokens.lower[first] == "the":
            first += 1
    start, end = tokens.starts[first] + part.skip, tokens.ends[last - 1] - part.drop
    kind, weight, located = type_around(tokens, first, last, part.type, part.weight, titled=titled)
    lower = tokens.lower
    after = lower[last] if last < len(lower) and not part.drop else ""
    if kind in ("place", "group") and after in names.STATE_BODIES or kind == "person" and last - first == 1 and after in names.PERSONAL_BODIES:
        end, kind, weight = tokens.ends[last], "organisation", STRONG
    return Candidate(sentence, start, end, block.text[start:end], kind, weight, titled, located)


def _rescued(tokens: Tokens, left: int, part: Part, evidence: Evidence, *, titled: bool) -> Part | None:
    """Take a phrase of common words for a name where its neighbours call it one: "Mr Key", "the journal Nature Medicine"."""
    first, last = left + part.first, left + part.last
    before = tokens.lower[first - 1] if first else ""
    if titled and last - first == 1 and before != "of" and tokens.lower[first] not in names.TITLES:
        return part._replace(type="person", weight=STRONG)
    if last - first > 1 and before in names.ORGANISATION_BEFORE:
        return part._replace(type="organisation", weight=STRONG)
    if tokens.words[first] in evidence.explained:
        return part._replace(type="organisation", weight=STRONG)
    return None


def explained_acronyms(tokens: Tokens) -> Iterator[tuple[str, bool]]:
    """Find short forms that stand in brackets behind their long form, and say whether that is a name.

    "Movimento 5 Stelle (M5S)" explains a name, "magnetic resonance imaging (MRI)" a common noun.
    """
    words = tokens.words
    for index in range(2, len(words) - 1):
        if words[index - 1] not in "([" or words[index + 1] not in ")]" or not is_acronym(words[index]):
            continue
        size = len(words[index])
        long = tokens.words[max(0, index - 1 - size) : index - 1]
        if words[index - 2][0].isupper():
            yield words[index], True
        elif "".join(word[0] for word in long).lower() == words[index].lower().rstrip("s"):
            yield words[index], False


def _is_a_title(block: Block, candidate: Candidate) -> bool:
    """Whether an emphasised stretch is the title of a work or a foreign word rather than a name in the text."""
    return any(
        zone.kind == ZoneKind.EMPHASIS and zone.start <= candidate.start and candidate.end <= zone.end
        for zone in block.zones
    )


def _is_quoted_whole(text: str, candidate: Candidate) -> bool:
    before, after = text[candidate.start - 1 : candidate.start], text[candidate.end : candidate.end + 1]
    return before != "" and before in '"“‘«' and after != "" and after in '"”’»,'
