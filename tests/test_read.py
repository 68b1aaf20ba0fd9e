"""What is read out of a tree: words, and beside them scopes, zones, pointers, headers and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc.read import read
from pandoc_claims.hosts.pandoc.sources import is_cross_reference, is_source
from pandoc_claims.text import OBJECT, Block, Scope, Text, ZoneKind
from tests.pandoc_json import cite, content, div, document, from_markdown, link, note, para, quoted, raw, span, styled

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node


def line(*inlines: Node | str) -> Block:
    """Read one paragraph."""
    return read(document(para(*inlines))).blocks[0]


def zones(block: Block, kind: str) -> list[str]:
    return [block.text[zone.start : zone.end] for zone in block.zones if zone.kind == kind]


def pointed(block: Block) -> list[tuple[str, str]]:
    """Show each pointer as the text before it and its source."""
    return [(block.text[: pointer.start], pointer.source) for pointer in block.pointers]


def scopes(text: Text) -> list[tuple[str, str]]:
    return [(block.scope, block.text) for block in text.blocks]


def test_an_ordinary_paragraph_is_one_run() -> None:
    block = line("He said it was so.")
    assert (block.text, len(block.runs)) == ("He said it was so.", 1)


def test_every_kind_of_space_is_a_space() -> None:
    assert line("a", {"t": "SoftBreak"}, "b", {"t": "LineBreak"}, "c").text == "a b c"


def test_what_panflutes_stringify_garbles_reads_right() -> None:
    single = {"t": "Quoted", "c": [{"t": "SingleQuote"}, content("it")]}
    inside = quoted(styled("Emph", "so"), " it is")
    block = line("He said ", single, " and ", inside, note(para("a note")), ".")
    assert block.text == "He said ‘it’ and “so it is”."
    assert zones(block, ZoneKind.QUOTED) == ["‘it’", "“so it is”"]
    assert zones(block, ZoneKind.EMPHASIS) == ["so"]


def test_code_math_and_images_are_one_character_each() -> None:
    image = {"t": "Image", "c": [["", [], []], content("alt"), ["a.png", ""]]}
    code, math = {"t": "Code", "c": [["", [], []], "x"]}, {"t": "Math", "c": [{"t": "InlineMath"}, "x^2"]}
    assert line("a ", code, " ", math, " ", image).text == f"a {OBJECT} {OBJECT} {OBJECT}"


def test_raw_code_has_no_words_and_a_raw_line_break_is_a_space() -> None:
    assert line("a", raw("<b>"), "b", raw("<br/>"), "c").text == "ab c"


def test_a_footnote_follows_its_paragraph_and_is_a_source() -> None:
    text = read(document(para("So", note(para("See ", link("https://a.b", "this"), ".")), "."), para("Next.")))
    assert scopes(text) == [("prose", "So."), ("footnote", "See this."), ("prose", "Next.")]
    assert pointed(text.blocks[0]) == [("So", "note-1")]
    first = text.sources[0]
    assert (first.id, first.kind, first.label, first.blocks) == ("note-1", "footnote", "See this.", (1,))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.b/c", True),
        ("HTTP://a.b", True),
        ("doi:10.1/x", True),
        ("//a.b/c", True),
        ("data/table.csv?x=1", True),
        ("paper.PDF#page=2", True),
        ("#section", False),
        ("about.html", False),
        ("chapter", False),
        ("mailto:a@b.c", False),
        ("javascript:alert(1)", False),
        ("", False),
    ],
)
def test_only_what_a_reader_can_look_up_elsewhere_is_a_source(url: str, expected: bool) -> None:
    assert is_source(url) is expected


def test_the_same_address_is_the_same_source() -> None:
    text = read(document(para(link("https://a.b", "one"), " and ", link("https://a.b", "two"))))
    assert [source.label for source in text.sources] == ["one"]
    assert [pointer.source for pointer in text.blocks[0].pointers] == ["link-1", "link-1"]


@pytest.mark.parametrize("shown", ["[@doe]", "(Doe 1999, 3)", "[1]"])
def test_a_citation_in_brackets_leaves_no_words_and_no_gap(shown: str) -> None:
    block = line("It is so ", cite("doe", shown), ". Next ", cite("doe", shown), " one.")
    assert block.text == "It is so. Next one."
    assert pointed(block) == [("It is so", "doe"), ("It is so. Next", "doe")]


def test_a_citation_after_the_full_stop_stands_at_the_end_of_its_sentence() -> None:
    noted = cite("doe", "", "NormalCitation", note(para("Doe, Book.")))
    block = line("It is so", {"t": "Str", "c": "."}, noted, {"t": "Str", "c": ""}, " Next.")
    assert block.text == "It is so. Next."
    assert pointed(block) == [("It is so.", "doe")]


def test_the_note_of_a_citation_is_no_footnote_of_the_authors() -> None:
    text = read(document(para("So", cite("doe", "", "NormalCitation", note(para("Doe, Book."))), ".")))
    assert scopes(text) == [("prose", "So.")]
    assert [(source.id, source.label) for source in text.sources] == [("doe", "Doe, Book.")]


def test_an_author_in_the_text_keeps_the_words() -> None:
    block = line(cite("roe", "Roe (2005)", "AuthorInText"), " says so.")
    assert block.text == "Roe (2005) says so."
    assert [(pointer.start, pointer.end) for pointer in block.pointers] == [(0, 10)]


def test_a_key_that_citeproc_did_not_find_is_no_source() -> None:
    text = read(document(para("So ", cite("no", "(", "NormalCitation", styled("Strong", "no?")), ".")))
    assert (text.sources, text.blocks[0].text) == ((), "So.")


@pytest.mark.parametrize("key", ["fig:a", "tbl-b", "eq:1", "sec-intro"])
def test_a_cross_reference_is_words_and_no_source(key: str) -> None:
    text = read(document(para("See ", cite(key, f"[@{key}]"), ".")))
    assert (text.sources, text.blocks[0].text) == ((), f"See [@{key}].")
    assert is_cross_reference(key)


def test_the_reference_list_labels_citations_and_is_not_read() -> None:
    entry = div(para("Doe, Jane. 1999. ", styled("Emph", "Book"), "."), name="ref-doe", classes=["csl-entry"])
    refs = div(entry, name="refs", classes=["references"])
    text = read(document(para("So ", cite("doe", "(Doe 1999)"), "."), refs))
    assert len(text.blocks) == 1
    assert (text.sources[0].label, text.sources[0].url) == ("Doe, Jane. 1999. Book.", "#ref-doe")


def test_what_is_exempt_says_so() -> None:
    text = read(document(para("a ", span("b", classes=["no-claims"])), div(para("c"), classes=["no-claims"])))
    assert [zones(block, ZoneKind.EXEMPT) for block in text.blocks] == [["b"], ["c"]]


def test_an_authors_mark_keeps_what_was_written_on_it() -> None:
    block = line("a ", span("b", name="x", classes=["claim"], status="verified", source="@doe"))
    hand = [zone for zone in block.zones if zone.kind == ZoneKind.HAND]
    assert [zone.attributes for zone in hand] == [(("id", "x"), ("status", "verified"), ("source", "@doe"))]


@pytest.mark.parametrize(
    "block",
    [
        {"t": "CodeBlock", "c": [["", [], []], "x"]},
        {"t": "RawBlock", "c": ["html", "<p>x</p>"]},
        {"t": "HorizontalRule"},
        {"t": "OfTomorrow", "c": ["x"]},
        div(para("x"), name="refs"),
        div(para("x"), classes=["csl-bib-body"]),
        div(para("x"), classes=[ours.APPENDIX]),
        div(para("x"), name=ours.APPENDIX_ID),
    ],
)
def test_what_is_no_prose_is_not_read(block: Node) -> None:
    assert read(document(block)).blocks == ()


def test_headings_are_read_for_their_path_and_not_for_marks() -> None:
    def heading(level: int, words: str) -> Node:
        return {"t": "Header", "c": [level, ["", [], []], content(words)]}

    text = read(document(heading(1, "A"), heading(2, "B"), para("x"), heading(2, "C"), para("y"), heading(1, "D")))
    assert [(block.headings, block.text) for block in text.blocks] == [
        ((), "A"),
        (("A",), "B"),
        (("A", "B"), "x"),
        (("A",), "C"),
        (("A", "C"), "y"),
        ((), "D"),
    ]
    assert [block.markable for block in text.blocks] == [False, False, True, False, True, False]


STRUCTURES = """
> quoted

