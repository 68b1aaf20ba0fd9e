"""Engines: what another recogniser proposes, as candidates like our own.

An engine's spans are kept to the guide's: no title, no leading article, no possessive ending. Everything after
recognition, one reading of a name throughout the document and one identity for all its names, is as with our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import recognisers
from pandoc_claims.actors.kinds import STRONG
from pandoc_claims.actors.recognition import Candidate
from pandoc_claims.languages.en import names
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.document import Document

_ENDINGS = ("'s", "’s", "'", "’", ".", ",", ";", ":")
_ARTICLES = frozenset(("the", "a", "an"))


def recognise(document: Document, asked: str) -> list[Candidate]:
    """Let the recogniser that was asked for propose candidates for the whole document, in reading order.

    Raises:
        OptionError: it is not there, or has no model for the language.

    """
    find = recognisers.load(asked, document.options.lang or document.text.lang)
    blocks = document.text.blocks
    read = [
        (index, sentence)
        for index, sentence in enumerate(document.sentences)
        if blocks[sentence.block].scope != Scope.HEADING
    ]
    found = find([sentence.text for _, sentence in read])
    return [
        candidate
        for (index, sentence), names_found in zip(read, found, strict=True)
        for named in names_found
        for candidate in _candidate(index, sentence.start, sentence.text, named)
    ]


def _candidate(index: int, offset: int, sentence: str, named: recognisers.Named) -> Iterator[Candidate]:
    start, end, titled = named.start, named.end, False
    text = sentence[start:end]
    while True:
        word, space, rest = text.partition(" ")
        is_title = word.lower() in names.TITLES
        if not space or not (word.lower() in _ARTICLES or (is_title and named.type == "person")):
            break
        titled = titled or is_title
        start += len(word) + 1 + len(rest) - len(rest.lstrip())
        text = rest.lstrip()
    for ending in _ENDINGS[:4]:
        if text.endswith(ending) and text != ending:
            text = text.removesuffix(ending)
            break
    if text.strip():
        yield Candidate(index, offset + start, offset + start + len(text), text, named.type, STRONG, titled)
