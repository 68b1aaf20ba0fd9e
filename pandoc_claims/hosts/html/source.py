"""The source of a page as tokens: tags, words and what is neither, each with its place.

Tags end where browsers let them end. What is never closed (a comment, a tag, a script) reaches to the end of the
source, as it does for browsers, so that one pass is enough for whatever comes.
"""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

TEXT, OPEN, CLOSE, OTHER = "text", "open", "close", "other"

#: Elements that are never closed.
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip

#: Elements whose content is no markup, whatever it looks like.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})

_BEGINS = re.compile(r"<(?:!--|[!?]|(/?)([a-zA-Z][^\s/>]*))")
#: The rest of a tag. Quotes count right after an equals sign only; there they may hold anything.
_REST = re.compile(r"""(?:[^>=]|=(?:\s*"[^"]*"|\s*'[^']*'|(?!\s*["'])))*>""")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")


class Token(NamedTuple):
    """A stretch of the source. `name` is the name of a tag's element in small letters, "" for all else."""

    kind: str  # TEXT, OPEN, CLOSE or OTHER
    start: int
    end: int
    name: str = ""


def tokens(source: str) -> list[Token]:
    """Part a source into tokens, which cover it in order."""
    found: list[Token] = []
    at = 0
    while (begins := _BEGINS.search(source, at)) is not None:
        if begins.start() > at:
            found.append(Token(TEXT, at, begins.start()))
        at = _end(source, begins)
        name = (begins[2] or "").lower()
        kind = OTHER if not name else CLOSE if begins[1] else OPEN
        found.append(Token(kind, begins.start(), at, name))
        if kind == OPEN and name in _RAW:
            closes = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at)
            end = closes.start() if closes else len(source)
            if end > at:
                found.append(Token(OTHER, at, end))
            at = end
    if at < len(source):
        found.append(Token(TEXT, at, len(source)))
    return found


def _end(source: str, begins: re.Match[str]) -> int:
    """Return the offset after the tag, comment or declaration that begins at a match."""
    if begins[2]:
        rest = _REST.match(source, begins.end())
        return rest.end() if rest else len(source)
    mark = "-->" if begins[0] == "<!--" else ">"
    close = source.find(mark, begins.end())
    return close + len(mark) if close >= 0 else len(source)


def attributes(tag: str) -> dict[str, str]:
    """Read the attributes of a start tag, names in small letters; of doubles the first counts, as for browsers."""
    inside = tag[1:].rstrip("/>").partition(tag[1:].split(None, 1)[0].rstrip("/>"))[2]
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(inside):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def after(tokens_: list[Token], index: int) -> int:
    """Return the index after the element that opens at `index`: after its end tag, or after all where it has none."""
    name = tokens_[index].name
    if name in VOID:
        return index + 1
    depth = 0
    for place in range(index, len(tokens_)):
        token = tokens_[place]
        if token.name == name:
            depth += 1 if token.kind == OPEN else -1
            if depth == 0:
                return place + 1
    return len(tokens_)
