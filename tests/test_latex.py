"""Claims in LaTeX: the line below them breaks with the text, and the log says no more than it would without us."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc.formats.latex import boxable
from tests import dressed
from tests.programs import ROOT, claims_program
from tests.reports import Said

if TYPE_CHECKING:
    from pathlib import Path

INSIDE = """
The mayor said *it is **safe**, [truly](https://example.org)*, with `code`, $a+b$ and "quotes"[^1] to her friends.

[^1]: A note of hers.
"""
SAID = (Said("The mayor said it is safe, truly, with ￼, ￼ and “quotes” to her friends", ("hearsay",), "hearsay"),)


def latex(pandoc: str, source: str, said: tuple[Said, ...]) -> str:
    return dressed.write(pandoc, dressed.dressed(dressed.read(pandoc, source), "latex", said=said, named=()), "latex")


def runs(text: str) -> list[str]:
    return [run.strip() for run in re.findall(r"\\pandocclaimrun\{((?:[^{}]|\{[^{}]*\})*)\}", " ".join(text.split()))]


def test_every_plain_word_of_a_claim_gets_its_line_and_nothing_else(newest_pandoc: str) -> None:
    tree = dressed.dressed(dressed.read(newest_pandoc, INSIDE), "latex", said=SAID, named=())
    body = dressed.write(newest_pandoc, tree, "latex").rsplit("\\pandocclaimhigh{", 1)[1]
    quoted = ", \\(a+b\\) and ``quotes''"
    assert runs(body) == ["The mayor said", "it is", "safe", ",", "truly", ", with", quoted, "to her friends"]
    assert "\\texttt{code}" in body
    assert "A note of hers" in body


def test_taking_the_marks_away_gives_back_what_was_there(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, INSIDE)
    marked = dressed.dressed(tree, "latex", said=SAID, named=())
    assert "pandocclaimrun" in str(marked)
    assert ours.normalise(ours.unmark(marked)) == ours.normalise(tree)


@pytest.mark.parametrize("text", ["It is said.", "Élan à Łódź", "Иван сказал", "Ἀθῆναι", "naïve — “yes”"])
def test_words_with_spaces_between_them_can_be_boxed(text: str) -> None:
    assert boxable(text)


@pytest.mark.parametrize("text", ["据说市长", "東京タワー", "قال العمدة", "אמר ראש", "นายกเทศมนตรี", "said in 北京"])
def test_words_that_run_leftwards_or_together_cannot(text: str) -> None:
    assert not boxable(text)


def test_a_claim_that_cannot_have_a_line_has_half_brackets(newest_pandoc: str) -> None:
    said = (Said("The mayor went to 北京 in spring", ("hearsay",), "hearsay"),)
    written = latex(newest_pandoc, "The mayor went to 北京 in spring.\n", said)
    body = written.split("\\fi\n")[-1]
    assert "\\pandocclaimhigh{\\pandocclaimopens{}\\pandocclaimcloses{}The" in body
    assert "pandocclaimrun{" not in body


CLASSES = [("article", "xelatex"), ("report", "lualatex"), ("book", "xelatex"), ("scrartcl", "xelatex"),
           ("memoir", "xelatex"), ("beamer", "xelatex"), ("beamer", "lualatex"), ("article", "pdflatex")]  # fmt: skip


@pytest.mark.slow
@pytest.mark.tex
@pytest.mark.parametrize(("document_class", "engine"), CLASSES)
def test_the_log_holds_no_warning_that_it_would_not_hold_without_us(
    newest_pandoc: str, document_class: str, engine: str, tmp_path: Path
) -> None:
    found = subprocess.run(["kpsewhich", f"{document_class}.cls"], capture_output=True, text=True, check=False).stdout
    if not found or shutil.which(engine) is None:
        pytest.skip(f"{document_class} or {engine} is not installed")
    (tmp_path / "head.tex").write_text("\\newcommand{\\mine}{x}\n", encoding="utf-8")
    logs = [warnings(newest_pandoc, document_class, engine, tmp_path, *extra) for extra in FILTERS]
    assert logs[0] - logs[1] == Counter()


FILTERS: tuple[tuple[str, ...], ...] = (("--filter", claims_program()), ())


def warnings(pandoc: str, document_class: str, engine: str, folder: Path, *arguments: str) -> Counter[str]:
    """Compile the quay memo, and count the kinds of warnings in the log."""
    form = "beamer" if document_class == "beamer" else "latex"
    command: list[Any] = [
        pandoc, "quay.md", "-s", "-t", form, "-V", f"documentclass={document_class}", "-H", folder / "head.tex",
        "-V", "colorlinks", *arguments, "-o", folder / "out.tex",
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT / "seeds", check=True)
    shutil.copy(ROOT / "seeds" / "quay.png", folder)
    for _ in range(3):
        done = subprocess.run(
            [engine, "-interaction=nonstopmode", "-halt-on-error", "out.tex"],
            cwd=folder,
            capture_output=True,
            check=False,
        )
    log = (folder / "out.log").read_text(encoding="utf-8", errors="replace")
    assert done.returncode == 0, log[-3000:]
    kinds = re.findall(r"^.*?(?:Warning: \S+ \S+|Overfull|Underfull|Missing character: There is no .)", log, re.M)
    return Counter(kinds)


def test_a_formula_with_spaces_is_not_taken_apart(newest_pandoc: str) -> None:
    said = (Said("Critics say that the ratio ￼ and ￼ fell", ("hearsay",), "hearsay"),)
    body = latex(newest_pandoc, "Critics say that the ratio $x_1 < y$ and $z$ fell.", said).rsplit("claimhigh{", 1)[1]
    assert "\\(x_1 < y\\)" in body
    assert runs(body) == ["Critics say that the ratio", "and \\(z\\) fell"]


def test_the_appendix_links_to_references_as_citations_do(newest_pandoc: str) -> None:
    command = [newest_pandoc, "harbour.md", "--citeproc", "--filter", claims_program(), "-t", "latex"]
    made = subprocess.run(command, cwd=ROOT / "seeds", capture_output=True, text=True, check=True).stdout
    assert "ref-askvold2027" in made
    assert "\\hyperref[ref-" not in made


@pytest.mark.slow
@pytest.mark.tex
@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_a_long_claim_breaks_over_lines_and_is_read_in_order(newest_pandoc: str, engine: str, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is missing")
    words = " ".join(f"word{number} and" for number in range(60))
    source = f"The mayor said {words} nothing else. Then *this* was all.\n"
    said = (Said(f"The mayor said {words} nothing else", ("hearsay",), "hearsay"),)
    tree = dressed.dressed(dressed.read(newest_pandoc, source), "latex", said=said, named=())
    dressed.write(newest_pandoc, tree, "latex", "-s", output=tmp_path / "out.tex")
    subprocess.run([engine, "-interaction=nonstopmode", "out.tex"], cwd=tmp_path, capture_output=True, check=True)
    log = (tmp_path / "out.log").read_text(encoding="utf-8", errors="replace")
    text = subprocess.run(["pdftotext", tmp_path / "out.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert f"The mayor said {words} nothing else" in " ".join(text.split())
    assert "Overfull" not in log
