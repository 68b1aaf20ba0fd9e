"""Where clauses begin and end, told by punctuation, conjunctions and finite verbs; no parser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Scan

_FARTHEST = 120  # tokens; no clause is longer, and looking no farther keeps the time linear
_CERTAIN = Bit.BE | Bit.HAVE | Bit.AUXILIARY | Bit.PAST
_STRONG = frozenset((";", "—", "–", ":"))

_NOMINAL = Bit.ARTICLE | Bit.POSSESSIVE | Bit.SUBJECT | Bit.NUMBER | Bit.ROLE | Bit.VAGUE | Bit.RECORD | Bit.INSTITUTION


def is_finite(scan: Scan, index: int) -> bool:
    """Whether a token can be a finite verb: a listed form, or one in -ed that nothing makes an adjective."""
    bits = scan.bits[index]
    if index and scan.capital(index) and scan.words[index - 1].isalpha():
        return False  # "the United Kingdom", "Ahmed": a name
    if bits & Bit.FINITE:
        if bits & (Bit.BE | Bit.HAVE | Bit.AUXILIARY):
            return not (bits & Bit.DATE and scan.capital(index))
        return (
            index == 0
            or not scan.bits[index - 1] & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION)
            or bool(scan.bits[index - 1] & (Bit.RELATIVE | Bit.VAGUE))
        )
    word, before = scan.lower[index], scan.bits[index - 1] if index else 0
    if before & Bit.SUBJECT and not before & Bit.POSSESSIVE and word.isalpha():
        return not bits & (
            Bit.ADVERB | Bit.PREPOSITION | Bit.CONJUNCTION | Bit.SUBORDINATOR | Bit.RELATIVE | Bit.NEGATION
        )
    if scan.ending(index, "past") and word.isalpha():
        return index > 0 and not (
            before & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION) or scan.possessive(index - 1)
        )
    return bool(bits & Bit.CUE) and scan.ending(index, "plural") and not scan.named(index, "verbs-with-particles")


def is_reduced(scan: Scan, index: int) -> bool:
    """Whether a form in -ed or the like describes the noun before it: "a statement released on Tuesday"."""
    after = index + 1
    return (
        not scan.bits[index] & (Bit.BE | Bit.HAVE | Bit.AUXILIARY)
        and after < len(scan.lower)
        and (bool(scan.bits[after] & Bit.PREPOSITION) or scan.named(after, "time-adverbs"))
    )


def begins_nominal(scan: Scan, index: int) -> bool:
    """Whether a noun phrase can begin here."""
    word = scan.words[index]
    if scan.bits[index] & Bit.PREPOSITION:
        return False
    return (
        bool(scan.bits[index] & _NOMINAL)
        or word[0].isupper()
        or word[0].isdigit()
        or word[0] in "$€£¥"
        or (word.isalpha() and scan.ending(index, "plural") and not scan.bits[index] & (Bit.FINITE | Bit.ADVERB))
    )


def begins_clause(scan: Scan, start: int, limit: int = 30) -> bool:
    """Whether subject and finite verb follow: "the bridge was closed", but not "the closure of the bridge".

    A verb inside a relative clause, or one that is only coordinated with what came before ("and displaced millions"),
    does not count.
    """
    lower, bits = scan.lower, scan.bits
    while start < len(lower) and bits[start] & Bit.ADVERB and not bits[start] & (Bit.HAVE | Bit.ARTICLE):
        start += 1
    if start >= len(lower) or not (begins_nominal(scan, start) or _may_open(scan, start)):
        return False
    in_relative = False
    for index in range(start + 1, min(len(lower), start + limit)):
        if is_strong(scan, index) or lower[index] in ".?!":
            return False
        if bits[index] & Bit.RELATIVE:
            in_relative = True
        elif is_finite(scan, index) and not scan.quoted[index]:
            if bits[index - 1] & Bit.CONJUNCTION:
                return False
            if not in_relative:
                return True
            in_relative = False
    return False


def shows_verb(scan: Scan, start: int, limit: int = 14) -> bool:
    """Whether a clause without "that" shows its verb before anything could begin another: "found he was tired".

    Stricter than `begins_clause`, for verbs that take things as objects too: "wrote a long book, and was ill" and
    "assumed the name when crowned" are no reports.
    """
    lower, bits = scan.lower, scan.bits
    if start >= len(lower) or not (begins_nominal(scan, start) or _may_open(scan, start)):
        return False
    in_relative = False
    for index in range(start + 1, min(len(lower), start + limit)):
        if not lower[index][0].isalnum() and not scan.possessive(index):
            return False
        if bits[index] & Bit.RELATIVE:
            in_relative = True
        elif bits[index] & (Bit.SUBORDINATOR | Bit.CONTRAST) and not bits[index] & Bit.PREPOSITION:
            return False
        elif is_finite(scan, index) and not scan.quoted[index]:
            if not in_relative:
                return not bits[index - 1] & Bit.CONJUNCTION and not _a_noun_here(scan, index)
            in_relative = False
    return False


def may_hold_verb(scan: Scan, start: int, limit: int = 8) -> bool:
    """Whether a noun phrase is followed by what can be a verb in -s that no list knows: "say the bridge leans"."""
    if start >= len(scan.lower) or not scan.bits[start] & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.THIRD):
        return False
    for index in range(start + 2, min(len(scan.lower), start + limit)):
        if scan.bits[index] & (Bit.PREPOSITION | Bit.CONJUNCTION) or not scan.words[index].isalpha():
            return False
        if scan.ending(index, "plural") and not scan.ending(index - 1, "plural") and not scan.capital(index):
            return True
    return False


def _a_noun_here(scan: Scan, index: int) -> bool:
    """Whether a present form is a plural noun after all, nothing following it: "his two best works:"."""
    after = index + 1
    ends = after >= len(scan.lower) or not scan.lower[after][0].isalnum()
    return ends and bool(scan.bits[index] & Bit.PRESENT) and not scan.bits[index - 1] & Bit.SUBJECT


def _may_open(scan: Scan, start: int) -> bool:
    """Whether a clause can open with this word though no noun phrase does: "although …", "by 2050, …", "yields"."""
    if scan.bits[start] & Bit.SUBORDINATOR:
        return True
    if scan.bits[start] & Bit.PREPOSITION:
        return "," in scan.lower[start : start + 5]
    if scan.ending(start, "plural") and start + 1 < len(scan.lower) and scan.bits[start + 1] & _CERTAIN:
        return True  # "costs will rise"
    return scan.words[start].isalpha() and not scan.bits[start] & (Bit.FINITE | Bit.CONJUNCTION)


def is_strong(scan: Scan, index: int) -> bool:
    """Whether a token parts clauses by itself: a semicolon, a colon, a dash that does not stand between numbers."""
    word = scan.lower[index]
    if word not in _STRONG:
        return False
    return not (word == "–" and index and scan.lower[index - 1][0].isdigit() and index + 1 < len(scan.lower))


def is_date(scan: Scan, index: int) -> bool:
    """Whether a token is a month or a day: "May", not "may"."""
    return bool(scan.bits[index] & Bit.DATE) and (scan.capital(index) or scan.named(index, "yesterday"))


def end(scan: Scan, start: int) -> int:
    """Find where the content that begins at `start` ends: at a strong stop, or where the author turns against it."""
    lower, bits, quoted = scan.lower, scan.bits, scan.quoted
    size = len(lower)
    last = min(size, start + _FARTHEST)
    for index in range(start, last):
        if quoted[index]:
            continue
        word = lower[index]
        if is_strong(scan, index) and index > start and not (word == ":" and index + 1 < size and quoted[index + 1]):
            return index
        if word == "," and index + 1 < size and bits[index + 1] & Bit.CONTRAST and index > start + 1:
            return index
        if bits[index] & Bit.CONTRAST and index > start + 2 and scan.named(index, "concession"):
            return index
    if last < size:
        return last
    return size - 1 if size > 1 and lower[-1] in ".?!" and not quoted[-1] else size


def begin(scan: Scan, before: int, *, coordinated: bool = False) -> int:
    """Find where the clause that ends before token `before` begins; `coordinated`: behind a ", and" too."""
    for index in range(before - 1, max(-1, before - _FARTHEST), -1):
        if scan.quoted[index]:
            continue
        if is_strong(scan, index):
            return index + 1
        if scan.bits[index] & Bit.CONTRAST and (index == 0 or scan.lower[index - 1] == ","):
            return index + 1
        if coordinated and scan.bits[index] & Bit.CONJUNCTION and index and scan.lower[index - 1] == ",":
            return index + 1
    return max(0, before - _FARTHEST)
