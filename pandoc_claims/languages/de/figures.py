"""German figures: quantities told from dates, times, ages, paragraphs and the numbers that merely label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.languages.de.clauses import Range

#: "12", "9.400", "2,3", "1.234,56"
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_CURRENCY = frozenset("$€£¥")
_DASHES = frozenset("–—-")
_FEW = 12  # what a reader can count himself


def find(scan: Scan, author: Sequence[int]) -> Range | None:
    """Find the first figure among the tokens in the author's voice; None when there is none."""
    for index in author:
        bits, word = scan.bits[index], scan.lower[index]
        if word[0].isdigit():
            if _counts(scan, index):
                return index, min(len(scan.lower), index + 2)
        elif (bits & Bit.NUMBER and _spelt_out(scan, index)) or (bits & Bit.MAGNITUDE and _magnitude(scan, index)):
            return index, index + 1
        elif scan.named(index, "most") and _most(scan, index):
            return max(0, index - 1), index + 1
        elif (
            scan.named(index, "nth")
            and scan.named(index - 1, "each")
            and scan.capital(min(index + 1, len(scan.lower) - 1))
        ):
            return index - 1, index + 1
    return None


def _at(scan: Scan, index: int) -> str:
    return scan.lower[index] if 0 <= index < len(scan.lower) else ""


def _bits(scan: Scan, index: int) -> int:
    return scan.bits[index] if 0 <= index < len(scan.lower) else 0


def _counts(scan: Scan, index: int) -> bool:
    """Whether a number in digits is a quantity."""
    word, after = scan.lower[index], index + 1
    if not _NUMBER.fullmatch(word):
        return False  # "3.", "12.03.2024", "14:30", "45-jährige", "A4"
    while _at(scan, after) in _DASHES and _at(scan, after + 1)[:1].isdigit():
        after += 2
    if _at(scan, after) == "bis" and _at(scan, after + 1)[:1].isdigit():
        after += 2
    follows = _bits(scan, after)
    if _bits(scan, index - 1) & Bit.LABEL or follows & (Bit.TIME_UNIT | Bit.DATE) or _bits(scan, index - 1) & Bit.DATE:
        return False
    if _at(scan, index - 1) in _CURRENCY or follows & Bit.UNIT or scan.named(after, "large-number"):
        return True
    if _at(scan, after) == "." and after < len(scan.lower) - 1:
        return False  # an ordinal: "am 19. Mai"
    if "," in word or "." in word:
        return True
    if len(word) == 4 and 1000 <= int(word) <= 2150:
        return False
    return int(word[:9]) > _FEW and _noun_follows(scan, after) and not _is_label(scan, index)


def _noun_follows(scan: Scan, after: int) -> bool:
    """Whether what is counted stands behind the number: "80 Menschen", "150 neue Wohnungen"."""
    if not _at(scan, after).isalpha():
        return False
    if scan.capital(after):
        return True
    adjective = scan.lower[after].endswith(("e", "en", "er")) and not _bits(scan, after) & (
        Bit.FINITE | Bit.PREPOSITION | Bit.CONJUNCTION | Bit.ARTICLE
    )
    return adjective and after + 1 < len(scan.lower) and scan.capital(after + 1)


def _is_label(scan: Scan, index: int) -> bool:
    """Whether a number names rather than counts: "§ 5", "A 8", "(12)"."""
    before = _at(scan, index - 1)
    return before in ("#", "/", ":", "§", "(", "nr", "=") or (len(before) == 1 and before.isalpha())


def _spelt_out(scan: Scan, index: int) -> bool:
    """Whether a number in words is a quantity: "vierzig Prozent", "neun von zehn"; not "zwei Gründe"."""
    follows = _bits(scan, index + 1)
    if follows & Bit.UNIT or scan.named(index + 1, "large-number"):
        return True
    if _at(scan, index + 1) == "von" and _bits(scan, index + 2) & Bit.NUMBER:
        return True
    large = scan.named(index, "large-number")
    return large and index + 1 < len(scan.lower) and scan.capital(index + 1) and not follows & Bit.TIME_UNIT


def _magnitude(scan: Scan, index: int) -> bool:
    """Whether a word of magnitude says how much: "die Hälfte der", "Tausende Menschen", "hat sich verdoppelt"."""
    word = scan.lower[index]
    if not scan.capital(index):
        return word.startswith(("verd", "verv", "halb"))
    if word in ("drittel", "viertel", "fünftel", "zehntel", "hälfte", "mehrheit", "großteil"):
        counted = _at(scan, index + 1)
        share = counted in ("der", "des", "aller", "von", "davon") or scan.capital(min(index + 1, len(scan.lower) - 1))
        return share and not scan.named(index - 1, "coming") and not _bits(scan, index + 2) & Bit.TIME_UNIT
    return scan.capital(min(index + 1, len(scan.lower) - 1)) or _at(scan, index + 1) == "von"


def _most(scan: Scan, index: int) -> bool:
    """Whether "die meisten" is a share of people or things, said of the clause's subject at its front."""
    after = index + 1
    noun = after < len(scan.lower) and scan.capital(after) and not scan.bits[after] & Bit.TIME_UNIT
    return noun and index == 1 and _at(scan, 0) == "die"
