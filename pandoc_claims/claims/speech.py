"""Speech: whose words stand in quotation marks, also where the speaker was named a sentence or a paragraph before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.attribution.clauses import is_finite
from pandoc_claims.languages import Bit
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.claims.parts import Part
    from pandoc_claims.model import Attribution
    from pandoc_claims.text import Block

_MOSTLY = 0.7  # of a sentence
_SIGNATURE = ("—", "–", "--")
_SMALL = 3  # letters; a title leaves no longer word without a capital
_LONGEST_TITLE = 10  # words
_SPOKEN = 5  # tokens, marks included; shorter quotations without a speaker are scare quotes and titles


class Speech:
    """Follows the speaker through a document."""

    def __init__(self) -> None:
        """Begin with nobody speaking."""
        self._speaker: Attribution | None = None
        self._since = -9  # the block in which the speaker was last heard
        self._block = -1
        self._introduced = False

    def enter(self, block: Block) -> None:
        """Go on to a block: a speaker is remembered into the next block, and no farther.

        A block quotation is somebody's words when a speaker leads up to it, or a line at its end says whose they are;
        without either it may be a mere call-out.
        """
        if block.scope != Scope.QUOTATION:
            self._introduced = False
        elif not self._introduced:
            spoken = self._speaker is not None and block.index - self._since <= 1
            self._introduced = spoken or "\n—" in block.text or block.text.lstrip().startswith(_SIGNATURE)
        self._block = block.index
        if block.index - self._since > 1:
            self._speaker = None

    def leave(self, seen: Scan, attributions: tuple[Attribution, ...]) -> None:
        """Remember who spoke in a sentence, for the quotations that run on after it."""
        voices = [a for a in attributions if a.source_class in ("named", "role", "vague")]
        if voices:
            self._speaker = next((a for a in reversed(voices) if a.form != "indirect"), voices[-1])
            self._since = self._block
        elif seen.quotes and self._speaker is not None:
            self._since = self._block
        elif len(seen.lower) > 3:
            self._since = min(self._since, self._block - 1) if not self._speaker else self._since

    def quoted(self, seen: Scan, part: Part, block: Block) -> tuple[Range | None, Attribution | None]:
        """Find somebody's words in a clause, and the speaker where the sentence does not name one."""
        if any(a.form != "indirect" and a.source_class != "hearsay" for a in part.attributions):
            inside = (q for q in seen.quotes if q[0] < part.tokens[1] and part.tokens[0] < q[1])
            return next((q for q in inside if not _is_title(seen, q)), None), None
        if part.attributions or block.scope == Scope.CAPTION:
            return None, None
        if block.scope == Scope.QUOTATION and not seen.quotes and self._introduced:
            return part.tokens, self._speaker
        if not seen.quotes:
            return None, None
        longest = max(seen.quotes, key=lambda q: q[1] - q[0])
        size = longest[1] - longest[0]
        if self._speaker is not None and size >= len(seen.lower) - 1 and size > 2:
            return longest, self._speaker
        if size < _SPOKEN or size < _MOSTLY * len(seen.lower) or not any(is_finite(seen, i) for i in range(*longest)):
            return None, None
        return longest, self._speaker


def _is_title(seen: Scan, quote: Range) -> bool:
    """Whether a name rather than somebody's words stands in quotation marks: every longer word is capitalised."""
    inside = [seen.words[index] for index in range(quote[0] + 1, quote[1] - 1)]
    longer = [word for word in inside if len(word) > _SMALL]
    if not longer or len(inside) > _LONGEST_TITLE or any(seen.bits[i] & Bit.SUBJECT for i in range(*quote)):
        return False
    return len(inside) > 1 and all(word[0].isupper() for word in longer)
