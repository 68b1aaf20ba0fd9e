"""The author's own voice: what a clause commits its author to, and how firmly.

Everything here reads only the tokens that no attribution owns and no quotation marks enclose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution.clauses import is_finite
from pandoc_claims.languages import Bit
from pandoc_claims.text import OBJECT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.claims.genre import Genre
    from pandoc_claims.languages import Vocabulary

_STOPS = frozenset(".!?…)")
_LISTED = Bit.BE | Bit.HAVE | Bit.AUXILIARY | Bit.PAST
_SHORT = 4  # letters; "need", "seed" are no past forms
_GROUP = 4  # tokens from "has" to its participle
_READINGS = frozenset(("interpretation", "open"))
_NOT_YET = Bit.BE | Bit.HAVE | Bit.AUXILIARY | Bit.ADVERB | Bit.NEGATION


def own_text(scan: Scan, author: Sequence[int]) -> bool:
    """Whether the clause speaks of the document itself, which its reader has before him."""
    mine = set(author)
    return any(hit.kind == "own-text" and hit.start in mine for hit in scan.hits)


def instructs(scan: Scan, author: Sequence[int]) -> bool:
    """Whether the clause tells its reader what to do: it begins with a bare verb that no verb follows."""
    if not author or not scan.bits[author[0]] & Bit.IMPERATIVE:
        return False
    for index in author[1:]:
        if scan.bits[index] & (Bit.SUBORDINATOR | Bit.RELATIVE | Bit.CONJUNCTION) or scan.lower[index] == ",":
            return True
        if is_finite(scan, index):
            return False
    return True


def asserts(scan: Scan, author: Sequence[int]) -> bool:
    """Whether the clause holds a finite verb, and is neither a question nor an instruction."""
    if not author or scan.words[-1] == "?":
        return False
    if instructs(scan, author) or _aside(scan, author) or _fragment(scan, author):
        return False
    return any(is_finite(scan, index) for index in author)


def _fragment(scan: Scan, author: Sequence[int]) -> bool:
    """Whether the clause is a piece of a list or a label: "to publish the findings;", "1 onion, peeled and sliced"."""
    first = author[0]
    if first == 0 and scan.bits[0] & (Bit.BE | Bit.HAVE) and not scan.ending(0, "participle"):
        return True
    if scan.words[-1] in _STOPS or scan.quoted[-1]:
        return False
    bare = first == 0 and scan.named(0, "infinitive")
    return bare or not any(scan.bits[i] & _LISTED and is_finite(scan, i) for i in author)


def _aside(scan: Scan, author: Sequence[int]) -> bool:
    """Whether the clause is an exclamation, a stage direction, or a subordinate clause standing alone."""
    first, last = author[0], author[-1]
    if scan.words[first] == "[" and scan.words[last] == "]":
        return True
    if scan.named(first, "exclaiming") and scan.named(first + 1, "definition-article"):
        return True
    if first or not scan.bits[first] & Bit.SUBORDINATOR or scan.bits[first] & (Bit.PREPOSITION | Bit.ARTICLE):
        return False
    group = 0
    for index in author:
        if scan.is_comma(index) or (group and index >= group and is_finite(scan, index)):
            return False
        if not group and is_finite(scan, index):
            group = _verb_group(scan, index)[1]
    return len(author) + 1 >= len(scan.words)


def checkable(scan: Scan, author: Sequence[int], genre: Genre, vocabulary: Vocabulary) -> tuple[float, Range | None]:
    """Score how much a clause is a specific, checkable statement of fact; the words that say most of it.

    An additive score after the feasibility study's: what is past, dated, named, counted, caused or ruled speaks for it;
    what is judged, defined, personal or about the text itself against it. 0.6 is a fair threshold.
    """
    if not asserts(scan, author) or own_text(scan, author):
        return 0.0, None
    be_past, be_present = vocabulary.words["be-past"], vocabulary.words["be-present"]
    regular = vocabulary.endings["past"]
    score = 0.0
    verb: int | None = None
    past = names = numbers = judged = present_be = causal = perfect = 0
    have = -_GROUP
    union = subject = 0
    for index in author:
        bits, word = scan.bits[index], scan.lower[index]
        union |= bits
        if verb is None:
            subject |= bits
        if verb is None and is_finite(scan, index):
            verb = index
        if bits & Bit.HAVE:
            have = index
        elif bits & Bit.PAST or word in be_past or (word.endswith(regular) and len(word) > _SHORT):
            past += 1
            perfect += index - have < _GROUP
        present_be += word in be_present
        judged += bool(bits & Bit.JUDGEMENT)
        causal += bool(bits & Bit.CAUSAL)
        numbers += word[0].isdigit()
        names += index > author[0] and scan.capital(index) and not scan.named(index, "capital-pronouns")
    score += (
        0.3 * bool(past)
        + 0.3 * bool(past > perfect)
        + 0.3 * (past > 1)
        + 0.5 * bool(union & Bit.DATE)
        + 0.3 * min(names, 2)
        + 0.3 * bool(numbers)
    )
    score += 0.6 * bool(causal) + 0.6 * bool(union & Bit.RULE) + 0.4 * bool(union & Bit.HAVE)
    score += 0.4 * bool(union & Bit.PRESENT and not present_be)
    score -= 0.6 * min(judged, 2) + 0.3 * (present_be and not past) + 0.2 * (len(author) < 6)
    score -= 0.8 * bool(subject & Bit.FIRST_SINGULAR) + 0.6 * bool(subject & Bit.FIRST_PLURAL)
    score -= 0.9 * bool(subject & Bit.SECOND) + 0.3 * bool(union & ~subject & (Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL))
    if score > 0 and not (union & Bit.DATE or numbers):
        score -= _abstract(scan, author, verb, vocabulary.words["abstract-verbs"])
    told = bool(past > perfect and names and (numbers or union & Bit.DATE)) and OBJECT not in scan.words
    score -= _prior(genre, told=told) + 1.2 * _defines(scan, author)
    return score, _verb_group(scan, verb) if verb is not None else None


def stated(scan: Scan, author: Sequence[int], _genre: Genre, _vocabulary: Vocabulary) -> tuple[float, Range | None]:
    """Find the verb of a statement without a score, as `checkable` for a language in which no source is missed."""
    if not asserts(scan, author) or own_text(scan, author):
        return 0.0, None
    verb = next(index for index in author if is_finite(scan, index))
    return 0.0, (verb, verb + 1)


def _abstract(scan: Scan, author: Sequence[int], verb: int | None, verbs: frozenset[str]) -> float:
    """Weigh how far an undated clause reads a meaning into things instead of telling what somebody did.

    Told by its main verb ("reflects", "remain"), and by its own words for meaning and doubt ("a testament to",
    "raises questions").
    """
    if verb is None:
        return 0.0
    start, end = _verb_group(scan, verb)
    weight = 0.7 * any(scan.lower[index] in verbs for index in range(start, end))
    if any(hit.kind in _READINGS and hit.start in author for hit in scan.hits):
        weight += 0.7
    return weight


def _verb_group(scan: Scan, verb: int) -> Range:
    """Give an auxiliary together with its verb: "has long been", "was closed"."""
    end = verb + 1
    size = min(len(scan.lower), verb + 5)
    while end < size and scan.bits[end - 1] & _NOT_YET and scan.words[end].isalpha() and not scan.quoted[end]:
        end += 1
    return verb, end


def _defines(scan: Scan, author: Sequence[int]) -> bool:
    """Whether the clause says what a thing is: "A canal is a waterway …"; not "Ada Mills was an engineer"."""
    if len(author) < 4 or scan.bits[author[0]] & Bit.SUBJECT:
        return False
    if scan.bits[author[0]] & Bit.DEFINITE and not scan.capital(author[1]):
        return False
    for index in author[1:20]:
        if scan.named(index, "definition"):
            return scan.named(index + 1, "definition-article")
        if scan.bits[index] & Bit.FINITE:
            return False
    return False


def _prior(genre: Genre, *, told: bool) -> float:
    """Weigh the genre against a clause; what names, dates or counts what happened stands in a manual as anywhere."""
    return (
        (0.4 if told else 1.5) * genre.technical + 1.8 * genre.narrative + 0.3 * genre.personal + 0.5 * genre.own_work
    )


def kind(scan: Scan, author: Sequence[int], *, future: bool, figure: bool) -> str:
    """Tell what the clause chiefly asserts, of `model.KINDS`."""
    union = 0
    for index in author:
        union |= scan.bits[index]
    if future:
        return "prediction"
    if figure:
        return "statistic"
    if union & Bit.CAUSAL:
        return "causal"
    if union & Bit.JUDGEMENT:
        return "judgement"
    if union & Bit.RULE:
        return "rule"
    return "event" if union & Bit.FINITE or any(is_finite(scan, index) for index in author) else "none"
