"""Annotation by two who work apart: the sheets they fill in, what they agree on, and labels out of both.

    python -m pandoc_claims.training.annotation sheet NAME DOCUMENT [MOST] > NAME.txt
    python -m pandoc_claims.training.annotation merge FIRST SECOND HEADS TEXTS

A sheet numbers the sentences of a document. An annotator answers with `NAME.tsv`, a line a sentence:
`N | kind | certainty | support | caveats | attributions | actors`. An attribution is `class > source > cue > form`, an
actor `name/type` with the type's first letter (l for a place); several stand with ` ; ` between them. `merge` reads the
answers of both from their folders, prints how far they agree (F1 of the one against the other), and writes
`labels/NAME.jsonl`: what both said, and under `…_either` what one said. HEADS is a JSON file of heads by name.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pandoc_claims import model, options, pandoc_program, sentences
from pandoc_claims.document import Document
from pandoc_claims.text import Scope
from pandoc_claims.training.corpus import LABELS, Placed, checksum, find, text_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from pandoc_claims.text import Text

_TYPES = {"p": "person", "o": "organisation", "l": "place", "g": "group"}
_CAVEATS = frozenset((
    "hearsay", "anonymous-source", "self-disclaimed", "contested", "unsourced-statistic", "uncited-quote",
    "attributed-only", "prediction", "hedged", "unsourced", "interpretation",
))  # fmt: skip
_SERIOUS = _CAVEATS - {"interpretation"}

Span = tuple[int, int]


class Answer(NamedTuple):
    """What one annotator said of one sentence."""

    kind: str
    certainty: str
    support: str
    caveats: frozenset[str]
    attributions: tuple[tuple[str, Span | None, Span | None, str], ...]  # class, source, cue, form
    actors: tuple[tuple[int, int, str], ...]


def sheet(name: str, text: Text, most: int) -> Iterator[str]:
    """Lay out a document's sentences for annotators, whole blocks until there are `most`."""
    yield f"DOCUMENT {name}"
    split = sentences.split(Document(text=text, options=options.Options())).sentences
    by_block: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, sentence in enumerate(split):
        by_block[sentence.block].append((number, sentence.text))
    written = 0
    for block in text.blocks:
        if written >= most:
            return
        if block.scope == Scope.HEADING:
            yield f"\n# {block.text}"
        elif block.index in by_block:
            notes = [
                block.scope,
                f"header: {block.header}" * bool(block.header),
                "cites a source" * bool(block.pointers),
            ]
            yield f"\n[{' | '.join(filter(None, notes))}]"
            written += len(by_block[block.index])
            yield from (f"{number}: {words}" for number, words in by_block[block.index])


def answer(line: str, sentence: str) -> tuple[int, Answer]:
    """Read one line of an annotator's.

    Raises:
        ValueError: it is not of the form, or names what the sentence does not hold.

    """
    parts = [part.strip() for part in line.split(" | ")]
    if len(parts) != 7:
        raise ValueError(f"seven fields are wanted: {line!r}")
    number, kind, certainty, support, caveats, attributions, actors = parts
    given = frozenset(part.strip() for part in caveats.split(",") if part.strip() not in ("-", ""))
    if kind not in model.KINDS or certainty not in model.CERTAINTIES or given - _CAVEATS:
        raise ValueError(f"unknown word: {line!r}")
    return int(number), Answer(
        kind,
        certainty,
        "cited" if support == "cited" else "none",
        given,
        tuple(_attribution(one, sentence) for one in _several(attributions)),
        tuple(_actors(_several(actors), sentence)),
    )


def _several(field: str) -> list[str]:
    return [] if field == "-" else [part.strip() for part in field.split(" ; ") if part.strip()]


def _attribution(one: str, sentence: str) -> tuple[str, Span | None, Span | None, str]:
    kind, source, cue, form = (part.strip() for part in one.split(" > "))
    if kind not in model.SOURCE_CLASSES or form not in model.FORMS:
        raise ValueError(f"unknown word: {one!r}")
    return kind, _place(source, sentence), _place(cue, sentence), form


def _place(words: str, sentence: str, start: int = 0) -> Span | None:
    if words in ("-", "null", ""):
        return None
    at = sentence.find(words, start)
    if at < 0:
        at = sentence.lower().find(words.lower())
    return None if at < 0 else (at, at + len(words))


def _actors(given: Iterable[str], sentence: str) -> Iterator[tuple[int, int, str]]:
    after = 0
    for one in given:
        words, _, kind = one.rpartition("/")
        place = _place(words, sentence, after) or _place(words, sentence)
        if place is not None and kind in _TYPES:
            after = place[1]
            yield (*place, _TYPES[kind])


