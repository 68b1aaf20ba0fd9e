"""A notebook as LaTeX: the cells are marked on their way through Pandoc, with the macros of the Pandoc host."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from jinja2 import pass_context
from nbconvert.filters import markdown2html

from pandoc_claims.hosts.notebook.ahead import STOCK, Ahead
from pandoc_claims.hosts.notebook.aligned import Alignment
from pandoc_claims.hosts.notebook.crossings import settle
from pandoc_claims.hosts.notebook.numbered import NumberedDress
from pandoc_claims.hosts.notebook.reading import RESOURCE, Analysed, Reading
from pandoc_claims.hosts.pandoc import appendix, definitions
from pandoc_claims.hosts.pandoc.formats.latex import LatexDress
from pandoc_claims.hosts.pandoc.mark import apply
from pandoc_claims.hosts.pandoc.read import read
from pandoc_claims.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from jinja2.runtime import Context

    from pandoc_claims.hosts.html.flow import Place
    from pandoc_claims.hosts.notebook.cells import Node, Prose
    from pandoc_claims.hosts.notebook.wishes import Wishes
    from pandoc_claims.model import Actor, Claim, Mention
    from pandoc_claims.text import Block

FILTER = "convert_pandoc"

#: Pandoc 3.8.2.1 and later write tables that ask for a counter of this name, which nbconvert's template lacks
#: (https://github.com/jupyter/nbconvert/issues/2243).
_COUNTER = "\\makeatletter\\@ifundefined{c@none}{\\newcounter{none}}{}\\makeatother"
_BEGINS, _ENDS = "\\begin{document}", "\\end{document}"


class Paper(Reading):
    """A notebook on its way to LaTeX, and so to PDF.

    It is read as a page is, by the Markdown of Jupyter, so that the claims are those of the page. Where Pandoc reads a
    cell otherwise (a list without an empty line before it is a paragraph to Pandoc), a claim that is no longer one
    stretch of one block stays unmarked, and is listed all the same.
    """

    def __init__(self, wishes: Wishes) -> None:
        super().__init__(wishes)
        self._environment: Environment | None = None
        self._numbers: dict[int, int] = {}  # of the fragments, by the address of the cell or the output
        self._blocks: dict[int, list[Block]] = {}  # by fragment
        self._claims: dict[int, list[Claim]] = {}
        self._mentions: dict[int, list[tuple[Actor, int]]] = {}
        self._version: Any = None  # of Pandoc's tree
        self._ahead = Ahead()

    def render(self, environment: Environment, notebook: Node, resources: Mapping[str, Any], prose: Prose) -> str:  # noqa: ARG002 -- others need them
        """Return the prose as a page would have it, and have Pandoc begin with it."""
        if prose.output is None:
            self._ahead.begin(environment, prose.text)
        return str(markdown2html(prose.text))

    def prepare(self, environment: Environment, notebook: Node, found: Analysed) -> None:  # noqa: ARG002 -- others need it
        """Sort what was found by cell; the filter marks each cell when the template comes to it."""
        self._environment = environment
        self._dress = NumberedDress(LatexDress("latex", found.options, found.report), found.report)
        if not found.options.marks:
            return
        for number, prose in enumerate(found.prose):
            self._numbers[id(prose.cell if prose.output is None else prose.output)] = number
        fragments: dict[int, int] = {}
        for block in found.report.text.blocks:
            place: Place = block.anchor  # type: ignore[assignment]  # the HTML host's own handle
            fragments[block.index] = place.fragment
            self._blocks.setdefault(place.fragment, []).append(block)
        for claim in found.report.claims:
            self._claims.setdefault(fragments[claim.span.block], []).append(claim)
        for actor in found.report.actors:
            for count, mention in enumerate(actor.mentions):
                self._mentions.setdefault(fragments[mention.block], []).append((actor, count))

    def begin(self, environment: Environment, notebook: Node, resources: Mapping[str, Any]) -> None:
        """Read the notebook, with our filter before the one that calls Pandoc."""
        stock = environment.filters[FILTER]
        if stock is not _convert_pandoc:
            environment.filters[STOCK] = stock
            environment.filters[FILTER] = _convert_pandoc
        super().begin(environment, notebook, resources)

    def parsed(self, source: str, form: str) -> str | None:
        """Return Pandoc's tree of a cell's Markdown, where Pandoc has begun with it before it was asked for."""
        return self._ahead.result(source, form)

    def number(self, cell: Node, output: Node | None) -> int | None:
        """Return the number of the fragment that a cell or an output is, None where nothing was found in it."""
        number = self._numbers.get(id(output if output is not None and cell.cell_type == "code" else cell))
        return number if number in self._claims or number in self._mentions else None

    def mark(self, tree: dict[str, Any], number: int) -> None:
        """Mark Pandoc's tree of a cell with what was found in the fragment of this number."""
        assert self.found is not None  # noqa: S101 -- it holds what has the number
        text = read(tree)
        alignment = Alignment(self._blocks[number], text.blocks)
        claims = tuple(
            claim._replace(span=span)
            for claim in self._claims.get(number, ())
            if (span := alignment.find(claim.span)) is not None
        )
        mentions: dict[str, list[tuple[Actor, int, Mention]]] = {}
        for actor, count in self._mentions.get(number, ()):
            here = actor.mentions[count]
            if (span := alignment.find(Span(here.block, here.start, here.end))) is not None:
                moved = here._replace(block=span.block, start=span.start, end=span.end)
                mentions.setdefault(actor.id, []).append((actor, count, moved))
        self._dress.enter(mentions)
        actors = tuple(
            named[0][0]._replace(mentions=tuple(mention for _, _, mention in named)) for named in mentions.values()
        )
        for line in apply(self.found.report._replace(text=text, claims=claims, actors=actors), self._dress):
            self.wishes.say(line)
        self._version = tree["pandoc-api-version"]

    def finish(self, output: str) -> str:
        """Return the document with macros at its head and the appendix at its end."""
        self._ahead.end()
        if self.found is None:
            return output
        head = "\n".join([_COUNTER, *(node["c"][1] for node in definitions.definitions("latex", self.found.options))])
        begins = output.find(_BEGINS)
        at = begins + len(_BEGINS) if begins >= 0 else 0
        output = f"{output[:at]}\n{head}\n{output[at:]}"
        ends = output.rfind(_ENDS)
        ends = ends if ends >= 0 else len(output)
        return f"{output[:ends]}{self._appendix()}\n{output[ends:]}"

    def _appendix(self) -> str:
        assert self.found is not None  # noqa: S101 -- `finish` has looked
        blocks = appendix.blocks(self.found.report, "latex", self.found.options, self._dress.placed)
        if not blocks:
            return ""
        version = self._version or json.loads(self._pandoc("", "markdown", "json"))["pandoc-api-version"]
        return self._pandoc(json.dumps({"pandoc-api-version": version, "meta": {}, "blocks": blocks}), "json", "latex")

    def _pandoc(self, text: str, form: str, to: str) -> str:
        assert self._environment is not None  # noqa: S101 -- `prepare` has set it
        context = self._environment.from_string("").new_context({})
        return str(self._environment.call_filter(STOCK, text, (form, to), context=context))


@pass_context
def _convert_pandoc(context: Context, source: str, form: str, to: str, *arguments: Any, **named: Any) -> str:
    """Convert as the stock filter does, and mark what is Markdown on its way through Pandoc's tree."""
    reading = context.get("resources", {}).get(RESOURCE)

    def convert(text: str, form: str, to: str) -> str:
        if to == "json" and text is source and isinstance(reading, Paper) and not any((*arguments, *named.values())):
            parsed = reading.parsed(text, form)
            if parsed is not None:
                return parsed
        return str(context.environment.call_filter(STOCK, text, (form, to, *arguments), named, context=context))

    cell = context.get("cell")
    known = isinstance(reading, Paper) and cell is not None and form.startswith("markdown") and to in ("json", "latex")
    number = reading.number(cell, context.get("output")) if known else None
    if number is None:
        return convert(source, form, to)
    tree = json.loads(convert(source, form, "json"))
    reading.mark(tree, number)
    marked = json.dumps(settle(tree))
    return marked if to == "json" else convert(marked, "json", to)
