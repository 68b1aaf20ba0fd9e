"""The sample documents use what a document can hold, and come out marked, whole, with every link leading somewhere."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests import pages
from tests.programs import ROOT, chromium, claims_program, newest_pandoc, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEEDS = ROOT / "seeds"
DOCUMENTS = sorted(path for path in SEEDS.iterdir() if path.suffix in (".md", ".ipynb") and path.name != "README.md")
QUIET = "tidewatch.md"


def convert(name: str, *arguments: str | Path, pandoc: str | None = None) -> str:
    """Convert a seed as a user does; the filter must have nothing to say."""
    done = subprocess.run(
        [pandoc or newest_pandoc(), name, "--citeproc", "--filter", claims_program(), *arguments],
        cwd=SEEDS, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert "pandoc-claims" not in done.stderr
    return done.stdout


def elements(node: Any) -> Iterator[dict[str, Any]]:
    """Go through all elements of a tree of Pandoc's."""
    if isinstance(node, dict):
        if "t" in node:
            yield node
        for value in node.values():
            yield from elements(value)
    elif isinstance(node, list):
        for value in node:
            yield from elements(value)


def test_together_they_use_what_a_document_can_hold() -> None:
    trees = [json.loads(run(newest_pandoc(), path, "-t", "json")) for path in DOCUMENTS]
    found = {element["t"] for tree in trees for element in elements(tree)}

    wanted = {
        "BlockQuote", "BulletList", "Cite", "Code", "CodeBlock", "DefinitionList", "Div", "Emph", "Header", "Image",
        "Link", "Math", "Note", "OrderedList", "Quoted", "Span", "Strong", "Table",
    }  # fmt: skip
    assert len(DOCUMENTS) >= 5
    assert wanted - found == set()


@pytest.mark.parametrize("name", [path.name for path in DOCUMENTS])
def test_a_seed_comes_out_with_unique_ids_and_live_links(name: str, pandoc: str) -> None:
    page = pages.Page(convert(name, pandoc=pandoc))

    assert page.doubled_ids() == []
    assert page.dead_links() == []
    assert (page.classes.count("claim") >= 3) is (name != QUIET)
    assert ("claims-appendix" in page.classes) is (name != QUIET)


def test_a_document_that_reports_nothing_is_left_alone() -> None:
    unfiltered = run(newest_pandoc(), SEEDS / QUIET)

    assert convert(QUIET) == unfiltered


def test_a_name_in_two_alphabets_is_kept_whole_and_explained() -> None:
    page = pages.Page(convert("straits.md"))

    assert page.text.count("Daro Ган") >= 2, "in the text and in the appendix"
    assert "two alphabets" in page.text


def test_the_register_settles_a_claim_in_text_and_appendix() -> None:
    html = convert("quay.md")

    assert 'data-status="refuted"' in html
    assert "The tender was awarded on 7 May" in pages.Page(html).text


def test_what_the_author_marked_or_exempted_stays_as_it_is() -> None:
    html = convert("quay.md")
    page = pages.Page(html)

    assert 'data-status="verified"' in html
    assert page.text.count("editors never read house rules") == 1, "an exempt claim is in no appendix"
    assert page.text.count("We expect nobody to be surprised") == 1


def test_the_appendix_stands_before_the_references_where_it_was_asked_to() -> None:
    page = pages.Page(convert("harbour.md"))

    assert page.ids.index("sources-and-caveats") < page.ids.index("refs")


@pytest.mark.parametrize("name", [path.name for path in DOCUMENTS if path.name != QUIET])
def test_a_seed_becomes_a_pdf_without_a_tex(name: str, tmp_path: Path) -> None:
    target = tmp_path / "seed.pdf"

    done = subprocess.run(
        [claims_program(), "convert", name, "-o", target, "--pdf-engine", "typst", "--", "--citeproc"],
        cwd=SEEDS, capture_output=True, encoding="utf-8", check=False, env={**os.environ, "PANDOC": newest_pandoc()},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert target.read_bytes().startswith(b"%PDF-")


@pytest.mark.chromium
def test_a_browser_shows_claims_apart_from_their_surroundings(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(convert("straits.md", "--standalone"), encoding="utf-8")
    script = (
        "<script>const style = selector => getComputedStyle(document.querySelector(selector));"
        "document.title = ['borderBottomStyle', 'textDecorationLine', 'backgroundColor'].some("
        "key => style('.claim')[key] !== style('body > p')[key]) ? 'apart' : 'alike'</script>"
    )
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", f"{script}</body>"), encoding="utf-8")

    shown = run(
        chromium() or "", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
        "--virtual-time-budget=2000", "--dump-dom", page.as_uri(),
    )  # fmt: skip

    assert "<title>apart</title>" in shown
