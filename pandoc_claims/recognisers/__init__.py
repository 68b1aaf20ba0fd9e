"""Recognisers: bigger engines that find names in place of our own, when an author asks for one.

`claims: {recogniser: NAME}`, or `NAME:MODEL` in the project file or as a flag: to load a model may be to run it or to
fetch it, and no document may have that done. A recogniser is what the entry point NAME of the group
`pandoc_claims.recognisers` loads: a function that takes the model ("" for the one it thinks best) and the language, and
returns a `Recogniser`. Two come with us, `spacy` and `gliner`; each needs its library, which is an extra of that name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from pandoc_claims.errors import OptionError, RecogniserError
from pandoc_claims.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from importlib.metadata import EntryPoint

GROUP = "pandoc_claims.recognisers"
_OURS = ("spacy", "gliner")  # extras of ours
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
        RecogniserError: its entry point leads nowhere, or to what is no such function.

    """
    name, _, model = asked.partition(":")
    points = _points()
    if name not in points:
        raise OptionError(
            f"claims.recogniser: there is no recogniser “{name}” here, only {', '.join([OWN, *sorted(points)])}"
        )
    try:
        make: Callable[[str, str], Recogniser] = points[name].load()
        return make(model, lang)
    except ImportError as error:
        wanted, how = error.name or name, f": pip install 'pandoc-claims[{name}]'" if name in _OURS else ""
        raise OptionError(f"claims.recogniser: {name} needs {wanted}, which is not installed{how}") from error
    except AttributeError as error:
        raise RecogniserError(f"claims.recogniser: {name} does not work: {one_line(error)}") from error


def _points() -> dict[str, EntryPoint]:
    """Find all recognisers by name. Ours are there also in a checkout that was installed before they were written."""
    from importlib.metadata import EntryPoint, entry_points  # noqa: PLC0415  # takes longer than reading an article

    ours = (EntryPoint(name, f"{__name__}.{name}:recogniser", GROUP) for name in _OURS)
    return {point.name: point for point in (*entry_points(group=GROUP), *ours)}
