"""The register as a file: `claims.yaml`, written by people, read and checked line by line.

The YAML is read as a tree of nodes and never turned into objects, so that every scalar is the text that was written
("2026-01-01", "no", "Q7747") and every mistake has its line.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from pandoc_claims.errors import RegisterError
from pandoc_claims.model import ACTOR_TYPES, STATUSES
from pandoc_claims.options import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

VERDICTS = tuple(status for status in STATUSES if status != "unreviewed")


class ClaimEntry(NamedTuple):
    """A verdict on one claim: the claim is known by its text and the headings it stands under."""

    id: str
    text: str
    line: int  # in the file, counted from 1
    heading: tuple[str, ...] = ()  # outermost first; the end of the path is enough; () for anywhere
    status: str = "unreviewed"
    sources: tuple[str, ...] = ()
    note: str = ""
    checked_by: str = ""
    checked_on: str = ""  # ISO 8601 date
    review_by: str = ""  # ISO 8601 date


class ActorEntry(NamedTuple):
    """What is known of one actor, under all its names."""

    id: str
    line: int
    name: str = ""
    type: str = ""  # one of `ACTOR_TYPES`, "" to leave it as found
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()  # addresses of the same actor elsewhere


class Entries(NamedTuple):
    """A register, read and checked."""

    claims: tuple[ClaimEntry, ...] = ()
    actors: tuple[ActorEntry, ...] = ()


def read(path: str) -> Entries:
    """Read and check a register.

    Raises:
        RegisterError: it is missing, no YAML, or an entry makes no sense; the message begins with file and line.

    """
    import yaml  # type: ignore[import-untyped]  # noqa: PLC0415  # 20 ms that only documents with a register pay

    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise RegisterError(f"{path}: there is no such register; make the file, or take “register” out") from None
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterError(f"{path}: I cannot read this register: {error}") from error
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise RegisterError(f"{path}:{mark.line + 1 if mark else 1}: this is not YAML: {error.problem}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise RegisterError(f"{path}: this is not YAML: {' '.join(str(error).split())}") from error
    return _Reader(path).entries(root)


class _Reader:
    """Turns YAML nodes into entries, and knows the file's name for the messages."""

    def __init__(self, path: str) -> None:
        self.path = path

    def entries(self, root: Any) -> Entries:
        if root is None:
            return Entries()
        lists = {"claims": self.items, "actors": self.items}
        fields = self.fields(root, lists, "a register")
        claims = tuple(self.claim(node) for node in fields.get("claims", ()))
        actors = tuple(self.actor(node) for node in fields.get("actors", ()))
        self.unique((entry.line, f"a claim with the id “{entry.id}”") for entry in claims)
        self.unique((entry.line, f"an actor with the id “{entry.id}”") for entry in actors)
        self.unique((entry.line, f"“{entry.text}”, under {entry.heading or 'any heading'},") for entry in claims)
        return Entries(claims, actors)

    def claim(self, node: Any) -> ClaimEntry:
        readers = {
            "id": self.text, "text": self.text, "heading": self.texts, "status": self.one_of(*VERDICTS, "unreviewed"),
            "sources": self.texts, "note": self.text, "checked-by": self.text, "checked-on": self.day,
            "review-by": self.day,
        }  # fmt: skip
        fields = self.fields(node, readers, "a claim")
        self.require(node, fields, "id", "text")
        return ClaimEntry(line=_line(node), **{key.replace("-", "_"): value for key, value in fields.items()})

    def actor(self, node: Any) -> ActorEntry:
        readers = {
            "id": self.identifier, "name": self.text, "type": self.one_of(*ACTOR_TYPES), "aliases": self.texts,
            "same-as": self.texts,
        }  # fmt: skip
        fields = self.fields(node, readers, "an actor")
        self.require(node, fields, "id")
        return ActorEntry(line=_line(node), **{key.replace("-", "_"): value for key, value in fields.items()})

    def fields(self, node: Any, readers: Mapping[str, Callable[[str, Any], Any]], what: str) -> dict[str, Any]:
        if node.id != "mapping":
            self.fail(node, f"{what} is a map of {', '.join(readers)}")
        found: dict[str, Any] = {}
        for key_node, value in node.value:
            key = self.text("a key", key_node)
            if key not in readers:
                guess = nearest(key, tuple(readers))
                self.fail(key_node, f"{what} has no “{key}”{guess}; it can have {', '.join(readers)}")
            if key in found:
                self.fail(key_node, f"“{key}” stands here a second time")
            found[key] = readers[key](key, value)
        return found

    def items(self, key: str, node: Any) -> list[Any]:
        if node.id == "scalar" and not node.value:
            return []
        if node.id != "sequence":
            self.fail(node, f"“{key}” is a list, each entry beginning with “-”")
        return list(node.value)

    def text(self, key: str, node: Any) -> str:
        if node.id != "scalar":
            self.fail(node, f"“{key}” is text; put quotation marks around it if it holds “: ” or begins with “[”")
        return " ".join(str(node.value).split())

    def texts(self, key: str, node: Any) -> tuple[str, ...]:
        if node.id == "sequence":
            return tuple(self.text(key, item) for item in node.value)
        text = self.text(key, node)
        return (text,) if text else ()

    def identifier(self, key: str, node: Any) -> str:
        text = self.text(key, node)
        if not all(char.isalnum() or char in "-_." for char in text):
            self.fail(node, f"“{key}” takes letters, digits, “-”, “_” and “.”, not “{text}”")
        return text

    def day(self, key: str, node: Any) -> str:
        text = self.text(key, node)
        try:
            return date.fromisoformat(text).isoformat() if text else ""
        except ValueError:
            self.fail(node, f"“{key}” takes a date such as 2026-01-31, not “{text}”")

    def one_of(self, *choices: str) -> Callable[[str, Any], str]:
        def reader(key: str, node: Any) -> str:
            text = self.text(key, node)
            if text not in choices:
                self.fail(node, f"“{key}” is “{text}”{nearest(text, choices)}; it can be {', '.join(choices)}")
            return text

        return reader

    def require(self, node: Any, fields: dict[str, Any], *keys: str) -> None:
        for key in keys:
            if not fields.get(key):
                self.fail(node, f"this entry needs “{key}”; it has {', '.join(fields) or 'nothing'}")

    def unique(self, things: Iterable[tuple[int, str]]) -> None:
        seen: dict[str, int] = {}
        for line, thing in things:
            if thing in seen:
                raise RegisterError(
                    f"{self.path}:{line}: {thing} stands already in line {seen[thing]}; keep one of them"
                )
            seen[thing] = line

    def fail(self, node: Any, message: str) -> NoReturn:
        raise RegisterError(f"{self.path}:{_line(node)}: {message}")


def _line(node: Any) -> int:
    return int(node.start_mark.line) + 1
