"""A sentence as attribution and claims read it: tokens, what each can be, what is quoted, the phrases found."""

from __future__ import annotations

from bisect import bisect_left
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pandoc_claims.languages import Vocabulary
    from pandoc_claims.model import Sentence
    from pandoc_claims.quotes import Quotation
    from pandoc_claims.tokens import Tokens

_PRONOUN = Bit.SUBJECT | Bit.RELATIVE

Range = tuple[int, int]  #: tokens from the first up to, but without, the second


_SOURCES = Bit.ROLE | Bit.VAGUE | Bit.RECORD | Bit.INSTITUTION
_PRONOUNS = Bit.SUBJECT | Bit.RELATIVE
_NONE: frozenset[str] = frozenset()  # a language may do without a class
_APOSTROPHES = frozenset("'’")


class Hit(NamedTuple):
    """A phrase of the vocabulary, found at the tokens `start` to `end`."""

    kind: str
    start: int
    end: int


class Scan(NamedTuple):
    """One sentence, token by token. All lists are parallel."""

    sentence: Sentence
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    bits: list[int]  # what each token can be, of `Bit`
    present: int  # the union of all `bits`
    quoted: list[bool]  # whether a token stands in quotation marks; the marks count as inside
    quotes: tuple[Range, ...]  # the quotations, clipped to the sentence
    hits: tuple[Hit, ...]
    classes: Mapping[str, frozenset[str]]  # the small closed classes of the vocabulary
    endings: Mapping[str, tuple[str, ...]]  # what words end in, from the vocabulary

    def offsets(self, tokens: Range) -> Range:
        """Give the characters that some tokens cover, as offsets in the block's text."""
        return self.starts[tokens[0]], self.ends[tokens[1] - 1]

    def named(self, index: int, name: str) -> bool:
        """Whether there is a token at `index` and it belongs to a closed class of the vocabulary."""
        return 0 <= index < len(self.lower) and self.lower[index] in self.classes.get(name, _NONE)

    def ending(self, index: int, name: str) -> bool:
        """Whether a token ends as the words of a class do, and is more than its ending."""
        word, endings = self.lower[index], self.endings[name]
        return word.endswith(endings) and len(word) > len(endings[0]) + 2

    def possessive(self, index: int) -> bool:
        """Whether a token is a possessive ending: "'s", or the apostrophe behind a plural ("the traders’ union")."""
        if not 0 < index < len(self.lower):
            return False
        return self.named(index, "possessive-ending") or (
            self.lower[index] in _APOSTROPHES
            and not self.quoted[index]
            and self.ends[index - 1] == self.starts[index]
            and self.ending(index - 1, "plural")
        )

    def is_comma(self, index: int) -> bool:
        """Whether there is a token at `index` and it is a comma."""
        return 0 <= index < len(self.lower) and self.lower[index] == ","

    def capital(self, index: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.words[index][:1].isupper()


def scan(sentence: Sentence, tokens: Tokens, quotations: Sequence[Quotation], vocabulary: Vocabulary) -> Scan:
    """Look every token up once, and find the quotations and phrases of the sentence."""
    lower = tokens.lower
    get = vocabulary.bits.get
    bits = [get(word, 0) for word in lower]
    for index, word in enumerate(tokens.words):
        if not bits[index] and "-" in word:
            bits[index] = get(lower[index].rpartition("-")[2], 0) & _SOURCES  # "co-author", "meta-analysis"
        if bits[index] & _PRONOUNS and word.isupper() and len(word) > 1 and not sentence.text.isupper():
            bits[index] = 0  # the WHO and the US are neither "who" nor "us"
    present = reduce(or_, bits, 0)
    if present & _PRONOUN:
        bits = [
            0 if bit & _PRONOUN and len(word) > 1 and word.isupper() else bit  # the US, the WHO, IT
            for word, bit in zip(tokens.words, bits, strict=True)
        ]
        present = reduce(or_, bits, 0)
    if vocabulary.grammar is not None:
        bits = vocabulary.grammar.bits(tokens, bits)
        present = reduce(or_, bits, 0)
    quotes = _clip(tokens, quotations, sentence) if quotations else ()
    quoted = [False] * len(lower)
    for start, end in quotes:
        quoted[start:end] = [True] * (end - start)
    hits = _phrases(lower, bits, vocabulary) if present & Bit.PHRASE else ()
    seen = Scan(
        sentence,
        tokens.words,
        lower,
        tokens.starts,
        tokens.ends,
        bits,
        present,
        quoted,
        quotes,
        hits,
        vocabulary.words,
        vocabulary.endings,
    )
    if vocabulary.grammar is None:
        return seen
    apart = (Hit(*found) for found in vocabulary.grammar.brackets(seen))
    return seen._replace(hits=tuple(sorted((*hits, *apart), key=lambda hit: hit.start)))


def _clip(tokens: Tokens, quotations: Sequence[Quotation], sentence: Sentence) -> tuple[Range, ...]:
    found = []
    first = max(0, bisect_left(quotations, (sentence.start, 0)) - 1)
    for index in range(first, len(quotations)):
        quotation = quotations[index]
        if quotation.start >= sentence.end:
            break
        start, end = bisect_left(tokens.starts, quotation.start), bisect_left(tokens.starts, quotation.end)
        if start < end:
            found.append((start, end))
    return tuple(found)


def _phrases(lower: list[str], bits: list[int], vocabulary: Vocabulary) -> tuple[Hit, ...]:
    """Find the phrases, longest first at each place; of each kind one at most begins at a token."""
    found: list[Hit] = []
    last = len(lower) - 1
    for index, bit in enumerate(bits):
        if not bit & Bit.PHRASE:
            continue
        seconds = vocabulary.phrases[lower[index]]
        longer = seconds.get(lower[index + 1], ()) if index < last else ()
        seen: set[str] = set()
        for phrase in (*longer, *seconds.get("", ())):
            size = len(phrase.words)
            if phrase.kind not in seen and (size < 3 or tuple(lower[index : index + size]) == phrase.words):
                seen.add(phrase.kind)
                found.append(Hit(phrase.kind, index, index + size))
    return tuple(found)
