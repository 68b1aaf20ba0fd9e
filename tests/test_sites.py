"""The documented configurations build sites whose pages show their claims, with ids that never meet their doubles."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from tests import pages
from tests.programs import ROOT, run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.sites, pytest.mark.usefixtures("on_path")]

SITES = ROOT / "templates" / "sites"

#: Three posts. The third is about the same actor in the same words as the first: doubled ids would be certain.
POSTS = {
    "bridge": "Mayor Odile Brandt said that the bridge is safe. The old one was reportedly closed twice.\n",
    "ferry": "# Boats\n\nCritics argue that the ferry is slow.^[Perhaps.] It had 40,000 passengers in 2030.\n",
    "tunnel": "Mayor Odile Brandt said that the bridge is safe. A tunnel could be dug by 2040.\n",
}


def write_posts(folder: Path, *, prefixed: bool = True) -> None:
    folder.mkdir(parents=True)
    for day, (name, text) in enumerate(POSTS.items(), start=1):
        claims = f"claims:\n  id-prefix: {name}-\n" if prefixed else ""
        head = f"---\ntitle: The {name}\nslug: {name}\ndate: 2021-05-0{day} 09:00:00 UTC\n{claims}---\n\n"
        (folder / f"{name}.md").write_text(head + text, encoding="utf-8")


def assert_shows_its_claims(site: Path, page: Path, *names: str) -> None:
    found = pages.read(page)
    assert found.classes.count("claim") >= 2 * len(names), f"{page.name} has its claims marked"
    assert "actor" in found.classes or names == ("ferry",), f"{page.name} has its actors marked"
    for name in names:
        assert f"{name}-sources-and-caveats" in found.ids, f"{page.name} has the appendix of {name}"
    assert found.doubled_ids() == [], f"every id of {page.name} stands there once"
    assert pages.dead_links(site, page) == [], f"every link of {page.name} leads somewhere"


def test_pelican_shows_claims_on_each_post_and_on_the_index(tmp_path: Path) -> None:
    shutil.copy(SITES / "pelican" / "pelicanconf.py", tmp_path)
    write_posts(tmp_path / "content")

    run(sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", "--fatal", "errors", cwd=tmp_path)

    site = tmp_path / "output"
    for name in POSTS:
        assert_shows_its_claims(site, site / f"{name}.html", name)
    assert_shows_its_claims(site, site / "index.html", *POSTS)


def test_nikola_shows_claims_on_each_post_and_on_the_index(tmp_path: Path) -> None:
    shutil.copy(SITES / "nikola" / "conf.py", tmp_path)
    write_posts(tmp_path / "posts")

    run(sys.executable, "-m", "nikola", "build", cwd=tmp_path)

    site = tmp_path / "output"
    for name in POSTS:
        assert_shows_its_claims(site, site / "posts" / name / "index.html", name)
    assert_shows_its_claims(site, site / "index.html", *POSTS)


def test_make_and_pandoc_show_claims_on_each_page_and_on_the_common_one(tmp_path: Path) -> None:
    shutil.copy(SITES / "makefile" / "Makefile", tmp_path)
    shutil.copy(ROOT / "templates" / "claims.css", tmp_path)
    write_posts(tmp_path / "content", prefixed=False)

    run("make", "--silent", cwd=tmp_path)

    site = tmp_path / "site"
    for name in POSTS:
        assert_shows_its_claims(site, site / f"{name}.html", name)
    assert_shows_its_claims(site, site / "all.html", *POSTS)
    assert (site / "claims.css").is_file()


def test_without_prefixes_the_ids_of_two_posts_would_meet(tmp_path: Path) -> None:
    write_posts(tmp_path / "content", prefixed=False)
    bodies = [run("pandoc", "--filter", "pandoc-claims", tmp_path / "content" / f"{name}.md") for name in POSTS]

    assert pages.Page("".join(bodies)).doubled_ids() != [], "what the prefixes are for"


@pytest.mark.parametrize("name", ["pelican", "nikola", "makefile"])
def test_each_page_of_documentation_quotes_the_configuration_that_is_tested(name: str) -> None:
    folder = SITES / name
    text = (folder / "README.md").read_text(encoding="utf-8")
    (configuration,) = (path for path in folder.iterdir() if path.name != "README.md")
    lines = configuration.read_text(encoding="utf-8").splitlines()

    quoted = [block.partition("\n")[2] for block in text.split("```")[1::2] if block.startswith(("python", "make"))]
    first = [line for line in quoted[0].splitlines() if line.strip()]

    assert first
    assert [line for line in first if line not in lines] == []
