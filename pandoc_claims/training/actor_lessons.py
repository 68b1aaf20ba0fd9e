"""Lessons: what the model is shown of the labelled pages. The features are made by what will read documents later."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors import features
from pandoc_claims.actors.segments import inner, segments
from pandoc_claims.actors.tagger import LETTERS
from pandoc_claims.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.tokens import Tokens
    from pandoc_claims.training.actor_sets import Labelled, Page


class Lesson(NamedTuple):
    """A segment with what its tokens are."""

    sentence: int  # its place in the page
    items: list[list[str]]
    labels: list[str]  # "O", or "B" or "I" and the letter of a type


def lessons(page: Page) -> Iterator[Lesson]:
    """Cut a page into segments as a document is cut, with features and labels for each of their tokens."""
    cut = [tokenise(sentence.text) for sentence in page]
    evidence = features.gather([tokens for tokens in cut if tokens.words])
    for index, (sentence, tokens) in enumerate(zip(page, cut, strict=True)):
        if tokens.words:
            labels = _labels(sentence, tokens)
            for first, last in segments(tokens):
                yield Lesson(index, features.items(tokens, first, last, evidence), labels[first:last])


def _labels(sentence: Labelled, tokens: Tokens) -> list[str]:
    """Give each token its label; of a hyphened word, only what may be a name counts."""
    labels = ["O"] * len(tokens.words)
    at = 0
    for name in sentence.names:
        begun = False
        while at < len(labels) and tokens.starts[at] < name.end:
            skip, drop = inner(tokens.words[at])
            if tokens.ends[at] - drop > name.start and tokens.starts[at] + skip < name.end:
                labels[at] = f"{'I' if begun else 'B'}{LETTERS[name.type]}"
                begun = True
            at += 1
    return labels
