"""English function words, by what they can be."""

from __future__ import annotations

from pandoc_claims.languages import Bit

WORDS: tuple[tuple[int, str], ...] = (
    (
        Bit.ARTICLE,
        "the a an this that these those some any each every no another both all several many most few other",
    ),
    (Bit.DEFINITE, "the this that these those"),
    (Bit.POSSESSIVE, "his her its their our my your whose"),
    (Bit.THIRD, "he she it they he'd she'd it'd they'd he'll she'll it'll they'll they're they've"),
    (Bit.FIRST_SINGULAR, "i me my mine myself i'm i've i'd i'll"),
    (Bit.FIRST_PLURAL, "we us our ours ourselves we're we've we'd we'll"),
    (Bit.SECOND, "you your yours yourself you're you've you'd you'll"),
    (Bit.RELATIVE, "who which that whom whose"),
    (Bit.BE, "is are was were be been being am isn't aren't wasn't weren't i'm you're we're they're"),
    (Bit.HAVE, "has have had having hasn't haven't hadn't i've you've we've they've"),
    (
        Bit.AUXILIARY,
        "do does did will would can could may might shall should must cannot don't doesn't didn't won't wouldn't "
        "can't couldn't shan't shouldn't mustn't i'd i'll you'd you'll he'd he'll she'd she'll we'd we'll they'd "
        "they'll it'll",
    ),
    (
        Bit.NEGATION,
        "not no never nor none nobody nothing neither without isn't aren't wasn't weren't hasn't haven't hadn't "
        "don't doesn't didn't won't wouldn't can't cannot couldn't",
    ),
    (
        Bit.ADVERB,
        "also not never ever always often sometimes then now since still yet once again soon already even just "
        "only later earlier long thus therefore however instead too first further both all reportedly have has had",
    ),
    (Bit.CONJUNCTION, "and or but nor yet so then &"),
    (Bit.CONTRAST, "but yet while whereas although though however whilst despite nevertheless"),
    (
        Bit.SUBORDINATOR,
        "because although though while whereas whilst if when whenever where since after before until unless as "
        "that whether why how what once lest",
    ),
    (
        Bit.PREPOSITION,
        "in on at of for from to by with about against among around between during into near off onto out over per "
        "through throughout toward towards under upon via within without across along behind below beneath beside "
        "beyond despite inside outside like unlike amid amongst following including concerning regarding above "
        "than",
    ),
    (
        Bit.DATE,
        "january february march april may june july august september october november december jan feb mar apr jun "
        "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday",
    ),
    (
        Bit.IMPERATIVE,
        "add adjust allow apply ask attach bake beat boil bring build call change check choose clean click close "
        "combine compare configure connect consider consult contact continue cook cool copy cover create cut "
        "define delete do don't download drain draw drop edit enable ensure enter fill find fold follow get give "
        "go heat hold imagine insert install join keep leave let lift listen look lower make mark mix move never "
        "note open pass paste peel pick place plug pour prepare press pull push put read reduce refer remember "
        "remove repeat replace rest return ring rinse run save season see select send serve set show simmer skip "
        "slice spread sprinkle start stay stir stop store switch take taste tell think tie tighten tip toss try "
        "turn type unplug update use visit wait wash watch whisk wipe work wrap write please suppose",
    ),
)

#: Closed classes that a rule needs by name.
CLASSES: dict[str, str] = {
    "be-present": "is are am isn't aren't isn’t aren’t 's ’s",
    "be-past": "was were wasn't weren't wasn’t weren’t been",
    "singular-person": "he she his her him",
    "plural": "they their them",
    "he-she-they": "he she they",
    "agent": "by",
    "possessive-ending": "'s ’s",
    "hypothetical": "would could might can may should must if to let",
    "singular": "he she it",
    "who": "who",
    "plural-nouns": "men women people media police data folk",
    "no-adjunct": "for of as than under",
    "that": "that",
    "upon": "on upon",
    "possibility": "may might could",
    "force": "might",
    "ability": "could",
    "before-ability": "before until so wherever where",
    "able": "see hear feel smell remember not never only hardly barely scarcely afford no",
    "appearance": "appear appears",
    "likelihood": "likely",
    "future": "will shall",
    "future-in-past": "would",
    "past-be": "was were",
    "infinitive-be": "be",
    "plan": "plan plans intend intends",
    "soon": "long",
    # What a text says that it will do, and so does not foretell.
    "discourse-verbs": (
        "discuss discussed describe described explain explained present presented show shown argue consider considered "
        "examine examined outline outlined review reviewed return explore explored introduce introduced summarise "
        "summarised summarize summarized look do see seen note noted assume assumed mention mentioned observed "
        "remembered recalled"
    ),
    "if": "if",
    "habitual": "have like often always sometimes rather seem appear say think love usually never not",
    "definition": "is are",
    "definition-article": "a an the",
    "of": "of",
    "counted-on": "of more per",
    "ordinal": "first second third fourth last next previous latter other early late the this that",
    "majority": "majority",
    "twice": "twice",
    "most": "most",
    "twice-what": "as the",
    "large-number": "hundred thousand million billion trillion dozen",
    "ratio": "in out",
    "aged": "aged no",
    "rate-unit": "hour century",
    "own": "all his her its",
    "opens-clause": "and but that",
    "joining": "and but yet or",
    "turn": "yet whereas but while",
    "adds-to": "but",
    "not-yet": "to will would can could may might shall should must",
    "disputes": "disputes disputed dispute",
    "objects": "him them me us",
    "concession": "while whereas although though",
    "yesterday": "yesterday",
    "likeness": "like as",
    "and": "and or &",
    "complementiser": "that how why whether what",
    "as": "as among",
    "infinitive": "to",
    "how": "how",
    "asked-how": "how whether",
    "question": "how why whether what",
    "referring": "this that these those it such both he she they",
    "indefinite": "a an one another",
    "figures": "figure figures number numbers total result results estimate finding",
    "exclaiming": "what such",
    "granted": (
        "visa visas entry access permission permits permit bail asylum parole leave admission service services "
        "treatment credit loans loan coverage benefits opportunity opportunities chance rights right citizenship "
        "funding support aid food request requests motion motions appeal appeals petition application applications"
    ),
    "lives": (
        "lives life victim victims casualties dead title titles prize prizes medal medals crown trophy victory "
        "place spot seat benefits compensation land territory responsibility credit"
    ),
    "people": "those everyone everybody somebody someone anyone",
    "capital-pronouns": "i",
    "number-suffixes": "% m k",
    "the": "the",
    "in-year": "in",
}

#: What words end in that no list knows, by what it makes of them.
ENDINGS: dict[str, str] = {
    "past": "ed",
    "adverb": "ly",
    "adjective": "able ible ful ous ive ic ish less",
    "participle": "ing",
    "plural": "s",
    "third-person": "s",
}
