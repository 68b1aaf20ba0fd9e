"""German clauses: cut at their commas, with the two places in which a German verb stands.

A main clause has its finite verb second and whatever else belongs to the verb at the end ("hat … gesagt", "teilte …
mit"); a subordinate clause has all of it at the end. Between the two, the *bracket*, stands the rest.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, tables
from pandoc_claims.languages.de.verbs import NO_VERBS, REPORTED

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Scan

Range = tuple[int, int]

_CUTS = frozenset(",;:—–()…")
_STRONG = frozenset(";—–()")
_SMALL = Bit.ADVERB | Bit.PREPOSITION | Bit.CONJUNCTION | Bit.SUBORDINATOR | Bit.ARTICLE | Bit.SUBJECT | Bit.NEGATION
_NOMINAL = Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION
_SEPARABLE = tables.words(
    "ab an auf aus bei dar durch ein entgegen fern fest fort frei her heraus herab herum hin hinaus hinein hinzu "
    "klar los mit nach nieder statt teil um unter vor voran voraus vorbei vorher weg weiter wieder zu zurück "
    "zusammen bekannt"
)
_INSEPARABLE = ("be", "emp", "ent", "er", "miss", "ver", "zer", "über", "unter", "wider", "hinter")
_SHORT = 4  # letters; shorter words are verbs only if listed


def segments(scan: Scan) -> list[Range]:
    """Cut a sentence at its commas and stronger marks, outside quotation marks; the marks belong to no segment."""
    found: list[Range] = []
    start = 0
    size = len(scan.lower)
    for index, word in enumerate(scan.lower):
        if (word in _CUTS and not scan.quoted[index] and not _between_digits(scan, index)) or (
            index == size - 1 and word in (".", "!", "?")
        ):
            if index > start:
                found.append((start, index))
            start = index + 1
    if start < size:
        found.append((start, size))
    return found


def at(cut: list[Range], index: int) -> int:
    """Return which segment holds a token, by its number."""
    return max(0, bisect_right(cut, (index, len(cut) and cut[-1][1] + 1)) - 1)


def _between_digits(scan: Scan, index: int) -> bool:
    return 0 < index < len(scan.lower) - 1 and scan.lower[index - 1][0].isdigit() and scan.lower[index + 1][0].isdigit()


@lru_cache(maxsize=8192)
def is_participle(word: str) -> bool:
    """Whether a word looks like a past participle: "gebaut", "angekommen", "verkauft", "exportiert"."""
    if len(word) < _SHORT or word in NO_VERBS:
        return False
    if word == "worden" or (word.endswith("iert") and len(word) > 5):
        return True
    rest = word
    for particle in _SEPARABLE:
        if word.startswith(particle) and len(word) > len(particle) + 3:
            inner = word[len(particle) :]
            if inner.startswith(("ge", *_INSEPARABLE)) and inner.endswith(("t", "en")):
                return True
    if rest.startswith("ge") and len(rest) > 5:
        return rest.endswith(("t", "en"))
    return rest.startswith(_INSEPARABLE) and rest.endswith("t") and len(rest) > 5


@lru_cache(maxsize=8192)
def is_infinitive(word: str) -> bool:
    """Whether a word looks like an infinitive; a strong participle does too, where no "ge" tells it: "erhalten"."""
    if word in NO_VERBS or len(word) < 3:
        return False
    return word in ("sein", "tun") or (word.endswith(("en", "eln", "ern")) and len(word) > 3)


def is_both(word: str) -> bool:
    """Whether a word is an infinitive and a participle alike: "erhalten", "verlassen", "vergeben"."""
    return word.startswith(_INSEPARABLE) and word.endswith("en")


def is_finite(scan: Scan, index: int) -> bool:
    """Whether a token can be a finite verb: a listed form, or a small one that ends as they do where none other can."""
    word, bits = scan.lower[index], scan.bits[index]
    if scan.quoted[index] or scan.words[index] != word:
        return False
    if bits & Bit.FINITE:
        return word not in ("sein", "gewesen", "worden", "geworden", "gehabt")
    if word in REPORTED:
        return True
    if len(word) < _SHORT or bits & _SMALL or word in NO_VERBS or not word.isalpha() or is_participle(word):
        return False
    before = scan.bits[index - 1] if index else 0
    if before & _NOMINAL and not before & Bit.SUBJECT:
        return False
    return word.endswith(("te", "ten", "t"))


def bracket(scan: Scan, segment: Range, finite: int) -> Range:
    """Find what closes the bracket that the finite verb opens: the infinitives and participles, an empty range if none.

    They end the segment, or stand before an "und", "als" or "wie"; with a verb at its end, they stand before the verb.
    """
    start, stop = segment
    if finite == stop - 1:
        first = finite
        while first > start and _is_nonfinite(scan, first - 1):
            first -= 1
        return first, finite
    for index in range(finite + 1, stop):
        if not _is_nonfinite(scan, index):
            continue
        last = index
        while last < stop and _is_nonfinite(scan, last):
            last += 1
        if last == stop or scan.bits[last] & (Bit.CONJUNCTION | Bit.SUBORDINATOR | Bit.PREPOSITION):
            return index, last
    return finite, finite


def _is_nonfinite(scan: Scan, index: int) -> bool:
    word = scan.lower[index]
    if scan.words[index] != word or scan.quoted[index]:
        return False
    before = scan.bits[index - 1] if index else 0
    if before & Bit.ARTICLE and not before & Bit.RELATIVE:
        return False
    if word in ("sein", "haben", "werden", "können", "müssen", "sollen", "lassen", "worden"):
        return True
    if scan.bits[index] & (_SMALL | Bit.POSSESSIVE):
        return False
    return is_participle(word) or is_infinitive(word)


def begin(scan: Scan, before: int) -> int:
    """Find where what is said begins that ends before a token: behind a strong mark or an adversative "aber"."""
    for index in range(before - 1, -1, -1):
        if not scan.quoted[index] and (scan.lower[index] in _STRONG and not _between_digits(scan, index)):
            return index + 1
    return 0


def end(scan: Scan, start: int) -> int:
    """Find where what is said ends that begins at a token: before a strong mark, ", aber …", the full stop."""
    size = len(scan.lower)
    for index in range(start, size):
        if scan.quoted[index] or index == start:
            continue
        word = scan.lower[index]
        if word in _STRONG and not _between_digits(scan, index):
            return index
        if word == "," and index + 1 < size and scan.named(index + 1, "turn") and scan.lower[index + 1] != "als":
            return index
    return size - 1 if size > 1 and scan.lower[-1] in (".", "!", "?") and not scan.quoted[-1] else size
