"""Recognisers: bigger engines that find names in place of our own, when an author asks for one.

`claims: {recogniser: NAME}` or `NAME:MODEL`. A recogniser is what the entry point NAME of the group
`pandoc_claims.recognisers` loads: a function that takes the model ("" for the one it thinks best) and the language, and
returns a `Recogniser`. Two come with us, `spacy` and `gliner`; each needs its library, which is an extra of that name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from pandoc_claims.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

GROUP = "pandoc_claims.recognisers"
OWN = "embedded"  # the name of what we ship, which needs no entry point


class Named(NamedTuple):
    """A name that a recogniser found in a sentence; offsets count its characters, `end` is exclusive."""

    start: int
    end: int
    type: str  # one of `model.ACTOR_TYPES`


class Recogniser(Protocol):
    """Finds names, sentence by sentence."""

    def __call__(self, sentences: Sequence[str]) -> Iterable[Sequence[Named]]:
        """Give the names of each sentence, in order; names of one sentence do not overlap."""
        ...


def load(asked: str, lang: str) -> Recogniser:
    """Load the recogniser of that name for a language (a BCP 47 code).

    Raises:
        OptionError: there is none of that name, its library is not installed, or it has no model for the language.

    """
    from importlib.metadata import entry_points  # noqa: PLC0415  # takes longer than reading an article

    name, _, model = asked.partition(":")
    found = entry_points(group=GROUP)
    chosen = next((point for point in found if point.name == name), None)
    if chosen is None:
        others = ", ".join([OWN, *sorted(point.name for point in found)])
        raise OptionError(f"claims.recogniser: there is no recogniser “{name}” here, only {others}")
    try:
        make: Callable[[str, str], Recogniser] = chosen.load()
        return make(model, lang)
    except ImportError as error:
        wanted = error.name or name
        raise OptionError(
            f"claims.recogniser: {name} needs {wanted}, which is not installed: pip install 'pandoc-claims[{name}]'"
        ) from error
