"""Where marks stand, for every structure they meet."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc.mark import apply
from pandoc_claims.hosts.pandoc.read import read
from tests import pandoc_json as pj
from tests.pandoc_json import cite, content, div, document, link, marked_up, note, para, quoted, raw, span, styled

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node


def mark(*inlines: Node | str, claims: tuple[str, ...] = (), actors: tuple[str, ...] = ()) -> str:
    """Mark pieces of one paragraph and show it."""
    return marked_up(document(para(*inlines)), claims, actors)[0]


def test_a_claim_takes_its_words_and_no_more() -> None:
    assert mark("He said it was so, twice.", claims=("it was so",)) == "He said ‹it was so^1›, twice."


def test_an_actor_is_marked_inside_a_claim() -> None:
    assert mark("Putin’s men were there.", claims=("Putin’s men were there",), actors=("Putin",)) == (
        "‹«Putin»’s men were there^1›."
    )


def test_two_marks_in_one_word_part_it_twice() -> None:
    assert mark("a-b-c", actors=("a", "c")) == "«a»-b-«c»"


def test_claims_are_numbered_in_the_order_of_the_report() -> None:
    assert mark("One is. Two is.", claims=("One is", "Two is")) == "‹One is^1›. ‹Two is^2›."


def test_emphasis_wholly_inside_is_taken_whole() -> None:
    assert mark("It ", styled("Emph", "is"), " so.", claims=("It is so",)) == "‹It *is* so^1›."


def test_emphasis_that_only_a_full_stop_is_left_of_is_taken_whole() -> None:
    assert mark("He says ", styled("Emph", "it is so."), claims=("He says it is so",)) == "‹He says *it is so.*^1›"


def test_a_claim_that_begins_within_emphasis_is_wrapped_in_fragments() -> None:
    assert mark(styled("Emph", "He said it"), " was so.", claims=("it was so",)) == "*He said ‹it›* ‹was so^1›."


def test_a_claim_that_ends_within_emphasis_is_wrapped_in_fragments() -> None:
    assert mark("It was ", styled("Strong", "so, he said"), claims=("It was so",)) == "‹It was› *‹so^1›, he said*"


def test_only_the_first_fragment_has_the_id_and_all_name_the_claim() -> None:
    tree = document(para(styled("Emph", "He said it"), " was so."))
    marked_up(tree, ["it was so"])
    spans = [node["c"][0] for node in walk(tree) if node["t"] == "Span"]
    assert [attributes[0] for attributes in spans] == ["claim-1", ""]
    assert [attributes[2] for attributes in spans] == [[["data-claim", "claim-1"]]] * 2


def test_a_name_begun_in_one_inline_and_ended_in_the_next_is_whole_if_it_takes_the_inline_whole() -> None:
    assert mark("the ", styled("Emph", "New York"), " Times", actors=("New York Times",)) == "the «*New York* Times»"


def test_quotation_marks_are_taken_with_what_they_hold() -> None:
    assert mark("He said ", quoted("it is so"), ".", claims=("He said “it is so”",)) == "‹He said “it is so”^1›."


def test_a_claim_inside_quotation_marks_stays_inside() -> None:
    assert mark("He said ", quoted("it is so"), ".", claims=("it is so",)) == "He said “‹it is so^1›”."


def test_quoted_text_is_never_parted() -> None:
    assert mark("He ", quoted("saw it. I did"), " too.", claims=("I did” too",)) == "He “saw it. ‹I did›” ‹too^1›."


def test_a_link_is_taken_whole_and_the_reference_stands_outside() -> None:
    assert mark("See ", link("http://a.b", "this"), " now.", claims=("See this now",)) == "‹See <this> now^1›."


def test_a_claim_inside_a_link_gets_no_link_of_its_own() -> None:
    assert mark(link("http://a.b", "It is so, they say"), claims=("It is so",)) == "<‹It is so›, they say>"


def test_an_actor_who_is_a_link_already_gets_no_link_around_it() -> None:
    tree = document(para(link("#x", "Putin"), " said so."))
    marked_up(tree, actors=["Putin"])
    assert sum(node["t"] == "Link" for node in walk(tree)) == 1


@pytest.mark.parametrize(
    "atom",
    [
        {"t": "Code", "c": [["", [], []], "x = 1"]},
        {"t": "Math", "c": [{"t": "InlineMath"}, "x"]},
        {"t": "Image", "c": [["", [], []], content("alt"), ["a.png", ""]]},
    ],
)
def test_what_has_no_words_is_taken_whole(atom: Node) -> None:
    symbol = pj.shown(({"c": [atom]}, "c"))
    assert mark("It is ", atom, " here.", claims=("It is \ufffc here",)) == f"‹It is {symbol} here^1›."


def test_a_footnote_inside_a_claim_stays_and_one_at_its_end_stays_outside() -> None:
    inside = note(para("Why."))
    assert mark("It is", inside, " so", inside, ".", claims=("It is so",)) == "‹It is† so^1›†."


def test_a_footnote_is_marked_in_its_own_paragraphs() -> None:
    assert marked_up(document(para("It is.", note(para("He said so.")))), ["He said so"])[1] == "‹He said so^1›."


def test_a_citation_in_brackets_stays_behind_the_claim() -> None:
    tree = para("It is so ", cite("doe", "[@doe]"), ".")
    assert marked_up(document(tree), ["It is so"])[0] == "‹It is so^1› §."


def test_a_citation_in_the_sentence_is_marked_whole_or_not_at_all() -> None:
    tree = document(para(cite("roe", "Roe (2005)", "AuthorInText"), " says so."))
    assert marked_up(tree, actors=["Roe"])[0] == "«§» says so."


def test_an_author_whom_a_note_style_leaves_in_the_sentence_is_marked_whole() -> None:
    tree = document(para(cite("roe", "Rick Roe", "AuthorInText", note(para("Book."))), " says so."))
    assert marked_up(tree, actors=["Rick Roe"])[0] == "«§» says so."


def test_headings_carry_no_marks() -> None:
    heading = {"t": "Header", "c": [1, ["h", [], []], content("Putin said so")]}
    assert marked_up(document(heading), ["Putin said so"], ["Putin"])[0] == "Putin said so"


def test_a_mark_does_not_cross_a_raw_tag_that_is_closed_elsewhere() -> None:
    assert mark("It ", raw("<b>"), "is so", raw("</b>"), ".", claims=("It is",)) == "‹It› <b>‹is^1› so</b>."


def test_a_mark_goes_around_a_whole_raw_element() -> None:
    assert mark("It ", raw("<b>"), "is", raw("</b>"), " so.", claims=("It is so",)) == "‹It <b>is</b> so^1›."


def test_a_raw_tag_within_emphasis_is_a_barrier_too() -> None:
    shown = mark("It ", styled("Emph", raw("<b>"), "is"), " so", raw("</b>"), ".", claims=("It is so",))
    assert shown == "‹It› *<b>‹is›* ‹so^1›</b>."


@pytest.mark.parametrize(("opener", "closer"), [("\\textbf{", "}"), ("\\begin{em}", "\\end{em}")])
def test_raw_latex_is_a_barrier_likewise(opener: str, closer: str) -> None:
    inlines = ("It ", raw(opener, "latex"), "is so", raw(closer, "latex"), ".")
    assert mark(*inlines, claims=("It is",)) == f"‹It› {opener}‹is^1› so{closer}."


def test_comments_and_void_elements_are_no_barriers() -> None:
    assert mark("It", raw("<!-- <b> -->"), raw("<img src='a>b'>"), " is.", claims=("It is",)) == (
        "‹It<!-- <b> --><img src='a>b'> is^1›."
    )


def test_a_line_block_is_marked_line_by_line() -> None:
    lines = {"t": "LineBlock", "c": [content("He said it"), content("was so.")]}
    assert marked_up(document(lines), ["it was so"])[0] == "He said ‹it› | ‹was so^1›."


def test_quartos_own_nodes_keep_their_shape() -> None:
    slots = [span(words, __quarto_custom_scaffold="true") for words in ("It is", "so, he said")]
    custom = span(*slots, __quarto_custom="true")
    assert mark("Oh: ", custom, ".", claims=("Oh: It isso, he said",)) == "‹Oh: [[It is][so, he said]]^1›."
    assert mark("Oh: ", custom, ".", claims=("It isso",)) == "Oh: [[‹It is›][‹so^1›, he said]]."


def test_a_span_with_an_id_is_taken_whole_or_marked_inside() -> None:
    assert mark("It ", span("is", name="x"), " so.", claims=("It is so",)) == "‹It [is] so^1›."
    assert mark("It ", span("is so", name="x"), claims=("It is",)) == "‹It› [‹is^1› so]"


def test_a_claim_that_nothing_in_the_appendix_leads_to_has_no_mark() -> None:
    tree = document(para("It is so [1]."))
    text = read(tree)
    quiet = pj.claim(text, 1, (0, 0, 8), findings=(), support="cited")
    apply(pj.report(text)._replace(claims=(quiet,)), pj.PlainDress())
    assert pj.shown((tree["blocks"][0], "c")) == "It is so [1]."


def test_a_claim_that_only_supports_is_marked_without_a_number() -> None:
    tree = document(para("It is so."))
    text = read(tree)
    quiet = pj.claim(text, 1, (0, 0, 8), findings=(), support="cited", sources=("link-1",))
    apply(pj.report(text)._replace(claims=(quiet,)), pj.PlainDress())
    assert pj.shown((tree["blocks"][0], "c")) == "‹It is so›."


def test_what_its_author_called_no_claim_is_not_marked() -> None:
    tree = document(para("It is so."))
    text = read(tree)
    none = pj.claim(text, 1, (0, 0, 8), findings=(), status="not-a-claim")
    apply(pj.report(text)._replace(claims=(none,)), pj.PlainDress())
    assert tree == document(para("It is so."))


def test_an_authors_mark_is_left_alone_and_followed_by_the_reference() -> None:
    tree = document(para("Oh, ", span("it is so", classes=["claim"], status="verified"), "."))
    before = json.loads(json.dumps(tree))
    text = read(tree)
    hand = pj.claim(text, 1, (0, 4, 12), findings=(), hand=True)
    apply(pj.report(text)._replace(claims=(hand,)), pj.PlainDress())
    assert pj.shown((tree["blocks"][0], "c")) == "Oh, [it is so]‹^1›."
    assert ours.unmark(tree) == before


def test_marks_that_cross_are_cut_not_lost() -> None:
    shown = mark("Vladimir Putin said so.", claims=("Vladimir",), actors=("Vladimir Putin",))
    assert shown == "«‹Vladimir^1› Putin» said so."
    assert mark("Vladimir Putin said so.", claims=("Putin said so",), actors=("Vladimir Putin",)) == (
        "«Vladimir Putin» ‹said so^1›."
    )


def test_a_list_that_marking_would_change_is_left_and_said_to_be() -> None:
    class Careless(pj.PlainDress):
        def actor(self, actor: Any, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
            return super().actor(actor, mention, [*inlines, pj.words("!")[0]], linkable=linkable)

    tree = document(para("Putin said so."))
    text = read(tree)
    careless = Careless()
    lines = apply(pj.report(text, actors=[(0, 0, 5)]), careless)
    assert tree == document(para("Putin said so."))
    assert lines == ["block 1 is left unmarked, since marking it would have changed its words"]
    assert careless.placed == set()


def test_marking_changes_no_list_and_no_node() -> None:
    tree = document(para("He said ", styled("Emph", "it is so, he"), " said."))
    inlines = tree["blocks"][0]["c"]
    before = json.dumps(inlines)
    marked_up(tree, ["it is so"])
    assert json.dumps(inlines) == before
    assert tree["blocks"][0]["c"] is not inlines


def test_unmark_takes_definitions_appendix_and_empty_references_away() -> None:
    own = para("It is so.")
    heading = {"t": "Header", "c": [1, ["sources-and-caveats", ["unnumbered", "appendix"], []], content("Sources")]}
    tree = document(
        {"t": "RawBlock", "c": ["latex", "% pandoc-claims\n\\providecommand{}"]},
        own,
        div(name="refs", classes=[ours.REFERENCES]),
        heading,
        div(para("1 claim"), classes=[ours.APPENDIX]),
    )
    assert ours.is_marked(tree)
    assert ours.unmark(tree) == document(own)


def test_unmark_leaves_the_authors_own_spans_raw_code_and_appendix() -> None:
    heading = {"t": "Header", "c": [1, ["a", ["appendix"], []], content("Appendix")]}
    tree = document(
        para(span("x", classes=["claim"]), span("y", classes=["actor"]), raw("}", "latex")), heading, para("z")
    )
    assert not ours.is_marked(tree)
    assert ours.unmark(tree) == tree


def walk(value: Any) -> list[Node]:
    """List all nodes of a tree, outer ones first."""
    found: list[Node] = []
    if isinstance(value, dict):
        if "t" in value:
            found.append(value)
        for part in value.values():
            found += walk(part)
    elif isinstance(value, list):
        for part in value:
            found += walk(part)
    return found
