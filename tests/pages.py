"""HTML pages, read as far as the tests need: ids, links, and the classes of elements."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag

if TYPE_CHECKING:
    from pathlib import Path


class Page(HTMLParser):
    """What stands in one page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.classes: list[str] = []  # one for each element and class
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if (name := attributes.get("id")) is not None:
            self.ids.append(name)
        self.classes += (attributes.get("class") or "").split()
        if tag == "a" and (target := attributes.get("href")) is not None:
            self.links.append(target)

    def handle_data(self, data: str) -> None:
        self.words += data.split()

    @property
    def text(self) -> str:
        """The words of the page, a single space between them."""
        return " ".join(self.words)

    def doubled_ids(self) -> list[str]:
        """List the ids that stand in the page more than once."""
        return sorted({name for name in self.ids if self.ids.count(name) > 1})

    def dead_links(self) -> list[str]:
        """List the links to places in this page that are not there."""
        places = {*self.ids, "", "top"}
        return sorted({link for link in self.links if link.startswith("#") and unquote(link[1:]) not in places})


def read(path: Path) -> Page:
    """Read a page from its file."""
    return Page(path.read_text(encoding="utf-8"))


def dead_links(site: Path, page: Path) -> list[str]:
    """List the links of a page to pages of its site, or to places in them, that are not there."""
    dead = []
    for link in set(read(page).links):
        address, place = urldefrag(link)
        if ":" in address or address.startswith("//"):
            continue  # somebody else's site
        target = (site / address.lstrip("/") if address.startswith("/") else page.parent / address) if address else page
        target = target / "index.html" if target.is_dir() else target
        found = target.is_file() and (not place or unquote(place) in {*read(target).ids, "top"})
        dead += [] if found else [link]
    return sorted(dead)