- item

  > quoted in an item

term
:   definition

| one
| two

| Town | People |
|------|-------:|
| Ulm  | 12     |

: Towns of note

![A caption](a.png){#fig}
"""


def test_every_block_has_its_scope(newest_pandoc: str) -> None:
    text = read(from_markdown(newest_pandoc, STRUCTURES))
    assert scopes(text) == [
        (Scope.QUOTATION, "quoted"),
        (Scope.LIST_ITEM, "item"),
        (Scope.QUOTATION, "quoted in an item"),
        (Scope.LIST_ITEM, "term"),
        (Scope.LIST_ITEM, "definition"),
        (Scope.PROSE, "one two"),
        (Scope.CAPTION, "Towns of note"),
        (Scope.TABLE_CELL, "Town"),
        (Scope.TABLE_CELL, "People"),
        (Scope.TABLE_CELL, "Ulm"),
        (Scope.TABLE_CELL, "12"),
        (Scope.CAPTION, "A caption"),
        (Scope.PROSE, OBJECT),
    ]
    cell = text.blocks[10]
    assert (cell.header, cell.caption) == ("People, Ulm", 6)
    assert text.blocks[12].caption == 11


def test_cells_that_span_keep_the_columns_right() -> None:
    def cell(words: str, rows: int = 1, columns: int = 1) -> list[Any]:
        return [["", [], []], {"t": "AlignDefault"}, rows, columns, [para(words)]]

    def row(*cells: list[Any]) -> list[Any]:
        return [["", [], []], list(cells)]

    head = [["", [], []], [row(cell("Region"), cell("Dead", 1, 2)), row(cell("Name"), cell("2019"), cell("2020"))]]
    body = [["", [], []], 1, [], [row(cell("North", 2), cell("1"), cell("2")), row(cell("3"), cell("4"))]]
    table = {"t": "Table", "c": [["", [], []], [None, []], [], head, [body], [["", [], []], []]]}
    headers = {block.text: block.header for block in read(document(table)).blocks}
    assert headers["2"] == "Dead 2020, North"
    assert headers["4"] == "Dead 2020"


def test_language_and_title_come_from_the_metadata(pandoc: str) -> None:
    text = read(from_markdown(pandoc, "---\ntitle: On *this*\nlang: en-GB\n---\n\nx\n"))
    assert (text.lang, text.title) == ("en-GB", "On this")
    assert read(document()).lang == "en"


def test_words_of_word_comments_and_deletions_are_not_the_texts() -> None:
    start, end = span("why?", classes=["comment-start"]), span(classes=["comment-end"])
    assert line("He ", start, "said", end, span(" not", classes=["deletion"]), " so").text == "He said so"


def test_quartos_nodes_are_read() -> None:
    scaffold = span("inside", __quarto_custom_scaffold="true")
    assert line("a ", span(scaffold, __quarto_custom="true")).text == "a inside"
