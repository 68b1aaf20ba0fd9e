"""spaCy as a recogniser: any pipeline with an entity recogniser, by name or path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spacy

from pandoc_claims.errors import OptionError
from pandoc_claims.printable import one_line
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

#: What takes most of a pipeline's time and finds no names.
_NOT_NEEDED = frozenset(("tagger", "parser", "attribute_ruler", "lemmatizer", "morphologizer", "senter", "textcat"))
_UNDERNEATH = frozenset(("tok2vec", "transformer"))
_RECOGNISERS = frozenset(("ner", "beam_ner"))  # these need nothing but what is underneath; of others we do not know


def recogniser(model: str, lang: str) -> Recogniser:
    """Load a pipeline.

    Args:
        model: the name of an installed pipeline or the path of one; "" takes one that is installed for the language.
            A path is as good as a program: its configuration says what is run.
        lang: the language of the text.

    Raises:
        OptionError: there is no such pipeline, or it finds no names.

    """
    code = lang.partition("-")[0].lower()
    name = model or next((found for found in _installed() if found.startswith(f"{code}_")), "")
    if not name:
        raise OptionError(
            f"claims.recogniser: spaCy has no pipeline for “{code}” here: "
            f"install one (python -m spacy download …) or name it (spacy:NAME)"
        )
    pipeline = _loaded(name)

    def find(sentences: Sequence[str]) -> Iterator[list[Named]]:
        for document in pipeline.pipe(sentences):
            yield [
                Named(entity.start_char, entity.end_char, _TYPES[entity.label_])
                for entity in document.ents
                if entity.label_ in _TYPES
            ]

    return find


def _loaded(name: str) -> spacy.language.Language:
    try:
        pipeline = spacy.load(name)
    except OSError as error:
        raise OptionError(f"claims.recogniser: spaCy cannot load “{name}”: it is not installed") from error
    except (ValueError, ImportError) as error:  # made for another spaCy, or in need of what is not here
        raise OptionError(f"claims.recogniser: spaCy cannot load “{name}”: {one_line(error)}") from error
    finding = frozenset(pipeline.pipe_names) - _NOT_NEEDED - _UNDERNEATH
    if not finding:
        raise OptionError(f"claims.recogniser: spaCy’s pipeline “{name}” finds no names")
    if finding <= _RECOGNISERS:
        pipeline.select_pipes(disable=[part for part in pipeline.pipe_names if part in _NOT_NEEDED])
    return pipeline


def _installed() -> list[str]:
    return sorted(spacy.util.get_installed_models())
