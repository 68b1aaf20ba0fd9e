"""The HTML host: what it reads, where its marks stand, and that nothing else is touched."""

from __future__ import annotations

import time
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pandoc_claims.analysis import analyse
from pandoc_claims.hosts.html.appendix import appendix, script, style
from pandoc_claims.hosts.html.mark import mark
from pandoc_claims.hosts.html.read import Fragment, read
from pandoc_claims.hosts.html.source import VOID
from pandoc_claims.hosts.html.unmark import is_marked, unmark
from pandoc_claims.hosts.pandoc import page as pandoc_page
from pandoc_claims.hosts.pandoc.formats import dress
from pandoc_claims.options import Options
from pandoc_claims.text import OBJECT, Scope, ZoneKind
from tests.pages import Page
from tests.programs import ROOT

if TYPE_CHECKING:
    from pandoc_claims.model import Report
    from pandoc_claims.text import Block

STRICT = Options(level="strict")


def reported(*pages: str, options: Options = STRICT) -> tuple[list[str], Report]:
    fragments = [Fragment(page) for page in pages]
    report = analyse(read(fragments), options)
    return mark(fragments, report, dress("html", options, report)), report


def marked(page: str, options: Options = STRICT) -> str:
    (made,), _ = reported(page, options=options)
    return made


def block(page: str) -> Block:
    (found,) = read([Fragment(page)]).blocks
    return found


def claims_in(page: str) -> list[str]:
    """Give the words of every claim's mark, its reference left out, as they stand in the source."""
    return [part.partition('<a class="claim-ref"')[0].partition(">")[2] for part in page.split('<span id="claim-')[1:]]


# What is read


def test_entities_and_white_space_are_read_as_the_browser_shows_them() -> None:
    assert block("<p> Fish &amp; chips,\n  &lt;50&nbsp;pence </p>").text == "Fish & chips, <50\N{NO-BREAK SPACE}pence"


@pytest.mark.parametrize(
    "formula", ["$x_1$", "$$\\sum x$$", "\\(x\\)", "\\[x\\]", "\\begin{align}x &amp;= y\\end{align}"]
)
def test_a_formula_is_one_object(formula: str) -> None:
    assert block(f"<p>Let {formula} hold.</p>").text == f"Let {OBJECT} hold."


def test_sums_of_money_are_words() -> None:
    assert block("<p>It cost $5 million and not $10 million.</p>").text == "It cost $5 million and not $10 million."


@pytest.mark.parametrize("element", ["code", "svg", "button", "math", "kbd"])
def test_what_holds_no_words_is_an_object_in_the_sentence(element: str) -> None:
    assert block(f"<p>See <{element}>reportedly <b>x</b></{element}> here.</p>").text == f"See {OBJECT} here."


@pytest.mark.parametrize("element", ["script", "style", "pre", "template", "noscript", "nav", "select"])
def test_what_is_no_prose_is_not_read(element: str) -> None:
    assert (
        read([Fragment(f"<p>One.</p><{element}>Critics say that <i>all</i> is lost.</{element}>")]).blocks[-1].text
        == "One."
    )


def test_a_cell_carries_the_headers_of_its_column_and_its_row() -> None:
    page = "<table><tr><th>Port<th colspan=2>Deaths<tr><td>Lindry<td>4<td>5</table>"
    found = {found.text: found.header for found in read([Fragment(page)]).blocks}
    assert found["4"] == found["5"] == "Deaths, Lindry"


def test_scopes_are_those_of_the_elements() -> None:
    page = (
        "<h2>H</h2><p>P</p><blockquote><p>Q</p></blockquote><ul><li>I</ul><table><caption>C</caption><tr><td>T</table>"
        "<figure><img><figcaption>F</figcaption></figure><details><summary>S</summary><p>D</p></details>"
    )
    scopes = {found.text: found.scope for found in read([Fragment(page)]).blocks}
    assert scopes.pop(OBJECT) == Scope.PROSE
    assert scopes == {
        "H": Scope.HEADING, "P": Scope.PROSE, "Q": Scope.QUOTATION, "I": Scope.LIST_ITEM, "C": Scope.CAPTION,
        "T": Scope.TABLE_CELL, "F": Scope.CAPTION, "S": Scope.PROSE, "D": Scope.PROSE,
    }  # fmt: skip


def test_headings_run_on_from_one_piece_into_the_next() -> None:
    text = read([Fragment("<h1>A</h1><h2>B</h2>"), Fragment("<p>One.</p>")])
    assert text.blocks[-1].headings == ("A", "B")
    assert not text.blocks[0].markable


