"""Genre: how a document speaks, so that a manual's "will" is no forecast and a story's "said" no report.

Told from the document as a whole by shares of sentences; a short document is plain prose. Marks a few broad manners
only: guessing finer would cost more than it gains.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.languages import Bit
from pandoc_claims.text import Role, Scope

if TYPE_CHECKING:
    from pandoc_claims.document import Document

_DIGIT = re.compile(r"\d")
_QUOTATION = re.compile('["“„«»]')
_MOST = 1000  # sentences; more teach nothing new
_PUBLIC = Bit.INSTITUTION | Bit.RECORD | Bit.ROLE  # what reports speak of in every other sentence, and stories do not
_FEWEST = 5  # sentences; shares of fewer mean nothing


class Genre(NamedTuple):
    """How a document speaks; several may hold."""

    technical: bool = False  # instructions, code: a manual, a recipe, a README
    personal: bool = False  # I
    own_work: bool = False  # we report what we did
    narrative: bool = False  # a story: people speak and act, nothing is counted, few offices and bodies are named


def of(document: Document) -> Genre:
    """Tell the genre of a document from its sentences, headings and table cells left out."""
    blocks = document.text.blocks
    total = code = instructs = addresses = handed = first = ours = persons = digits = public = 0
    coded = {b.index for b in blocks if any(run.role in (Role.CODE, Role.MATH) for run in b.runs)}
    for sentence, seen in islice(zip(document.sentences, document.scans, strict=True), _MOST):
        if seen is None or blocks[sentence.block].scope in (Scope.TABLE_CELL, Scope.CAPTION) or len(seen.lower) < 3:
            continue
        total += 1
        union = seen.present
        code += sentence.block in coded
        instructs += bool(seen.bits[0] & Bit.IMPERATIVE)
        addresses += bool(union & Bit.SECOND)
        handed += sentence.block in coded or bool(seen.bits[0] & Bit.IMPERATIVE or union & Bit.SECOND)
        first += bool(union & Bit.FIRST_SINGULAR)
        ours += bool(union & Bit.FIRST_PLURAL)
        persons += bool(union & (Bit.THIRD | Bit.FIRST_SINGULAR) or _QUOTATION.search(sentence.text))
        public += bool(union & _PUBLIC)
        digits += bool(_DIGIT.search(sentence.text))
    if total < _FEWEST:
        return Genre()
    return Genre(
        technical=(code > 0.15 * total and handed > 0.25 * total)
        or instructs > 0.25 * total
        or instructs + addresses > 0.55 * total,
        personal=first > 0.25 * total,
        own_work=ours > 0.3 * total,
        narrative=total >= 8
        and digits <= 0.08 * total
        and persons > 0.5 * total
        and public <= 0.5 * total
        and not document.text.sources,
    )
