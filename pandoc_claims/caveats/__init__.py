"""The caveats: one card (`NAME.md`) and one rule (`NAME.py`, with `_` for `-`) each, found by walking this folder.

A card says what the caveat means, how serious it is, what the reader will see and what would settle it, and shows what
is flagged and what is left alone. What it says in another language, with examples in that language, stands in a folder
named by its code (`de/NAME.md`). The tests run every card. A rule reads the evidence about one clause and returns the
words that earn the caveat, or None.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from pandoc_claims.claims.evidence import Evidence
    from pandoc_claims.model import Span

    Rule = Callable[[Evidence], Span | None]

_FOLDER = Path(__file__).parent
#: The names of a card's fields in other languages than English.
_TRANSLATED = {"Schwere": "Severity", "Kurz": "Label", "Für Leser": "Reader", "Was es klärt": "Settled by"}
_ORDER = {"high": 0, "medium": 1, "low": 2}


class Caveat(NamedTuple):
    """The head of a card."""

    name: str
    severity: str  # one of `model.SEVERITIES`
    label: str  # a short question, as it stands in a bracketed mark
    reader: str  # one sentence, as a reader sees it
    settled_by: str  # what would settle it, to be read after "Settled by"
    definition: str  # the paragraphs between the head and the examples


@lru_cache(maxsize=4)
def load_all(lang: str = "en") -> tuple[Caveat, ...]:
    """Read the heads of all cards: the most severe first, and in alphabetical order among equals.

    `lang` is a BCP 47 code; what has no card in that language is given in English.
    """
    found = [_parse(path, _in_language(path, lang)) for path in _FOLDER.glob("*.md")]
    return tuple(sorted(found, key=lambda caveat: (_ORDER[caveat.severity], caveat.name)))


def card(name: str, lang: str = "en") -> str:
    """Read the whole card of a caveat, as Markdown; in English where there is none in the language.

    Raises:
        KeyError: there is no such caveat.

    """
    if name not in severities():
        raise KeyError(name)
    return _in_language(_FOLDER / f"{name}.md", lang).read_text(encoding="utf-8")


def _in_language(path: Path, lang: str) -> Path:
    code = lang.replace("_", "-").partition("-")[0].lower()
    own = path.parent / code / path.name if code.isalpha() and code != "en" else path
    return own if own.exists() else path


@lru_cache(maxsize=1)
def severities() -> dict[str, str]:
    """Give the severity of each caveat, by name."""
    return {caveat.name: caveat.severity for caveat in load_all()}


@lru_cache(maxsize=1)
def rules() -> tuple[tuple[str, Rule], ...]:
    """Load the rules of all caveats, in the order of `load_all`."""
    return tuple(
        (caveat.name, import_module(f"{__name__}.{caveat.name.replace('-', '_')}").find) for caveat in load_all()
    )


def _parse(card_: Path, in_language: Path) -> Caveat:
    """Read the head of a card; what is said of it in another language leaves the severity to the English one."""
    fields, definition = _head(in_language)
    severity = fields if in_language == card_ else _head(card_)[0]
    return Caveat(card_.stem, severity["Severity"], fields["Label"], fields["Reader"], fields["Settled by"], definition)


def _head(path: Path) -> tuple[dict[str, str], str]:
    """Read the fields of a card, under their English names, and its definition."""
    paragraphs = path.read_text(encoding="utf-8").partition("\n## ")[0].split("\n\n")
    fields: dict[str, str] = {}
    for line in paragraphs[1].splitlines():
        key, _, value = line.partition(": ")
        fields[_TRANSLATED.get(key, key)] = value.strip()
    return fields, "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs[2:] if paragraph.strip())
