"""Who a cue is said of: the noun phrase before it, after it, or the one it takes over from the clause before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution.clauses import is_date, is_finite, is_reduced
from pandoc_claims.attribution.nounphrases import participial
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan

_BREAKS = frozenset(',;:—–()[]"“”„«»‘’?!…')
_SKIPPED = Bit.ADVERB | Bit.AUXILIARY | Bit.BE | Bit.HAVE | Bit.NEGATION
_FARTHEST = 40  # tokens; no subject is longer
_HELPS = Bit.BE | Bit.HAVE | Bit.AUXILIARY
_COMMAS = 4  # in a relative clause
_CLOSED_BY = {")": "(", "]": "["}
_ASIDES = frozenset(",—–")


def auxiliaries(scan: Scan, cue: int) -> Range:
    """Give the tokens between the subject and its verb: auxiliaries, adverbs, a negation, "used to"."""
    index = cue - 1
    while index >= 0 and not scan.quoted[index]:
        if scan.named(index, "as") and scan.named(index - 1, "quoted"):
            index -= 2  # "is quoted as saying"
            continue
        carrier = carries_on(scan, index)
        if carrier is None and not _between(scan, index):
            break
        index = index - 1 if carrier is None else carrier - 1
    return index + 1, cue


def carries_on(scan: Scan, index: int) -> int | None:
    """Find the verb before an infinitive's "to" that says it was done: "used to", "went on to", "seemed to"."""
    if not scan.named(index, "infinitive"):
        return None
    verb = index - 2 if scan.named(index - 1, "carried") else index - 1
    return verb if verb > 0 and scan.named(verb, "carries-on") else None


def _between(scan: Scan, index: int) -> bool:
    if scan.bits[index] & (Bit.VAGUE | Bit.SUBJECT) and not scan.bits[index] & (Bit.BE | Bit.HAVE):
        return False
    if scan.named(index, "degree") and index + 1 < len(scan.lower) and scan.bits[index + 1] & Bit.CUE:
        return True  # "is well known"
    return bool(scan.bits[index] & _SKIPPED) or (scan.ending(index, "adverb") and not scan.capital(index))


def before(scan: Scan, cue: int) -> Range | None:
    """Find the subject to the left of the verb at `cue`, or None when nothing there can be one."""
    last = auxiliaries(scan, cue)[0] - 1
    if last < 0 or scan.quoted[last]:
        return None
    if scan.bits[last] & Bit.RELATIVE and (not scan.named(last, "that") or _relates(scan, last)):
        return _antecedent(scan, last)
    while last > 0 and scan.lower[last] in _CLOSED_BY:
        opened = _back_to(scan, last, _CLOSED_BY[scan.lower[last]])
        if not opened:
            return None
        last = opened - 1
    if scan.lower[last] in _ASIDES:
        return _across_aside(scan, last)
    return _phrase_ending(scan, last + 1)


def after(scan: Scan, start: int) -> Range | None:
    """Find the noun phrase that begins at `start`: the subject of "said KCNA", the name after "according to"."""
    size = len(scan.lower)
    index = start
    while index < size and index - start < _FARTHEST:
        word = scan.lower[index]
        if scan.quoted[index] or word in _BREAKS or (word == "." and index + 1 >= size):
            break
        if index > start and (scan.bits[index] & (Bit.RELATIVE | Bit.SUBORDINATOR) or _ends_source(scan, index)):
            break
        if index > start and (scan.bits[index] & Bit.CONTRAST or _begins_infinitive(scan, index)):
            break
        index += 1
    return (start, index) if index > start else None


def _relates(scan: Scan, that: int) -> bool:
    """Whether a "that" before a verb is a relative: it follows a noun ("the monasteries that viewed")."""
    return that > 0 and scan.ending(that - 1, "plural") and not scan.bits[that - 1] & (Bit.CUE | Bit.FINITE)


