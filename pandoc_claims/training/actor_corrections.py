"""Corrections: where the sets and the annotation guide differ in a way that a list can tell, the guide wins.

Nationalities and the like become groups, which most sets leave out or count as places; a country that acts stays a
place, which some sets count as a body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import known
from pandoc_claims.actors.segments import inner
from pandoc_claims.languages.en import heads, names
from pandoc_claims.tokens import tokenise
from pandoc_claims.training.actor_sets import Labelled, Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.tokens import Tokens
    from pandoc_claims.training.actor_sets import Page

_LONGEST = 3  # words in a group's name
_SPOKEN = frozenset(("in", "speak", "speaks", "spoke", "speaking", "fluent", "learn", "learning", "translated"))
_LANGUAGE = frozenset(("alphabet", "subtitles", "grammar"))


def corrected(page: Page, *, countries: bool) -> Page:
    """Give a page the guide's groups and, if `countries`, make listed places of what it calls bodies."""
    return tuple(_corrected(sentence, countries=countries) for sentence in page)


def _corrected(sentence: Labelled, *, countries: bool) -> Labelled:
    text = sentence.text
    groups = list(_groups(text, tokenise(text)))
    kept = []
    for name in sentence.names:
        inside = [g for g in groups if g.start < name.end and name.start < g.end]
        if any((g.start, g.end) == (name.start, name.end) for g in inside) or any(
            g.start <= name.start and name.end <= g.end for g in inside
        ):
            continue  # the whole of it is a group's name
        groups = [g for g in groups if g not in inside]
        listed = known(text[name.start : name.end].lower()) if countries else None
        place = listed is not None and listed[0] == "place" and name.type == "organisation"
        kept.append(name._replace(type="place") if place else name)
    return Labelled(text, tuple(sorted([*kept, *groups])))


def _groups(text: str, tokens: Tokens) -> Iterator[Name]:
    """Find the listed groups in a sentence, other than languages: "speaks German"."""
    listed, index = names.lexicon().groups, 0
    while index < len(tokens.words):
        for size in range(min(_LONGEST, len(tokens.words) - index), 0, -1):
            first, last = index, index + size - 1
            start = tokens.starts[first] + inner(tokens.words[first])[0]
            end = tokens.ends[last] - inner(tokens.words[last])[1]
            name = text[start:end]
            if name[0].isupper() and name.lower() in listed:
                if not (size == 1 and _is_language(tokens, index)) and not _is_in_event(tokens, last + 1):
                    yield Name(start, end, "group")
                index = last
                break
        index += 1


def _is_language(tokens: Tokens, index: int) -> bool:
    before = tokens.lower[index - 1] if index else ""
    after = tokens.lower[index + 1] if index + 1 < len(tokens.lower) else ""
    return after in _LANGUAGE or (before in _SPOKEN and (not after.isalpha() or after in ("and", "or")))


def _is_in_event(tokens: Tokens, index: int) -> bool:
    """Whether a group begins the name of an event, law or work: "American Revolutionary War"."""
    end = index
    while end < len(tokens.words) and tokens.words[end][0].isupper():
        end += 1
    return end > index and tokens.lower[end - 1] in heads.OTHER_HEADS
