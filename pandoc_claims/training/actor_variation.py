"""Variation: labelled pages once more with other people's names, in capitals or in Title Case.

News sets know the presidents of their years. Names of many cultures in their places teach the model what stands around
a name instead; they come from the person providers of Faker (MIT), where it is installed.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from pandoc_claims.actors.runs import FUNCTION_WORDS
from pandoc_claims.training.actor_sets import Labelled, Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from pandoc_claims.training.actor_sets import Page

#: Given names and surnames of one culture.
Culture = tuple[tuple[str, ...], tuple[str, ...]]

_LAST_LATIN = 0x24F


def cultures() -> list[Culture]:
    """Return the names of every culture that Faker knows in Latin letters; none without Faker."""
    try:
        from faker.providers import person  # noqa: PLC0415  # training can do without
    except ImportError:
        return []
    found = []
    for module in sorted(info.name for info in pkgutil.iter_modules(person.__path__)):
        provider = import_module(f"{person.__name__}.{module}").Provider
        given, family = (
            tuple(sorted({name for of in fields for name in _listed(provider, of)}))
            for fields in (
                ("first_names", "first_names_male", "first_names_female", "first_romanized_names"),
                ("last_names", "last_names_male", "last_names_female", "last_romanized_names"),
            )
        )
        if len(given) > 20 and len(family) > 20:
            found.append((given, family))
    return found


def _listed(provider: type, field: str) -> Iterator[str]:
    """Give the names of a field that are in Latin letters."""
    value = getattr(provider, field, ())
    for name in value if isinstance(value, tuple | list | dict) else ():
        if isinstance(name, str) and name[:1].isupper() and all(ord(c) <= _LAST_LATIN for c in name):
            yield name


def renamed(page: Page, people: list[Culture], chance: Random) -> Page:
    """Give every person in a page another name, the same one wherever they stand."""
    known: dict[str, str] = {}
    return tuple(_replaced(sentence, people, known, chance) for sentence in page)


def _replaced(sentence: Labelled, people: list[Culture], known: dict[str, str], chance: Random) -> Labelled:
    text, moved, at = "", [], 0
    for name in sentence.names:
        old = sentence.text[name.start : name.end]
        text += sentence.text[at : name.start]
        new = _new_name(old, people, known, chance) if name.type == "person" else old
        moved.append(Name(len(text), len(text) + len(new), name.type))
        text, at = text + new, name.end
    return Labelled(text + sentence.text[at:], tuple(moved))


def _new_name(old: str, people: list[Culture], known: dict[str, str], chance: Random) -> str:
    if old not in known:
        given, family = chance.choice(people)
        words = old.split()
        first, last = chance.choice(given), chance.choice(family)
        if len(words) == 1:
            known[old] = chance.choice((first, last, last))
        else:
            middle = chance.choice((f" {chance.choice(given)[0]}.", f" {chance.choice(given)}", "", "", ""))
            known[old] = chance.choice((f"{first}{middle} {last}",) * 9 + (f"{last} {first}",))
            known.setdefault(words[-1], last)
            known.setdefault(words[0], first)
    return known[old]


def shouted(sentence: Labelled) -> Labelled:
    """Write a sentence in capitals, where that changes no place."""
    upper = sentence.text.upper()
    return sentence._replace(text=upper) if len(upper) == len(sentence.text) else sentence


def titled(sentence: Labelled) -> Labelled:
    """Write a sentence in Title Case, small words small."""
    words = [
        word if word.lower() in FUNCTION_WORDS or not word[0].islower() else word[0].upper() + word[1:]
        for word in sentence.text.rstrip(".").split(" ")
        if word
    ]
    title = " ".join(words)
    same = len(title) == len(sentence.text.rstrip("."))
    return sentence._replace(text=title) if same else sentence


def abbreviated(sentence: Labelled) -> Labelled:
    """Write "US" and "UK" without full stops, as the half of all writers do."""
    shift, text, moved, at = 0, "", [], 0
    for name in sentence.names:
        old = sentence.text[name.start : name.end]
        new = {"U.S.": "US", "U.K.": "UK", "U.N.": "UN", "U.S": "US"}.get(old, old)
        text += sentence.text[at : name.start] + new
        at = name.end
        moved.append(Name(name.start - shift, name.start - shift + len(new), name.type))
        shift += len(old) - len(new)
    return Labelled(text + sentence.text[at:], tuple(moved))


def varied(pages: Iterable[Page], people: list[Culture], chance: Random) -> list[Page]:
    """Return the pages, abbreviations here and there undone, and a share of them once more in another form."""
    found: list[Page] = []
    for page in pages:
        found.append(tuple(abbreviated(s) if chance.random() < 0.4 else s for s in page))
        if people and chance.random() < 0.35 and any(n.type == "person" for s in page for n in s.names):
            found.append(renamed(page, people, chance))
        found += [tuple(map(form, page[:4])) for form in (shouted, titled) if chance.random() < 0.05]
    return found
