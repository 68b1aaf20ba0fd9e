"""Answers: what came back from a server, believed as far as it has the agreed shape.

A model may have been talked into anything by the text it read. So nothing counts but a verdict from the closed list on
a flag that was asked about, with a reason that is one line of plain text; the rest is counted and thrown away.
"""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.model import VERDICTS, Opinion
from pandoc_claims.printable import printable

if TYPE_CHECKING:
    from collections.abc import Collection

LONGEST = 100_000  # characters of an answer that are looked at
LONGEST_REASON = 240  # characters


class Answer(NamedTuple):
    """What an answer says of the flags that were asked about."""

    opinions: dict[str, Opinion]  # by the flag's id
    ignored: int  # entries that made no sense


def read(text: str, asked: Collection[str]) -> Answer | None:
    """Read an answer to a question about the flags with the ids `asked`; None where it is not of the agreed shape.

    Models like to put JSON in a fence or a sentence before it, so the outermost braces count. Of two entries on the
    same flag, the first does.
    """
    start, end = text.find("{"), text.rfind("}")
    if start < 0 or end < start or end - start > LONGEST:
        return None
    try:
        entries = json.loads(text[start : end + 1]).get("opinions")
    except (ValueError, RecursionError):
        return None
    if not isinstance(entries, list):
        return None
    opinions: dict[str, Opinion] = {}
    ignored = 0
    for entry in entries:
        identifier, opinion = _entry(entry)
        if opinion is None or identifier not in asked or identifier in opinions:
            ignored += 1
        else:
            opinions[identifier] = opinion
    return Answer(opinions, ignored)


def write(opinions: dict[str, Opinion]) -> str:
    """Write opinions as `read` reads them."""
    entries = [{"id": identifier, **opinion._asdict()} for identifier, opinion in opinions.items()]
    return json.dumps({"opinions": entries}, ensure_ascii=False)


def _entry(entry: object) -> tuple[str, Opinion | None]:
    if not isinstance(entry, dict):
        return "", None
    identifier, verdict, reason = entry.get("id"), entry.get("verdict"), entry.get("reason", "")
    if not isinstance(identifier, str) or not isinstance(verdict, str) or not isinstance(reason, str):
        return "", None
    told = _one_line(reason)
    if verdict not in VERDICTS or not (told or verdict == "confirm"):
        return "", None
    return identifier, Opinion(verdict, told)


def _one_line(reason: str) -> str:
    """Make one line of a reason: no controls, nothing invisible, and not longer than a sentence is."""
    plain = printable(reason[: 4 * LONGEST_REASON])
    seen = "".join(char for char in plain if char != "\ufffd" and not unicodedata.category(char).startswith("C"))
    line = " ".join(seen.split())
    return line if len(line) <= LONGEST_REASON else f"{line[: LONGEST_REASON - 1].rstrip()}…"
