"""What a person types is understood, and what went wrong is said in one line, with the exit status scripts rely on."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

import pandoc_claims
from pandoc_claims import __main__ as program
from pandoc_claims import pandoc_program
from pandoc_claims.caveats import load_all
from pandoc_claims.cli import check, documents, run
from pandoc_claims.errors import ToolError
from pandoc_claims.model import SEVERITIES, Actor, Report
from pandoc_claims.text import Block, Run, Text
from tests import programs

CAVEATS = {caveat.name: caveat for caveat in load_all()}
HEARSAY = "The mayor is said to have slept in his office for a week."
ARTICLE = f"# History\n\nNothing to see here.\n\nThere was rain. {HEARSAY}\n"
SGR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PANDOC", programs.newest_pandoc())
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


def printed(capfd: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert run(list(arguments)) == status
    return capfd.readouterr().out


def reports(capfd: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed(capfd, *arguments, status=status).splitlines()]


# check, for people


def test_text_reads_like_a_compiler(capfd: pytest.CaptureFixture[str]) -> None:
    out = printed(capfd, "check", "a.md").splitlines()
    card = CAVEATS["hearsay"]

    assert out[0] == f"a.md:5:17: high: hearsay ({card.label})"
    assert out[1] == f"  {HEARSAY}"
    assert set(out[2]) == set(" ~^")
    assert "said to" in "".join(char for char, mark in zip(out[1], out[2], strict=False) if mark == "^")
    assert out[3].startswith("  hearsay: “")
    assert card.reader in out[3]
    assert out[-1] == "1 claim to check in 1 document: 1 high."


def test_a_document_with_nothing_to_warn_of_says_so(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "b.md").write_text("Good morning!\n", encoding="utf-8")

    assert printed(capfd, "check", "b.md") == "Nothing to warn of in 1 document at level standard.\n"


def test_colour_is_for_terminals_unless_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    plain = printed(capfd, "check", "a.md", "--color", "auto")
    coloured = printed(capfd, "check", "a.md", "--color", "always")

    assert "\x1b" not in plain
    assert "\x1b[" in coloured
    assert HEARSAY in SGR.sub("", coloured)
    assert "^" not in coloured


@pytest.mark.parametrize(
    ("asked", "terminal", "no_color", "wanted"),
    [("auto", True, "", True), ("auto", True, "1", False), ("auto", False, "", False), ("always", False, "1", True),
     ("never", True, "", False)],
)  # fmt: skip
def test_no_color_is_honoured(
    monkeypatch: pytest.MonkeyPatch, asked: str, terminal: bool, no_color: str, wanted: bool
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: terminal)
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm")

    assert check.wants_colour(asked, stream) is wanted


def test_a_document_cannot_steer_the_terminal(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "b.md").write_text(
        "The mayor is said to have \x1b]0;owned\x07slept\u202e in \x9bhis office.\n", encoding="utf-8"
    )
    out = printed(capfd, "check", "b.md", "--color", "never")

    assert "slept" in out
    assert not [char for char in out if char != "\n" and unicodedata.category(char) in ("Cc", "Cf")]


def test_long_sentences_are_wrapped_and_their_marks_with_them(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    (folder / "b.md").write_text(HEARSAY.replace("a week", "a week and a day and " + "再び" * 30), encoding="utf-8")
    out = printed(capfd, "check", "b.md").splitlines()
    shown = [line for line in out[1:] if line.startswith("  ") and not line.startswith("  hearsay")]

    assert len(shown) >= 6
    assert all(sum(2 if ord(char) > 0x3000 else 1 for char in line) <= 40 for line in shown)


# check, for programs


def test_one_document_gives_one_report_several_give_lines(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "b.md").write_text("Good morning, Xiao Ган!\n", encoding="utf-8")
    single = json.loads(printed(capfd, "check", "a.md", "--format", "json"))
    several = reports(capfd, "check", "a.md", "b.md", "--format", "json")

    assert single["document"] == "a.md"
    assert several[0] == single
    assert several[1]["document"] == "b.md"


def test_lone_surrogates_give_json_all_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    text = "Half \ud800 a pair."
    blocks = (Block(0, text, "prose", (Run(0, len(text), "text", None),)),)
    report = Report(Text(blocks), "strict", "en", (), (), (Actor("a", text, "person", (), ()),))
    check.print_json(documents.Checked("b.md", report, None), indent=None)

    assert json.loads(capfd.readouterr().out)["actors"][0]["name"] == text


@pytest.mark.parametrize("form", ["docx", "html", "ipynb", "odt", "latex", "rst", "org", "epub"])
def test_whatever_pandoc_reads_can_be_checked(folder: Path, capfd: pytest.CaptureFixture[str], form: str) -> None:
    suffix = {"latex": "tex"}.get(form, form)
    pandoc_program.run(["a.md", "-s", "--metadata", "title=A", "--wrap=none", "-o", f"b.{suffix}", "-t", form])
    found = json.loads(printed(capfd, "check", f"b.{suffix}", "--format", "json"))
    schema = json.loads((Path(pandoc_claims.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))

    jsonschema.validate(found, schema)
    claim = next(claim for claim in found["claims"] if "hearsay" in claim["caveats"])
    assert claim["sentence"] == HEARSAY
    if form in ("docx", "odt", "epub"):
        assert claim["location"]["line"] is None
    else:
        line = (folder / f"b.{suffix}").read_text(encoding="utf-8").splitlines()[claim["location"]["line"] - 1]
        assert line[claim["location"]["column"] - 1 :].startswith(claim["text"][:9])


def test_every_pandoc_will_do(capfd: pytest.CaptureFixture[str], pandoc: str) -> None:
    assert printed(capfd, "check", "a.md", "--pandoc", pandoc).startswith("a.md:5:17: high: hearsay")


def test_where_there_are_no_lines_the_heading_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    pandoc_program.run(["a.md", "-o", "a.docx"])
    first = printed(capfd, "check", "a.docx").splitlines()[0]

    assert first.startswith("a.docx: high: hearsay (")
    assert first.endswith(" – under “History”")


def test_a_dash_is_stdin(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"<p>{HEARSAY}".encode())))

    assert printed(capfd, "check", "-", "--from", "html").startswith("-:1:4: high: hearsay")


def test_a_document_that_was_marked_is_read_as_it_was(capfd: pytest.CaptureFixture[str]) -> None:
    before = json.loads(printed(capfd, "check", "a.md", "--format", "json"))
    run(["convert", "a.md", "-o", "marked.json", "-t", "json"])
    after = json.loads(printed(capfd, "check", "marked.json", "--format", "json"))

    assert [claim["sentence"] for claim in after["claims"]] == [claim["sentence"] for claim in before["claims"]]


def test_claims_false_in_a_document_means_no_report_on_it(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "b.md").write_text(f"---\nclaims: false\n---\n\n{HEARSAY}\n", encoding="utf-8")

    assert json.loads(printed(capfd, "check", "b.md", "--format", "json"))["claims"] == []


# exit status


@pytest.mark.parametrize("severity", SEVERITIES)
def test_fail_on_fails_on_that_severity_and_above(folder: Path, severity: str) -> None:
    (folder / "b.md").write_text("The town may lose its ferry.\n", encoding="utf-8")

    assert run(["check", "a.md", "--fail-on", severity]) == 1
    assert run(["check", "b.md", "--fail-on", severity]) == (0 if severity == "high" else 1)


def test_a_verdict_from_the_register_settles_the_matter(folder: Path) -> None:
    (folder / "verdicts.yaml").write_text(
        f"claims:\n- {{id: a, text: {HEARSAY}, status: verified, sources: '@doe'}}\n", encoding="utf-8"
    )

    assert run(["check", "a.md", "--fail-on", "low"]) == 1
    assert run(["check", "a.md", "--fail-on", "low", "--register", "verdicts.yaml"]) == 0


def test_a_file_that_cannot_be_read_does_not_cost_the_others_their_report(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "broken.docx").write_bytes(b"no zip")
    assert run(["check", "nowhere.md", "broken.docx", "a.md", "--format", "json"]) == 2
    out, err = capfd.readouterr()

    assert [json.loads(line)["document"] for line in out.splitlines()] == ["a.md"]
    assert "pandoc-claims: nowhere.md: there is no such file" in err
    assert "pandoc-claims: broken.docx: " in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "name the files to check"),
        (["check", "a.md", "--level", "strickt"], "--level takes lenient, standard or strict, not “strickt” (did you"),
        (["check", "a.md", "--register", "no.yaml"], "a.md: no.yaml: there is no such register"),
        (["check", "a.md", "--pandoc", "nowhere/pandoc"], "--pandoc says that pandoc is at nowhere/pandoc"),
        (["chekc", "a.md"], "there is no command “chekc” (did you mean “check”?); there are check, convert, explain"),
        (["explain", "heresay"], "there is no caveat “heresay” (did you mean “hearsay”?)"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(capfd: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    assert run(arguments) in (1, 2)
    err = capfd.readouterr().err

    assert said in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [["check", "--levle", "x", "a.md"], ["check", "a.md", "--fail-on", "severe"], ["-x"]]
)
def test_unknown_flags_exit_with_two(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(arguments)

    assert caught.value.code == 2
    err = capfd.readouterr().err
    assert err.endswith("--help\n")
    assert len(err.splitlines()) == 1


def test_without_pandoc_nothing_was_found_and_nothing_checked(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PANDOC", "/nowhere/pandoc")
    assert run(["check", "a.md", "--fail-on", "high"]) == 2
    assert "no such program" in capfd.readouterr().err


@pytest.mark.parametrize("words", [["chek"], []])
def test_a_person_who_pipes_nothing_is_told_where_to_read_on(words: list[str], claims_program: str) -> None:
    command = [claims_program, *words]
    done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "see pandoc-claims --help" in done.stderr


def test_what_a_document_says_in_an_error_does_not_steer_the_terminal(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.md").write_text('---\nclaims: {"le\\evel": "x"}\n---\n\nWords.\n', encoding="utf-8")
    assert run(["check", "b.md", "none\x1b[2J.md"]) == 2
    assert run(["convert", "b.md", "-o", "b.html"]) == 1
    err = capfd.readouterr().err
    assert err.count("there is no such option") == 2
    assert "\x1b" not in err


# explain, help, version


def test_explain_lists_every_caveat_the_severest_first(capfd: pytest.CaptureFixture[str]) -> None:
    rows = [line.split()[:2] for line in printed(capfd, "explain").splitlines()]

    assert {name for name, _ in rows} == set(CAVEATS)
    ranks = [SEVERITIES.index(severity) for _, severity in rows]
    assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize("caveat", sorted(CAVEATS))
def test_explain_shows_the_card(capfd: pytest.CaptureFixture[str], caveat: str) -> None:
    out = printed(capfd, "explain", caveat)

    assert CAVEATS[caveat].reader in out
    assert "{.claim" not in out
    assert ".md)" not in out


def test_explain_speaks_german_when_asked(capfd: pytest.CaptureFixture[str]) -> None:
    assert "[Angeblich war die Brücke" in printed(capfd, "explain", "hearsay", "--lang", "de-AT")
    assert "wer widerspricht?" in printed(capfd, "explain", "--lang", "de")
    assert printed(capfd, "explain", "hearsay", "--lang", "fr") == printed(capfd, "explain", "hearsay")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["convert", "--help"], ["explain", "--help"], []]
)
def test_help_is_there(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(arguments)

    assert caught.value.code == 0
    assert "pandoc-claims" in capfd.readouterr().out


def test_the_version_is_the_package_s(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["--version"])

    assert capfd.readouterr().out == f"pandoc-claims {pandoc_claims.__version__}\n"


# the one program


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """See how the program understands its call, without doing the work."""
    calls: list[str] = []

    def filtered(form: str) -> int:
        calls.append(f"filter {form}")
        return 0

    def typed(words: list[str]) -> int:
        calls.append(" ".join(["line", *words]))
        return 0

    monkeypatch.setattr("pandoc_claims.hosts.pandoc.filter.main", filtered)
    monkeypatch.setattr("pandoc_claims.cli.run", typed)
    return calls


@pytest.mark.parametrize(
    ("words", "terminal", "understood"),
    [
        (["html"], False, "filter html"),
        ([], False, "filter "),
        (["writer.lua"], False, "filter writer.lua"),
        ([], True, "line"),
        (["chekc"], True, "line chekc"),
        (["check"], False, "line check"),
        (["check", "a.md"], False, "line check a.md"),
        (["--version"], False, "line --version"),
        (["chekc", "a.md"], False, "line chekc a.md"),
    ],
)
def test_pandoc_s_call_is_told_from_a_person_s(
    monkeypatch: pytest.MonkeyPatch, seen: list[str], words: list[str], terminal: bool, understood: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["pandoc-claims", *words])
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: terminal)

    assert program.main() == 0
    assert seen == [understood]


@pytest.mark.parametrize("command", [[programs.claims_program()], [sys.executable, "-m", "pandoc_claims"]])
def test_it_is_a_filter_by_full_path_and_as_a_module(command: list[str]) -> None:
    tree = pandoc_program.run(["a.md", "-t", "json"])
    done = subprocess.run([*command, "html"], input=tree, capture_output=True, check=True)

    assert b"hearsay" in done.stdout
    assert done.stderr == b""


def test_the_filter_loads_nothing_of_the_command_line() -> None:
    code = (
        "import sys, atexit; sys.argv[1:] = ['html'];"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr));"
        "from pandoc_claims.__main__ import main; main()"
    )
    tree = pandoc_program.run(["a.md", "-t", "json"])
    done = subprocess.run([sys.executable, "-c", code], input=tree, capture_output=True, check=True)
    loaded = done.stderr.decode().split()

    assert "pandoc_claims.hosts.pandoc.filter" in loaded
    assert not {"argparse", "subprocess", "yaml", "difflib", "pandoc_claims.cli", "tomllib"} & set(loaded)


def test_pandoc_is_found_where_it_is_said_to_be(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    newest = programs.newest_pandoc()
    monkeypatch.setenv("PANDOC", "nowhere")
    assert pandoc_program.find(newest) == newest
    with pytest.raises(ToolError, match="the variable PANDOC says that pandoc is at nowhere"):
        pandoc_program.find()
    monkeypatch.delenv("PANDOC")
    monkeypatch.setenv("PATH", os.fspath(folder))
    monkeypatch.setattr(pandoc_program, "_bundled", lambda: None)
    with pytest.raises(ToolError, match="I cannot find pandoc"):
        pandoc_program.find()
    monkeypatch.setattr(pandoc_program, "_bundled", lambda: newest)
    assert pandoc_program.find() == newest
