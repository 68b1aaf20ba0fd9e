"""`explain`: say what a caveat means, from its card."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from pandoc_claims import caveats
from pandoc_claims.cli.check import wants_colour
from pandoc_claims.errors import OptionError
from pandoc_claims.options import nearest

if TYPE_CHECKING:
    import argparse


def run(asked: argparse.Namespace) -> int:
    """List the caveats, or show the card of one.

    Raises:
        OptionError: there is no such caveat.

    """
    if asked.caveat is None:
        for caveat in caveats.load_all(asked.lang):
            print(f"{caveat.name:20} {caveat.severity:8} {caveat.label:24} {caveat.reader}")
        return 0
    names = tuple(sorted(caveat.name for caveat in caveats.load_all()))
    if asked.caveat not in names:
        guess = nearest(asked.caveat, names)
        raise OptionError(f"there is no caveat “{asked.caveat}”{guess}; there are {', '.join(names)}")
    print(shown(caveats.card(asked.caveat, asked.lang), colour=wants_colour(asked.color, sys.stdout)))
    return 0


_SECTION_WITHOUT_TEXT = re.compile(r"^## .*\n+(?=##|\Z)", re.MULTILINE)
_LINK = re.compile(r"\[([^][]*)\]\([^()]*\)")
_CLAIM = re.compile(r"\[([^][]*)\]\{\.claim[^{}]*\}")


def shown(card: str, *, colour: bool) -> str:
    """Lay a card out for the terminal: links as their words, claims in brackets or, with colour, underlined."""
    text = _LINK.sub(r"\1", _SECTION_WITHOUT_TEXT.sub("", card)).strip()
    if not colour:
        return _CLAIM.sub(r"[\1]", text)
    lines = _CLAIM.sub("\x1b[4m\\1\x1b[0m", text).splitlines()
    return "\n".join(f"\x1b[1m{line.lstrip('# ')}\x1b[0m" if line.startswith("#") else line for line in lines)
