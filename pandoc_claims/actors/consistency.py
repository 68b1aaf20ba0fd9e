"""Consistency: one reading of a name throughout a document.

A string names the same kind of actor wherever it stands unless something says otherwise (one sense per discourse); a
word in doubt is a name if it is one elsewhere; a lone word that ends or begins a person's name means that person.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import LIKELY, STRONG, is_first_name, known
from pandoc_claims.actors.recognition import PENDING, Candidate
from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import names

if TYPE_CHECKING:
    from collections.abc import Iterable

#: How often a lone word must be written with a capital to be a name, when neither list nor neighbour says so.
_OFTEN = 3


def settle(candidates: list[Candidate]) -> list[Candidate]:
    """Give every candidate a type, or leave it out; keeps the order."""
    types = _types(candidates)
    owners = _name_words(candidates, types)
    default = _usual(candidates)
    seen = Counter(fold(candidate.text) for candidate in candidates)
    settled = []
    for candidate in candidates:
        key = fold(candidate.text)
        if candidate.weight == PENDING and key not in types and key not in owners:
            continue
        kind = candidate.type
        if key in owners and kind not in ("group", "short"):
            kind = "person" if _means_person(candidate, owners[key]) else kind
        elif kind not in ("group", "short"):
            kind = types.get(key, kind)
        if kind == "none" or (not kind and " " not in key and seen[key] < _OFTEN):
            continue
        settled.append(candidate._replace(type=kind or default))
    return settled


def _usual(candidates: list[Candidate]) -> str:
    """Return what an unknown name is taken for: a place in a document that names mostly places, else a body."""
    kinds = {fold(c.text): c.type for c in candidates if c.weight >= LIKELY}
    count = Counter(kinds.values())
    return "place" if count["place"] > 2 * max(count["organisation"], count["person"]) else "organisation"


def _means_person(candidate: Candidate, sure: int) -> bool:
    """Whether a lone word means the person whose name has that word in it, and not a place: "Paris claims"."""
    if candidate.type != "place" or candidate.titled:
        return True
    if candidate.weight >= STRONG:
        return sure >= LIKELY and not candidate.located
    return candidate.weight < LIKELY or sure >= STRONG


def _types(candidates: list[Candidate]) -> dict[str, str]:
    """Return the type of each string that was proposed without doubt, by the weight of the evidence."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for candidate in candidates:
        if candidate.weight != PENDING and candidate.type not in ("group", "short"):
            votes[fold(candidate.text)][candidate.type] += 10**candidate.weight if candidate.type else 0
    return {key: count.most_common(1)[0][0] for key, count in votes.items()}


def _name_words(candidates: Iterable[Candidate], types: dict[str, str]) -> dict[str, int]:
    """Return the words by which the persons who are named in full may be named in short, and how sure that is."""
    words: defaultdict[str, int] = defaultdict(int)
    for candidate in candidates:
        if " " not in candidate.text or candidate.weight == PENDING:
            continue
        if types.get(fold(candidate.text)) == "person":
            parts = [w for w in fold(candidate.text).split() if (w not in names.PARTICLES and len(w) > 2) or w == "y"]
            if "y" in parts:
                words[parts[parts.index("y") - 1]] = LIKELY  # "Ramón Echevarría y Pons"
            for word in (parts[0], parts[-1]) if len(parts) > 1 else ():
                found = known(word)
                if not found or found[0] == "place" or is_first_name(word):
                    words[word] = max(words[word], candidate.weight)
            words.setdefault(fold(candidate.text).partition(" ")[2], candidate.weight)
    return words


def trusted(candidates: Iterable[Candidate]) -> set[str]:
    """Return the strings (lower case) that are names wherever they stand in capitals, for headlines and the like."""
    candidates = list(candidates)
    found = {c.text.lower() for c in candidates if c.type != "short" and (" " in c.text or c.weight >= LIKELY)}
    return found | {c.text.lower() for c in candidates if c.type == "person" and " " not in c.text}
