"""Combination: what the model sees, set against what the lists and rules are sure of.

The model generalises; the lists know. A longer name that the rules are sure of wins over the pieces in which the model
saw it, a name of the lists is added where the model saw none, and what the rules know to name no actor (a language, an
act, a storm) is dropped. In all else the model decides.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import KNOWN, LIKELY, STRONG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.actors.recognition import Candidate


def combine(seen: Sequence[Candidate], ruled: Sequence[Candidate]) -> list[Candidate]:
    """Put the model's candidates and the rules' together, in reading order; none overlap."""
    rules: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in ruled:
        rules[candidate.sentence].append(candidate)
    models: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in seen:
        models[candidate.sentence].append(candidate)
    found = [c for index in rules.keys() | models.keys() for c in _sentence(models[index], rules[index])]
    return sorted(found, key=lambda c: (c.sentence, c.start))


def _sentence(seen: list[Candidate], ruled: list[Candidate]) -> list[Candidate]:
    """Decide within one sentence."""
    kept = [c for c in seen if any(_meet(c, rule) for rule in ruled if rule.type != "none")]
    for rule in ruled:
        if not rule.type or rule.type == "none" or rule.weight < LIKELY:
            continue
        over = [c for c in kept if _meet(c, rule)]
        if not over:
            if rule.weight >= STRONG and _is_plain(rule):
                kept.append(rule)
        elif rule.titled and rule.type == "person" and [c.end for c in over] == [rule.end]:
            kept[kept.index(over[0])] = rule  # "Justice Scalia": a title is no part of a name
        elif over[0].text == rule.text:
            if rule.weight >= KNOWN or " " in rule.text:
                kept[kept.index(over[0])] = over[0]._replace(type=rule.type, weight=rule.weight)
        elif (
            rule.weight >= STRONG and _is_whole(rule) and all(rule.start <= c.start and c.end <= rule.end for c in over)
        ):
            kept = [c for c in kept if c not in over] + [rule]
    return kept


def _meet(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _is_plain(rule: Candidate) -> bool:
    """Whether the form alone says that this is a name: several words, or an abbreviation."""
    return " " in rule.text or "." in rule.text


def _is_whole(rule: Candidate) -> bool:
    """Whether the rules see together what a model easily tears apart: initials, and names of three words and more."""
    return rule.text.count(" ") > 1 or "." in rule.text
