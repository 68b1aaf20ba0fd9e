"""The report beside the page: it is the report, the page leads to it, and nothing else is ever written over."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema  # type: ignore[import-untyped]
import pytest

import pandoc_claims
from pandoc_claims.errors import ClaimsError, DocumentError, OptionError
from pandoc_claims.hosts.pandoc import filter as pandoc_filter
from pandoc_claims.options import load
from pandoc_claims.render import report_file
from tests import programs
from tests.pandoc_json import document, para
from tests.reports import report

if TYPE_CHECKING:
    from pandoc_claims.model import Report

SCHEMA = json.loads((Path(pandoc_claims.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
WORDS = "Critics say that the dam killed 90 people, said Ann Lee of Acme Ltd."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in a folder of a folder, so that there is something outside it."""
    inside = tmp_path / "page"
    (inside / "data").mkdir(parents=True)
    (inside / ".git").mkdir()
    monkeypatch.chdir(inside)
    monkeypatch.delenv(report_file.OUTPUT_FOLDER, raising=False)
    monkeypatch.delenv("PANDOC_CLAIMS_REPORT", raising=False)
    return inside


@pytest.fixture
def found() -> Report:
    return report(document(para(WORDS)))


def filtered(folder: Path, path: str, words: str = WORDS, **more: bool) -> tuple[str, list[str]]:
    asked: dict[str, Any] = {"report": {"t": "MetaString", "c": path}}
    asked |= {key: {"t": "MetaBool", "c": value} for key, value in more.items()}
    meta = {"claims": {"t": "MetaMap", "c": asked}}
    said: list[str] = []
    data = json.dumps(document(para(words), meta=meta)).encode()
    return pandoc_filter.run(data, "html5", folder, said.append).decode(), said


