"""The analysis: from a Text to what is claimed in it. `STAGES` is the one place that knows the order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pandoc_claims import actors, attribution, claims, opinion, register, report, sentences
from pandoc_claims.document import Document

if TYPE_CHECKING:
    from pandoc_claims.model import Report
    from pandoc_claims.options import Options
    from pandoc_claims.text import Text

Stage = Callable[[Document], Document]

#: What happens to a document, in this order. Each stage reads what the stages before it found and adds its own.
STAGES: tuple[Stage, ...] = (
    sentences.split,  # blocks into sentences and tokens
    actors.find,  # who is named; one identity per actor
    attribution.find,  # who is said to say it, with which words
    claims.judge,  # kind, certainty, support, caveats; one claim per clause that earns a caveat
    register.apply,  # the author's verdicts
    opinion.seek,  # a language model's, where the author asks for it
)


def analyse(text: Text, options: Options, say: Callable[[str], object] | None = None) -> Report:
    """Find the claims and the actors of a text, and apply the author's verdicts to them.

    Args:
        text: what a host read out of a document.
        options: what the author asked for.
        say: is given one line for each thing that the author should know; None prints it on stderr.

    Raises:
        ClaimsError: what the options ask for cannot be had: the register, a recogniser, or, with `strict`, a second
            opinion.

    """
    document = Document(text=text, options=options, say=say)
    for stage in STAGES:
        document = stage(document)
    return report.build(document)
