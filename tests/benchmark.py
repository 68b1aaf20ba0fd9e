"""How fast the filter is, measured here and now: `make bench`.

Start-up is measured on an article of 560 words, length on 85,000 and 170,000 words, each against filters that do less:
one that copies its bytes, and one that loads and dumps the document with panflute and does nothing. The programs take
turns, so that a noisy moment hits all of them, and the median counts. The texts are made of the sample documents; the
same words come out on every machine. With `GOLD=folder` in the environment, the reports on the documents in
`folder/docs` are scored by that folder's own `score.py`.
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from pandoc_claims import analysis, options, pandoc_program
from pandoc_claims.hosts.pandoc import read
from tests.programs import ROOT, claims_program, newest_pandoc

WORDS_SHORT, WORDS_HALF, WORDS_LONG = 560, 85_000, 170_000
ROUNDS_SHORT, ROUNDS_LONG = 21, 5

SYLLABLES = (
    "bra",
    "dor",
    "el",
    "fen",
    "gar",
    "hal",
    "im",
    "jor",
    "kes",
    "lun",
    "mar",
    "nor",
    "os",
    "pel",
    "ri",
    "sta",
    "tor",
    "va",
)
#: What is drawn anew in each paragraph: figures, and a capitalised word that does not begin a sentence.
VARIABLE = re.compile(r"(?P<figure>\b\d+\b)|(?<=[a-z] )[A-Z][a-z]{3,}\b")

COPIES = "import sys\nsys.stdout.buffer.write(sys.stdin.buffer.read())\n"
DOES_NOTHING = "import panflute\n\n\ndef nothing(element, doc):\n    pass\n\n\npanflute.run_filter(nothing)\n"


class Cost(NamedTuple):
    """What one run of a program cost."""

    seconds: float
    peak: int  # of resident memory, in kB; of the program or of one that it ran, whichever was larger


def article(words: int) -> str:
    """Make a document of about so many words out of the sentences of the sample documents.

    Figures are drawn anew and names are replaced by made-up ones, few of them often and many of them seldom, as in a
    real text: a filter that remembers sentences gains nothing.
    """
    paragraphs = [
        text for name in ("straits", "saltroad", "quay") for text in _paragraphs(ROOT / "seeds" / f"{name}.md")
    ]
    chance = random.Random(words)  # noqa: S311  # a text to measure with, not a secret
    names = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).capitalize() for _ in range(2_000)]

    def redraw(match: re.Match[str]) -> str:
        if match["figure"]:
            return str(chance.randint(2, 99))
        return names[int(len(names) * chance.random() ** 4)]

    parts = ["---\ntitle: A long article\nlang: en\n---\n"]
    count = 0
    while count < words:
        parts += [] if len(parts) % 12 else [f"## Part {len(parts) // 12}\n"]
        paragraph = VARIABLE.sub(redraw, chance.choice(paragraphs))
        parts.append(f"{paragraph}\n")
        count += len(paragraph.split())
    return "\n".join(parts)


def _paragraphs(path: Path) -> list[str]:
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    blocks = (" ".join(block.split()) for block in body.split("\n\n"))
    return [block for block in blocks if block[:1].isalpha() and "[^" not in block and "|" not in block]


def measure(command: list[str], stdin: Path) -> Cost:
    """Run a program once, from its start to its end."""
    with stdin.open("rb") as text:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=text, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(seconds, usage.ru_maxrss)


def take_turns(commands: dict[str, list[str]], stdin: Path, rounds: int) -> dict[str, Cost]:
    """Run the programs in turn, so many rounds, and return the medians."""
    runs: dict[str, list[Cost]] = {name: [] for name in commands}
    for command in commands.values():
        measure(command, stdin)  # warms the caches
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(measure(command, stdin))
    return {
        name: Cost(median(run.seconds for run in of), int(median(run.peak for run in of))) for name, of in runs.items()
    }


def table(title: str, costs: dict[str, Cost], base: str, *, memory: bool = False) -> None:
    """Print what was measured, and each as a multiple of `base`.

    Memory is of use for long documents only: a process counts its parent's memory at its birth, 30 MB here, as its own.
    """
    print(f"\n{title}\n{'':34}{'ms':>9}{'×':>7}" + (f"{'MB':>8}{'×':>7}" if memory else ""))
    for name, cost in costs.items():
        line = f"{name:34}{cost.seconds * 1000:9.1f}{cost.seconds / costs[base].seconds:7.2f}"
        print(line + (f"{cost.peak / 1024:8.1f}{cost.peak / costs[base].peak:7.2f}" if memory else ""))


def analysis_alone(tree: Path) -> float:
    """Measure the analysis without Pandoc's tree, in words a second."""
    text = read.read(json.loads(tree.read_text(encoding="utf-8")))
    words = sum(len(block.text.split()) for block in text.blocks)
    start = time.perf_counter()
    analysis.analyse(text, options.Options())
    return words / (time.perf_counter() - start)


