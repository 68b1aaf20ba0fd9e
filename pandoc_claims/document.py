"""The document on its way through the analysis: what each stage reads, and where it puts what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.model import Register

if TYPE_CHECKING:
    from collections.abc import Callable

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.model import Actor, Attribution, Claim, SecondOpinion, Sentence
    from pandoc_claims.options import Options
    from pandoc_claims.text import Text
    from pandoc_claims.tokens import Tokens


class Document(NamedTuple):
    """Everything known of one document. A stage returns a copy with more in it; nothing is changed in place."""

    text: Text
    options: Options
    sentences: tuple[Sentence, ...] = ()  # in reading order
    tokens: tuple[Tokens, ...] = ()  # parallel to `sentences`
    actors: tuple[Actor, ...] = ()  # in order of first mention
    scans: tuple[Scan | None, ...] = ()  # parallel to `sentences`; None for what nobody reads, such as a heading
    attributions: tuple[tuple[Attribution, ...], ...] = ()  # parallel to `sentences`
    claims: tuple[Claim, ...] = ()  # in reading order
    register: Register = Register()
    opinion: SecondOpinion | None = None  # who gave one; `report` counts what became of the findings
    say: Callable[[str], object] | None = None  # is given one line for each thing the author should know; None: stderr
