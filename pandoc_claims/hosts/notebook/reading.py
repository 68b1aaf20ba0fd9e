"""Reading a notebook while it is being exported: the one analysis over all its cells, whatever it is exported to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from nbconvert.utils.exceptions import ConversionException

from pandoc_claims.analysis import analyse
from pandoc_claims.errors import ClaimsError
from pandoc_claims.hosts.html.read import Fragment, read
from pandoc_claims.hosts.html.unmark import is_marked
from pandoc_claims.hosts.notebook.cells import Node, Prose, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Environment

    from pandoc_claims.hosts.notebook.wishes import Wishes
    from pandoc_claims.model import Report
    from pandoc_claims.options import Options

#: Under this name a reading stands among the exporter's resources, where filters and templates find it.
RESOURCE = "pandoc_claims"


class Analysed(NamedTuple):
    """A notebook's prose, what it was rendered to, and what was found in it."""

    prose: list[Prose]
    fragments: list[Fragment]
    report: Report
    options: Options


class Reading:
    """One notebook on its way through an exporter. `begin` before its template is rendered, `finish` after it."""

    def __init__(self, wishes: Wishes) -> None:
        self.wishes = wishes
        self.found: Analysed | None = None  # None where nothing is to be marked or listed
        self._begun = False

    def begin(self, environment: Environment, notebook: Node, resources: Mapping[str, Any]) -> None:
        """Read the notebook and prepare its marks; once, however often it is called.

        Raises ConversionException for a mistake in the options, and, with `strict`, for whatever else goes wrong.
        Without it the notebook is exported unmarked, and one line says why.
        """
        if self._begun:
            return
        self._begun = True
        try:
            options = self.wishes.options(notebook.metadata, _directory(resources))
        except ClaimsError as error:
            raise ConversionException(str(error)) from error
        if not options.enabled:
            return
        try:
            self.found = self._analysed(environment, notebook, resources, options)
            if self.found is not None:
                self.prepare(environment, notebook, self.found)
        except Exception as error:
            self.found = None
            line = str(error) if isinstance(error, ClaimsError) else f"an error of this program: {error!r}"
            if options.strict:
                raise ConversionException(line) from error
            self.wishes.say(f"{line}; the notebook is exported unmarked")

    def prepare(self, environment: Environment, notebook: Node, found: Analysed) -> None:
        """Make ready what will be asked for while the template is rendered."""
        raise NotImplementedError

    def finish(self, output: str) -> str:
        """Return what the template was rendered to with what belongs around it."""
        raise NotImplementedError

    def render(self, environment: Environment, notebook: Node, resources: Mapping[str, Any], prose: Prose) -> str:
        """Return what the reader sees of a stretch of prose, as HTML."""
        raise NotImplementedError

    def _analysed(
        self, environment: Environment, notebook: Node, resources: Mapping[str, Any], options: Options
    ) -> Analysed | None:
        prose: list[Prose] = []
        fragments: list[Fragment] = []
        for stretch in shown(notebook, resources, self.wishes.outputs, environment.filters["filter_data_type"]):
            try:
                html = self.render(environment, notebook, resources, stretch)
            except ClaimsError:
                raise
            except Exception as error:  # nbconvert will meet the same when it comes to this cell, and have its say
                self.wishes.say(f"a cell is left unmarked, since it cannot be rendered: {error}")
                continue
            if is_marked(html):  # by an export before, or by somebody who shows how it looks
                continue
            prose.append(stretch)
            fragments.append(Fragment(html, exempt=stretch.exempt))
        options = _with_free_ids(options, fragments)
        text = read(fragments, _language(notebook, resources, options), _title(notebook, resources))
        report = analyse(text, options, self.wishes.say)
        if not (report.claims or report.actors or report.opinion):
            return None
        return Analysed(prose, fragments, report, options)


def _directory(resources: Mapping[str, Any]) -> Path:
    """Return the folder of the notebook."""
    return Path(resources.get("metadata", {}).get("path") or ".")


def _language(notebook: Node, resources: Mapping[str, Any], options: Options) -> str:
    written = options.lang or notebook.metadata.get("lang") or resources.get("language_code") or "en"
    return written if isinstance(written, str) else "en"


def _title(notebook: Node, resources: Mapping[str, Any]) -> str:
    title = notebook.metadata.get("title") or resources.get("metadata", {}).get("name") or ""
    return title if isinstance(title, str) else ""


def _with_free_ids(options: Options, fragments: Iterable[Fragment]) -> Options:
    """Begin our ids with something of their own where the author's headings have taken names like ours."""
    taken = tuple(f'id="{options.id_prefix}{name}' for name in ("claim-", "actor-", "sources-and-caveats"))
    if any(name in fragment.html for fragment in fragments for name in taken):
        return options._replace(id_prefix=f"{options.id_prefix}pandoc-claims-")
    return options
