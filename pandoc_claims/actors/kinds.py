"""Kinds: what a capitalised phrase names, judged by its words alone.

The judgement of a phrase is the same wherever it stands, so it is made once per phrase and kept. What stands around
the phrase is `recognition`'s business, what stands elsewhere in the document `consistency`'s.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pandoc_claims.actors.scripts import fold
from pandoc_claims.languages.en import names

KNOWN, STRONG, LIKELY, WEAK = 4, 3, 2, 1


class Part(NamedTuple):
    """A part of a phrase that names something."""

    first: int  # index of its first word in the phrase
    last: int  # index behind its last word
    type: str  # a type of actor; "" when the words do not tell; "short" for a bare noun such as "the Church"
    weight: int  # how far to trust the type
    skip: int = 0  # characters of the first word that do not belong to the name ("anti-")
    drop: int = 0  # characters of the last word that do not ("-led")


_PERSON_ENDINGS = ("ovich", "evich", "ovna", "evna", "enko", "chuk", "ski", "sky", "wicz", "escu", "vić", "ović", "shvili",
                   "adze", "oğlu", "opoulos", "yan", "sson", "dottir", "ez", "ov", "ova", "ev", "eva")  # fmt: skip
#: Endings of common words, which a writer may capitalise and which end few names.
_NOUN_ENDINGS = ("tion", "tions", "sion", "ment", "ments", "ness", "ity", "ities", "ology", "ologies", "ance", "ence",
                 "ing", "ings", "ical", "ive", "ous", "able", "ible", "ship", "hood", "ful", "less", "ally")  # fmt: skip
_GROUP_ENDINGS = ("ians", "ists", "ites", "eses")
_SURNAME_HEADS = frozenset(
    """church house post day wood woods hill hall park forest lake west north rock marsh moor farm guard order
    grove bridge street gate field fort garden mount cave wall press force standard page marks weeks law bishop bill king rivers
    banks brooks match prince parks summers english french german""".split()
)
_TYPED_BEFORE = frozenset(("anti", "pro", "non", "ex", "post", "pre", "neo", "trans", "inter", "mid"))
_TYPED_AFTER = frozenset(
    """led based backed related owned run born style speaking language critic controlled occupied held dominated
    funded made trained supported friendly wide listed educated""".split()
)
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
    whole = (0, 1)
    if len(word.strip(".")) < 2 or word[1] == "-":
        return Part(*whole, "none", WEAK)  # an initial alone, "E-meter"
    if "-" in word and not word.isupper():
        part = _hyphened(word, lower)
        if part:
            return part
    if lower in names.lexicon().common or lower in names.TOPICS or lower in names.OTHER_STARTS:
        return Part(*whole, "short" if lower in names.ORGANISATION_HEADS else "none", WEAK)
    if word.isupper() and 2 <= len(word) <= 7 and word.isalpha():
        return Part(*whole, "organisation", LIKELY)
    if any(c.isdigit() for c in word) or lower in names.TITLES or lower.endswith("ism"):
        return Part(*whole, "none", WEAK)
    if "." in word[1:-1] and lower.rpartition(".")[2] in ("com", "org", "net", "info"):
        return Part(*whole, "organisation", STRONG)
    if lower.endswith(_NOUN_ENDINGS):
        return Part(*whole, "none", WEAK)
    plain, lexicon = fold(word), names.lexicon()
    if plain in lexicon.surnames or is_first_name(plain):
        return Part(*whole, "person", LIKELY)
    if lower.endswith(_GROUP_ENDINGS):
        return Part(*whole, "group", LIKELY)
    if any(c.isupper() for c in word[2:]) and not lower.startswith(("mc", "mac", "o'", "o’", "d'", "d’")):
        return Part(*whole, "organisation", WEAK) if "-" not in word else Part(*whole, "", 0)
    return Part(*whole, "", 0)


def _hyphened(word: str, lower: str) -> Part | None:
    """Judge "anti-Soviet" and "U.S.-led", where the name is only a part of the word."""
    head, _, tail = word.partition("-")
    if head.lower() in _TYPED_BEFORE and tail[:1].isupper():
        inner = (
            _single(tail, tail.lower()) if not known(tail.lower()) else Part(0, 1, *(known(tail.lower()) or ("", 0)))
        )
        return inner._replace(skip=len(head) + 1)
    head, _, tail = word.rpartition("-")
    if lower.rpartition("-")[2] in _TYPED_AFTER and head[:1].isupper():
        inner = parts((head,))[0]
        return inner._replace(drop=len(tail) + 1)
    halves = [known(half) for half in lower.split("-")]
    if len(halves) == 2 and all(halves):
        return Part(0, 1, "none", WEAK)  # "Russian-Ukrainian": two names in one word
    return None


def _several(phrase: tuple[str, ...], lower: list[str]) -> tuple[Part, ...]:
    whole, last = (0, len(phrase)), lower[-1]
    if "-" in phrase[0] and phrase[0].partition("-")[0].lower() in _TYPED_BEFORE:
        rest = (p._replace(first=p.first + 1, last=p.last + 1) for p in parts(phrase[1:]) if p.type != "none")
        return (_single(phrase[0], lower[0]), *rest)
    last = last.rstrip("0123456789-") or last
    person = is_first_name(lower[0]) and not known(" ".join(lower[:2])) and lower[0] not in names.lexicon().organisations
    if len(phrase) == 2 and person and last in _SURNAME_HEADS:
        return (Part(*whole, "person", STRONG),)
    if any(w in names.ORGANISATION_OF and x in ("of", "for") for w, x in zip(lower, lower[1:], strict=False)):
        return (Part(*whole, "organisation" if _is_body(lower) else "place", STRONG),)
    if any(w in names.PLACE_OF and x == "of" for w, x in zip(lower, lower[1:], strict=False)):
        return (Part(*whole, "place", STRONG),)
    if last in names.OTHER_HEADS or lower[0] in names.OTHER_STARTS:
        return ()
    if last in names.ORGANISATION_HEADS or lower[0] in names.ORGANISATION_STARTS:
        return (Part(*whole, "organisation", STRONG),)
    if last.isdigit() or lower[0] in names.PLACE_STARTS or (last in names.PLACE_HEADS and not person):
        return (Part(*whole, "place", LIKELY if last in names.PLACE_STARTS else STRONG),)
    return _split_front(phrase, lower) or _by_form(phrase, lower)


def _is_body(lower: list[str]) -> bool:
    head = next(w for w, x in zip(lower, lower[1:], strict=False) if w in names.ORGANISATION_OF and x in ("of", "for"))
    return head not in names.PLACE_OF or head in names.ORGANISATION_HEADS or head in ("house", "port")


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
    if lower[0] in names.DIRECTIONS and (known(" ".join(lower[1:])) or ("", 0))[0] == "place":
        return (Part(0, len(phrase), "place", KNOWN),)
    return ()


def _by_form(phrase: tuple[str, ...], lower: list[str]) -> tuple[Part, ...]:
    whole, lexicon = (0, len(phrase)), names.lexicon()
    common = [word in lexicon.common or word in names.TOPICS or word.endswith(_NOUN_ENDINGS) for word in lower]
    if "war" in lower:
        return ()
    if "&" in lower:
        return (Part(*whole, "organisation", STRONG),)
    if all(common):
        return (Part(*whole, "none", WEAK),)
    if (
        is_first_name(lower[0])
        or (len(phrase[0]) == 2 and phrase[0][1] == ".")
        or (len(phrase[0]) == 4 and phrase[0][1] == phrase[0][3] == ".")
    ):
        return (Part(*whole, "person", STRONG),)
    last = lower[-1] if lower[-1] not in _SUFFIXES else lower[-2]
    if fold(last) in lexicon.surnames or last.endswith(_PERSON_ENDINGS) or lower[-1] in _SUFFIXES:
        return (Part(*whole, "person", LIKELY),)
    given = any("-" in w and w.rpartition("-")[2].islower() for w in phrase) or any(is_first_name(w) for w in lower)
    given = given or (len(phrase) == 2 and len(phrase[0]) == 2 and phrase[0].isupper())
    if given or any(ord(c) > 0x36F for w in phrase for c in w if c.isalpha()):
        return (Part(*whole, "person", LIKELY),)
    if any(common) or len(phrase) > 3 or any(w.isupper() and len(w) > 2 for w in phrase):
        return (Part(*whole, "organisation", WEAK),)
    return (Part(*whole, "person", WEAK),)
