"""Context: what the words around a name say about what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import KNOWN, LIKELY, STRONG, WEAK, known
from pandoc_claims.languages.en import names

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

_SPOKEN = frozenset("in speak speaks spoke speaking fluent learn learning translated".split())


def type_around(
    tokens: Tokens, first: int, last: int, kind: str, weight: int, *, titled: bool
) -> tuple[str, int, bool]:
    """Return type, weight and whether a preposition of place stands before the tokens from `first` to `last`.

    What the name's own words say (`kind`, `weight`) counts as much as their weight; the context can outdo only what is
    weaker than itself.
    """
    lower = tokens.lower
    before = lower[first - 1] if first else ""
    if before == "the" and first > 1:
        before = lower[first - 2] if lower[first - 2] in ("in", "across", "throughout") else before
    after = lower[last] if last < len(lower) else ""
    located = before in names.PLACE_BEFORE or before in ("from", "into")
    if kind == "group" and last - first == 1 and before in _SPOKEN and not (after.isalpha() and after not in ("and", "or")):
        return "none", LIKELY, False  # a language
    if kind in ("group", "short") or weight >= KNOWN:
        return kind, weight, located
    if titled:
        return ("person", STRONG, False) if weight < STRONG or kind == "person" else (kind, weight, located)
    guess, trust = _guess(tokens, first, last, before, after)
    return (guess, trust, located) if trust > weight else (kind, weight, located)


def _guess(tokens: Tokens, first: int, last: int, before: str, after: str) -> tuple[str, int]:
    lower = tokens.lower
    if before in names.OTHER_BEFORE:
        return "none", LIKELY
    if before in names.ROLES:
        return "person", STRONG
    if after in names.ORGANISATION_AFTER or before in names.ORGANISATION_BEFORE:
        return "organisation", LIKELY
    if before in names.PLACE_BEFORE or after in names.PLACE_AFTER:
        return "place", LIKELY
    if after in names.SPEECH:
        return "person", LIKELY
    if after == "," and last + 1 < len(lower):
        then = lower[last + 1]
        if then in ("who", "whose") or (then.isdigit() and len(then) == 2 and lower[last + 2 : last + 3] == [","]):
            return "person", STRONG
        found = known(then) or known(" ".join(lower[last + 1 : last + 3]))
        if found and found[0] == "place" and last - first < 3:
            return "place", LIKELY
    if after == "who":
        return "person", LIKELY
    if before == "to" and lower[first - 2 : first - 1] == ["according"]:
        return "person", WEAK
    if before in names.PLACE_HINTS and last - first == 1:
        return "place", WEAK
    return "", 0
