"""Notebooks made for tests, and the exporters they go through."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from nbconvert.exporters import HTMLExporter, SlidesExporter
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from pandoc_claims.notebook import ClaimsHTMLExporter, ClaimsSlidesExporter

if TYPE_CHECKING:
    from nbconvert.exporters import Exporter

#: A picture of one pixel.
PIXEL = base64.b64encode(
    bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )
).decode()

Node = Any


def prose(text: str, *tags: str, **metadata: object) -> Node:
    return new_markdown_cell(text, metadata={"tags": list(tags), **metadata})  # type: ignore[no-untyped-call]


def code(source: str, *outputs: dict[str, str], tags: tuple[str, ...] = ()) -> Node:
    """Make a code cell whose outputs have these data, by type."""
    made = [new_output("display_data", data=data) for data in outputs]  # type: ignore[no-untyped-call]
    return new_code_cell(source, outputs=made, metadata={"tags": list(tags)})  # type: ignore[no-untyped-call]


def raw(text: str) -> Node:
    return new_raw_cell(text)  # type: ignore[no-untyped-call]


def book(*cells: Node, **metadata: object) -> Node:
    made = new_notebook(  # type: ignore[no-untyped-call]
        cells=list(cells), metadata={"language_info": {"name": "python"}, **metadata}
    )
    for number, cell in enumerate(made.cells):
        cell.id = f"cell-{number}"
    return made


def export(exporter: type[Exporter], notebook: Node, config: dict[str, Any] | None = None, **traits: object) -> str:
    """Export a notebook; `config` holds traits of classes by their names."""
    from traitlets.config import Config  # noqa: PLC0415 -- as late as nbconvert itself

    output, _ = exporter(config=Config(config or {}), **traits).from_notebook_node(notebook)
    assert isinstance(output, str)
    return output


def pair(template: str) -> tuple[type[Exporter], type[Exporter]]:
    """Our exporter and the stock one for a template of HTML."""
    if template == "reveal":
        return ClaimsSlidesExporter, SlidesExporter
    return ClaimsHTMLExporter, HTMLExporter


def everything() -> Node:
    """Make a notebook with all that a markdown cell and an output may hold."""
    picture = prose("Critics say ![a plot](attachment:plot.png) that the dam fell.")
    picture.attachments = {"plot.png": {"image/png": PIXEL}}
    return book(
        prose(
            "# The dam & the quay\n\n"
            "Mayor Odile Brandt said that it *halved* the number of accidents on the coast road."
        ),
        prose(
            "Several councillors believe that `it` only moved them, by $x_1 < y$; see [the head](#The-dam-&-the-quay)."
        ),
        prose(
            "$$\\sum_i x_i$$\n\n\\begin{align}a &= b\\\\ c &= d\\end{align}\n\nReportedly, it was closed.", "no-claims"
        ),
        picture,
        code(
            "print(1)",
            {"text/markdown": "Critics say that the **bridge** killed 90 people.", "text/plain": "x"},
            {"text/html": "<p>Rumours say that the quay is closed.</p>", "text/plain": "x"},
            {"image/png": PIXEL, "text/plain": "x"},
        ),
        prose(
            "| Port | Deaths |\n|---|---|\n| Lindry | Experts say 40 people died. |\n\n"
            "<table><tr><td>9</td></tr></table>\n\n"
            '<details><summary>More</summary>\n\nThe quay is said to be shut, Odile Brandt noted.\n\n</details>'
            '<div class="alert alert-info">Experts say that <b>it</b> fell.</div>\n\n```mermaid\ngraph TD\n```\n\n'
            "```python\n# critics say that 9 died\n```\n\n> Critics say that it fell.\n\n"
            "- [ ] Reportedly it fell.\n- two\n"
        ),
        prose(
            ":::{warning}\nThe bridge is said to be closed.\n:::\n\n```{note}\nCritics say it fell.\n```\n\n"
            "It fell by 9 per cent"
            ' [@doe99].[^1] It rose <cite data-cite="doe99">(Doe 1999)</cite>.\n\n'
            '[^1]: Doe 1999.\n\n<script>x="<p>"</script>'
        ),
        raw("Critics say that raw cells are not prose."),
        title="The dam",
        language_info={"name": "python"},
    )  # fmt: skip
