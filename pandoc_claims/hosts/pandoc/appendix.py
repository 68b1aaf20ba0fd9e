"""The appendix as blocks of Pandoc: from the outline to a heading and a Div, built with panflute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc.formats import HTML, PAPER, bracketed
from pandoc_claims.hosts.pandoc.ours import APPENDIX, APPENDIX_ID
from pandoc_claims.hosts.pandoc.panflute_core import elements as pf
from pandoc_claims.render.appendix import outline
from pandoc_claims.render.letters import foreign_letter

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Report
    from pandoc_claims.options import Options
    from pandoc_claims.render.outline import Entry, Outline, Piece, Section

ENTRY = "claims-entry"  # class of what an entry is about, in HTML

#: An appendix is small print: what begins and ends it where no style sheet does that.
_SMALLER = {
    "latex": ("\\begingroup\\small\\raggedright", "\\par\\endgroup"),
    "beamer": ("\\footnotesize", "\\normalsize"),
    "typst": ("#set text(size: .9em)\n#set par(justify: false)", "#v(0pt)"),
}


def blocks(report: Report, fmt: str, options: Options, placed: Collection[str] | None = None) -> list[Node]:
    """Return the appendix for Pandoc's writer `fmt`: a Header of level 1 and a Div, or nothing.

    `placement.place` gives the Header its level. `placed` holds the ids of the marks that stand in the document
    (`Dress.placed`); None means all of them. Empty when there is nothing to say or no appendix is wanted.
    """
    if not options.appendix:
        return []
    made = outline(report, options, set() if bracketed(fmt) else placed)
    if made is None:
        return []
    builder = _Builder(fmt, options)
    made_of: tuple[pf.Block, ...] = (builder.heading(made), builder.body(made))
    return [block.to_json() for block in made_of]


class _Builder:
    """Turns pieces, entries and sections into panflute elements for one format."""

    def __init__(self, fmt: str, options: Options) -> None:
        self.fmt = fmt
        self.options = options
        self.html = fmt in HTML
        self.links = not bracketed(fmt)

    def heading(self, made: Outline) -> pf.Header:
        classes = ["unnumbered", "appendix", APPENDIX, *(["allowframebreaks"] if self.fmt == "beamer" else [])]
        attributes = {"role": "doc-appendix"} if self.html else {}
        identifier = self.options.id_prefix + APPENDIX_ID
        return pf.Header(*_words(made.title), level=1, identifier=identifier, classes=classes, attributes=attributes)

    def body(self, made: Outline) -> pf.Div:
        content: list[pf.Block] = [self._paragraph(self._inlines(made.summary))]
        for section in made.sections:
            content += self._section(section)
        begin, end = _SMALLER.get(self.fmt, ("", ""))
        if begin:
            raw = "latex" if self.fmt == "beamer" else self.fmt
            content = [_raw(pf.RawBlock, begin, raw), *content, _raw(pf.RawBlock, end, raw)]
        return pf.Div(*content, classes=[APPENDIX])

    def _section(self, section: Section) -> Iterator[pf.Block]:
        """Yield a section's title and entries: a list, or, on paper, paragraphs.

        The title is no Header: that would make a slide, a chapter, a line in the table of contents.
        """
        yield self._title(section)
        entries = [self._inlines(entry) for entry in section.entries]
        if section.name == "method":
            yield from map(self._paragraph, entries)
        elif self.fmt not in PAPER:
            yield pf.BulletList(*(pf.ListItem(pf.Plain(*inlines)) for inlines in entries))
        elif section.dense:
            yield self._paragraph([inline for inlines in entries for inline in (*inlines, pf.LineBreak())][:-1])
        else:
            yield from map(self._paragraph, entries)

    def _paragraph(self, inlines: list[pf.Inline]) -> pf.Para:
        """Return a paragraph. In LaTeX the anchor at its head must not stand before it: a page could end between."""
        return pf.Para(*([_raw(pf.RawInline, "\\noindent{}", "latex")] if self.fmt == "latex" else []), *inlines)

    def _title(self, section: Section) -> pf.Block:
        words = _words(section.title)
        if self.html:
            attributes = {"role": "heading", "aria-level": "3"}
            return pf.Div(pf.Plain(*words), classes=["claims-title"], attributes=attributes)
        if self.fmt == "latex":  # a title stays with what it is the title of
            words = [_raw(pf.RawInline, "\\pandocclaimstitle{", "latex"), *words, _raw(pf.RawInline, "}", "latex")]
            return pf.Para(*words)
        if self.fmt == "typst" and self.options.css:
            return pf.Plain(
                _raw(pf.RawInline, "#pandoc-claims-title[", "typst"), *words, _raw(pf.RawInline, "]", "typst")
            )
        return pf.Para(pf.Strong(*words))

    def _inlines(self, entry: Entry) -> list[pf.Inline]:
        inlines = [inline for piece in entry.pieces for inline in self._piece(piece)]
        if not self.html or not entry.typeof:
            return inlines
        attributes = {"typeof": entry.typeof, "resource": entry.resource}
        return [pf.Span(*inlines, classes=[ENTRY], attributes=attributes)]

    def _piece(self, piece: Piece) -> list[pf.Inline]:
        if piece.role == "break":
            return [pf.Space() if self.fmt in PAPER else pf.LineBreak()]
        inlines = _words(piece.text, self._foreign)
        if piece.target and self.links:
            attributes = {"role": "doc-backlink"} if self.html and piece.title else {}
            title = piece.title if self.html else ""
            inlines = [pf.Link(*inlines, url=piece.target, title=title, attributes=attributes)]
        if piece.role in ("strong", "name"):
            inlines = [pf.Strong(*inlines)]
        elif piece.role == "verdict":
            inlines = [pf.Emph(pf.Strong(*inlines))]
        elif piece.role == "said":
            inlines = [pf.Emph(*inlines)]
        property_ = piece.property if self.html else ""
        if (piece.id and self.links) or property_:
            inlines = [self._span(piece.id, property_, inlines)]
        return inlines

    def _span(self, identifier: str, property_: str, inlines: list[pf.Inline]) -> pf.Span:
        if property_ == "schema:reviewRating":  # a Rating is a thing of its own, and the verdict its name
            inlines = [pf.Span(*inlines, attributes={"property": "schema:alternateName"})]
            return pf.Span(*inlines, attributes={"property": property_, "typeof": "schema:Rating"})
        attributes = {"property": property_} if property_ else {}
        return pf.Span(*inlines, identifier=identifier if self.links else "", attributes=attributes)

    def _foreign(self, word: str) -> pf.Inline | None:
        """Return the switch to a font that has the letters of `word`, where TeX may not."""
        letter = foreign_letter(word) if self.fmt in ("latex", "beamer") else ""
        return _raw(pf.RawInline, f"{{\\pandocclaimsglyphs{ord(letter)} ", "latex") if letter else None


def _raw(kind: Any, text: str, fmt: str) -> pf.Inline | pf.Block:
    """Return raw code. The format is set afterwards: panflute 2.3.1 rejects `typst`, which it does not know."""
    element = kind(text)
    element.format = fmt
    return element


def _words(text: str, foreign: Callable[[str], pf.Inline | None] = lambda _: None) -> list[pf.Inline]:
    """Return text as Str and Space. Space at either end is kept; it separates pieces."""
    inlines: list[pf.Inline] = []
    for place, word in enumerate(text.split(" ")):
        if place:
            inlines.append(pf.Space())
        if not word:
            continue
        switch = foreign(word)
        if switch is None:
            inlines.append(pf.Str(word))
        else:
            inlines += [switch, pf.Str(word), _raw(pf.RawInline, "}", "latex")]
    return inlines
