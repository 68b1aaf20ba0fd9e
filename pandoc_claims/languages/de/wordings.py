"""German reports without a verb of their own: "laut X", "X zufolge", "nach Angaben von X", "…, so X", "heißt es"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, Reported, tables
from pandoc_claims.languages.de import clauses, sources
from pandoc_claims.languages.de.clauses import is_finite

if TYPE_CHECKING:
    from pandoc_claims.languages.de.clauses import Range
    from pandoc_claims.languages.de.place import Place

#: What somebody says, thinks or writes, as a noun: "nach Angaben der Polizei".
_SAID = tables.words(
    "angaben angabe aussage aussagen darstellung einschätzung ansicht auffassung meinung auskunft worten überzeugung "
    "berechnungen berechnung schätzung schätzungen informationen erkenntnissen bericht berichten prognose prognosen "
    "analyse lesart"
)
_EMERGES = frozenset(("hervorgeht", "hervorging", "hervor", "hervorgehe"))
_SAYS = frozenset(("heißt", "hieß", "heiße"))


def find(place: Place) -> list[Reported]:
    """List what is reported with such words; of two that overlap, the first."""
    found: list[Reported] = []
    for index, word in enumerate(place.scan.lower):
        if word not in _READERS or place.scan.quoted[index]:
            continue
        report = _READERS[word](place, index)
        if report is not None and not (found and index < found[-1].cue[1]):
            found.append(report)
    return found


def _made(place: Place, tokens: Range | None, cue: Range, *, sure: bool = False) -> Reported | None:
    """Make the report: all of the clause in which the words stand rests on their source.

    `sure`: the words cannot mean anything else, so that a noun nobody knows is a source too ("laut dem Fahrplan").
    """
    if tokens is None:
        return None
    scan = place.scan
    found = sources.classify(scan, tokens, place.names, place.before) or (("named", None) if sure else None)
    if found is None or found[0] == "self":
        return None
    content = clauses.begin(scan, cue[0]), clauses.end(scan, max(cue[1], tokens[1]) - 1)
    form = "mixed" if any(scan.quoted[content[0] : content[1]]) else "indirect"
    source = sources.without_article(scan, tokens) if found[0] == "named" else tokens
    return Reported(found[0], source, cue, content, form, found[1])


def _laut(place: Place, index: int) -> Reported | None:
    """Read "laut X"; not "laut und deutlich", "zu laut"."""
    scan = place.scan
    stop = place.cut[clauses.at(place.cut, index)][1]
    tokens = sources.phrase(scan, index + 1, stop)
    definite = index + 1 < stop and scan.bits[index + 1] & (Bit.DEFINITE | Bit.POSSESSIVE)
    return _made(place, tokens, (index, index + 1), sure=bool(definite) or scan.capital(index))


def _zufolge(place: Place, index: int) -> Reported | None:
    """Read "X zufolge": the source stands before it."""
    scan = place.scan
    start = place.cut[clauses.at(place.cut, index)][0]
    for first in range(start, index):
        tokens = sources.phrase(scan, first, index)
        if tokens is not None and tokens[1] == index:
            said = next((i for i in range(*tokens) if scan.lower[i] in _SAID), None)
            owner = (
                sources.phrase(scan, said + 1 + (scan.lower[said + 1] == "von"), index)
                if said is not None and said + 1 < index
                else tokens
            )
            return _made(place, owner or tokens, (index, index + 1))
    return None


def _nach(place: Place, index: int) -> Reported | None:
    """Read "nach Angaben der Polizei", "nach Ansicht von Kritikern", "nach eigenen Angaben", "nach Polizeiangaben"."""
    scan = place.scan
    stop = place.cut[clauses.at(place.cut, index)][1]
    noun = next((i for i in range(index + 1, min(stop, index + 4)) if scan.capital(i)), None)
    if noun is None:
        return None
    if scan.lower[noun] not in _SAID:
        ends = scan.lower[noun].endswith(("angaben", "informationen"))
        return _made(place, (noun, noun + 1), (index, index + 1)) if ends else None
    if any(scan.lower[i] in ("eigenen", "eigener", "eigene") for i in range(index + 1, noun)):
        return _made(place, _owner(place, index), (index, noun + 1))
    after = noun + 1
    if after < stop and scan.lower[after] == "von":
        after += 1
    elif after >= stop or not scan.bits[after] & (Bit.ARTICLE | Bit.POSSESSIVE):
        return _pre(place, index, noun)
    return _made(place, sources.phrase(scan, after, stop), (index, noun + 1))


def _pre(place: Place, index: int, noun: int) -> Reported | None:
    """Read whose it is before the noun: "nach Ansicht", "nach seiner Ansicht", "nach Müllers Angaben"."""
    owner = next((n for n in place.names if index < n.start < noun), None)
    if owner is not None:
        return _made(place, (owner.start, owner.end), (index, noun + 1))
    return None


def _owner(place: Place, index: int) -> Range | None:
    """Find who speaks of himself in "nach eigenen Angaben": the subject, which stands beside the finite verb."""
    scan, number = place.scan, clauses.at(place.cut, index)
    start, stop = place.cut[number]
    verb = next((i for i in range(start, stop) if is_finite(scan, i)), None)
    if verb is None:
        return None
    before = sources.phrase(scan, start, verb) if verb > start and start != index else None
    return before or sources.phrase(scan, verb + 1, stop)


def _so(place: Place, index: int) -> Reported | None:
    """Read "…, so X" at the end of a clause; not "so groß", "so Gott will"."""
    scan, number = place.scan, clauses.at(place.cut, index)
    start, stop = place.cut[number]
    if index != start or number == 0 or stop - start > 12 or any(is_finite(scan, i) for i in range(start, stop)):
        return None
    tokens = sources.phrase(scan, index + 1, stop)
    report = _made(place, tokens, (index, index + 1))
    if report is None or scan.bits[place.cut[number - 1][0]] & Bit.SUBORDINATOR:
        return report
    quote = next((q for q in reversed(scan.quotes) if q[1] <= start), None)
    direct = quote is not None and start - quote[1] <= 1 and quote[0] == 0
    return report._replace(content=(clauses.begin(scan, start), start - 1), form="direct" if direct else report.form)


def _heisst(place: Place, index: int) -> Reported | None:
    """Read "es heißt, …" and "…, heißt es aus Regierungskreisen": hearsay, unless somebody or something is named."""
    scan, size = place.scan, len(place.scan.lower)
    number = clauses.at(place.cut, index)
    start, stop = place.cut[number]
    if "es" not in scan.lower[max(start, index - 1) : index + 3]:
        return None
    leads = stop < size and scan.lower[stop] in (",", ":") and number + 1 < len(place.cut) + any(scan.quoted[stop:])
    closes = index == start and number > 0
    if not (leads or closes):
        return None
    cue = (
        (index, min(stop, index + 2))
        if scan.lower[index + 1 : index + 2] == ["es"]
        else (max(start, index - 1), index + 1)
    )
    content = (
        (clauses.begin(scan, start), start - 1)
        if closes
        else (min(stop + 1, size - 1), clauses.end(scan, min(stop + 1, size - 1)))
    )
    if content[1] <= content[0]:
        return None
    form = "mixed" if any(scan.quoted[content[0] : content[1]]) else "indirect"
    for place_ in range(start, stop):
        if scan.lower[place_] in ("aus", "in", "im", "vom", "von", "beim"):
            tokens = sources.phrase(scan, place_ + 1, stop)
            found = sources.classify(scan, tokens, place.names, place.before) if tokens else None
            if found is not None and tokens and scan.lower[place_] in ("in", "im") and found[0] == "named":
                return Reported("named", tokens, cue, content, form, found[1])
            if tokens and scan.lower[place_] not in ("in", "im"):
                return Reported("role", tokens, cue, content, form)
    return Reported("hearsay", None, cue, content, form)


def _from(place: Place, index: int) -> Reported | None:
    """Read "aus dem Bericht geht hervor", "aus Sicht der Opposition" and what comes from circles."""
    scan = place.scan
    stop = place.cut[clauses.at(place.cut, index)][1]
    if scan.lower[stop - 1] in _EMERGES:
        return _made(place, sources.phrase(scan, index + 1, stop), (stop - 1, stop))
    if scan.lower[index + 1 : index + 2] == ["sicht"]:
        return _made(
            place,
            sources.phrase(scan, index + 2 + (scan.lower[index + 2 : index + 3] == ["von"]), stop),
            (index, index + 2),
        )
    return _from_circles(place, index)


def _from_circles(place: Place, index: int) -> Reported | None:
    """Read "verlautete aus Regierungskreisen", "in Branchenkreisen wird darüber gesprochen"."""
    scan = place.scan
    start, stop = place.cut[clauses.at(place.cut, index)]
    noun = next((i for i in range(index + 1, min(stop, index + 4)) if scan.lower[i].endswith("kreisen")), None)
    if noun is None or "landkreisen" in scan.lower[noun]:
        return None
    speaks = any(
        word in scan.lower[start : stop + 4]
        for word in ("verlautete", "verlautet", "gesprochen", "hieß", "heißt", "spricht")
    )
    if not speaks or any(word in _SAYS for word in scan.lower[start:stop]):
        return None
    return _made(place, (noun, noun + 1), (index, index + 1))


def _berufung(place: Place, index: int) -> Reported | None:
    """Read "unter Berufung auf X"."""
    scan = place.scan
    stop = place.cut[clauses.at(place.cut, index)][1]
    if scan.lower[index + 1 : index + 3] not in (["berufung", "auf"], ["verweis", "auf"]):
        return None
    return _made(place, sources.phrase(scan, index + 3, stop), (index, index + 3))


_READERS = {
    "laut": _laut,
    "lt": _laut,
    "zufolge": _zufolge,
    "nach": _nach,
    "so": _so,
    "heißt": _heisst,
    "hieß": _heisst,
    "aus": _from,
    "in": _from_circles,
    "unter": _berufung,
    "mit": _berufung,
}
