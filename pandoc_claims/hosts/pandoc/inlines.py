"""One list of inlines as plain text: every character with the place it comes from.

The anchor of a run is `(inlines, first, end)`: the very list it stands in, and which of its nodes. A stretch of `Str`
and white space is one run, so that an ordinary paragraph is one run however long it is. What has no characters (a
footnote's mark, a citation in brackets, raw code) stands in no run; the marker finds it between its neighbours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.sources import is_cross_reference, is_source
from pandoc_claims.text import OBJECT, Pointer, Role, Run, Zone, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from pandoc_claims.hosts.pandoc.sources import Sources
    from pandoc_claims.hosts.pandoc.tree import Node

#: Spans of docx that hold what is not part of the text: comments, deleted words.
_SILENT = frozenset({"comment-start", "comment-end", "deletion", "paragraph-deletion", "paragraph-insertion"})

_EMPHASIS = frozenset({"Emph", "Strong", "Underline"})


class Flattening:
    """The text of one block while it is being read; `text()` gives it once all its inlines are in."""

    def __init__(self, sources: Sources) -> None:
        self.runs: list[Run] = []
        self.zones: list[Zone] = []
        self.pointers: list[Pointer] = []
        self.notes: list[tuple[str, list[Node]]] = []  # a footnote's id and its blocks, to be read after this block
        self._sources = sources
        self._parts: list[str] = []
        self._at = 0
        self._role = Role.TEXT

    def text(self) -> str:
        """Return the text read so far."""
        return "".join(self._parts)

    def inlines(self, nodes: list[Node]) -> None:
        """Read a list of inlines."""
        chunk: list[str] = []
        begin = 0
        for index, node in enumerate(nodes):
            tag = node["t"]
            if tag == "Str":
                chunk.append(node["c"])
            elif tag in pandoc.SPACES:
                chunk.append(" ")
            else:
                if chunk:
                    if chunk[-1] == " " and tag in ("Cite", "Note") and _closes(nodes, index):
                        chunk.pop()
                    self._words(chunk, nodes, begin)
                    chunk = []
                begin = index + 1
                handler = _HANDLERS.get(tag)
                if handler is not None:
                    handler(self, nodes, index)
        if chunk:
            self._words(chunk, nodes, begin)

    def gap(self) -> None:
        """Part what comes next from what came before: one space that belongs to no run's words."""
        self._emit(" ", Role.OTHER, None)

    def _words(self, chunk: list[str], nodes: list[Node], begin: int) -> None:
        self._emit("".join(chunk), self._role, (nodes, begin, begin + len(chunk)))

    def _emit(self, text: str, role: str, anchor: object) -> None:
        if text:
            end = self._at + len(text)
            self.runs.append(Run(self._at, end, role, anchor))
            self._parts.append(text)
            self._at = end

    def _atom(self, text: str, role: str, nodes: list[Node], index: int) -> None:
        self._emit(text, role, (nodes, index, index + 1))

    def _zone(self, start: int, kind: str, attributes: tuple[tuple[str, str], ...] = ()) -> None:
        if self._at > start:
            self.zones.append(Zone(start, self._at, kind, attributes))

    # One method for each kind of inline that is more than words.

    def _styled(self, nodes: list[Node], index: int) -> None:
        start = self._at
        self.inlines(nodes[index]["c"])
        if nodes[index]["t"] in _EMPHASIS:
            self._zone(start, ZoneKind.EMPHASIS)

    def _quoted(self, nodes: list[Node], index: int) -> None:
        kind, content = nodes[index]["c"]
        start = self._at
        self._atom(pandoc.OPENING.get(kind["t"], "“"), Role.QUOTED, nodes, index)
        self.inlines(content)
        self._atom(pandoc.CLOSING.get(kind["t"], "”"), Role.QUOTED, nodes, index)
        self._zone(start, ZoneKind.QUOTED)

    def _code(self, nodes: list[Node], index: int) -> None:
        self._atom(OBJECT, Role.CODE, nodes, index)

    def _math(self, nodes: list[Node], index: int) -> None:
        self._atom(OBJECT, Role.MATH, nodes, index)

    def _image(self, nodes: list[Node], index: int) -> None:
        self._atom(OBJECT, Role.IMAGE, nodes, index)

    def _raw(self, nodes: list[Node], index: int) -> None:
        # Raw code has no words, but a raw line break parts them.
        if str(nodes[index]["c"][1]).lower().startswith("<br"):
            self._atom(" ", Role.OTHER, nodes, index)

    def _note(self, nodes: list[Node], index: int) -> None:
        name = self._sources.note()
        self.pointers.append(Pointer(self._at, self._at, name))
        self.notes.append((name, nodes[index]["c"]))

    def _cite(self, nodes: list[Node], index: int) -> None:
        node = nodes[index]
        ids = self._sources.cite(node)
        citations, words = node["c"]
        start = self._at
        if has_words(node):
            self._atom(_cite_words(citations, words), Role.CITATION, nodes, index)
        self.pointers.extend(Pointer(start, self._at, name) for name in ids)

    def _link(self, nodes: list[Node], index: int) -> None:
        _, content, target = nodes[index]["c"]
        start, role = self._at, self._role
        self._role = Role.LINK
        self.inlines(content)
        self._role = role
        self._zone(start, ZoneKind.LINK)
        if is_source(target[0]):
            self.pointers.append(Pointer(start, self._at, self._sources.link(target[0], content)))

    def _span(self, nodes: list[Node], index: int) -> None:
        node = nodes[index]
        classes = pandoc.classes(node)
        if not _SILENT.isdisjoint(classes):
            return
        start = self._at
        self.inlines(node["c"][1])
        if ours.EXEMPT in classes:
            self._zone(start, ZoneKind.EXEMPT)
        if ours.CLAIM in classes:
            written = tuple((str(key), str(value)) for key, value in pandoc.attributes(node))
            name = pandoc.identifier(node)
            self._zone(start, ZoneKind.HAND, (("id", name), *written) if name else written)


