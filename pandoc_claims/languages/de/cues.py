"""German reporting verbs: how each is used, and all their forms.

One line a pattern of use, after the complements the verbs take (Engel/Schumacher, *Kleines Valenzlexikon*): the kind of
report, the frames that count, and the verbs. A separable verb is written with a bar: "mit|teilen".
"""

from __future__ import annotations

from typing import NamedTuple

from pandoc_claims.languages import Frame
from pandoc_claims.languages.de.conjugation import Forms, strong, weak

_C, _Q, _P, _O, _I = Frame.CLAUSE, Frame.QUOTE, Frame.PARENTHESIS, Frame.OBJECT, Frame.INFINITIVE


class Form(NamedTuple):
    """What a form such as "teilte" means as a cue."""

    kind: str  # say, think, show, judge or deny
    frames: int  # the `Frame`s that will do
    #: finite, participle, either ("erklärt"), reported (Konjunktiv I) or final ("mitteilte", at the end of its clause)
    shape: str
    particles: frozenset[str] = frozenset()  # one of these must close the clause; empty: none need
    preposition: str = ""  # what leads to the object: "von" in "berichtete von …"


_PATTERNS: tuple[tuple[str, int, str], ...] = (
    (
        "say",
        _C | _Q | _P,
        "sagen erklären betonen meinen schreiben erzählen argumentieren unterstreichen bekräftigen ergänzen erläutern "
        "kommentieren antworten entgegnen erwidern äußern vermelden bemerken resümieren klagen scherzen mahnen "
        "bedenken|geben mit|teilen hinzu|fügen fest|stellen klar|stellen dar|legen aus|führen hin|weisen fort|fahren",
    ),
    ("say", _Q, "rufen flüstern murmeln seufzen fragen"),
    ("say", _C | _Q | _P | _I, "behaupten versichern beteuern versprechen drohen schwören gestehen zu|geben"),
    (
        "say",
        _C | _Q | _P | _O,
        "berichten melden bestätigen warnen verkünden prognostizieren beklagen bemängeln monieren fordern verlangen "
        "kritisieren bedauern schildern bekannt|geben an|kündigen ein|räumen an|geben voraus|sagen vorher|sagen",
    ),
    ("say", _C | _O | _I, "vor|werfen"),
    ("think", _C | _P, "glauben vermuten schätzen hoffen finden denken an|nehmen"),
    ("think", _C | _P | _O, "erwarten befürchten fürchten bezweifeln rechnen"),
    ("show", _C, "zeigen ergeben belegen nahe|legen nach|weisen heraus|finden"),
    ("judge", _O, "loben beschuldigen"),
    ("deny", _C | _O | _I | _P, "bestreiten dementieren leugnen zurück|weisen ab|streiten widersprechen"),
)

#: lemma -> third person, past, participle
_STRONG = {
    "schreiben": "schreibt schrieb geschrieben",
    "unterstreichen": "unterstreicht unterstrich unterstrichen",
    "weisen": "weist wies gewiesen",
    "geben": "gibt gab gegeben",
    "rufen": "ruft rief gerufen",
    "versprechen": "verspricht versprach versprochen",
    "schwören": "schwört schwor geschworen",
    "gestehen": "gesteht gestand gestanden",
    "werfen": "wirft warf geworfen",
    "finden": "findet fand gefunden",
    "denken": "denkt dachte gedacht",
    "nehmen": "nimmt nahm genommen",
    "ergeben": "ergibt ergab ergeben",
    "bestreiten": "bestreitet bestritt bestritten",
    "streiten": "streitet stritt gestritten",
    "widersprechen": "widerspricht widersprach widersprochen",
    "fahren": "fährt fuhr gefahren",
    "nennen": "nennt nannte genannt",
    "sprechen": "spricht sprach gesprochen",
    "beschreiben": "beschreibt beschrieb beschrieben",
    "gehen": "geht ging gegangen",
    "halten": "hält hielt gehalten",
}
#: Verbs whose object stands behind a preposition, and those that need "als": lemma -> kind, frames, preposition.
_WITH_PREPOSITION = {
    "sprechen": ("say", _O, "von"),
    "berichten": ("say", _C | _Q | _P | _O, "von"),
    "warnen": ("say", _C | _Q | _P | _O, "vor"),
    "rechnen": ("think", _C | _O, "mit"),
    "gehen": ("think", _C | _O, "von"),
    "bezeichnen": ("judge", _O | _Q, "als"),
    "beschreiben": ("judge", _O | _Q, "als"),
    "halten": ("judge", _O, "für"),
    "nennen": ("judge", _O | _Q, ""),
    "informieren": ("say", _C, ""),
}
#: Forms that are more often something else.
_UNCLEAR = frozenset(("fand", "fanden", "gehe", "ergeben", "klagen", "finde"))


def _conjugate(lemma: str) -> Forms:
    found = _STRONG.get(lemma)
    if found is None:
        return weak(lemma)
    third, past, participle = found.split()
    return strong(lemma, third, past, participle)


def _add(table: dict[str, Form], form: str, new: Form) -> None:
    """Add a form; what it meant before with another particle stays meant."""
    before = table.get(form)
    if before is not None and {before.shape, new.shape} == {"finite", "participle"}:
        new = new._replace(shape="either")  # "erklärt"
    elif before is not None and before.shape == new.shape:
        both = before.particles | new.particles if before.particles and new.particles else frozenset[str]()
        new = new._replace(
            frames=before.frames | new.frames, particles=both, preposition=before.preposition or new.preposition
        )
    table[form] = new


def _table() -> dict[str, Form]:
    table: dict[str, Form] = {}
    entries = [(lemma, kind, frames, "") for kind, frames, lemmas in _PATTERNS for lemma in lemmas.split()]
    entries += [(lemma, *use) for lemma, use in _WITH_PREPOSITION.items()]
    for entry, kind, frames, preposition in entries:
        particle, _, lemma = entry.rpartition("|")
        forms = _conjugate(lemma)
        particles = frozenset((particle,)) if particle else frozenset(("aus",)) if lemma == "gehen" else frozenset()
        finite = Form(kind, frames, "finite", particles, preposition)
        for form in (*forms.present, *forms.past):
            _add(table, form, finite)
        if particle:
            for form in (*forms.present, *forms.past):
                _add(table, particle + form, finite._replace(shape="final", particles=frozenset()))
        participle = finite._replace(shape="participle", particles=frozenset())
        _add(table, particle + forms.participle, participle)
        _add(table, forms.reported, finite._replace(shape="reported"))
    return {form: cue for form, cue in table.items() if form not in _UNCLEAR}


CUES: dict[str, Form] = _table()
#: The words that close the clause of a separable verb.
PARTICLES = frozenset(entry.partition("|")[0] for _, _, lemmas in _PATTERNS for entry in lemmas.split() if "|" in entry)
