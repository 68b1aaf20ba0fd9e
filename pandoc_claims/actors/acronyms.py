"""Acronyms: a short form in capitals, bound to the long form it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages.en import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.actors.recognition import Candidate
    from pandoc_claims.tokens import Tokens


def is_acronym(text: str) -> bool:
    """Whether a name is a short form: two to eight capitals and digits, full stops aside."""
    letters = bare(text)
    if not 2 <= len(letters) <= 8 or not letters.isalnum() or sum(map(str.isupper, letters)) < 2:
        return False
    return letters[:-1] == letters[:-1].upper()


def bare(text: str) -> str:
    """Return a short form without full stops and ampersands."""
    return text.replace(".", "").replace("&", "")


def initials(name: str) -> set[str]:
    """Return the first letters of the words of `name` in small letters, once with and once without its small words."""
    words = [word for word in name.lower().replace("-", " ").split() if word[0].isalnum()]
    if len(words) < 2:
        return set()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in names.LINKS)}


def in_brackets(text: str, left: Candidate, right: Candidate) -> bool:
    """Whether `right` stands alone in brackets behind `left`, in the text of their block."""
    if not left.end < right.start <= left.end + 3 or text[left.end : right.start].strip() not in ("(", "["):
        return False
    return text[right.end : right.end + 1] in (")", "]")


def explained(tokens: Tokens) -> Iterator[tuple[str, bool]]:
    """Find short forms that stand in brackets behind their long form, and say whether that is a name.

    "Movimento 5 Stelle (M5S)" explains a name, "magnetic resonance imaging (MRI)" a common noun.
    """
    words = tokens.words
    for index in range(2, len(words) - 1):
        if words[index - 1] not in "([" or words[index + 1] not in ")]" or not is_acronym(words[index]):
            continue
        short = words[index]
        long = words[max(0, index - 1 - len(short)) : index - 1]
        if words[index - 2][0].isupper():
            yield short, True
        elif "".join(word[0] for word in long).lower() == short.lower().rstrip("s"):
            yield short, False
