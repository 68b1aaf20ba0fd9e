"""The German name lists of this folder: places, peoples, bodies, first names."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent


class Lexicon(NamedTuple):
    """The lists, in lower case; a name of several words stands in `places` and `bodies` under its first word."""

    first_names: frozenset[str]
    places: dict[str, tuple[tuple[str, ...], ...]]
    groups: frozenset[str]
    bodies: dict[str, tuple[tuple[str, ...], ...]]
    homonyms: frozenset[str]  # places that are common nouns too: "Essen", "Halle"


@cache
def lexicon() -> Lexicon:
    """Read the lists beside this module, and the first names that English and German share; once per process."""
    english = _HERE.parent / "en"
    first = _read(_HERE / "first-names.txt")
    for name in ("male-names.txt", "female-names.txt"):
        first |= _read(english / name)
    places = _read(_HERE / "places.txt")
    return Lexicon(
        frozenset(first - _read(_HERE / "no-first-names.txt") - places),
        _by_first(places),
        frozenset(_read(_HERE / "groups.txt")),
        _by_first(_read(_HERE / "organisations.txt")),
        frozenset(_read(_HERE / "ambiguous-places.txt")),
    )


def _read(path: Path) -> set[str]:
    return {entry.strip() for entry in path.read_text(encoding="utf-8").replace("\n", ",").split(",")} - {""}


def _by_first(names: set[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(name.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(entries, key=len, reverse=True)) for first, entries in found.items()}
