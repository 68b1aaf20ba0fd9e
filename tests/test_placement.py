"""Where the appendix must stand: with citeproc before and after us, in the author's own place, on slides."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from pandoc_claims.hosts.pandoc.placement import place
from pandoc_claims.options import Options
from tests import dressed
from tests.reports import Said

if TYPE_CHECKING:
    from pathlib import Path

BIBLIOGRAPHY = [
    {
        "id": "doe99",
        "type": "book",
        "title": "The quay",
        "author": [{"family": "Doe"}],
        "issued": {"date-parts": [[1999]]},
    }
]
CITING = "# One\n\nThe mill is said to burn [@doe99].\n"
SAID = (Said("The mill is said to burn", ("hearsay",), "hearsay"),)
OURS, REFS = "sources-and-caveats", "refs"


@pytest.fixture
def bibliography(tmp_path: Path) -> str:
    file = tmp_path / "refs.json"
    file.write_text(json.dumps(BIBLIOGRAPHY), encoding="utf-8")
    return f"--bibliography={file}"


def citeproc(pandoc: str, tree: dict[str, Any]) -> dict[str, Any]:
    run = subprocess.run(
        [pandoc, "-f", "json", "-t", "json", "--citeproc"],
        input=json.dumps(tree),
        capture_output=True,
        text=True,
        check=True,
    )
    done: dict[str, Any] = json.loads(run.stdout)
    return done


def order(tree: dict[str, Any]) -> list[str]:
    """Return the ids of the headings and Divs of a document, from top to bottom."""
    return [
        block["c"][1][0] if block["t"] == "Header" else block["c"][0][0]
        for block in tree["blocks"]
        if block["t"] in ("Header", "Div") and (block["t"] == "Header" or block["c"][0][0])
    ]


def marked(tree: dict[str, Any], fmt: str = "html", options: Options = Options()) -> dict[str, Any]:  # noqa: B008
    return dressed.dressed(tree, fmt, options, SAID, ())


def test_after_citeproc_the_appendix_follows_the_references(pandoc: str, bibliography: str) -> None:
    tree = citeproc(pandoc, dressed.read(pandoc, CITING, bibliography))
    assert order(marked(tree)) == ["one", REFS, OURS]


def test_before_citeproc_the_references_stay_out_of_the_appendix(pandoc: str, bibliography: str) -> None:
    tree = citeproc(pandoc, marked(dressed.read(pandoc, CITING, bibliography)))
    assert order(tree) == ["one", REFS, OURS]
    refs = next(block for block in tree["blocks"] if block["t"] == "Div" and block["c"][0][0] == REFS)
    assert "Quay" in dressed.words(refs)


def test_a_heading_for_the_references_keeps_them(pandoc: str, bibliography: str) -> None:
    source = CITING + "\n# References\n"
    tree = citeproc(pandoc, marked(dressed.read(pandoc, source, bibliography)))
    assert order(tree) == ["one", "references", REFS, OURS]


@pytest.mark.parametrize("first", ["citeproc", "claims"])
def test_a_reference_section_title_heads_the_references(pandoc: str, bibliography: str, first: str) -> None:
    tree = dressed.read(pandoc, CITING, bibliography, "-M", "reference-section-title=Works")
    tree = marked(citeproc(pandoc, tree)) if first == "citeproc" else citeproc(pandoc, marked(tree))
    found = order(tree)
    assert found[found.index(REFS) - 1] == "bibliography"
    assert sorted(found) == sorted(["one", OURS, "bibliography", REFS])


@pytest.mark.parametrize("first", ["citeproc", "claims"])
def test_before_references_means_before_them_and_their_heading(pandoc: str, bibliography: str, first: str) -> None:
    tree = dressed.read(pandoc, CITING + "\n# References\n", bibliography)
    options = Options(appendix_placement="before-references")
    if first == "citeproc":
        tree = marked(citeproc(pandoc, tree), options=options)
    else:
        tree = citeproc(pandoc, marked(tree, options=options))
    assert order(tree) == ["one", OURS, "references", REFS]


def test_the_authors_place_for_references_is_left_alone(pandoc: str, bibliography: str) -> None:
    source = CITING + "\n::: {#refs}\n:::\n\n# Afterword\n"
    tree = citeproc(pandoc, marked(dressed.read(pandoc, source, bibliography)))
    assert order(tree) == ["one", REFS, "afterword", OURS]


def test_without_a_bibliography_nothing_is_added_for_one(pandoc: str) -> None:
    assert order(marked(dressed.read(pandoc, CITING))) == ["one", OURS]


@pytest.mark.parametrize("fence", [":::", ":::: outer\n:::"])
def test_the_authors_place_for_the_appendix_is_taken(pandoc: str, fence: str) -> None:
    end = "\n::::" if "::::" in fence else ""
    source = f"{fence} {{#sources-and-caveats}}\n:::{end}\n\n{CITING}"
    tree = marked(dressed.read(pandoc, source))
    assert dressed.words(tree["blocks"][1]).startswith("Sources and caveats")
    assert str(tree).count(f"'{OURS}'") == 1  # the author's Div has the id, and nothing else
    assert tree["blocks"][-1]["t"] == "Para"


def test_the_heading_is_as_high_as_the_documents_chapters(pandoc: str) -> None:
    for source, level in (
        ("Word.", 1),
        ("# A\n\nWord.\n\n## B\n\nWord.", 1),
        ("## A\n\nWord.\n\n## B\n\nWord.", 2),
        ("# Title\n\n## A\n\nWord.\n\n## B\n\nWord.", 2),
    ):
        tree = place(dressed.read(pandoc, source), [header(), div()], Options(), "html")
        assert tree["blocks"][-2]["c"][0] == level, source


@pytest.mark.parametrize("fmt", ["beamer", "revealjs", "pptx"])
def test_the_appendix_is_a_slide_and_changes_no_other(pandoc: str, fmt: str) -> None:
    tree = dressed.read(pandoc, "# Part\n\n## One\n\nThe mill is said to burn.\n\n## Two\n\nWord.")
    slides = marked(tree, fmt)
    levels = [block["c"][0] for block in slides["blocks"] if block["t"] == "Header"]
    assert levels[:4] == [1, 2, 2, 2]
    assert set(levels[4:]) <= ({2} if fmt == "pptx" else set()), "PowerPoint may need more than one slide"


def test_definitions_make_no_slide_of_their_own(pandoc: str) -> None:
    tree = dressed.read(pandoc, "# Part\n\n## One\n\nThe mill is said to burn.")
    for fmt in ("beamer", "revealjs"):
        assert [block["t"] for block in marked(tree, fmt)["blocks"][:4]] == ["Header", "Header", "RawBlock", "Para"]
    slides = dressed.write(pandoc, marked(tree, "revealjs"), "revealjs")
    bare = dressed.write(pandoc, tree, "revealjs")
    assert slides.count("<section") == bare.count("<section") + 1


def test_a_long_appendix_breaks_across_frames(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "# One\n\nThe mill is said to burn.")
    assert "allowframebreaks" in dressed.write(newest_pandoc, marked(tree, "beamer"), "beamer")


def test_an_epub_has_the_appendix_as_a_chapter(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "# One\n\nThe mill is said to burn.")
    page = dressed.write(newest_pandoc, marked(tree, "epub"), "html", "--section-divs")
    assert 'role="doc-appendix"' in page


def test_no_heading_plays_the_role_of_an_appendix(pandoc: str) -> None:
    tree = dressed.read(pandoc, "# One\n\nThe mill is said to burn.")
    page = dressed.write(pandoc, marked(tree, "html5"), "html5")
    assert [tag for tag in page.split("<") if "doc-appendix" in tag and not tag.startswith("div")] == []
    assert 'role="doc-appendix" aria-label="Sources and caveats"' in " ".join(page.split())


def test_the_tree_that_came_in_stays_as_it_was(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "::: {#sources-and-caveats}\n:::\n\n# One\n\nWord.")
    before = json.dumps(tree)
    place(tree, [header(), div()], Options(), "revealjs")
    assert json.dumps(tree) == before


def header() -> dict[str, Any]:
    return {"t": "Header", "c": [1, [OURS, ["unnumbered", "appendix"], []], [{"t": "Str", "c": "Caveats"}]]}


def div() -> dict[str, Any]:
    return {"t": "Div", "c": [["", ["claims-appendix"], []], [{"t": "Para", "c": [{"t": "Str", "c": "x"}]}]]}
