"""German reports by verb: "X sagte, dass …", "…, teilte X mit", "wie X mitteilte", "X hat berichtet, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, Frame, Reported
from pandoc_claims.languages.de import clauses, contents, sources, subjects
from pandoc_claims.languages.de.clauses import is_infinitive

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages.de.clauses import Range
    from pandoc_claims.languages.de.cues import Form
    from pandoc_claims.languages.de.place import Place


def read(place: Place, index: int, cue: Form) -> Reported | None:
    """Read the report whose cue stands at a token; None when no frame is met, or nobody in particular speaks."""
    scan = place.scan
    number = clauses.at(place.cut, index)
    start, stop = place.cut[number]
    if not start <= index < stop or not _may_report(place, (start, stop), index, cue):
        return None
    if cue.particles and scan.lower[stop - 1] not in cue.particles and not _split(scan, stop, cue):
        return None
    if scan.lower[start] in ("wie", "so") and index == stop - 1:
        return _as_told(place, number, index)
    if cue.shape == "final" or (index == stop - 1 and index > start + 1 and _subordinate(scan, start)):
        return _relative(place, number, index, cue)
    content, form = contents.find(place, number, index, cue)
    if index == start and number and not (content and scan.named(stop + 1, "that")):
        inverted = _inverted(place, number, index, cue)
        if inverted is not None:
            return inverted
    if content is None:
        return None
    if any(scan.words[i] == "Sie" and scan.bits[i] & Bit.SECOND for i in (index - 1, index + 1) if start <= i < stop):
        return None
    tokens = subjects.subject(place, number, index)
    return _report(place, tokens, index, content, form)


def _may_report(place: Place, segment: Range, index: int, cue: Form) -> bool:
    """Whether the verb asserts that something was said: no infinitive, no negation, a participle only with "hat"."""
    scan, inside = place.scan, range(*segment)
    if cue.kind != "think" and any(scan.lower[i] in ("nicht", "nie") for i in inside):
        return False
    if cue.shape in ("participle", "either"):
        perfect = any(scan.lower[i] in subjects.HAVE for i in inside)
        other = any(scan.bits[i] & (Bit.BE | Bit.AUXILIARY) for i in inside)
        return perfect or (cue.shape == "either" and not other)
    if scan.lower[index] == "meinen" and scan.bits[index - 1] & Bit.PREPOSITION:
        return False
    if is_infinitive(scan.lower[index]):
        modal = any(scan.bits[i] & Bit.AUXILIARY or scan.lower[i] == "zu" for i in inside if i != index)
        return not modal
    if cue.shape == "reported":
        return index > segment[0] and not any(scan.bits[i] & Bit.FIRST_SINGULAR for i in inside)
    return True


def _split(scan: Scan, stop: int, cue: Form) -> bool:
    """Whether the particle stands behind a quotation or an inserted phrase, at the very end of the sentence."""
    last = len(scan.lower) - 1
    while last > stop and scan.lower[last] in (".", "!"):
        last -= 1
    return last > stop and scan.lower[last] in cue.particles and not scan.quoted[last]


def _subordinate(scan: Scan, start: int) -> bool:
    return bool(scan.bits[start] & (Bit.SUBORDINATOR | Bit.RELATIVE)) and not scan.capital(start)


def _inverted(place: Place, number: int, index: int, cue: Form) -> Reported | None:
    """Read "…, sagte X" and "„…“, sagte X": the verb opens its clause, and what was said stands before it."""
    scan = place.scan
    start, stop = place.cut[number]
    if not cue.frames & (Frame.PARENTHESIS | Frame.QUOTE):
        return None
    tokens = subjects.behind(place, index + 1, stop)
    if subjects.is_only_phrase(place, number - 1):
        return _interpolated(place, number, index)
    before = place.cut[number - 1][0]
    condition = scan.bits[before] & Bit.SUBORDINATOR and not scan.named(before, "that")
    if condition and number == 1 and not any(scan.quoted[:start]):
        return None  # "Als er kam, sagte er …"
    quote = next((q for q in reversed(scan.quotes) if q[1] <= start), None)
    if quote is not None and start - quote[1] <= 1:
        long = quote[1] - quote[0] >= contents.SPOKEN
        first = quote[0] if quote[0] == 0 or long else clauses.begin(scan, quote[0])
        form = "direct" if long and first == quote[0] else "mixed"
        return _report(place, tokens, index, (first, quote[1]), form)
    content = clauses.begin(scan, start), start - 1
    if content[1] - content[0] < 2:
        return None
    form = "mixed" if any(scan.quoted[content[0] : content[1]]) else "indirect"
    return _report(place, tokens, index, content, form)


def _interpolated(place: Place, number: int, index: int) -> Reported | None:
    """Read "Die Brücke, sagte X, sei sicher": the verb of what is said follows the interpolation."""
    scan = place.scan
    if number + 1 >= len(place.cut):
        return None
    first = place.cut[number + 1][0]
    if not clauses.is_finite(scan, first) or scan.lower[first - 1] != ",":
        return None
    content = clauses.begin(scan, place.cut[number][0]), clauses.end(scan, first)
    tokens = subjects.behind(place, index + 1, place.cut[number][1])
    report = _report(place, tokens, index, (first, content[1]), "indirect")
    return report._replace(content=content) if report else None


def _as_told(place: Place, number: int, index: int) -> Reported | None:
    """Read "wie X mitteilte" and "wie aus dem Bericht hervorgeht"."""
    scan = place.scan
    start, stop = place.cut[number]
    first = start + 1
    while first < index and scan.bits[first] & (Bit.ADVERB | Bit.PREPOSITION) and not scan.bits[first] & Bit.SUBJECT:
        first += 1
    tokens = sources.phrase(scan, first, index)
    return _beside(place, number, tokens, (index, stop))


def _beside(place: Place, number: int, tokens: Range | None, cue: Range) -> Reported | None:
    """Make a report of an inserted clause: said is what stands before it, or what follows when it comes first."""
    scan, cut = place.scan, place.cut
    if number == 0:
        if len(cut) < 2:
            return None
        content = cut[1][0], clauses.end(scan, cut[1][0])
    else:
        content = clauses.begin(scan, cut[number][0]), cut[number][0] - 1
    if tokens is None or content[1] <= content[0]:
        return None
    found = sources.classify(scan, tokens, place.names, place.before)
    if found is None:
        return None
    form = "mixed" if any(scan.quoted[content[0] : content[1]]) else "indirect"
    source = sources.without_article(scan, tokens) if found[0] == "named" else tokens
    return Reported(found[0], source, cue, content, form, found[1])


def _relative(place: Place, number: int, index: int, cue: Form) -> Reported | None:
    """Read a relative clause with the verb at its end: "die Ministerin, die gesagt hatte, dass …" is not read yet."""
    scan = place.scan
    start, _ = place.cut[number]
    if not scan.bits[start] & Bit.RELATIVE or number == 0 or index == start:
        return None
    content, form = contents.find(place, number, index, cue)
    if content is None:
        return None
    earlier = place.cut[number - 1]
    first = next(
        (
            i
            for i in range(earlier[0], earlier[1])
            if sources.phrase(scan, i, earlier[1]) and scan.bits[i] & Bit.ARTICLE
        ),
        earlier[0],
    )
    return _report(place, sources.phrase(scan, first, earlier[1]), index, content, form)


def _report(place: Place, tokens: Range | None, index: int, content: Range, form: str) -> Reported | None:
    """Make the report, if what the tokens name can be its source; `index` is the cue."""
    if tokens is None or content[1] <= content[0]:
        return None
    single = not place.scan.lower[index].endswith("en")
    found = sources.classify(place.scan, tokens, place.names, place.before, single=single)
    if found is None:
        return None
    if content[0] < tokens[1] and tokens[0] < content[1]:
        content = (tokens[1], max(content[1], tokens[1] + 1)) if content[0] >= tokens[0] - 1 else content
    content = content[0], min(content[1], len(place.scan.lower))
    source = sources.without_article(place.scan, tokens) if found[0] == "named" else tokens
    return Reported(found[0], source, (index, index + 1), content, form, found[1]) if content[1] > content[0] else None
