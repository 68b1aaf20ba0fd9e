"""The appendix as blocks of Pandoc: from the outline to a heading and a Div.

A long document has an appendix of a hundred thousand words, so the blocks are made as Pandoc's JSON has them, at once;
built of panflute's elements, the appendix alone would cost half of what panflute takes for the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc import drawing
from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.formats import HTML, PAPER, bracketed
from pandoc_claims.hosts.pandoc.ours import APPENDIX, APPENDIX_ID
from pandoc_claims.render import jsonld
from pandoc_claims.render.appendix import outline
from pandoc_claims.render.letters import foreign_letter
from pandoc_claims.render.wording import words as words_of

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

#: Pieces that hold words of the document, or a label: in a page that runs from right to left they may run otherwise.
_FOREIGN = frozenset(("strong", "quote", "name", "place"))

# Nodes that hold nothing of their own are the same node wherever they stand.
_SPACE: Node = {"t": "Space"}
_LINE_BREAK: Node = {"t": "LineBreak"}
_END_OF_GROUP = pandoc.raw("latex", "}")


def blocks(report: Report, fmt: str, options: Options, placed: Collection[str] | None = None) -> list[Node]:
    """Return the appendix for Pandoc's writer `fmt`: a Header of level 1 and a Div, or nothing.

    `placement.place` gives the Header its level. `placed` holds the ids of the marks that stand in the document
    (`Dress.placed`); None means all of them. Empty when there is nothing to say or no appendix is wanted.
    """
    if not options.appendix:
        return []
    placed = set() if bracketed(fmt) else placed
    made = outline(report, options, placed)
    if made is None:
        return []
    builder = _Builder(fmt, options, made)
    body = builder.body(lambda mark: options.marks and (placed is None or mark in placed))
    if options.report and fmt in drawing.SVG:
        body["c"][1] += builder.alternate()
    if fmt in drawing.SVG:
        body["c"][1].append(
            _raw_block("html", f'<script type="application/ld+json">{jsonld.text(report, options)}</script>')
        )
    return [builder.heading(), body]


class _Builder:
    """Turns pieces, entries and sections into nodes for one format."""

    def __init__(self, fmt: str, options: Options, made: Outline) -> None:
        self.fmt = fmt
        self.options = options
        self.made = made
        self.html = fmt in HTML
        self.tex = fmt in ("latex", "beamer")
        self.links = not bracketed(fmt)
        self._known: dict[str, list[Node]] = {}  # words as nodes, of which the appendix repeats many

    def heading(self) -> Node:
        classes = ["unnumbered", "appendix", APPENDIX, *(["allowframebreaks"] if self.fmt == "beamer" else [])]
        identifier = self.options.id_prefix + APPENDIX_ID
        return {"t": "Header", "c": [1, [identifier, classes, self._direction()], self._words(self.made.title)]}

    def body(self, stands: Callable[[str], bool]) -> Node:
        made = self.made
        content = [*self._classed("claims-summary", [_para(self._inlines(made.summary))]), *self._picture(stands)]
        for section in made.sections:
            content += self._classed(f"claims-section claims-section-{section.name}", list(self._section(section)))
        begin, end = _SMALLER.get(self.fmt, ("", ""))
        if begin:
            raw = "latex" if self.fmt == "beamer" else self.fmt
            content = [_raw_block(raw, begin), *content, _raw_block(raw, end)]
        # Not on the heading: older Pandocs leave it there, and a heading may not say that it is an appendix.
        attributes = [["role", "doc-appendix"], ["aria-label", made.title]] if self.html else []
        return _div([APPENDIX], attributes + self._direction(), content)

    def _direction(self) -> list[list[str]]:
        """Return the direction of our own words where it is not the one that pages have anyway."""
        return [["dir", "rtl"]] if self.html and self.made.direction == "rtl" else []

    def alternate(self) -> list[Node]:
        """Return what leads to the JSON report beside the page: a link for machines, and one for people.

        A `link` may stand in the body where it carries RDFa (HTML+RDFa 1.1, section 3.1).
        """
        from pandoc_claims.render import report_file  # noqa: PLC0415 -- few ask for it

        address = report_file.address(self.options.report)
        if not address:
            return []
        link = f'<link rel="alternate" type="application/json" property="rdfs:seeAlso" href="{address}">'
        words = self._words(words_of(self.made.lang)["report"])
        pairs = [["type", "application/json"]]
        return [_raw_block("html", link), _para([pandoc.link(address, ["claims-report"], pairs, words)])]

    def _picture(self, stands: Callable[[str], bool]) -> Iterator[Node]:
        """Yield the strip where it can be drawn, how to read it, and the same in words everywhere."""
        made = self.made
        picture = drawing.strip(self.fmt, made, stands)
        if picture is not None and made.strip is not None:
            yield _raw_block(*picture)
            yield from self._classed("claims-key", [_para(self._quiet(made.strip.key))])
        if made.map is not None:
            yield from self._classed("claims-map", [_para(self._inlines(made.map))])

    def _quiet(self, text: str) -> list[Node]:
        """Return a sentence that only explains; where no style sheet makes it quiet, in italics."""
        words = self._words(text)
        return words if self.html else [{"t": "Emph", "c": words}]

    def _classed(self, names: str, content: list[Node]) -> list[Node]:
        """Put what a style sheet may want to take hold of into a Div; other formats have no use for one."""
        return [_div(names.split(), [], content)] if self.html else content

    def _section(self, section: Section) -> Iterator[Node]:
        """Yield a section's title and entries: a list, or, on paper, paragraphs.

        The title is no Header: that would make a slide, a chapter, a line in the table of contents.
        """
        yield self._title(section)
        if section.intro:
            yield from self._classed("claims-intro", [_para(self._quiet(section.intro))])
        entries = [self._inlines(entry) for entry in section.entries]
        if section.name == "method":
            yield from map(_para, entries)
        elif self.fmt not in PAPER:
            yield {"t": "BulletList", "c": [[_plain(inlines)] for inlines in entries]}
        elif section.dense:
            yield _para([inline for inlines in entries for inline in (*inlines, _LINE_BREAK)][:-1])
        else:
            yield from map(_para, entries)

    def _title(self, section: Section) -> Node:
        words = self._words(section.title)
        if self.html:
            return _div(["claims-title"], [["role", "heading"], ["aria-level", "3"]], [_plain(words)])
        if self.fmt == "latex":  # a title stays with what it is the title of
            return _para([pandoc.raw("latex", "\\pandocclaimstitle{"), *words, _END_OF_GROUP])
        if self.fmt == "typst" and self.options.css:
            return _plain([pandoc.raw("typst", "#pandoc-claims-title["), *words, pandoc.raw("typst", "]")])
        return _para([_strong(words)])

    def _inlines(self, entry: Entry) -> list[Node]:
        """Return an entry's inlines. In HTML, what is said of a claim, below its quotation, can be taken hold of."""
        lines: list[list[Node]] = [[]]
        for piece in entry.pieces:
            lines += [[]] if piece.role == "break" else []
            lines[-1] += self._piece(piece)
        if self.html and len(lines) > 1:
            inlines = [*lines[0], _LINE_BREAK, pandoc.span("", ["claims-said"], [], lines[1][1:])]
        else:
            inlines = [inline for line in lines for inline in line]
        if self.tex and inlines[0]["t"] == "Span":
            # An anchor before the paragraph begins would let a page end between a title and it.
            inlines = [pandoc.raw("latex", "\\leavevmode "), *inlines]
        if not self.html or not entry.typeof:
            return inlines
        return [pandoc.span("", [ENTRY], [["typeof", entry.typeof], ["resource", entry.resource]], inlines)]

    def _piece(self, piece: Piece) -> list[Node]:
        if piece.role == "break":
            return [_LINE_BREAK]
        if piece.role == "spark":
            picture = drawing.spark(self.fmt, piece.spark, mirrored=self.made.direction == "rtl")
            return [_SPACE, pandoc.raw(*picture)] if picture else []
        inlines = self._words(piece.text)
        if piece.target and self.links:
            attributes = [["role", "doc-backlink"]] if self.html and piece.title else []
            inlines = [pandoc.link(piece.target, [], attributes, inlines, piece.title if self.html else "")]
            if self.tex and piece.target.startswith("#ref-"):
                # To the writer, an entry of the references has another kind of anchor, which only a Cite links to.
                inlines = [{"t": "Cite", "c": [[], inlines]}]
        if piece.role in ("strong", "name"):
            inlines = [_strong(inlines)]
        elif piece.role in ("verdict", "place"):
            inlines = [{"t": "Emph", "c": inlines}]
        if piece.role in _FOREIGN and self.made.direction == "rtl" and self.html:
            inlines = [pandoc.span("", [], [["dir", "auto"]], inlines)]  # runs its own way, whatever stands beside it
        identifier = piece.id if self.links else ""
        property_ = piece.property if self.html else ""
        if identifier or property_:
            inlines = [_about(identifier, property_, inlines)]
        return inlines

    def _words(self, text: str) -> list[Node]:
        """Return text as Str and Space. Space at either end is kept; it separates pieces."""
        known = self._known.get(text)
        if known is not None:
            return known
        inlines: list[Node] = []
        for word in text.split(" "):
            if self.tex and not word.isascii():
                inlines += self._foreign(word)
            elif word:
                inlines.append({"t": "Str", "c": word})
            inlines.append(_SPACE)
        inlines.pop()
        self._known[text] = inlines
        return inlines

    def _foreign(self, word: str) -> list[Node]:
        """Return a word, in TeX with a switch to a font that has its letters where the document's own may lack them."""
        letter = foreign_letter(word)
        if not letter:
            return [pandoc.string(word)]
        return [pandoc.raw("latex", f"{{\\pandocclaimsglyphs{ord(letter)} "), pandoc.string(word), _END_OF_GROUP]


def _about(identifier: str, property_: str, inlines: list[Node]) -> Node:
    if property_ == "schema:reviewRating":  # a Rating is a thing of its own, and the verdict its name
        inlines = [pandoc.span("", [], [["property", "schema:alternateName"]], inlines)]
        return pandoc.span(identifier, [], [["property", property_], ["typeof", "schema:Rating"]], inlines)
    return pandoc.span(identifier, [], [["property", property_]] if property_ else [], inlines)


def _strong(inlines: list[Node]) -> Node:
    return {"t": "Strong", "c": inlines}


def _plain(inlines: list[Node]) -> Node:
    return {"t": "Plain", "c": inlines}


def _para(inlines: list[Node]) -> Node:
    return {"t": "Para", "c": inlines}


def _div(classes: list[str], attributes: list[list[str]], content: list[Node]) -> Node:
    return {"t": "Div", "c": [["", classes, attributes], content]}


def _raw_block(fmt: str, text: str) -> Node:
    return {"t": "RawBlock", "c": [fmt, text]}
