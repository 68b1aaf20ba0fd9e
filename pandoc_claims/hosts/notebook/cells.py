"""The prose of a notebook that its reader will see, in order: markdown cells, and outputs that are text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

#: A notebook's node, or part of one: a dictionary that is read by names.
Node = Any

EXEMPT = "no-claims"  # the tag by which an author exempts a cell

MARKDOWN, HTML = "text/markdown", "text/html"

#: Which outputs are read: none, Markdown, or HTML too.
OUTPUTS: dict[str, tuple[str, ...]] = {"none": (), "markdown": (MARKDOWN,), "html": (MARKDOWN, HTML)}

#: Cells that a reader of slides does not get to see.
_BACKSTAGE = frozenset({"skip", "notes"})


class Prose(NamedTuple):
    """One stretch of prose: a markdown cell's, or an output's."""

    cell: Node
    text: str
    output: Node | None = None
    mime: str = MARKDOWN

    @property
    def exempt(self) -> bool:
        """Whether its author wants nothing in it claimed."""
        return EXEMPT in self.cell.get("metadata", {}).get("tags", ())


def shown(
    notebook: Node, resources: Mapping[str, Any], outputs: str, preferred: Callable[[Node], list[str]]
) -> Iterator[Prose]:
    """Yield the prose that the template will show.

    `outputs` is one of `OUTPUTS`; `preferred` says in which of its forms an output's data will be shown.
    """
    wanted = resources.get("global_content_filter", {})
    for cell in notebook.cells:
        if "reveal" in resources and cell.metadata.get("slide_type") in _BACKSTAGE:
            continue
        removed = cell.metadata.get("transient", {}).get("remove_source", False)
        if cell.cell_type == "markdown":
            if wanted.get("include_markdown", True) and not removed:
                yield Prose(cell, cell.source)
        elif cell.cell_type == "code" and wanted.get("include_code", True) and wanted.get("include_output", True):
            yield from _outputs(cell, OUTPUTS[outputs], preferred)


def _outputs(cell: Node, kinds: tuple[str, ...], preferred: Callable[[Node], list[str]]) -> Iterator[Prose]:
    for output in cell.get("outputs", ()) if kinds else ():
        data = output.get("data")
        if output.output_type not in ("execute_result", "display_data") or not data or not any(map(data.get, kinds)):
            continue
        for mime in preferred(data)[:1]:
            if mime in kinds and isinstance(data[mime], str):
                yield Prose(cell, data[mime], output, mime)
