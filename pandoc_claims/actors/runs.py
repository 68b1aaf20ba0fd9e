"""Runs: stretches of capitalised words, with the small words that may stand inside a name.

This is the only step that looks at every word of a document, so it looks at little: a word without a capital costs one
comparison.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import is_first_name
from pandoc_claims.languages.en import heads, names

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

#: What closes a sentence or opens a quotation inside one: the word behind it is capitalised anyway.
_OPENING = frozenset("\"“«‘„'.?!:;•*–—([]…")
_APOSTROPHES = frozenset("'’")
_ARTICLE_PREFIXES = ("al-", "el-", "ad-", "as-", "at-", "ar-", "az-", "an-", "ash-", "ul-", "bin-", "ibn-")

#: Before "'s" and another capital the name goes on: "Korean People's Army", "St. John's College".
_OWNERS = heads.words("""
    people peoples women men children workers king queen farmer lloyd sheriff mother veterans prince bishop
""")
#: The same, in the plural: "Workers' Party".
_MANY_OWNERS = heads.words("""
    workers farmers teachers peoples veterans girls boys peasants doctors nurses writers
""")

_BEFORE_OF = heads.ORGANISATION_OF | heads.PLACE_OF
#: Heads that take "of" only when they begin the name: "University of Oslo", but "Ohio State University of the US".
_LONERS = heads.words("""
    university college school schools
""")

#: Words that are capitalised at the head of a sentence or in a title, and never within a name's first letters.
FUNCTION_WORDS = heads.words("""
    a an the this that these those in on at by for from of to with without and or but nor if as than then when
    while where who what which why how he she it we you they i me him her us them his its our your their my is
    are was were be been being has have had do does did can could may might must shall should will would not no
    yes so such some any all both each every either neither many most more much few several other another
    because although though since after before until during despite according however there here also even just
    only still yet about into over under against between through per via upon whether whose whom there's it's
""")


def capitals(tokens: Tokens) -> list[int]:
    """Return the indices of the tokens that may be part of a name by their letters alone."""
    found = []
    for index, (word, lower) in enumerate(zip(tokens.words, tokens.lower, strict=True)):
        if word != lower and _is_name_like(word, lower):
            found.append(index)
    return found


def _is_name_like(word: str, lower: str) -> bool:
    first = word[0]
    if first.isupper():
        if lower in FUNCTION_WORDS:
            return len(word) > 1 and word.isupper() and lower in ("us", "who", "it", "may")
        return (
            lower not in names.NOBODY
            and word not in names.NUMERALS
            and not (first == "I" and word[1:2] in _APOSTROPHES and word[1:2])
        )
    if lower.startswith(_ARTICLE_PREFIXES):
        return True
    if "-" in word and word[-1].islower():
        return word.rpartition("-")[2][:1].isupper()  # "anti-Soviet"
    return first.isdigit() or word[1:2].isupper()


def is_initial(tokens: Tokens, index: int) -> bool:
    """Whether a word would be capitalised here whatever it means."""
    return index == 0 or tokens.words[index - 1] in _OPENING or (index == 2 and tokens.words[1] == ")")


def runs(tokens: Tokens, caps: list[int]) -> list[tuple[int, int]]:
    """Join the capitalised tokens into runs, as pairs of token indices, the second exclusive."""
    marked = set(caps)
    found: list[tuple[int, int]] = []
    for index in caps:
        if found and index < found[-1][1]:
            continue
        if tokens.words[index][0].isdigit() and tokens.words[index].upper() == tokens.words[index]:
            continue
        end = _core_end(tokens, index, marked)
        found.append((index, _joined_end(tokens, index, end, marked)))
    return found


def _core_end(tokens: Tokens, start: int, marked: set[int]) -> int:
    """Return where the run that begins at `start` ends, as far as capitals, particles and full stops carry it."""
    end = start + 1
    count = len(tokens.words)
    while end < count:
        if end in marked or _ends_name(tokens, end):
            end += 1
        elif end + 1 < count and end + 1 in marked and _bridges(tokens, end):
            end += 2
        elif (
            end + 2 < count
            and end + 2 in marked
            and tokens.lower[end] in names.PARTICLES
            and (tokens.lower[end + 1] in names.PARTICLES)
        ):
            end += 3
        else:
            break
    return end


def _ends_name(tokens: Tokens, index: int) -> bool:
    """Whether a word that is no name by itself ends one: "Elizabeth II", "Theresa May"."""
    word = tokens.words[index]
    if word in names.NUMERALS:
        return word != "I"
    return tokens.lower[index] in names.NAME_MONTHS and word[0].isupper() and is_first_name(tokens.lower[index - 1])


def _bridges(tokens: Tokens, index: int) -> bool:
    """Whether the small token at `index` may stand between two capitalised words of one name."""
    word, lower, before = tokens.words[index], tokens.lower[index], tokens.lower[index - 1]
    if lower in names.PARTICLES or word == "&":
        return True
    if word == ".":
        return before in names.ABBREVIATIONS and tokens.starts[index] == tokens.ends[index - 1]
    if lower in ("'s", "’s"):
        return before in _OWNERS or (index > 2 and tokens.lower[index - 3 : index - 1] == ["st", "."])
    if lower == "without":
        return tokens.lower[index + 1] == "borders"
    if word in _APOSTROPHES:
        return before in _MANY_OWNERS
    return word.isdigit() and len(word) < 3


def _joined_end(tokens: Tokens, start: int, end: int, marked: set[int]) -> int:
    """Carry a run over "of", "for" and "and" where they stand inside one name."""
    lower = tokens.lower
    of = False
    if end < len(lower) and lower[end] in ("of", "for"):
        before_of = heads.ORGANISATION_OF if lower[end] == "for" else _BEFORE_OF
        after = end + 2 if lower[end + 1 : end + 2] == ["the"] else end + 1
        if after in marked and lower[end - 1] in before_of and (end - start == 1 or lower[end - 1] not in _LONERS):
            end, of = _core_end(tokens, after, marked), True
            if lower[end : end + 1] == ["of"] and end + 1 in marked and lower[end - 1] in heads.TOPICS:
                end = _core_end(tokens, end + 1, marked)
    if lower[end : end + 1] == [","] and of and end + 1 in marked and lower[end - 1] in heads.TOPICS:
        after = _core_end(tokens, end + 1, marked)
        if lower[after : after + 1] == ["and"] and lower[end + 1] in heads.TOPICS:
            end = after
    if end + 1 in marked and lower[end] == "and" and lower[end - 1] in heads.TOPICS:
        after = _core_end(tokens, end + 1, marked)
        headed = after - end > 2 and lower[after - 1] in heads.ORGANISATION_HEADS
        if lower[end + 1] in heads.TOPICS and (of or headed or end - start == after - end - 1 == 1):
            end = after
    if of and end + 1 in marked and lower[end] == "in" and "for" in lower[start:end]:
        end = _core_end(tokens, end + 1, marked)
    return end
