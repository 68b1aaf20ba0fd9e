"""The filter as Pandoc runs it: bytes in, bytes out, one line where something is wrong."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import pandoc_claims
from pandoc_claims import analysis, interactive
from pandoc_claims.errors import ClaimsError, OptionError
from pandoc_claims.hosts.pandoc import filter as pandoc_filter
from pandoc_claims.hosts.pandoc import ours
from tests.pandoc_json import document, para

FORMATS = ["html5", "epub3", "revealjs", "docx", "odt", "latex", "beamer", "typst", "gfm", "markdown", "plain", "rst"]
WORDS = re.compile(r'"t":"Str","c":"([^"]*)"|"c":"([^"]*)","t":"Str"')
STORY = "Critics say that the dam at Ulm lost 90 people, Ann Lee told Acme News. She said it was *so, and* more."


def run(tree: dict[str, Any], tmp_path: Path, fmt: str = "html5") -> tuple[bytes, bytes, list[str]]:
    """Filter a document; return what went in, what came out, and what was said."""
    data = json.dumps(tree, indent=1).encode()
    said: list[str] = []
    return data, pandoc_filter.run(data, fmt, tmp_path, said.append), said


def meta(**options: Any) -> dict[str, Any]:
    """Return metadata with a `claims:` map."""

    def value(given: Any) -> dict[str, Any]:
        return {"t": "MetaBool" if isinstance(given, bool) else "MetaString", "c": given}

    return {"claims": {"t": "MetaMap", "c": {key: value(given) for key, given in options.items()}}}


@pytest.mark.parametrize("fmt", [*FORMATS, "jats", "org", "asciidoc", "", "a-format-of-tomorrow"])
def test_a_marked_document_is_the_document_without_its_marks(fmt: str, tmp_path: Path) -> None:
    tree = document(para(STORY))
    _, out, said = run(tree, tmp_path, fmt)
    marked = json.loads(out)
    assert said == []
    assert ours.is_marked(marked)
    assert ours.normalise(ours.unmark(marked)) == tree


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_second_run_changes_nothing(fmt: str, tmp_path: Path) -> None:
    _, once, _ = run(document(para(STORY)), tmp_path, fmt)
    assert pandoc_filter.run(once, fmt, tmp_path, pytest.fail) == once


def piped(pandoc: str, reads: str, writes: str, data: bytes) -> bytes:
    """Convert a document from one format to another."""
    return subprocess.run([pandoc, "-f", reads, "-t", writes], input=data, capture_output=True, check=True).stdout


@pytest.mark.parametrize("dialect", ["markdown", "gfm", "commonmark_x", "markdown_mmd", "markdown_strict"])
def test_marks_survive_a_round_trip_through_markdown(newest_pandoc: str, dialect: str, tmp_path: Path) -> None:
    _, out, _ = run(document(para(STORY)), tmp_path, dialect)
    written = subprocess.run(
        [newest_pandoc, "-f", "json", "-t", dialect], input=out, capture_output=True, check=True
    ).stdout
    again = subprocess.run(
        [newest_pandoc, "-f", dialect, "-t", "json"], input=written, capture_output=True, check=True
    ).stdout
    assert pandoc_filter.run(again, "html5", tmp_path, pytest.fail) == again
    assert "[^" not in "".join(map("".join, WORDS.findall(again.decode()))), "a reference was read as a footnote's"


@pytest.mark.parametrize("words", ["Open the door.", ""])
def test_a_document_without_claims_and_names_comes_out_to_the_byte(words: str, tmp_path: Path) -> None:
    data, out, said = run(document(para(words)), tmp_path)
    assert (out, said) == (data, [])


def test_a_document_that_switches_the_filter_off_comes_out_to_the_byte(tmp_path: Path) -> None:
    tree = document(para(STORY), meta={"claims": {"t": "MetaBool", "c": False}})
    data, out, said = run(tree, tmp_path)
    assert (out, said) == (data, [])


def test_without_marks_there_is_an_appendix_alone(tmp_path: Path) -> None:
    tree = document(para(STORY), meta=meta(marks=False))
    _, out, _ = run(tree, tmp_path)
    assert b"data-claim=" not in out
    assert b'"data-claim"' not in out
    assert ours.unmark(json.loads(out)) == tree


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no JSON",
        b"[1]",
        b'{"blocks": []}',
        b'{"pandoc-api-version": [1], "meta": [], "blocks": []}',
        b"\xff\xfe\x00",
    ],
)
def test_what_is_not_pandocs_json_is_passed_on_with_one_line(data: bytes, tmp_path: Path) -> None:
    said: list[str] = []
    assert pandoc_filter.run(data, "html5", tmp_path, said.append) == data
    assert len(said) == 1
    assert "is not Pandoc's JSON" in said[0]


def test_a_tree_of_no_known_shape_is_passed_on_with_one_line(tmp_path: Path) -> None:
    data, out, said = run(document({"t": "Para", "c": 7}), tmp_path)
    assert out == data
    assert len(said) == 1
    assert said[0].endswith("; the document is left unmarked")


def _broken(*_: object) -> None:
    raise ZeroDivisionError("one\nline")


def test_an_error_of_ours_leaves_the_document_and_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis, "analyse", _broken)
    data, out, said = run(document(para(STORY)), tmp_path)
    assert out == data
    assert said[0].startswith("an error of this program in test_filter.py, line ")
    assert "ZeroDivisionError" in said[0]


def test_a_strict_document_fails_instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysis, "analyse", _broken)
    with pytest.raises(ClaimsError, match="ZeroDivisionError"):
        run(document(para(STORY), meta=meta(strict=True)), tmp_path)


def test_a_mistake_in_the_options_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="levle"):
        run(document(para(STORY), meta=meta(levle="strict")), tmp_path)


def filter_process(program: str, data: bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [program, "html5"], input=data, capture_output=True, check=False, env={**os.environ, **environment}
    )


def test_the_process_marks_a_document(claims_program: str) -> None:
    tree = document(para(STORY))
    done = filter_process(claims_program, json.dumps(tree).encode(), PANDOC_VERSION="3.9")
    assert (done.returncode, done.stderr) == (0, b"")
    assert ours.normalise(ours.unmark(json.loads(done.stdout))) == tree


def test_the_process_ends_with_two_and_one_line_on_a_mistake_in_the_options(claims_program: str) -> None:
    done = filter_process(claims_program, json.dumps(document(meta=meta(levle="strict"))).encode())
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"pandoc-claims: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("version", ["2.17", "2.17.1.1", "3.9", "4.0", "17", "", "three", "3.x", "3.9-nightly"])
def test_any_version_from_the_oldest_on_or_none_we_understand_passes_silently(
    version: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PANDOC_VERSION", version)
    pandoc_filter._say_if_old()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("version", ["2.16.2", "1.19"])
def test_an_older_pandoc_is_named_in_one_line(
    version: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PANDOC_VERSION", version)
    pandoc_filter._say_if_old()
    assert capsys.readouterr().err.startswith(f"pandoc-claims: this is Pandoc {version}; ")


def test_a_reader_who_goes_away_is_no_error_to_speak_of(claims_program: str) -> None:
    tree = document(*(para(STORY) for _ in range(3000)))
    with subprocess.Popen(
        [claims_program, "html5"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(json.dumps(tree).encode())
        process.stdin.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("arguments", [(), ("--citeproc",)])
def test_pandoc_runs_it(pandoc: str, claims_program: str, arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [pandoc, "-f", "markdown", "-t", "html5", *arguments, "--filter", claims_program],
        input=STORY.encode(),
        capture_output=True,
        check=True,
    )
    assert b'data-claim="claim-1"' in done.stdout
    assert b'id="sources-and-caveats"' in done.stdout
    assert done.stderr == b""


def test_the_filter_imports_nothing_heavy() -> None:
    """Each of these would cost a short document as much as all that is done to it."""
    code = """
