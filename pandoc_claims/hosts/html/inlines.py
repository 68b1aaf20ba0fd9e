"""Words and inline elements: what stands in one block, read into its flow."""

from __future__ import annotations

import re
from typing import NamedTuple

from pandoc_claims.hosts.html import names
from pandoc_claims.hosts.html.flow import Flow
from pandoc_claims.hosts.html.source import Token, after
from pandoc_claims.hosts.html.sources import CITATION, NOTE, Sources, is_source, keys
from pandoc_claims.text import Pointer, Role, Scope, Zone, ZoneKind

EXEMPT = "no-claims"  # class by which an author exempts an element
_HAND = "claim"  # class by which an author marks a claim

#: What Markdown of other dialects leaves in the words of a page: a MyST fence, a citation, a footnote.
_FOREIGN = re.compile(
    rf"(?P<fence>(?:(?<=\n)|(?<![\s\S]))[ \t]*:{{3,}}[ \t]*(?:\{{[^}}\n]{{1,80}}\}}[^\n]*)?(?=\n|$))"
    rf"|(?P<definition>(?:(?<=\n)|(?<![\s\S])){NOTE}:[ \t]*)|(?P<note>{NOTE})|(?P<citation>{CITATION})"
)


class Context(NamedTuple):
    """What a block inherits from the elements around it."""

    scope: str = Scope.PROSE
    header: str = ""
    caption: int | None = None
    exempt: bool = False
    note: str = ""  # the footnote it belongs to
    level: int = 0  # of the heading it is


class Element(NamedTuple):
    """An element that is open."""

    name: str
    context: Context  # that of what stands around it
    start: int = 0  # of an inline element: where its text begins; of a block: the first block in it
    kind: str = ""  # the zone it makes
    written: tuple[tuple[str, str], ...] = ()  # the zone's attributes
    url: str = ""


class Inlines:
    """Reads the inline content of a piece of HTML; `read` adds the blocks."""

    def __init__(self) -> None:
        self.sources = Sources()
        self.source = ""
        self.flow = Flow("")
        self.open: list[Element] = []
        self.unclosed: list[int] = []  # which of them are inline
        self.context = Context()
        self.links = 0  # links that are open

    def end_block(self) -> None:
        """Keep what was read since the last block ended."""
        raise NotImplementedError

    def words(self, token: Token) -> None:
        """Read words, and what Markdown of other dialects has left in them."""
        at = token.start
        role = Role.LINK if self.links else Role.TEXT
        for found in _FOREIGN.finditer(self.source[token.start : token.end]):
            begin, end = token.start + found.start(), token.start + found.end()
            if begin < at:
                continue
            if found.lastgroup == "citation" and not keys(found[0]):
                continue
            self.flow.words(at, begin, role)
            at = end
            if found.lastgroup == "definition":
                self.end_block()
                self.context = self.context._replace(scope=Scope.FOOTNOTE, note=found[0].split("]")[0] + "]")
            elif found.lastgroup == "note":
                self.flow.point([self.sources.note(found[0])], end)
            elif found.lastgroup == "citation":
                self.flow.point([self.sources.cite(key) for key in keys(found[0])], end)
        self.flow.words(at, token.end, role)

    def note_mark(self, found: list[Token], index: int, given: dict[str, str], classes: frozenset[str]) -> int:
        """Read the mark of a footnote and return the index of what follows, or 0 where it is none."""
        target = given.get("href", "")
        if not target.startswith("#") or (
            given.get("role") != names.NOTE_ROLE and names.NOTE_MARKS.isdisjoint(classes)
        ):
            return 0
        rest = after(found, index)
        self.flow.point([self.sources.note(target[1:])], found[rest - 1].end)
        return rest

    def cited(self, found: list[Token], index: int, cited: str) -> int:
        """Read a citation as Jupyter has it, `<cite data-cite="key">`; 0 where its words belong to the sentence."""
        rest = after(found, index)
        words = self.source[found[index].end : found[rest - 1].start]
        ids = [self.sources.cite(key.strip(), words.strip("()[] ")) for key in cited.split(",") if key.strip()]
        if words.lstrip().startswith(("(", "[")) and "<" not in words:
            self.flow.point(ids, found[rest - 1].end)
            return rest
        self.flow.pointers += [Pointer(self.flow.at, self.flow.at, name) for name in ids]
        return 0

    def start_inline(self, token: Token, given: dict[str, str], classes: frozenset[str]) -> None:
        """Begin an inline element."""
        name = token.name
        kind = names.ZONES.get(name, "")
        written: tuple[tuple[str, str], ...] = ()
        url = ""
        if name == "a" and "href" in given:
            kind, url = ZoneKind.LINK, given["href"]
            self.links += 1
        if EXEMPT in classes:
            kind = ZoneKind.EXEMPT
        elif _HAND in classes and "data-claim" not in given:
            kind = ZoneKind.HAND
            written = tuple((key.removeprefix("data-"), value) for key, value in given.items() if key != "class")
        self.flow.tag(token.start, token.end, name, 1)
        start = self.flow.at
        if name == "q":
            self.flow.mark("“", token.start, token.end)
        self.unclosed.append(len(self.open))
        self.open.append(Element(name, self.context, start, kind, written, url))

    def end_inline(self, element: Element, token: Token | None) -> None:
        """End an inline element, at its end tag or without one."""
        if token is not None:
            if element.name == "q" and self.flow.at > element.start:
                self.flow.mark("”", token.start, token.end)
            self.flow.tag(token.start, token.end, element.name, -1)
        if element.url or element.kind == ZoneKind.LINK:
            self.links -= 1
        start, end = min(element.start, self.flow.at), self.flow.at
        if element.kind and end > start:
            self.flow.zones.append(Zone(start, end, element.kind, element.written))
        if is_source(element.url):
            words = self.flow.text()[start:end] if end - start < 500 else ""
            self.flow.pointers.append(Pointer(start, end, self.sources.link(element.url, words)))
