"""Future: whether a clause says what is yet to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.claims.stance import following
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Hit, Range, Scan
    from pandoc_claims.claims.genre import Genre

_NEAR = 6  # tokens from "how" to its verb: "how long it will take" foretells nothing


def prediction(scan: Scan, clause: Range, genre: Genre, reported: Sequence[Range] = ()) -> Range | None:
    """Find the words that speak of the future, in anyone's voice; a manual's and a story's "will" do not.

    `reported` is what others are reported to have said in the clause: there, "would" is what was "will".
    """
    if genre.technical or genre.narrative or scan.words[-1] == "?":
        return None
    for hit in scan.hits:
        if hit.kind == "prediction" and clause[0] <= hit.start < clause[1] and _predicts(scan, hit, clause):
            return hit.start, hit.end
    return next((found for content in reported if (found := _backshifted(scan, content))), None)


def _backshifted(scan: Scan, content: Range) -> Range | None:
    """Find the "would" with which somebody's own forecast is reported: "announced that it would close"."""
    first = content[0] + scan.named(content[0], "that")
    would = first + 1
    if not first < would < len(scan.lower) - 1 or not scan.bits[first] & Bit.THIRD or scan.quoted[would]:
        return None
    foretells = scan.named(would, "future-in-past") and not scan.named(would + 1, "habitual")
    return (would, would + 1) if foretells and scan.lower[would + 1].isalpha() else None


def _predicts(scan: Scan, hit: Hit, clause: Range) -> bool:
    """Whether a word of the future foretells here: not "her will", "Will Turner", "will you", "if I were, I would"."""
    index = hit.start
    before = scan.bits[index - 1] if index else 0
    after, follows = following(scan, hit)
    if scan.named(index, "future"):
        noun = before & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION) and not before & Bit.RELATIVE
        yours = any(scan.bits[i] & Bit.SECOND for i in range(max(0, index - 3), index))  # "your feet will hurt"
        asks = not index or yours or scan.lower[index - 1] == "?" or follows & Bit.SECOND
        advises = hit.end + 1 < len(scan.lower) and scan.bits[hit.end + 1] & Bit.SECOND
        name = scan.capital(index)
        asks = asks or any(scan.named(i, "asked-how") for i in range(max(clause[0], index - _NEAR), index))
        return not (noun or name or asks or advises or _announces(scan, hit)) and after.isalpha()
    if scan.named(index, "plan"):
        return not before & (Bit.ARTICLE | Bit.POSSESSIVE | Bit.PREPOSITION) and not scan.is_comma(index - 1)
    if scan.named(hit.end - 1, "soon"):
        return not any(scan.bits[i] & Bit.PAST or scan.ending(i, "past") for i in range(hit.end, clause[1]))
    if scan.named(index, "future-in-past"):
        if any(scan.named(i, "if") for i in range(*clause)) or not index:
            return False
        real = not before & (Bit.FIRST_SINGULAR | Bit.SECOND | Bit.RELATIVE) and not scan.named(hit.end, "habitual")
        return real and after.isalpha() and not after.endswith(scan.endings["adverb"])
    past = scan.named(index, "past-be") or scan.named(index - 1, "past-be")  # "were expected to": it is over
    return not past and not before & Bit.SECOND


def _announces(scan: Scan, hit: Hit) -> bool:
    """Whether a text says what it is about to do: "we will discuss", "will be described"."""
    verb = hit.end + scan.named(hit.end, "infinitive-be")
    first = any(scan.bits[i] & (Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL) for i in range(max(0, hit.start - 2), hit.start))
    return scan.named(verb, "discourse-verbs") and (first or verb > hit.end)