def _ends_source(scan: Scan, index: int) -> bool:
    """Whether a verb ends the phrase of a source; "estimates" and "reports" are none behind their article."""
    if scan.bits[index] & (Bit.RECORD | Bit.ROLE) and scan.bits[index - 1] & (Bit.VAGUE | Bit.ARTICLE):
        return False
    return is_finite(scan, index)


def _begins_infinitive(scan: Scan, index: int) -> bool:
    """Whether a "to" leads to a verb rather than to a name or a noun with its article."""
    after = index + 1
    if not scan.named(index, "infinitive") or after >= len(scan.lower):
        return False
    return not (scan.bits[after] & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.SUBJECT) or scan.capital(after))


def _antecedent(scan: Scan, relative: int) -> Range | None:
    last = relative - 1
    if last >= 0 and scan.lower[last] == ",":
        last -= 1
    if last >= 0 and scan.bits[last] & Bit.PREPOSITION:
        return None
    found = _phrase_ending(scan, last + 1)
    if found is not None:
        return found
    start = last + 1  # "a cup from Ada Mills, who said"
    while start > 0 and not (_stops(scan, start - 1, last + 1) or scan.bits[start - 1] & Bit.PREPOSITION):
        start -= 1
    return (start, last + 1) if start <= last else None


def _across_aside(scan: Scan, closing: int) -> Range | None:
    """Step over what stands between two commas or dashes: "Basya, spokesman for the military, said".

    A list inside a relative clause has commas of its own: "the firm, which sells maps, charts and logs, said".
    """
    opened = outer = _back_to(scan, closing, scan.lower[closing])
    if opened is None:
        return None
    for _ in range(_COMMAS):
        if outer is None or scan.named(outer + 1, "which"):
            opened = outer or opened
            break
        outer = _back_to(scan, outer, scan.lower[closing])
    while opened and scan.words[opened - 1].isdigit() and scan.is_comma(opened - 2):
        opened -= 2  # "Mills, 45, of Leeds, said"
    end = opened
    if end > 0 and scan.lower[end - 1] in _CLOSED_BY:
        end = _back_to(scan, end - 1, _CLOSED_BY[scan.lower[end - 1]]) or 0
    found = _phrase_ending(scan, end) if end else None
    return (found[0], closing) if found else None


def _back_to(scan: Scan, index: int, mark: str) -> int | None:
    for i in range(index - 1, max(-1, index - _FARTHEST), -1):
        if scan.lower[i] == mark and not scan.quoted[i]:
            return i
    return None


def _phrase_ending(scan: Scan, end: int) -> Range | None:
    """Walk left from the end of a noun phrase to its beginning; when it was is no part of it."""
    end = _without_time(scan, end)
    if end > 1 and participial(scan, end - 1) and scan.ending(end - 2, "plural"):
        end -= 1  # "figures released on Monday show"
    start = end
    while start > 0 and end - start < _FARTHEST and not _stops(scan, start - 1, end):
        start -= 1
    start = _over_relative(scan, start, end)
    if start > 2 and scan.lower[start - 1] == ")":
        opened = _back_to(scan, start - 1, "(")
        if opened and scan.possessive(opened - 1):
            owner = _phrase_ending(scan, opened)  # "Mills’s (1990) study"
            start = owner[0] if owner else start
    while (
        start < end and scan.bits[start] & (Bit.CONJUNCTION | Bit.SUBORDINATOR | Bit.ADVERB) and not _names(scan, start)
    ):
        start += 1
    if start >= end or scan.lower[start] in _BREAKS:
        return None
    return _without_adverbial(scan, start, end)


def _without_time(scan: Scan, end: int) -> int:
    """Leave out the day behind a subject: "the ministry on Monday said", "many scholars today regard"."""
    last = end
    while last > 1:
        if is_date(scan, last - 1) or scan.named(last - 1, "time-adverbs"):
            last -= 1
        elif scan.bits[last - 1] & Bit.TIME_UNIT and scan.named(last - 2, "relative-day"):
            last -= 2
        else:
            break
    if last < end and scan.bits[last - 1] & Bit.PREPOSITION:
        last -= 1
    return last if last > 0 and scan.words[last - 1][0].isalnum() else end


