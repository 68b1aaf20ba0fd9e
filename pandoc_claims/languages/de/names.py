"""German names: who is named in a sentence, told by lists, titles, first names, and the heads of bodies.

All German nouns have capitals, so that a capital says nothing: a name is what a list knows, or what a word beside it
makes one. What neither tells is left out; a common noun must never be taken for somebody.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.languages import Name

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

_HERE = Path(__file__).parent

_ARTICLES = frozenset(
    "der die das des dem den ein eine einer eines einem einen kein keine keiner keinem keinen jede jeder jedes dieser "
    "diese dieses diesem diesen seine seiner seinem seinen ihre ihrer ihrem ihren meine meiner meinem meinen unsere "
    "unserer unserem unseren im am zum zur beim vom ins ans mein sein ihr unser dein".split()  # noqa: SIM905
)
_TITLES = frozenset("herr herrn frau dr prof professor professorin".split())  # noqa: SIM905
_PARTICLES = frozenset("von van de zu zur vom der den du da di del la le".split())  # noqa: SIM905
#: What a title ends in that stands before a name without an article: "Bundeskanzler Scholz", "Ministerin Weiß".
_OFFICES = (
    "kanzler", "kanzlerin", "präsident", "präsidentin", "minister", "ministerin", "bürgermeister", "bürgermeisterin",
    "sprecher", "sprecherin", "chef", "chefin", "senator", "senatorin", "direktor", "direktorin", "richter", "richterin",
    "papst", "könig", "königin", "bischof", "bischöfin", "kaiser", "kaiserin", "sekretär", "sekretärin", "landrat",
    "landrätin", "vorsitzender", "vorsitzende", "geschäftsführer", "geschäftsführerin", "dezernent", "dezernentin",
    "kommissar", "kommissarin", "trainer", "trainerin", "leiter", "leiterin", "anwalt", "anwältin", "pfarrer",
    "pfarrerin", "staatsanwalt", "staatsanwältin", "vorstand",
)  # fmt: skip
#: What common nouns end in and hardly a surname does.
_COMMON_ENDS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "täten", "ismus",
    "nis", "nisse", "ment", "mente", "würfe", "würfen", "innen", "ing", "age", "ik", "ie", "ien", "tum", "sal", "chen",
)  # fmt: skip
_LEGAL = frozenset(("GmbH", "AG", "KG", "KGaA", "SE", "OHG", "UG", "eG", "mbH", "gGmbH", "Ltd", "Inc", "e.V.", "eV"))
_TRADES = ("bauer", "hersteller", "konzern", "anbieter", "betreiber", "händler", "dienstleister", "unternehmen",
           "firma", "zulieferer", "produzent", "versicherer", "verlag", "bank", "riese")  # fmt: skip
#: Heads of bodies that "für" or a name follows: "Institut für Ostseeforschung", "Universität Hamburg".
_HEADS = (
    "institut", "ministerium", "amt", "bundesamt", "verband", "verein", "gesellschaft", "stiftung", "zentrum", "büro",
    "kommission", "agentur", "behörde", "initiative", "rat", "akademie", "museum", "bund", "institutes", "instituts",
    "ministeriums", "verbands", "verbandes", "vereins", "amtes", "amts",
)  # fmt: skip
_SEATS = frozenset(("universität", "hochschule", "technische", "fachhochschule", "amtsgericht", "landgericht",
                    "oberlandesgericht", "staatsanwaltschaft", "klinikum", "landeskriminalamt", "polizeipräsidium",
                    "handwerkskammer", "bistum", "erzbistum", "feuerwehr", "polizeiinspektion"))  # fmt: skip
_FEDERAL = ("ministerium", "ministeriums", "amt", "amts", "amtes", "gericht", "gerichts", "gerichtshof", "regierung",
            "agentur", "anstalt", "kammer", "kriminalamt", "behörde")  # fmt: skip
_PEOPLES = frozenset(("polen", "schweden"))  # and countries, which have no article
_ACRONYM = 6  # letters; a listed body with a name no longer is an acronym, in capitals
_MIXED = frozenset(
    ("AfD", "Nato", "Uno", "Unesco", "Unicef", "Verdi", "Ikea", "Bosch", "Bafin", "Kreml", "Hamas", "BfN")
)
_GENITIVES = ("ministeriums", "gerichts", "amts", "gerichtshofs")
_NEAR = frozenset(("in", "aus", "nach"))
_TOWN_ENDS = ("burg", "dorf", "hausen", "heim", "stedt", "städt", "kirchen", "furt", "rode", "büttel", "ingen", "weiler",
              "stadt", "brück", "brücken", "hafen", "münde", "beuren", "leben", "now", "witz", "roda")  # fmt: skip
_NO_TOWNS = frozenset(
    "innenstadt altstadt vorstadt großstadt kleinstadt hauptstadt altersheim pflegeheim daheim geheim wohnheim "
    "krankenhausen singen springen ringen bringen gelingen bergdorf fischerdorf feriendorf dorf stadt heim hafen "
    "leben überleben erleben nachtleben privatleben berufsleben flughafen seehafen hausen kirchen ritterburg "
    "sandburg landeshauptstadt hansestadt partnerstadt heimatstadt".split()  # noqa: SIM905
)


class Lexicon(NamedTuple):
    """The lists, in lower case; a name of several words stands in `places` and `bodies` under its first word."""

    first_names: frozenset[str]
    places: dict[str, tuple[tuple[str, ...], ...]]
    groups: frozenset[str]
    bodies: dict[str, tuple[tuple[str, ...], ...]]
    homonyms: frozenset[str]  # places that are common nouns too: "Essen", "Halle"


@cache
def lexicon() -> Lexicon:
    """Read the lists beside this module, and the first names that English and German share; once per process."""
    english = _HERE.parent / "en"
    first = _read(_HERE / "first-names.txt")
    for name in ("male-names.txt", "female-names.txt"):
        first |= _read(english / name)
    places = _read(_HERE / "places.txt")
    return Lexicon(
        frozenset(first - _read(_HERE / "no-first-names.txt") - places),
        _by_first(places),
        frozenset(_read(_HERE / "groups.txt")),
        _by_first(_read(_HERE / "organisations.txt")),
        frozenset(_read(_HERE / "ambiguous-places.txt")),
    )


def _read(path: Path) -> set[str]:
    return {entry.strip() for entry in path.read_text(encoding="utf-8").replace("\n", ",").split(",")} - {""}


def _by_first(names: set[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(name.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(entries, key=len, reverse=True)) for first, entries in found.items()}


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
    if tokens.lower[at] in _ARTICLES:
        return None  # "Die" at the beginning of a sentence
    return (
        _body(tokens, at)
        or _person(tokens, at, known)
        or _listed(tokens, at)
        or _surname(tokens, at, known)
        or _town(tokens, at)
    )


def _word(tokens: Tokens, at: int) -> str:
    return tokens.lower[at] if 0 <= at < len(tokens.lower) else ""


def _is_capital(tokens: Tokens, at: int) -> bool:
    return 0 <= at < len(tokens.words) and tokens.words[at][0].isupper() and tokens.words[at][0].isalpha()


def _may_be_name(tokens: Tokens, at: int) -> bool:
    """Whether a capitalised word could be a surname: it does not end as common nouns do."""
    if not _is_capital(tokens, at) or tokens.lower[at] in _TITLES:
        return False
    return len(tokens.words[at]) > 1 and not tokens.lower[at].endswith(_COMMON_ENDS)


def _person(tokens: Tokens, at: int, known: frozenset[str]) -> Name | None:
    """Read a first name with a surname, and a surname behind a title or an office without an article."""
    lexicon_ = lexicon()
    first = tokens.lower[at]
    if first in lexicon_.first_names or ("-" in first and first.partition("-")[0] in lexicon_.first_names):
        end = _surname_end(tokens, at + 1)
        if end > at + 1 and _word(tokens, at - 1) not in _ARTICLES:
            return _named(tokens, at, end, known)
    before = at - 1
    if _word(tokens, before) == ".":
        before -= 1
    title, ahead = _word(tokens, before), _word(tokens, before - 1)
    if title in _TITLES and ahead not in _ARTICLES | {"alte", "junge", "eine"} and _may_be_name(tokens, at):
        return _named(tokens, at, max(at + 1, _surname_end(tokens, at + 1)), known)
    if before == at - 1 and _is_capital(tokens, before) and title.endswith(_OFFICES) and _may_be_name(tokens, at):
        bare = ahead not in _ARTICLES and not ahead.endswith(("e", "en", "er", "em", "es"))
        follows = (
            tokens.words[at + 1][0].islower() or tokens.words[at + 1] in ",." if at + 1 < len(tokens.words) else True
        )
        return _named(tokens, at, at + 1, known) if bare and follows else None
    return None


def _surname_end(tokens: Tokens, at: int) -> int:
    """Return where the surname ends that begins at a token, with particles, initials and a second first name."""
    end = at
    while end < len(tokens.words):
        word = tokens.words[end]
        if tokens.lower[end] in _PARTICLES and word.islower() and _may_be_name(tokens, end + 1):
            end += 1
        elif len(word) == 2 and word[1] == "." and word[0].isupper() and _may_be_name(tokens, end + 1):
            end += 1
        elif _may_be_name(tokens, end) and end - at < 4 and (end == at or _continues(tokens, at, end)):
            end += 1
        else:
            break
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
    word, before = tokens.lower[at], _word(tokens, at - 1)
    if (
        not known
        or before in _ARTICLES
        or before.endswith(("e", "en", "er", "em", "es"))
        and before not in _SAID_BEFORE
    ):
        return None
    if word in known:
        return Name(at, at + 1, "person")
    return Name(at, at + 1, "person", cut=1) if word.endswith("s") and word[:-1] in known else None


#: Small words in -en, -er, -e, -te that a name may follow.
_SAID_BEFORE = frozenset(
    "sagte erklärte betonte meinte teilte berichtete wollte hatte konnte wurde habe hätte werde wie gegen neben zwischen "
    "wegen aber oder unter über hinter sagen werden haben seine denen ergänzte kritisierte behauptete warnte antwortete "
    "schreibe erzählte bestätigte bestritten wäre könnte müsste sollte".split()  # noqa: SIM905
)


def _listed(tokens: Tokens, at: int) -> Name | None:
    """Read a place, a body or a group that the lists know, the longest first."""
    lexicon_ = lexicon()
    word = tokens.lower[at]
    if word in _PEOPLES and _word(tokens, at - 1) in ("die", "den"):
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
    if word in lexicon_.groups and not _is_capital(tokens, at + 1):  # not "Deutscher Wetterdienst"
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
        _word(tokens, at - 1) in _NEAR and not _word(tokens, at + 1)[:1].isdigit() and not _is_capital(tokens, at + 1)
    )


def _town(tokens: Tokens, at: int) -> Name | None:
    """Read an unlisted town by its ending behind "in", "aus", "nach", and what "Bad" and "Sankt" begin."""
    word, before = tokens.lower[at], _word(tokens, at - 1)
    if word in ("bad", "sankt") and _may_be_name(tokens, at + 1) and before not in _ARTICLES:
        return Name(at, at + 2, "place")
    listed = word.endswith(_TOWN_ENDS) and word not in _NO_TOWNS and not word.endswith(("hauptstadt", "altstadt"))
    return Name(at, at + 1, "place") if before in _NEAR and listed and len(word) > 5 else None


def _body(tokens: Tokens, at: int) -> Name | None:
    """Read a body by its legal form, its head, or as a federal one."""
    word = tokens.lower[at]
    return _company(tokens, at) or _office(tokens, at, word)


def _company(tokens: Tokens, at: int) -> Name | None:
    """Read "Nordwall Immobilien GmbH": capitals that end in a legal form."""
    end = at
    while (
        end < len(tokens.words)
        and end - at < 6
        and (_is_capital(tokens, end) or tokens.words[end] in ("&", "und", "e.V."))
    ):
        if tokens.words[end] in _LEGAL:
            start = at
            if end - start > 1 and tokens.lower[start].endswith(_TRADES) and not tokens.words[start + 1] in _LEGAL:
                return None  # "der Maschinenbauer Kerner AG": the name begins with the next word
            more = end + 1
            if tokens.words[more : more + 2] == ["&", "Co"]:
                more = min(len(tokens.words), more + 2)
                more += tokens.words[more : more + 1] == ["."]
                more += tokens.words[more : more + 1] in (["KG"], ["KGaA"])
            return Name(start, more, "organisation") if end > start else None
        end += 1
    return None


def _office(tokens: Tokens, at: int, word: str) -> Name | None:
    """Read "Institut für Ostseeforschung", "Universität Hamburg", "Bundesumweltministerium"."""
    if (
        word.startswith(("bundes", "landes"))
        and word.endswith(_FEDERAL)
        and len(word) > 10
        and not _word(tokens, at + 1) == "für"
    ):
        return Name(at, at + 1, "organisation", cut=int(word.endswith(_GENITIVES)))
    if word.endswith(("ministerium", "ministeriums")) and len(word) > 13:
        return Name(at, at + 1, "organisation", cut=int(word.endswith(_GENITIVES)))
    if word in _SEATS:
        end = at + 1
        if _word(tokens, end) in ("zu", "in", "der", "für"):
            return None
        place = _listed(tokens, end) if _is_capital(tokens, end) else None
        unknown = _is_capital(tokens, end) and tokens.lower[end].endswith(_TOWN_ENDS)
        return Name(at, place.end if place else end + 1, "organisation") if place or unknown else None
    if word.endswith(_HEADS) and _word(tokens, at + 1) == "für" and _word(tokens, at - 1) not in _INDEFINITE:
        end = at + 2
        while end < len(tokens.words) and tokens.words[end][0].islower() and end - at < 4:
            end += 1
        if _is_capital(tokens, end):
            end += 1
            if _word(tokens, end) == "und" and _is_capital(tokens, end + 1):
                end += 2
            return Name(at, end, "organisation")
    return None


_INDEFINITE = frozenset(("ein", "eine", "einem", "einer", "eines", "einen", "kein", "keine", "jedes", "jede", "jeder"))
