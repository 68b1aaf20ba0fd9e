"""German names: who is named in a sentence, told by lists, titles, first names, and the heads of bodies.

All German nouns have capitals, so that a capital says nothing: a name is what a list knows, or what a word beside it
makes one. What neither tells is left out; a common noun must never be taken for somebody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Name, tables
from pandoc_claims.languages.de.bodies import body
from pandoc_claims.languages.de.capitals import ARTICLES, TITLES, has_capital, may_be_name, word_at
from pandoc_claims.languages.de.lexicon import lexicon
from pandoc_claims.languages.de.towns import listed, town

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

_PARTICLES = tables.words("von van de zu zur vom der den du da di del la le")
#: What a title ends in that stands before a name without an article: "Bundeskanzler Scholz", "Ministerin Weiß".
_OFFICES = (
    "kanzler", "kanzlerin", "präsident", "präsidentin", "minister", "ministerin", "bürgermeister", "bürgermeisterin",
    "sprecher", "sprecherin", "chef", "chefin", "senator", "senatorin", "direktor", "direktorin", "richter",
    "richterin", "papst", "könig", "königin", "bischof", "bischöfin", "kaiser", "kaiserin", "sekretär", "sekretärin",
    "landrat", "landrätin", "vorsitzender", "vorsitzende", "geschäftsführer", "geschäftsführerin", "dezernent",
    "dezernentin",
    "kommissar", "kommissarin", "trainer", "trainerin", "leiter", "leiterin", "anwalt", "anwältin", "pfarrer",
    "pfarrerin", "staatsanwalt", "staatsanwältin", "vorstand",
)  # fmt: skip
#: Small words in -en, -er, -e, -te that a name may follow.
_SAID_BEFORE = tables.words(
    "sagte erklärte betonte meinte teilte berichtete wollte hatte konnte wurde habe hätte werde wie gegen neben "
    "zwischen wegen aber oder unter über hinter sagen werden haben seine denen ergänzte kritisierte behauptete "
    "warnte antwortete schreibe erzählte bestätigte bestritten wäre könnte müsste sollte"
)
_ADJECTIVE = ("e", "en", "er", "em", "es")
_LONGEST = 4  # words of a surname with its particles


def find(tokens: Tokens, known: frozenset[str]) -> list[Name]:
    """List the names of a sentence, in order; none overlap. `known` are surnames of persons named in full elsewhere."""
    words, found = tokens.words, list[Name]()
    if sum(word.isupper() for word in words) * 2 > len(words) > 4:
        return []  # a line in capitals
    at = 0
    while at < len(words):
        name = _at(tokens, at, known) if words[at][0].isupper() else None
        if name is None:
            at += 1
            continue
        found.append(name)
        at = name.end
    return found


def _at(tokens: Tokens, at: int, known: frozenset[str]) -> Name | None:
    """Read the name that begins at a capitalised token, if one does."""
    if tokens.lower[at] in ARTICLES:
        return None  # "Die" at the beginning of a sentence
    return (
        body(tokens, at)
        or _person(tokens, at, known)
        or listed(tokens, at)
        or _surname(tokens, at, known)
        or town(tokens, at)
    )


def _person(tokens: Tokens, at: int, known: frozenset[str]) -> Name | None:
    """Read a first name with a surname, and a surname behind a title or an office without an article."""
    first_names, first = lexicon().first_names, tokens.lower[at]
    if first in first_names or first.partition("-")[0] in first_names:
        end = _surname_end(tokens, at + 1)
        if end > at + 1 and word_at(tokens, at - 1) not in ARTICLES:
            return _named(tokens, at, end, known)
    if not may_be_name(tokens, at):
        return None
    if _is_titled(tokens, at):
        return _named(tokens, at, max(at + 1, _surname_end(tokens, at + 1)), known)
    return _named(tokens, at, at + 1, known) if _holds_office(tokens, at) else None


def _is_titled(tokens: Tokens, at: int) -> bool:
    """Whether "Frau", "Dr." or the like stands before a token; not "die Frau", "eine Frau"."""
    before = at - 1 - (word_at(tokens, at - 1) == ".")
    ahead = word_at(tokens, before - 1)
    return word_at(tokens, before) in TITLES and ahead not in ARTICLES and ahead not in ("alte", "junge")


def _holds_office(tokens: Tokens, at: int) -> bool:
    """Whether an office without an article stands before a token, and no noun behind it: "Bundeskanzler Brandt"."""
    office, ahead, after = word_at(tokens, at - 1), word_at(tokens, at - 2), tokens.words[at + 1 : at + 2]
    if not (has_capital(tokens, at - 1) and office.endswith(_OFFICES)):
        return False
    bare = ahead not in ARTICLES and not ahead.endswith(_ADJECTIVE)
    return bare and not (after and after[0][0].isupper())


def _surname_end(tokens: Tokens, at: int) -> int:
    """Return where the surname ends that begins at a token, with particles, initials and a second first name."""
    end = at
    while end < len(tokens.words) and end - at < _LONGEST:
        word = tokens.words[end]
        initial = len(word) == 2 and word[1] == "." and word[0].isupper()
        if initial or (word.islower() and word in _PARTICLES):
            if not may_be_name(tokens, end + 1):
                break
        elif not may_be_name(tokens, end) or not (end == at or _continues(tokens, at, end)):
            break
        end += 1
    return end


def _continues(tokens: Tokens, at: int, end: int) -> bool:
    """Whether one more capitalised word belongs to a name: behind a particle, an initial, or a second first name."""
    before = tokens.words[end - 1]
    return before[0].islower() or before.endswith(".") or (end - at == 1 and tokens.lower[at] in lexicon().first_names)


def _named(tokens: Tokens, start: int, end: int, known: frozenset[str]) -> Name:
    """Make a person's name, without the "s" of the genitive: "Angela Merkels Rede"."""
    last = tokens.lower[end - 1]
    return Name(start, end, "person", cut=int(last.endswith("s") and last[:-1] in known))


def _surname(tokens: Tokens, at: int, known: frozenset[str]) -> Name | None:
    """Read the bare surname of somebody who is named in full elsewhere; a noun of that form has an article."""
    word, before = tokens.lower[at], word_at(tokens, at - 1)
    described = before.endswith(_ADJECTIVE) and before not in _SAID_BEFORE
    if not known or described or before in ARTICLES:
        return None
    if word in known:
        return Name(at, at + 1, "person")
    return Name(at, at + 1, "person", cut=1) if word.endswith("s") and word[:-1] in known else None
