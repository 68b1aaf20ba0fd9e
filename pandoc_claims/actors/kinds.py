"""Kinds: what a capitalised phrase names, judged by its words alone.

The judgement of a phrase is the same wherever it stands, so it is made once per phrase and kept. What stands around
the phrase is `recognition`'s business, what stands elsewhere in the document `consistency`'s.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import heads, mentions, names

KNOWN, STRONG, LIKELY, WEAK = 4, 3, 2, 1


class Part(NamedTuple):
    """A part of a phrase that names something."""

    first: int  # index of its first word in the phrase
    last: int  # index behind its last word
    type: str  # a type of actor; "" when the words do not tell; "short" for a bare noun such as "the Church"
    weight: int  # how far to trust the type
    skip: int = 0  # characters of the first word that do not belong to the name ("anti-")
    drop: int = 0  # characters of the last word that do not ("-led")


#: How surnames end in languages that have such endings.
_PERSON_ENDINGS = tuple(
    heads.words("""
    ovich evich ovna evna enko chuk ski sky wicz escu vić ović shvili adze oğlu opoulos yan sson dottir ez ov ova ev eva
""")
)
#: Endings of common words, which a writer may capitalise and which end few names.
_NOUN_ENDINGS = tuple(
    heads.words("""
    tion tions sion ment ments ness ity ities ology ologies ance ence ing ings ical ive ous able ible ship hood ful
    less ally
""")
)
_GROUP_ENDINGS = ("ians", "ists", "ites", "eses")
_DOMAINS = frozenset(("com", "org", "net", "info"))
_LATIN = 0x36F  # the last of the Latin letters and of the marks upon them
#: Heads of bodies that are heads of places as well: "University of Oslo" but "Commonwealth of Virginia".
_TERRITORIES = (heads.ORGANISATION_OF & heads.PLACE_OF) - heads.ORGANISATION_HEADS - {"port"}
#: Words that end a name of a body or place, but a person's behind a given name: "Charlotte Church".
_SURNAME_HEADS = heads.words("""
    church house post day wood woods hill hall park forest lake west north rock marsh moor farm guard order
    grove bridge street gate field fort garden mount cave wall press force standard page marks weeks law bishop
    bill king rivers banks brooks match prince parks summers english french german
""")
_SUFFIXES = frozenset(
    ("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiv", "xvi")
)


@lru_cache(maxsize=65536)
def known(phrase: str) -> tuple[str, int] | None:
    """Return type and weight of a phrase (lower case, words parted by single spaces) that stands in a list."""
    lexicon = names.lexicon()
    if phrase in lexicon.groups:
        return "group", KNOWN
    if phrase in lexicon.places or fold(phrase) in lexicon.places:
        return "place", KNOWN if phrase not in lexicon.men and phrase not in lexicon.women else STRONG
    if phrase in lexicon.organisations:
        return "organisation", KNOWN
    return None


@lru_cache(maxsize=65536)
def parts(phrase: tuple[str, ...]) -> tuple[Part, ...]:
    """Return what a phrase of capitalised words names: one actor, several beside each other, or none."""
    lower = [word.lower() for word in phrase]
    found = known(" ".join(lower))
    if found:
        return (Part(0, len(phrase), *found),)
    return (_single(phrase[0], lower[0]),) if len(phrase) == 1 else _several(phrase, lower)


def is_first_name(word: str) -> bool:
    """Whether `word` (any case, accents optional) is a given name in the lists."""
    lexicon, plain = names.lexicon(), fold(word)
    return plain in lexicon.men or plain in lexicon.women


def _single(word: str, lower: str) -> Part:
    if "-" in word[2:] and not word.isupper():
        part = _hyphened(word, lower)
        if part:
            return part
    plain, lexicon = fold(word), names.lexicon()
    if lower in lexicon.common or lower in heads.TOPICS:
        return Part(0, 1, "short" if lower in heads.ORGANISATION_HEADS else "none", WEAK)
    if _is_nobody(word, lower):
        return Part(0, 1, "none", WEAK)
    rules = (
        (word.isupper() and 2 <= len(word) <= 7 and word.isalpha(), "organisation", LIKELY),
        ("." in word[1:-1] and lower.rpartition(".")[2] in _DOMAINS, "organisation", STRONG),
        (plain in lexicon.surnames or is_first_name(plain), "person", LIKELY),
        (lower.endswith(_GROUP_ENDINGS), "group", LIKELY),
        ("-" not in word and _is_camel_case(word, lower), "organisation", WEAK),
    )
    return next((Part(0, 1, kind, weight) for holds, kind, weight in rules if holds), Part(0, 1, "", 0))


def _is_nobody(word: str, lower: str) -> bool:
    """Whether a lone word is no name by its form: an initial, "E-meter", a number, a title, a common word's ending."""
    if len(word.strip(".")) < 2 or word[1] == "-" or any(c.isdigit() for c in word):
        return True
    return lower in names.TITLES or lower in heads.OTHER_STARTS or lower.endswith(_NOUN_ENDINGS)


def _is_camel_case(word: str, lower: str) -> bool:
    inner = any(c.isupper() for c in word[2:])
    return inner and not lower.startswith(("mc", "mac", "o'", "o’", "d'", "d’"))


