"""Notebooks through nbconvert: the page is the stock page with marks in it, and an appendix behind it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest
from nbconvert.exporters import HTMLExporter, LatexExporter, MarkdownExporter
from nbconvert.utils.exceptions import ConversionException

from pandoc_claims.hosts.html.unmark import unmark
from pandoc_claims.hosts.notebook.wishes import LEFT_OUT, trait_names
from pandoc_claims.notebook import (
    ClaimsHTMLExporter,
    ClaimsLatexExporter,
    ClaimsMarkdownExporter,
    ClaimsPDFExporter,
    ClaimsPreprocessor,
)
from pandoc_claims.options import SPECS
from tests.books import book, code, everything, export, pair, prose
from tests.pages import Page
from tests.programs import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.books import Node

HEARSAY = "The quay of Lindry was reportedly closed."
FORECAST = "Traffic will fall by a third next year."
VAGUE = "Critics say that the bridge killed 90 people."


_REMOVED = {"TagRemovePreprocessor": {"remove_all_outputs_tags": ["x"]}}


def claims(page: str) -> list[str]:
    return re.findall(r'id="(claim-\d+)"', page)


def warned(page: str) -> int:
    return page.count('class="claim-ref"')


@pytest.mark.parametrize("sanitised", [False, True])
@pytest.mark.parametrize("template", ["lab", "classic", "basic", "reveal"])
def test_without_its_marks_the_page_is_the_stock_page(template: str, sanitised: bool) -> None:
    ours, stock = pair(template)
    notebook = everything()
    made = export(ours, notebook, template_name=template, sanitize_html=sanitised)
    assert unmark(made) == export(stock, notebook, template_name=template, sanitize_html=sanitised)
    assert len(claims(made)) >= 8
    page = Page(made)
    assert page.doubled_ids() == []
    assert {link for link in page.dead_links() if "claim" in link or "actor" in link} == set()
    assert "claims-appendix" in page.classes


def test_links_within_the_notebook_still_lead_somewhere() -> None:
    assert Page(export(ClaimsHTMLExporter, everything())).dead_links() == []


def test_the_notebook_itself_is_not_changed() -> None:
    notebook = everything()
    before = json.dumps(notebook, sort_keys=True)
    for exporter in (ClaimsHTMLExporter, ClaimsMarkdownExporter):
        export(exporter, notebook)
    assert json.dumps(notebook, sort_keys=True) == before


def test_claims_and_actors_run_across_cells() -> None:
    notebook = book(prose("Ann Lee said that the dam fell."), code("1"), prose("Lee said that the quay fell, too."))
    made = export(ClaimsHTMLExporter, notebook)
    assert claims(made) == ["claim-1", "claim-2"]
    assert re.findall(r'id="(actor-[a-z-]*\d)"', made) == ["actor-ann-lee-1", "actor-ann-lee-2"]


def test_two_cells_with_the_same_words_have_marks_of_their_own() -> None:
    made = export(ClaimsHTMLExporter, book(prose(HEARSAY), prose(HEARSAY)))
    assert claims(made) == ["claim-1", "claim-2"]


def test_what_is_tagged_no_claims_carries_no_claim() -> None:
    assert claims(export(ClaimsHTMLExporter, book(prose(HEARSAY, "no-claims"), prose("Ann Lee came.")))) == []


@pytest.mark.parametrize(
    ("cell", "config"),
    [
        (prose(VAGUE, "gone"), {"TagRemovePreprocessor": {"remove_cell_tags": ["gone"]}}),
        (prose(VAGUE, "gone"), {"TagRemovePreprocessor": {"remove_input_tags": ["gone"]}}),
        (prose(VAGUE), {"TemplateExporter": {"exclude_markdown": True}}),
        (code("1", {"text/markdown": VAGUE}), {"TemplateExporter": {"exclude_output": True}}),
        (code("1", {"text/markdown": VAGUE}), {"TemplateExporter": {"exclude_code_cell": True}}),
        (
            code("1", {"text/markdown": VAGUE}, tags=("x",)),
            {"TagRemovePreprocessor": {"remove_all_outputs_tags": ["x"]}},
        ),
        (code("1", {"text/markdown": VAGUE}), {"ClaimsPreprocessor": {"outputs": "none"}}),
        (code("1", {"text/html": VAGUE}), {}),
        (code("1", {"text/html": "1", "text/markdown": VAGUE}), {}),
        (code(f'"""{VAGUE}"""'), {}),
    ],
)
@pytest.mark.parametrize("exporter", [ClaimsHTMLExporter, ClaimsMarkdownExporter])
def test_what_is_not_shown_or_no_prose_is_neither_marked_nor_listed(
    exporter: type, cell: Node, config: dict[str, dict[str, object]]
) -> None:
    shown = code("1", {"text/markdown": HEARSAY}) if "exclude_markdown" in str(config) else prose(HEARSAY)
    made = export(exporter, book(cell, shown), config)
    assert "Critics" not in made.partition("Sources and caveats")[2]
    assert 'data-caveats="anonymous-source"' not in made


def test_hidden_cells_of_slides_are_not_listed() -> None:
    hidden = prose(VAGUE, slideshow={"slide_type": "skip"})
    shown = prose(HEARSAY, slideshow={"slide_type": "slide"})
    made = export(pair("reveal")[0], book(shown, hidden))
    assert claims(made) == ["claim-1"]
    assert made.count("<section") == export(pair("reveal")[1], book(shown, hidden)).count("<section") + 2


def test_html_outputs_are_read_on_wish() -> None:
    notebook = book(code("1", {"text/html": f"<p>{VAGUE}</p>"}))
    made = export(ClaimsHTMLExporter, notebook, {"ClaimsPreprocessor": {"outputs": "html"}})
    assert claims(made) == ["claim-1"]
    assert unmark(made) == export(HTMLExporter, notebook)


def test_an_output_that_shows_marks_is_left_alone() -> None:
    shown = '<p><span class="claim" data-claim="c">It fell.</span></p>'
    made = export(ClaimsHTMLExporter, book(code("1", {"text/markdown": shown}), prose(HEARSAY)))
    assert shown in made
    assert claims(made) == ["claim-1"]


def test_a_heading_that_has_a_name_like_ours_keeps_it() -> None:
    page = Page(export(ClaimsHTMLExporter, book(prose("# claim-1\n\n" + HEARSAY), prose("[see](#claim-1)"))))
    assert page.doubled_ids() == []
    assert "pandoc-claims-claim-1" in page.ids


def test_words_of_a_notebook_stay_words() -> None:
    page = export(
        ClaimsHTMLExporter, book(prose("Critics say that `</main>` and \\<script\\>alert(1)\\</script\\> fell."))
    )
    assert "<script>alert" not in page


# Options


def test_every_option_of_the_filter_has_its_trait() -> None:
    wanted = {spec.key for spec in SPECS} | {"caveats"}
    assert set(trait_names()) == wanted - LEFT_OUT
    assert set(trait_names().values()) <= set(ClaimsPreprocessor.class_trait_names(config=True))


def test_options_come_from_metadata_and_traits_and_traits_win() -> None:
    notebook = book(
        prose("Traffic will fall by a third next year."), prose(HEARSAY), claims={"level": "strict", "actors": False}
    )
    assert warned(export(ClaimsHTMLExporter, notebook)) == 2
    assert warned(export(ClaimsHTMLExporter, notebook, {"ClaimsPreprocessor": {"level": "lenient"}})) == 1


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ({"levle": "strict"}, "levle"),
        ({"level": "sharp"}, "sharp"),
        ({"recogniser": "spacy:./evil"}, "recogniser"),
        ({"opinion": True}, "opinion"),
        ({"opinion": {"endpoint": "https://evil.example"}}, "opinion"),
    ],
)
def test_a_mistake_in_the_metadata_and_what_no_document_may_ask_for_is_an_error(written: object, says: str) -> None:
    with pytest.raises(ConversionException, match=says):
        export(ClaimsHTMLExporter, book(prose(HEARSAY), claims=written))


def test_switched_off_it_is_the_stock_page() -> None:
    notebook = book(prose(HEARSAY), claims=False)
    assert export(ClaimsHTMLExporter, notebook) == export(HTMLExporter, notebook)


def test_the_appendix_alone_and_the_marks_alone() -> None:
    notebook = book(prose(HEARSAY))
    alone = export(ClaimsHTMLExporter, notebook, {"ClaimsPreprocessor": {"marks": False}})
    assert (claims(alone), "claims-appendix" in alone) == ([], True)
    assert Page(alone).dead_links() == []
    bare = export(ClaimsHTMLExporter, notebook, {"ClaimsPreprocessor": {"appendix": False, "css": False}})
    assert (claims(bare), "claims-appendix" in bare) == (["claim-1"], False)


def test_the_register_lies_beside_the_notebook(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(
        f"claims:\n  - id: quay\n    text: {HEARSAY}\n    status: refuted\n    note: It was open.\n"
    )
    notebook = book(prose(HEARSAY), claims={"register": "claims.yaml"})
    output, _ = ClaimsHTMLExporter().from_notebook_node(notebook, {"metadata": {"path": str(tmp_path)}})  # type: ignore[no-untyped-call]
    assert 'data-status="refuted"' in output
    assert "It was open." in output


def test_a_register_that_is_missing_leaves_the_notebook_unmarked_or_fails_where_that_was_asked_for() -> None:
    notebook = book(prose(HEARSAY), claims={"register": "nowhere.yaml"})
    assert export(ClaimsHTMLExporter, notebook) == export(HTMLExporter, notebook)
    with pytest.raises(ConversionException, match=r"nowhere\.yaml"):
        export(ClaimsHTMLExporter, notebook, {"ClaimsPreprocessor": {"strict": True}})


# The other ways in


@pytest.mark.parametrize("template", ["lab", "classic"])
def test_stock_exporters_with_the_preprocessor_configured_make_the_same(template: str) -> None:
    config = {"HTMLExporter": {"preprocessors": ["pandoc_claims.notebook.ClaimsPreprocessor"]}}
    notebook = everything()
    assert export(HTMLExporter, notebook, config, template_name=template) == export(
        ClaimsHTMLExporter, notebook, template_name=template
    )


def test_the_template_makes_the_same_page() -> None:
    where = {"TemplateExporter": {"extra_template_basedirs": [str(ROOT / "templates" / "nbconvert")]}}
    notebook = everything()
    made = export(HTMLExporter, notebook, where, template_name="claims")
    assert claims(made) == claims(export(ClaimsHTMLExporter, notebook))
    assert unmark(made).split() == export(HTMLExporter, notebook).split()
    doubly = export(ClaimsHTMLExporter, notebook, where, template_name="claims")
    assert Page(doubly).doubled_ids() == []


def test_a_template_that_renders_its_cells_in_a_macro_has_marks_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "conf.json").write_text('{"base_template": "base", "mimetypes": {"text/html": true}}')
    (folder / "index.html.j2").write_text(
        "{%- macro shown(source) -%}<section>{{ source | markdown2html }}</section>{%- endmacro -%}\n"
        "<html><head></head><body>{% for cell in nb.cells %}{{ shown(cell.source) }}{% endfor %}</body></html>\n"
    )
    where = {"TemplateExporter": {"extra_template_basedirs": [str(tmp_path)]}}
    notebook = book(prose(HEARSAY), prose(VAGUE), prose(HEARSAY))
    made = export(ClaimsHTMLExporter, notebook, where, template_name="theirs")
    assert claims(made) == ["claim-1", "claim-2", "claim-3"]
    assert Page(made).dead_links() == []
    assert unmark(made) == export(HTMLExporter, notebook, where, template_name="theirs")


def test_one_exporter_serves_several_notebooks() -> None:
    exporter = ClaimsHTMLExporter()  # type: ignore[no-untyped-call]
    pages = [exporter.from_notebook_node(book(prose(text)))[0] for text in (HEARSAY, "Nothing.", VAGUE)]
    assert [len(claims(page)) for page in pages] == [1, 0, 1]
    assert pages[1] == export(HTMLExporter, book(prose("Nothing.")))


def test_the_command_line_takes_the_options(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_text(json.dumps(book(prose(HEARSAY), prose(FORECAST))))
    command = [sys.executable, "-m", "nbconvert", "--to", "pandoc_claims.notebook.ClaimsHTMLExporter", "a.ipynb"]
    subprocess.run([*command, "--ClaimsPreprocessor.level=strict"], cwd=tmp_path, check=True, capture_output=True)
    assert warned((tmp_path / "a.html").read_text()) == 2
    failed = subprocess.run(
        [*command, "--ClaimsPreprocessor.level=x"], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert failed.returncode == 1
    assert "--level takes lenient, standard or strict, not “x”" in failed.stderr


def test_every_registered_exporter_is_there() -> None:
    from nbconvert.exporters import get_exporter  # noqa: PLC0415 -- by its name, as nbconvert finds it

    registered = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"]["nbconvert.exporters"]
    assert len(registered) == 6
    for place in registered.values():
        assert get_exporter(place.replace(":", ".")).__name__ == place.partition(":")[2]  # type: ignore[no-untyped-call]


# Markdown


def test_markdown_is_the_authors_with_marks_in_it() -> None:
    notebook = everything()
    made = export(ClaimsMarkdownExporter, notebook)
    body = made.partition("## Sources and caveats")[0]
    assert unmark(body).strip() == export(MarkdownExporter, notebook).strip()
    assert set(claims(body)) == set(claims(export(ClaimsHTMLExporter, notebook).partition("claims-entry")[0]))
    assert "[Odile Brandt" not in body


# LaTeX


@pytest.mark.usefixtures("on_path")
def test_latex_has_the_claims_of_the_page() -> None:
    notebook = everything()
    tex = export(ClaimsLatexExporter, notebook)
    assert set(re.findall(r"\\label\{(claim-\d+)\}", tex)) == set(claims(export(ClaimsHTMLExporter, notebook)))
    assert tex.count("\\end{document}") == 1
    assert tex.index("\\pandocclaimsready") < tex.index("\\label{claim-1}") < tex.index("sources-and-caveats")


@pytest.mark.usefixtures("on_path")
def test_our_links_in_latex_are_escaped_and_raised() -> None:
    tex = export(ClaimsLatexExporter, book(prose("“It fell”, critics say. Smith & Co_ Ltd said that it rose.")))
    assert "\\textsuperscript{c1}" in tex
    assert "Smith & Co" not in tex
    assert "“" not in tex.partition("\\maketitle")[2].partition("sources-and-caveats")[0]


@pytest.mark.usefixtures("on_path")
def test_latex_without_anything_to_mark_is_the_stock_document() -> None:
    notebook = book(prose("Nothing."))
    assert export(ClaimsLatexExporter, notebook) == export(LatexExporter, notebook)


@pytest.mark.slow
@pytest.mark.tex
@pytest.mark.usefixtures("on_path")
def test_a_notebook_with_everything_compiles() -> None:
    pdf, _ = ClaimsPDFExporter().from_notebook_node(everything())  # type: ignore[no-untyped-call]
    assert pdf.startswith(b"%PDF")
