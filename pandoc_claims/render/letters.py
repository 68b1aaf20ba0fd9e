"""Letters: which ones a text font made for Latin may lack, and which characters have no place in a quotation."""

from __future__ import annotations

from pandoc_claims.text import OBJECT

#: Directional controls could turn the line they are quoted in; C0 and C1 controls are no text and break XML.
_UNQUOTABLE = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], None)
_UNQUOTABLE |= dict.fromkeys(map(ord, "\t\n\r"), " ")
_UNQUOTABLE |= dict.fromkeys([0x200E, 0x200F, 0x061C, 0xFEFF, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)], None)

#: Quotation marks inside a quotation, and those that only enclose what is quoted again.
_INNER = str.maketrans({"“": "‘", "”": "’", "„": "‚", "«": "‹", "»": "›", '"': "'"})
_ENCLOSING = '“”„«»"'

#: Up to here a font for Latin has its letters.
_LAST_LATIN = 0x24F


def quotable(text: str) -> str:
    """Return `text` without what cannot be quoted (control characters, lone surrogates), white space made single."""
    if not text.isprintable():  # most text is, and need not be looked at letter by letter
        text = text.translate(_UNQUOTABLE)
    return " ".join(text.split())


def quotable_text(text: str) -> str:
    """Return a stretch of a block's text as it can be quoted: what has no words (code, a formula) is an ellipsis."""
    return quotable(text.replace(OBJECT, "…"))


def inner_quotes(text: str) -> str:
    """Return text to be put in quotation marks: its own are made single, or go where they enclose the whole of it."""
    bare = text[1:-1] if text[:1] in _ENCLOSING and text[-1:] in _ENCLOSING else text
    return (text if any(mark in bare for mark in _ENCLOSING) else bare).translate(_INNER)


def foreign_letter(text: str) -> str:
    """Return the first letter that is not Latin, or "" if there is none."""
    if text.isascii():
        return ""
    return next((letter for letter in text if ord(letter) > _LAST_LATIN and letter.isalpha()), "")


def shorten(text: str, length: int) -> str:
    """Return at most `length` characters of `text`, cut between words, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    cut = text[:length].rsplit(" ", 1)[0] if " " in text[: length + 1] else text[:length]
    return cut.rstrip(" ,;:.–—-") + "…"
