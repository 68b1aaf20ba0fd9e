"""Bodies with a small letter: "the Danish parliament", "the Bush administration", "the Baltic sea".

A name in front and a common noun behind it name one body together, as the annotation guide has it: a longer name is
one mention.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from pandoc_claims.actors.kinds import STRONG
from pandoc_claims.languages.en import heads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pandoc_claims.actors.recognition import Candidate
    from pandoc_claims.document import Document


def completed(document: Document, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Let a name run on over the noun of the body that it names."""
    for candidate in candidates:
        tokens = document.tokens[candidate.sentence]
        after = bisect_left(tokens.starts, candidate.end)
        word = tokens.words[after] if after < len(tokens.words) and tokens.starts[after] == candidate.end + 1 else ""
        kind = heads.SMALL_HEADS.get(word)
        if kind is None or candidate.titled or word in candidate.text.lower():
            yield candidate
            continue
        end = tokens.ends[after]
        text = f"{candidate.text} {word}"
        yield candidate._replace(end=end, text=text, type=kind, weight=STRONG)
