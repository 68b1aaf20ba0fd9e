"""German reports by verb: "X sagte, dass …", "…, teilte X mit", "wie X mitteilte", "X hat berichtet, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.languages import Bit, Frame, Reported
from pandoc_claims.languages.de import clauses, sources
from pandoc_claims.languages.de.clauses import is_infinitive
from pandoc_claims.languages.de.verbs import PERHAPS_REPORTED, REPORTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages import Name
    from pandoc_claims.languages.de.clauses import Range
    from pandoc_claims.languages.de.cues import Form

_COMPLEMENT = frozenset(("dass", "ob", "wie", "warum", "weshalb", "wann", "wo", "welche", "welcher", "welches", "was"))
_HAVE = frozenset(("hat", "haben", "habe", "hatte", "hatten"))
_MODAL = Bit.AUXILIARY
_SPOKEN = 6  # tokens in quotation marks that make a report direct


class Place(NamedTuple):
    """A sentence with all that is known of it."""

    scan: Scan
    names: Sequence[Name]
    before: Reported | None  # who was heard last
    cut: list[Range]  # its segments


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
    content, form = _content(place, number, index, cue)
    if index == start and number and not (content and scan.named(stop + 1, "that")):
        inverted = _inverted(place, number, index, cue)
        if inverted is not None:
            return inverted
    if content is None:
        return None
    if any(scan.words[i] == "Sie" and scan.bits[i] & Bit.SECOND for i in (index - 1, index + 1) if start <= i < stop):
        return None
    tokens = _subject(place, number, index)
    return _report(place, tokens, index, content, form, cue)


def _may_report(place: Place, segment: Range, index: int, cue: Form) -> bool:
    """Whether the verb asserts that something was said: no infinitive, no negation, a participle only with "hat"."""
    scan, inside = place.scan, range(*segment)
    if cue.kind != "think" and any(scan.lower[i] in ("nicht", "nie") for i in inside):
        return False
    if cue.shape == "participle":
        return any(scan.lower[i] in _HAVE for i in inside)
    if scan.lower[index] == "meinen" and scan.bits[index - 1] & Bit.PREPOSITION:
        return False
    if is_infinitive(scan.lower[index]):
        modal = any(scan.bits[i] & _MODAL or scan.lower[i] == "zu" for i in inside if i != index)
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


def _subject(place: Place, number: int, index: int) -> Range | None:
    """Find the subject of a verb in second place: what stands before it, else what stands behind it."""
    scan = place.scan
    start, stop = place.cut[number]
    first = start
    while first < index and scan.bits[first] & (Bit.CONJUNCTION | Bit.ADVERB) and not scan.bits[first] & Bit.SUBJECT:
        if scan.lower[first] in ("viele", "manche", "einige", "wenige"):
            break
        first += 1
    verb = next((i for i in range(first, index) if scan.lower[i] in _HAVE), index)
    if first < verb:
        found = sources.phrase(scan, first, verb)
        if found is not None and not _is_adjunct(scan, first):
            return found
    elif verb == start and number and _is_only_phrase(place, number - 1):
        return _earlier(place, number)
    return _behind(place, verb + 1, stop)


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


def _behind(place: Place, first: int, stop: int) -> Range | None:
    """Find the first phrase behind the verb that can speak; "sich", "dazu", "auf Anfrage", "am Montag" stand before it."""
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


def _is_only_phrase(place: Place, number: int) -> bool:
    """Whether a segment holds no main clause: a relative clause, an apposition, a mere phrase."""
    scan = place.scan
    start, stop = place.cut[number]
    if scan.bits[start] & Bit.RELATIVE and not scan.capital(start):
        return number > 0
    return not any(clauses.is_finite(scan, i) for i in range(start, stop)) and not any(scan.quoted[start:stop])


def _earlier(place: Place, number: int) -> Range | None:
    """Find the subject over relative clauses and appositions: "Ein Sprecher, der nicht genannt werden wollte, sagte"."""
    for earlier in range(number - 1, max(-1, number - 4), -1):
        start, stop = place.cut[earlier]
        if not _is_only_phrase(place, earlier):
            return None
        scan = place.scan
        person = next((n for n in place.names if n.type == "person" and n.start == start), None)
        if person is not None:
            return person.start, person.end
        relative = scan.bits[start] & Bit.RELATIVE and not scan.capital(start)
        if earlier == 0 or (not relative and not scan.is_comma(start - 1)):
            return sources.phrase(scan, start, stop) if not _is_adjunct(scan, start) else None
    return None


def _content(place: Place, number: int, index: int, cue: Form) -> tuple[Range | None, str]:
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
        direct = quote[0] == stop + 1 and quote[1] - quote[0] > _SPOKEN
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
    nouns = [i for i in range(index + 1, stop) if scan.capital(i)]
    pronouns = {"das", "dies", "es", "ihn", "sie"} & set(inside)
    return bool(pronouns or (nouns and _behind(place, index + 1, stop) is not None))


def _inverted(place: Place, number: int, index: int, cue: Form) -> Reported | None:
    """Read "…, sagte X" and "„…“, sagte X": the verb opens its clause, and what was said stands before it."""
    scan = place.scan
    start, stop = place.cut[number]
    if not cue.frames & (Frame.PARENTHESIS | Frame.QUOTE):
        return None
    tokens = _behind(place, index + 1, stop)
    if _is_only_phrase(place, number - 1):
        return _interpolated(place, number, index, cue)
    before = place.cut[number - 1][0]
    if (
        scan.bits[before] & Bit.SUBORDINATOR
        and not scan.named(before, "that")
        and not any(scan.quoted[:start])
        and number == 1
    ):
        return None  # "Als er kam, sagte er …"
    quote = next((q for q in reversed(scan.quotes) if q[1] <= start), None)
    if quote is not None and start - quote[1] <= 1:
        long = quote[1] - quote[0] >= _SPOKEN
        first = quote[0] if quote[0] == 0 or long else clauses.begin(scan, quote[0])
        return _report(
            place, tokens, index, (first, quote[1]), "direct" if long and first == quote[0] else "mixed", cue
        )
    content = clauses.begin(scan, start), start - 1
    if content[1] - content[0] < 2:
        return None
    form = "mixed" if any(scan.quoted[content[0] : content[1]]) else "indirect"
    return _report(place, tokens, index, content, form, cue)


def _interpolated(place: Place, number: int, index: int, cue: Form) -> Reported | None:
    """Read "Die Brücke, sagte X, sei sicher": the verb of what is said follows the interpolation."""
    scan = place.scan
    if number + 1 >= len(place.cut):
        return None
    first = place.cut[number + 1][0]
    if not clauses.is_finite(scan, first) or scan.lower[first - 1] != ",":
        return None
    content = clauses.begin(scan, place.cut[number][0]), clauses.end(scan, first)
    tokens = _behind(place, index + 1, place.cut[number][1])
    report = _report(place, tokens, index, (first, content[1]), "indirect", cue)
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
    """Make a report of an inserted clause: what stands before it is said, or what follows when it opens the sentence."""
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
    content, form = _content(place, number, index, cue)
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
    return _report(place, sources.phrase(scan, first, earlier[1]), index, content, form, cue)


def _report(place: Place, tokens: Range | None, index: int, content: Range, form: str, cue: Form) -> Reported | None:
    if tokens is None or content[1] <= content[0]:
        return None
    single = cue.kind != "show" and not place.scan.lower[index].endswith("en")
    found = sources.classify(place.scan, tokens, place.names, place.before, single=single)
    if found is None:
        return None
    if content[0] < tokens[1] and tokens[0] < content[1]:
        content = (tokens[1], max(content[1], tokens[1] + 1)) if content[0] >= tokens[0] - 1 else content
    content = content[0], min(content[1], len(place.scan.lower))
    source = sources.without_article(place.scan, tokens) if found[0] == "named" else tokens
    return Reported(found[0], source, (index, index + 1), content, form, found[1]) if content[1] > content[0] else None
