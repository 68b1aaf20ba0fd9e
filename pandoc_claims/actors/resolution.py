"""Resolution: whom a pronoun, a description or a shortened name means.

A simple form of the nearest-antecedent rule with agreement of type and, where a given name tells it, of gender. It
answers only when one candidate stands out, because a wrong name under a quotation is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import mentions, names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandoc_claims.model import Actor


class Resolver:
    """Answers whom a phrase means at a place in a document. Make one per document; each question costs O(log n)."""

    #: How many mentions before the phrase are looked at.
    REACH = 12

    def __init__(self, actors: Iterable[Actor]) -> None:
        rows = [(m.block, m.start, m.end, actor) for actor in actors for m in actor.mentions]
        self._rows = sorted(rows, key=lambda row: row[:3])
        self._keys = [row[:2] for row in self._rows]

    def resolve(self, block: int, start: int, end: int, phrase: str) -> str | None:
        """Return the id of the actor that `phrase` means, which stands at `start` to `end` of a block's text.

        A phrase that names an actor means that one, the last if it names several ("Putin's spokesman" names Putin; ask
        for the possessor alone where that matters). A pronoun means the nearest actor before it that agrees. "The
        ministry" means the nearest body with that word in its name. None where nobody, or more than one, stands out.
        """
        at = bisect_left(self._keys, (block, start))
        inside = [row for row in self._rows[at : at + self.REACH] if row[0] == block and row[2] <= end]
        if inside:
            return self._named(inside, phrase)
        words = fold(phrase).replace("’", "'").split()
        if not words:
            return None
        before = [row[3] for row in reversed(self._rows[max(0, at - self.REACH) : at]) if block - row[0] <= 2]
        if words[0] in mentions.MASCULINE | mentions.FEMININE:
            return self._person(before, words[0])
        if words[0] in mentions.NEUTRAL:
            return next((a.id for a in before if a.type in ("organisation", "place")), None)
        if words[0] in mentions.PLURAL:
            return next((a.id for a in before if a.type in ("organisation", "group")), None)
        return self._described(before, words)

    @staticmethod
    def _named(inside: list[tuple[int, int, int, Actor]], phrase: str) -> str:
        """Of the actors named in a phrase, return a person before a body, else the one that fills it best."""
        people = [row[3].id for row in inside if row[3].type == "person"]
        if people:
            return people[-1]
        bodies = [row for row in inside if row[3].type == "organisation"] or inside
        return max(bodies, key=lambda row: (row[2] - row[1], -row[1], len(phrase)))[3].id

    @staticmethod
    def _person(before: list[Actor], pronoun: str) -> str | None:
        people = list({actor.id: actor for actor in before if actor.type == "person"}.values())
        fitting = [actor for actor in people if agrees(actor, pronoun)]
        sure = [actor for actor in fitting if gender(actor.name)]
        chosen = sure[:1] if sure and sure[0] is fitting[0] else fitting[:1]
        return chosen[0].id if chosen else None

    @staticmethod
    def _described(before: list[Actor], words: list[str]) -> str | None:
        heads = [word for word in words if word not in mentions.POINTING | mentions.ARTICLES]
        if not heads or words[0] not in mentions.POINTING:
            return None
        found = {a.id for a in before if a.type == "organisation" and heads[-1] in fold(a.name).split()}
        return found.pop() if len(found) == 1 else None


def gender(name: str) -> str:
    """Return "m" or "f" where the given name tells, else ""."""
    first = fold(name).partition(" ")[0]
    lexicon = names.lexicon()
    man, woman = first in lexicon.men, first in lexicon.women
    return "" if man == woman else "m" if man else "f"


def agrees(actor: Actor, pronoun: str) -> bool:
    """Whether a pronoun in lower case can mean a person of that name."""
    known = gender(actor.name)
    return not known or (known == "m") == (pronoun in mentions.MASCULINE)
