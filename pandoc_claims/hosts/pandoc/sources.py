"""What a Pandoc document points its reader to: citations, footnotes and links, and which of them are sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.text import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.text import Block

#: Citations that are none: pandoc-crossref's `fig:x` and Quarto's `fig-x` are cross-references within the document.
CROSS_REFERENCES = frozenset(
    "fig tbl eq lst sec thm lem cor prp cnj def exm exr rem alg nte tip wrn imp cau prf sol vid".split()  # noqa: SIM905 -- reads better
)

#: Schemes under which something stands that a reader can look up.
_SCHEMES = frozenset({"http", "https", "ftp", "ftps", "doi", "urn", "info", "hdl", "isbn", "arxiv"})

#: A relative link counts as a source only when it leads to a document or to data, not to another page of the same site.
_DOCUMENTS = frozenset(
    "pdf csv tsv xls xlsx ods doc docx odt rtf txt json jsonl xml zip parquet ppt pptx epub djvu".split()  # noqa: SIM905 -- likewise
)


def is_source(url: str) -> bool:
    """Whether a link leads to something outside the text that can support it."""
    scheme, colon, _ = url.partition(":")
    if colon and scheme.isalnum():
        return scheme.lower() in _SCHEMES
    if url.startswith("//"):
        return True
    path = url.partition("#")[0].partition("?")[0]
    name, dot, extension = path.rpartition(".")
    return bool(name and dot) and extension.lower() in _DOCUMENTS


def is_cross_reference(key: str) -> bool:
    """Whether a citation key is a cross-reference of pandoc-crossref (`fig:x`) or Quarto (`fig-x`)."""
    return key.partition(":")[0] in CROSS_REFERENCES or key.partition("-")[0] in CROSS_REFERENCES


class Sources:
    """The sources met so far, in the order in which the text points to them."""

    def __init__(self, meta: dict[str, Any]) -> None:
        """Start empty; `meta` is the document's metadata, whose `references` may know titles."""
        self._found: dict[str, Source] = {}
        self._links: dict[str, str] = {}
        self._notes = 0
        self._entries: dict[str, str] = {}
        self._titles = _titles(meta)

    def link(self, url: str, words: list[Node]) -> str:
        """Note a link and return the id of its source; the same address is the same source."""
        known = self._links.get(url)
        if known is None:
            known = self._links[url] = f"link-{len(self._links) + 1}"
            self._found[known] = Source(known, "link", pandoc.plain(words) or url, url)
        return known

    def note(self) -> str:
        """Note a footnote and return its id; `note_read` says later what stands in it."""
        self._notes += 1
        name = f"note-{self._notes}"
        self._found[name] = Source(name, "footnote", "")
        return name

    def note_read(self, name: str, blocks: Sequence[Block]) -> None:
        """Say which blocks a footnote consists of."""
        label = " ".join(block.text for block in blocks).strip()
        self._found[name] = Source(name, "footnote", label, "", tuple(block.index for block in blocks))

    def cite(self, node: Node) -> list[str]:
        """Note what a `Cite` cites and return the ids; keys that resolve to nothing and cross-references are left out.

        A key that citeproc did not find is printed by it as a strong "key?"; that is no source.
        """
        citations, words = node["c"]
        keys = [citation["citationId"] for citation in citations]
        missing = _strong(words)
        labels = self._labels(keys, words)
        ids = []
        for key, label in zip(keys, labels, strict=True):
            if f"{key}?" in missing or (is_cross_reference(key) and key not in self._titles):
                continue
            self._found.setdefault(key, Source(key, "citation", label))
            ids.append(key)
        return ids

    def entry(self, div: Node) -> None:
        """Note an entry of the reference list: a Div with the id `ref-KEY`, as citeproc writes it."""
        name = pandoc.identifier(div)
        if name.startswith("ref-"):
            texts = [pandoc.plain(block["c"]) for block in div["c"][1] if block["t"] in ("Para", "Plain")]
            self._entries[name.removeprefix("ref-")] = " ".join(texts)

    def all(self) -> tuple[Source, ...]:
        """Return every source, citations with what the reference list says of them."""
        return tuple(self._with_entry(source) for source in self._found.values())

    def _with_entry(self, source: Source) -> Source:
        if source.kind != "citation" or source.id not in self._entries:
            return source
        return source._replace(label=self._entries[source.id] or source.label, url=f"#ref-{source.id}")

    def _labels(self, keys: list[str], words: list[Node]) -> list[str]:
        """Return what to print for each key: its title in the metadata, what citeproc made of it, or the key."""
        notes = [block["c"] for node in words if node["t"] == "Note" for block in node["c"] if block["t"] == "Para"]
        printed = pandoc.plain(notes[0] if notes else words).strip("()[] ")
        parts = [part.strip() for part in printed.split(";")]
        if "@" in printed or len(parts) != len(keys):
            parts = [printed if len(keys) == 1 and "@" not in printed else ""] * len(keys)
        return [self._titles.get(key) or part or key for key, part in zip(keys, parts, strict=True)]


def _titles(meta: dict[str, Any]) -> dict[str, str]:
    """Read ids and titles from the metadata's `references`, as far as they are of the usual shape."""
    references = meta.get("references")
    if not isinstance(references, dict) or references.get("t") != "MetaList":
        return {}
    titles = {}
    for reference in references["c"]:
        if reference.get("t") == "MetaMap":
            key = meta_string(reference["c"].get("id"))
            if key:
                titles[key] = meta_string(reference["c"].get("title")) or key
    return titles


def meta_string(value: Node | None) -> str:
    """Return a metadata value as one line of text; what is neither text nor inlines is empty."""
    if not isinstance(value, dict):
        return ""
    if value.get("t") == "MetaString":
        return str(value["c"])
    if value.get("t") == "MetaInlines":
        return pandoc.plain(value["c"])
    return ""


def _strong(words: list[Node]) -> set[str]:
    """Return the texts that stand in `Strong` anywhere in the words of a `Cite`, its footnote included."""
    found: set[str] = set()
    for node in words:
        if node["t"] == "Strong":
            found.add(pandoc.plain(node["c"]))
        elif node["t"] == "Note":
            for block in node["c"]:
                if block["t"] in ("Para", "Plain"):
                    found |= _strong(block["c"])
        elif (held := pandoc.inner(node)) is not None:
            found |= _strong(held)
    return found
