"""GLiNER as a recogniser: small transformers that find what they are asked for by name, in many languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gliner import GLiNER

from pandoc_claims.errors import OptionError
from pandoc_claims.printable import one_line
from pandoc_claims.recognisers import Named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pandoc_claims.recognisers import Recogniser

MODEL = "urchade/gliner_multi-v2.1"

#: What we ask for, in words that the models were trained on, and what it is to us.
_TYPES = {
    "person": "person",
    "organization": "organisation",
    "location": "place",
    "nationality, ethnic or religious group": "group",
}
_THRESHOLD = 0.5  # of the model's own probability; its authors' default


def recogniser(model: str, lang: str) -> Recogniser:  # noqa: ARG001  # one model reads all languages
    """Load a model.

    Args:
        model: its name on the Hugging Face hub, from where it is fetched the first time, or the path of one; "" takes
            `MODEL` if that has been fetched. So nothing is fetched that was not named, and no document may name one.
        lang: the language of the text.

    Raises:
        OptionError: there is no such model, or it cannot be fetched.

    """
    try:
        loaded = GLiNER.from_pretrained(model or MODEL, local_files_only=not model)
    except (OSError, ValueError) as error:
        if not model:
            raise OptionError(
                f"claims.recogniser: GLiNER’s model is not on this machine; to fetch one, name it in the project file "
                f"or by a flag: gliner:{MODEL}"
            ) from error
        raise OptionError(f"claims.recogniser: GLiNER cannot load “{model}”: {one_line(error)}") from error

    def find(sentences: Sequence[str]) -> Iterator[list[Named]]:
        for found in loaded.inference(list(sentences), list(_TYPES), threshold=_THRESHOLD):
            yield [
                Named(entity["start"], entity["end"], _TYPES[entity["label"]])
                for entity in found
                if entity["label"] in _TYPES
            ]

    return find
