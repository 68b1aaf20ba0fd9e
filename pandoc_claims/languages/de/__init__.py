"""German: the word lists of this folder, put together into one vocabulary, and the grammar that reads its sentences.

Lists and rules are written by hand from grammars (Duden; Engel/Schumacher on valency) and general knowledge. It is the
smaller sister of English: what it does not look for stands in `UNREAD`.
"""

from __future__ import annotations

from pandoc_claims.languages import Bit, Grammar, Vocabulary, tables
from pandoc_claims.languages.de import (
    brackets,
    cues,
    figures,
    grammar,
    names,
    phrases,
    quantities,
    reading,
    references,
    reports,
    verbs,
)

#: A lone statement without a source, and motives told as facts, take a broader knowledge of words than there is yet.
UNREAD = frozenset(("unsourced", "interpretation"))

_FINITE = " ".join(form for form, cue in cues.CUES.items() if cue.shape == "finite" and not form.endswith("en"))
_BITS = tables.bits(
    (*grammar.WORDS, *quantities.WORDS, *verbs.WORDS, (Bit.CUE, " ".join(cues.CUES)), (Bit.PRESENT, _FINITE))
)
_PHRASES = tables.phrases(phrases.PHRASES, _BITS)
_CLASSES = grammar.CLASSES | quantities.CLASSES | references.CLASSES

VOCABULARY = Vocabulary(
    language="de",
    bits=_BITS,
    cues={},  # read by the grammar, whose cues have more to say than a general rule asks
    phrases=_PHRASES,
    words=tables.Classes({name: frozenset(words.split()) for name, words in _CLASSES.items()}, frozenset[str]()),
    endings=tables.Classes({name: tuple(ends.split()) for name, ends in quantities.ENDINGS.items()}, ()),
    abbreviations=frozenset(references.ABBREVIATIONS.split()),
    patterns=references.PATTERNS,
    grammar=Grammar(
        names=names.find, bits=reading.bits, brackets=brackets.find, reports=reports.find, figure=figures.find
    ),
    unread=UNREAD,
)
