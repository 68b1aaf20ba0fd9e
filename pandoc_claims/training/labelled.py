"""Labelled documents as the trainers of attribution and claims read them: what the stages found, beside the labels.

A folder holds `docs/NAME.md` and `labels/NAME.jsonl`, as `corpus` writes them. A document's genre is the first part of
its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pandoc_claims import actors, attribution, claims, options, pandoc_program, sentences
from pandoc_claims.document import Document
from pandoc_claims.training.corpus import text_of
from tests.detection.scoring import Annotated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from pandoc_claims.claims.evidence import Evidence

Row = dict[str, Any]


class Page(NamedTuple):
    """A labelled document, and what the tool made of it before anything was learned."""

    name: str
    genre: str
    document: Document  # with its attributions
    clauses: tuple[Evidence, ...]
    gold: Annotated

    def row(self, sentence: str) -> int | None:
        """Find the labelled sentence that a sentence of ours is."""
        return self.gold.find(sentence)


def pages(folder: Path, level: str = "standard") -> list[Page]:
    """Read the documents of a folder that have labels, by name."""
    pandoc = pandoc_program.find(None)
    found = []
    for path in sorted((folder / "docs").glob("*.md")):
        labels = folder / "labels" / f"{path.stem}.jsonl"
        if labels.exists():
            document = Document(text_of(path, pandoc), options.Options()._replace(level=level))
            for stage in (sentences.split, actors.find, attribution.find):
                document = stage(document)
            clauses = tuple(claims.evidence(document))
            found.append(Page(path.stem, path.stem.partition("-")[0], document, clauses, Annotated(labels)))
    return found


def genres(of: Iterable[Page]) -> list[str]:
    """List the genres of some pages."""
    return sorted({page.genre for page in of})


def without(genre: str, of: Sequence[Page]) -> list[Page]:
    """Leave a genre out."""
    return [page for page in of if page.genre != genre]


def only(genre: str, of: Sequence[Page]) -> list[Page]:
    """Keep one genre."""
    return [page for page in of if page.genre == genre]
