"""What a PDF's fonts lack is named in one line, and found in other fonts where the author has chosen none."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from pandoc_claims.cli import glyphs, pdf_engine, run
from tests import programs

if TYPE_CHECKING:
    from pathlib import Path

WARNINGS = [
    "[WARNING] Missing character: There is no Г (U+0413) (U+0413) in font [lmroman10-regular]:mapping=t",
    "[WARNING] Missing character: There is no а (U+0430) (U+0430) in font [lmroman10-bold]:mapping=tex-",
    "[WARNING] Missing character: There is no к (U+043A) in font [lmmono10-regular]:!",
    "[WARNING] Missing character: There is no 日 (U+65E5) (U+65E5) in font DejaVu Serif/OT:script=latn;l",
    "[WARNING] This document has no title",
]


def missing() -> glyphs.Missing:
    found = glyphs.Missing()
    assert found.take(WARNINGS) == WARNINGS[-1:], "what is not about characters is passed on"
    return found


def test_missing_characters_are_told_by_the_font_that_lacks_them() -> None:
    assert missing().by_font == {"mainfont": {"Г", "а"}, "monofont": {"к"}, "": {"日"}}


def test_a_line_names_the_first_few_and_counts_the_rest() -> None:
    found = glyphs.Missing()
    found.add("абвгдежзик")
    assert found.told().startswith("а (U+0430), б (U+0431)")
    assert found.told().endswith(" and 2 more")


def test_a_font_is_looked_for_where_the_author_has_chosen_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "fc-list")
    monkeypatch.setattr(glyphs, "_installed", lambda _: {"DejaVu Serif", "FreeSerif", "DejaVu Sans Mono"})
    chosen = glyphs.fonts(missing(), "xelatex")
    assert chosen == {"mainfont": "FreeSerif", "monofont": "DejaVu Sans Mono"}
    assert glyphs.fonts(missing(), "pdflatex") == {}
    assert "mainfont=FreeSerif" in glyphs.variables(chosen, "xelatex")
    assert "mainfontfallback=FreeSerif:" in glyphs.variables(chosen, "lualatex")


def test_the_font_that_has_most_of_them_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "fc-list")
    monkeypatch.setattr(glyphs, "_installed", lambda characters: set() if "日" in characters else {"FreeSerif"})
    found = glyphs.Missing()
    found.add("Га日", "lmroman10-regular")
    assert glyphs.fonts(found, "xelatex") == {"mainfont": "FreeSerif"}


def test_without_fontconfig_nothing_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert glyphs.fonts(missing(), "xelatex") == {}


@pytest.mark.parametrize(
    ("arguments", "engine"),
    [(["--pdf-engine=/a/b/typst"], "typst"), (["-s", "--pdf-engine", "xelatex"], "xelatex"), (["-s"], "")],
)
def test_the_engine_is_read_from_the_arguments(arguments: list[str], engine: str) -> None:
    assert pdf_engine.named(arguments) == engine


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PANDOC", programs.newest_pandoc())
    return tmp_path


def test_typst_says_which_letters_no_font_has(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("typst")
    (folder / "a.md").write_text("Слово and Ελλάδα, naïve — “yes”, 日 and 日.\n", encoding="utf-8")
    arguments = ["--", "--pdf-engine-opt=--ignore-system-fonts"]
    assert run(["convert", "a.md", "-o", "a.pdf", "--pdf-engine", "typst", *arguments]) == 0
    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert "a.md: no font in use has 日 (U+65E5); install a font that does" in said


def test_typst_says_nothing_where_nothing_is_missing(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("typst")
    (folder / "a.md").write_text("Слово and Ελλάδα, naïve — “yes”.\n", encoding="utf-8")
    assert run(["convert", "a.md", "-o", "a.pdf", "--pdf-engine", "typst"]) == 0
    assert capfd.readouterr().err == ""


@pytest.mark.slow
@pytest.mark.tex
@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_tex_is_given_a_font_for_what_its_own_lacks(
    folder: Path, capfd: pytest.CaptureFixture[str], engine: str
) -> None:
    lacking = glyphs.Missing()
    lacking.add("Слово", "lmroman10-regular")
    if not glyphs.fonts(lacking, engine):
        pytest.skip("no font here is known to have Cyrillic")
    (folder / "a.md").write_text("---\ntitle: T\n---\n\nThe word is слово.\n", encoding="utf-8")
    assert run(["convert", "a.md", "-o", "a.pdf", "--pdf-engine", engine]) == 0
    said = capfd.readouterr().err
    assert "stand in for fonts that lack" in said
    assert "no font in use" not in said
