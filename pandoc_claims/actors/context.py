"""Context: what the words around a name say about what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors.kinds import KNOWN, LIKELY, STRONG, WEAK, known
from pandoc_claims.languages.en import mentions, names

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens


class Neighbours(NamedTuple):
    """The words beside a name, in lower case; "" at the ends of the sentence."""

    before: str  # a "the" is looked through where a preposition of place stands before it
    after: str
    next: str  # behind `after`
    last: str  # behind `next`
    according: bool  # "according to" stands before
    size: int  # words in the name

    @classmethod
    def of(cls, tokens: Tokens, first: int, last: int) -> Neighbours:
        """Look at the words around the tokens from `first` to `last`, exclusive."""
        lower = tokens.lower
        before = lower[first - 1] if first else ""
        earlier = lower[first - 2] if first > 1 else ""
        according = before == "to" and earlier == "according"
        if before == "the" and earlier in mentions.ALL_OVER:
            before = earlier
        after, behind, third = (*lower[last : last + 3], "", "", "")[:3]
        return cls(before, after, behind, third, according, last - first)


def type_around(around: Neighbours, kind: str, weight: int, *, titled: bool) -> tuple[str, int]:
    """Return type and weight of a name whose own words say `kind` with `weight`.

    The context outdoes only what is weaker than itself. The type may be "none": a language, a ship, a film.
    """
    if kind == "group" and around.size == 1 and around.before in mentions.SPOKEN:
        spoken = not around.after.isalpha() or around.after in ("and", "or")
        return ("none", LIKELY) if spoken else (kind, weight)
    if kind in ("group", "short") or weight >= KNOWN:
        return kind, weight
    if titled:
        return ("person", STRONG) if weight < STRONG else (kind, weight)
    guess, trust = _guess(around)
    return (guess, trust) if trust > weight else (kind, weight)


def is_located(around: Neighbours) -> bool:
    """Whether a preposition or noun of place stands before a name: "in Paris"."""
    return around.before in names.PLACE_BEFORE or around.before in mentions.TOWARDS


def _guess(around: Neighbours) -> tuple[str, int]:
    before, after = around.before, around.after
    rules = (
        (before in names.OTHER_BEFORE, "none", LIKELY),
        (before in names.ROLES, "person", STRONG),
        (after in names.ORGANISATION_AFTER or before in names.ORGANISATION_BEFORE, "organisation", LIKELY),
        (before in names.PLACE_BEFORE or after in names.PLACE_AFTER, "place", LIKELY),
        (after in names.SPEECH or after == "who", "person", LIKELY),
        (after == "," and _is_person_apposed(around), "person", STRONG),
        (after == "," and around.size < 3 and (known(around.next) or ("",))[0] == "place", "place", LIKELY),
        (around.according, "person", WEAK),
        (before in names.PLACE_HINTS and around.size == 1, "place", WEAK),
    )
    return next(((kind, trust) for holds, kind, trust in rules if holds), ("", 0))


def _is_person_apposed(around: Neighbours) -> bool:
    """Whether what follows the comma is said of a person: ", who", ", 34,"."""
    age = around.next.isdigit() and len(around.next) == 2 and around.last == ","
    return age or around.next in mentions.WHO
