"""No slide of a PowerPoint deck holds more of the appendix than there is room for."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from pandoc_claims.hosts.pandoc import deck, ours
from tests import dressed
from tests.programs import ROOT, claims_program, run
from tests.reports import Said

if TYPE_CHECKING:
    from pathlib import Path

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LINES, LETTERS = 12, 38  # of Pandoc's own reference deck


def para(*words: str) -> dict[str, Any]:
    return {"t": "Para", "c": [{"t": "Str", "c": word} for word in words]}


def title(words: str) -> dict[str, Any]:
    return {"t": "Para", "c": [{"t": "Strong", "c": [{"t": "Str", "c": words}]}]}


def bullets(*items: str) -> dict[str, Any]:
    return {"t": "BulletList", "c": [[{"t": "Plain", "c": [{"t": "Str", "c": item}]}] for item in items]}


HEADING: dict[str, Any] = {"t": "Header", "c": [1, ["end", ["appendix"], []], [{"t": "Str", "c": "Sources"}]]}


def parted(*content: dict[str, Any]) -> list[dict[str, Any]]:
    return deck.parted([HEADING, {"t": "Div", "c": [["", [ours.APPENDIX], []], list(content)]}])


def test_a_short_appendix_is_one_slide() -> None:
    content = [para("One"), title("High"), bullets("a", "b")]
    assert parted(*content) == [HEADING, {"t": "Div", "c": [["", [ours.APPENDIX], []], content]}]


def test_a_long_list_goes_on_under_a_numbered_heading_without_the_id() -> None:
    made = parted(bullets(*["x" * 30] * 25))
    headings, bodies = made[::2], made[1::2]
    assert [dressed.words(heading) for heading in headings] == ["Sources", "Sources (2)", "Sources (3)"]
    assert [heading["c"][1][0] for heading in headings] == ["end", "", ""]
    assert sum(len(body["c"][1][0]["c"]) for body in bodies) == 25


def test_a_title_goes_with_what_follows_it() -> None:
    made = parted(bullets(*["x"] * 10), title("Medium"), bullets("y", "z"))
    assert dressed.words(made[1]["c"][1][-1]).endswith("x")
    assert [dressed.words(block) for block in made[3]["c"][1]] == ["Medium", "yz"]


def test_all_of_it_can_be_taken_out_again(newest_pandoc: str) -> None:
    source = "\n\n".join(f"The dock was shut for {number} days, they say." for number in range(30))
    said = tuple(
        Said(f"The dock was shut for {number} days, they say", ("hearsay",), "hearsay") for number in range(30)
    )
    tree = dressed.read(newest_pandoc, source)
    marked = dressed.dressed(tree, "pptx", said=said, named=())
    assert len([block for block in marked["blocks"] if block["t"] == "Header"]) > 3
    assert ours.normalise(ours.unmark(marked)) == ours.normalise(tree)


def test_no_slide_of_the_appendix_overflows(newest_pandoc: str, tmp_path: Path) -> None:
    file = tmp_path / "quay.pptx"
    run(newest_pandoc, "quay.md", "--filter", claims_program(), "-o", file, cwd=ROOT / "seeds")
    ours_found = 0
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if not (name.startswith("ppt/slides/slide") and name.endswith(".xml")):
                continue
            slide = ET.fromstring(archive.read(name))  # noqa: S314 - our own text
            heading, *rest = ["".join(t.text or "" for t in p.iter(f"{A}t")) for p in slide.iter(f"{A}p")]
            if heading.startswith("Sources and caveats"):
                ours_found += 1
                assert sum(-(-len(words) // LETTERS) for words in rest) <= LINES, rest
    assert ours_found > 3