def test_footnotes_are_read_however_they_were_written() -> None:
    linked = '<p>So.<sup><a href="#fn1" class="footnote-ref">1</a></sup></p><ol><li id="fn1"><p>Doe 1999.</p></li></ol>'
    literal = "<p>So.[^1]</p><p>[^1]: Doe 1999.</p>"
    for page in (linked, literal):
        text = read([Fragment(page)])
        assert [found.text for found in text.blocks] == ["So.", "Doe 1999."]
        assert text.blocks[1].scope == Scope.FOOTNOTE
        assert [(source.id, source.label) for source in text.sources] == [("note-1", "Doe 1999.")]
        assert [pointer.source for pointer in text.blocks[0].pointers] == ["note-1"]


def test_citations_are_sources_and_no_words() -> None:
    for page in ("<p>It fell [@doe99, p. 3].</p>", '<p>It fell <cite data-cite="doe99">(Doe 1999)</cite>.</p>'):
        text = read([Fragment(page)])
        assert text.blocks[0].text == "It fell."
        assert [source.id for source in text.sources] == ["doe99"]


def test_fences_of_other_dialects_are_not_words() -> None:
    assert block("<p>:::{warning}\nIt is closed.\n:::</p>").text == "It is closed."


def test_an_author_exempts_and_marks_by_classes() -> None:
    (exempt,) = [zone.kind for zone in block('<p>A <span class="no-claims">dam</span>.</p>').zones]
    (hand,) = block('<p><span class="claim" data-status="verified">It fell.</span></p>').zones
    assert exempt == ZoneKind.EXEMPT
    assert (hand.kind, hand.attributes) == (ZoneKind.HAND, (("status", "verified"),))


def test_an_exempt_piece_is_read_and_not_claimed() -> None:
    fragment = Fragment("<p>Critics say that the dam killed 90 people.</p>", exempt=True)
    assert analyse(read([fragment]), STRICT).claims == ()


# What is marked


def test_a_claim_takes_emphasis_whole() -> None:
    assert '<span id="claim-1"' in (made := marked("<p>Critics say that <em>the dam killed 90 people.</em></p>"))
    assert "<em>the dam killed 90 people.</em>" in made


def test_marks_stand_beside_elements_that_they_only_take_a_part_of() -> None:
    page = "<p><b>First. Critics say that the dam</b> killed 90 people.</p>"
    made = marked(page)
    assert made.count('data-claim="claim-1"') == 2
    assert strict(made) == []


def test_a_link_is_kept_whole_and_holds_no_link_of_ours() -> None:
    page = '<p>Critics say that <a href="/x">the dam of Bob Roe. It</a> fell.</p>'
    made = marked(page)
    inside = made.partition('<a href="/x">')[2].partition("</a>")[0]
    assert unmark(made) == page
    assert "<a" not in inside


def test_numbers_run_on_from_one_piece_into_the_next() -> None:
    pages, report = reported("<p>Critics say that the dam fell.</p>", "<p>Reportedly the quay fell, too.</p>")
    assert len(report.claims) == 2
    assert ['id="claim-1"' in pages[0], 'id="claim-2"' in pages[1]] == [True, True]


def test_every_link_of_marks_and_appendix_leads_somewhere() -> None:
    page = "<p>Critics say that the dam of Ann Lee fell. Ann Lee reportedly left.</p>"
    fragments = [Fragment(page)]
    report = analyse(read(fragments), STRICT)
    clothes = dress("html", STRICT, report)
    (made,) = mark(fragments, report, clothes)
    whole = Page(made + appendix(report, STRICT, clothes.placed))
    assert whole.doubled_ids() == []
    assert whole.dead_links() == []
    assert any(link.startswith("#claim-1") for link in whole.links)


def test_words_of_the_page_stay_words_in_the_appendix() -> None:
    evil = "&lt;script&gt;alert(1)&lt;/script&gt;"
    _, report = reported(f"<p>Critics say that {evil} killed 90 people.</p>")
    made = appendix(report, STRICT)
    assert "alert(1)" in made
    assert made.count("<script") == made.count('<script type="application/ld+json">') == 1


def test_a_marked_page_is_known_and_comes_back() -> None:
    page = "<p>Critics say that the dam of Ann Lee fell.</p>"
    made = marked(page)
    assert (is_marked(page), is_marked(made)) == (False, True)
    assert unmark(style("claims.css") + made + appendix(reported(page)[1], STRICT)).strip() == page


