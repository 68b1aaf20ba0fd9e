"""The vocabulary: what a claim, an attribution, an actor and a report are. Immutable values, no behaviour.

Terms follow the field: source, cue and content of an attribution (PARC, PolNeAR), kinds of claim (Full Fact's
scheme), certainty (FactBank). Offsets count characters in the text of the block named beside them; `end` is exclusive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pandoc_claims.text import Source, Text

REPORT_VERSION = 1

KINDS = ("statistic", "event", "causal", "rule", "prediction", "judgement", "none")
CERTAINTIES = ("stated", "probable", "possible", "open")
FORMS = ("direct", "indirect", "mixed")
SOURCE_CLASSES = ("named", "role", "vague", "hearsay", "self")
ACTOR_TYPES = ("person", "organisation", "place", "group")
SEVERITIES = ("low", "medium", "high")
VERDICTS = ("confirm", "lower", "drop")
STATUSES = ("unreviewed", "verified", "disputed", "refuted", "unverifiable", "not-a-claim")


class Span(NamedTuple):
    """A stretch of one block's text."""

    block: int
    start: int
    end: int


class Sentence(NamedTuple):
    """A sentence without the white space around it."""

    block: int
    start: int
    end: int
    text: str


class Mention(NamedTuple):
    """One place where an actor is named."""

    block: int
    start: int
    end: int
    text: str


class Actor(NamedTuple):
    """Somebody or something named, under all its names."""

    id: str  # slug of the fullest name, unique in the document
    name: str  # display name
    type: str  # one of `ACTOR_TYPES`
    aliases: tuple[str, ...]  # the other names it goes by in this document
    mentions: tuple[Mention, ...]  # in order of appearance
    notes: tuple[str, ...] = ()  # codes of what a reader should know of the name: "mixed-scripts"
    same_as: tuple[str, ...] = ()  # addresses of the same actor elsewhere, from the register


class Attribution(NamedTuple):
    """Somebody is said to say something: who, with which words, and what."""

    source_class: str  # one of `SOURCE_CLASSES`
    form: str  # one of `FORMS`
    cue: Span
    source: Span | None  # None for hearsay
    content: Span | None
    span: Span  # all that belongs to it: frame and content; the author's own voice is what no attribution owns
    actor: str | None = None  # `Actor.id` when the source is, or stands for, a named actor


class Opinion(NamedTuple):
    """What a second opinion says of one finding."""

    verdict: str  # one of `VERDICTS`
    reason: str  # one line; "" only where it confirms


class Finding(NamedTuple):
    """One caveat that holds of a claim, and the words that earned it."""

    caveat: str
    trigger: Span
    opinion: Opinion | None = None  # None: nobody was asked


class Claim(NamedTuple):
    """A stretch of text that a reader should know something about."""

    id: str  # "claim-1" and so on, in reading order; carries the id prefix
    sentence: Sentence
    span: Span  # the smallest clause that carries it, else the sentence
    kind: str
    certainty: str
    support: str  # "cited" or "none"
    findings: tuple[Finding, ...]
    attributions: tuple[Attribution, ...] = ()
    actors: tuple[str, ...] = ()  # ids of the actors named in the sentence
    sources: tuple[str, ...] = ()  # ids of the `Source`s that support it
    status: str = "unreviewed"  # one of `STATUSES`; anything else than "unreviewed" comes from the register or by hand
    severity: str = "low"  # the highest of its caveats
    note: str = ""  # the checker's note, from the register
    verdict_sources: tuple[str, ...] = ()  # what the checker relied on
    hand: bool = False  # marked by the author; the host leaves the author's span as it is


class Register(NamedTuple):
    """What was found in the register, so that the appendix can say so."""

    path: str = ""
    applied: tuple[str, ...] = ()  # ids of the entries that met a claim
    unmatched: tuple[str, ...] = ()  # ids of the entries that met none


class SetAside(NamedTuple):
    """A finding that the report would speak of, had a second opinion not dropped it or lowered it below the level."""

    sentence: Sentence
    span: Span  # the claim's
    finding: Finding


class SecondOpinion(NamedTuple):
    """Who gave a second opinion on the findings at the level asked for, and what became of them."""

    model: str
    host: str  # the server's scheme, name and port
    confirmed: int = 0
    lowered: int = 0
    dropped: int = 0
    set_aside: tuple[SetAside, ...] = ()  # in reading order


class Report(NamedTuple):
    """All that was found in one document: what a host marks, and what every renderer renders.

    `claims` holds the claims that carry a caveat at the level asked for, those that a source of the document supports,
    and those that the author or the register speaks of; `Claim.findings` may therefore be empty. `marked` says which of
    them a reader is warned of.
    """

    text: Text
    level: str  # "lenient", "standard" or "strict"
    language: str  # the vocabulary that was used, "" when there is none for the document's language
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]
    sources: tuple[Source, ...] = ()  # what the document points to and can rest on: no footnote that only explains
    register: Register = Register()
    opinion: SecondOpinion | None = None  # None where nobody gave one


def marked(claim: Claim) -> bool:
    """Whether a reader is shown this claim: it has a caveat, a verdict, or its author's own mark."""
    return bool(claim.findings) or claim.hand or claim.status not in ("unreviewed", "not-a-claim")
