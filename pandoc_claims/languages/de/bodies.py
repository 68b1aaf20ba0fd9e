"""German bodies: named by a legal form, by what they are for, by their seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Name, tables
from pandoc_claims.languages.de.capitals import INDEFINITE, has_capital, word_at
from pandoc_claims.languages.de.towns import TOWN_ENDS, listed

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

_LEGAL = frozenset(("GmbH", "AG", "KG", "KGaA", "SE", "OHG", "UG", "eG", "mbH", "gGmbH", "Ltd", "Inc", "e.V.", "eV"))
#: What a firm does; the name begins behind it: "der Maschinenbauer Kerner AG".
_TRADES = (
    "bauer", "hersteller", "konzern", "anbieter", "betreiber", "händler", "dienstleister", "unternehmen", "firma",
    "zulieferer", "produzent", "versicherer", "verlag", "bank", "riese",
)  # fmt: skip
#: Heads of bodies that "für" follows: "Institut für Ostseeforschung".
_HEADS = (
    "institut", "ministerium", "amt", "bundesamt", "verband", "verein", "gesellschaft", "stiftung", "zentrum", "büro",
    "kommission", "agentur", "behörde", "initiative", "rat", "akademie", "museum", "bund", "institutes", "instituts",
    "ministeriums", "verbands", "verbandes", "vereins", "amtes", "amts",
)  # fmt: skip
#: Heads that a town follows: "Universität Hamburg".
_SEATS = tables.words(
    "universität hochschule fachhochschule amtsgericht landgericht oberlandesgericht staatsanwaltschaft klinikum "
    "landeskriminalamt polizeipräsidium handwerkskammer bistum erzbistum feuerwehr polizeiinspektion"
)
_FEDERAL = (
    "ministerium", "ministeriums", "amt", "amts", "amtes", "gericht", "gerichts", "gerichtshof", "regierung", "agentur",
    "anstalt", "kammer", "kriminalamt", "behörde",
)  # fmt: skip
_GENITIVES = ("ministeriums", "gerichts", "amts", "gerichtshofs")
_LONGEST = 6  # words


def body(tokens: Tokens, at: int) -> Name | None:
    """Read a body's name that begins at a token."""
    word = tokens.lower[at]
    return (
        _company(tokens, at) or _federal(tokens, at, word) or _seated(tokens, at, word) or _purposed(tokens, at, word)
    )


def _company(tokens: Tokens, at: int) -> Name | None:
    """Read "Nordwall Immobilien GmbH": capitals that end in a legal form."""
    end = at
    while end < min(len(tokens.words), at + _LONGEST) and (
        has_capital(tokens, end) or tokens.words[end] in ("&", "und", "e.V.")
    ):
        if tokens.words[end] in _LEGAL and end > at:
            if tokens.lower[at].endswith(_TRADES) and tokens.words[at + 1] not in _LEGAL:
                return None
            return Name(at, _partners(tokens, end + 1), "organisation")
        end += 1
    return None


def _partners(tokens: Tokens, end: int) -> int:
    """Return where a legal form ends that "& Co. KG" follows."""
    if tokens.words[end : end + 2] != ["&", "Co"]:
        return end
    end += 2
    end += tokens.words[end : end + 1] == ["."]
    return end + (tokens.words[end : end + 1] in (["KG"], ["KGaA"]))


def _federal(tokens: Tokens, at: int, word: str) -> Name | None:
    """Read "Bundesumweltministerium", "Umweltministerium"."""
    federal = word.startswith(("bundes", "landes")) and word.endswith(_FEDERAL) and len(word) > 10
    ministry = word.endswith(("ministerium", "ministeriums")) and len(word) > 13
    if not (federal or ministry) or word_at(tokens, at + 1) == "für":
        return None
    return Name(at, at + 1, "organisation", cut=int(word.endswith(_GENITIVES)))


def _seated(tokens: Tokens, at: int, word: str) -> Name | None:
    """Read "Universität Hamburg"."""
    after = at + 1
    if word not in _SEATS or not has_capital(tokens, after):
        return None
    place = listed(tokens, after)
    if place is not None and place.type == "place":
        return Name(at, place.end, "organisation", cut=place.cut)
    return Name(at, after + 1, "organisation") if tokens.lower[after].endswith(TOWN_ENDS) else None


def _purposed(tokens: Tokens, at: int, word: str) -> Name | None:
    """Read "Institut für Ostseeforschung", "Amt für Statistik und Wahlen"; not "ein Institut für Musik"."""
    if not word.endswith(_HEADS) or word_at(tokens, at + 1) != "für" or word_at(tokens, at - 1) in INDEFINITE:
        return None
    end = at + 2
    while end < min(len(tokens.words), at + 4) and tokens.words[end][0].islower():
        end += 1
    if not has_capital(tokens, end):
        return None
    end += 1
    joined = word_at(tokens, end) == "und" and has_capital(tokens, end + 1)
    return Name(at, end + 2 if joined else end, "organisation")
