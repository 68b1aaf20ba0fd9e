"""Features: what the model is told of each word in a segment. Training and reading build them by the same functions.

All that depends on one word alone is made once per word and kept; what is left per place are a few pairs of
neighbours and what the document as a whole says about the word.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors.clusters import cluster
from pandoc_claims.actors.kinds import known
from pandoc_claims.actors.scripts import fold
from pandoc_claims.actors.segments import inner
from pandoc_claims.languages.en import heads, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.tokens import Tokens

#: Goes up whenever the features change, so that no model is read with features that it was not trained on.
VERSION = 1

#: Stand at both ends of every sentence.
_EDGE = "¶"
_LONGEST = 6  # words in a listed name
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})

#: What is looked up for every word; one letter per list.
_LISTS = (
    ("T", names.TITLES),
    ("R", names.ROLES),
    ("O", heads.ORGANISATION_HEADS),
    ("P", heads.PLACE_HEADS | heads.PLACE_STARTS),
    ("X", heads.OTHER_HEADS | heads.OTHER_STARTS),
    ("D", heads.DIRECTIONS),
    ("V", names.SPEECH),
    ("N", names.NOBODY),
    ("t", heads.TOPICS),
    ("o", names.ORGANISATION_AFTER | names.ORGANISATION_BEFORE),
    ("p", names.PLACE_BEFORE | names.PLACE_AFTER),
    ("b", names.STATE_BODIES),
)


class Word(NamedTuple):
    """The features that a word has wherever it stands, by where it stands from the word that is judged."""

    lower: str
    shape: str
    flags: str
    cluster: str  # the coarse one
    here: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    before_last: tuple[str, ...]
    after_next: tuple[str, ...]


class Evidence(NamedTuple):
    """What the document as a whole says about its words."""

    written: set[str]  # every word as it is written somewhere
    inside: set[str]  # the words that are written with a capital where no sentence begins


def gather(sentences: Sequence[Tokens]) -> Evidence:
    """Look through a document's sentences for what speaks for and against its capitals."""
    evidence = Evidence(set(), set())
    for tokens in sentences:
        evidence.written.update(tokens.words)
        evidence.inside.update(tokens.words[1:])
    return evidence


def items(tokens: Tokens, first: int, last: int, evidence: Evidence) -> list[list[str]]:
    """Return the features of the tokens from `first` to `last`, exclusive."""
    padded = [_word(_EDGE)] * 2
    count = len(tokens.words)
    row = [
        *padded[: max(0, 2 - first)],
        *map(_word, tokens.words[max(0, first - 2) : last + 2]),
        *padded[: max(0, last + 2 - count)],
    ]
    listed = _listed(tokens.lower, first, last)
    return [
        [
            *row[i + 2].here,
            *row[i + 1].before,
            *row[i + 3].after,
            *row[i].before_last,
            *row[i + 4].after_next,
            *_pairs(row[i + 1], row[i + 2], row[i + 3]),
            *_evidence(tokens, first + i, evidence),
            listed[i],
            "one" if last - first == 1 else "many",
        ]
        for i in range(last - first)
    ]


def _pairs(before: Word, here: Word, after: Word) -> tuple[str, ...]:
    return (
        f"a{before.lower} {here.lower}",
        f"b{here.lower} {after.lower}",
        f"c{before.shape} {here.shape} {after.shape}",
        f"d{before.flags} {here.flags} {after.flags}",
        f"e{before.cluster} {here.cluster}",
        f"f{here.cluster} {after.cluster}",
        f"g{before.cluster} {here.shape} {after.cluster}",
    )


def _evidence(tokens: Tokens, index: int, evidence: Evidence) -> tuple[str, ...]:
    """Say where in the sentence a word stands, and how the document writes it elsewhere."""
    word, lower = tokens.words[index], tokens.lower[index]
    place = "first" if index == 0 else "quoted" if tokens.words[index - 1] in '"“‘«„([:' else "inside"
    small = "small" if word != lower and lower in evidence.written else ""
    large = "large" if place != "inside" and word in evidence.inside else ""
    return (f"h{place}", f"i{place}{small}{large}")


def _listed(lower: Sequence[str], first: int, last: int) -> list[str]:
    """Say for each token which listed name of several words it begins or goes on with."""
    found, starts, index = ["l"] * (last - first), _first_words(), first
    while index < last:
        for end in range(min(index + _LONGEST, last), index + 1, -1) if lower[index] in starts else ():
            kind = known(" ".join(lower[index:end]))
            if kind:
                found[index - first] = f"lB{kind[0][0]}"
                found[index + 1 - first : end - first] = [f"lI{kind[0][0]}"] * (end - index - 1)
                index = end - 1
                break
        index += 1
    return found


@cache
def _first_words() -> frozenset[str]:
    lexicon = names.lexicon()
    listed = (lexicon.places, lexicon.organisations, lexicon.groups)
    return frozenset(name.partition(" ")[0] for names_ in listed for name in names_ if " " in name)


@lru_cache(maxsize=65536)
def _word(written: str) -> Word:
    """Make all features of a word by itself."""
    plain = written.translate(_PLAIN)
    skip, drop = inner(plain)
    word = plain[skip : len(plain) - drop]
    lower, shape, flags = word.lower(), _shape(word), _flags(word)
    fine, coarse = cluster(lower)
    here = [f"w{word}", f"x{lower}", f"s{shape}", f"F{flags}", f"C{fine}", f"K{coarse}", f"n{min(len(word), 8)}"]
    here += [f"P{lower[:size]}" for size in (2, 3, 4)] + [f"S{lower[-size:]}" for size in (1, 2, 3, 4)]
    here += [f"f{flag}" for flag in flags]
    if skip or drop:
        here.append("hyphened")
    near = [f"x{lower}", f"s{shape}", f"F{flags}", f"C{fine}", f"K{coarse}", f"S{lower[-3:]}"]
    far = [f"x{lower}", f"F{flags}", f"K{coarse}"]
    return Word(
        lower,
        shape,
        flags,
        coarse,
        tuple(here),
        tuple(f"-{feature}" for feature in near),
        tuple(f"+{feature}" for feature in near),
        tuple(f"={feature}" for feature in far),
        tuple(f"#{feature}" for feature in far),
    )


def _shape(word: str) -> str:
    """Return the kinds of a word's characters, runs of one kind cut to two: "Xx", "XX", "X.X.", "dd"."""
    shape = ""
    for character in word[:16]:
        kind = "X" if character.isupper() else "x" if character.isalpha() else "d" if character.isdigit() else character
        if shape[-2:] != kind * 2:
            shape += kind
    if word and ord(max(word)) > _LATIN:
        shape += "~"
    return shape


_LATIN = 0x2FF


def _flags(word: str) -> str:
    """Return the letters of the lists that hold a word."""
    lower, lexicon = word.lower(), names.lexicon()
    plain = fold(lower)
    flags = "".join(letter for letter, listed in _LISTS if lower in listed)
    flags += "M" if plain in lexicon.men else ""
    flags += "W" if plain in lexicon.women else ""
    flags += "S" if plain in lexicon.surnames else ""
    flags += "L" if plain in lexicon.places else ""
    flags += "G" if lower in lexicon.groups else ""
    flags += "B" if lower in lexicon.organisations else ""
    return flags + ("c" if lower in lexicon.common else "")
