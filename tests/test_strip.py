"""What must hold of the summary and of the strip: they add up, and every claim is where it stands."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from pandoc_claims.hosts.pandoc import appendix, drawing
from pandoc_claims.model import marked
from pandoc_claims.options import Options
from pandoc_claims.render import strip, summary
from pandoc_claims.render.appendix import outline
from pandoc_claims.render.wording import words
from tests import dressed
from tests.reports import Said, report

if TYPE_CHECKING:
    from pandoc_claims.model import Claim, Report
    from pandoc_claims.render.outline import Outline

EN = words("en")
SOURCE = """# One

The first mill burned.

# Two

The second mill burned. The third mill burned.

# Three

The last mill burned.
"""
SAID = (
    Said("The first mill burned", ("hearsay",), "hearsay"),
    Said("The second mill burned", ("attributed-only",)),
    Said("The third mill burned", ("interpretation",)),
    Said("The last mill burned", ("hearsay",), status="verified"),
)


@pytest.fixture
def found(newest_pandoc: str) -> Report:
    return report(dressed.read(newest_pandoc, SOURCE), SAID)


def numbered(found: Report) -> list[tuple[int, Claim]]:
    return list(enumerate(filter(marked, found.claims), 1))


def made_of(found: Report) -> Outline:
    made = outline(found, Options())
    assert made is not None
    return made


def test_the_summary_counts_each_claim_once(newest_pandoc: str) -> None:
    found = report(dressed.read(newest_pandoc, dressed.SOURCE), dressed.SAID, dressed.NAMED)
    assert sum(summary.tally(found).values()) == len(found.claims)
    assert summary.sentences(found, 2, EN) == (
        "7 claims: 1 reviewed by the author, 1 cited, 2 rest on nobody named, 3 rest on one party’s word. "
        "2 sources cited, 2 names noted."
    )


def test_a_claim_is_counted_under_its_gravest_caveat(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "The mill burned.")
    found = report(tree, (Said("The mill burned", ("interpretation", "attributed-only", "hearsay")),))
    assert summary.tally(found) == {"nobody": 1}


def test_nothing_is_counted_where_there_is_nothing(newest_pandoc: str) -> None:
    assert summary.sentences(report(dressed.read(newest_pandoc, "Word.")), 0, EN) == ""


def test_ticks_stand_where_the_claims_do_in_order_and_by_rank(found: Report) -> None:
    made = strip.draw(found.text, numbered(found), EN)
    assert made is not None
    assert [tick.rank for tick in made.ticks] == ["high", "medium", "low", "settled"]
    assert [tick.label for tick in made.ticks] == ["c1", "c2", "c3", "c4"]
    places = [tick.position for tick in made.ticks]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    assert len(made.headings) == 2  # the first begins the document
    assert places[0] < made.headings[0] < places[1] < places[2] < made.headings[1] < places[3]


def test_claims_in_one_place_share_a_tick_of_the_gravest_rank(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "One. Two. Three. " + "word " * 5000)
    said = (Said("One", ("interpretation",)), Said("Two", ("hearsay",)), Said("Three", ("interpretation",)))
    found = report(tree, said)
    made = strip.draw(found.text, numbered(found), EN)
    assert made is not None
    assert [(tick.label, tick.rank, tick.claim) for tick in made.ticks] == [("c1–c3", "high", "claim-2")]


def test_a_strip_has_no_more_ticks_than_can_be_told_apart(newest_pandoc: str) -> None:
    found = report(dressed.read(newest_pandoc, "\n\n".join(f"Mill {n}x burned." for n in range(1000))))
    made_up = report(dressed.read(newest_pandoc, SOURCE), SAID).claims[0]
    claims = [
        (block.index + 1, made_up._replace(id=f"claim-{block.index}", span=made_up.span._replace(block=block.index)))
        for block in found.text.blocks
    ]
    made = strip.draw(found.text, claims, EN)
    assert made is not None
    assert len(made.ticks) <= strip.PLACES


def test_the_map_says_in_words_which_claims_stand_under_which_heading(found: Report) -> None:
    entry = made_of(found).map
    assert entry is not None
    assert "".join(piece.text for piece in entry.pieces) == "Where they stand: One c1 · Two c2–c3 · Three c4"
    assert [piece.target for piece in entry.pieces if piece.target] == [f"#claim-{n}" for n in (1, 2, 3, 4)]


def test_without_headings_the_map_goes_by_thirds(newest_pandoc: str) -> None:
    found = report(dressed.read(newest_pandoc, SOURCE.replace("# ", "")), SAID)
    assert [title for title, _ in strip.parts(found.text, numbered(found), EN)] == ["beginning", "middle", "end"]


def test_a_lone_title_parts_nothing(newest_pandoc: str) -> None:
    found = report(dressed.read(newest_pandoc, "# Title\n\n" + SOURCE.replace("# ", "## ")), SAID)
    assert [title for title, _ in strip.parts(found.text, numbered(found), EN)] == ["One", "Two", "Three"]


def svg(made: Outline, *, stands: bool = True) -> ET.Element:
    drawn = drawing.strip("html5", made, lambda _: stands)
    assert drawn is not None
    return ET.fromstring(drawn[1])  # noqa: S314 -- of our own making


def test_the_picture_is_an_image_with_a_name_and_a_description(found: Report) -> None:
    image = svg(made_of(found)).find("g[@role='img']")
    assert image is not None
    assert image.findtext("title") == EN["strip"]
    assert image.findtext("desc") == "c1 high severity, c2 medium severity, c3 low severity, c4 reviewed"
    assert image.findall(".//a") == []  # an image may hold no link


def test_ticks_lead_to_the_claims_that_stand(found: Report) -> None:
    made = made_of(found)
    links = svg(made).findall("a")
    assert [link.get("href") for link in links] == [f"#claim-{n}" for n in (1, 2, 3, 4)]
    assert {link.get("tabindex") for link in links} == {"-1"}
    bare = svg(made, stands=False)
    assert bare.findall(".//a") == []
    assert len(bare.findall(".//g")) == 5


def test_ranks_can_be_told_without_colour(found: Report) -> None:
    shapes = {ET.tostring(tick).split(b'class="claims-tick-')[1] for tick in svg(made_of(found)).findall("a/g")}
    heights = {re.findall(rb'height="([\d.]+)"', shape)[0] for shape in shapes}
    heads = {tuple(re.findall(rb'(?:r|fill)="[^"]*"', shape.partition(b"<circle")[2])) for shape in shapes}
    assert len(heights) == len(heads) == 4


def test_no_word_of_the_document_is_in_a_picture(newest_pandoc: str) -> None:
    evil = "Evilmark"
    tree = dressed.read(newest_pandoc, f"# {evil}\n\n{evil} burned.\n\n# {evil} again\n\n{evil} came.")
    made = made_of(report(tree, (Said(f"{evil} burned", ("hearsay",)),)))
    for fmt in ("html", "latex", "beamer", "typst"):
        drawn = drawing.strip(fmt, made, lambda _: True)
        assert drawn is not None
        assert evil not in drawn[1]
        assert "#" not in drawn[1] or fmt not in ("latex", "beamer")


def test_a_hostile_id_stays_in_its_attribute(found: Report) -> None:
    made = made_of(found)
    assert made.strip is not None
    tick = made.strip.ticks[0]._replace(claim='x"><script>alert(1)</script>')
    image = svg(made._replace(strip=made.strip._replace(ticks=(tick,))))
    assert [link.get("href") for link in image.findall("a")] == ['#x"><script>alert(1)</script>']


def test_a_page_from_right_to_left_begins_at_the_right(found: Report) -> None:
    made = made_of(found)
    lines = [tick.get("x") or "" for tick in svg(made._replace(direction="rtl")).findall("a/g/rect")]
    assert lines == sorted(lines, key=lambda x: -float(x.rstrip("%")))


@pytest.mark.parametrize("fmt", ["plain", "docx", "epub3", "markdown", "rst", "context"])
def test_formats_that_do_not_draw_have_the_words(found: Report, fmt: str) -> None:
    blocks = appendix.blocks(found, fmt, Options())
    assert "Where they stand: One c1 · Two c2–c3 · Three c4" in dressed.words(blocks[1])
    assert EN["strip-key"] not in dressed.words(blocks[1])


def test_an_actors_line_shows_in_html_where_it_is_named(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    html = dressed.write(newest_pandoc, dressed.dressed(tree, "html"), "html")
    (spark,) = re.findall(r'<svg class="claims-spark".*?</svg>', html, re.DOTALL)
    assert 'aria-hidden="true"' in spark
    assert spark.count('height="8"') == 3
    assert "claims-spark" not in dressed.write(newest_pandoc, dressed.dressed(tree, "epub3"), "html")
