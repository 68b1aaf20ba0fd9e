"""Sentences: where they end, what belongs to them, and that offsets stay true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pandoc_claims import sentences
from pandoc_claims.document import Document
from pandoc_claims.options import Options
from pandoc_claims.text import Block, Pointer, Scope, Text


def split(*blocks: Block) -> Document:
    return sentences.split(Document(text=Text(blocks), options=Options()))


def prose(text: str, index: int = 0, scope: str = Scope.PROSE, pointers: tuple[Pointer, ...] = ()) -> Block:
    return Block(index, text, scope, (), pointers=pointers)


@pytest.mark.parametrize(
    "expected",
    [
        ["He left.", "She stayed."],
        ["(He did.)", "Well."],
        ['"Is it?" she asked.', "He nodded."],
        ["Prof. X met Y.", "«Oui.»", "Next."],
        ["William H. “Bill” Gates left.", "He is rich."],
        ["J. R. R. Tolkien wrote it.", "Владимир В. Путин read it."],
        ["Она ушла.", "Он остался."],
        ["He lived in the U.S.", "Then he moved."],
        ["The U.S. Supreme Court ruled.", "The U.S. Senate met."],
        ["It cost 3.5 million.", "It rose by 0.4%."],
        ["He won...", "Then he lost."],
        ["1. First item.", "2. Second item."],
        ["(a) First item.", "(b) Second item."],
        ["Mr. Smith met Ms. Jones, Mx. Roe and Lt. Gen. Lee in St. Louis.", "They ate."],
        ["See Fig. 3 and p. 5 for more.", "See Vol. 2 too."],
        ["The report, para. 88, says so.", "See Arch., leg. 14, fol. 2."],
        ['He said: "No. I will not."', "She left."],
        ["“We are here. We stay. Who goes?” asked Ms. Smith.", "They left."],
        ["Inc. means incorporated at Acme Inc. and elsewhere.", "So it is."],
        ["The phone is dear.", "iPhone sales fell."],
        ["😀 Ok.", "Next one."],
        ["Why?!", "Because!", "Fine."],
    ],
)
def test_text_is_cut_where_its_sentences_end(expected: list[str]) -> None:
    document = split(prose(" ".join(expected)))
    assert [sentence.text for sentence in document.sentences] == expected


def test_a_line_break_inside_a_paragraph_ends_no_sentence() -> None:
    document = split(prose("One sentence\nover two lines. Another\none."))
    assert [s.text for s in document.sentences] == ["One sentence\nover two lines.", "Another\none."]


@pytest.mark.parametrize("mark", ["“", "«", "„", "‘", "‹"])
def test_many_unclosed_quotation_marks_hide_no_sentence_end(mark: str) -> None:
    text = f"{mark}He said so. " * 400
    assert len(split(prose(text)).sentences) == 400


def test_a_heading_is_one_sentence() -> None:
    document = split(prose("What now? A plan. Perhaps.", scope=Scope.HEADING))
    assert [s.text for s in document.sentences] == ["What now? A plan. Perhaps."]


def test_no_sentence_crosses_from_one_block_into_another() -> None:
    document = split(prose("An open end", 0), prose("", 1), prose("  ", 2), prose("and a new start.", 3))
    assert [(s.block, s.text) for s in document.sentences] == [(0, "An open end"), (3, "and a new start.")]


def test_tokens_run_parallel_to_sentences() -> None:
    document = split(prose("He left. She stayed."))
    assert [tokens.words for tokens in document.tokens] == [["He", "left", "."], ["She", "stayed", "."]]


@given(st.lists(st.text(alphabet=st.characters(), max_size=60), max_size=4))
def test_offsets_are_exact_and_in_order_whatever_the_text(texts: list[str]) -> None:
    document = split(*(prose(text, index) for index, text in enumerate(texts)))
    last = (-1, 0)
    for sentence, tokens in zip(document.sentences, document.tokens, strict=True):
        text = texts[sentence.block]
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        assert (sentence.block, sentence.start) >= last
        last = (sentence.block, sentence.end)
        assert all(text[a:b] == word for word, a, b in zip(tokens.words, tokens.starts, tokens.ends, strict=True))


@given(st.text(alphabet='. ?!"”“«»()AbcД1\ud800\u200b😀\n', max_size=80))
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    document = split(prose(text))
    assert "".join("".join(s.text.split()) for s in document.sentences) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "pointer", "owner"),
    [
        ("He left. She stayed.", Pointer(7, 7, "n"), 0),  # before the full stop
        ("He left. She stayed.", Pointer(8, 8, "n"), 0),  # behind it
        ("He left. She stayed.", Pointer(9, 9, "n"), 0),  # behind the space
        ("He left. She stayed.", Pointer(12, 12, "n"), 1),
        ("He left. She stayed.", Pointer(20, 20, "n"), 1),
        ("He left. She stayed.", Pointer(0, 0, "n"), 0),
        ("He left. Doe (1999) stayed.", Pointer(9, 19, "n"), 1),  # words that are the subject
        ("He left. (Doe 1999) She stayed.", Pointer(9, 19, "n"), 0),  # brackets that end the sentence before
    ],
)
def test_a_pointer_belongs_to_the_sentence_that_it_ends(text: str, pointer: Pointer, owner: int) -> None:
    block = prose(text, pointers=(pointer,))
    found = [bool(sentences.pointers_of(block, sentence)) for sentence in split(block).sentences]
    assert [index for index, has in enumerate(found) if has] == [owner]
