"""English: the word lists of this folder, put together into one vocabulary.

Word lists are written by hand from grammars and house style guides; there is one spelling table for British and
American English. To teach the tool a word, add it to the list it belongs to.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, Phrase, Vocabulary
from pandoc_claims.languages.en import cues, grammar, nouns, phrases, quantities, references, reporting, stance, verbs

if TYPE_CHECKING:
    from collections.abc import Iterable


def _bits() -> dict[str, int]:
    bits: defaultdict[str, int] = defaultdict(int)
    for module in (grammar, nouns, quantities, verbs):
        for bit, words in module.WORDS:
            for word in words.split() if isinstance(words, str) else words:
                bits[word] |= bit
                if "'" in word:
                    bits[word.replace("'", "’")] |= bit
    for form in cues.CUES:
        bits[form.split()[0]] |= Bit.CUE  # of a verb with a particle, the verb
    return dict(bits)


def _phrases(bits: dict[str, int]) -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """Index the phrases by their first two words, and mark the first ones in `bits`."""
    table: defaultdict[str, defaultdict[str, list[Phrase]]] = defaultdict(lambda: defaultdict(list))
    for kind, lines in (phrases.PHRASES | stance.PHRASES).items():
        for line in lines:
            for words in _spell_out(line.split()):
                table[words[0]]["".join(words[1:2])].append(Phrase(words, kind))
    for first in table:
        bits[first] = bits.get(first, 0) | Bit.PHRASE
    return {
        first: {second: tuple(sorted(found, key=lambda p: -len(p.words))) for second, found in seconds.items()}
        for first, seconds in table.items()
    }


def _spell_out(pattern: list[str]) -> Iterable[tuple[str, ...]]:
    """Spell out the choices in a pattern: `is/are said to` is two phrases, `BE said to` one for each form of be."""
    found: list[tuple[str, ...]] = [()]
    for part in pattern:
        choices = phrases.SLOTS.get(part) or part.split("/")
        choices = [
            c for choice in choices for c in ((choice, choice.replace("'", "’")) if "'" in choice else (choice,))
        ]
        found = [(*words, choice) for words in found for choice in choices]
    return found


_BITS = _bits()
_CLASSES = (
    grammar.CLASSES
    | reporting.CLASSES
    | nouns.CLASSES
    | quantities.CLASSES
    | references.CLASSES
    | stance.CLASSES
    | verbs.CLASSES
)
_ENDINGS = grammar.ENDINGS | nouns.ENDINGS | quantities.ENDINGS
VOCABULARY = Vocabulary(
    language="en",
    bits=_BITS,
    cues=cues.CUES,
    phrases=_phrases(_BITS),
    words={name: frozenset(words.split()) for name, words in _CLASSES.items()},
    endings={name: tuple(ends.split()) for name, ends in _ENDINGS.items()},
    abbreviations=frozenset(references.ABBREVIATIONS.split()),
    patterns=references.PATTERNS,
)
