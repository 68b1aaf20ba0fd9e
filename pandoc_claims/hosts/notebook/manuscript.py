"""A notebook as Markdown: marks are spans of HTML between the characters of what the author wrote.

Where a mark belongs is found by its words. Whether it may stand there is found out by rendering: without its marks, the
page must be the page before, and no mark may cross an element of it. What fails that stays unmarked, and is listed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from nbconvert.filters import markdown2html

from pandoc_claims.hosts.html.laid import lay, withdraw
from pandoc_claims.hosts.html.mark import inserted
from pandoc_claims.hosts.html.unmark import crossed, unmark
from pandoc_claims.hosts.notebook import markdown
from pandoc_claims.hosts.notebook.aligned import Alignment
from pandoc_claims.hosts.notebook.cells import HTML, MARKDOWN, Node, Prose
from pandoc_claims.hosts.notebook.reading import Analysed, Reading
from pandoc_claims.hosts.pandoc import appendix
from pandoc_claims.hosts.pandoc.formats.spans import SpanDress
from pandoc_claims.model import Span
from pandoc_claims.text import OBJECT, Block, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jinja2 import Environment

    from pandoc_claims.hosts.html.laid import Laid
    from pandoc_claims.hosts.html.mark import Insertion

FORMAT = "gfm"
_MARKS = 4  # characters of markup, at most, that an edge is moved over

_OBJECT = re.compile(r" ?(?:\$[^$\n]{1,500}\$|`[^`\n]{1,500}`)")
_LINK_END = re.compile(r"[*_]{0,3}\](?:\([^()\n]{0,500}\)|\[[^\[\]\n]{0,200}\])")

_Pair = tuple["Insertion", "Insertion"]


class Manuscript(Reading):
    """A notebook on its way to Markdown."""

    def render(self, environment: Environment, notebook: Node, resources: Mapping[str, Any], prose: Prose) -> str:  # noqa: ARG002 -- others need them
        """Return the prose as a page would have it."""
        return prose.text if prose.mime == HTML else str(markdown2html(prose.text))

    def prepare(self, environment: Environment, notebook: Node, found: Analysed) -> None:  # noqa: ARG002 -- others need them
        """Write the marks into the cells; the template prints these as they are."""
        self._dress = SpanDress(FORMAT, found.options, found.report)
        if not found.options.marks:
            return
        by_fragment: dict[int, list[Laid]] = {}
        for laid in lay(found.report):
            by_fragment.setdefault(laid.place.fragment, []).append(laid)
        blocks: dict[int, list[Block]] = {}
        for block in found.report.text.blocks:
            blocks.setdefault(block.anchor.fragment, []).append(block)  # type: ignore[attr-defined]  # a `Place`
        for number, prose in enumerate(found.prose):
            if number not in by_fragment or prose.mime == HTML:
                continue
            written = self._written(prose.text, found.fragments[number].html, blocks[number], by_fragment[number])
            if prose.output is None:
                prose.cell.source = written
            else:
                prose.output.data[MARKDOWN] = written

    def _written(self, source: str, html: str, blocks: list[Block], laid: list[Laid]) -> str:
        """Return a cell's Markdown with as many of its marks as it can hold."""
        alignment = Alignment(blocks, [Block(0, source, Scope.PROSE, ())])
        before = crossed(html)

        def holds(pairs: list[_Pair]) -> bool:
            made = str(markdown2html(inserted(source, [tag for pair in pairs for tag in pair])))
            return unmark(made) == html and crossed(made) == before

        choices = [choice for choice in map(list, self._choices(source, alignment, laid)) if choice]
        kept = [choice[0] for choice in choices]
        if not holds(kept):
            kept = []
            for choice in choices:
                fitting = next((pair for pair in choice if holds([*kept, pair])), None)
                if fitting is None:
                    withdraw((tag for *_, tag in choice[0]), self._dress)
                else:
                    kept.append(fitting)
        return inserted(source, [tag for pair in kept for tag in pair])

    def _choices(self, source: str, alignment: Alignment, laid: list[Laid]) -> Iterator[Iterator[_Pair]]:
        """Yield, for each mark, the places where it may belong, the likeliest first."""
        for block in laid:
            for mark in sorted(block.marks, key=lambda mark: mark.depth):
                stretch = mark.stretch
                ends = alignment.ends(Span(block.block.index, stretch.start, stretch.end))
                tags = mark.tags(self._dress) if ends is not None else None
                if ends is None or tags is None or not tags[0]:
                    continue
                whole, bare = ends
                words = block.block.text[stretch.start : stretch.end]
                at_end = words[len(words.rstrip(f" .,;:{OBJECT}")) :].count(OBJECT)
                starts = dict.fromkeys(_outwards(source, whole.start, -1) + _outwards(source, bare.start, -1))
                stops = dict.fromkeys(
                    [
                        *_objects(source, bare.end, at_end),
                        *_link_end(source, bare.end),
                        *_outwards(source, whole.end, 1),
                        *_outwards(source, bare.end, 1),
                    ]
                )
                depth = mark.depth
                yield (
                    ((start, True, depth, tags[0]), (stop, False, -depth, tags[1]))
                    for start in starts
                    for stop in stops
                )

    def finish(self, output: str) -> str:
        """Return the document with the appendix at its end."""
        if self.found is None:
            return output
        blocks = appendix.blocks(self.found.report, FORMAT, self.found.options, self._dress.placed)
        return f"{output.rstrip()}\n\n{markdown.markdown(blocks, level=2)}" if blocks else output


def _objects(source: str, at: int, count: int) -> list[int]:
    """Return the end of as many formulas and pieces of code as stand right behind an edge, if they do."""
    for _ in range(count):
        behind = _OBJECT.match(source, at)
        if behind is None:
            return []
        at = behind.end()
    return [at] if count else []


def _link_end(source: str, at: int) -> list[int]:
    """Return where a link ends whose last word ends at an edge."""
    behind = _LINK_END.match(source, at)
    return [behind.end()] if behind else []


def _outwards(source: str, at: int, step: int) -> list[int]:
    """Return an edge, and those further out over what is no letter and no white space."""
    found = [at]
    for _ in range(_MARKS):
        beside = source[at - 1 : at] if step < 0 else source[at : at + 1]
        if not beside or beside.isalnum() or beside.isspace():
            break
        at += step
        found.append(at)
    return found
