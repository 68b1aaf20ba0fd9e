"""English reporting verbs: how each is used, and all their forms.

One line a pattern of use, after the way the verbs take their complements (Quirk et al., ch. 16; VerbNet classes 29,
33, 37): what kind of report it makes, the frames that count, and the verbs. Forms are made by the spelling rules of
English, or given for irregular verbs.
"""

from __future__ import annotations

from pandoc_claims.languages import Cue, Frame

_C, _Q, _P, _A = Frame.CLAUSE, Frame.QUOTE, Frame.PARENTHESIS, Frame.AS
_R, _T, _N = Frame.RECORD_OBJECT, Frame.THAT, Frame.CLAUSE | Frame.NARROW
_O, _I, _H, _OI = Frame.OBJECT, Frame.INFINITIVE, Frame.HEARER, Frame.OBJECT_INFINITIVE
_B, _S, _X = Frame.ABOUT, Frame.SO, Frame.STANCE

#: A verb with a particle ("point out") is a cue of two words, "make it clear" of three.
_PATTERNS: tuple[tuple[str, int, str], ...] = (
    ("say", _C | _Q | _P | _S, "say add argue insist"),
    (
        "say",
        _N | _Q | _P,
        "remark comment explain state reply respond reason observe recall reiterate quip counter retort joke muse "
        "stress emphasise emphasize testify repeat affirm posit note write tweet acknowledge reveal disclose declare "
        "contend assert maintain allege conclude lament attest aver avow imply insinuate intimate proclaim plead "
        "prophesy grumble moan object submit signal underline underscore remember point-out spell-out make-clear "
        "make-it-clear",
    ),
    ("say", _N | _Q | _P | _S, "concede admit hint confess"),
    ("say", _N | _Q | _P | _B, "boast complain caution"),
    ("say", _N | _Q | _P | _O, "announce confirm predict forecast suggest mention reaffirm recommend project"),
    ("say", _N | _Q | _P, "propose"),
    ("say", _N | _Q | _P | _I, "claim vow threaten profess purport swear agree"),
    ("say", _N | _Q | _P | _I | _O, "promise pledge"),
    ("say", _C | _Q | _P | _H | _B, "tell warn inform advise"),
    ("say", _C | _Q | _P | _H, "assure remind notify reassure"),
    ("say", _O, "insist-on speak-of write-of hint-at allude-to"),
    ("say", _Q | _P, "put-it"),
    ("say", _X, "express voice"),
    ("think", _C | _P | _A, "think"),
    ("think", _C | _P | _I | _OI, "expect"),
    ("think", _C | _P, "believe feel hope suspect doubt fear worry reckon guess"),
    ("think", _N | _P, "assume understand anticipate foresee"),
    ("think", _A, "regard view see perceive rate rank"),
    ("think", _A | _N, "consider deem judge"),
    (
        "show",
        _N | _P,
        "show find demonstrate indicate estimate calculate determine discover report speculate hypothesise postulate "
        "surmise theorise conclude reveal suggest stipulate",
    ),
    (
        "say",
        _Q,
        "read post continue begin smile laugh sigh whisper shout cry exclaim murmur mutter yell interject recount "
        "reflect confide opine elaborate clarify ask wonder hold rule decide agree answer repeat urge tell joke "
        "protest recall",
    ),
    ("show", _O, "estimate"),
    (
        "show",
        _R,
        "show indicate reveal suggest demonstrate put record list rate find confirm highlight propose identify "
        "distinguish",
    ),
    ("say", _T, "hold rule decide agree charge protest answer shout cry whisper"),
    ("show", _T, "provide specify establish"),
    ("judge", _A | _Q, "call describe label brand dub frame characterise characterize portray depict denounce term"),
    ("judge", _O, "attribute ascribe"),
    ("judge", _A, "remember recall dismiss reject define classify recognise recognize identify cite paint interpret"),
    ("say", _O, "declare pronounce proclaim acknowledge admit stress emphasise emphasize"),
    ("judge", _O, "criticise criticize praise condemn denounce blame accuse hail dismiss slam decry deplore applaud"),
    ("judge", _R, "describe"),
    ("deny", _O | _N | _I, "deny reject dispute refute rebut"),
    ("think", 0, "know teach accept refer-to presume rumour rumor repute"),
    ("ask", _OI | _Q, "urge ask call demand implore"),
    ("ask", _Q, "encourage"),
)  # fmt: skip

#: lemma -> third person, past, participle in -ed/-en, participle in -ing
_IRREGULAR = {
    "say": "says said said saying",
    "begin": "begins began begun beginning",
    "hold": "holds held held holding",
    "put": "puts put put putting",
    "know": "knows knew known knowing",
    "teach": "teaches taught taught teaching",
    "refer": "refers referred referred referring",
    "make": "makes made made making",
    "speak": "speaks spoke spoken speaking",
    "spell": "spells spelled spelt spelling",
    "foresee": "foresees foresaw foreseen foreseeing",
    "submit": "submits submitted submitted submitting",
    "signal": "signals signalled signalled signalling",
    "aver": "avers averred averred averring",
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
    "dub": "dubs dubbed dubbed dubbing",
    "read": "reads read read reading",
    "label": "labels labelled labelled labelling",
    "term": "terms termed termed terming",
}
_ALSO = {"label": "labeled labeling", "signal": "signaled signaling"}

#: What somebody can be, that something is so: "they are concerned that".
_ADJECTIVES = "certain sure clear concerned confident convinced adamant worried sceptical skeptical hopeful alarmed"

#: Forms that are common nouns too.
_NOUNS = (
    "claim claims ruling record records puts charge charges hold holds rule rules report reports estimate "
    "estimates show shows state states call calls note notes comment comments hope hopes fear fears worry worries "
    "answer promise promises forecast forecasts view views praise blame label labels brand brands frame frames "
    "list lists rate rates rank ranks term terms demand demands dispute disputes doubt doubts guess boast boasts "
    "joke jokes judge judges pledge pledges vow vows reply caution remark remarks finding findings reason reasons "
    "stress counter counters feeling tweet tweets reading writing saying ask find finds thought understanding "
    "warning complaint repeat suspect suspects hail project"
)


#: Forms that are a noun so much oftener that they are no cue.
_ONLY_NOUNS = frozenset("projects object objects hint hints signal signals voice voices express provide".split())  # noqa: SIM905  # reads better


def _forms(lemma: str) -> tuple[str, str, str, str]:
    if "-" in lemma:
        verb, *particles = lemma.split("-")
        third, past, participle, present = (" ".join((form, *particles)) for form in _forms(verb))
        return third, past, participle, present
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
            shapes = {
                lemma.replace("-", " "): "base",
                third: "finite",
                present: "participle",
                participle: "past",
                past: "past",
            }
            if lemma in _ALSO:
                shapes |= dict(zip(_ALSO[lemma].split(), ("past", "participle"), strict=True))
            for form, shape in shapes.items():
                if form in _ONLY_NOUNS:
                    continue
                before = table.get(form)
                all_frames = frames | (before.frames if before else 0)
                table[form] = Cue(before.kind if before else kind, all_frames, shape, form in nouns)
    return table


CUES: dict[str, Cue] = _table()
