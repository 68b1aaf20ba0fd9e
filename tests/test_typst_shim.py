"""A program named `typst` that does for Pandoc what Typst's own does, and reads nothing it should not."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from pandoc_claims.cli import launcher, typst_shim

pytest.importorskip("typst")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def source(text: str) -> str:
    Path("in.typ").write_text(text, encoding="utf-8")
    return "in.typ"


def test_it_compiles_as_pandoc_asks(folder: Path) -> None:
    assert typst_shim.main(["compile", source("= Ган"), "out.pdf"]) == 0
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_without_an_output_the_pdf_stands_beside_the_input(folder: Path) -> None:
    assert typst_shim.main(["compile", source("x")]) == 0
    assert (folder / "in.pdf").exists()


def test_what_is_passed_on_to_the_engine_is_understood(folder: Path) -> None:
    arguments = ["--root", str(folder), "--font-path=fonts", "--ignore-system-fonts", "--input", "who=you"]
    text = source("#sys.inputs.who #assert(sys.inputs.who == 'you')".replace("'", '"'))

    assert typst_shim.main(["compile", *arguments, "--pdf-standard=a-2b", text, "out.pdf"]) == 0


@pytest.mark.parametrize(
    "text", ['#read("/etc/passwd")', '#read("../../../../../../etc/passwd")', '#image("/tmp/media-0/x.png")', "#let"]
)
def test_what_cannot_be_compiled_is_told_and_files_elsewhere_are_not_read(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert typst_shim.main(["compile", source(text), "out.pdf"]) == 1
    assert "error" in capsys.readouterr().err
    assert not (folder / "out.pdf").exists()


def test_images_that_pandoc_put_aside_are_found_and_nothing_is_left_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    temporary = tmp_path_factory.mktemp("temporary")
    (temporary / "media-0a1b").mkdir()
    (temporary / "media-0a1b" / "x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(temporary))

    assert typst_shim.main(["compile", source(f'#image("{temporary.as_posix()}/media-0a1b/x.svg")'), "out.pdf"]) == 0
    assert sorted(os.listdir(folder)) == ["in.typ", "out.pdf"]  # noqa: PTH208  # names are all that is wanted


def test_a_folder_that_is_not_pandoc_s_is_not_brought_in(tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "media-0a1b"
    elsewhere.mkdir()
    (elsewhere / "x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")

    assert typst_shim.main(["compile", source(f'#image("{elsewhere.as_posix()}/x.svg")'), "out.pdf"]) == 1


def test_the_launcher_is_a_program_that_reads_stdin_and_minds_no_module_lying_about(folder: Path) -> None:
    (folder / "argparse.py").write_text("raise SystemExit('shadowed')\n", encoding="utf-8")
    place = folder / "a place with spaces"
    place.mkdir()
    program = launcher.write(place, "typst", "pandoc_claims.cli.typst_shim")
    done = subprocess.run([program, "compile", "-", "-"], input=b"= Hi", capture_output=True, check=True)
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)

    assert done.stdout.startswith(b"%PDF-")
    assert told.stdout.startswith("typst 0.")
