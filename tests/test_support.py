"""Support: what stands behind a sentence, and what only looks as if it did."""

from __future__ import annotations

import pytest

from pandoc_claims import support
from pandoc_claims.languages import vocabulary
from pandoc_claims.text import Block, Pointer, Role, Run, Scope, Source, Text

from .detect import document_of, text_of


def cited(*paragraphs: str) -> list[bool]:
    document = document_of(text_of(*paragraphs))
    return [found.cited for found in support.of(document, vocabulary("en"))]


def with_source(source: Source, *more: Block) -> list[bool]:
    text = "The mill burned down in 1890."
    block = Block(0, text, Scope.PROSE, (Run(0, len(text), Role.TEXT, None),), pointers=(Pointer(28, 28, source.id),))
    document = document_of(Text((block, *more), (source,)))
    return [found.cited for found in support.of(document, vocabulary("en"))][:1]


def test_a_citation_supports_the_sentence_it_ends_and_no_other() -> None:
    assert cited("The mill burned. The wheel was sold[@]. The house stands.") == [False, True, False]


def test_a_citation_behind_the_full_stop_belongs_to_the_sentence_before_it() -> None:
    assert cited("The mill burned.[@] The wheel was sold.") == [True, False]


def test_a_citation_covers_the_sentence_before_when_its_own_refers_back() -> None:
    assert cited("The mill burned. This was no accident[@].") == [True, True]
    assert cited("The mill burned[@]. This was no accident[@].") == [True, True]


def test_no_citation_reaches_into_another_paragraph() -> None:
    assert cited("The mill burned.", "This was no accident[@].") == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Yields fell by a third (Doe 1999, p. 3).",
        "Yields fell by a third (see Doe & Roe, 1999; Lee et al., 2004).",
        "Yields fell by a third (Doe, Roe, Poe, & Lee, 2010).",
        "Doe et al. (2004) planted the vines.",
        "A paper by Heagle in 1989 shows that yields fell.",
        "The 2022 report, paragraph 88, puts the loss at half.",
        "Yields fell by a third [12].",
    ],
)
def test_words_that_are_a_reference_support_their_sentence(text: str) -> None:
    assert cited(text) == [True]


@pytest.mark.parametrize(
    "text",
    ["He died (May 1999) in Rome.", "The war (1939–1945) was over.", "The vines were planted in 1989."],
)
def test_a_date_is_no_reference(text: str) -> None:
    assert not any(cited(text))


@pytest.mark.parametrize("url", ["https://example.org/a", "doi:10.1/x", "survey.csv"])
def test_a_link_that_the_host_calls_a_source_supports(url: str) -> None:
    assert with_source(Source("link-1", "link", "here", url)) == [True]


@pytest.mark.parametrize(
    ("note", "supports"),
    [
        ("M. Sanz, Anécdotas (Zaragoza, 1890), p. 57.", True),
        ("Ibid., vol. 2.", True),
        ("https://example.org/mill", True),
        ("The wheel was later painted green.", False),
    ],
)
def test_a_footnote_supports_when_it_refers_to_something(note: str, supports: bool) -> None:
    block = Block(1, note, Scope.FOOTNOTE, (Run(0, len(note), Role.TEXT, None),))
    assert with_source(Source("note-1", "footnote", note, blocks=(1,)), block) == [supports]


def test_a_table_takes_its_source_from_its_caption() -> None:
    caption = Block(0, "Exports by year. Source: customs office.", Scope.CAPTION, ())
    cell = Block(1, "4,200", Scope.TABLE_CELL, (), header="Tonnes", caption=0)
    bare = Block(2, "4,200", Scope.TABLE_CELL, (), header="Tonnes")
    document = document_of(Text((caption, cell, bare)))
    found = support.of(document, vocabulary("en"))
    assert [found[i].cited for i, s in enumerate(document.sentences) if s.block > 0] == [True, False]
