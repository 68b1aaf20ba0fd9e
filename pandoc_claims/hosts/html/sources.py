"""What a page points its reader to: links, footnotes and citations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc.sources import is_cross_reference, is_source
from pandoc_claims.text import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.text import Block

__all__ = ["CITATION", "NOTE", "Sources", "is_source", "keys"]

#: Citations and marks of footnotes that no Markdown dialect of the page has resolved: "[@doe99, p. 3]", "[^1]".
CITATION = r"\[(?:[^\]\[@]{0,60}\s)?-?@[^\W_][^\]\[]{0,200}\]"
NOTE = r"\[\^[^\]\[\s]{1,40}\]"
_KEY = re.compile(r"(?<![\w.])-?@([^\W_](?:[\w:.#$%&+?<>~/-]*[\w/])?)")


def keys(citation: str) -> list[str]:
    """List the keys in a citation in brackets, cross-references left out."""
    return [key for key in _KEY.findall(citation) if not is_cross_reference(key)]


class Sources:
    """The sources met so far, in the order in which the text points to them."""

    def __init__(self) -> None:
        self._found: dict[str, Source] = {}
        self._links: dict[str, str] = {}
        self._notes: dict[str, str] = {}

    def link(self, url: str, words: str) -> str:
        """Note a link and return the id of its source; the same address is the same source."""
        if url not in self._links:
            self._links[url] = name = f"link-{len(self._links) + 1}"
            self._found[name] = Source(name, "link", words or url, url)
        return self._links[url]

    def note(self, mark: str) -> str:
        """Note the mark of a footnote and return the id of its source."""
        if mark not in self._notes:
            self._notes[mark] = name = f"note-{len(self._notes) + 1}"
            self._found[name] = Source(name, "footnote", "")
        return self._notes[mark]

    def knows_note(self, mark: str) -> bool:
        """Whether the text has pointed to a footnote of this name."""
        return mark in self._notes

    def note_read(self, mark: str, blocks: Sequence[Block]) -> None:
        """Say which blocks a footnote consists of."""
        name = self.note(mark)
        label = " ".join(block.text for block in blocks).strip()
        self._found[name] = Source(name, "footnote", label, "", tuple(block.index for block in blocks))

    def cite(self, key: str, words: str = "") -> str:
        """Note a citation and return the id of its source."""
        self._found.setdefault(key, Source(key, "citation", words or key))
        return key

    def all(self) -> tuple[Source, ...]:
        """Return every source; the marks of footnotes that stand nowhere are none."""
        return tuple(source for source in self._found.values() if source.kind != "footnote" or source.label)
