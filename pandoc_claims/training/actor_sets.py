"""The open sets that the recogniser of actors learns from, read into one form and one convention.

Each set has its own file format, its own classes and its own habits: titles inside a name or outside, demonyms counted
as places or not at all. What comes out is running text with the places of the names in it, by the annotation guide:
titles, a leading "the" and a possessive ending stand outside; nationalities and the like are groups.
"""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.languages.en import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: How many sentences are taken for one document in sets that do not say where a document ends.
CHUNK = 12


class Name(NamedTuple):
    """A name in a sentence."""

    start: int  # offsets in the sentence's text
    end: int
    type: str  # one of `model.ACTOR_TYPES`


class Labelled(NamedTuple):
    """A sentence with all the names in it."""

    text: str
    names: tuple[Name, ...]


Page = tuple[Labelled, ...]  # the sentences of one document

#: What each class of each set is among our types; what is not here names no actor.
TYPES = {
    **dict.fromkeys(("per", "person", "politician", "writer", "musicalartist", "scientist", "researcher"), "person"),
    **dict.fromkeys(("org", "organisation", "band", "university", "politicalparty", "magazine"), "organisation"),
    **dict.fromkeys(("corporation", "group", "academicjournal"), "organisation"),
    **dict.fromkeys(("loc", "geo", "gpe", "location", "country"), "place"),
}

_NO_SPACE_BEFORE = frozenset((*",.;:!?)]}%…", "'s", "’s", "n't", "n’t", "'", "’", "'re", "'ve", "'ll", "'d", "'m"))
_NO_SPACE_AFTER = frozenset(("(", "[", "{", "$", "£", "€", "#", "@"))
_PLAIN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def training(folder: Path) -> dict[str, list[Page]]:
    """Read what may be learned from, by the name of its set."""
    crossner = [folder / "crossner" / domain for domain in ("ai", "literature", "music", "politics", "science")]
    return {
        "gmb": chunks(_gmb(folder / "gmb-ner_dataset.csv.zip"), CHUNK),
        "crossner": [
            page for of in crossner for part in ("train", "dev") for page in chunks(_columns(of / f"{part}.txt"), 4)
        ],
        "wnut17": chunks(_columns(folder / "wnut17" / "wnut17train.conll"), 4),
        "ewt": _documents(folder / "uner-ewt" / "en_ewt-ud-dev.iob2"),
        "gum": [
            page for part in ("train", "dev") for page in chunks(_columns(folder / f"gum/gum_open_{part}.bio"), CHUNK)
        ],
    }


def testing(folder: Path) -> dict[str, list[Page]]:
    """Read the official test parts, and the set that nothing is learned from."""
    return {
        "wikigold": _wikigold(folder / "wikigold" / "wikigold.conll.txt"),
        "politics": chunks(_columns(folder / "crossner" / "politics" / "test.txt"), 1),
        "wnut17": chunks(_columns(folder / "wnut17" / "emerging.test.annotated"), 1),
        "ewt": _documents(folder / "uner-ewt" / "en_ewt-ud-test.iob2"),
        "gum": chunks(_columns(folder / "gum" / "gum_open_test.bio"), CHUNK),
    }


def chunks(sentences: Iterable[Labelled], size: int) -> list[Page]:
    """Take so many sentences together as a document."""
    rows = list(sentences)
    return [tuple(rows[at : at + size]) for at in range(0, len(rows), size)]


def _gmb(path: Path) -> Iterator[Labelled]:
    """Read the Groningen Meaning Bank's extract, in which a sentence's number stands on its first row only."""
    with zipfile.ZipFile(path) as archive:
        table = archive.read("ner_dataset.csv").decode("cp1252", errors="replace")
    words: list[str] = []
    tags: list[str] = []
    for number, word, _, tag in csv.reader(io.StringIO(table)):
        if number.startswith("Sentence:") and words:
            yield labelled(words, tags)
            words, tags = [], []
        if word != "Word":
            words.append(word)
            tags.append(tag)
    yield labelled(words, tags)


def _blocks(path: Path) -> Iterator[list[str]]:
    """Return the lines between empty lines."""
    block: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _columns(path: Path) -> Iterator[Labelled]:
    """Read a file of words and tags with a tab between them."""
    for block in _blocks(path):
        rows = [line.split("\t") for line in block]
        yield labelled([row[0] for row in rows], [row[-1] for row in rows])


def _wikigold(path: Path) -> list[Page]:
    pages: list[list[Labelled]] = [[]]
    for block in _blocks(path):
        if block[0].startswith("-DOCSTART-"):
            pages.append([])
            continue
        rows = [line.rsplit(" ", 1) for line in block]
        pages[-1].append(labelled([row[0] for row in rows], [row[1] for row in rows]))
    return [tuple(page) for page in pages if page]


def _documents(path: Path) -> list[Page]:
    """Read Universal NER, which keeps the text as it was and says where a document begins."""
    pages: list[list[Labelled]] = []
    for block in _blocks(path):
        if any(line.startswith("# newdoc") for line in block) or not pages:
            pages.append([])
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        text = next(line.partition("# text = ")[2] for line in block if line.startswith("# text = "))
        pages[-1].append(labelled([row[1] for row in rows], [row[2] for row in rows], text))
    return [tuple(page) for page in pages]


def labelled(words: list[str], tags: list[str], text: str = "") -> Labelled:
    """Lay words and their tags (BIO or IO) out as running text with the names in it, by our convention."""
    plain = [_PLAIN.get(word, word) for word in words]
    text, places = _found(plain, text) if text else _joined(plain)
    found, first, kind = [], 0, ""
    for index, tag in enumerate([*tags, "O"]):
        mark, _, name = tag.partition("-")
        if kind and (mark != "I" or name.lower() != kind):
            found.append((first, index, kind))
            kind = ""
        if not kind and mark in ("B", "I"):
            first, kind = index, name.lower()
    spans = (
        trimmed(text, Name(places[first][0], places[last - 1][1], TYPES.get(kind, ""))) for first, last, kind in found
    )
    return Labelled(text, tuple(span for span in spans if span.type and span.start < span.end))


def _found(words: list[str], text: str) -> tuple[str, list[tuple[int, int]]]:
    """Find each word in the text that it was cut from."""
    places, at = [], 0
    for word in words:
        start = text.find(word, at)
        start = at if start < 0 else start
        at = start + len(word)
        places.append((start, at))
    return text, places


def _joined(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Write words as a sentence, with spaces where a writer puts them."""
    text, places, opened = "", [], False
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        closes = word == '"' and opened
        glued = word in _NO_SPACE_BEFORE or before in _NO_SPACE_AFTER or (before == '"' and opened) or closes
        if word == '"':
            opened = not opened
        hyphen = "-" in (word, before) and 0 < index < len(words) - 1
        text += "" if not text or glued or hyphen else " "
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, places


def trimmed(text: str, name: Name) -> Name:
    """Move the ends of a name to where our convention has them."""
    start, end, kind = name
    for ending in ("'s", "’s", "'", "’"):
        end -= len(ending) if text[start:end].endswith(ending) else 0
    while end > start and text[end - 1] in ' ,;:"“”':
        end -= 1
    while start < end and text[start] in ' "“”‘(':
        start += 1
    while kind:
        word, space, _ = text[start:end].partition(" ")
        lower = word.lower().rstrip(".")
        if not space or not (lower == "the" or (kind == "person" and lower in names.TITLES)):
            break
        start += len(word) + 1
    return Name(start, end, kind)
