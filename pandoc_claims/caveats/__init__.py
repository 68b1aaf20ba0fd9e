"""The caveats: one card (`NAME.md`) and one rule (`NAME.py`, with `_` for `-`) each, found by walking this folder.

A card says what the caveat means, how serious it is, what the reader will see and what would settle it, and shows what
is flagged and what is left alone. The tests run every card. A rule reads the evidence about one clause and returns the
words that earn the caveat, or None.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span

    Rule = Callable[[Evidence], Span | None]

_FOLDER = Path(__file__).parent
_ORDER = {"high": 0, "medium": 1, "low": 2}


class Caveat(NamedTuple):
    """The head of a card."""

    name: str
    severity: str  # one of `model.SEVERITIES`
    label: str  # a short question, as it stands in a bracketed mark
    reader: str  # one sentence, as a reader sees it
    settled_by: str  # what would settle it, to be read after "Settled by"
    definition: str  # the paragraphs between the head and the examples


@lru_cache(maxsize=1)
def load_all() -> tuple[Caveat, ...]:
    """Read the heads of all cards: the most severe first, and in alphabetical order among equals."""
    found = [_parse(path) for path in _FOLDER.glob("*.md")]
    return tuple(sorted(found, key=lambda caveat: (_ORDER[caveat.severity], caveat.name)))


def card(name: str) -> str:
    """Read the whole card of a caveat, as Markdown.

    Raises:
        KeyError: there is no such caveat.

    """
    if name not in severities():
        raise KeyError(name)
    return (_FOLDER / f"{name}.md").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def severities() -> dict[str, str]:
    """Give the severity of each caveat, by name."""
    return {caveat.name: caveat.severity for caveat in load_all()}


@lru_cache(maxsize=1)
def rules() -> tuple[tuple[str, Rule], ...]:
    """Load the rules of all caveats, in the order of `load_all`."""
    return tuple(
        (caveat.name, import_module(f"{__name__}.{caveat.name.replace('-', '_')}").find) for caveat in load_all()
    )


def _parse(path: Path) -> Caveat:
    head = path.read_text(encoding="utf-8").partition("\n## ")[0]
    fields: dict[str, str] = {}
    paragraphs = head.split("\n\n")
    for line in paragraphs[1].splitlines():
        key, _, value = line.partition(": ")
        fields[key] = value.strip()
    return Caveat(
        name=path.stem,
        severity=fields["Severity"],
        label=fields["Label"],
        reader=fields["Reader"],
        settled_by=fields["Settled by"],
        definition="\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs[2:] if paragraph.strip()),
    )
