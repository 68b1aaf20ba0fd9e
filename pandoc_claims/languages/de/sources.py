"""Who a German report is of: noun phrases, and what kind of source each is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, Reported, tables
from pandoc_claims.languages.de import nouns
from pandoc_claims.languages.de.clauses import Range, is_finite
from pandoc_claims.languages.de.verbs import NO_VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages import Name

_BREAKS = frozenset(',;:—–()"„“”«»‚‘?!….')
_LONGEST = 16  # tokens
_INSIDE = frozenset(("des", "der", "von", "vom", "für", "beim", "bei", "aus", "und", "im"))
_NAMED, _ROLE, _VAGUE = "named", "role", "vague"
_PRONOUNS = frozenset(("er", "sie", "es", "dieser", "diese"))
_CROWD = tables.words("viele vielen manche manchen einige einigen andere anderen mehrere zahlreiche etliche wenige")


def phrase(scan: Scan, start: int, stop: int) -> Range | None:
    """Find the noun phrase that begins at a token: article, adjectives, nouns, and the genitives and names behind."""
    stop = min(stop, start + _LONGEST)
    if start >= stop or scan.quoted[start] or scan.lower[start] in _BREAKS:
        return None
    if _is_pronoun(scan, start):
        return start, start + 1
    index, head = _over_familiarity(scan, start, stop), None
    while index < stop and scan.lower[index] not in _BREAKS and not scan.quoted[index]:
        if _is_noun(scan, index):
            head = index
        elif head is not None:
            if not _goes_on(scan, index, stop):
                break
        elif not _before_head(scan, index):
            break
        index += 1
    if head is None:
        return (start, start + 1) if scan.lower[start] in _CROWD else None
    return start, index


def without_article(scan: Scan, tokens: Range) -> Range:
    """Leave out a definite article, whose case would be wrong beside other words: "der Deichbehörde"."""
    start, stop = tokens
    return (start + 1, stop) if stop - start > 1 and scan.bits[start] & Bit.DEFINITE else tokens


def _over_familiarity(scan: Scan, start: int, stop: int) -> int:
    """Step over "mit der Sache vertraute" to "Personen"."""
    if "mit" in scan.lower[start : start + 2]:
        for index in range(start + 2, min(stop - 1, start + 8)):
            if scan.lower[index] in ("vertraute", "vertrauter", "vertrauten", "befasste", "befassten"):
                return index + 1
    return start


def _goes_on(scan: Scan, index: int, stop: int) -> bool:
    """Whether a small word behind a noun belongs to its phrase: "der Polizei", "des neuen Verbands", "von Anna"."""
    word = scan.lower[index]
    if word in _INSIDE:
        return (
            any(scan.capital(i) for i in range(index + 1, min(stop, index + 4)))
            and not scan.bits[min(index + 1, stop - 1)] & Bit.DATE
        )
    before = scan.lower[index - 1]
    inside = before in _INSIDE or scan.bits[index - 1] & (Bit.ARTICLE | Bit.POSSESSIVE)
    adjective = word.endswith(("en", "er", "e", "em", "es")) and not scan.bits[index] & (Bit.ADVERB | Bit.FINITE)
    return bool(inside) and (adjective or bool(scan.bits[index] & (Bit.ARTICLE | Bit.POSSESSIVE))) and index + 1 < stop


def _before_head(scan: Scan, index: int) -> bool:
    """Whether a small word can stand before the noun: an article, a number, an adjective, "so genannte"."""
    word, bits = scan.lower[index], scan.bits[index]
    if bits & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.NUMBER) or word[0].isdigit() or word in _CROWD:
        return True
    if bits & (Bit.PREPOSITION | Bit.CONJUNCTION | Bit.SUBORDINATOR | Bit.ADVERB) or word in NO_VERBS:
        return word.endswith(("en", "er", "e", "es", "em")) and not bits
    return word.endswith(("en", "er", "e", "es", "em")) and not bits & Bit.FINITE and not is_finite(scan, index)


def _is_pronoun(scan: Scan, index: int) -> bool:
    bits, word = scan.bits[index], scan.lower[index]
    own = Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL
    return word in ("er", "sie", "es", "man", "ich", "wir", "niemand", "keiner", "wer", "jemand", "du", "ihr") and bool(
        bits & (Bit.THIRD | own | Bit.SECOND) or scan.named(index, "nobody") or scan.words[index] == "Sie"
    )


def classify(
    scan: Scan, tokens: Range, names: Sequence[Name], before: Reported | None, *, single: bool = False
) -> tuple[str, str | None] | None:
    """Tell what kind of source a noun phrase is, of `model.SOURCE_CLASSES`, and the actor it names; None if it is none.

    `before` is who was heard last, whom a pronoun means. Nothing but a listed noun, or one that ends as people do, can
    speak. A noun without an article of which a verb in the singular is said (`single`) is a name: "Brandt sagte".
    """
    start, stop = tokens
    if _is_pronoun(scan, start) and stop - start == 1:
        return _pronoun(scan, start, before)
    head = next((i for i in range(_over_familiarity(scan, start, stop), stop) if _is_noun(scan, i)), None)
    if head is None:
        return (_VAGUE, None) if scan.lower[start] in _CROWD else None
    named = _name_at(names, head)
    person = next(
        (n for n in names if n.type == "person" and head < n.start < stop and _leads_to(scan, head, n.start)), None
    )
    if person is not None:
        return _NAMED, person.actor or None
    if named is not None:
        return (_ROLE, None) if named.type == "group" else (_NAMED, named.actor or None)
    return _common(scan, tokens, head, [n for n in names if start <= n.start < stop], single=single)


def _pronoun(scan: Scan, index: int, before: Reported | None) -> tuple[str, str | None] | None:
    bits = scan.bits[index]
    if bits & (Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL):
        return "self", None
    if scan.named(index, "nobody") or bits & Bit.SECOND or scan.lower[index] not in _PRONOUNS:
        return None
    if before is None or before.source_class not in (_NAMED, _ROLE, _VAGUE):
        return (_NAMED, None) if scan.lower[index] != "es" else None
    return before.source_class, before.actor


def _is_noun(scan: Scan, index: int) -> bool:
    if not scan.capital(index) or not scan.words[index][0].isalpha():
        return False
    return index > 0 or not scan.bits[0] & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION | Bit.ADVERB | Bit.NUMBER)


def _name_at(names: Sequence[Name], index: int) -> Name | None:
    return next((name for name in names if name.start <= index < name.end), None)


def _leads_to(scan: Scan, head: int, name: int) -> bool:
    """Whether only the rest of a title stands between a noun and a name: "Sprecherin", "Vorstandschefin Dr."."""
    return all(scan.capital(i) or scan.lower[i] == "." for i in range(head, name)) and not scan.quoted[name]


@lru_cache(maxsize=4096)
def _known(word: str) -> str:
    """Say what a noun stands for, by itself or by the last part of a compound: role, vague, record, body or ""."""
    for name, ends in (
        ("vague", nouns.VAGUE),
        ("role", nouns.ROLES),
        ("record", nouns.RECORDS),
        ("body", nouns.INSTITUTIONS),
    ):
        if word in ends:
            return name
    best = ""
    longest = 4  # letters; "amt" and "rat" would end too many words
    for name, ends in (
        ("vague", nouns.VAGUE),
        ("role", nouns.ROLES),
        ("record", nouns.RECORDS),
        ("body", nouns.INSTITUTIONS),
    ):
        for end in ends:
            if len(end) > longest and word.endswith(end):
                best, longest = name, len(end)
    if not best and word.endswith(("amt", "amtes", "angaben")) and len(word) > 7:
        return "body"
    if not best and word.endswith(nouns.PEOPLE):
        return "role"
    return best


def _common(
    scan: Scan, tokens: Range, head: int, inside: Sequence[Name], *, single: bool
) -> tuple[str, str | None] | None:
    start, stop = tokens
    kind = _known(scan.lower[head].strip("-"))
    if single and kind in ("", "role") and head == start and not _listed(scan.lower[head]):
        return _NAMED, None
    first = scan.bits[start]
    definite = bool(first & (Bit.DEFINITE | Bit.POSSESSIVE)) and scan.lower[start] not in _CROWD
    if kind == "vague" or (scan.lower[start] in _CROWD and kind == "role"):
        return _VAGUE, None
    if kind == "role":
        return _ROLE, None
    if kind == "record":
        bare = stop - start == 1 + bool(first & Bit.ARTICLE)
        plural_or_any = first & Bit.ARTICLE or scan.lower[head].endswith(("en", "e"))  # "eine Studie", "Berichte"
        return (_ROLE if bare and plural_or_any and not definite and not inside else _NAMED), None
    if kind == "body":
        actor = next((n.actor for n in inside if n.type in ("organisation", "place")), None)
        return (_NAMED if definite or inside or head == start else _ROLE), actor or None
    return None


def _listed(word: str) -> bool:
    return any(word in listed for listed in (nouns.VAGUE, nouns.ROLES, nouns.RECORDS, nouns.INSTITUTIONS))
