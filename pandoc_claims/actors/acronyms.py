"""Acronyms: a short form in capitals, bound to the long form it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages.en import names

if TYPE_CHECKING:
    from pandoc_claims.actors.recognition import Candidate

_OPEN, _CLOSE = "([", ")]"


def is_acronym(text: str) -> bool:
    """Whether a name is a short form: two to eight capitals and digits, full stops aside."""
    letters = text.replace(".", "").replace("&", "")
    return (
        2 <= len(letters) <= 8
        and " " not in text
        and letters.isalnum()
        and sum(map(str.isupper, letters)) >= 2
        and (letters.upper() == letters or letters[:-1].isupper())
    )


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of `acronym` are the first letters of the words of `name`, small words counted or not."""
    letters = acronym.replace(".", "").replace("&", "").lower()
    words = [word for word in name.lower().replace("-", " ").split() if word[0].isalnum()]
    initials = "".join(word[0] for word in words if word not in names.LINKS and word != "&")
    return len(words) > 1 and letters in (initials, "".join(word[0] for word in words))


def in_brackets(text: str, left: Candidate, right: Candidate) -> bool:
    """Whether one candidate stands alone in brackets right behind the other, in the text of their block."""
    between = text[left.end : right.start]
    return (
        left.end < right.start <= left.end + 3
        and between.strip() in ("(", "[")
        and text[right.end : right.end + 1] in (")", "]")
    )
