"""German places, peoples and bodies that lists know, and towns that their endings tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Name, tables
from pandoc_claims.languages.de.capitals import ARTICLES, has_capital, may_be_name, word_at
from pandoc_claims.languages.de.lexicon import lexicon

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

TOWN_ENDS = (
    "burg", "dorf", "hausen", "heim", "stedt", "städt", "kirchen", "furt", "rode", "büttel", "ingen", "weiler", "stadt",
    "brück", "brücken", "hafen", "münde", "beuren", "leben", "now", "witz", "roda",
)  # fmt: skip
_NO_TOWNS = tables.words(
    "innenstadt altstadt vorstadt großstadt kleinstadt hauptstadt altersheim pflegeheim daheim geheim wohnheim "
    "krankenhausen singen springen ringen bringen gelingen bergdorf fischerdorf feriendorf dorf stadt heim hafen "
    "leben überleben erleben nachtleben privatleben berufsleben flughafen seehafen hausen kirchen ritterburg "
    "sandburg landeshauptstadt hansestadt partnerstadt heimatstadt"
)
#: Prepositions of place that a town follows without an article.
_NEAR = frozenset(("in", "aus", "nach"))
#: Peoples, and countries, which have no article.
_PEOPLES = frozenset(("polen", "schweden"))
_ACRONYM = 6  # letters; a listed body with a name no longer is an acronym, in capitals
_MIXED = frozenset(
    ("AfD", "Nato", "Uno", "Unesco", "Unicef", "Verdi", "Ikea", "Bosch", "Bafin", "Kreml", "Hamas", "BfN")
)


def listed(tokens: Tokens, at: int) -> Name | None:
    """Read a place, a body or a group that the lists know, the longest first."""
    lexicon_ = lexicon()
    word = tokens.lower[at]
    if word in _PEOPLES and word_at(tokens, at - 1) in ("die", "den"):
        return Name(at, at + 1, "group")
    for kind, table in (("organisation", lexicon_.bodies), ("place", lexicon_.places)):
        for form in dict.fromkeys((word, word.removesuffix("s"))):
            for entry in table.get(form, ()):
                end = at + len(entry)
                if tuple(tokens.lower[at + 1 : end]) != entry[1:]:
                    continue
                if len(entry) == 1 and not _is_alone(tokens, at, form, kind):
                    continue
                cut = 1 if form != word and len(entry) == 1 else 0
                return Name(at, end, kind, cut=cut)
    if word in lexicon_.groups and not has_capital(tokens, at + 1):  # not "Deutscher Wetterdienst"
        return Name(at, at + 1, "group")
    return None


def _is_alone(tokens: Tokens, at: int, form: str, kind: str) -> bool:
    """Whether a listed word names here: not "die Halle 5", "beim Essen"; an acronym stands in capitals."""
    written = tokens.words[at]
    if kind == "organisation" and len(form) <= _ACRONYM and not written.rstrip("s").isupper():
        return written in _MIXED
    if form not in lexicon().homonyms:
        return True
    return (
        word_at(tokens, at - 1) in _NEAR
        and not word_at(tokens, at + 1)[:1].isdigit()
        and not has_capital(tokens, at + 1)
    )


def town(tokens: Tokens, at: int) -> Name | None:
    """Read an unlisted town by its ending behind "in", "aus", "nach", and what "Bad" and "Sankt" begin."""
    word, before = tokens.lower[at], word_at(tokens, at - 1)
    if word in ("bad", "sankt") and may_be_name(tokens, at + 1) and before not in ARTICLES:
        return Name(at, at + 2, "place")
    listed = word.endswith(TOWN_ENDS) and word not in _NO_TOWNS and not word.endswith(("hauptstadt", "altstadt"))
    return Name(at, at + 1, "place") if before in _NEAR and listed and len(word) > 5 else None
