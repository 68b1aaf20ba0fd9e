"""Support: which sources of the document stand behind which sentence.

A citation binds to the sentence it ends, and to the sentence before where it plainly covers both. An explanatory
footnote supports nothing; one that holds a citation, a link or a reference does. Words that are a reference themselves
("(Doe 1999, p. 3)", "2022 report, para. 88") support their sentence without leading anywhere.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.languages import Bit, vocabulary
from pandoc_claims.sentences import pointers_of

if TYPE_CHECKING:
    from pandoc_claims.document import Document
    from pandoc_claims.languages import Vocabulary
    from pandoc_claims.model import Sentence
    from pandoc_claims.text import Block, Source
    from pandoc_claims.tokens import Tokens

_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_NAME = r"[A-Z][\w’'-]+"
#: "(Doe 1999, p. 3)", "(see Doe & Roe, 1999; Lee et al., 2004)", "Doe et al. (2004)", "[12]", "[3, 7–9]"; between the
#: halves stands the language's "and".
_AUTHOR_YEAR = (
    rf"[(;] ?(?:[a-z.]+,? ){{0,3}}(?:{_NAME}[,&]* (?:",
    rf")?){{0,6}}({_NAME})(?: et al\.?)?,? {_YEAR}[,;:)]"
    rf"|({_NAME})(?: et al\.)?(?:[’']s)? \({_YEAR}[,;:)]"
    r"|\[\d{1,3}(?:[,–-] ?\d{1,3})*\]",
)
#: What only a reference holds, in any language: a year in brackets, page numbers, a repetition's shorthand.
_REFERENCE = rf"\([^()]*{_YEAR}\)|\b[Pp]p?\. ?\d|\b(?:[Ii]bid|op\. cit|loc\. cit|doi|DOI)"
_REFERENCE_WORDS = frozenset(("ibid.", "isbn", "issn"))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: most documents need few of them, and compiling delays the start."""
    return re.compile(pattern)


class Support(NamedTuple):
    """What stands behind a sentence: whether anything does, and the ids of the document's sources that do."""

    cited: bool = False
    sources: tuple[str, ...] = ()


def of(document: Document, known: Vocabulary | None) -> tuple[Support, ...]:
    """Tell for each sentence of the document what supports it; parallel to `Document.sentences`.

    Without a vocabulary of its language (`known` is None) only what the document points to counts.
    """
    blocks, sentences = document.text.blocks, document.sentences
    counts = dict.fromkeys((source.id for source in sources(document)), True)
    own = [_own(blocks[s.block], s, document.tokens[i], counts, known) for i, s in enumerate(sentences)]
    found = list(own)
    for index in range(1, len(sentences)):
        before, this = sentences[index - 1], sentences[index]
        covers = own[index].sources and not own[index - 1].cited and before.block == this.block
        if covers and known and _refers_back(document.tokens[index], known):
            found[index - 1] = own[index]
    for index, sentence in enumerate(sentences):
        caption = blocks[sentence.block].caption
        if caption is not None and not found[index].cited:
            found[index] = _of_caption(blocks[caption], counts, known)
    return tuple(found)


def sources(document: Document) -> tuple[Source, ...]:
    """Return what the document points to that can support a claim, in the order of `Text.sources`."""
    blocks, known = document.text.blocks, vocabulary(document.options.lang or document.text.lang)
    return tuple(source for source in document.text.sources if _counts(source, blocks, known))


def _own(
    block: Block, sentence: Sentence, tokens: Tokens, counts: dict[str, bool], known: Vocabulary | None
) -> Support:
    ids = tuple(dict.fromkeys(p.source for p in pointers_of(block, sentence) if counts.get(p.source)))
    return Support(bool(ids) or (known is not None and is_reference(sentence.text, tokens, known)), ids)


def _counts(source: Source, blocks: tuple[Block, ...], known: Vocabulary | None) -> bool:
    """Whether a source can support a claim: any citation or link, a footnote that refers to something."""
    if source.kind != "footnote":
        return True  # hosts note no other links than those to sources
    held = [blocks[index] for index in source.blocks]
    text = " ".join(block.text for block in held) or source.label
    return any(block.pointers for block in held) or looks_like_reference(text, known)


def looks_like_reference(text: str, known: Vocabulary | None) -> bool:
    """Whether the text of a footnote is a reference rather than an explanation, by any language's signs or its own."""
    pattern = f"{_REFERENCE}|{known.patterns['reference']}" if known else _REFERENCE
    if "http" in text or "www." in text or _compiled(pattern).search(text[:600]):
        return True
    wanted = _REFERENCE_WORDS | known.words["reference-words"] if known else _REFERENCE_WORDS
    return any(word.strip(",;:").lower() in wanted for word in text[:200].split())


def is_reference(text: str, tokens: Tokens, known: Vocabulary) -> bool:
    """Whether a sentence names its source with a year or a place in it: "(Doe 1999)", "para. 88", "Heagle in 1989"."""
    if ("(" in text or "[" in text) and _names_author_and_year(text, known):
        return True
    if "." in text[:-1] or "§" in text or not known.words["pinpoints"].isdisjoint(tokens.lower):
        pinpoint = rf"(?:{known.patterns['pinpoint']}|§§?)\s?\d"
        if _compiled(pinpoint).search(text):
            return True
    return _by_author_in_year(tokens, known)


def _names_author_and_year(text: str, known: Vocabulary) -> bool:
    """Whether brackets hold an author with a year, or a number in square brackets; "(May 1999)" is a date."""
    for match in _compiled(known.patterns["and"].join(_AUTHOR_YEAR)).finditer(text):
        name = match[1] or match[2] or ""
        if not known.bits.get(name.lower(), 0) & Bit.DATE:
            return True
    return False


def _by_author_in_year(tokens: Tokens, known: Vocabulary) -> bool:
    """Whether a document is named with its author and year: "a paper by Heagle in 1989"."""
    lower, words = tokens.lower, tokens.words
    agent, in_year = known.words["agent"], known.words["in-year"]
    for index in range(2, len(lower) - 3):
        if lower[index] not in agent or not words[index + 1][0].isupper():
            continue
        if not known.bits.get(lower[index - 1], 0) & Bit.RECORD:
            continue
        for place in range(index + 2, min(len(lower) - 1, index + 6)):
            year = lower[place + 1]
            if lower[place] in in_year and len(year) == 4 and year.isdigit():
                return True
    return False


def _refers_back(tokens: Tokens, known: Vocabulary) -> bool:
    """Whether a sentence opens by pointing at the one before: "This …", "It …", "The figure …"."""
    lower = tokens.lower
    if not lower:
        return False
    if lower[0] in known.words["referring"]:
        return True
    return lower[0] in known.words["the"] and len(lower) > 1 and lower[1] in known.words["figures"]


def _of_caption(caption: Block, counts: dict[str, bool], known: Vocabulary | None) -> Support:
    """Read the support of a table's cells off its caption: a pointer, or a line that says "Source:"."""
    text = caption.text.lower()
    named = known is not None and any(line in text for line in known.words["source-line"])
    ids = tuple(dict.fromkeys(pointer.source for pointer in caption.pointers if counts.get(pointer.source)))
    return Support(bool(ids) or named, ids)
