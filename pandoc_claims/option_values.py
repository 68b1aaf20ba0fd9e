"""Option values: from what was written in a project file, in metadata or on the command line to what an option holds.

A reader raises ValueError, KeyError or TypeError for what it does not take; `options` makes an error of that which
names the option, the place and what is allowed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import option_layers
from pandoc_claims.model import ACTOR_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS_FOR_BOOL = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def read_bool(value: object) -> bool:
    """Read true or false, also in the words that YAML and people have for them."""
    if isinstance(value, bool):
        return value
    return _WORDS_FOR_BOOL[str(value).strip().lower()]


def read_text(value: object) -> str:
    """Read a line of text."""
    if not isinstance(value, str):
        raise TypeError
    return value.strip()


def read_plain(value: object) -> str:
    """Read a name, path or code: text in which Pandoc's `smart` may have made dashes and quotes typographic."""
    text = read_text(value)
    return text if text.isascii() else option_layers.unsmart(text)


def read_report(value: object) -> str:
    """Read the path of a report: its ending keeps a slip from naming the document itself."""
    text = read_plain(value)
    if text and not (text.endswith(".json") and text.isprintable() and len(text) > len(".json")):
        raise ValueError
    return text


def stays_beside(path: object) -> bool:
    """Whether a path leads, on every system, into or below the folder it is seen from, to nothing that is hidden."""
    text = str(path)
    parts = text.removeprefix("./").split("/")
    return not text or not ("\\" in text or ":" in text or any(not part or part[0] in ".~" for part in parts))


def read_choice(*choices: str) -> Callable[[object], str]:
    """Make a reader of one of several words."""

    def read(value: object) -> str:
        text = read_plain(value).lower()
        if text not in choices:
            raise ValueError
        return text

    return read


def read_actors(value: object) -> tuple[str, ...]:
    """Read which types of actor are wanted: a switch, a list, or words with commas."""
    if isinstance(value, str):
        is_bool = value.strip().lower() in _WORDS_FOR_BOOL
        value = read_bool(value) if is_bool else value.replace(",", " ").split()
    if isinstance(value, bool):
        return ACTOR_TYPES if value else ()
    if not isinstance(value, list) or not all(name in ACTOR_TYPES for name in value):
        raise ValueError
    return tuple(name for name in ACTOR_TYPES if name in value)


def read_id_prefix(value: object) -> str:
    """Read the beginning of an id: it must be safe in HTML, EPUB (an XML name) and after a `#` in an address."""
    text = read_plain(value)
    if text and not (text.isascii() and (text[0].isalpha() or text[0] == "_")):
        raise ValueError
    if not all(char.isalnum() or char in "-_." for char in text):
        raise ValueError
    return text


def read_lang(value: object) -> str:
    """Read the code of a language."""
    text = read_plain(value)
    if text and not all(1 <= len(part) <= 8 and part.isascii() and part.isalnum() for part in text.split("-")):
        raise ValueError
    return text


def read_endpoint(value: object) -> str:
    """Read the address of a server: http or https, and nothing in it that is secret or that a request would lose."""
    from urllib.parse import urlsplit  # noqa: PLC0415  # few ask for this, and all would wait for it

    text = read_plain(value).rstrip("/")
    parts = urlsplit(text)
    if text and not (parts.scheme in ("http", "https") and parts.hostname and parts.port != 0):
        raise ValueError
    if "@" in parts.netloc or parts.query or parts.fragment or not text.isprintable() or " " in text:
        raise ValueError
    return text


def read_number(least: float, most: float) -> Callable[[object], float]:
    """Make a reader of a number between two others, both included."""

    def read(value: object) -> float:
        number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else most + 1
        if not least <= number <= most:
            raise ValueError
        return number

    return read


def read_count(value: object) -> int:
    """Read a whole number from 1 on."""
    return int(str(read_number(1, 100_000)(value)).removesuffix(".0"))


def read_key_variable(value: object) -> str:
    """Read the name of a variable. Its ending keeps a project file from sending just any variable anywhere."""
    text = read_plain(value)
    if not (text.endswith("API_KEY") and text.isascii() and text.replace("_", "a").isalnum()):
        raise ValueError
    return text


def read_cache(value: object) -> bool | str:
    """Read a switch or the path of a folder."""
    is_path = isinstance(value, str) and value.strip().lower() not in _WORDS_FOR_BOOL
    return read_plain(value) if is_path else read_bool(value)
