"""Resolution: whom a pronoun or a description means, and when nobody is named rather than somebody wrong."""

from __future__ import annotations

import pytest

from pandoc_claims import actors, sentences
from pandoc_claims.actors.resolution import Resolver
from pandoc_claims.document import Document
from pandoc_claims.options import Options
from pandoc_claims.text import Block, Scope, Text


def resolve(text: str, phrase: str) -> str | None:
    """Ask for the last place where `phrase` stands in `text`."""
    document = Document(text=Text((Block(0, text, Scope.PROSE, ()),)), options=Options())
    found = actors.find(sentences.split(document)).actors
    start = text.rindex(phrase)
    return Resolver(found).resolve(0, start, start + len(phrase), phrase)


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("Vladimir Putin came. He said no.", "He", "vladimir-putin"),
        ("Vladimir Putin came. His government said no.", "His government", "vladimir-putin"),
        ("Angela Merkel met Vladimir Putin. She said no.", "She", "angela-merkel"),
        ("Vladimir Putin met Angela Merkel. He said no.", "He", "vladimir-putin"),
        ("Microsoft sued. It said no.", "It", "microsoft"),
        ("Microsoft sued. Its spokesman said no.", "Its spokesman", "microsoft"),
        ("The Interior Ministry met. The ministry said no.", "The ministry", "interior-ministry"),
        ("Vladimir Putin came. Later Putin said no.", "Putin", "vladimir-putin"),
        ("Then the White House spokeswoman Jen Psaki spoke.", "White House spokeswoman Jen Psaki", "jen-psaki"),
        ("Then the US State Department said no.", "the US State Department", "us-state-department"),
    ],
)
def test_a_phrase_means_the_actor_that_stands_out(text: str, phrase: str, expected: str) -> None:
    assert resolve(text, phrase) == expected


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("He said no.", "He"),
        ("Angela Merkel came. He said no.", "He"),
        ("Vladimir Putin came. It was cold.", "It"),
        ("Vladimir Putin came. The ministry said no.", "The ministry"),
        ("The Health Ministry and the Interior Ministry met. The ministry said no.", "The ministry"),
        ("Vladimir Putin came. Critics said no.", "Critics"),
    ],
)
def test_nobody_is_named_where_nobody_stands_out(text: str, phrase: str) -> None:
    assert resolve(text, phrase) is None
