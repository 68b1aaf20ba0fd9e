"""Wording: every fixed sentence a reader sees in an appendix or a mark, all of one language in one file.

`{…}` is filled in; a "title" is a heading; what is counted ("n-…", "table-…", "times") has as many forms, with "|"
between them, as `plurals` wants for the language, or a single one that fits every number.

What the caveats say comes from their cards, in English or in the language of `cards`; a language without cards may
translate it here under `reader-CAVEAT`. Whatever a language lacks is said in English: a gap is a missing comfort, never
an error.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from pandoc_claims.render.plurals import form

if TYPE_CHECKING:
    from pandoc_claims.caveats import Caveat

FALLBACK = "en"
LANGUAGES = ("ar", "de", "en", "es", "fr", "ru", "zh")  # those that have a file here


def words(lang: str) -> dict[str, str]:
    """Return the wording for a BCP 47 language ("de-AT" as "de"), with English in its gaps."""
    base = lang.replace("_", "-").partition("-")[0].lower()
    english = _table(FALLBACK)
    return {**english, **_table(base)} if base in LANGUAGES and base != FALLBACK else english


def _table(lang: str) -> dict[str, str]:
    table: dict[str, str] = import_module(f"{__name__}.{lang}").WORDS
    return table


def counted(wording: dict[str, str], key: str, number: int, **filled: str) -> str:
    """Return the sentence under `key` in the form that `number` takes, the number and what else it wants filled in."""
    forms = wording[key].split("|")
    return forms[min(form(wording["lang"], number), len(forms) - 1)].format(n=number, **filled)


def quoted(wording: dict[str, str], text: str) -> str:
    """Return `text` in the quotation marks of the language."""
    return f"{wording['quote-open']}{text}{wording['quote-close']}"


def reader_sentence(caveat: str, wording: dict[str, str]) -> str:
    """Return what a reader is told of a caveat: the translation if there is one, else the sentence of its card."""
    found = wording.get(f"reader-{caveat}")
    if found is None:
        card = card_of(caveat, wording)
        found = card.reader if card else ""
    return found


def card_of(name: str, wording: dict[str, str]) -> Caveat | None:
    """Return the head of a caveat's card, in the language of the wording if it has cards; None where there is none."""
    from pandoc_claims.caveats import load_all  # noqa: PLC0415 -- the cards are read once, and only if there is a caveat

    return next((caveat for caveat in load_all(wording["cards"] or FALLBACK) if caveat.name == name), None)
