"""Native names: candidates as a language's own grammar reads them, where English habits of capitals do not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import STRONG
from pandoc_claims.actors.recognition import Candidate
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from pandoc_claims.document import Document
    from pandoc_claims.languages import Grammar


def recognise(document: Document, grammar: Grammar) -> list[Candidate]:
    """Propose candidates for the whole document, in reading order.

    The document is read twice: a bare surname names somebody where the document names him in full.
    """
    nobody = frozenset[str]()
    first = [grammar.names(tokens, nobody) for tokens in document.tokens]
    surnames = frozenset(
        tokens.lower[name.end - 1]
        for tokens, names in zip(document.tokens, first, strict=True)
        for name in names
        if name.type == "person"
    )
    candidates = []
    blocks = document.text.blocks
    for index, (sentence, tokens) in enumerate(zip(document.sentences, document.tokens, strict=True)):
        block = blocks[sentence.block]
        if block.scope == Scope.HEADING:
            continue
        for name in grammar.names(tokens, surnames) if surnames else first[index]:
            start, end = tokens.starts[name.start], tokens.ends[name.end - 1] - name.cut
            candidates.append(Candidate(index, start, end, block.text[start:end], name.type, STRONG))
    return candidates
