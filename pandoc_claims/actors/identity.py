"""Identity: which mentions name the same actor.

Mentions are read in order. One joins the actor that was named by it last, or that it is a shorter form of; else it is
somebody new. Two people are never made one: a bare surname that two of them share goes to the one named last, and a
full name that differs in its given name is somebody else.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pandoc_claims.actors.acronyms import bare, in_brackets, initials, is_acronym
from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import heads, names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pandoc_claims.actors.recognition import Candidate

#: How many actors with a word in common, and how many forms of each, are compared: what keeps the work linear.
_NEAR = 8
_FORMS = 16


class Cluster:
    """The candidates that name one actor."""

    def __init__(self, candidate: Candidate) -> None:
        self.type = candidate.type
        self.candidates: list[Candidate] = []
        self.forms: dict[str, str] = {}  # folded form: the form as first written
        self.into: Cluster | None = None  # the cluster that this one turned out to be a part of
        self.add(candidate)

    def add(self, candidate: Candidate) -> None:
        """Take in one more candidate."""
        self.candidates.append(candidate)
        self.forms.setdefault(fold(candidate.text), candidate.text)

    @property
    def name(self) -> str:
        """The fullest form; of acronym and long form, the long one."""
        return max(self.forms.values(), key=lambda form: (not is_acronym(form), len(form.split()), len(form)))


class Identities:
    """The actors of a document as they are found, looked up by the forms and the words of their names."""

    def __init__(self) -> None:
        self._clusters: list[Cluster] = []
        self._by_form: dict[tuple[str, str], Cluster] = {}  # (type, canonical form): whom it named last
        self._by_word: dict[tuple[str, str], dict[int, Cluster]] = {}  # (type, word): who has it, last named last
        self._by_initials: dict[str, set[Cluster]] = {}

    @property
    def clusters(self) -> list[Cluster]:
        """The actors, each once."""
        return [cluster for cluster in self._clusters if cluster.into is None]

    def place(self, candidate: Candidate) -> Cluster | None:
        """Put a candidate with the actor it names; None for a bare noun that names nobody known."""
        if candidate.type == "short":
            cluster = self._by_head(candidate)
            if cluster is not None:
                cluster.add(candidate)
            return cluster
        cluster = self._find(candidate)
        if cluster is None:
            cluster = Cluster(candidate)
            self._clusters.append(cluster)
        else:
            cluster.add(candidate)
        self._index(cluster, candidate)
        return cluster

    def _index(self, cluster: Cluster, candidate: Candidate) -> None:
        form = canonical(candidate)
        self._by_form[cluster.type, form] = cluster
        for word in set(form.split()):
            near = self._by_word.setdefault((cluster.type, word), {})
            near.pop(id(cluster), None)
            near[id(cluster)] = cluster
        if cluster.type == "organisation":
            for letters in initials(candidate.text):
                self._by_initials.setdefault(letters, set()).add(cluster)

    def _find(self, candidate: Candidate) -> Cluster | None:
        form = canonical(candidate)
        if candidate.type == "person":
            # A bare surname goes to the one named last, so it is not looked up as a form.
            full = self._by_form.get(("person", form)) if " " in form else None
            return full or self._same(candidate, form, is_same_person)
        found = self._by_form.get((candidate.type, form))
        if found is None and candidate.type == "organisation":
            if is_acronym(candidate.text):
                long = self._by_initials.get(bare(form), set())
                return next(iter(long)) if len(long) == 1 else None
            return self._same(candidate, form, is_same_body)
        return found

    def _same(self, candidate: Candidate, form: str, same: Callable[[str, str], bool]) -> Cluster | None:
        """Find the actor named last that this form can name too."""
        words = form.split()
        for word in dict.fromkeys((words[-1], words[0])):
            for cluster in islice(reversed(self._by_word.get((candidate.type, word), {}).values()), _NEAR):
                if any(same(form, other) for other in islice(cluster.forms, _FORMS)):
                    return cluster
        return None

    def _by_head(self, candidate: Candidate) -> Cluster | None:
        """Find the one body that "the Church" can mean: the only one in the document so far with that word in it."""
        near = self._by_word.get(("organisation", fold(candidate.text)), {})
        return next(iter(near.values())) if len(near) == 1 else None


def canonical(candidate: Candidate) -> str:
    """Return the form by which a name is looked up: folded, and of several well-known names one."""
    form = fold(candidate.text)
    if candidate.type == "group":
        return names.lexicon().groups.get(form, form if form.endswith("s") else form + "s")
    return names.SAME.get(form, form)


def is_same_person(one: str, other: str) -> bool:
    """Whether two folded names can be one person's: one is part of the other, initials standing for given names."""
    a, b = sorted((one.split(), other.split()), key=len)
    if len(a) == 1:
        return a[0] in b
    if a[-1] != b[-1]:
        return b[: len(a)] == a
    if a[0].endswith(".") or b[0].endswith("."):
        return a[0][0] == b[0][0]
    return a[0] == b[0] or b[-len(a) :] == a


def is_same_body(one: str, other: str) -> bool:
    """Whether two folded names can be one body's: the shorter ends the longer, or begins it short of a head of its own.

    "State Department" is the US State Department; "Kennedy Space Center" is not its Visitor Complex.
    """
    a, b = sorted((one.split(), other.split()), key=len)
    if len(a) == len(b):
        return [_plain(word) for word in a] == [_plain(word) for word in b]
    if b[-len(a) :] == a:
        return len(a) > 1 or a[0] not in names.lexicon().common
    for start in range(len(b) - len(a)):
        if b[start : start + len(a)] == a:
            return b[start + len(a)] in ("of", "for") or a[-1] not in heads.ORGANISATION_HEADS
    return False


def _plain(word: str) -> str:
    """Return a word without possessive ending and in one spelling: "People's Party" is the People Party."""
    return (
        word.removesuffix("'s").replace("isation", "ization").replace("centre", "center").replace("defence", "defense")
    )


def bind_brackets(placed: Sequence[tuple[Candidate, Cluster]], texts: Sequence[str]) -> None:
    """Bind an acronym and a long form of which one stands in brackets behind the other, and so explains it.

    `texts` holds the text of each candidate's block, by the candidate's place in `placed`.
    """
    for (left, first), (right, second), text in zip(placed, placed[1:], texts, strict=False):
        if left.sentence != right.sentence or is_acronym(left.text) == is_acronym(right.text):
            continue
        if in_brackets(text, left, right):
            one, two = _root(first), _root(second)
            short, long = (one, two) if is_acronym(left.text) else (two, one)
            letters, name = (left.text, right.text) if is_acronym(left.text) else (right.text, left.text)
            if long.type == "organisation" or bare(letters).lower() in initials(name):
                _bind(long, short)


def _root(cluster: Cluster) -> Cluster:
    while cluster.into is not None:
        cluster = cluster.into
    return cluster


def _bind(long: Cluster, short: Cluster) -> None:
    if long is short or "person" in (long.type, short.type):
        return
    short.into = long
    for candidate in short.candidates:
        long.add(candidate)
