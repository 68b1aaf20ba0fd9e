"""Complements: the content behind a cue, as a quotation, a clause, an infinitive or an object."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.attribution import clauses, subjects
from pandoc_claims.attribution.nounphrases import base_phrase
from pandoc_claims.languages import Bit, Frame

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.languages import Cue

_STOPS = frozenset(".;")
_NO_CLAUSE = frozenset(",:.—–")
_NO_NOUN = Bit.BE | Bit.HAVE | Bit.AUXILIARY
_CLOSERS = frozenset(")]")
_LONGEST_ASIDE = 10  # tokens
_PERSONAL = Bit.THIRD | Bit.FIRST_PLURAL | Bit.FIRST_SINGULAR | Bit.SECOND


class Match(NamedTuple):
    """A frame that was met: the content it reports, and whether the source must be sought behind the cue."""

    form: str  # direct, indirect or mixed
    content: Range
    inverted: bool = False
    agent: int = 0  # where the "by" of a passive stands; 0 when there is none
    hearsay: bool = False  # nobody in particular says so


def reported(scan: Scan, content: Range, *, inverted: bool = False, agent: int = 0) -> Match:
    """Make a match of content that is told, and mixed when words of it are quoted."""
    form = "mixed" if any(scan.quoted[content[0] : content[1]]) else "indirect"
    return Match(form, content, inverted, agent)


def skip_adjuncts(scan: Scan, index: int) -> int:
    """Step over adverbs, dates and a short adjunct that leads to the content ("said in a statement that")."""
    size = len(scan.lower)
    while index < size and not scan.quoted[index]:
        if clauses.is_date(scan, index) or scan.ending(index, "adverb") or scan.named(index, "adjuncts"):
            index += 1
            continue
        if not scan.bits[index] & Bit.PREPOSITION or (scan.named(index, "no-adjunct") and not scan.named(index, "of")):
            break
        landing = _end_of_adjunct(scan, index)
        if landing is None or (scan.named(index, "of") and not _leads(scan, landing)):
            break
        index = landing
    return index


def _leads(scan: Scan, index: int) -> bool:
    """Whether content begins for certain: "says of the plan: “…”", "said of it that"."""
    return index < len(scan.lower) and (scan.quoted[index] or scan.lower[index] == ":" or scan.named(index, "that"))


def _end_of_adjunct(scan: Scan, index: int) -> int | None:
    for i in range(index + 1, min(len(scan.lower), index + 12)):
        if scan.quoted[i] or scan.named(i, "that") or scan.lower[i] in (",", ":"):
            return i
        if clauses.is_date(scan, i):
            return i + 1
        if scan.lower[i] in _STOPS:
            return None
        if clauses.is_finite(scan, i) and not clauses.is_reduced(scan, i):
            return None
        if scan.bits[i] & Bit.THIRD and i > index + 1:
            return i
    return None


def skip_hearer(scan: Scan, index: int) -> int:
    """Step over whom something was told: a pronoun, a name, "the court"."""
    size = len(scan.lower)
    if index < size and (scan.bits[index] & _PERSONAL or scan.named(index, "plural")):
        return index + 1
    that = next((i for i in range(index, min(size, index + 8)) if scan.named(i, "that")), None)
    if that is not None and not any(_ends_hearer_before_that(scan, i) for i in range(index, that)):
        return that
    stop = index
    while stop < min(size, index + 8) and not scan.quoted[stop] and not _ends_hearer(scan, index, stop):
        stop += 1
    return stop


def _ends_hearer_before_that(scan: Scan, index: int) -> bool:
    return scan.quoted[index] or scan.lower[index] in (",", ":", ".") or clauses.is_finite(scan, index)


def _ends_hearer(scan: Scan, start: int, index: int) -> bool:
    if scan.lower[index] in (",", ":", ".") or scan.named(index, "that"):
        return True
    if index == start:
        return False
    if scan.bits[index] & (Bit.THIRD | Bit.ARTICLE) or scan.named(index - 1, "hearers"):
        return True
    return scan.capital(index - 1) and not scan.capital(index) and not scan.bits[index] & Bit.PREPOSITION


def skip_aside(scan: Scan, index: int) -> int:
    """Step over what stands between commas before the content: "found, after a trial, that", "said, in part, “…”"."""
    if not scan.is_comma(index) or (index + 1 < len(scan.lower) and scan.quoted[index + 1]):
        return index
    for closing in range(index + 2, min(len(scan.lower) - 1, index + _LONGEST_ASIDE)):
        if scan.quoted[closing] or scan.lower[closing] in _STOPS:
            return index
        if scan.is_comma(closing):
            leads = scan.quoted[closing + 1] or scan.named(closing + 1, "that")
            return closing + 1 if leads else index
    return index


def quotation(scan: Scan, after: int, cue: Cue) -> Match | None:
    """Match a quotation behind the cue, at once or after "that", a comma, a colon."""
    if not cue.frames & Frame.QUOTE:
        return None
    index, size = after, len(scan.lower)
    while index < size and not scan.quoted[index] and (scan.lower[index] in (",", ":") or scan.named(index, "that")):
        index += 1
    if index >= size or not scan.quoted[index]:
        return None
    end = clauses.end(scan, index)
    if cue.frames & Frame.AS:
        # "a show called “…”" is a name; "what critics call “…”" is their word
        return Match("mixed", (index, end)) if index > after or _what(scan, after) else None
    quote = next((q for q in scan.quotes if q[0] <= index < q[1]), (index, size))
    whole = quote[1] >= end - 1 and (quote[1] - quote[0] > 6 or scan.lower[index - 1] == ":")
    return Match("direct" if whole else "mixed", (quote[0], max(end, quote[1])))


def oblique(scan: Scan, end: int, after: int, cue: Cue) -> Match | None:
    """Match "warned of floods", "told them about the ship", "expressed concern", "said so"."""
    size = len(scan.lower)
    for place in (end, after) if cue.frames & Frame.ABOUT else ():
        if scan.named(place, "oblique") and place + 1 < size:
            return reported(scan, (place + 1, max(place + 2, clauses.end(scan, place + 1))))
    if cue.frames & Frame.SO and (
        scan.named(end, "so") or (scan.named(end, "as-much") and scan.named(end + 1, "as-much"))
    ):
        return reported(scan, (end, end + 1 if scan.named(end, "so") else end + 2))
    if cue.frames & Frame.STANCE and any(scan.named(i, "stances") for i in range(end, min(size, end + 4))):
        return reported(scan, (end, max(end + 1, clauses.end(scan, end))))
    return None


def _what(scan: Scan, index: int) -> bool:
    return any(scan.named(i, "question") or scan.named(i, "which") for i in range(max(0, index - 8), index))


def complement(scan: Scan, index: int, end: int, after: int, cue: Cue) -> Match | None:
    """Match a that-clause, a bare clause, an infinitive, an object."""
    if after >= len(scan.lower) or _no_words(scan, after, cue):
        return None
    if not (_clause(scan, end, after, cue) or _infinitive(scan, after, cue) or _object(scan, index, end, after, cue)):
        return None
    return reported(scan, (after, max(after + 1, clauses.end(scan, after))))


def _no_words(scan: Scan, after: int, cue: Cue) -> bool:
    """Whether the object is nothing that can be said: "claimed thousands of lives", "denied the girls visas"."""
    name = "granted" if cue.kind == "deny" else "lives"
    stop = min(len(scan.lower), after + (4 if cue.kind == "deny" else 6))
    for index in range(after, stop):
        if scan.named(index, name):
            return not any(clauses.is_finite(scan, i) for i in range(index + 1, min(len(scan.lower), index + 4)))
        if scan.named(index, "complementiser") or clauses.is_finite(scan, index) or scan.lower[index] in _STOPS:
            return False
    return False


def _clause(scan: Scan, end: int, after: int, cue: Cue) -> bool:
    if cue.frames & Frame.THAT and after <= end + 3 and scan.named(after, "that"):
        return True
    if not cue.frames & Frame.CLAUSE:
        return False
    opener = after + 1 if scan.is_comma(after) and scan.named(after + 1, "that") else after
    if scan.named(opener, "question") and (cue.kind != "say" or scan.named(opener, "open-question")):
        return False  # "found out how", "wondered why", "noted what was in flower": nothing is claimed
    if scan.named(opener, "complementiser"):
        if scan.named(opener, "question"):
            return True
        return opener + 1 < len(scan.lower) and scan.lower[opener + 1] not in _NO_CLAUSE
    if after > end and scan.is_comma(after) and after + 1 < len(scan.lower):
        after += 1  # "estimated by 2050, demand would …"
    if scan.lower[after] == ":" and cue.frames & Frame.QUOTE:
        return clauses.begins_clause(scan, after + 1)
    if scan.quoted[after] or scan.lower[after] in _NO_CLAUSE:
        return False
    if cue.frames & Frame.NARROW:
        return clauses.shows_verb(scan, after)
    return clauses.begins_clause(scan, after) or clauses.may_hold_verb(scan, after)


def _infinitive(scan: Scan, after: int, cue: Cue) -> bool:
    if scan.named(after, "infinitive"):
        return bool(cue.frames & Frame.INFINITIVE)
    if not cue.frames & Frame.OBJECT_INFINITIVE:
        return False
    personal = scan.bits[after] & _PERSONAL or scan.named(after, "singular-person") or scan.named(after, "plural")
    if cue.kind != "think" and personal and scan.named(after + 1, "infinitive"):
        return False  # "asked him to study": a private request claims nothing
    leads = any(scan.named(i, "infinitive") or scan.named(i, "that") for i in range(after, after + 10))
    bare = scan.words[after].isalpha() and not scan.bits[after] & (Bit.PREPOSITION | Bit.FINITE | Bit.NEGATION)
    return leads and (bare or clauses.begins_nominal(scan, after) or scan.named(after, "upon"))


def _object(scan: Scan, index: int, end: int, after: int, cue: Cue) -> bool:
    bits = scan.bits[after]
    bare = scan.words[after].isalpha() and not bits & (Bit.PREPOSITION | Bit.ADVERB | _NO_NOUN)
    bare = bare and (not bits & Bit.FINITE or scan.ending(after, "plural"))
    if cue.frames & Frame.AS and (bare or clauses.begins_nominal(scan, after)) and _described(scan, after, cue):
        return True
    doing = scan.ending(after, "participle") or scan.named(after, "having")
    if doing and after == end and cue.kind == "say" and cue.frames & Frame.NARROW and cue.shape != "participle":
        return True  # "recalled being hungry"
    bare = bare or doing
    if scan.quoted[after] and cue.frames & Frame.OBJECT and after == end:
        return True
    if not (bare or clauses.begins_nominal(scan, after)) or after != end or cue.shape == "participle":
        return False
    if cue.frames & Frame.RECORD_OBJECT and head_bits(scan, index) & Bit.RECORD:
        return True
    if scan.named(index, "told-of-oneself"):  # "patients reported pain", but "the bank reported a loss"
        return bool(head_bits(scan, index) & (Bit.ROLE | Bit.VAGUE)) and not head_bits(scan, index) & Bit.INSTITUTION
    if scan.named(index, "turned-down"):
        return any(scan.bits[i] & Bit.NOMINAL for i in range(after, min(len(scan.lower), after + 5)))
    return bool(cue.frames & Frame.OBJECT)


def head_bits(scan: Scan, index: int) -> int:
    """Give the bits of the subject's head: a record in "a photograph taken by a spotter in May shows".

    An author with his year or his company ("Mills (1990)", "Mills et al.") is as good as a record.
    """
    if index > 1 and (scan.lower[index - 1] in _CLOSERS or scan.named(index - 2, "et-al")):
        return Bit.RECORD
    subject = subjects.before(scan, index)
    return scan.bits[base_phrase(scan, subject)[1] - 1] if subject is not None else 0


def _described(scan: Scan, after: int, cue: Cue) -> bool:
    """Match "described it as …", "called the plan “reckless”", "rates them among …"."""
    stop = min(len(scan.lower), after + 12)
    small = cue.kind == "judge" or bool(cue.frames & Frame.CLAUSE)
    for index in range(after + 1, stop):
        if scan.lower[index] in _STOPS or (scan.bits[index] & Bit.RELATIVE and not scan.bits[index] & Bit.ARTICLE):
            return False
        if scan.named(index, "as"):
            return True
        if small and (scan.lower[index] == "," or clauses.is_finite(scan, index)):
            small = False
        if small and (scan.bits[index] & Bit.JUDGEMENT or scan.named(index, "predicative")):
            return True  # "considers the reform a success", "thought it too bold"
        if cue.kind == "judge" and scan.quoted[index]:
            return True
    called_it_a = after + 1 < stop and scan.bits[after] & Bit.THIRD and scan.bits[after + 1] & Bit.ARTICLE
    return cue.kind == "judge" and bool(called_it_a)