def test_the_report_is_written_and_the_page_leads_to_it(folder: Path) -> None:
    out, said = filtered(folder, "data/dam.json")
    assert said == []
    written: dict[str, Any] = json.loads((folder / "data/dam.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(SCHEMA).validate(written)
    assert written["claims"]
    assert '<link rel=\\"alternate\\" type=\\"application/json\\"' in out
    assert out.count("./data/dam.json") == 2
    assert [path.name for path in (folder / "data").iterdir()] == ["dam.json"], "and nothing is left lying about"


def test_a_report_is_written_where_there_is_nothing_to_mark(folder: Path) -> None:
    filtered(folder, "dam.json")
    filtered(folder, "dam.json", "water")
    assert json.loads((folder / "dam.json").read_text(encoding="utf-8"))["claims"] == []


def test_without_the_option_nothing_is_written(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    out, _ = filtered(folder, "")
    assert "alternate" not in out.replace("alternateName", "")
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    "path",
    ["/srv/x.json", "../x.json", "data/../../x.json", "~/x.json", ".git/x.json", ".x.json", "data/.x.json", "C:/x.json",
     "C:\\x.json", "..\\x.json", "data//x.json", "//host/x.json", "./../x.json", "file:x.json"],
)  # fmt: skip
def test_a_document_may_not_name_a_place_outside_its_folder_or_a_hidden_one(folder: Path, path: str) -> None:
    with pytest.raises(OptionError, match="a document may only ask"):
        filtered(folder, path)
    assert not list(folder.parent.rglob("*.json"))


@pytest.mark.parametrize("path", ["x.md", "Makefile", "x.json/", ".json", "x.json\n", "x\u202e.json"])
def test_a_report_ends_in_json(folder: Path, path: str) -> None:
    if path.strip() != path:  # white space at the end is no part of a path
        filtered(folder, path)
        assert (folder / path.strip()).is_file()
        return
    with pytest.raises(OptionError, match=r"takes the path of a \.json file"):
        filtered(folder, path)


def test_whoever_runs_us_may_name_any_place(folder: Path, monkeypatch: pytest.MonkeyPatch, found: Report) -> None:
    elsewhere = folder.parent / "elsewhere.json"
    monkeypatch.setenv("PANDOC_CLAIMS_REPORT", str(elsewhere))
    options = load({}, folder)
    report_file.write(found, options.report)
    assert elsewhere.is_file()
    assert report_file.address(options.report) == "", "and a page does not tell where on whose machine it lies"


@pytest.mark.parametrize("content", ["{}", '{"scripts": {"test": "x"}}', "[]", "not json", "", "[" * 100_000])
def test_nothing_but_a_report_is_written_over(folder: Path, content: str) -> None:
    (folder / "package.json").write_text(content, encoding="utf-8")
    out, said = filtered(folder, "package.json")
    assert (folder / "package.json").read_text(encoding="utf-8") == content
    assert ["no report of ours" in line for line in said] == [True]
    assert "data-claim" in out, "the document is marked all the same"


def test_an_older_report_is_written_over(folder: Path) -> None:
    filtered(folder, "dam.json")
    first = (folder / "dam.json").read_bytes()
    _, said = filtered(folder, "dam.json", f"{WORDS} The mayor is said to have fled.")
    assert said == []
    assert (folder / "dam.json").read_bytes() != first
    filtered(folder, "dam.json")
    assert (folder / "dam.json").read_bytes() == first


def test_no_link_leads_a_report_elsewhere(folder: Path) -> None:
    outside = folder.parent / "outside"
    outside.mkdir()
    (folder / "way").symlink_to(outside)
    (folder / "link.json").symlink_to(outside / "x.json")
    for path in ("way/x.json", "link.json"):
        _, said = filtered(folder, path)
        assert len(said) == 1
    assert list(outside.iterdir()) == []


def test_a_folder_or_a_missing_one_is_said_and_no_more(folder: Path) -> None:
    (folder / "dam.json").mkdir()
    for path in ("dam.json", "nowhere/dam.json"):
        out, said = filtered(folder, path)
        assert len(said) == 1
        assert "data-claim" in out


def test_strict_makes_it_an_error(folder: Path) -> None:
    with pytest.raises(ClaimsError, match="nowhere"):
        filtered(folder, "nowhere/dam.json", strict=True)


def test_a_page_does_not_lead_to_a_report_that_was_not_written(folder: Path) -> None:
    out, _ = filtered(folder, "nowhere/dam.json")
    assert "nowhere" not in out.partition('"blocks"')[2]


def test_a_write_that_fails_leaves_the_old_report(folder: Path, found: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    report_file.write(found, "dam.json")
    before = (folder / "dam.json").read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(DocumentError, match="No space left"):
        report_file.write(found._replace(level="strict"), "dam.json")
    assert (folder / "dam.json").read_bytes() == before
    assert [path.name for path in folder.glob("*dam*")] == ["dam.json"]


def test_a_file_that_waits_at_the_name_apart_is_not_written_to(folder: Path, found: Report) -> None:
    victim = folder.parent / "victim"
    victim.write_text("mine", encoding="utf-8")
    (folder / f".dam.json.{os.getpid()}.tmp").symlink_to(victim)
    with pytest.raises(DocumentError):
        report_file.write(found, "dam.json")
    assert victim.read_text(encoding="utf-8") == "mine"


def test_an_address_is_written_as_one() -> None:
    assert report_file.address('data/a b"<é>#?.json') == "./data/a%20b%22%3C%C3%A9%3E%23%3F.json"


def test_convert_writes_it_beside_the_page(folder: Path, newest_pandoc: str, claims_program: str) -> None:
    (folder / "dam.md").write_text(f"---\nclaims: {{report: dam.json}}\n---\n\n{WORDS}\n", encoding="utf-8")
    programs.run(claims_program, "convert", "dam.md", "-o", "data/dam.html", "--pandoc", newest_pandoc, cwd=folder)
    assert (folder / "data/dam.json").is_file()
    assert not (folder / "dam.json").exists()
    assert 'href="./dam.json"' in (folder / "data/dam.html").read_text(encoding="utf-8")


def test_one_file_cannot_hold_the_reports_of_two_documents(folder: Path, claims_program: str) -> None:
    for name in ("a.md", "b.md"):
        (folder / name).write_text(WORDS, encoding="utf-8")
    done = subprocess.run(
        [claims_program, "convert", "a.md", "b.md", "-o", "data", "--report", "x.json"],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "one report" in done.stderr
