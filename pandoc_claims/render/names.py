"""The names by which marks, entries and machines find each other, in whatever a report is rendered to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.model import Actor, Claim
    from pandoc_claims.options import Options

#: The schema.org (or FOAF) class of each type of actor. Both prefixes belong to RDFa's initial context.
ACTOR_CLASSES = {
    "person": "schema:Person",
    "organisation": "schema:Organization",
    "place": "schema:Place",
    "group": "foaf:Group",
}


def label(number: int) -> str:
    """Return what a marked claim is called in print: "c1". The letter keeps it apart from a footnote's number."""
    return f"c{number}"


def claim_entry(claim: Claim) -> str:
    """Return the id of a claim's entry in the appendix. The claim's own id already carries the id prefix."""
    return f"{claim.id}-entry"


def actor_entry(options: Options, actor: Actor) -> str:
    """Return the id of an actor's entry in the appendix."""
    return f"{options.id_prefix}actor-{actor.id}-entry"


def mention_id(options: Options, actor: Actor, mention: int) -> str:
    """Return the id of an actor's mention in the text; `mention` counts from 0, the id from 1."""
    return f"{options.id_prefix}actor-{actor.id}-{mention + 1}"
