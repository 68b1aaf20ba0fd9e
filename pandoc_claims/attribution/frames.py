"""Frames: what must stand around a cue before it counts as a report. A cue proposes, its frame decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.attribution import complements, inversions, passives, subjects
from pandoc_claims.attribution.nounphrases import base_phrase
from pandoc_claims.languages import Bit, Frame

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pandoc_claims.attribution.complements import Match
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.languages import Cue

_LONGEST_CUE = 3  # words: "made it clear"
_NOUN_BEFORE = Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION | Bit.NUMBER
_PEOPLE = Bit.ROLE | Bit.VAGUE | Bit.INSTITUTION | Bit.RECORD
_SUBJECT_BEFORE = Bit.VAGUE | Bit.RELATIVE | Bit.THIRD


class Proposal(NamedTuple):
    """A cue whose frame is met: its tokens, what it means, and the content it reports."""

    tokens: Range
    cue: Cue
    match: Match


def propose(scan: Scan, index: int, cues: Mapping[str, Cue]) -> Proposal | None:
    """Find the longest cue that begins at a token ("pointed out" before "pointed"), if its frame is met."""
    for end in range(min(len(scan.lower), index + _LONGEST_CUE), index, -1):
        cue = cues.get(" ".join(scan.lower[index:end]))
        if cue is not None:
            found = _match(scan, index, end, cue)
            return Proposal((index, end), cue, found) if found else None
    return None


def _match(scan: Scan, index: int, end: int, cue: Cue) -> Match | None:
    """Test the frames of the cue at the tokens `index` to `end`; None when none is met, or when it is no verb here."""
    if index and scan.capital(index):
        return None
    verb = subjects.auxiliaries(scan, index)
    carried = any(subjects.carries_on(scan, i) is not None for i in range(*verb))
    if (not carried and _is_noun(scan, index, cue)) or not _may_report(scan, verb, cue):
        return None
    after_be = any(scan.bits[i] & Bit.BE for i in range(*verb)) or scan.named(verb[0] - 1, "copulas")
    if cue.shape == "adjective" and not after_be:
        return None
    if scan.named(index, "read-out") and not complements.head_bits(scan, index) & Bit.RECORD:
        return None
    if cue.shape == "past" and scan.named(index - 1, "as"):
        return inversions.as_shown(scan, index, end)
    if cue.shape == "past" and (after_be or (scan.named(end, "agent") and cue.kind != "think")):
        return passives.passive(scan, index, end, cue)
    after = complements.skip_adjuncts(scan, end)
    inverted = inversions.inverted(scan, index, after, cue)
    if inverted:
        return inverted
    if cue.frames & Frame.HEARER:
        after = complements.skip_adjuncts(scan, complements.skip_hearer(scan, after))
    after = complements.skip_aside(scan, after)
    return (
        complements.quotation(scan, after, cue)
        or complements.complement(scan, index, end, after, cue)
        or complements.oblique(scan, end, after, cue)
        or inversions.parenthesis(scan, index, after, cue)
    )


def _is_noun(scan: Scan, index: int, cue: Cue) -> bool:
    """Whether a form that is a noun as well is one here: "the claims", "in reports", "its finding"."""
    if index == 0:
        return cue.noun or cue.shape != "participle"
    if scan.possessive(index - 1):
        return True
    before = scan.bits[index - 1]
    if cue.noun and cue.shape == "finite" and before & Bit.VAGUE and scan.named(index - 1, "several"):
        return True  # "most estimates": a verb would have no -s
    if cue.noun and before & Bit.VAGUE and index > 1 and scan.bits[index - 2] & Bit.PREPOSITION:
        return True  # "for some reason"
    if before & _SUBJECT_BEFORE:
        return False
    if cue.shape == "past" and not cue.noun:
        return bool(before & (Bit.ARTICLE | Bit.POSSESSIVE)) and not scan.named(index - 1, "one-of-them")
    if (cue.shape in ("base", "finite") and _counted(scan, index)) or _gerund(scan, index, cue):
        return True
    if before & Bit.ADVERB and not cue.noun:
        return False  # "both argue"
    return (cue.noun or cue.shape == "base") and bool(before & _NOUN_BEFORE)


def _counted(scan: Scan, index: int) -> bool:
    """Whether a number stands before the form, or an adjective between: "5,600 comments", "two distinct claims"."""
    before = scan.words[index - 1]
    if before[0].isdigit():
        return not (before.isdecimal() and len(before) == 4)  # a year
    numbered = index > 1 and bool(scan.bits[index - 2] & Bit.NUMBER)
    people = scan.bits[index - 1] & _PEOPLE or scan.ending(index - 1, "plural")
    return numbered and not people and (scan.words[index - 1].isalpha() or bool(scan.bits[index - 1] & Bit.ADVERB))


def _gerund(scan: Scan, index: int, cue: Cue) -> bool:
    """Whether a form in -ing is a noun, or describes one: "her calling", "the signalling of", "drinking jokes"."""
    if cue.shape != "participle":
        return cue.noun and cue.shape == "finite" and scan.ending(index - 1, "participle")
    if scan.bits[index - 1] & Bit.POSSESSIVE or (scan.named(index + 1, "of") and not cue.frames & Frame.ABOUT):
        return True
    return cue.noun and _after_adjective(scan, index)


def _after_adjective(scan: Scan, index: int) -> bool:
    """Whether a form in -ing is a noun with an adjective: "a formal warning", "the reciprocal good feeling"."""
    for place in range(index - 1, max(-1, index - 4), -1):
        if scan.bits[place] & (Bit.ARTICLE | Bit.POSSESSIVE):
            return place < index - 1
        if not scan.words[place].isalpha() or scan.capital(place) or scan.bits[place] & _PEOPLE:
            return False
        if scan.ending(place, "people") or scan.bits[place] & (Bit.BE | Bit.PREPOSITION | Bit.PAST):
            return False
    return False


def _may_report(scan: Scan, verb: Range, cue: Cue) -> bool:
    """Whether the verb group asserts that something was said: not "to say", "could argue", "did not say"."""
    before = verb[0] - 1
    if cue.kind == "ask" and cue.shape == "participle" and verb[0] == verb[1] and not scan.is_comma(before):
        return False
    carried = [i for i in range(*verb) if subjects.carries_on(scan, i) is not None]
    supposed = any(scan.named(i, "hypothetical") and i not in carried for i in range(max(0, before), verb[1]))
    if supposed and not any(scan.named(i, "later") for i in range(*verb)):  # "would later write"
        return False
    if cue.kind != "think" and any(scan.bits[i] & Bit.NEGATION for i in range(*verb)):
        return False
    if cue.shape != "base" or carried:
        return True
    if (verb[0] < verb[1] and scan.bits[verb[0]] & Bit.AUXILIARY) or _plural(scan, before):
        return True
    subject = subjects.before(scan, verb[1])
    return subject is not None and _plural(scan, base_phrase(scan, subject)[1] - 1)


def _plural(scan: Scan, index: int) -> bool:
    """Whether a base form can agree with what stands before it: "critics argue", "they say", "the police believe"."""
    if index < 0:
        return False
    if scan.bits[index] & (Bit.SUBJECT | Bit.VAGUE | Bit.RELATIVE) or scan.is_comma(index):
        return not scan.named(index, "singular")
    if any(scan.named(i, "who") for i in range(max(0, index - 8), index)):
        return True  # "those who have seen the wall say"
    return scan.ending(index, "plural") or scan.named(index, "plural-nouns") or scan.capital(index)
