"""German reports: who is said to say what, from verbs, from "laut" and "nach Angaben", from mere hearsay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, Reported
from pandoc_claims.languages.de import clauses, speech, wordings
from pandoc_claims.languages.de.cues import CUES
from pandoc_claims.languages.de.place import Place
from pandoc_claims.languages.de.verbs import REPORTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages import Name
    from pandoc_claims.languages.de.clauses import Range


#: What nouns for people end in: "gilt als Pionier", "als Favoritin".
_PERSONS = ("er", "in", "ist", "or", "ant", "ent", "eur", "it")


def find(scan: Scan, names: Sequence[Name], before: Reported | None) -> list[Reported]:
    """Find the reports of one sentence, in the order of their cues."""
    cut = clauses.segments(scan)
    if not cut or scan.words[-1] == "?":
        return []
    place = Place(scan, names, before, cut)
    found = [*wordings.find(place), *_hearsay(scan)]
    taken = {i for report in found for i in range(*report.cue)}
    for index, word in enumerate(scan.lower):
        cue = CUES.get(word) if scan.bits[index] & Bit.CUE else None
        if cue is not None and not scan.quoted[index] and index not in taken and scan.words[index] == word:
            report = speech.read(place, index, cue)
            if report is not None:
                found.append(report)
    if not found:
        found += _goes_on(place)
    return sorted(found, key=lambda report: report.cue)


def _hearsay(scan: Scan) -> list[Reported]:
    """Take the phrases that pass something on with no speaker; a "von" behind a passive makes one."""
    found = []
    for hit in scan.hits:
        if hit.kind != "hearsay" or scan.quoted[hit.start]:
            continue
        content = clauses.begin(scan, hit.start), clauses.end(scan, hit.start)
        agent = any(scan.lower[i] in ("von", "vom") for i in range(max(content[0], hit.start - 6), hit.start))
        if scan.lower[hit.start] in ("wird", "wurde") and agent:
            continue
        if scan.lower[hit.start] in ("gilt", "gelten", "galt", "galten") and not _is_reputation(scan, hit.end, content):
            continue
        found.append(Reported("hearsay", None, (hit.start, hit.end), content, "indirect"))
    return found[:1]


def _is_reputation(scan: Scan, after: int, clause: Range) -> bool:
    """Whether "gilt als" tells of a reputation, not of a rule: "gilt als leer, wenn …", "gelten als Kommentar"."""
    if "wenn" in scan.lower or any(scan.bits[i] & (Bit.RULE | Bit.SECOND) for i in range(*clause)):
        return False
    return after < len(scan.lower) and not (scan.capital(after) and not scan.lower[after].endswith(_PERSONS))


def _goes_on(place: Place) -> list[Reported]:
    """Take a sentence in the Konjunktiv I for what the one goes on to say who was heard last: "Die Brücke sei alt."."""
    scan, before = place.scan, place.before
    if before is None or before.source_class not in ("named", "role", "vague"):
        return []
    start, stop = place.cut[0]
    if scan.bits[start] & Bit.SUBORDINATOR or any(scan.lower[i] in ("ich", "man", "denn") for i in range(start, stop)):
        return []
    verb = next((i for i in range(start + 1, stop) if scan.lower[i] in REPORTED and not scan.quoted[i]), None)
    if verb is None or scan.lower[verb] in ("hätten", "würden"):
        return []
    content = start, clauses.end(scan, verb)
    form = "mixed" if any(scan.quoted[content[0] : content[1]]) else "indirect"
    return [Reported(before.source_class, None, (verb, verb + 1), content, form, before.actor)]
