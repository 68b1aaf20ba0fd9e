"""Learned candidates: what the model proposes, with its ends where the guide has them.

The model sees two words to either side and no more; what the whole document says is for `agreement`. Some names are
made of capitals and small letters that no segment joins: "the Chinese government", "Washington, D.C.".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.actors.context import Neighbours, is_located
from pandoc_claims.actors.kinds import STRONG, WEAK
from pandoc_claims.actors.recognition import Candidate
from pandoc_claims.actors.tagger import tag
from pandoc_claims.languages.en import heads, mentions, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pycrfsuite import Tagger

    from pandoc_claims.actors.tagger import Tagged
    from pandoc_claims.document import Document
    from pandoc_claims.tokens import Tokens

#: "the Republican party", and what else a group's name becomes a body's with.
_GROUP_BODIES = names.STATE_BODIES | {"party"}


def propose(document: Document, model: Tagger) -> list[Candidate]:
    """Propose candidates for the whole document, in reading order."""
    found: list[Candidate] = []
    for tagged in tag(model, document.tokens):
        tokens = document.tokens[tagged.sentence]
        text = document.text.blocks[document.sentences[tagged.sentence].block].text
        candidate = _candidate(tokens, tagged, text)
        if found and _is_one_place(found[-1], candidate, text):
            left = found.pop()
            candidate = left._replace(end=candidate.end, text=text[left.start : candidate.end])
        found.append(candidate)
    return found


def _candidate(tokens: Tokens, tagged: Tagged, text: str) -> Candidate:
    first, start, end, kind = tagged.first, tagged.start, tagged.end, tagged.type
    while first + 1 < tagged.last and not tokens.words[first][0].isalnum():
        first += 1  # the full stop of a title
        start = tokens.starts[first]
    while first + 1 < tagged.last and kind == "person" and tokens.lower[first] in names.TITLES:
        first += 1
        first += tokens.words[first] == "." and first + 1 < tagged.last
        start = tokens.starts[first]
    around = Neighbours.of(tokens, first, tagged.last)
    whole = end == tokens.ends[tagged.last - 1]
    if whole and around.after in _bodies(kind, around.size):
        end, kind = tokens.ends[tagged.last], "organisation"
    return Candidate(
        tagged.sentence, start, end, text[start:end], kind, STRONG, _is_titled(tokens, first), is_located(around)
    )


def _bodies(kind: str, size: int) -> frozenset[str]:
    """Return the small-lettered nouns that make a body's name of a name of this kind."""
    if kind == "person":
        return names.PERSONAL_BODIES if size == 1 else frozenset()
    return _GROUP_BODIES if kind == "group" else names.STATE_BODIES if kind == "place" else frozenset()


def _is_titled(tokens: Tokens, first: int) -> bool:
    before = first - 1 - (first > 1 and tokens.words[first - 1] == ".")
    return before >= 0 and tokens.lower[before] in names.TITLES


def _is_one_place(left: Candidate, right: Candidate, text: str) -> bool:
    """Whether a place is told apart by the district behind it: "Washington, D.C."."""
    return (
        left.sentence == right.sentence
        and left.type == right.type == "place"
        and text[left.end : right.start].strip() == ","
        and right.text.replace(".", "") == "DC"
    )


def bare_nouns(document: Document, candidates: list[Candidate]) -> Iterator[Candidate]:
    """Propose "the Church", which names a body where the document names one in full."""
    taken = {(candidate.sentence, candidate.start) for candidate in candidates}
    for index, tokens in enumerate(document.tokens):
        if heads.ORGANISATION_HEADS.isdisjoint(tokens.lower):
            continue
        for at, word in enumerate(tokens.words):
            if word[0].isupper() and tokens.lower[at] in heads.ORGANISATION_HEADS and _stands_alone(tokens, at):
                start, end = tokens.starts[at], tokens.ends[at]
                if (index, start) not in taken:
                    yield Candidate(index, start, end, word, "short", WEAK)


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether a capitalised noun has an article and no other capital beside it."""
    after = tokens.words[at + 1][:1] if at + 1 < len(tokens.words) else ""
    return at > 0 and tokens.lower[at - 1] in mentions.DETERMINERS and not after.isupper()
