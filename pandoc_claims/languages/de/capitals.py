"""Tokens of a name, looked at by place: words that stand before and behind, and what a capital may begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import tables

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

#: What stands before a common noun and not before a name.
ARTICLES = tables.words(
    "der die das des dem den ein eine einer eines einem einen kein keine keiner keinem keinen jede jeder jedes dieser "
    "diese dieses diesem diesen seine seiner seinem seinen ihre ihrer ihrem ihren meine meiner meinem meinen unsere "
    "unserer unserem unseren im am zum zur beim vom ins ans mein sein ihr unser dein"
)
INDEFINITE = tables.words("ein eine einem einer eines einen kein keine jedes jede jeder")

TITLES = tables.words("herr herrn frau dr prof professor professorin")
#: What common nouns end in and hardly a surname does.
_COMMON_ENDS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "täten", "ismus",
    "nis", "nisse", "ment", "mente", "würfe", "würfen", "innen", "ing", "age", "ik", "ie", "ien", "tum", "sal", "chen",
)  # fmt: skip


def word_at(tokens: Tokens, at: int) -> str:
    """Return the word at a place in lower case, "" beyond the ends."""
    return tokens.lower[at] if 0 <= at < len(tokens.lower) else ""


def has_capital(tokens: Tokens, at: int) -> bool:
    """Whether there is a word at a place, and it begins with a capital letter."""
    return 0 <= at < len(tokens.words) and tokens.words[at][0].isupper()


def may_be_name(tokens: Tokens, at: int) -> bool:
    """Whether a capitalised word could be a surname: it does not end as common nouns do."""
    if not has_capital(tokens, at) or tokens.lower[at] in TITLES:
        return False
    return len(tokens.words[at]) > 1 and not tokens.lower[at].endswith(_COMMON_ENDS)
