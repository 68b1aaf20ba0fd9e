"""Word and OpenDocument: comments that an editor resolves one by one, styles that are there, marks that survive."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc.definitions import template
from pandoc_claims.options import Options
from tests import dressed
from tests.programs import run
from tests.test_formats import W

if TYPE_CHECKING:
    from pathlib import Path

COMMENTED = Options(docx_comments=True)
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"


def make(pandoc: str, fmt: str, folder: Path, options: Options = COMMENTED) -> Path:
    target = folder / f"out.{fmt}"
    tree = dressed.dressed(dressed.read(pandoc, dressed.SOURCE), fmt, options)
    dressed.write(pandoc, tree, fmt, f"--reference-doc={template(f'reference.{fmt}')}", output=target)
    return target


def part(file: Path, name: str) -> ET.Element:
    with zipfile.ZipFile(file) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 - our own text


def test_a_comment_says_what_is_wanting_and_what_would_settle_it(newest_pandoc: str, tmp_path: Path) -> None:
    comments = part(make(newest_pandoc, "docx", tmp_path), "word/comments.xml")
    first = next(comments.iter(f"{W}comment"))
    said = ["".join(run.itertext()) for run in first.iter(f"{W}r")]
    assert first.get(f"{W}initials") == "pc"
    assert "Rests on the word of the source named." in "".join(said)
    assert "What would settle it: checking it against a second source" in "".join(said)
    assert first.find(f".//{W}br") is not None, "the second sentence begins a line"


def test_the_reference_document_has_every_style_that_is_used(newest_pandoc: str, tmp_path: Path) -> None:
    file = make(newest_pandoc, "docx", tmp_path)
    defined = {style.get(f"{W}styleId") for style in part(file, "word/styles.xml").iter(f"{W}style")}
    for name in ("word/document.xml", "word/comments.xml", "word/footnotes.xml"):
        used = {
            e.get(f"{W}val") for tag in ("rStyle", "pStyle", "tblStyle") for e in part(file, name).iter(f"{W}{tag}")
        }
        assert used <= defined, name
    assert {"ClaimsTitle", "ClaimsEntry"} <= defined


def test_comments_begin_and_end_once_in_cells_and_lists_and_never_in_notes(newest_pandoc: str, tmp_path: Path) -> None:
    file = make(newest_pandoc, "docx", tmp_path)
    body = part(file, "word/document.xml")
    numbers = [[e.get(f"{W}id") for e in body.iter(f"{W}{tag}")] for tag in TAGS]
    assert numbers[0] == numbers[1] == numbers[2]
    assert len(set(numbers[0])) == len(numbers[0]) == len(list(part(file, "word/comments.xml")))
    assert body.find(f".//{W}tc//{W}commentReference") is not None
    assert part(file, "word/footnotes.xml").find(f".//{W}commentReference") is None


TAGS = ("commentRangeStart", "commentRangeEnd", "commentReference")


@pytest.mark.parametrize("fmt", ["docx", "odt", "opendocument"])
def test_comments_can_be_taken_out_again(newest_pandoc: str, fmt: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    marked = dressed.dressed(tree, fmt, COMMENTED)
    assert "comment-start" in str(marked)
    assert ours.normalise(ours.unmark(marked)) == ours.normalise(tree)


def test_the_way_through_word_and_back_keeps_the_marks(newest_pandoc: str, tmp_path: Path) -> None:
    file = make(newest_pandoc, "docx", tmp_path)
    back = run(newest_pandoc, "-f", "docx+styles", "--track-changes=all", "-t", "markdown", "--wrap=none", file)
    assert back.count('custom-style="Claim High"') >= 2
    assert back.count(".comment-start") == back.count(".comment-end") == len(list(part(file, "word/comments.xml")))
    assert 'author="pandoc-claims"' in back
    again = dressed.read(newest_pandoc, back)
    assert ours.is_marked(again), "a second run leaves it alone"


def test_an_open_document_has_comments_of_its_own(newest_pandoc: str, tmp_path: Path) -> None:
    content = part(make(newest_pandoc, "odt", tmp_path), "content.xml")
    begun = [e.get(f"{OFFICE}name") for e in content.iter(f"{OFFICE}annotation")]
    ended = [e.get(f"{OFFICE}name") for e in content.iter(f"{OFFICE}annotation-end")]
    assert begun == ended
    assert len(begun) == len(set(begun)) == 5
    note = next(content.iter(f"{OFFICE}annotation"))
    assert "What would settle it" in "".join(note.itertext())
    assert not list(part(make(newest_pandoc, "odt", tmp_path, Options()), "content.xml").iter(f"{OFFICE}annotation"))


def test_names_in_an_open_document_are_links_that_do_not_look_like_links(newest_pandoc: str, tmp_path: Path) -> None:
    content = part(make(newest_pandoc, "odt", tmp_path), "content.xml")
    links = [e for e in content.iter(f"{TEXT}a") if e.get(f"{XLINK}href") == "#actor-ada-brandt-entry"]
    assert [link.get(f"{TEXT}style-name") for link in links] == ["Actor"] * 3
    bookmarks = {e.get(f"{TEXT}name") for e in content.iter(f"{TEXT}bookmark-start")}
    assert "actor-ada-brandt-entry" in bookmarks


@pytest.mark.slow
@pytest.mark.parametrize("fmt", ["docx", "odt"])
def test_libreoffice_opens_it_with_its_comments(newest_pandoc: str, fmt: str, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is missing")
    file = make(newest_pandoc, fmt, tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    seen = ET.parse(tmp_path / "out.fodt").getroot()  # noqa: S314 - our own text
    notes = ["".join(note.itertext()) for note in seen.iter(f"{OFFICE}annotation")]
    assert len(notes) == 5
    assert all("pandoc-claims" in note and "What would settle it" in note for note in notes)
    assert "There are tales of a second tunnel under the mill" in "".join(seen.itertext())
