"""A notebook as a page: the HTML of its cells is marked, and the appendix stands behind the last of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import pass_context

from pandoc_claims.hosts.html.appendix import appendix, script, style
from pandoc_claims.hosts.html.mark import mark
from pandoc_claims.hosts.notebook.cells import HTML, Node, Prose
from pandoc_claims.hosts.notebook.plain import PlainDress
from pandoc_claims.hosts.notebook.reading import RESOURCE, Analysed, Reading
from pandoc_claims.hosts.pandoc.formats import dress

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment, Template
    from jinja2.runtime import Context

    from pandoc_claims.hosts.notebook.wishes import Wishes

FILTER = "markdown2html"
_STOCK = "pandoc_claims_markdown2html"  # under this name the filter that was there before ours


class Page(Reading):
    """A notebook on its way to HTML: a page, slides, or the PDF that a browser prints."""

    def __init__(self, wishes: Wishes) -> None:
        super().__init__(wishes)
        self._rendered: dict[tuple[int, str], list[str]] = {}
        self._cells: list[Node] = []  # so that no other cell gets the same address
        self._template: Template | None = None  # an empty one, to call filters as a template does
        self._slides = False
        self._sanitised = False
        self._styled = False  # the template has asked for the style sheet
        self._closed = False  # and for the appendix

    def render(self, environment: Environment, notebook: Node, resources: Mapping[str, Any], prose: Prose) -> str:
        """Return the prose as the stock filter renders it."""
        self._slides = "reveal" in resources
        self._sanitised = bool(resources.get("should_sanitize_html"))
        if prose.mime == HTML:
            return prose.text
        _put_filter(environment)
        if self._template is None:
            self._template = environment.from_string("")
        context = self._template.new_context({"cell": prose.cell, "nb": notebook, "resources": resources})
        return str(environment.call_filter(_STOCK, prose.text, context=context))

    def prepare(self, environment: Environment, notebook: Node, found: Analysed) -> None:  # noqa: ARG002 -- others need them
        """Mark the cells; the filter hands them out when the template asks for them."""
        options, report = found.options, found.report
        self._dress = PlainDress("html", options, report) if self._sanitised else dress("html", options, report)
        marked = [fragment.html for fragment in found.fragments]
        if options.marks:
            marked = mark(found.fragments, report, self._dress)
        for prose, html in zip(found.prose, marked, strict=True):
            if prose.mime == HTML and prose.output is not None:
                prose.output.data[HTML] = html
            else:
                self._cells.append(prose.cell)
                self._rendered.setdefault((id(prose.cell), prose.text), []).append(html)

    def marked(self, cell: Node | None, source: str) -> str | None:
        """Return the marked HTML of a cell or of one of its outputs, or None where there is none.

        A template that renders its cells in macros does not say which cell it is at; the words themselves say it then.
        """
        waiting = self._rendered.get((id(cell), source))
        if cell is None:
            waiting = next((html for (_, text), html in self._rendered.items() if text == source and html), None)
        return waiting.pop(0) if waiting else None

    # What a template may ask for itself; `finish` does what it has not asked for.

    @pass_context
    def start(self, context: Context) -> str:
        """Begin, called from a template, and print nothing."""
        self.begin(context.environment, context["nb"], context["resources"])
        return ""

    def style(self) -> str:
        """Return the style sheet, and the script where one is shipped."""
        self._styled = True
        if self.found is None or not self.found.options.css:
            return ""
        return style("claims.css", "claims-notebook.css") + (script() if self.found.options.js else "")

    def appendix(self) -> str:
        """Return the appendix, as a slide of its own in slides."""
        self._closed = True
        if self.found is None:
            return ""
        made = appendix(self.found.report, self.found.options, self._dress.placed, level=2)
        if not made:
            return ""
        if self._slides:
            return f'<section data-pandoc-claims><section class="claims-appendix">\n{made}</section></section>'
        return f'<div class="claims-cell jp-Cell jp-RenderedHTMLCommon rendered_html" data-pandoc-claims>\n{made}</div>'

    def finish(self, output: str) -> str:
        """Return the page with style sheet and appendix in it."""
        if self.found is None:
            return output
        if not self._closed:
            output = _before(output, _LAST_SLIDE if self._slides else _LAST, self.appendix())
        if not self._styled:
            head = output.find("</head>")
            style_ = self.style()
            output = style_ + output.lstrip("\r\n") if head < 0 else f"{output[:head]}{style_}{output[head:]}"
        return output


#: Before which ends of a page the appendix may stand: the container of the classic template, main, body.
_LAST = ("</div>\n    </div>\n  </main>", "</main>", "</body>", "</html>")
_LAST_SLIDE = ("</div>\n</div>\n</main>", "</div>\n</div>\n</body>", "</main>", "</body>")


def _before(output: str, ends: tuple[str, ...], made: str) -> str:
    """Put something before the first of some ends that is there, or at the end."""
    place = next((found for end in ends if (found := output.rfind(end)) >= 0), len(output))
    return f"{output[:place]}{made}{output[place:]}"


def _put_filter(environment: Environment) -> None:
    """Put our filter before the one that renders Markdown. It does nothing for a notebook that nobody reads."""
    stock = environment.filters[FILTER]
    if stock is not _markdown2html:
        environment.filters[_STOCK] = stock
        environment.filters[FILTER] = _markdown2html


@pass_context
def _markdown2html(context: Context, source: str, *arguments: Any, **named: Any) -> str:
    resources = context.get("resources", {})
    reading = resources.get(RESOURCE)
    marked = reading.marked(context.get("cell"), source) if isinstance(reading, Page) else None
    if marked is not None:
        return marked
    call: Callable[..., Any] = context.environment.call_filter
    return str(call(_STOCK, source, arguments, named, context=context))
