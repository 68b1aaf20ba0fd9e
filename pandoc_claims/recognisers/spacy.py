"""spaCy as a recogniser: any pipeline with an entity recogniser, by name or path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spacy

from pandoc_claims.errors import OptionError
from pandoc_claims.recognisers import Named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pandoc_claims.recognisers import Recogniser

#: From the labels of OntoNotes and WikiNER to ours. Works, laws, dates and products are no actors.
_TYPES = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}


def recogniser(model: str, lang: str) -> Recogniser:
    """Load a pipeline.

    Args:
        model: the name of an installed pipeline or the path of one; "" takes one that is installed for the language.
        lang: the language of the text.

    Raises:
        OptionError: there is no such pipeline.

    """
    code = lang.partition("-")[0].lower()
    name = model or next((found for found in _installed() if found.startswith(f"{code}_")), "")
    if not name:
        raise OptionError(
            f"claims.recogniser: spaCy has no pipeline for “{code}” here: "
            f"install one (python -m spacy download …) or name it (spacy:NAME)"
        )
    try:
        pipeline = spacy.load(name)
    except OSError as error:
        raise OptionError(f"claims.recogniser: spaCy cannot load “{name}”: it is not installed") from error

    def find(sentences: Sequence[str]) -> Iterator[list[Named]]:
        for document in pipeline.pipe(sentences):
            yield [
                Named(entity.start_char, entity.end_char, _TYPES[entity.label_])
                for entity in document.ents
                if entity.label_ in _TYPES
            ]

    return find


def _installed() -> list[str]:
    return sorted(spacy.util.get_installed_models())
