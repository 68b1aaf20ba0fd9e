"""The preprocessor: all that nbconvert needs to know of us, whichever exporter it is given to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import Template
from nbconvert.exporters import HTMLExporter, LatexExporter, MarkdownExporter, TemplateExporter
from nbconvert.preprocessors import Preprocessor
from traitlets import Enum

from pandoc_claims.hosts.notebook.cells import OUTPUTS
from pandoc_claims.hosts.notebook.manuscript import Manuscript
from pandoc_claims.hosts.notebook.page import Page
from pandoc_claims.hosts.notebook.paper import Paper
from pandoc_claims.hosts.notebook.reading import RESOURCE, Reading
from pandoc_claims.hosts.notebook.wishes import Option, Wishes, trait_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from pandoc_claims.hosts.notebook.cells import Node


class ClaimsPreprocessor(Preprocessor):
    """Marks the claims and actors of a notebook in what it is exported to, and appends “Sources and caveats”.

    The notebook itself is not changed. Options are those of the filter, under the same names; in the notebook's
    metadata they stand in a map named `claims`.
    """

    level = Option("level")
    caveats = Option("caveats")
    actors = Option("actors")
    marks = Option("marks")
    register = Option("register")
    appendix = Option("appendix")
    appendix_title = Option("appendix.title")
    id_prefix = Option("id-prefix")
    lang = Option("lang")
    recogniser = Option("recogniser")
    opinion = Option("opinion")
    opinion_endpoint = Option("opinion.endpoint")
    opinion_model = Option("opinion.model")
    opinion_timeout = Option("opinion.timeout")
    opinion_requests = Option("opinion.requests")
    opinion_key_variable = Option("opinion.key-variable")
    opinion_cache = Option("opinion.cache")
    strict = Option("strict")
    css = Option("css")
    js = Option("js")
    outputs = Enum(
        tuple(OUTPUTS), "markdown", help="Which outputs are read: none, those in Markdown, or those in HTML too."
    ).tag(config=True)

    def preprocess(self, nb: Node, resources: dict[str, Any]) -> tuple[Node, dict[str, Any]]:
        """Arrange that the notebook is read when its template is rendered: then all is known that will be shown."""
        given = {key: getattr(self, name) for key, name in trait_names().items()}
        wishes = Wishes({key: value for key, value in given.items() if value is not None}, self.outputs, self._say)
        exporter = self.parent
        kind = next((reading for known, reading in _TARGETS if isinstance(exporter, known)), None)
        if exporter is None:  # made by a template's conf.json; the template asks for the rest itself
            resources[RESOURCE] = Page(wishes)
        elif kind is None or not isinstance(exporter, TemplateExporter):
            self._say(f"{type(exporter).__name__} makes nothing that claims can be marked in")
        else:
            resources[RESOURCE] = kind(wishes)
            _watch(exporter.template)
        return nb, resources

    def _say(self, line: str) -> None:
        self.log.warning("pandoc-claims: %s", line)


_TARGETS: tuple[tuple[type, Callable[[Wishes], Reading]], ...] = (
    (HTMLExporter, Page),
    (LatexExporter, Paper),
    (MarkdownExporter, Manuscript),
)


def _watch(template: Template) -> None:
    """Have a template's rendering begin and end with us.

    nbconvert has no place for what runs once after all preprocessors, when it is settled what is shown, and once more
    when the page is there; the template's own `render` is that place, for every template there is.
    """
    if "render" not in vars(template):

        def render(*arguments: Any, **named: Any) -> str:
            resources = named.get("resources", {})
            reading = resources.get(RESOURCE)
            if not isinstance(reading, Reading):
                return Template.render(template, *arguments, **named)
            reading.begin(template.environment, named["nb"], resources)
            return reading.finish(Template.render(template, *arguments, **named))

        vars(template)["render"] = render