import io, sys
from pandoc_claims.hosts.pandoc import filter as pandoc_filter
from pathlib import Path
from tests.pandoc_json import document, para
import json
pandoc_filter.run(json.dumps(document(para("It is said to be so."))).encode(), "html", Path.cwd(), print)
heavy = {"panflute", "click", "yaml", "argparse", "dataclasses", "importlib.metadata", "importlib.resources"}
sys.exit(", ".join(sorted(heavy & set(sys.modules))) or None)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_panflute_document_is_annotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    api = importlib.import_module("pandoc_claims.hosts.pandoc.panflute_api")
    panflute = importlib.import_module("panflute")
    api.accept_raw_formats()
    raw = panflute.RawInline("#x", format="typst")
    doc = panflute.Doc(panflute.Para(*_spaced(panflute, STORY), raw), format="html5")
    assert api.annotate(doc, {"level": "strict"}) is doc
    assert any("data-claim" in span.attributes for span in _spans(panflute, doc))
    with pytest.raises(OptionError):
        api.annotate(doc, {"levle": "strict"})


def _spaced(panflute: Any, words: str) -> list[Any]:
    return [part for word in words.split() for part in (panflute.Str(word), panflute.Space())]


def _spans(panflute: Any, doc: Any) -> list[Any]:
    found: list[Any] = []
    doc.walk(lambda element, _: found.append(element) if isinstance(element, panflute.Span) else None)
    return found


def test_the_package_offers_what_it_names() -> None:
    assert pandoc_claims.analyse is interactive.analyse
    assert pandoc_claims.Options().level == "standard"
    with pytest.raises(AttributeError):
        pandoc_claims.nothing  # noqa: B018 -- looked up for its error


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert pandoc_claims.__version__ == project["version"]
