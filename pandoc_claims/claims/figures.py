"""Figures: quantities in a sentence, told from dates, ages, labels and what the reader can count himself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pandoc_claims.claims import ranks
from pandoc_claims.languages import Bit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.text import Block

_DIGIT = re.compile(r"\d")
_DASHES = frozenset("–—-")
_CURRENCY = frozenset("$€£¥₹₽")


def find(scan: Scan, author: Sequence[int]) -> Range | None:
    """Find the first figure among the tokens in the author's voice; None when there is none."""
    if scan.words[-1] == "?" and any(scan.named(i, "how") for i in author):
        return None  # "how much would you have to save …?" asks for a figure
    if not scan.present & (Bit.MAGNITUDE | Bit.NUMBER) and not _DIGIT.search(scan.sentence.text):
        return ranks.find(scan, author)
    for index in author:
        bits, word = scan.bits[index], scan.lower[index]
        if word[0].isdigit():
            if _counts(scan, index):
                return index, min(len(scan.lower), index + 2 if index + 1 < len(scan.lower) else index + 1)
        elif (
            (bits & Bit.NUMBER and _spelt_out(scan, index))
            or (bits & Bit.MAGNITUDE and not scan.named(index, "most") and _magnitude(scan, index))
            or (scan.named(index, "most") and _share(scan, index))
        ):
            return index, index + 1
    return ranks.find(scan, author)


def _at(scan: Scan, index: int) -> str:
    return scan.lower[index] if 0 <= index < len(scan.lower) else ""


def _bits(scan: Scan, index: int) -> int:
    return scan.bits[index] if 0 <= index < len(scan.lower) else 0


def _counts(scan: Scan, index: int) -> bool:
    """Whether a number in digits is a quantity."""
    word, after, before = scan.lower[index], index + 1, _at(scan, index - 1)
    if before in _CURRENCY or _at(scan, after) == "%":
        return True
    while _at(scan, after) in _DASHES and _at(scan, after + 1)[:1].isdigit():
        after += 2
    following, follows = _at(scan, after), _bits(scan, after)
    if follows & Bit.UNIT or (follows & Bit.NUMBER and not follows & Bit.TIME_UNIT):
        return True
    if word[-1].isalpha() or not word.replace(",", "").replace(".", "").isdecimal():
        return word[-1] in scan.classes["number-suffixes"] and word[:-1].replace(".", "").isdecimal()
    if _is_date(scan, index, word) or _is_label(scan, index) or follows & Bit.TIME_UNIT:
        return False
    if "," in word or ("." in word and word.count(".") == 1 and following.isalpha()):
        return True
    return float(word.replace(",", "") if word.count(".") < 2 else 0) > 12 and _noun_follows(scan, after, following)


def _noun_follows(scan: Scan, after: int, following: str) -> bool:
    """Whether what is counted stands behind the number: "80 people", "219 of them", "200 more"."""
    if scan.named(after, "counted-on"):
        return True
    return (
        following.isalpha()
        and not scan.capital(after)
        and not scan.bits[after]
        & (Bit.PREPOSITION | Bit.CONJUNCTION | Bit.FINITE | Bit.SUBORDINATOR | Bit.DATE | Bit.ARTICLE)
    )


def _is_date(scan: Scan, index: int, word: str) -> bool:
    if _bits(scan, index + 1) & Bit.DATE or _bits(scan, index - 1) & Bit.DATE:
        return True
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) <= 2150


def _is_label(scan: Scan, index: int) -> bool:
    """Whether a number names rather than counts: "page 5", "Windows 10", "aged 45", ", 45,"."""
    before = _at(scan, index - 1)
    if not before:
        return False
    if _bits(scan, index - 1) & Bit.LABEL or before in ("#", "/", ":", "№") or scan.named(index - 1, "aged"):
        return True
    if before == "." and _bits(scan, index - 2) & Bit.LABEL:
        return True
    if before == "," and _at(scan, index + 1) in (",", "."):
        return True
    return index > 1 and scan.capital(index - 1) and not _bits(scan, index - 1) & Bit.PREPOSITION


def _spelt_out(scan: Scan, index: int) -> bool:
    """Whether a number in words is a quantity: "nine in ten", "forty percent", "two million"; not "two reasons"."""
    following, follows = _at(scan, index + 1), _bits(scan, index + 1)
    if follows & Bit.UNIT or (follows & Bit.NUMBER and scan.named(index + 1, "large-number")):
        return True
    if scan.named(index + 1, "ratio") and (_bits(scan, index + 2) & Bit.NUMBER or scan.named(index + 2, "of")):
        return True
    large = scan.named(index, "large-number")
    return large and following.isalpha() and not follows & (Bit.TIME_UNIT | Bit.PREPOSITION | Bit.CONJUNCTION)


def _magnitude(scan: Scan, index: int) -> bool:
    """Whether a word of magnitude says how much here: "thousands of", "a third of", "doubled"; not "first half"."""
    if _bits(scan, index - 1) & Bit.NEGATION:
        return False  # "not half of it"
    if scan.ending(index, "past"):
        return not _bits(scan, index - 1) & Bit.ARTICLE
    if scan.named(index, "twice"):
        return scan.named(index + 1, "twice-what")
    if scan.named(index - 1, "ordinal"):
        return scan.named(index, "majority") and scan.named(index + 1, "of")
    return scan.named(index + 1, "of") and not (
        _bits(scan, index + 2) & Bit.TIME_UNIT or scan.named(index + 3, "rate-unit")
    )


def _share(scan: Scan, index: int) -> bool:
    """Whether "most" is a share: "most of them", "Most recover"; not "the most", "most beautiful"."""
    opens = index == 0 or _at(scan, index - 1) in (",", ";") or scan.named(index - 1, "opens-clause")
    following, follows = _at(scan, index + 1), _bits(scan, index + 1)
    if scan.named(index + 1, "of"):
        return not _bits(scan, index + 2) & Bit.TIME_UNIT and not scan.named(index + 2, "own")
    degree = following.endswith((*scan.endings["adverb"], *scan.endings["adjective"]))  # "most desirable"
    return opens and following.isalpha() and not degree and not follows & (Bit.JUDGEMENT | Bit.FINITE)


def cell(scan: Scan, block: Block) -> Range | None:
    """Find the figure in a table's cell: a number under a header that says what it counts, unless it is a date."""
    word = next((i for i, w in enumerate(scan.lower) if w[0].isdigit()), None)
    if word is None or not block.header or len(scan.lower) > 8:
        return find(scan, range(len(scan.lower)))
    if _is_date(scan, word, scan.lower[word]) or (_at(scan, word + 1) in _DASHES and len(scan.lower[word]) == 4):
        return None
    return word, word + 1


def forecast(scan: Scan, block: Block, figure: Range | None) -> Range | None:
    """Tell whether a cell's figure stands under a header that makes it a forecast: "2025e", "Q4 24f", "Projected"."""
    if figure is None:
        return None
    words = block.header.lower().replace(",", " ").split()
    marked = any(w.endswith(scan.endings["forecast-year"]) and w[:-1].isdigit() and len(w) in (3, 5) for w in words)
    return figure if marked or any(w.startswith(scan.endings["forecast-header"]) for w in words) else None