_HANDLERS: dict[str, Callable[[Flattening, list[Node], int], None]] = {
    **dict.fromkeys(pandoc.STYLED, Flattening._styled),
    "Quoted": Flattening._quoted,
    "Code": Flattening._code,
    "Math": Flattening._math,
    "Image": Flattening._image,
    "RawInline": Flattening._raw,
    "Note": Flattening._note,
    "Cite": Flattening._cite,
    "Link": Flattening._link,
    "Span": Flattening._span,
}


def has_words(cite: Node) -> bool:
    """Whether the words of a `Cite` are part of the sentence: "Doe (1999) says", "as figure 1 shows"."""
    citations = cite["c"][0]
    return any(citation["citationMode"]["t"] == "AuthorInText" for citation in citations) or all(
        is_cross_reference(citation["citationId"]) for citation in citations
    )


def _cite_words(citations: list[dict[str, Any]], words: list[Node]) -> str:
    """Return the words a citation adds to the sentence. Before citeproc these are the very characters of the source."""
    return pandoc.plain(words) or " ".join(f"@{citation['citationId']}" for citation in citations)


def _closes(nodes: list[Node], index: int) -> bool:
    """Whether the space before a citation or a footnote's mark goes when the mark goes.

    It does where a space, punctuation or nothing follows: "so (Doe 1999)." reads "so.".
    """
    node = nodes[index]
    if node["t"] == "Cite" and has_words(node):
        return False
    following = _following(nodes, index + 1)
    return not following or not following.isalnum()


def _following(nodes: list[Node], index: int) -> str:
    """Return a character like the next one in the text from `nodes[index]` on, "" at the end of the list."""
    for node in nodes[index:]:
        tag = node["t"]
        if tag == "Str":
            found = str(node["c"][:1])
        elif tag in pandoc.SPACES:
            found = " "
        elif tag in ("Note", "RawInline") or (tag == "Cite" and not has_words(node)):
            found = ""
        elif (held := pandoc.inner(node)) is not None and tag != "Quoted":
            found = _following(held, 0)
        else:
            found = "x"
        if found:
            return found
    return ""
