"""English reporting verbs: how each is used, and all their forms.

One line a pattern of use, after the way the verbs take their complements (Quirk et al., ch. 16; VerbNet classes 29,
33, 37): what kind of report it makes, the frames that count, and the verbs. Forms are made by the spelling rules of
English, or given for irregular verbs.
"""

from __future__ import annotations

from pandoc_claims.languages import Cue, Frame

_C, _Q, _P, _A = Frame.CLAUSE, Frame.QUOTE, Frame.PARENTHESIS, Frame.AS
_R, _T = Frame.RECORD_OBJECT, Frame.THAT
_O, _I, _H, _OI = Frame.OBJECT, Frame.INFINITIVE, Frame.HEARER, Frame.OBJECT_INFINITIVE

_PATTERNS: tuple[tuple[str, int, str], ...] = (
    (
        "say",
        _C | _Q | _P,
        "say add remark comment explain state insist reply respond reason observe recall reiterate quip counter "
        "retort joke muse stress emphasise emphasize boast complain testify repeat affirm posit note write tweet "
        "argue caution acknowledge concede admit reveal disclose declare contend assert maintain allege conclude "
        "lament",
    ),
    ("say", _C | _Q | _P | _O, "announce confirm predict forecast suggest propose mention reaffirm"),
    ("say", _C | _Q | _P | _I, "claim promise pledge vow threaten profess purport swear agree"),
    ("say", _C | _Q | _P | _H, "tell warn inform assure remind notify advise"),
    ("think", _C | _P, "think believe feel hope expect suspect doubt fear worry reckon guess assume understand"),
    ("think", _A, "regard view see perceive rate rank"),
    ("think", _A | _C, "consider deem judge"),
    (
        "show",
        _C,
        "show find demonstrate indicate estimate calculate determine discover report speculate hypothesise postulate "
        "surmise theorise conclude reveal suggest",
    ),
    (
        "say",
        _Q,
        "continue begin smile laugh sigh whisper shout cry exclaim murmur mutter yell interject recount reflect "
        "confide opine elaborate clarify ask wonder hold rule decide agree answer repeat urge tell joke protest "
        "recall",
    ),
    ("show", _O, "list estimate rate"),
    ("show", _R, "show indicate reveal suggest demonstrate put record"),
    ("say", _T, "hold rule decide agree charge protest answer"),
    ("judge", _A | _Q, "call describe label brand dub frame characterise characterize portray depict denounce term"),
    ("judge", _O, "criticise criticize praise condemn denounce blame accuse hail dismiss slam decry deplore applaud"),
    ("deny", _O | _C | _I, "deny reject dispute refute rebut"),
    ("ask", _OI | _Q, "urge ask call demand encourage implore"),
)  # fmt: skip

#: lemma -> third person, past, participle in -ed/-en, participle in -ing
_IRREGULAR = {
    "say": "says said said saying",
    "begin": "begins began begun beginning",
    "hold": "holds held held holding",
    "put": "puts put put putting",
    "tell": "tells told told telling",
    "think": "thinks thought thought thinking",
    "feel": "feels felt felt feeling",
    "find": "finds found found finding",
    "see": "sees saw seen seeing",
    "show": "shows showed shown showing",
    "write": "writes wrote written writing",
    "understand": "understands understood understood understanding",
    "swear": "swears swore sworn swearing",
    "forecast": "forecasts forecast forecast forecasting",
    "refute": "refutes refuted refuted refuting",
    "rebut": "rebuts rebutted rebutted rebutting",
    "admit": "admits admitted admitted admitting",
    "quip": "quips quipped quipped quipping",
    "slam": "slams slammed slammed slamming",
    "label": "labels labelled labelled labelling",
    "term": "terms termed termed terming",
}
_ALSO = {"label": "labeled labeling"}

#: What somebody can be, that something is so: "they are concerned that".
_ADJECTIVES = "concerned confident convinced adamant worried sceptical skeptical hopeful alarmed"

#: Forms that are common nouns too.
_NOUNS = (
    "claim claims ruling record records puts charge charges hold holds rule rules report reports estimate "
    "estimates show shows state states call calls note notes comment comments hope hopes fear fears worry worries "
    "answer promise promises forecast forecasts view views praise blame label labels brand brands frame frames "
    "list lists rate rates rank ranks term terms demand demands dispute disputes doubt doubts guess boast boasts "
    "joke jokes judge judges pledge pledges vow vows reply caution remark remarks finding findings reason reasons "
    "stress counter counters feeling tweet tweets reading writing saying ask find finds thought understanding "
    "warning complaint repeat suspect suspects hail"
)


def _forms(lemma: str) -> tuple[str, str, str, str]:
    if lemma in _IRREGULAR:
        third, past, participle, present = _IRREGULAR[lemma].split()
        return third, past, participle, present
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma[:-1]}ied", f"{lemma}ing"
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x")) else f"{lemma}s"
    return third, f"{lemma}ed", f"{lemma}ed", f"{lemma}ing"


def _table() -> dict[str, Cue]:
    nouns = frozenset(_NOUNS.split())
    table: dict[str, Cue] = {form: Cue("think", _C, "adjective", noun=False) for form in _ADJECTIVES.split()}
    for kind, frames, lemmas in _PATTERNS:
        for lemma in lemmas.split():
            third, past, participle, present = _forms(lemma)
            shapes = {lemma: "base", third: "finite", present: "participle", participle: "past", past: "past"}
            if lemma in _ALSO:
                shapes |= dict(zip(_ALSO[lemma].split(), ("past", "participle"), strict=True))
            for form, shape in shapes.items():
                before = table.get(form)
                all_frames = frames | (before.frames if before else 0)
                table[form] = Cue(before.kind if before else kind, all_frames, shape, form in nouns)
    return table


CUES: dict[str, Cue] = _table()
