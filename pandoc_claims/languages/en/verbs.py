"""English verbs: finite forms, what speaks of causes, rules and judgements.

Regular forms in -ed need no list: `claims.voice` knows them by their ending. Present forms stand here only where they
are no common plural nouns as well, or hardly ever.
"""

from __future__ import annotations

from pandoc_claims.languages import Bit

_PAST = (
    "arose ate became began bent bit bled blew bore bought bound bred broke brought built burnt burst came caught "
    "chose clung cost crept dealt drank drew drove dug fed fell felt fled flew fought found froze gave got grew "
    "ground held hid hit hung kept knelt knew laid lay led left lent lit lost made meant met mowed overcame "
    "overtook paid put quit ran rang read rebuilt rode rose said sang sank sat saw sent set shone shook shot "
    "shrank shut slept slid sold sought spent split spoke spread sprang stole stood stuck struck stung swam swept "
    "swore swung taught told took tore thought threw underwent understood went withdrew woke won wore wove wrote "
    "withstood"
)
_PRESENT = (
    "accounts affects allows appears applies attracts becomes begins belongs brings carries causes comes comprises "
    "connects consists contains continues contributes converts costs covers creates dates depends derives "
    "describes destroys develops differs dominates eats employs enables ends ensures enters exceeds exists extends "
    "faces feeds fills finds flows forms follows gains generates gets gives goes governs grows happens helps holds "
    "houses improves includes increases incorporates interferes involves keeps kills knows lasts lays leads lies "
    "lives loses makes meets moves obtains occurs occupies offers operates owns pays performs prevents produces "
    "protects provides raises reaches receives reduces reflects relies remains represents requires rises runs sees "
    "sells serves shapes spreads stands starts stays suffers supplies suppresses takes tends transmits treats "
    "triggers uses varies weighs wins works affect allow appear attract become begin belong bring cause come "
    "consist contain continue contribute cross cover create depend differ eat exist fall feed form get give go "
    "grow happen help hold improve include increase keep kill lead lie live lose make meet occur pay prevent "
    "produce protect provide reach receive reduce remain represent require rise run serve spread stand start stay "
    "suffer supply take tend transmit treat use vary work weaken strengthen owns boast boasts sits sit deepens "
    "deepen fades fade evolves evolve absorbs absorb emits emit attacks lays hatches hatch breeds breed migrates "
    "migrate dissolves dissolve melts melt boils boil freezes reacts react binds bind regulates regulate controls "
    "entitles prohibits prohibit forbids permits bans obliges compels governs"
)

WORDS: tuple[tuple[int, str], ...] = (
    (Bit.PAST, _PAST),
    (Bit.PRESENT, _PRESENT),
    (
        Bit.CAUSAL,
        "cause causes caused causing led leads lead triggered triggers prompted prompts forced resulted results "
        "because due owing affects affected affect increases increased reduces reduced prevents prevented prevent "
        "reduce increase produce produces improves improved enabled enables hence weakens weakened strengthens "
        "strengthened drove drives spurred sparked fuelled fueled contributed contributes destroyed destroys "
        "interrupted protects protect kills killed displaced damaged damages makes make made ended delayed raises "
        "lowers lowered cured cures",
    ),
    (
        Bit.RULE,
        "law laws illegal legal statute statutes regulation regulations banned bans forbidden prohibited prohibits "
        "entitles entitled obliged mandatory compulsory liable licence license taxed exempt criminalised "
        "decriminalised retroactive statutory constitutional unlawful lawful permitted legislation treaty "
        "ordinance decree",
    ),
    (
        Bit.JUDGEMENT,
        "good bad better best worse worst great greatest remarkable remarkably impressive important crucial vital "
        "essential beautiful beautifully ugly lovely charming wonderful terrible awful excellent poor brilliant "
        "stunning amazing fascinating interesting surprising surprisingly unfortunate unfortunately fortunately "
        "sadly strong weak obvious obviously clearly clear unclear simple easy hard difficult fair unfair just "
        "wrong right sensible absurd ridiculous cosy delicious disappointing elegant delightful worth worthy "
        "deserve deserves dangerous boring dull exciting perfect nice friendly pleasant patchy promising "
        "meaningful significant notable notably striking inspiring powerful complex delicate profound troubling "
        "worrying merely should ought truly really arguably iconic legendary breathtaking picturesque quaint "
        "vibrant must-see memorable superb splendid magnificent glorious popular famous renowned rich relaxed "
        "stylish tasty scenic overrated underrated hugely",
    ),
)

#: Closed classes that a rule needs by name.
CLASSES: dict[str, str] = {
    # Verbs that put a reading on things rather than tell what somebody did (Biber's verbs of existence and aspect).
    "abstract-verbs": (
        "reflects reflect reflected remains remain remained underscores underscored underscore represents represent "
        "represented highlights highlighted contrasts contrast contrasted feels feel felt demonstrates embodies "
        "embodied positions positioned shapes shaped transcends transcended resonates resonated evokes evoked "
        "exemplifies exemplified illustrates illustrated signifies signified epitomises epitomizes symbolises "
        "symbolizes echoes echoed deserves deserved matters mattered looms loomed fosters fostered navigates "
        "grapples grappled serves entails entailed constitutes characterises characterizes"
    ),
}
