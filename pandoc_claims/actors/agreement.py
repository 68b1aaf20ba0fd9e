"""Agreement: what the model sees in one sentence, set against what it sees in the others.

A string names the same kind of actor throughout a document (one sense per discourse), a lone word that ends a person's
name means that person, and a name that was seen in one sentence is a name in the next. Groups stay as they are: "the
French" is no name of France.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import STRONG
from pandoc_claims.actors.recognition import Candidate
from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pandoc_claims.document import Document
    from pandoc_claims.tokens import Tokens

_LONGEST = 8  # words in a name that is looked for again


def agree(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give each name one type throughout the document, and find it where the model missed it; in reading order."""
    votes = _votes(candidates)
    types = _types(votes)
    owners = _owners(candidates, types, votes)
    settled = [_settled(candidate, types, owners) for candidate in candidates]
    again = _again(document, settled)
    return sorted([*settled, *again], key=lambda c: (c.sentence, c.start))


def _votes(candidates: Sequence[Candidate]) -> dict[str, Counter[str]]:
    """Count for each string what speaks for which type: how often it was seen so, and with a title."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for candidate in candidates:
        if candidate.type == "group":
            continue
        person, place = candidate.type == "person", candidate.type == "place"
        votes[fold(candidate.text)][candidate.type] += 2 + person + 8 * candidate.titled * person
        if place and " " in candidate.text and candidate.weight >= STRONG:
            votes[fold(candidate.text.partition(" ")[0])]["place"] += 3  # "Coron Island" speaks for Coron
    return votes


def _types(votes: dict[str, Counter[str]]) -> dict[str, str]:
    """Return the type for which most speaks."""
    return {key: count.most_common(1)[0][0] for key, count in votes.items()}


def _owners(candidates: Sequence[Candidate], types: dict[str, str], votes: dict[str, Counter[str]]) -> set[str]:
    """Return the words by which a person who is named in full may be named in short.

    Not by the name of a place of which the document speaks more often than of the person: "Virginia Woolf", once, does
    not make a person of Virginia.
    """
    called: Counter[str] = Counter()
    for candidate in candidates:
        key = fold(candidate.text)
        if " " in key and types.get(key) == "person":
            parts = [part for part in key.split() if part not in names.PARTICLES and len(part) > 2]
            called.update({*((parts[0], parts[-1]) if len(parts) > 1 else ()), key.partition(" ")[2]})
    known, nothing = names.lexicon().places, Counter[str]()
    return {
        word
        for word, times in called.items()
        if word not in known or votes.get(word, nothing)["place"] <= votes.get(word, nothing)["person"] + 12 * times
    }


def _settled(candidate: Candidate, types: dict[str, str], owners: set[str]) -> Candidate:
    key = fold(candidate.text)
    if candidate.type == "group":
        return candidate
    if key in owners and not (candidate.located and candidate.type == "place" and not candidate.titled):
        return candidate._replace(type="person")
    return candidate._replace(type=types[key])


def _again(document: Document, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Find the names where the model did not see them, but never inside another name."""
    wanted: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for words, kind in _sure(document, candidates).items():
        wanted[words[0]].append((words, kind))
    for options in wanted.values():
        options.sort(key=lambda option: -len(option[0]))
    taken: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for candidate in candidates:
        taken[candidate.sentence].append((candidate.start, candidate.end))
    for index, tokens in enumerate(document.tokens):
        if wanted.keys().isdisjoint(tokens.words):
            continue
        text = document.text.blocks[document.sentences[index].block].text
        for first, last, kind in _met(tokens, wanted):
            start, end = tokens.starts[first], tokens.ends[last - 1]
            if all(end <= left or right <= start for left, right in taken[index]):
                yield Candidate(index, start, end, text[start:end], kind, STRONG)


def _sure(document: Document, candidates: Sequence[Candidate]) -> dict[tuple[str, ...], str]:
    """Return the names that are names wherever they stand with their capitals, by their words."""
    found = {}
    common = names.lexicon().common
    for candidate in candidates:
        tokens = document.tokens[candidate.sentence]
        words = tuple(tokens.words[_at(tokens, candidate.start) : _at(tokens, candidate.end)])
        if 0 < len(words) <= _LONGEST and (len(words) > 1 or words[0].lower() not in common):
            found[words] = candidate.type
    return found


def _at(tokens: Tokens, offset: int) -> int:
    return bisect_left(tokens.starts, offset)


def _met(tokens: Tokens, wanted: dict[str, list[tuple[tuple[str, ...], str]]]) -> Iterator[tuple[int, int, str]]:
    done = 0
    for first, word in enumerate(tokens.words):
        if first < done:
            continue
        for words, kind in wanted.get(word, ()):
            if tuple(tokens.words[first : first + len(words)]) == words:
                done = first + len(words)
                yield first, done, kind
                break
