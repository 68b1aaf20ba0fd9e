"""Account: what a document tells of its author's own doings and results, which it is itself the source of.

A study reports what it measured, an annual report how the year went. No reader asks for a source of that; he does ask
for one of what they say about the world beside it. Told from who speaks ("we", or a body that calls itself "the
Company" throughout), from headings such as "Methods", and, clause by clause, from the subject.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.attribution.clauses import is_finite
from pandoc_claims.languages import Bit
from pandoc_claims.text import Scope

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pandoc_claims.attribution.scan import Scan
    from pandoc_claims.document import Document
    from pandoc_claims.languages import Vocabulary

_FEWEST = 4  # sentences with "we", or with the body's name for itself
_SHARE = 0.08  # of all sentences
_HEADINGS = 3  # an account is laid out in sections, or has a table; a speech is not


class Account(NamedTuple):
    """What of a document is its author's account of himself."""

    whole: bool = False  # all of it: an annual report, a study
    sections: frozenset[int] = frozenset()  # the blocks below headings such as "Results"
    names: frozenset[str] = frozenset()  # what the author calls himself: "company"

    def owns(self, scan: Scan, author: Sequence[int], named: Collection[int]) -> bool:
        """Whether a clause of an account tells of its author's own doings; `named` are the tokens that name somebody.

        Its subject is "we" or the body's name for itself; or, in what happened, something without a name ("Take-up
        was 71 per cent") that only the author's own work can have brought to light.
        """
        inside = scan.sentence.block in self.sections
        if not author:
            return False
        verb = next((i for i in author if is_finite(scan, i)), author[-1])
        subject = range(author[0], verb)
        for index in subject:
            bits = scan.bits[index]
            if bits & Bit.FIRST_PLURAL or (scan.lower[index] in self.names and scan.named(index - 1, "the")):
                return True
            if bits & (Bit.THIRD | Bit.SECOND) or index in named:
                return False
        past = scan.bits[verb] & Bit.PAST or scan.named(verb, "be-past") or scan.ending(verb, "past")
        return bool(past) and (inside or bool(self.names) or any(scan.bits[i] & Bit.FIRST_PLURAL for i in author))


def of(document: Document, vocabulary: Vocabulary) -> Account:
    """Tell how far a document is its author's own account."""
    sections = _sections(document, vocabulary)
    ours = total = 0
    called: Counter[str] = Counter()
    terms, the = vocabulary.words["self-terms"], vocabulary.words["the"]
    for seen in document.scans:
        if seen is None or document.text.blocks[seen.sentence.block].scope not in (Scope.PROSE, Scope.LIST_ITEM):
            continue
        total += 1
        ours += bool(seen.present & Bit.FIRST_PLURAL)
        called.update(
            {
                word
                for before, word, written in zip(seen.lower, seen.lower[1:], seen.words[1:], strict=False)
                if word in terms and before in the and written[0].isupper()
            }
        )
    names = frozenset(name for name, count in called.items() if count >= _FEWEST)
    headings = sum(block.scope == Scope.HEADING for block in document.text.blocks)
    laid_out = headings >= _HEADINGS or any(block.scope == Scope.TABLE_CELL for block in document.text.blocks)
    we = ours >= max(_FEWEST, _SHARE * total) and laid_out
    return Account(whole=we or bool(names), sections=sections, names=names)


def _sections(document: Document, vocabulary: Vocabulary) -> frozenset[int]:
    """Find the blocks of methods and results in a study; one without a methods heading is none."""
    methods, results = vocabulary.words["method-headings"], vocabulary.words["result-headings"]
    found: set[int] = set()
    inside = study = False
    for block in document.text.blocks:
        if block.scope == Scope.HEADING:
            words = set(block.text.lower().replace(":", " ").split())
            study = study or bool(words & methods)
            inside = bool(words & methods or words & results)
        elif inside:
            found.add(block.index)
    return frozenset(found) if study else frozenset()
