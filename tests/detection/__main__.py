"""The benchmark of detection: figures per caveat and per genre, and what a change gained and lost.

    python -m tests.detection GOLD [--level LEVEL] [--save FILE] [--against FILE] [--only WORD]

GOLD is a folder with `docs/NAME.md` and `labels/NAME.jsonl`. A document's genre is what its metadata say, else the
first part of its name ("news-crane" is news). `--save` keeps this run; `--against` compares with one that was kept,
sentence by sentence: `+` is a caveat that is right now and was not, `-` one that was right and no longer is.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pandoc_claims.cli import documents
from pandoc_claims.render import json as render
from tests.detection.scoring import Annotated, Outcome, Score, score
from tests.programs import newest_pandoc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Run = dict[str, list[Outcome]]  # by document

_GENRE = re.compile(r"^genre:\s*[\"']?([\w -]+)", re.MULTILINE)
_MAIN = ("flag", "flag-high", "caveats", "attribution", "actors", "actors-untyped", "actor-identity")
_COLUMNS = ("flag", "flag-high", "caveats", "attribution", "actors")
_SHOWN = 150  # characters of a sentence


def main(arguments: list[str] | None = None) -> int:
    """Score the tool on a folder of annotated documents and print what was found."""
    parser = argparse.ArgumentParser(prog="make bench-detection", description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path, help="folder with docs/ and labels/")
    parser.add_argument("--level", default="strict", choices=("lenient", "standard", "strict"))
    parser.add_argument("--only", default="", help="documents whose name holds this")
    parser.add_argument("--save", type=Path, help="keep this run, to compare others with it")
    parser.add_argument("--against", type=Path, help="a run that was kept")
    asked = parser.parse_args(arguments)
    pairs = [
        (document, labels)
        for document in sorted((asked.gold / "docs").glob("*.md"))
        if asked.only in document.stem and (labels := asked.gold / "labels" / f"{document.stem}.jsonl").exists()
    ]
    if not pairs:
        parser.error(f"{asked.gold} holds no docs/NAME.md with a labels/NAME.jsonl")
    by_genre: defaultdict[str, Score] = defaultdict(Score)
    run: Run = {}
    began = time.perf_counter()
    for number, (document, labels) in enumerate(pairs, 1):
        _progress(f"{number}/{len(pairs)} {document.stem}")
        found, run[document.stem] = score(Annotated(labels), _report(document, asked.level))
        by_genre[genre_of(document)].merge(found)
    _progress("")
    total = Score()
    for part in by_genre.values():
        total.merge(part)
    for line in (*figures(total), "", *genres(by_genre, total)):
        print(line)
    print(f"\n{len(pairs)} documents, {sum(map(len, run.values())):,} sentences, {time.perf_counter() - began:.1f} s")
    if asked.against:
        print()
        for line in changes(_read(asked.against), run):
            print(line)
    if asked.save:
        asked.save.parent.mkdir(parents=True, exist_ok=True)
        asked.save.write_text(json.dumps({name: [_plain(o) for o in of] for name, of in run.items()}), encoding="utf-8")
    return 0


def _report(document: Path, level: str) -> dict[str, Any]:
    checked = documents.check(str(document), {"level": level}, pandoc=newest_pandoc())
    return render.report(checked.report, checked.name, None)


def genre_of(document: Path) -> str:
    """Tell the genre of a document: what its metadata say, else the first part of its name."""
    said = _GENRE.search(document.read_text(encoding="utf-8").split("\n---", 1)[0])
    return said[1].strip() if said else document.stem.partition("-")[0]


def figures(total: Score) -> Iterator[str]:
    """Lay out precision, recall and F1, of all and by caveat."""
    yield f"{'':22}{'precision':>10}{'recall':>10}{'F1':>10}{'n':>7}"
    for name in _MAIN:
        tally = total.tallies[name]
        yield f"{name:22}{tally.precision:10.3f}{tally.recall:10.3f}{tally.f1:10.3f}{tally.wanted:7}"
    yield f"{'caveats, macro':22}{'':20}{total.macro:10.3f}"
    yield f"{'kind, accuracy':22}{'':20}{total.kinds[True] / max(1, total.kinds.total()):10.3f}"
    yield ""
    for name, tally in sorted(total.caveats.items(), key=lambda item: (-item[1].wanted, item[0])):
        yield f"  {name:20}{tally.precision:10.3f}{tally.recall:10.3f}{tally.f1:10.3f}{tally.wanted:7}"
    if total.unmatched:
        yield f"{total.unmatched} predictions stand in no annotated sentence"


def genres(by_genre: Mapping[str, Score], total: Score) -> Iterator[str]:
    """Lay out the F1 of each genre, and of the caveats in it that are common enough to tell."""
    common = [name for name, tally in sorted(total.caveats.items(), key=lambda i: -i[1].wanted) if tally.wanted >= 20]
    heads = [*_COLUMNS, *common]
    yield "F1 by genre".ljust(16) + "".join(f"{name[:11]:>12}" for name in heads)
    for genre, part in sorted(by_genre.items()):
        tallies = [part.tallies[name] for name in _COLUMNS] + [part.caveats[name] for name in common]
        yield f"{genre:16}" + "".join(f"{t.f1:12.2f}" if t.wanted >= 3 else f"{'·':>12}" for t in tallies)


def changes(before: Run, after: Run) -> Iterator[str]:
    """Tell, sentence by sentence, which caveats became right and which no longer are."""
    gains = losses = 0
    for name, outcomes in after.items():
        known = {outcome.text: outcome for outcome in before.get(name, [])}
        for now in outcomes:
            then = known.get(now.text)
            if then is None:
                continue
            moved = sorted((then.given ^ now.given) - now.optional)
            if not moved:
                continue
            signs = []
            for caveat in moved:
                good = (caveat in now.given) == (caveat in now.wanted)
                gains, losses = gains + good, losses + (not good)
                signs.append(f"{'+' if good else '-'} {'' if caveat in now.given else 'no '}{caveat}")
            yield f"{name}: {', '.join(signs)}\n    {now.text[:_SHOWN]}"
    yield f"{gains} gained, {losses} lost"


def _plain(outcome: Outcome) -> list[Any]:
    return [part if isinstance(part, str) else sorted(part) for part in outcome]


def _read(path: Path) -> Run:
    kept: dict[str, list[list[Any]]] = json.loads(path.read_text(encoding="utf-8"))
    return {name: [Outcome(o[0], *map(frozenset, o[1:])) for o in outcomes] for name, outcomes in kept.items()}


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