def merged(first: Answer, second: Answer) -> dict[str, Any]:
    """Make a label of two answers: what both said counts, what one said is optional."""
    row: dict[str, Any] = {
        "kind": first.kind if first.kind == second.kind else sorted({first.kind, second.kind}),
        "certainty": first.certainty if first.certainty == second.certainty else "stated",
        "support": first.support if first.support == second.support else "none",
        "caveats": sorted(first.caveats & second.caveats),
    }
    if first.caveats ^ second.caveats:
        row["caveats_either"] = sorted(first.caveats ^ second.caveats)
    both, either = _paired(first.attributions, second.attributions)
    names = ("class", "source", "cue", "form")
    row["attributions"] = [dict(zip(names, one, strict=True)) for one in both]
    if either:
        row["attributions_either"] = [dict(zip(names, one, strict=True)) for one in either]
    agreed = Counter(first.actors) & Counter(second.actors)
    row["actors"] = sorted(agreed)
    if differing := (Counter(first.actors) - agreed) + (Counter(second.actors) - agreed):
        row["actors_either"] = sorted(differing)
    return row


def _paired(first: tuple[Any, ...], second: tuple[Any, ...]) -> tuple[list[Any], list[Any]]:
    left, both, either = list(second), [], []
    for one in first:
        hit = next((other for other in left if _same(one, other)), None)
        if hit is None:
            either.append(one)
        else:
            left.remove(hit)
            both.append(one)
    return both, either + left


def _same(one: Any, other: Any) -> bool:
    if one[0] != other[0] or (one[1] is None) != (other[1] is None):
        return False
    return one[1] is None or (one[1][0] < other[1][1] and other[1][0] < one[1][1])


class Agreement:
    """Counts of what both said, and of what only one did."""

    def __init__(self) -> None:
        self._both: Counter[str] = Counter()
        self._one: Counter[str] = Counter()
        self.sentences = 0

    def add(self, first: Answer, second: Answer) -> None:
        """Count one sentence."""
        self.sentences += 1
        self._count("flagged", {1} if first.caveats & _SERIOUS else (), {1} if second.caveats & _SERIOUS else ())
        self._count("caveats", first.caveats, second.caveats)
        for caveat in first.caveats | second.caveats:
            self._count(f"  {caveat}", first.caveats & {caveat}, second.caveats & {caveat})
        self._count("actors", first.actors, second.actors)
        both, either = _paired(first.attributions, second.attributions)
        self._both["attributions"] += len(both)
        self._one["attributions"] += len(either)

    def _count(self, name: str, first: Iterable[Hashable], second: Iterable[Hashable]) -> None:
        one, other = Counter(first), Counter(second)
        self._both[name] += (one & other).total()
        self._one[name] += ((one - other) + (other - one)).total()

    def lines(self) -> Iterator[str]:
        """Lay out the F1 of one annotator against the other."""
        for name in sorted(self._both | self._one, key=lambda name: -self._both[name] - self._one[name]):
            both, one = self._both[name], self._one[name]
            if both + one:
                yield f"{name:24}{2 * both / (2 * both + one):6.3f}   n={both + one}"


def merge(first: Path, second: Path, heads: dict[str, dict[str, Any]], texts: Path) -> Agreement:
    """Write the labels of every document that both annotated, and tell how far they agree."""
    pandoc = pandoc_program.find(None)
    agreement = Agreement()
    LABELS.mkdir(exist_ok=True)
    for name, head in sorted(heads.items()):
        path = find(head, [texts])
        if path is None or not all((folder / f"{name}.tsv").exists() for folder in (first, second)):
            continue
        text = text_of(path, pandoc)
        split = sentences.split(Document(text=text, options=options.Options())).sentences
        placed = Placed(text)
        answers = [_answers(folder / f"{name}.tsv", [s.text for s in split]) for folder in (first, second)]
        rows = [json.dumps(head, ensure_ascii=False)]
        for number in sorted(answers[0].keys() & answers[1].keys()):
            agreement.add(answers[0][number], answers[1][number])
            sentence = split[number]
            at = placed.count(sentence.block, sentence.start, sentence.end)
            row = merged(answers[0][number], answers[1][number])
            rows.append(json.dumps({"at": at, "sum": checksum(sentence.text), **row}, ensure_ascii=False))
        (LABELS / f"{name}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return agreement


def _answers(path: Path, texts: list[str]) -> dict[int, Answer]:
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            number, given = answer(line, texts[int(line.partition(" | ")[0])])
        except (ValueError, IndexError) as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            continue
        found[number] = given
    return found


def main(arguments: list[str]) -> int:
    """Print a sheet, or merge two annotators' answers."""
    match arguments:
        case ["sheet", name, document, *rest]:
            text = text_of(Path(document), pandoc_program.find(None))
            print("\n".join(sheet(name, text, int(rest[0]) if rest else sys.maxsize)))
        case ["merge", first, second, heads, texts]:
            read = json.loads(Path(heads).read_text(encoding="utf-8"))
            agreement = merge(Path(first), Path(second), read, Path(texts))
            print(f"{agreement.sentences:,} sentences", *agreement.lines(), sep="\n")
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
