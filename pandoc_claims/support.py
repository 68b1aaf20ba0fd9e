"""Support: which sources of the document stand behind which sentence.

A citation binds to the sentence it ends, and to the sentence before where it plainly covers both. An explanatory
footnote supports nothing; one that holds a citation, a link or a reference does. Words that are a reference themselves
("(Doe 1999, p. 3)", "2022 report, para. 88") support their sentence without leading anywhere.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.languages import Bit
from pandoc_claims.sentences import pointers_of

if TYPE_CHECKING:
    from pandoc_claims.document import Document
    from pandoc_claims.languages import Vocabulary
    from pandoc_claims.model import Sentence
    from pandoc_claims.text import Block, Source
    from pandoc_claims.tokens import Tokens

_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_NAME = r"[A-Z][\w’'-]+"
#: "(Doe 1999, p. 3)", "(see Doe & Roe, 1999; Lee et al., 2004)", "Doe et al. (2004)", "[12]", "[3, 7–9]".
_AUTHOR_YEAR = (
    rf"[(;] ?(?:[a-z.]+,? ){{0,3}}(?:{_NAME}[,&]* (?:and |& )?){{0,6}}({_NAME})(?: et al\.?)?,? {_YEAR}[,;:)]"
    rf"|({_NAME})(?: et al\.)?(?:[’']s)? \({_YEAR}[,;:)]"
    r"|\[\d{1,3}(?:[,–-] ?\d{1,3})*\]"
)
#: "para. 88", "pp. 101–118", "§ 4", "art. 5": a place in a document.
_PINPOINT = r"(?:\b(?:para|paras|p|pp|art|fol|leg)\.|§§?|\bparagraph)\s?\d"
#: What only a reference holds: a year in brackets, page numbers, an archive's or a repetition's shorthand.
_REFERENCE = (
    rf"\([^()]*{_YEAR}\)|\b[Pp]p?\. ?\d|^(?:[Ss]ee|[Cc]f\.) "
    r"|\b(?:[Ii]bid|op\. cit|loc\. cit|doi|DOI|[Vv]ol\.|leg\.|fol\.)"
)
_REFERENCE_WORDS = frozenset(
    ["archive", "archives", "archivo", "ibid.", "ledgers", "minutes", "census", "registry", "isbn", "issn"]
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: most documents need few of them, and compiling delays the start."""
    return re.compile(pattern)


class Support(NamedTuple):
    """What stands behind a sentence: whether anything does, and the ids of the document's sources that do."""

    cited: bool = False
    sources: tuple[str, ...] = ()


def of(document: Document, vocabulary: Vocabulary | None) -> tuple[Support, ...]:
    """Tell for each sentence of the document what supports it; parallel to `Document.sentences`."""
    blocks, sentences = document.text.blocks, document.sentences
    counts = dict.fromkeys((source.id for source in sources(document)), True)
    own = [_own(blocks[s.block], s, document.tokens[i], counts, vocabulary) for i, s in enumerate(sentences)]
    found = list(own)
    for index in range(1, len(sentences)):
        before, this = sentences[index - 1], sentences[index]
        covers = own[index].sources and not own[index - 1].cited and before.block == this.block
        if covers and vocabulary and _refers_back(document.tokens[index], vocabulary):
            found[index - 1] = own[index]
    for index, sentence in enumerate(sentences):
        caption = blocks[sentence.block].caption
        if caption is not None and not found[index].cited:
            found[index] = _of_caption(blocks[caption], counts)
    return tuple(found)


def sources(document: Document) -> tuple[Source, ...]:
    """Return what the document points to that can support a claim, in the order of `Text.sources`."""
    return tuple(source for source in document.text.sources if _counts(source, document.text.blocks))


def _own(
    block: Block, sentence: Sentence, tokens: Tokens, counts: dict[str, bool], vocabulary: Vocabulary | None
) -> Support:
    ids = tuple(dict.fromkeys(p.source for p in pointers_of(block, sentence) if counts.get(p.source)))
    return Support(bool(ids) or (vocabulary is not None and is_reference(sentence.text, tokens, vocabulary)), ids)


def _counts(source: Source, blocks: tuple[Block, ...]) -> bool:
    """Whether a source can support a claim: any citation or link, a footnote that refers to something."""
    if source.kind != "footnote":
        return True  # hosts note no other links than those to sources
    held = [blocks[index] for index in source.blocks]
    text = " ".join(block.text for block in held) or source.label
    return any(block.pointers for block in held) or looks_like_reference(text)


def looks_like_reference(text: str) -> bool:
    """Whether the text of a footnote is a reference rather than an explanation."""
    if "http" in text or "www." in text or _compiled(_REFERENCE).search(text[:600]):
        return True
    return any(word.strip(",;:").lower() in _REFERENCE_WORDS for word in text[:200].split())


def is_reference(text: str, tokens: Tokens, vocabulary: Vocabulary) -> bool:
    """Whether a sentence names its source with a year or a place in it: "(Doe 1999)", "para. 88", "Heagle in 1989"."""
    if ("(" in text or "[" in text) and _names_author_and_year(text, vocabulary):
        return True
    if ("." in text[:-1] or "§" in text or "paragraph" in text) and _compiled(_PINPOINT).search(text):
        return True
    return _by_author_in_year(tokens, vocabulary)


def _names_author_and_year(text: str, vocabulary: Vocabulary) -> bool:
    """Whether brackets hold an author with a year, or a number in square brackets; "(May 1999)" is a date."""
    for match in _compiled(_AUTHOR_YEAR).finditer(text):
        name = match[1] or match[2] or ""
        if not vocabulary.bits.get(name.lower(), 0) & Bit.DATE:
            return True
    return False


def _by_author_in_year(tokens: Tokens, vocabulary: Vocabulary) -> bool:
    """Whether a document is named with its author and year: "a paper by Heagle in 1989"."""
    lower, words = tokens.lower, tokens.words
    for index in range(2, len(lower) - 3):
        if lower[index] != "by" or not words[index + 1][0].isupper():
            continue
        if not vocabulary.bits.get(lower[index - 1], 0) & Bit.RECORD:
            continue
        for place in range(index + 2, min(len(lower) - 1, index + 6)):
            year = lower[place + 1]
            if lower[place] == "in" and len(year) == 4 and year.isdigit():
                return True
    return False


def _refers_back(tokens: Tokens, vocabulary: Vocabulary) -> bool:
    """Whether a sentence opens by pointing at the one before: "This …", "It …", "The figure …"."""
    lower = tokens.lower
    if not lower:
        return False
    if lower[0] in vocabulary.words["referring"]:
        return True
    return lower[0] == "the" and len(lower) > 1 and lower[1] in vocabulary.words["figures"]


def _of_caption(caption: Block, counts: dict[str, bool]) -> Support:
    """Read the support of a table's cells off its caption: a pointer, or a line that says "Source:"."""
    ids = tuple(dict.fromkeys(pointer.source for pointer in caption.pointers if counts.get(pointer.source)))
    return Support(bool(ids) or "source:" in caption.text.lower() or "sources:" in caption.text.lower(), ids)
