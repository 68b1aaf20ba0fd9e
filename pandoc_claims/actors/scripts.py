"""Scripts: what letters a name is made of, and its name in plain ASCII.

A name in letters of two alphabets is either a person between two worlds or a trap (Unicode TR 39 calls the second
kind confusables); a reader is told of both, by different words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^\w]+|_+")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`")

#: A letter of the Latin alphabet with marks upon it; the marks of other alphabets make other letters ("й").
_LATIN_MARKED = re.compile("([a-z])[\u0300-\u036f]+")

#: Letters that do not decompose.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return `text` in lower case without accents on its Latin letters; other alphabets are left as they are."""
    lower = text.lower()
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFKD", lower.translate(_PLAIN).replace("’", "'"))
    return unicodedata.normalize("NFC", _LATIN_MARKED.sub(r"\1", plain))


def slug(name: str) -> str:
    """Return an identifier made of the letters and digits of `name`, with hyphens between its words; never empty.

    Latin letters become ASCII; letters of other alphabets stay, as HTML and Pandoc allow.
    """
    return _NOT_WORD.sub("-", fold(name).translate(_APOSTROPHES)).strip("-") or "unnamed"


def notes(name: str) -> tuple[str, ...]:
    """Return the codes of what a reader should know of a name's letters.

    `look-alike-letters`: one word mixes alphabets, which no honest spelling does. `mixed-scripts`: the words are in
    different alphabets.
    """
    if name.isascii():
        return ()
    words = [{_script(c) for c in word if c.isalpha()} for word in re.split(r"[\s\-‐‑'’.]+", name)]
    found = []
    if any(len(scripts - {"CJK", "HIRAGANA", "KATAKANA"}) > 1 for scripts in words):
        found.append("look-alike-letters")
    if len(set().union(*words) & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "HEBREW", "ARABIC", "CJK", "HANGUL"}) > 1:
        found.append("mixed-scripts")
    return tuple(found)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """Return the alphabet of a letter, by the first word of its name in Unicode."""
    return unicodedata.name(letter, "UNKNOWN").split(" ")[0].split("-")[0]
