"""Raw code that opens or closes something: a mark must not stand with one foot inside it.

`<b>` and `</b>` are two raw inlines to Pandoc. A span around only one of them would come out as overlapping elements,
which no reader of the page can repair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

#: HTML elements that are never closed.
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)

_BRACKETS = {"{": "}", "[": "]"}
_CLOSERS = frozenset(_BRACKETS.values())

#: Formats whose raw code is tags, by the beginning of their names.
_TAGGED = ("html", "openxml", "opendocument", "icml", "jats", "docbook", "fb2", "tei", "xml", "epub", "markdown", "gfm")


class Tag(NamedTuple):
    """Something raw code opens (+1) or closes (-1), under the name that its partner bears too."""

    name: str
    step: int


def tags(form: str, code: str) -> list[Tag]:
    """Return what a raw inline of the format `form` leaves open, and what of the text before it, it closes."""
    return _elements(code) if form.startswith(_TAGGED) else _environments(code) + _brackets(code)


def unbalanced(found: Iterable[tuple[int, Tag]]) -> list[int]:
    """Return the places of those tags that have no partner among the others, in order."""
    opened: list[tuple[int, str]] = []
    alone: list[int] = []
    for place, tag in found:
        if tag.step > 0:
            opened.append((place, tag.name))
        elif opened and opened[-1][1] == tag.name:
            opened.pop()
        else:
            alone.append(place)
    return sorted({*alone, *(place for place, _ in opened)})


def _elements(code: str) -> list[Tag]:
    """Return the elements that a piece of HTML or XML opens and closes; comments and whole elements are neither."""
    found: list[Tag] = []
    at = code.find("<")
    while at >= 0:
        if code.startswith(("<!", "<?"), at):
            close = code.find("-->" if code.startswith("<!--", at) else ">", at)
        else:
            close = code.find(">", at)
            inside = code[at + 1 : close if close >= 0 else len(code)]
            name = inside.strip("/ ").split(None, 1)[0].lower() if inside.strip("/ ") else ""
            if inside.startswith("/"):
                found.append(Tag(name, -1))
            elif name and not inside.endswith("/") and name not in _VOID:
                found.append(Tag(name, 1))
        at = code.find("<", close) if close >= 0 else -1
    return found


def _environments(code: str) -> list[Tag]:
    """Return the LaTeX environments that a piece of raw code begins and ends."""
    found: list[Tag] = []
    for word, step in (("\\begin{", 1), ("\\end{", -1)):
        found += [Tag("environment " + piece.partition("}")[0], step) for piece in code.split(word)[1:]]
    return found


def _brackets(code: str) -> list[Tag]:
    """Return the brackets that a piece of raw code leaves open or closes: LaTeX, Typst and the like."""
    opened: list[str] = []
    found: list[Tag] = []
    escaped = False
    for character in code:
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character in _BRACKETS:
            opened.append(_BRACKETS[character])
        elif character in _CLOSERS:
            if opened and opened[-1] == character:
                opened.pop()
            else:
                found.append(Tag(character, -1))
    return found + [Tag(closer, 1) for closer in opened]
