"""What is said behind a German verb of speech: a clause, an infinitive, a quotation, an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, Frame
from pandoc_claims.languages.de import clauses, sources
from pandoc_claims.languages.de.clauses import is_infinitive
from pandoc_claims.languages.de.verbs import PERHAPS_REPORTED, REPORTED

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages.de.clauses import Range
    from pandoc_claims.languages.de.cues import Form
    from pandoc_claims.languages.de.place import Place

_COMPLEMENT = frozenset(("dass", "ob", "wie", "warum", "weshalb", "wann", "wo", "welche", "welcher", "welches", "was"))
SPOKEN = 6  # tokens in quotation marks that make a report direct


def find(place: Place, number: int, index: int, cue: Form) -> tuple[Range | None, str]:
    """Find what is said behind the verb: a clause, an infinitive, a quotation, an object."""
    scan, (_, stop) = place.scan, place.cut[number]
    size = len(scan.lower)
    mark = scan.lower[stop] if stop < size else ""
    quote = next((q for q in scan.quotes if q[0] > index), None)
    if (
        quote is not None
        and cue.frames & (Frame.QUOTE | Frame.CLAUSE | Frame.OBJECT)
        and (quote[0] < stop or quote[0] <= stop + 1)
    ):
        direct = quote[0] == stop + 1 and quote[1] - quote[0] > SPOKEN
        return (quote[0], max(quote[1], clauses.end(scan, quote[0]))), "direct" if direct else "mixed"
    if (
        number + 1 < len(place.cut)
        and mark in (",", ":")
        and cue.frames & (Frame.CLAUSE | Frame.QUOTE | Frame.INFINITIVE)
    ):
        following = place.cut[number + 1]
        if _is_said(scan, following, cue, mark):
            content = following[0], clauses.end(scan, following[0])
            return content, "mixed" if any(scan.quoted[content[0] : content[1]]) else "indirect"
    if cue.frames & Frame.OBJECT and _has_object(place, number, index, cue):
        return (index + 1, stop), "indirect"
    return None, ""


def _is_said(scan: Scan, following: Range, cue: Form, mark: str) -> bool:
    """Whether the next segment is what is said: a "dass", a clause with its verb second, "nichts gewusst zu haben"."""
    start, stop = following
    if scan.lower[start] in _COMPLEMENT:
        return scan.lower[start] in ("dass", "ob", "wie") or cue.kind == "show"
    if scan.bits[start] & Bit.SUBORDINATOR:
        return mark == ":" or any(scan.lower[i] in REPORTED for i in range(start, min(stop + 12, len(scan.lower))))
    last = scan.lower[stop - 1]
    if is_infinitive(last) and (scan.lower[stop - 2] == "zu" or "zu" in last[1:-2]):
        return bool(cue.frames & (Frame.INFINITIVE | Frame.OBJECT))
    finite = next((i for i in range(start, stop) if clauses.is_finite(scan, i)), None)
    if finite is None:
        return any(scan.lower[i] in PERHAPS_REPORTED and not scan.capital(i) for i in range(start + 1, stop))
    if mark == ":":
        return True
    relative = scan.bits[start] & Bit.RELATIVE and not scan.bits[start] & Bit.ARTICLE
    last_verb = (
        scan.bits[start] & Bit.RELATIVE
        and finite == stop - 1
        and finite - start > 1
        and scan.lower[finite] not in REPORTED
    )
    return not relative and not last_verb and not scan.bits[start] & Bit.CONJUNCTION


def _has_object(place: Place, number: int, index: int, cue: Form) -> bool:
    """Whether the verb has the object that makes it a report: "bestätigte den Unfall", "warnte vor Glätte"."""
    scan, (start, stop) = place.scan, place.cut[number]
    inside = scan.lower[index + 1 : stop]
    if cue.kind == "deny" and any(scan.named(i, "sustenance") for i in range(start, stop)):
        return False
    if cue.preposition:
        return cue.preposition in inside
    if cue.shape == "participle":
        return index - start > 3
    return bool({"das", "dies", "es", "ihn", "sie"} & set(inside)) or _bare_noun(scan, index + 1, stop)


def _bare_noun(scan: Scan, index: int, stop: int) -> bool:
    """Whether a noun follows that no preposition leads: "am Montag den Bericht"; not "um die Zukunft"."""
    while index < stop:
        if scan.bits[index] & Bit.PREPOSITION:
            found = sources.phrase(scan, index + 1, stop)
            index = found[1] if found else index + 1
        elif scan.bits[index] & (Bit.ADVERB | Bit.DATE):
            index += 1
        else:
            return any(scan.capital(i) for i in range(index, stop))
    return False
