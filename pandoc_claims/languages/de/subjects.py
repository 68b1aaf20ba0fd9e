"""Of whom a German verb of speech is said: before it, behind it, or beyond relative clauses and appositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit
from pandoc_claims.languages.de import clauses, sources

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages.de.clauses import Range
    from pandoc_claims.languages.de.place import Place

HAVE = frozenset(("hat", "haben", "habe", "hatte", "hatten"))


def subject(place: Place, number: int, index: int) -> Range | None:
    """Find the subject of a verb in second place: what stands before it, else what stands behind it."""
    scan = place.scan
    start, stop = place.cut[number]
    first = start
    while first < index and scan.bits[first] & (Bit.CONJUNCTION | Bit.ADVERB) and not scan.bits[first] & Bit.SUBJECT:
        if scan.lower[first] in ("viele", "manche", "einige", "wenige"):
            break
        first += 1
    verb = next((i for i in range(first, index) if scan.lower[i] in HAVE), index)
    if first < verb:
        found = sources.phrase(scan, first, verb)
        if found is not None and not _is_adjunct(scan, first):
            return found
    elif verb == start and number and is_only_phrase(place, number - 1):
        return _earlier(place, number)
    return behind(place, verb + 1, stop)


def _is_adjunct(scan: Scan, first: int) -> bool:
    """Whether a phrase before the verb is no subject: "am Montag", "den Angaben", "dem Blatt", "Ende März"."""
    if "vertraute" in scan.lower[first : first + 6]:
        return False
    return bool(scan.bits[first] & (Bit.PREPOSITION | Bit.DATE)) or scan.lower[first] in (
        "den",
        "dem",
        "ihm",
        "ihr",
        "ende",
        "anfang",
        "mitte",
    )


def behind(place: Place, first: int, stop: int) -> Range | None:
    """Find the first phrase behind the verb that can speak; "sich", "dazu", "am Montag" may stand before it."""
    scan, index = place.scan, first
    while index < min(stop, first + 10):
        if scan.quoted[index] or scan.bits[index] & Bit.SECOND:
            return None  # "melden Sie"
        if scan.bits[index] & Bit.PREPOSITION:
            found = sources.phrase(scan, index + 1, stop)
            index = found[1] if found else index + 1
            continue
        if scan.bits[index] & Bit.DATE or (scan.bits[index] & Bit.ADVERB and not scan.bits[index] & Bit.SUBJECT):
            index += 1
            continue
        return sources.phrase(scan, index, stop) if scan.lower[index] not in ("dem", "den", "ihm", "ihn") else None
    return None


def is_only_phrase(place: Place, number: int) -> bool:
    """Whether a segment holds no main clause: a relative clause, an apposition, a mere phrase."""
    scan = place.scan
    start, stop = place.cut[number]
    if scan.bits[start] & Bit.RELATIVE and not scan.capital(start):
        return number > 0
    return not any(clauses.is_finite(scan, i) for i in range(start, stop)) and not any(scan.quoted[start:stop])


def _earlier(place: Place, number: int) -> Range | None:
    """Find the subject beyond relative clauses and appositions: "Ein Sprecher, der anonym bleibt, sagte"."""
    for earlier in range(number - 1, max(-1, number - 4), -1):
        start, stop = place.cut[earlier]
        if not is_only_phrase(place, earlier):
            return None
        scan = place.scan
        person = next((n for n in place.names if n.type == "person" and n.start == start), None)
        if person is not None:
            return person.start, person.end
        relative = scan.bits[start] & Bit.RELATIVE and not scan.capital(start)
        if earlier == 0 or (not relative and not scan.is_comma(start - 1)):
            return sources.phrase(scan, start, stop) if not _is_adjunct(scan, start) else None
    return None
