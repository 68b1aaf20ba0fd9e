"""Languages: what detection must know of one language, as data.

A language is a package in this folder, named by its code ("en"), with a `VOCABULARY`. Detection works on the bits and
tables below and holds no word of any language itself.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.tokens import Tokens


class Bit:
    """What a word form can be; a form may be several things. One integer says it all, so that a test is one `&`."""

    CUE = 1 << 0  # can report what somebody says, thinks or shows: stands in `Vocabulary.cues`
    PHRASE = 1 << 1  # begins a phrase of `Vocabulary.phrases`
    ARTICLE = 1 << 2  # the, a, this, some
    DEFINITE = 1 << 3  # the, this, these
    POSSESSIVE = 1 << 4  # his, its
    THIRD = 1 << 5  # he, she, it, they
    FIRST_SINGULAR = 1 << 6  # I, me, my
    FIRST_PLURAL = 1 << 7  # we, us, our
    SECOND = 1 << 8  # you, your
    RELATIVE = 1 << 9  # who, which, that
    BE = 1 << 10
    HAVE = 1 << 11
    AUXILIARY = 1 << 12  # do, can, will and so on
    NEGATION = 1 << 13
    ADVERB = 1 << 14  # can stand between a subject and its verb
    CONJUNCTION = 1 << 15  # and, but, or
    SUBORDINATOR = 1 << 16  # because, although, if
    PREPOSITION = 1 << 17
    PAST = 1 << 18  # a finite past form
    PRESENT = 1 << 19  # a finite present form that is no common noun
    DATE = 1 << 20  # a month or a day of the week
    NUMBER = 1 << 21  # a number in words: twelve, million
    UNIT = 1 << 22  # per cent, tonnes
    MAGNITUDE = 1 << 23  # a quantity without a number: most, thousands, doubled
    ROLE = 1 << 24  # officials, spokesman
    VAGUE = 1 << 25  # critics, experts
    RECORD = 1 << 26  # data, report, study
    INSTITUTION = 1 << 27  # ministry, court
    JUDGEMENT = 1 << 28  # good, remarkable
    CAUSAL = 1 << 29  # caused, led, because
    RULE = 1 << 30  # must, law, forbidden
    IMPERATIVE = 1 << 31  # begins an instruction: press, add, see
    NOMINAL = 1 << 32  # claim, allegation: a noun that reports
    TITLE = 1 << 33  # Mr, President: a name follows
    TIME_UNIT = 1 << 34  # years, days
    LABEL = 1 << 35  # a number after it counts nothing: page, step, chapter
    CONTRAST = 1 << 36  # but, yet, while, whereas

    FINITE = BE | HAVE | AUXILIARY | PAST | PRESENT
    SUBJECT = THIRD | FIRST_SINGULAR | FIRST_PLURAL | SECOND


class Frame:
    """What a cue must be found with before it counts; several may do."""

    CLAUSE = 1  # "said that …", "said the bridge was …"
    QUOTE = 2  # "said: “…”"
    PARENTHESIS = 4  # "…, she said" and "…, said the minister"
    AS = 8  # "described it as …", "called it “…”"
    OBJECT = 16  # "denied the charge"
    INFINITIVE = 32  # "claims to be …"
    HEARER = 64  # a hearer comes first: "told the court that …"
    RECORD_OBJECT = 256  # an object, when a record is the subject: "the figures show a fall"
    THAT = 512  # "held that …", with the word itself
    OBJECT_INFINITIVE = 128  # "urged the council to …"
    NARROW = 1024  # takes things as objects too: a clause without "that" must show its verb soon ("wrote a long book")
    ABOUT = 2048  # "warned of floods", "complained about the noise"
    SO = 4096  # "said so", "admitted as much"
    STANCE = 8192  # "expressed concern"


class Cue(NamedTuple):
    """What a form such as "claimed" means as a cue."""

    kind: str  # say, think, show, judge, deny or ask
    frames: int  # the `Frame`s that will do
    shape: str  # finite, base, participle (-ing), past (tense and participle alike) or adjective ("are concerned that")
    noun: bool  # the form is a common noun too ("claims")


class Phrase(NamedTuple):
    """A word or several that mean one thing together."""

    words: tuple[str, ...]  # the whole phrase in lower case
    kind: str  # "hearsay", "possible", "disclaimer" and so on


class Name(NamedTuple):
    """A name in a sentence, by its tokens, the second exclusive."""

    start: int
    end: int
    type: str  # one of `model.ACTOR_TYPES`
    actor: str = ""  # `Actor.id`, once the actors of the document are known
    cut: int = 0  # characters at its end that are no part of it, such as a genitive's "s"


class Reported(NamedTuple):
    """A report as a language's own grammar finds it. All pairs are tokens, the second exclusive."""

    source_class: str  # one of `model.SOURCE_CLASSES`
    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[int, int]
    form: str  # one of `model.FORMS`
    actor: str | None = None


class Grammar(NamedTuple):
    """What a language reads in its own way, because the general rules count on English word order.

    Each function sees one sentence. German has one: its verbs stand in two places of a clause, and all its nouns have
    capitals.
    """

    #: tokens -> the names in a sentence; `known` holds the surnames of the persons found in the document so far
    names: Callable[[Tokens, frozenset[str]], list[Name]]
    #: tokens, what each can be by the list -> what it can be here, where capitals and word order tell more
    bits: Callable[[Tokens, list[int]], list[int]]
    #: scan -> phrases whose words do not stand side by side: kind, first token, last token (exclusive)
    brackets: Callable[[Scan], list[tuple[str, int, int]]]
    #: scan, the names in it, who was heard last in the paragraph -> who is said to say what
    reports: Callable[[Scan, Sequence[Name], Reported | None], list[Reported]]
    #: scan, the tokens in the author's voice -> the first figure
    figure: Callable[[Scan, Sequence[int]], tuple[int, int] | None]


class Vocabulary(NamedTuple):
    """All that detection knows of a language. Word forms are in lower case."""

    language: str
    bits: Mapping[str, int]  # form -> what it can be, of `Bit`
    cues: Mapping[str, Cue]  # form -> what it means as a cue
    phrases: Mapping[
        str, Mapping[str, tuple[Phrase, ...]]
    ]  # first word -> second word, or "" -> phrases, longest first
    words: Mapping[str, frozenset[str]]  # small closed classes by name, for rules that need just these words
    endings: Mapping[str, tuple[str, ...]] = {}  # what words end in, by what that makes of them
    abbreviations: frozenset[str] = frozenset()  # as written; a full stop behind one ends no sentence
    patterns: Mapping[str, str] = {}  # sources of regular expressions by name, for what is written rather than worded
    grammar: Grammar | None = None  # where the general rules do not read the language; None: they do
    unread: frozenset[str] = frozenset()  # caveats that are not looked for in this language


@lru_cache(maxsize=8)
def vocabulary(lang: str) -> Vocabulary | None:
    """Find the vocabulary for a BCP 47 code ("en", "en-GB"), or None where there is none for its language."""
    code = lang.replace("_", "-").split("-")[0].lower()
    if not (code.isascii() and code.isalpha()) or not (Path(__file__).parent / code / "__init__.py").exists():
        return None
    from importlib import import_module  # noqa: PLC0415  # a document without words of ours does not wait for it

    found = import_module(f"{__name__}.{code}").VOCABULARY
    assert isinstance(found, Vocabulary)  # noqa: S101  # tells the type checker what the packages hold
    return found
