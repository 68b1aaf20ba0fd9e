"""Tables: how the word lists of a language are put together into the look-ups of its vocabulary."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Generic, TypeVar

from pandoc_claims.languages import Bit, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_Members = TypeVar("_Members")


class Classes(dict[str, _Members], Generic[_Members]):
    """Closed classes by name. A class that a language does not have is empty, so that a rule for another just fails."""

    def __init__(self, found: Mapping[str, _Members], empty: _Members) -> None:
        super().__init__(found)
        self._empty = empty

    def __missing__(self, name: str) -> _Members:
        """Give the empty class."""
        return self._empty


def words(text: str) -> frozenset[str]:
    """Make a word list of words written side by side."""
    return frozenset(text.split())


def bits(lists: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Say of each word form in the lists what it can be: the union of the bits it is listed under."""
    found: defaultdict[str, int] = defaultdict(int)
    for bit, forms in lists:
        for word in forms.split():
            found[word] |= bit
    return dict(found)


def phrases(lists: Mapping[str, Sequence[str]], known: dict[str, int]) -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """Index phrases by their first two words, and mark the first ones in `known` with `Bit.PHRASE`.

    `lists` gives them by kind; `war/ist bekannt` is two phrases.
    """
    table: defaultdict[str, defaultdict[str, list[Phrase]]] = defaultdict(lambda: defaultdict(list))
    for kind, lines in lists.items():
        for line in lines:
            for phrase in _spell_out(line.split()):
                table[phrase[0]]["".join(phrase[1:2])].append(Phrase(phrase, kind))
    for first in table:
        known[first] = known.get(first, 0) | Bit.PHRASE
    return {
        first: {second: tuple(sorted(found, key=lambda p: -len(p.words))) for second, found in seconds.items()}
        for first, seconds in table.items()
    }


def _spell_out(pattern: list[str]) -> Iterator[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [()]
    for part in pattern:
        found = [(*before, choice) for before in found for choice in part.split("/")]
    return iter(found)
