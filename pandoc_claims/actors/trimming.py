"""Trimming: what of a run of capitals is the name, and what is the sentence's own capital or a title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors.kinds import is_first_name, known
from pandoc_claims.actors.runs import is_initial
from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import heads, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.tokens import Tokens

_HEADS = heads.ORGANISATION_HEADS | heads.PLACE_HEADS | heads.OTHER_HEADS
_POSSESSIVE = ("'s", "’s")


class Evidence(NamedTuple):
    """What the document as a whole says about its words."""

    written: set[str]  # every word as it is written somewhere
    attested: set[str]  # runs of two and more words, in lower case, seen where nothing but the name asks for a capital
    explained: set[str]  # short forms that the document explains as names
    nouns: set[str]  # short forms that it explains as common nouns


def trim(tokens: Tokens, first: int, last: int, evidence: Evidence) -> tuple[int, bool]:
    """Leave out a first word whose capital is the sentence's.

    Returns the new first index, and whether the word that stands there now is in doubt.
    """
    if not is_initial(tokens, first):
        return first, False
    lower, phrase = tokens.lower[first], " ".join(tokens.lower[first:last])
    if known(lower) and (first + 1 == last or not known(phrase)):
        return first, lower in evidence.written
    if first + 1 == last:
        return _trim_word(tokens, first, evidence)
    if (
        phrase in evidence.attested
        or known(phrase)
        or not (lower in names.lexicon().common or lower in evidence.written)
    ):
        return first, False
    second = tokens.lower[first + 1]
    headed = lower in heads.TOPICS or lower in heads.ORGANISATION_OF or lower in heads.DIRECTIONS
    body = tokens.lower[last - 1] in heads.ORGANISATION_HEADS or second in ("of", "for")
    if (headed and body) or is_first_name(lower) or second in _POSSESSIVE:
        return first, False
    return first + 1 + (second in names.LINKS), False


def _trim_word(tokens: Tokens, index: int, evidence: Evidence) -> tuple[int, bool]:
    """Do the same for a word alone, which is in doubt unless it looks like a name even here."""
    word, lower = tokens.words[index], tokens.lower[index]
    if lower in evidence.written or lower in names.lexicon().common:
        return index + 1, False
    if word.isupper() and len(word) > 1:
        return index, False
    after, behind = ([*tokens.words[index + 1 : index + 3], "", ""])[:2]
    owner = after in _POSSESSIVE and behind[:1].isupper()
    named = fold(lower) in names.lexicon().surnames or (is_first_name(lower) and after != ",")
    return index, not (owner or named)


def between_titles(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int, bool]]:
    """Part a run at the titles in it, and say of each piece whether a title stands before it.

    "NASA Administrator Charles Bolden" gives "NASA" and, titled, "Charles Bolden".
    """
    lower = tokens.lower
    headed = first < last and lower[last - 1] in _HEADS
    titled = first > 1 and lower[first - 1] == "." and lower[first - 2] in names.TITLES
    if first > 1 and lower[first - 1] in ("of", "for") and lower[first - 2] in names.TITLES:
        while first < last and lower[first] in heads.TOPICS:  # "Secretary of State John Kerry"
            first, titled = first + 1, True
    left = first
    for index in range(first, last):
        if lower[index] not in names.TITLES or (headed and lower[index] in names.AMBIGUOUS_TITLES):
            continue
        if index == last - 1 and left < index and is_first_name(lower[left]) and not known(lower[left]):
            continue  # "Stephen King"
        right = index - (index > left and lower[index - 1] in heads.TOPICS)  # "French Foreign Minister"
        if right > left:
            yield left, right, titled
        left, titled = index + 1, True
        if left < last and lower[left] in (".", "of"):
            left += 1
    if left < last:
        yield left, last, titled
