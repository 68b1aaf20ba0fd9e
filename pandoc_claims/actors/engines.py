"""Engines: what another recogniser proposes, as candidates like our own.

An engine's spans are kept to the guide's: no title, no leading article, no possessive ending. Everything after
recognition, one reading of a name throughout the document and one identity for all its names, is as with our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import recognisers
from pandoc_claims.actors.kinds import STRONG
from pandoc_claims.actors.recognition import Candidate
from pandoc_claims.errors import RecogniserError
from pandoc_claims.languages.en import mentions, names
from pandoc_claims.model import ACTOR_TYPES
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.document import Document

_POSSESSIVES = ("'s", "’s", "'", "’")
_EDGES = ' \t,;:"“”«»()[]'  # what some engines take along with a name


def recognise(document: Document, asked: str) -> list[Candidate]:
    """Let the recogniser that was asked for propose candidates for the whole document, in reading order.

    Raises:
        OptionError: it is not there, or has no model for the language.
        RecogniserError: it does not give one list of names for each sentence.

    """
    find = recognisers.load(asked, document.options.lang or document.text.lang)
    blocks = document.text.blocks
    read = [
        (index, sentence)
        for index, sentence in enumerate(document.sentences)
        if blocks[sentence.block].scope != Scope.HEADING
    ]
    if not read:
        return []
    found = list(find([sentence.text for _, sentence in read]))
    if len(found) != len(read):
        raise RecogniserError(f"claims.recogniser: {asked} answered on {len(found)} sentences of {len(read)}")
    return [
        candidate
        for (index, sentence), names_found in zip(read, found, strict=True)
        for named in names_found
        for candidate in _candidate(index, sentence.start, sentence.text, named)
    ]


def _candidate(index: int, offset: int, sentence: str, named: recognisers.Named) -> Iterator[Candidate]:
    """Keep a span to the guide's; one that is no span of the sentence, or names nothing we know, is let go."""
    if not 0 <= named.start < named.end <= len(sentence) or named.type not in ACTOR_TYPES:
        return
    start, text = _without_edges(named.start, sentence[named.start : named.end])
    titled = named.type == "person" and _is_title(sentence[:start].rstrip().rpartition(" ")[2])
    while True:
        word, space, rest = text.partition(" ")
        is_title = named.type == "person" and _is_title(word)
        if not space or not (is_title or word.lower() in mentions.ARTICLES):
            break
        titled = titled or is_title
        start, text = _without_edges(start + len(word) + 1, rest)
    ending = next((ending for ending in _POSSESSIVES if text.endswith(ending)), "")
    text = text.removesuffix(ending)
    if text:
        yield Candidate(index, offset + start, offset + start + len(text), text, named.type, STRONG, titled)


def _is_title(word: str) -> bool:
    return word.lower().removesuffix(".") in names.TITLES


def _without_edges(start: int, text: str) -> tuple[int, str]:
    kept = text.lstrip(_EDGES)
    return start + len(text) - len(kept), kept.rstrip(_EDGES)
