"""Plurals: which form of a sentence a number takes, by the rules of Unicode's CLDR for whole numbers.

https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def _one(number: int) -> int:
    return int(number != 1)


def _french(number: int) -> int:
    return int(number > 1)


def _russian(number: int) -> int:
    """One (1, 21, 31 …), few (2 to 4, 22 to 24 …), many (all others, 11 to 14 among them)."""
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2


def _arabic(number: int) -> int:
    """Zero, one, two, few (3 to 10), many (11 to 99) and other (100 to 102), by the last two digits from 3 on."""
    if number <= 2:
        return number
    last = number % 100
    return 3 if 3 <= last <= 10 else 4 if last >= 11 else 5


#: How many forms a language has, and which one a number takes, from 0.
RULES: dict[str, tuple[int, Callable[[int], int]]] = {
    "ar": (6, _arabic),
    "de": (2, _one),
    "en": (2, _one),
    "es": (2, _one),
    "fr": (2, _french),
    "ru": (3, _russian),
    "zh": (1, lambda _: 0),
}


def form(lang: str, number: int) -> int:
    """Return which form, from 0, a whole number from 0 on takes in a language of `RULES`."""
    return RULES[lang][1](number)
