"""Our own labelled documents as pages for the recogniser of actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import pandoc_program
from pandoc_claims.training import corpus
from pandoc_claims.training.actor_sets import Labelled, Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pandoc_claims.training.actor_sets import Page


def pages(part: str, texts: Iterable[Path]) -> dict[str, Page]:
    """Read the documents of a part ("train" or "test") whose texts are there, by name."""
    folders, found = list(texts), {}
    pandoc = pandoc_program.find(None) if corpus.names() else ""
    for name in corpus.names():
        document = corpus.load(name)
        path = corpus.find(document.head, folders)
        if path is not None and document.head["part"] == part:
            placed = corpus.Placed(corpus.text_of(path, pandoc))
            found[name] = tuple(_sentences(document, placed))
    return found


def _sentences(document: corpus.Labelled, placed: corpus.Placed) -> Iterator[Labelled]:
    for row in document.rows:
        text = placed.words(*row["at"])
        if corpus.checksum(text) == row["sum"]:
            yield Labelled(text, tuple(_names(row)))


def _names(row: corpus.Row) -> list[Name]:
    """Take the names both annotators gave, and of what only one gave what stands in nobody's way."""
    names = [Name(*one) for one in row["actors"]]
    for one in (Name(*other) for other in row.get("actors_either", ())):
        if all(one.end <= name.start or name.end <= one.start for name in names):
            names.append(one)
    return sorted(names)
