"""Who a cue is said of: the noun phrase before it, after it, or the one it takes over from the clause before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution.clauses import is_finite
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan

_BREAKS = frozenset(',;:—–()[]"“”„«»‘’?!…')
_SKIPPED = Bit.ADVERB | Bit.AUXILIARY | Bit.BE | Bit.HAVE | Bit.NEGATION
_FARTHEST = 40  # tokens; no subject is longer


def auxiliaries(scan: Scan, cue: int) -> Range:
    """Give the tokens between the subject and its verb: auxiliaries, adverbs, a negation."""
    index = cue - 1
    while index >= 0 and not scan.quoted[index] and _between(scan, index):
        index -= 1
    return index + 1, cue


def _between(scan: Scan, index: int) -> bool:
    if scan.bits[index] & (Bit.VAGUE | Bit.SUBJECT) and not scan.bits[index] & (Bit.BE | Bit.HAVE):
        return False
    return bool(scan.bits[index] & _SKIPPED) or (scan.ending(index, "adverb") and not scan.capital(index))


def before(scan: Scan, cue: int) -> Range | None:
    """Find the subject to the left of the verb at `cue`, or None when nothing there can be one."""
    last = auxiliaries(scan, cue)[0] - 1
    if last < 0 or scan.quoted[last]:
        return None
    if scan.bits[last] & Bit.RELATIVE and not scan.named(last, "that"):
        return _antecedent(scan, last)
    if scan.lower[last] == ",":
        return _across_apposition(scan, last)
    if scan.lower[last] == ")":
        opened = _back_to(scan, last, "(")
        return _phrase_ending(scan, opened) if opened else None
    return _phrase_ending(scan, last + 1)


def after(scan: Scan, start: int) -> Range | None:
    """Find the noun phrase that begins at `start`: the subject of "said KCNA", the name after "according to"."""
    size = len(scan.lower)
    index = start
    while index < size and index - start < _FARTHEST:
        word = scan.lower[index]
        if scan.quoted[index] or word in _BREAKS or (word == "." and index + 1 >= size):
            break
        if index > start and (scan.bits[index] & (Bit.RELATIVE | Bit.SUBORDINATOR) or is_finite(scan, index)):
            break
        if index > start and scan.bits[index] & Bit.CONTRAST:
            break
        index += 1
    return (start, index) if index > start else None


def _antecedent(scan: Scan, relative: int) -> Range | None:
    last = relative - 1
    if last >= 0 and scan.lower[last] == ",":
        last -= 1
    if last >= 0 and scan.bits[last] & Bit.PREPOSITION:
        return None
    return _phrase_ending(scan, last + 1)


def _across_apposition(scan: Scan, comma: int) -> Range | None:
    """Step over what stands between two commas: "Basya, spokesman for the military, said"."""
    opened = _back_to(scan, comma, ",")
    if opened is None:
        return None
    if opened > 0 and scan.lower[opened - 1] == ")":
        bracket = _back_to(scan, opened - 1, "(")
        found = _phrase_ending(scan, bracket) if bracket else None
    else:
        found = _phrase_ending(scan, opened)
    return (found[0], comma) if found else None


def _back_to(scan: Scan, index: int, mark: str) -> int | None:
    for i in range(index - 1, max(-1, index - _FARTHEST), -1):
        if scan.lower[i] == mark and not scan.quoted[i]:
            return i
    return None


def _phrase_ending(scan: Scan, end: int) -> Range | None:
    """Walk left from the end of a noun phrase to its beginning."""
    start = end
    while start > 0 and end - start < _FARTHEST and not _stops(scan, start - 1, end):
        start -= 1
    start = _over_relative(scan, start, end)
    while (
        start < end and scan.bits[start] & (Bit.CONJUNCTION | Bit.SUBORDINATOR | Bit.ADVERB) and not _names(scan, start)
    ):
        start += 1
    if start >= end or scan.lower[start] in _BREAKS:
        return None
    return _without_adverbial(scan, start, end)


def _names(scan: Scan, index: int) -> bool:
    return bool(scan.bits[index] & (Bit.ARTICLE | Bit.VAGUE | Bit.THIRD))


def _stops(scan: Scan, index: int, end: int) -> bool:
    """Whether the token at `index` cannot belong to a noun phrase that ends at `end`."""
    word, bits = scan.lower[index], scan.bits[index]
    if scan.quoted[index] or word in _BREAKS:
        return True
    if index + 1 < end and scan.bits[index + 1] & Bit.SUBJECT and not scan.bits[index + 1] & Bit.POSSESSIVE:
        return True  # a pronoun is a whole phrase
    if bits & Bit.RELATIVE and not bits & Bit.ARTICLE:
        return True
    if scan.named(index, "and"):
        return not (_can_join(scan, index - 1) and _can_join(scan, index + 1))
    if bits & (Bit.SUBORDINATOR | Bit.CONJUNCTION) and not bits & (Bit.PREPOSITION | Bit.ARTICLE):
        return True
    if bits & (Bit.ROLE | Bit.VAGUE | Bit.RECORD | Bit.INSTITUTION | Bit.NUMBER) or scan.capital(index):
        return False
    return is_finite(scan, index)


def _can_join(scan: Scan, index: int) -> bool:
    """Whether a token beside an "and" can be half of a coordinated name or noun."""
    nominal = Bit.ROLE | Bit.VAGUE | Bit.RECORD | Bit.INSTITUTION | Bit.ARTICLE
    return 0 <= index < len(scan.lower) and (scan.capital(index) or bool(scan.bits[index] & nominal))


def _over_relative(scan: Scan, start: int, end: int) -> int:
    """Widen "witnessed the flood" to "those who have witnessed the flood" when a relative clause ends the subject."""
    if start == 0 or not is_finite(scan, start - 1):
        return start
    for index in range(start - 1, max(-1, start - 8), -1):
        if scan.lower[index] in _BREAKS:
            return start
        if scan.named(index, "who") and index > 0:
            wider = index
            while wider > 0 and end - wider < _FARTHEST and not _stops(scan, wider - 1, index):
                wider -= 1
            return wider if wider < index else start
    return start


def _without_adverbial(scan: Scan, start: int, end: int) -> Range | None:
    """Drop a bare adverbial at the front ("In March officials said", "Last week the mayor said")."""
    if not scan.bits[start] & Bit.PREPOSITION:
        return start, end
    for index in range(start + 1, end):
        if scan.bits[index] & (Bit.ROLE | Bit.VAGUE | Bit.SUBJECT) or (
            index > start + 1 and scan.bits[index] & Bit.ARTICLE and not scan.bits[index - 1] & Bit.PREPOSITION
        ):
            return index, end
    return None


def main_subject(scan: Scan, before_token: int) -> Range | None:
    """Find the subject of the sentence's first finite verb before a token: whom ", adding that …" is said of."""
    for index in range(1, before_token):
        if is_finite(scan, index) and not scan.quoted[index] and not scan.bits[index] & Bit.ROLE:
            found = before(scan, index)
            if found:
                return found
    return None
