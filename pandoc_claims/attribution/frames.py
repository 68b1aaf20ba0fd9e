"""Frames: what must stand around a cue before it counts as a report. A cue proposes, its frame decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.attribution import clauses, subjects
from pandoc_claims.languages import Bit, Frame

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.languages import Cue, Vocabulary

_NOUN_BEFORE = Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION | Bit.NUMBER
_HYPOTHETICAL = frozenset(("would", "could", "might", "can", "may", "should", "must", "if", "to"))


class Match(NamedTuple):
    """A frame that was met: the content it reports, and whether the source must be sought behind the cue."""

    form: str  # direct, indirect or mixed
    content: Range
    inverted: bool = False
    passive: bool = False


def match(scan: Scan, index: int, cue: Cue, vocabulary: Vocabulary) -> Match | None:
    """Test the frames of the cue at token `index`; None when none is met, or when it is no verb here."""
    if index and scan.capital(index):
        return None
    verb = subjects.auxiliaries(scan, index)
    if _is_noun(scan, index, cue) or not _may_report(scan, verb, cue):
        return None
    after = _skip_adjuncts(scan, index + 1)
    passive = cue.shape == "past" and any(scan.bits[i] & Bit.BE for i in range(*verb))
    if cue.shape == "adjective" and not any(scan.bits[i] & Bit.BE for i in range(*verb)):
        return None
    if passive:
        return _passive(scan, index, cue, vocabulary)
    inverted = _inverted(scan, index, after, cue)
    if inverted:
        return inverted
    if cue.frames & Frame.HEARER:
        after = _skip_adjuncts(scan, _skip_hearer(scan, after, vocabulary))
    return (
        _quote(scan, after, cue)
        or _complement(scan, index, after, cue, vocabulary)
        or _parenthesis(scan, index, after, cue)
    )


def _is_noun(scan: Scan, index: int, cue: Cue) -> bool:
    """Whether a form that is a noun as well is one here: "the claims", "in reports", "its finding"."""
    if index == 0:
        return cue.noun or cue.shape != "participle"
    before = scan.bits[index - 1]
    if scan.lower[index - 1] in ("'s", "’s"):
        return True
    if cue.shape == "past" and not cue.noun:
        return bool(before & (Bit.ARTICLE | Bit.POSSESSIVE)) and not before & (Bit.VAGUE | Bit.RELATIVE | Bit.THIRD)
    if not cue.noun and cue.shape != "base":
        return False
    return bool(before & _NOUN_BEFORE) and not before & (Bit.VAGUE | Bit.RELATIVE | Bit.THIRD)


def _may_report(scan: Scan, verb: Range, cue: Cue) -> bool:
    """Whether the verb group asserts that something was said: not "to say", "could argue", "did not say"."""
    group = scan.lower[verb[0] : verb[1]]
    before = scan.lower[verb[0] - 1] if verb[0] else ""
    if cue.kind == "ask" and cue.shape == "participle" and before != "," and not group:
        return False
    if before in _HYPOTHETICAL or before == "let" or any(word in _HYPOTHETICAL for word in group):
        return False
    if cue.kind != "think" and any(scan.bits[i] & Bit.NEGATION for i in range(*verb)):
        return False
    if cue.shape == "base":
        return (bool(group) and bool(scan.bits[verb[0]] & Bit.AUXILIARY)) or _plural(scan, verb[0] - 1)
    return True


def _plural(scan: Scan, index: int) -> bool:
    """Whether a base form can agree with what stands before it: "critics argue", "they say", "the police believe"."""
    if index < 0:
        return False
    word, bits = scan.lower[index], scan.bits[index]
    if bits & (Bit.SUBJECT | Bit.VAGUE | Bit.RELATIVE) or word == ",":
        return word not in ("he", "she", "it")
    if "who" in scan.lower[max(0, index - 8) : index]:
        return True  # "those who have seen the wall say"
    return (
        word.endswith(("s", "men", "people", "media", "ones", "data"))
        or word in ("police", "many")
        or scan.capital(index)
    )


def _skip_adjuncts(scan: Scan, index: int) -> int:
    """Step over adverbs, dates and a short adjunct that leads to the content ("said in a statement that")."""
    size = len(scan.lower)
    while index < size and not scan.quoted[index]:
        word, bits = scan.lower[index], scan.bits[index]
        if (
            clauses.is_date(scan, index)
            or (word.endswith("ly") and len(word) > 4)
            or word in ("also", "later", "again", "then")
        ):
            index += 1
            continue
        if not bits & Bit.PREPOSITION or word in ("for", "of", "as", "than"):
            break
        landing = _end_of_adjunct(scan, index)
        if landing is None:
            break
        index = landing
    return index


def _end_of_adjunct(scan: Scan, index: int) -> int | None:
    for i in range(index + 1, min(len(scan.lower), index + 9)):
        if scan.quoted[i] or scan.lower[i] in ("that", ",", ":"):
            return i
        if clauses.is_date(scan, i):
            return i + 1
        if scan.lower[i] in ".;" or clauses.is_finite(scan, i):
            return None
        if scan.bits[i] & Bit.THIRD and i > index + 1:
            return i
    return None


def _skip_hearer(scan: Scan, index: int, vocabulary: Vocabulary) -> int:
    size = len(scan.lower)
    if index >= size or scan.lower[index] in ("that", ",", ":"):
        return index
    if (
        scan.bits[index] & (Bit.THIRD | Bit.FIRST_PLURAL | Bit.FIRST_SINGULAR | Bit.SECOND)
        or scan.lower[index] == "them"
    ):
        return index + 1
    stop = index
    while stop < min(size, index + 8) and not scan.quoted[stop]:
        word = scan.lower[stop]
        if word in ("that", ",", ":", ".") or (stop > index and scan.bits[stop] & (Bit.THIRD | Bit.ARTICLE)):
            break
        if stop > index and scan.lower[stop - 1] in vocabulary.words["hearers"]:
            break
        if stop > index and scan.capital(stop - 1) and not scan.capital(stop) and not scan.bits[stop] & Bit.PREPOSITION:
            break
        stop += 1
    return stop


def _inverted(scan: Scan, index: int, after: int, cue: Cue) -> Match | None:
    """Match "“…”, said KCNA" and "…, said the minister"."""
    if not cue.frames & (Frame.PARENTHESIS | Frame.QUOTE) or index == 0 or index + 1 >= len(scan.lower):
        return None
    before = index - 1
    quoted = scan.quoted[before] or (scan.lower[before] == "," and before > 0 and scan.quoted[before - 1])
    if not quoted and scan.lower[before] != ",":
        return None
    nominal = after < len(scan.lower) and clauses.begins_nominal(scan, after) and scan.lower[after] != "that"
    if not nominal or scan.quoted[after]:
        return None
    if quoted:
        return Match("direct", _quote_before(scan, index), inverted=True)
    ends = subjects.after(scan, after)
    closes = ends is not None and (ends[1] >= len(scan.lower) - 1 or scan.lower[ends[1]] in ",;.")
    if cue.shape == "participle" or not closes or cue.frames & Frame.HEARER or not cue.frames & Frame.PARENTHESIS:
        return None
    return Match("indirect", (clauses.begin(scan, before), before), inverted=True)


def _quote_before(scan: Scan, index: int) -> Range:
    found = next((q for q in reversed(scan.quotes) if q[1] <= index), None)
    return found if found else (clauses.begin(scan, index), index)


def _quote(scan: Scan, after: int, cue: Cue) -> Match | None:
    """Match a quotation behind the cue, at once or after "that", a comma, a colon."""
    if not cue.frames & Frame.QUOTE:
        return None
    index = after
    while index < len(scan.lower) and not scan.quoted[index] and scan.lower[index] in (",", ":", "that"):
        index += 1
    if index >= len(scan.lower) or not scan.quoted[index]:
        return None
    if cue.frames & Frame.AS:
        return Match("mixed", (index, clauses.end(scan, index)))
    quote = next((q for q in scan.quotes if q[0] <= index < q[1]), (index, len(scan.lower)))
    rest = clauses.end(scan, index)
    whole = quote[1] >= rest - 1 and quote[1] - quote[0] > 6
    return Match("direct" if whole else "mixed", (quote[0], max(rest, quote[1])))


def _complement(scan: Scan, index: int, after: int, cue: Cue, vocabulary: Vocabulary) -> Match | None:
    """Match a that-clause, a bare clause, an infinitive, an object."""
    if after >= len(scan.lower):
        return None
    lower, frames, words = scan.lower, cue.frames, vocabulary.words
    met = False
    if frames & Frame.CLAUSE:
        opener = after + 1 if lower[after] == "," and after + 1 < len(lower) and lower[after + 1] == "that" else after
        met = lower[opener] in words["complementiser"] or _bare_clause(scan, index, after, cue)
        if lower[opener] in ("how", "why", "whether", "what") and cue.kind in ("think", "show", "ask"):
            met = False
    if not met and frames & Frame.THAT:
        met = lower[after] == "that" and after == index + 1
    if not met and frames & Frame.RECORD_OBJECT and after == index + 1 and index:
        met = bool(scan.bits[subjects.auxiliaries(scan, index)[0] - 1] & Bit.RECORD) and clauses.begins_nominal(
            scan, after
        )
    if not met and frames & Frame.INFINITIVE:
        met = lower[after] == "to"
    if not met and frames & Frame.AS:
        met = _as_object(scan, after, cue)
    if not met and frames & Frame.OBJECT_INFINITIVE:
        met = (
            any(lower[i] in ("to", "that") for i in range(after, min(len(lower), after + 10))) and lower[after] != "to"
        )
        met = met and (clauses.begins_nominal(scan, after) or lower[after] == "on" or _bare_noun(scan, after))
    if not met and frames & Frame.OBJECT and cue.kind in ("judge", "deny", "say", "show"):
        met = cue.shape != "participle" and after == index + 1 and clauses.begins_nominal(scan, after)
        met = met and not (cue.kind == "show" and cue.noun and cue.shape == "base" and not _plural(scan, index - 1))
    if not met:
        return None
    content = (after, max(after + 1, clauses.end(scan, after)))
    return Match("mixed" if _quotes_words(scan, content) else "indirect", content)


def _bare_noun(scan: Scan, index: int) -> bool:
    return scan.words[index].isalpha() and not scan.bits[index] & (Bit.PREPOSITION | Bit.FINITE)


def _bare_clause(scan: Scan, index: int, after: int, cue: Cue) -> bool:
    if after > index + 1 and scan.lower[after] == "," and after + 1 < len(scan.lower):
        after += 1  # "estimated by 2050, demand would …"
    if scan.quoted[after] or scan.lower[after] in (",", ":", ".", "—", "–"):
        return False
    return clauses.begins_clause(scan, after, 18 if cue.kind == "show" else 30)


def _as_object(scan: Scan, after: int, cue: Cue) -> bool:
    """Match "described it as …", "called the plan “reckless”", "rates them among …"."""
    if not clauses.begins_nominal(scan, after):
        return False
    stop = min(len(scan.lower), after + 12)
    for index in range(after + 1, stop):
        if scan.lower[index] in (".", ";"):
            return False
        if scan.lower[index] in ("as", "among"):
            return True
        if cue.kind == "judge" and (scan.quoted[index] or scan.bits[index] & Bit.JUDGEMENT):
            return True
    return (
        cue.kind == "judge"
        and bool(scan.bits[after] & Bit.THIRD)
        and bool(scan.bits[min(after + 1, stop - 1)] & Bit.ARTICLE)
    )


def _parenthesis(scan: Scan, index: int, after: int, cue: Cue) -> Match | None:
    """Match "…, the ministry said." and "As Heald told reporters, …"."""
    if not cue.frames & (Frame.PARENTHESIS | Frame.QUOTE):
        return None
    lower = scan.lower
    if after < len(lower) and lower[after] not in (",", ".", ";", "—", "–", ":", ")", "?") and not scan.quoted[after]:
        return None
    subject = subjects.before(scan, index)
    if subject is None:
        return None
    opener = subject[0] - 1
    if opener >= 0 and lower[opener] == "as":
        follows = after < len(lower) - 1 and lower[after] == ","
        content = (after + 1, clauses.end(scan, after + 1)) if follows else (clauses.begin(scan, opener), opener)
        return (
            Match("direct" if _quotes_words(scan, content, 6) else "indirect", content)
            if content[1] > content[0]
            else None
        )
    if opener < 1:
        return None
    if scan.quoted[opener]:
        return Match("direct", _quote_before(scan, subject[0]))
    if lower[opener] not in (",", "—", "–"):
        return None
    if scan.quoted[opener - 1]:
        return Match("direct", _quote_before(scan, opener))
    content = (clauses.begin(scan, opener), opener)
    if after + 1 < len(lower) and lower[after] == "," and clauses.is_finite(scan, after + 1):
        content = (content[0], clauses.end(scan, after + 1))  # "The bridge, the council said, was safe."
    return Match("indirect", content) if cue.frames & Frame.PARENTHESIS and content[1] - content[0] > 2 else None


def _passive(scan: Scan, index: int, cue: Cue, vocabulary: Vocabulary) -> Match | None:
    """Match "was described by critics as …"; a passive without an agent is hearsay and is found by its phrase."""
    stop = min(len(scan.lower), index + 14)
    for agent in range(index + 1, stop):
        if scan.lower[agent] in (".", ";"):
            return None
        if scan.lower[agent] in vocabulary.words["agent"] and not scan.quoted[agent]:
            if cue.kind in ("say", "show") or not cue.frames & (Frame.AS | Frame.OBJECT):
                return None
            content = (clauses.begin(scan, index), clauses.end(scan, agent))
            return Match("mixed" if _quotes_words(scan, content) else "indirect", content, inverted=True, passive=True)
    return None


def _quotes_words(scan: Scan, content: Range, least: int = 1) -> bool:
    return sum(scan.quoted[content[0] : content[1]]) >= least
