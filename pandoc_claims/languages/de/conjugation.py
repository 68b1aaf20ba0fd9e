"""German verb forms, made from lemmas: weak verbs by rule, strong ones from the forms given."""

from __future__ import annotations

from typing import NamedTuple

_INSEPARABLE = ("be", "er", "ver", "ent", "emp", "miss", "zer", "wider", "über", "unter", "prognos", "voll", "hinter")
_ENDS_HEARD = ("t", "d", "chn", "ffn", "tm")  # an "e" goes before the ending: "er berichtet", "er zeichnete"


class Forms(NamedTuple):
    """What a verb's forms look like, without a separable particle."""

    present: tuple[str, str]  # "sagt", "sagen"
    past: tuple[str, str]  # "sagte", "sagten"
    reported: str  # the third person of the Konjunktiv I: "sage"
    participle: str  # "gesagt"


def weak(lemma: str) -> Forms:
    """Conjugate a weak verb."""
    stem = lemma.removesuffix("n").removesuffix("e")
    link = "e" if stem.endswith(_ENDS_HEARD) else ""
    plain = stem.startswith(_INSEPARABLE) or stem.endswith("ier")
    participle = f"{'' if plain else 'ge'}{stem}{link}t"
    return Forms((f"{stem}{link}t", lemma), (f"{stem}{link}te", f"{stem}{link}ten"), f"{stem}e", participle)


def strong(lemma: str, third: str, past: str, participle: str) -> Forms:
    """Conjugate a strong verb, of which three forms are given."""
    plural = f"{past}n" if past.endswith("e") else f"{past}en"
    return Forms((third, lemma), (past, plural), f"{lemma.removesuffix('n').removesuffix('e')}e", participle)
