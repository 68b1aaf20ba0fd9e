"""The prompt: what the model is told about its task, and how a question is put to it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims import caveats

if TYPE_CHECKING:
    from pandoc_claims.opinion.questions import Question

Message = dict[str, str]


@lru_cache(maxsize=1)
def instructions() -> str:
    """Give the instructions, the same for every document: the task, then what each caveat means by its card."""
    task = (Path(__file__).parent / "instructions.md").read_text(encoding="utf-8")
    meanings = [
        f"- `{card.name}` ({card.severity}): {' '.join(card.definition.split())}" for card in caveats.load_all()
    ]
    return "\n".join([task, *meanings])


def messages(question: Question) -> list[Message]:
    """Put a question in the form of the chat protocol: instructions apart from what a document says."""
    return [{"role": "system", "content": instructions()}, {"role": "user", "content": question.content}]
