"""The labelled corpus: labels kept without the texts they label.

    python -m pandoc_claims.training.corpus TEXTS OUT

`labels/NAME.jsonl` holds one document: a head (where its text is to be had, its licence, its genre, whether it trains
or tests), then one line a sentence. A sentence is known by its place among the characters of the document that are no
white space, as Pandoc reads it, and by a checksum of its words; so another way to split sentences loses no label. The
command puts the labels beside the texts in the form that `make bench-detection` reads: `OUT/train/docs/NAME.md`,
`OUT/train/labels/NAME.jsonl`, and the same for `test`. Our own documents lie in `documents/`; the others' licences and
addresses stand in the heads.

The fields are those of the annotation guide; what only one of two annotators said stands under `…_either`. Places of
sources, cues and actors count characters in the sentence.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pandoc_claims import pandoc_program
from pandoc_claims.hosts.pandoc.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pandoc_claims.text import Text

LABELS = Path(__file__).parent / "labels"
OURS = Path(__file__).parent / "documents"

Row = dict[str, Any]  # a labelled sentence; its places are offsets in the stored form, words in the restored


class Labelled(NamedTuple):
    """One document's labels as they are kept."""

    name: str
    head: Row  # "document", "source", "licence", "genre", "part" ("train" or "test")
    rows: list[Row]


class Placed:
    """A document's characters without its white space, and the way back to them."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._places = [
            (block.index, offset)
            for block in text.blocks
            for offset, character in enumerate(block.text)
            if not character.isspace()
        ]
        self._first: dict[int, int] = {}
        for number, (block, _) in enumerate(self._places):
            self._first.setdefault(block, number)

    def words(self, start: int, end: int) -> str:
        """Give the stretch from one counted character to another, with its white space, "" when it is not there."""
        if not 0 <= start < end <= len(self._places):
            return ""
        (block, first), (other, last) = self._places[start], self._places[end - 1]
        return self._text.blocks[block].text[first : last + 1] if block == other else ""

    def count(self, block: int, start: int, end: int) -> tuple[int, int]:
        """Count the place of a stretch of a block."""
        before = self._text.blocks[block].text[:start]
        inside = self._text.blocks[block].text[start:end]
        first = self._first[block] + sum(not c.isspace() for c in before)
        return first, first + sum(not c.isspace() for c in inside)


def checksum(sentence: str) -> str:
    """Give eight hexadecimal digits that tell one sentence's words from another's."""
    return sha256("".join(sentence.split()).encode()).hexdigest()[:8]


def load(name: str) -> Labelled:
    """Read the labels of one document."""
    lines = (LABELS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    head, *rows = (json.loads(line) for line in lines)
    return Labelled(name, head, rows)


def names() -> list[str]:
    """List the labelled documents."""
    return sorted(path.stem for path in LABELS.glob("*.jsonl"))


def text_of(path: Path, pandoc: str) -> Text:
    """Read a document as the tool does."""
    tree = json.loads(pandoc_program.run(["--from", "markdown", "--to", "json", str(path)], program=pandoc))
    return read(tree)


def restore(labelled: Labelled, text: Text) -> Iterator[Row]:
    """Put the words back into the labels; a sentence that the text no longer holds is left out."""
    placed = Placed(text)
    for row in labelled.rows:
        sentence = placed.words(*row["at"])
        if checksum(sentence) == row["sum"]:
            yield {
                "text": sentence,
                **{field: _words(field, row[field], sentence) for field in row if field not in _KEYS},
            }


_ENOUGH = 60  # letters and digits that tell one place in a document from another
_KEYS = frozenset(("at", "sum"))


def _words(field: str, value: Any, sentence: str) -> Any:  # whatever JSON holds
    if field.startswith("actors"):
        return [{"text": sentence[start:end], "type": kind} for start, end, kind in value]
    if field.startswith("attributions"):
        return [
            {part: sentence[slice(*of)] if part in ("source", "cue") and of else of for part, of in one.items()}
            for one in value
        ]
    return value


def find(head: Row, texts: Iterable[Path]) -> Path | None:
    """Find a document's text: among our own, else in one of the folders, at the path that its head names."""
    return next((path for folder in (OURS, *texts) if (path := folder / head["document"]).is_file()), None)


def cut(source: str, last: str) -> str:
    """Cut a Markdown document after the paragraph that ends the labelled part, so that nothing unlabelled is scored.

    Footnotes are kept, wherever they are written. A document whose end of labels cannot be found stays whole.
    """
    places = [place for place, character in enumerate(source) if character.isalnum()]
    squeezed = "".join(source[place] for place in places)
    wanted = "".join(character for character in last if character.isalnum())[-_ENOUGH:]
    found = squeezed.find(wanted)
    if found < 0:
        return source
    paragraph = source.find("\n\n", places[found + len(wanted) - 1])
    if paragraph < 0:
        return source
    notes = [block for block in source[paragraph:].split("\n\n") if block.startswith("[^")]
    return "\n\n".join([source[:paragraph], *notes]) + "\n"


def main(arguments: list[str]) -> int:
    """Write the labels beside their texts, for those documents whose texts are there."""
    if len(arguments) != 2:
        print(
            "Say where the texts are and where to write: python -m pandoc_claims.training.corpus TEXTS OUT",
            file=sys.stderr,
        )
        return 2
    texts, out = map(Path, arguments)
    pandoc = pandoc_program.find(None)
    for part in ("train", "test"):
        for folder in ("docs", "labels"):
            (out / part / folder).mkdir(parents=True, exist_ok=True)
    kept = lost = 0
    absent = []
    for name in names():
        labelled = load(name)
        path = find(labelled.head, [texts])
        if path is None:
            absent.append(labelled.head["document"])
            continue
        rows = list(restore(labelled, text_of(path, pandoc)))
        kept, lost = kept + len(rows), lost + len(labelled.rows) - len(rows)
        part = out / labelled.head["part"]
        document = cut(path.read_text(encoding="utf-8"), rows[-1]["text"]) if rows else ""
        (part / "docs" / f"{name}.md").write_text(document, encoding="utf-8")
        lines = (json.dumps(row, ensure_ascii=False) for row in rows)
        (part / "labels" / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{kept:,} labelled sentences written to {out}")
    if lost:
        print(f"{lost} labels fit no sentence any more", file=sys.stderr)
    if absent:
        print(f"not found in {texts}: {', '.join(absent)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
