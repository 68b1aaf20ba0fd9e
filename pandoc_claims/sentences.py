"""Sentences: each block cut into sentences, each sentence into tokens.

The cutting is `sentencex`'s, which keeps offsets and leaves a quotation of several sentences whole. What it gets wrong
in running text is put right here: list numbers, initials in other alphabets, brackets that hold a sentence, and what
goes on in small letters after a quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]  # it ships no types

from pandoc_claims.languages import vocabulary
from pandoc_claims.model import Sentence
from pandoc_claims.text import Scope
from pandoc_claims.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.document import Document
    from pandoc_claims.text import Block, Pointer

_SURROGATE = re.compile("[\ud800-\udfff]")
_WHITE_SPACE = re.compile(r"[^\S ]")
_LEADING = re.compile(r"\s*")

#: A list number that was taken for a sentence: "1.", "(2)", "iv.", "a)".
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[ivx]{1,5}|[a-zA-Z])[.)]\s*\Z")
#: An initial in an alphabet that the library does not know: "Владимир В."
_INITIAL = re.compile(r"(?:^|\s)[^\W\d_a-zA-Z]\.\s*\Z")
#: A sentence that is bracketed as a whole, with another one behind it: "(He did.) Well."
_BRACKETED = re.compile(r"\([^()]*[.!?…]\)\s+(?=\w)")
#: An initial, or what looks like one, and then a quotation that is a sentence: "She met Y. «Oui.» "
_QUOTED_NEXT = re.compile(r"\b[A-Z]\.\s+(?=[«“\"][A-Z][^«»“”\"]*[.!?…][»”\"])")
#: What opens a quotation, what closes it, and how many unclosed ones a block may hold before the library is not shown
#: them: for each it looks through the rest of the block.
_QUOTATION_MARKS = (("“", "”"), ("«", "»"), ("»", "«"), ("‘", "’"), ("„", "“"), ("‹", "›"))
_UNCLOSED = 100
_PLAIN_MARKS = str.maketrans(dict.fromkeys("“”«»‘’„‹›", '"'))
#: A word that begins small though it may begin a sentence: "iPhone", "eBay".
_SMALL_NAME = re.compile(r"[a-z]{1,2}[A-Z]")


def split(document: Document) -> Document:
    """Fill `sentences` and `tokens`, in reading order.

    Headings are one sentence each. A block without words has none. Offsets count characters of the block's text, and
    no sentence begins or ends with white space.
    """
    lang = document.options.lang or document.text.lang or "en"
    known = vocabulary(lang)
    abbreviations = known.abbreviations if known else frozenset[str]()
    sentences = [sentence for block in document.text.blocks for sentence in _sentences(block, lang, abbreviations)]
    texts = [block.text for block in document.text.blocks]
    tokens = tuple(tokenise(texts[s.block], s.start, s.end) for s in sentences)
    return document._replace(sentences=tuple(sentences), tokens=tokens)


def pointers_of(block: Block, sentence: Sentence) -> tuple[Pointer, ...]:
    """Return the pointers to sources that belong to a sentence of this block.

    A pointer inside the sentence belongs to it. So does a bare one behind its full stop, before or after the space, and
    one with words of its own there that stand in brackets: a citation belongs to the sentence that it ends.
    """
    if not block.pointers:
        return ()
    text, pointers = block.text, block.pointers
    first = sentence.start == _LEADING.match(text).end()  # type: ignore[union-attr]  # it matches anything
    gap = sentence.end
    while gap < len(text) and text[gap].isspace():
        gap += 1
    found = []
    for index in range(bisect_left(pointers, sentence.start, key=attrgetter("start")), len(pointers)):
        pointer = pointers[index]
        if pointer.start > gap:
            break
        trailing = pointer.start == pointer.end or text[pointer.start] in "(["
        if pointer.start == sentence.start and trailing and not first:
            continue  # it ends the sentence before
        if pointer.start < sentence.end or trailing:
            found.append(pointer)
    return tuple(found)


def _sentences(block: Block, lang: str, abbreviations: frozenset[str]) -> Iterator[Sentence]:
    text = block.text
    pieces = [(0, len(text))] if block.scope == Scope.HEADING else _cut(text, lang, abbreviations)
    for start, end in pieces:
        stripped = text[start:end].strip()
        if stripped:
            begin = text.index(stripped[0], start, end)
            yield Sentence(block.index, begin, begin + len(stripped), stripped)


def _cut(text: str, lang: str, abbreviations: frozenset[str]) -> list[tuple[int, int]]:
    """Return the pieces of `text`, which together are `text`, with their white space."""
    if len(text) < 2 or not text.strip():
        return [(0, len(text))]
    # One character for one, so that the offsets stay: the library is Rust and takes no lone surrogates, and it would
    # take a line break inside a paragraph for more than it is.
    clean = _WHITE_SPACE.sub(" ", text)
    if not text.isascii():
        clean = _SURROGATE.sub("\ufffd", clean)
        if any(text.count(opening) - text.count(closing) > _UNCLOSED for opening, closing in _QUOTATION_MARKS):
            clean = clean.translate(_PLAIN_MARKS)
    pieces: list[tuple[int, int]] = []
    for boundary in get_sentence_boundaries(lang.partition("-")[0].lower(), clean):
        for start, end in _parted(clean, boundary["start_index"], boundary["end_index"]):
            if pieces and _goes_on(clean, pieces[-1], start, abbreviations):
                pieces[-1] = (pieces[-1][0], end)
            else:
                pieces.append((start, end))
    return pieces


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part a piece in which the library missed an end."""
    cuts = [start]
    bracketed = _BRACKETED.match(text, start, end) if text[start] == "(" else None
    if bracketed:
        cuts.append(bracketed.end())
    cuts += [match.end() for match in _QUOTED_NEXT.finditer(text, cuts[-1], end)]
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _goes_on(text: str, before: tuple[int, int], start: int, abbreviations: frozenset[str]) -> bool:
    """Whether the piece that begins at `start` goes on with the sentence of the piece before it."""
    # The last words are enough to judge by; a look at the whole piece each time would be quadratic in what is merged.
    last = text[max(before[0], before[1] - 12) : before[1]]
    if before[1] - before[0] < 8 and _NUMBER.match(last):
        return True
    if last.rstrip().rpartition(" ")[2] in abbreviations:
        return True
    if text[start].islower():
        return not _SMALL_NAME.match(text, start)
    return not last.isascii() and bool(_INITIAL.search(last)) and text[start].isupper()