def score_gold(folder: Path, scratch: Path) -> None:
    """Let an annotated corpus score the reports on its documents."""
    reports = scratch / "reports"
    reports.mkdir()
    for document in sorted((folder / "docs").iterdir()):
        report = subprocess.run(
            [claims_program(), "check", "--format", "json", str(document)], stdout=subprocess.PIPE, check=True
        )
        (reports / f"{document.stem}.json").write_bytes(report.stdout)
    print(f"\nScore of {folder}", flush=True)
    subprocess.run([sys.executable, str(folder / "score.py"), str(reports)], check=True)


def main() -> None:
    """Measure everything and print it."""
    pandoc = newest_pandoc()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        filters = {
            "copies bytes": _script(scratch, "copy", COPIES),
            "does nothing": _script(scratch, "noop", DOES_NOTHING),
        }
        filters["pandoc-claims"] = Path(claims_program())
        texts = {words: scratch / f"{words}.md" for words in (WORDS_SHORT, WORDS_HALF, WORDS_LONG)}
        trees = {words: scratch / f"{words}.json" for words in texts}
        for words, path in texts.items():
            path.write_text(article(words), encoding="utf-8")
            trees[words].write_bytes(pandoc_program.run([str(path), "-t", "json"], program=pandoc))

        alone = {name: [str(path), "html"] for name, path in filters.items()}
        within = {"pandoc without a filter": [pandoc, "-f", "markdown"]}
        within |= {
            f"pandoc --filter, {name}": [pandoc, "-f", "markdown", "-F", str(path)] for name, path in filters.items()
        }
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, medians")
        table(
            f"Start-up: {WORDS_SHORT} words, process against process",
            take_turns(alone, trees[WORDS_SHORT], ROUNDS_SHORT),
            "does nothing",
        )
        table(
            f"Start-up: {WORDS_SHORT} words, through pandoc",
            take_turns(within, texts[WORDS_SHORT], ROUNDS_SHORT),
            "pandoc --filter, does nothing",
        )
        half = take_turns(alone, trees[WORDS_HALF], ROUNDS_LONG)
        long = take_turns(alone, trees[WORDS_LONG], ROUNDS_LONG)
        table(f"Length: {WORDS_HALF:,} words, process against process", half, "does nothing", memory=True)
        table(f"Length: {WORDS_LONG:,} words, process against process", long, "does nothing", memory=True)
        growth = long["pandoc-claims"].seconds / half["pandoc-claims"].seconds
        print(f"\nTwice the words take {growth:.2f} times as long.")
        print(f"The analysis alone reads {analysis_alone(trees[WORDS_LONG]):,.0f} words a second.")
        if gold := os.environ.get("GOLD"):
            score_gold(Path(gold), scratch)


def _script(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.py"
    path.write_text(f"#!{sys.executable}\n{text}", encoding="utf-8")
    path.chmod(0o755)
    return path


if __name__ == "__main__":
    main()
