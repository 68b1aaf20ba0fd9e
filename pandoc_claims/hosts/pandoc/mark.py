"""Marking: the report's claims and actors become spans in the tree, at the anchors the reader laid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim


class Dress(Protocol):
    """What a claim and an actor look like in one output format (`formats.dress`).

    Both methods get the inlines that were found and return what stands in their place: those same inlines inside a
    Span of ours, with what the format needs around them. They change neither the list nor the nodes in it.
    """

    def claim(  # noqa: PLR0913 -- three of them are yes or no, and named where they are passed
        self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool, linkable: bool
    ) -> list[Node]:
        """Dress one fragment of a claim.

        `number` counts the claims a reader is warned of from 1, and is 0 for a claim that is only there to be linked
        to. The id belongs on the `first` fragment, the reference to the appendix into the `last`, and that only where
        it is `linkable` (not inside a link). `inlines` is empty when the author's own mark stands just before.
        """
        ...

    def actor(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        """Dress one mention of an actor; `mention` is its place in `actor.mentions`, from 0."""
        ...
