"""Identity: which mentions name the same actor.

Mentions are read in order. One joins the actor that was named by it last, or that it is a shorter form of; else it is
somebody new. Two people are never made one: a bare surname that two of them share goes to the one named last, and a
full name that differs in its given name is somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.actors.acronyms import in_brackets, is_acronym, stands_for
from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.actors.recognition import Candidate


class Cluster:
    """The candidates that name one actor."""

    def __init__(self, candidate: Candidate) -> None:
        self.type = candidate.type
        self.candidates: list[Candidate] = []
        self.forms: dict[str, str] = {}  # folded form: the form as first written
        self.add(candidate)

    def add(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        self.forms.setdefault(fold(candidate.text), candidate.text)

    @property
    def name(self) -> str:
        """The fullest form; of acronym and long form, the long one."""
        return max(self.forms.values(), key=lambda form: (not is_acronym(form), len(form.split()), len(form)))


class Identities:
    """The actors of a document as they are found, looked up by the forms and the words of their names."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._by_form: dict[tuple[str, str], Cluster] = {}  # (type, canonical form): whom it named last
        self._by_word: dict[tuple[str, str], dict[int, Cluster]] = {}  # (type, word): the clusters named with it

    def place(self, candidate: Candidate) -> Cluster | None:
        """Put a candidate with the actor it names; None for a bare noun that names nobody known."""
        if candidate.type == "short":
            cluster = self._by_head(candidate)
        else:
            cluster = self._find(candidate)
            if cluster is None:
                cluster = Cluster(candidate)
                self.clusters.append(cluster)
                self._index(cluster, candidate)
                return cluster
        if cluster is not None:
            cluster.add(candidate)
            self._index(cluster, candidate)
        return cluster

    def bind(self, long: Cluster, short: Cluster) -> None:
        """Make two clusters one: a long form and its acronym."""
        if long is short or short not in self.clusters:
            return
        self.clusters.remove(short)
        for candidate in short.candidates:
            long.add(candidate)
            self._by_form[short.type, canonical(candidate)] = long
            self._by_form[long.type, canonical(candidate)] = long

    def _index(self, cluster: Cluster, candidate: Candidate) -> None:
        form = canonical(candidate)
        self._by_form[cluster.type, form] = cluster
        for word in set(form.split()):
            near = self._by_word.setdefault((cluster.type, word), {})
            near.pop(id(cluster), None)
            near[id(cluster)] = cluster  # last in the dict is last named

    def _find(self, candidate: Candidate) -> Cluster | None:
        form = canonical(candidate)
        found = self._by_form.get((candidate.type, form))
        if found is not None and (candidate.type != "person" or " " in form or len(found.candidates) > 0):
            return found
        if candidate.type == "person":
            return self._same(candidate, form, is_same_person)
        if candidate.type == "organisation":
            if is_acronym(candidate.text):
                return self._long_form(candidate.text)
            return self._same(candidate, form, is_same_body)
        return None

    def _same(self, candidate: Candidate, form: str, same: object) -> Cluster | None:
        words = form.split()
        for word in {words[-1], words[0]}:
            for cluster in reversed(list(self._by_word.get((candidate.type, word), {}).values())[-8:]):
                if any(_holds(same, form, other) for other in cluster.forms):
                    return cluster
        return None

    def _long_form(self, acronym: str) -> Cluster | None:
        found = [c for c in self.clusters if c.type == "organisation" and any(stands_for(acronym, f) for f in c.forms)]
        return found[0] if len(found) == 1 else None

    def _by_head(self, candidate: Candidate) -> Cluster | None:
        """Find the one body that "the Church" can mean: the only one in the document so far with that word in it."""
        near = self._by_word.get(("organisation", fold(candidate.text)), {})
        return next(iter(near.values())) if len(near) == 1 else None


def _holds(same: object, form: str, other: str) -> bool:
    return bool(same(form, other)) if callable(same) else False


def canonical(candidate: Candidate) -> str:
    """Return the form by which a name is looked up: folded, and of several well-known names one."""
    form = fold(candidate.text)
    if candidate.type == "group":
        return names.lexicon().groups.get(form, form if form.endswith("s") else form + "s")
    return names.SAME.get(form, form)


def is_same_person(one: str, other: str) -> bool:
    """Whether two folded names can be one person's: one is part of the other, initials standing for given names."""
    a, b = one.split(), other.split()
    if len(a) > len(b):
        a, b = b, a
    if len(a) == 1:
        return a[0] in b
    if a[-1] != b[-1]:
        return b[: len(a)] == a or b[-len(a) :] == a
    return _given(a[0], b[0]) or a[0] in b[1:-1]


def _given(one: str, other: str) -> bool:
    if one.endswith(".") or other.endswith("."):
        return one[0] == other[0]
    return one == other


def is_same_body(one: str, other: str) -> bool:
    """Whether two folded names can be one body's: the shorter ends the longer, or begins it short of a head of its own.

    "State Department" is the US State Department; "Kennedy Space Center" is not its Visitor Complex.
    """
    a, b = one.split(), other.split()
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 and all(
            x == y
            or x + "s" == y
            or y + "s" == x
            or x.replace("'s", "") == y.replace("'s", "")
            or {x, y} == {"organisation", "organization"}
            for x, y in zip(a, b, strict=True)
        )
    if len(a) > len(b):
        a, b = b, a
    if b[-len(a) :] == a:
        return len(a) > 1 or a[0] not in names.lexicon().common
    for start in range(len(b) - len(a)):
        if b[start : start + len(a)] == a:
            after = b[start + len(a)]
            return after in ("of", "for") or a[-1] not in names.ORGANISATION_HEADS
    return False


def bind_brackets(identities: Identities, placed: Sequence[tuple[Candidate, Cluster]], texts: Sequence[str]) -> None:
    """Bind an acronym and a long form of which one stands in brackets behind the other, and so explains it.

    `texts` holds the text of each candidate's block, by the candidate's place in `placed`.
    """
    for (left, first), (right, second), text in zip(placed, placed[1:], texts, strict=False):
        if left.sentence != right.sentence or not in_brackets(text, left, right) or first is second:
            continue
        short, long = (first, second) if is_acronym(left.text) else (second, first)
        letters = left.text if short is first else right.text
        if not is_acronym(letters) or "person" in (long.type, short.type):
            continue
        name = right.text if short is first else left.text
        if long.type == "organisation" or stands_for(letters, name):
            identities.bind(long, short)
