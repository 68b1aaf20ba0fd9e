"""Line and column are those of the file, or there are none: never a wrong place."""

from __future__ import annotations

import json
import random

import pytest

from pandoc_claims import pandoc_program
from pandoc_claims.hosts.pandoc.read import read
from pandoc_claims.locate import Locator, Place, decode
from pandoc_claims.text import Block, Scope, Text

MARKDOWN = """\
---
title: A title here
---

# Heading one

The first paragraph has *some emphasis* and a [link to
somewhere](https://example.org/the/first/paragraph "title") in it. It goes on “quoted”[^1] and
ends with `code` and more words.

- one item stands here
- same
- same

| Town  | Inhabitants |
|-------|-------------|
| Aston | 12,000      |
| Borth | 12,000      |

Said twice is said twice.

> Quoted — in a block, with a caf&eacute; inside it.

Said twice is said twice.

[^1]: The note says what the note says.
"""


def text_of(markup: str, form: str) -> Text:
    return read(json.loads(pandoc_program.run(["-f", form, "-t", "json"], markup.encode())))


def expected(source: str, words: str, occurrence: int = 0) -> Place:
    offset = -1
    for _ in range(occurrence + 1):
        offset = source.index(words, offset + 1)
    return Place(source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset))


@pytest.mark.parametrize(
    "words",
    ["The first", "emphasis", "somewhere", "It goes", "quoted", "more words", "one item", "Aston", "Quoted", "inside",
     "The note", "note says."],
)  # fmt: skip
def test_words_of_markdown_are_found_over_markup(words: str) -> None:
    text = text_of(MARKDOWN, "markdown")
    block = next(block for block in text.blocks if words in block.text)

    assert Locator(MARKDOWN, text.blocks).find(block.index, block.text.index(words)) == expected(MARKDOWN, words)


@pytest.mark.parametrize("words", ["same", "12,000", "Said twice is"])
def test_what_stands_twice_is_told_apart_by_its_neighbours(words: str) -> None:
    text = text_of(MARKDOWN, "markdown")
    first, second = [block for block in text.blocks if block.text.startswith(words)]
    locator = Locator(MARKDOWN, text.blocks)

    assert locator.find(second.index, 0) == expected(MARKDOWN, words, 1)
    assert locator.find(first.index, 0) == expected(MARKDOWN, words)


@pytest.mark.parametrize("form", ["rst", "latex", "html", "org", "ipynb"])
def test_every_text_format_has_places(form: str) -> None:
    source = pandoc_program.run(["-f", "markdown", "-t", form, "--wrap=preserve", "-s"], MARKDOWN.encode()).decode()
    text = text_of(source, form)
    block = next(block for block in text.blocks if "It goes on" in block.text)

    assert Locator(source, text.blocks).find(block.index, block.text.index("It goes on")) == expected(
        source, "It goes on"
    )


def prose(*texts: str, scope: str = Scope.PROSE) -> list[Block]:
    return [Block(index, text, scope, ()) for index, text in enumerate(texts)]


def test_words_that_are_not_in_the_file_have_no_place() -> None:
    locator = Locator("something else altogether stands here", prose("Nothing of this is there at all."))

    assert locator.find(0, 0) is None
    assert locator.find(7, 0) is None


def test_places_are_right_wherever_they_are_given() -> None:
    """In any shuffle of words, a place that is given holds the word that was asked for."""
    chance = random.Random(2)  # noqa: S311  # no secret, only variety
    for _ in range(200):
        texts = [" ".join(chance.choices(["a", "b", "c", "d", "e", "f"], k=chance.randint(1, 12))) for _ in range(6)]
        source = "\n\n".join(chance.sample(texts, 6))
        lines = source.split("\n")
        locator = Locator(source, prose(*texts))
        for block in prose(*texts):
            for start in range(0, len(block.text), 2):
                place = locator.find(block.index, start)
                assert place is None or lines[place.line - 1][place.column - 1] == block.text[start]


@pytest.mark.parametrize(
    "text", ["word " * 200_000, "a b c\n\n" * 50_000, "".join(f"- {n % 7}\n" for n in range(50_000))]
)
def test_long_repetitive_files_are_read_to_their_end(text: str) -> None:
    blocks = prose(*(part for part in text.split("\n") if part))

    assert Locator(text, blocks).find(0, 0) in (Place(1, 1), Place(1, 3), None)


@pytest.mark.parametrize(("data", "text"), [(b"PK\x03\x04", None), (b"\xff\xfe", None), (b"a\0", None),
                                            (b"\xef\xbb\xbfa", "a")])  # fmt: skip
def test_only_text_has_lines(data: bytes, text: str | None) -> None:
    assert decode(data) == text
