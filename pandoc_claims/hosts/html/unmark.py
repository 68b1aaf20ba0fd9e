"""Taking the marks out of HTML again: what is left is the HTML before, byte for byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.html.source import CLOSE, OPEN, VOID, after, attributes, tokens
from pandoc_claims.hosts.pandoc.ours import ACTOR, APPENDIX, CLAIM, REFERENCE

if TYPE_CHECKING:
    from pandoc_claims.hosts.html.source import Token

#: What a page holds somewhere that is marked.
_TRACES = ('class="claim', 'class="actor"', 'class="claims-', "data-pandoc-claims")


def is_marked(source: str) -> bool:
    """Whether a page holds marks of ours."""
    return ("data-claim=" in source or "data-actor=" in source) and unmark(source) != source


def unmark(source: str) -> str:
    """Return HTML without our marks, appendix and style sheet; all else as it is.

    The author's own marks, which have no `data-claim`, stay.
    """
    if not any(trace in source for trace in _TRACES):
        return source
    found = tokens(source)
    kept: list[str] = []
    open_: list[tuple[str, bool]] = []  # spans and links that are open, and whether they are ours
    index = 0
    while index < len(found):
        token = found[index]
        text = source[token.start : token.end]
        index += 1
        if token.kind == OPEN and token.name in (
            "script",
            "span",
            "a",
            "div",
            "section",
            "style",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
        ):
            given = attributes(text)
            classes = given.get("class", "").split()
            if _goes_whole(token, classes, given):
                index = after(found, index - 1)
                continue
            if token.name in ("script", "span", "a"):
                ours = _is_ours(token, classes, given, open_)
                open_.append((token.name, ours))
                if ours:
                    continue
        elif token.kind == CLOSE and open_ and token.name == open_[-1][0] and open_.pop()[1]:
            continue
        kept.append(text)
    return "".join(kept)


def _goes_whole(token: Token, classes: list[str], given: dict[str, str]) -> bool:
    """Whether an element is ours with all that stands in it: a reference, the appendix, the style sheet."""
    if token.name == "a":
        return REFERENCE in classes
    return APPENDIX in classes or "data-pandoc-claims" in given


def _is_ours(token: Token, classes: list[str], given: dict[str, str], open_: list[tuple[str, bool]]) -> bool:
    """Whether a span is a mark of ours, or a link the one inside an actor's mark."""
    if token.name == "span":
        if CLAIM in classes:
            return "data-claim" in given or any(name.startswith("claim-") for name in classes)
        return ACTOR in classes and ("data-actor" in given or given.get("id", "").partition("actor-")[1] != "")
    inside = bool(open_) and open_[-1] == ("span", True)
    return inside and given.get("href", "").startswith("#") and given["href"].endswith("-entry")


def crossed(source: str) -> int:
    """Count the end tags that do not end the element that was opened last."""
    open_: list[str] = []
    count = 0
    for token in tokens(source):
        if token.kind == OPEN and token.name not in VOID:
            open_.append(token.name)
        elif token.kind == CLOSE:
            if open_ and open_[-1] == token.name:
                open_.pop()
            else:
                count += 1
    return count
