"""A second opinion: a language model looks at what the rules have flagged, where the author asks for it.

It sees each flag with its paragraph and the whole paragraph before, and may confirm it, lower its severity by one step
or drop it, and say why. It finds nothing of its own. `questions` puts together what is asked, `prompt` how, `endpoint`
carries it to an OpenAI-compatible server, `answers` believes nothing that comes back until it has the agreed shape,
`cache` keeps it, and `hearing` goes through a document with all of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.errors import OptionError

if TYPE_CHECKING:
    from pandoc_claims.document import Document


def seek(document: Document) -> Document:
    """Give the findings at the level asked for a second opinion, if the options ask for one.

    Raises:
        OpinionError: it cannot be had, and the options ask to be `strict`.
        OptionError: the options name no server or no model.

    """
    options = document.options
    if not options.opinion:
        return document
    if not (options.opinion_endpoint and options.opinion_model):
        raise OptionError("a second opinion is asked for, and of whom is not: it needs an endpoint and a model")
    from pandoc_claims.opinion.hearing import hear  # noqa: PLC0415  # only who asks for it waits for it

    return hear(document)
