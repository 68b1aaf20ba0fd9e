"""The tagger: a conditional random field that says of each word in a segment what it is a part of.

`python-crfsuite` reads the model; where it cannot be had, the rules alone do the work. How the model was trained, from
what, and how well it does stands in `models/actors.md`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors import features
from pandoc_claims.actors.segments import inner, segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pycrfsuite import Tagger

    from pandoc_claims.tokens import Tokens

MODEL = Path(__file__).parent.parent / "models" / "actors.crfsuite"

#: The letter of each type in the model's labels.
LETTERS = {"person": "p", "organisation": "o", "place": "l", "group": "g"}
_TYPES = {letter: kind for kind, letter in LETTERS.items()}


class Tagged(NamedTuple):
    """A name as the model sees it."""

    sentence: int  # its place among the sentences
    first: int  # indices of its tokens, the second exclusive
    last: int
    start: int  # offsets in the block's text; they leave out what "anti-" and "-led" add to a name
    end: int
    type: str  # one of `model.ACTOR_TYPES`


@cache
def tagger(path: Path = MODEL) -> Tagger | None:
    """Open the model once; None where the library that reads it is missing."""
    try:
        from pycrfsuite import Tagger  # noqa: PLC0415  # only a document with words in it waits for it
    except ImportError:
        return None
    opened = Tagger()
    opened.open(str(path))
    return opened


def tag(model: Tagger, sentences: Sequence[Tokens]) -> Iterator[Tagged]:
    """Find the names in a document's sentences, in order."""
    evidence = features.gather([tokens for tokens in sentences if tokens.words])
    for index, tokens in enumerate(sentences):
        for first, last in segments(tokens) if tokens.words else ():
            labels = model.tag(features.items(tokens, first, last, evidence))
            for begin, end, letter in spans(labels):
                start = tokens.starts[first + begin] + inner(tokens.words[first + begin])[0]
                stop = tokens.ends[first + end - 1] - inner(tokens.words[first + end - 1])[1]
                yield Tagged(index, first + begin, first + end, start, stop, _TYPES[letter])


def spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Read begin, end (exclusive) and letter of each name out of a segment's labels."""
    first, letter = 0, ""
    for index, label in enumerate((*labels, "O")):
        if letter and label != f"I{letter}":
            yield first, index, letter
            letter = ""
        if label != "O" and not letter:
            first, letter = index, label[1]
