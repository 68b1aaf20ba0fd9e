"""`convert` gives marked documents in any format, whole or not at all; a bad one does not stop the others."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pandoc_claims.cli import pdf_engine, run
from pandoc_claims.errors import ToolError
from tests import programs

HEARSAY = "The mayor is said to have slept in his office for a week.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text(f"---\ntitle: A\n---\n\n{HEARSAY}", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"---\ntitle: B\n---\n\n{HEARSAY}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PANDOC", programs.newest_pandoc())
    return tmp_path


def entries(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != ".git")


@pytest.mark.parametrize("words", [["-", "-o", "a.html"], ["a.md", "-o", "-"]])
def test_a_stream_is_no_file(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", *words]) == 2
    assert "pandoc --filter" in capfd.readouterr().err


def test_a_folder_is_no_document(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "notes").mkdir()
    assert run(["convert", "notes", "-o", "a.html"]) == 1
    assert capfd.readouterr().err == "pandoc-claims: notes: this is a folder\n"


def test_an_output_without_a_suffix_is_given_none(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "a.md", "-o", "page", "-M", "title=T"]) == 0
    assert "file extension ." not in capfd.readouterr().err
    assert "<p>" in (folder / "page").read_text(encoding="utf-8")
    assert [path.name for path in folder.glob(".pandoc-claims-*")] == []


def test_a_wrong_option_in_a_document_is_named_without_the_machinery(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.md").write_text("---\nclaims: {level: high}\n---\n\nWords.\n", encoding="utf-8")
    assert run(["convert", "b.md", "-o", "b.html"]) == 1
    err = capfd.readouterr().err
    assert err.startswith("pandoc-claims: b.md: the document’s metadata, claims.level takes")
    assert "filter" not in err


def test_a_page_is_marked_and_stands_alone() -> None:
    assert run(["convert", "a.md", "-o", "a.html"]) == 0
    page = Path("a.html").read_text(encoding="utf-8")

    assert 'data-caveats="hearsay"' in page
    assert "<title>A</title>" in page


def test_several_documents_go_to_a_folder_under_their_own_names(folder: Path) -> None:
    assert run(["convert", "a.md", "b.md", "--to", "gfm", "-o", "out/deep"]) == 0
    assert entries(folder / "out" / "deep") == ["a.md", "b.md"]


@pytest.mark.parametrize("engine", [[], ["--pdf-engine", "typst"]])
def test_a_pdf_needs_no_tex(folder: Path, engine: list[str]) -> None:
    pytest.importorskip("typst")
    assert run(["convert", "a.md", "-o", "a.pdf", *engine]) == 0
    assert Path("a.pdf").read_bytes().startswith(b"%PDF-")
    assert entries(folder) == ["a.md", "a.pdf", "b.md"]


def test_a_pdf_holds_the_images_that_lie_beside_the_document(folder: Path) -> None:
    pytest.importorskip("typst")
    (folder / "book").mkdir()
    (folder / "book" / "x.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', encoding="utf-8"
    )
    (folder / "book" / "c.md").write_text("![An image](x.svg)\n", encoding="utf-8")

    assert run(["convert", "book/c.md", "-o", "c.pdf"]) == 0


def test_options_reach_the_filter_and_flags_win() -> None:
    arguments = [
        "-M",
        "claims.appendix.title=No",
        "-M",
        "author=Ann Other",
        "--appendix-title",
        "What is open",
        "--no-marks",
    ]
    assert run(["convert", "a.md", "-o", "a.html", *arguments]) == 0
    page = Path("a.html").read_text(encoding="utf-8")

    assert "What is open" in page
    assert "Ann Other" in page
    assert "data-caveats" not in page


def test_what_stands_behind_two_dashes_goes_to_pandoc() -> None:
    assert run(["convert", "a.md", "-o", "a.html", "--", "--toc", "-V", "lang=fr", "--shift-heading-level-by=1"]) == 0
    assert 'lang="fr"' in Path("a.html").read_text(encoding="utf-8")


def test_word_documents_get_our_styles_and_the_user_s_document_wins(folder: Path) -> None:
    assert run(["convert", "a.md", "-o", "ours.docx"]) == 0
    (folder / "mine.docx").write_bytes(
        subprocess.run(
            [programs.newest_pandoc(), "--print-default-data-file", "reference.docx"], capture_output=True, check=True
        ).stdout
    )
    assert run(["convert", "a.md", "-o", "theirs.docx", "--", "--reference-doc=mine.docx"]) == 0
    styles = [zipfile.ZipFile(name).read("word/styles.xml") for name in ("ours.docx", "theirs.docx")]

    assert styles[0] != styles[1]


def test_one_bad_document_does_not_stop_the_others(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "broken.docx").write_bytes(b"no zip at all")
    assert run(["convert", "broken.docx", "nowhere.md", "a.md", "--to", "plain", "-o", "out"]) == 1
    said = capfd.readouterr().err

    assert entries(folder / "out") == ["a.txt"]
    assert "pandoc-claims: broken.docx: " in said
    assert "pandoc-claims: nowhere.md: there is no such file" in said


def test_what_was_there_stays_when_the_conversion_fails(folder: Path) -> None:
    (folder / "old.html").write_text("old", encoding="utf-8")
    (folder / "broken.docx").write_bytes(b"no zip at all")

    assert run(["convert", "broken.docx", "-o", "old.html"]) == 1
    assert (folder / "old.html").read_text(encoding="utf-8") == "old"
    assert entries(folder) == ["a.md", "b.md", "broken.docx", "old.html"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.md", "-o", "a.md"], "a.md would be overwritten"),
        (["a.md", "b.md", "-o", "b.md"], "b.md is a file; several documents need a folder"),
        (["a.md", "sub/a.md", "-o", "out"], "a.md and sub/a.md would both become out"),
        (["a.md", "-o", "a.html", "--level", "strickt"], "--level takes lenient, standard or strict, not “strickt”"),
        (["a.md", "-o", "a.html", "--pdf-engine", "xelatex"], "--pdf-engine is for PDF"),
    ],
)
def test_a_call_that_makes_no_sense_is_told_before_anything_is_done(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(["convert", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert (folder / "a.md").read_text(encoding="utf-8").startswith("---\ntitle: A")


def test_the_same_document_twice_is_converted_once() -> None:
    assert run(["convert", "a.md", "a.md", "--to", "plain", "-o", "a.txt"]) == 0
    assert Path("a.txt").is_file()


def test_a_missing_pdf_engine_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "a.md", "-o", "a.pdf", "--pdf-engine", "no-such-engine"]) == 1
    assert "I cannot find the PDF engine no-such-engine" in capsys.readouterr().err


def test_without_any_engine_the_easiest_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_engine, "_typst", lambda *_: None)
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(ToolError, match=r"pip install 'pandoc-claims\[pdf\]'"):
        pdf_engine.arguments(None, None, tmp_path, "pandoc")


@pytest.mark.parametrize(
    ("form", "engine"),
    [(None, "typst"), ("pdf", "typst"), ("typst", "typst"), ("latex", "xelatex"), ("html5", "prince")],
)
def test_the_engine_fits_the_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str | None, engine: str
) -> None:
    monkeypatch.setattr(pdf_engine, "_typst", lambda *_: "typst")
    monkeypatch.setattr(shutil, "which", lambda name, **_: name if name in ("xelatex", "prince") else None)

    assert pdf_engine.arguments(None, form, tmp_path, "pandoc") == [f"--pdf-engine={engine}"]


def test_an_engine_that_is_passed_on_is_left_alone(tmp_path: Path) -> None:
    assert pdf_engine.arguments(None, None, tmp_path, "pandoc", passed_on=["--pdf-engine=context"]) == []


def test_it_works_off_the_path_and_with_a_module_of_an_unlucky_name_beside_it(folder: Path) -> None:
    (folder / "json.py").write_text("raise SystemExit('shadowed')\n", encoding="utf-8")
    environment = {**os.environ, "PATH": os.path.dirname(programs.newest_pandoc())}  # noqa: PTH120  # a string is wanted
    done = subprocess.run(
        [programs.claims_program(), "convert", "a.md", "-o", "a.html"],
        env=environment,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert "data-claim" in Path("a.html").read_text(encoding="utf-8")


def test_a_wrong_option_in_a_document_fails_it(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "c.md").write_text("---\nclaims: {levle: strict}\n---\nText\n", encoding="utf-8")

    assert run(["convert", "c.md", "-o", "c.html"]) == 1
    assert "claims.levle: there is no such option" in capfd.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="umask is a POSIX matter")
def test_the_output_has_the_permissions_of_any_new_file(folder: Path) -> None:
    (folder / "any").touch()
    run(["convert", "a.md", "-o", "a.html"])

    assert (folder / "a.html").stat().st_mode == (folder / "any").stat().st_mode


CITING = "The harbour was dredged in 1998 [@doe99, p. 3].\n"
REFERENCES = (
    "---\nreferences:\n- {id: doe99, type: book, title: Harbours, author: {family: Doe}, issued: 1999}\n---\n\n"
)


def test_citations_of_a_document_with_references_are_resolved(folder: Path) -> None:
    (folder / "c.md").write_text(REFERENCES + CITING, encoding="utf-8")

    assert run(["convert", "c.md", "-o", "c.txt"]) == 0
    assert "(Doe 1999, 3)" in (folder / "c.txt").read_text(encoding="utf-8")


def test_citations_without_references_stay_as_they_were_written(folder: Path) -> None:
    (folder / "c.md").write_text(f"The word references is no reference. {CITING}", encoding="utf-8")

    assert run(["convert", "c.md", "-o", "c.txt"]) == 0
    assert "[@doe99, p. 3]" in " ".join((folder / "c.txt").read_text(encoding="utf-8").split())


@pytest.mark.parametrize("head", ["", REFERENCES])
def test_a_pdf_of_a_document_that_cites_is_made(folder: Path, head: str) -> None:
    pytest.importorskip("typst")
    (folder / "c.md").write_text(head + CITING, encoding="utf-8")

    assert run(["convert", "c.md", "-o", "c.pdf"]) == 0


def test_a_register_may_lie_beside_its_document(folder: Path) -> None:
    (folder / "book").mkdir()
    (folder / "book" / "c.md").write_text(f"---\nclaims: {{register: v.yaml}}\n---\n\n{HEARSAY}", encoding="utf-8")
    (folder / "book" / "v.yaml").write_text(
        f"claims:\n- {{id: a, text: {HEARSAY.strip()}, status: disputed}}\n", encoding="utf-8"
    )

    assert run(["convert", "book/c.md", "-o", "c.html"]) == 0
    assert 'data-status="disputed"' in (folder / "c.html").read_text(encoding="utf-8")
    assert run(["check", "book/c.md"]) == 0