def _names(scan: Scan, index: int) -> bool:
    return bool(scan.bits[index] & (Bit.ARTICLE | Bit.VAGUE | Bit.THIRD))


def _stops(scan: Scan, index: int, end: int) -> bool:
    """Whether the token at `index` cannot belong to a noun phrase that ends at `end`."""
    word, bits = scan.lower[index], scan.bits[index]
    if scan.quoted[index] or (word in _BREAKS and not scan.possessive(index)):
        return True
    if index + 1 < end and scan.bits[index + 1] & Bit.SUBJECT and not scan.bits[index + 1] & Bit.POSSESSIVE:
        return True  # a pronoun is a whole phrase
    if bits & Bit.RELATIVE and (not bits & Bit.ARTICLE or (index and not scan.bits[index - 1] & Bit.PREPOSITION)):
        return True  # "that" begins a clause rather than points, unless it opens the sentence
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
    """Widen "witnessed the flood" to "those who have witnessed the flood" when a relative clause ends the subject.

    Of two verbs with nothing between them, the first belongs to what describes the subject, whole ("who …") or reduced
    ("a letter found among his papers suggests").
    """
    if start == 0 or not is_finite(scan, start - 1):
        return start
    participle = start - 1
    if participle > 0 and start < end and is_reduced(scan, participle) and participial(scan, participle):
        wider = participle
        while wider > 0 and end - wider < _FARTHEST and not _stops(scan, wider - 1, participle):
            wider -= 1
        if wider < participle and not scan.bits[participle - 1] & (Bit.SUBJECT | _HELPS):
            return wider
    for index in range(start - 1, max(-1, start - 8), -1):
        if scan.lower[index] in _BREAKS:
            return start
        if scan.named(index, "who") and index > 0:
            wider = index
            while wider > 0 and end - wider < _FARTHEST and not _stops(scan, wider - 1, index):
                wider -= 1
            return wider if wider < index else start
    return start


def _ends_date(scan: Scan, index: int) -> bool:
    return is_date(scan, index) or scan.words[index].isdigit() or bool(scan.bits[index] & Bit.TIME_UNIT)


def _without_adverbial(scan: Scan, start: int, end: int) -> Range | None:
    """Drop a bare adverbial at the front ("In March officials said", "Last week the mayor said")."""
    if not scan.bits[start] & Bit.PREPOSITION:
        return start, end
    for index in range(start + 1, end):
        if index > start + 1 and _ends_date(scan, index - 1) and scan.capital(index) and not is_date(scan, index):
            return index, end  # "In May 1990 Mills said"
        if scan.bits[index] & (Bit.ROLE | Bit.VAGUE | Bit.SUBJECT) or (
            index > start + 1 and scan.bits[index] & Bit.ARTICLE and not scan.bits[index - 1] & Bit.PREPOSITION
        ):
            return index, end
    return None


def taken_over(scan: Scan, index: int) -> Range | None:
    """Find whom a verb without a subject of its own is said of: ", adding that …", "who gardened there and said".

    The antecedent of a relative clause that the verb continues, else the subject of the first finite verb before it.
    """
    for place in range(index - 1, max(0, index - _FARTHEST), -1):
        if scan.named(place, "who") and not scan.quoted[place]:
            closed = any(scan.lower[i] in _ASIDES for i in range(place, index - 1))
            found = None if closed else _antecedent(scan, place)
            if found:
                return found
            break
    for place in range(1, index):
        if is_finite(scan, place) and not scan.quoted[place] and not scan.bits[place] & Bit.ROLE:
            found = before(scan, place)
            if found:
                return found
    return None
