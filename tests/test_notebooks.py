"""The notebooks of this project: they run, their outputs are those that are kept, and they export to everything."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import nbformat
import pytest

from pandoc_claims.hosts.html.unmark import unmark
from pandoc_claims.notebook import ClaimsHTMLExporter, ClaimsLatexExporter, ClaimsMarkdownExporter, ClaimsPDFExporter
from tests.books import export, pair
from tests.pages import Page
from tests.programs import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def load(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request: pytest.FixtureRequest) -> Any:
    """Give each notebook in turn."""
    return load(request.param)


def shown(notebook: Any) -> list[tuple[str, ...]]:
    """List what the cells put out: the printed lines, the computed prose, and the forms of all else."""
    found: list[tuple[str, ...]] = []
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            found.append((output.output_type, output.get("text", ""), data.get("text/markdown", ""), *sorted(data)))
    return found


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # those of a dozen libraries that run a kernel
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_and_puts_out_what_is_kept(path: Path) -> None:
    client = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    kept = load(path)
    fresh = copy.deepcopy(kept)
    for cell in fresh.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    client.NotebookClient(fresh, kernel_name="python3", timeout=120).execute(cwd=str(path.parent))
    assert shown(fresh) == shown(kept)
    assert any(output for output in shown(kept))


@pytest.mark.parametrize("template", ["lab", "classic", "reveal"])
def test_its_page_is_the_stock_page_with_marks(notebook: Any, template: str) -> None:
    ours, stock = pair(template)
    made = export(ours, notebook, template_name=template)
    before = export(stock, notebook, template_name=template)
    assert unmark(made) == unmark(before), "an output may show marks of its own"
    page = Page(made)
    assert (page.doubled_ids(), page.dead_links()) == ([], Page(before).dead_links())
    assert "claims-appendix" in page.classes


def test_its_outputs_need_no_script(notebook: Any) -> None:
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            assert "<script" not in output.get("data", {}).get("text/html", "")


@pytest.mark.usefixtures("on_path")
def test_it_exports_to_latex_and_markdown_with_the_same_claims(notebook: Any) -> None:
    page = Page(export(ClaimsHTMLExporter, notebook))
    tex = export(ClaimsLatexExporter, notebook)
    text = export(ClaimsMarkdownExporter, notebook)
    marks = [name for name in page.ids if name.startswith("claim-") and not name.endswith("-entry")]
    assert marks
    for name in marks:
        assert f"\\label{{{name}}}" in tex
        assert f'<span id="{name}" class="claim"' in text


@pytest.mark.slow
@pytest.mark.tex
@pytest.mark.usefixtures("on_path")
def test_it_becomes_a_pdf(notebook: Any) -> None:
    pdf, _ = ClaimsPDFExporter().from_notebook_node(notebook)  # type: ignore[no-untyped-call]
    assert pdf.startswith(b"%PDF")