def test_an_authors_own_mark_stays() -> None:
    page = '<p><span class="claim" data-status="disputed">The dam fell.</span></p>'
    made = marked(page)
    assert unmark(made) == page
    assert 'data-status="disputed">The dam fell.</span><span' in made


def test_a_style_sheet_cannot_end_its_element() -> None:
    assert style("claims.css").count("</") == 1


def test_the_script_is_that_of_pandocs_pages_so_that_one_hash_allows_both() -> None:
    shipped = (ROOT / "templates" / "claims.js").read_text(encoding="utf-8")
    assert script() == pandoc_page.script(shipped)


# Nothing else is touched

WORDS = [
    "Critics say that the dam killed 90 people.", "Reportedly ", "Ann Lee said that it fell. ", "said", " Bob Roe ",
    "\n  ", "&amp;", "&nbsp;", "&quot;It is so,&quot; ", "$x$", "$5 and $10", "[@doe99]", "[^1]", "[^1]: x",
    ":::{note}\n", "<", "\0", "“It fell”", "\\begin{x}", "$$", "&#x110000;", "…", "90 per cent",
]  # fmt: skip
INLINE = [
    "em",
    "b",
    "span",
    "q",
    "code",
    "sup",
    'a href="https://x.example/"',
    'span class="no-claims"',
    'span class="claim"',
]
BLOCK = [
    "p",
    "li",
    "ul",
    "div",
    "blockquote",
    "h2",
    "td",
    "table",
    "tr",
    "th",
    "pre",
    "details",
    "summary",
    'section id="fn1"',
]
BROKEN = [
    "<p",
    "</p>",
    "</em>",
    "<b>",
    "</b>",
    "<!-- ",
    "-->",
    "<script>",
    "<a href='",
    "<br>",
    "<img alt=x>",
    "<!x",
    "</",
]

pieces = st.sampled_from(WORDS)


def element(names: list[str], inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda name, text: f"<{name}>{text}</{name.split()[0]}>", st.sampled_from(names), inside)


inline = st.recursive(
    pieces, lambda inside: st.lists(inside | element(INLINE, inside), max_size=4).map("".join), max_leaves=8
)
blocks = st.recursive(
    element(BLOCK, inline),
    lambda inside: element(BLOCK, st.lists(inside | inline, max_size=3).map("".join)),
    max_leaves=6,
)
pages = st.lists(blocks, max_size=5).map("".join)
broken = st.lists(blocks | pieces | st.sampled_from(BROKEN), max_size=12).map("".join)


class Strict(HTMLParser):
    """Lists end tags that do not end the element that was opened last."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the signature is given
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.crossed.append(tag)


def strict(page: str) -> list[str]:
    return Strict(page).crossed


@settings(max_examples=300, deadline=None)
@given(pages)
def test_marks_of_any_page_cross_nothing_and_come_off_again(page: str) -> None:
    (made,), report = reported(page)
    assert unmark(made) == page
    assert strict(made) == strict(page)
    assert Page(made).doubled_ids() == Page(page).doubled_ids()
    for found in report.text.blocks:
        assert "".join(found.text[run.start : run.end] for run in found.runs) == found.text


@settings(max_examples=300, deadline=None)
@given(broken)
def test_marks_of_a_broken_page_come_off_again(page: str) -> None:
    assert unmark(marked(page)) == page


@pytest.mark.parametrize(
    "unit",
    [
        "<b>", "<div>", "<div>x", "<!--", "<a href='", "$x ", "[^1] ", "[@a] ", "</b>",
        "<p>Critics say that 9 died.</p>",
        "Critics say that <a href='https://x.example/'>90</a> died. ", "&", "<", "<script>", "$", "\\begin{a}", "[",
        " \n",
        "<b>Critics say that 9 people died. ", "<table><tr><td>", "[@ ",
    ],
)  # fmt: skip
def test_time_is_linear_in_whatever_comes(unit: str) -> None:
    def seconds(length: int) -> float:
        page = unit * (length // len(unit))
        fragments = [Fragment(page)]
        best = 9.0
        for _ in range(2):
            begun = time.process_time()
            text = read(fragments)
            report = analyse(text._replace(blocks=text.blocks[:200]), STRICT)
            mark(fragments, report, dress("html", STRICT, report))
            best = min(best, time.process_time() - begun)
        return best

    assert seconds(80_000) < 12 * seconds(10_000) + 0.4
