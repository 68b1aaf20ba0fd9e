"""At a prompt and in a notebook: a text goes in, and what was found can be looked at."""

from __future__ import annotations

import subprocess
import sys
import types
from typing import Any
from xml.etree import ElementTree

import pytest

import pandoc_claims
from pandoc_claims.errors import OptionError, ToolError
from pandoc_claims.hosts.html.read import Fragment, read
from pandoc_claims.hosts.html.unmark import unmark
from pandoc_claims.interactive import magics, markdown, rows
from pandoc_claims.model import Report
from tests.pages import Page

STORY = (
    "Mayor Odile Brandt said that it *halved* the number of accidents. Several councillors believe that it moved them."
    "\n\nReportedly, the quay fell. Brandt said that it rose. It betrays a fear of the voters."
)


def test_markdown_gives_what_can_be_looked_at() -> None:
    found = pandoc_claims.analyse(STORY)
    assert [claim.severity for claim in found.claims] == ["medium", "high", "high", "medium"]
    assert [actor.name for actor in found.actors] == ["Odile Brandt"]
    assert len(found) == 4
    assert repr(found) == "<Analysis: 4 claims to check in 1 document: 2 high, 2 medium.>"
    assert unmark(found.html) == markdown.to_html(STORY)
    assert found.to_dict()["claims"][1]["caveats"] == ["anonymous-source"]


def test_a_text_gives_the_bare_report_as_ever() -> None:
    assert isinstance(pandoc_claims.analyse(read([Fragment("<p>It fell.</p>")]), pandoc_claims.Options()), Report)


def test_options_go_by_their_names() -> None:
    assert len(pandoc_claims.analyse(STORY, level="strict", caveats={"hearsay": False})) == 4
    assert len(pandoc_claims.analyse(STORY, pandoc_claims.Options(level="strict"))) == 5
    with pytest.raises(OptionError, match="levle"):
        pandoc_claims.analyse(STORY, levle="strict")
    with pytest.raises(OptionError, match="not both"):
        pandoc_claims.analyse(STORY, pandoc_claims.Options(), level="strict")


def test_what_a_notebook_shows_stands_by_itself() -> None:
    shown = pandoc_claims.analyse(STORY)._repr_html_()
    page = Page(shown)
    assert page.doubled_ids() == []
    assert page.dead_links() == []
    assert "<script" not in shown
    assert "pandoc-claims-view" in page.classes
    for part in shown.split("<svg ")[1:]:
        ElementTree.fromstring("<svg " + part.partition("</svg>")[0] + "</svg>")  # noqa: S314 -- we wrote it
    assert shown.count("<rect ") == 4
    assert shown.count("-line") - shown.partition("</style>")[0].count("-line") == 4, (
        "a line for each who is said to say it"
    )


def test_two_texts_in_one_notebook_do_not_share_ids() -> None:
    shown = pandoc_claims.analyse(STORY)._repr_html_() + pandoc_claims.analyse(STORY + " So.")._repr_html_()
    assert Page(shown).doubled_ids() == []


def test_a_text_without_claims_is_shown_too() -> None:
    shown = pandoc_claims.analyse("Nothing.")._repr_html_()
    assert "<p>Nothing.</p>" in shown
    assert "<svg" not in shown


def test_words_of_the_text_stay_words_in_table_and_pictures() -> None:
    evil = "Bob \\<img src=x onerror=alert(1)\\> Roe"
    shown = pandoc_claims.analyse(f"Critics of {evil} say that 90 people died. {evil} said that it fell.")._repr_html_()
    assert "<img" not in shown


def test_many_speakers_are_counted_and_not_drawn() -> None:
    names = ["Ann Abel", "Bea Bolt", "Cid Cole", "Dan Dell", "Eva Enns", "Fay Ford", "Gus Gray", "Hal Hunt", "Ida Ives"]
    names += ["Jim Jones", "Kay Kent", "Leo Lane", "Meg Moss", "Ned Nash", "Oda Orr"]
    found = pandoc_claims.analyse("\n\n".join(f"{name} said that the dam of {name} fell." for name in names))
    assert "and 3 more" in found._repr_html_()


def test_the_rows_of_the_frame_hold_what_the_report_holds() -> None:
    found = rows.rows(pandoc_claims.analyse(STORY).report)
    assert [(row.claim, row.said_by) for row in found] == [
        ("c1", "Odile Brandt"), ("c2", "Several councillors"), ("c3", "nobody is named"), ("c4", "Odile Brandt"),
    ]  # fmt: skip
    assert found[2].block == 2


def test_the_frame_has_a_row_for_each_claim() -> None:
    pytest.importorskip("pandas", reason="pandas is what this makes")
    frame = pandoc_claims.analyse(STORY).to_frame()
    assert list(frame.columns) == list(rows.Row._fields)
    assert list(frame["severity"]) == ["medium", "high", "high", "medium"]


def test_without_nbconvert_pandoc_reads_the_markdown(monkeypatch: pytest.MonkeyPatch, newest_pandoc: str) -> None:
    monkeypatch.setitem(sys.modules, "nbconvert.filters", None)
    monkeypatch.setenv("PANDOC", newest_pandoc)
    assert len(pandoc_claims.analyse(STORY)) == 4
    monkeypatch.setenv("PANDOC", "no-such-pandoc")
    with pytest.raises(ToolError):
        pandoc_claims.analyse(STORY)


# The magic


class Shell:
    """Takes what IPython would take."""

    def __init__(self) -> None:
        self.magics: dict[tuple[str, str], Any] = {}

    def register_magic_function(self, function: Any, kind: str, name: str) -> None:
        self.magics[kind, name] = function


def test_the_extension_brings_the_magic() -> None:
    shell = Shell()
    pandoc_claims.load_ipython_extension(shell)
    assert len(shell.magics["cell", "claims"]("--level strict", STORY)) == 5


def test_the_magic_takes_options_as_the_command_line_does(monkeypatch: pytest.MonkeyPatch) -> None:
    class UsageError(Exception):
        """What IPython shows without a traceback."""

    monkeypatch.setitem(sys.modules, "IPython.core.error", types.SimpleNamespace(UsageError=UsageError))
    assert len(magics.claims("--level=lenient --strict --id-prefix x-", STORY)) == 2
    with pytest.raises(UsageError, match="no such option"):
        magics.claims("--levle strict", STORY)
    with pytest.raises(UsageError, match="strict"):
        magics.claims("strict", STORY)


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = "import sys, pandoc_claims; print(*(name for name in sys.modules if name.startswith('pandoc_claims')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["pandoc_claims"]