def _hyphened(word: str, lower: str) -> Part | None:
    """Judge "anti-Soviet" and "U.S.-led", where the name is only a part of the word."""
    head, _, tail = word.partition("-")
    if head.lower() in mentions.TIED_BEFORE and tail[:1].isupper():
        inner = (
            _single(tail, tail.lower()) if not known(tail.lower()) else Part(0, 1, *(known(tail.lower()) or ("", 0)))
        )
        return inner._replace(skip=len(head) + 1)
    head, _, tail = word.rpartition("-")
    if lower.rpartition("-")[2] in mentions.TIED_AFTER and head[:1].isupper():
        inner = parts((head,))[0]
        return inner._replace(drop=len(tail) + 1)
    halves = [known(half) for half in lower.split("-")]
    if len(halves) == 2 and all(halves):
        return Part(0, 1, "none", WEAK)  # "Russian-Ukrainian": two names in one word
    return None


def _several(phrase: tuple[str, ...], lower: list[str]) -> tuple[Part, ...]:
    if "-" in phrase[0] and phrase[0].partition("-")[0].lower() in mentions.TIED_BEFORE:
        rest = (p._replace(first=p.first + 1, last=p.last + 1) for p in parts(phrase[1:]) if p.type != "none")
        return (_single(phrase[0], lower[0]), *rest)
    kind = _headed(lower)
    if kind == "none":
        return ()
    if kind:
        return (Part(0, len(phrase), kind, STRONG),)
    return _split_front(phrase, lower) or _by_form(phrase, lower)


def _headed(lower: list[str]) -> str:
    """Return the type that the head of a phrase gives it: what it ends with, begins with, or has before "of"."""
    last = lower[-1].rstrip("0123456789-") or lower[-1]
    given = is_first_name(lower[0]) and not known(" ".join(lower[:2])) and lower[0] not in names.lexicon().organisations
    before_of = {word for word, link in pairwise(lower) if link in ("of", "for")}
    bodies = before_of & heads.ORGANISATION_OF
    rules = (
        (len(lower) == 2 and given and last in _SURNAME_HEADS, "person"),
        (len(lower) == 2 and lower[0] in heads.SAINTS and is_first_name(last), "person"),
        (bodies and not bodies <= _TERRITORIES, "organisation"),
        (before_of & heads.PLACE_OF, "place"),
        (last in heads.OTHER_HEADS or lower[0] in heads.OTHER_STARTS, "none"),
        (last in heads.ORGANISATION_HEADS or lower[0] in heads.ORGANISATION_STARTS, "organisation"),
        (last.isdigit() or lower[0] in heads.PLACE_STARTS or last in heads.SURE_PLACE_HEADS, "place"),
        (last in heads.PLACE_HEADS and not given, "place"),
        ("war" in lower, "none"),
    )
    return next((kind for holds, kind in rules if holds), "")


def _split_front(phrase: tuple[str, ...], lower: list[str]) -> tuple[Part, ...]:
    """Split "French Emmanuel Macron" and "NASA Bill Ingalls"; keep "North Korean Foo" and "West Foo" whole."""
    for size in (3, 2, 1):
        if size >= len(phrase):
            continue
        front = known(" ".join(lower[:size]))
        if size == 1 and not front and phrase[0].isupper() and 2 < len(phrase[0]) < 7 and phrase[0].isalpha():
            front = ("organisation", LIKELY)
        if not front or (front[0] == "place" and is_first_name(lower[0]) and size == 1):
            continue
        rest = parts(phrase[size:])
        if (
            len(rest) == 1
            and rest[0].type in ("place", "organisation")
            and rest[0].weight > WEAK
            and front[0] != ("organisation")
        ):
            return (Part(0, len(phrase), rest[0].type, STRONG),)
        moved = tuple(
            p._replace(first=p.first + size, last=p.last + size) for p in rest if p.type not in ("none", "short")
        )
        return (Part(0, size, *front), *moved)
    if lower[0] in heads.DIRECTIONS and (known(" ".join(lower[1:])) or ("", 0))[0] == "place":
        return (Part(0, len(phrase), "place", KNOWN),)
    return ()


def _by_form(phrase: tuple[str, ...], lower: list[str]) -> tuple[Part, ...]:
    """Judge a phrase in which no word is telling, by the forms of its words; a person if nothing speaks against it."""
    lexicon, first = names.lexicon(), phrase[0]
    common = [word in lexicon.common or word in heads.TOPICS or word.endswith(_NOUN_ENDINGS) for word in lower]
    last = lower[-1] if lower[-1] not in _SUFFIXES else lower[-2]
    initials = first.endswith(".") and len(first) in (2, 4)
    initials = initials or (len(phrase) == 2 and len(first) == 2 and first.isupper())
    given = any("-" in w and w.rpartition("-")[2].islower() for w in phrase) or any(map(is_first_name, lower))
    foreign = any(ord(c) > _LATIN for w in phrase for c in w if c.isalpha())
    surname = fold(last) in lexicon.surnames or last.endswith(_PERSON_ENDINGS) or lower[-1] in _SUFFIXES
    rules = (
        ("&" in lower, "organisation", STRONG),
        (all(common), "none", WEAK),
        (is_first_name(first) or initials, "person", WEAK if common[0] else STRONG),  # "Will", "Long"
        (surname or given or foreign, "person", LIKELY),
        (any(common) or len(phrase) > 3 or any(w.isupper() and len(w) > 2 for w in phrase), "organisation", WEAK),
    )
    kind, weight = next(((kind, weight) for holds, kind, weight in rules if holds), ("person", WEAK))
    return (Part(0, len(phrase), kind, weight),)
