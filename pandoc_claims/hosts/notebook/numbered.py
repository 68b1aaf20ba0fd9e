"""A dress for marking a document cell by cell: claims and mentions keep their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.model import marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pandoc_claims.hosts.pandoc.mark import Dress
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim, Mention, Report


class NumberedDress:
    """Dresses what stands in one cell as what it is in the whole notebook."""

    def __init__(self, dress: Dress, report: Report) -> None:
        self._dress = dress
        self._claims = {claim.id: claim for claim in report.claims}
        warned = (claim for claim in report.claims if marked(claim))
        self._numbers = {claim.id: number for number, claim in enumerate(warned, 1)}
        self._mentions: dict[tuple[str, int], tuple[Actor, int]] = {}

    @property
    def placed(self) -> set[str]:
        """The ids that were given out."""
        return self._dress.placed

    @placed.setter
    def placed(self, placed: set[str]) -> None:
        self._dress.placed = placed

    def enter(self, mentions: Mapping[str, Iterable[tuple[Actor, int, Mention]]]) -> None:
        """Begin a cell in which these mentions stand, by actor: the whole actor, and which of its mentions."""
        self._mentions = {
            (name, here): (actor, count)
            for name, named in mentions.items()
            for here, (actor, count, _) in enumerate(named)
        }

    def claim(  # noqa: PLR0913 -- a `Dress`
        self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool, linkable: bool
    ) -> list[Node]:
        """Dress one fragment of a claim; see `mark.Dress`."""
        number = self._numbers[claim.id] if number else 0
        return self._dress.claim(self._claims[claim.id], number, inlines, first=first, last=last, linkable=linkable)

    def actor(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        """Dress one mention of an actor; see `mark.Dress`."""
        whole, count = self._mentions[actor.id, mention]
        return self._dress.actor(whole, count, inlines, linkable=linkable)
