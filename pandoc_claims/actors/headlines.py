"""Headlines: names where every word is capitalised, so that only names known otherwise can be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import STRONG, known
from pandoc_claims.actors.recognition import Candidate, is_shouting
from pandoc_claims.actors.runs import capitals
from pandoc_claims.languages.en import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pandoc_claims.document import Document
    from pandoc_claims.tokens import Tokens

_LONGEST = 6  # words in a name that is looked up


def known_names(document: Document, types: dict[str, str]) -> list[Candidate]:
    """Propose what is named in headings, Title Case and capitals.

    `types` gives the types of the names that the rest of the document knows, by their text in lower case. Besides them
    the lists are asked, but for one word in capitals only where it means nothing else ("US").
    """
    found = []
    for index, tokens in enumerate(document.tokens):
        caps = capitals(tokens)
        if caps and is_shouting(document, index, caps):
            text = document.text.blocks[document.sentences[index].block].text
            for first, last, kind in _look_up(tokens, caps, types):
                start, end = tokens.starts[first], tokens.ends[last - 1]
                found.append(Candidate(index, start, end, text[start:end], kind, STRONG))
    return found


def _look_up(tokens: Tokens, caps: list[int], types: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    done = 0
    for first in caps:
        if first < done:
            continue
        for last in range(min(first + _LONGEST, len(tokens.words)), first, -1):
            phrase = " ".join(tokens.lower[first:last])
            kind = types.get(phrase) or (known(phrase) or ("",))[0]
            if kind and (phrase in types or phrase not in names.lexicon().common):
                yield first, last, kind
                done = last
                break
