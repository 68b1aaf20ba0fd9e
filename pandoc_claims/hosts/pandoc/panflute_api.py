"""For users of panflute: mark a `panflute.Doc` among filters of their own.

    import panflute
    from pandoc_claims.hosts.pandoc.panflute_api import annotate

    doc = annotate(panflute.load())

`main` makes this module a filter that `panfl` and `panflute-filters` can run.

panflute cannot hold every document that Pandoc can: doubled attributes are lost in it, and an empty short caption. The
filter `pandoc-claims` itself does not go through it, and loses nothing.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import panflute  # type: ignore[import-untyped]  # panflute has no type hints
from panflute import elements

from pandoc_claims.hosts.pandoc import filter as pandoc_filter


class _AnyFormat:
    """Stands for panflute's list of raw formats, which lacks many of Pandoc's, and holds them all."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str)


def accept_raw_formats() -> None:
    """Let panflute read raw code in any format: version 2.3.1 fails on `typst`, `ms` and whatever it does not know."""
    elements.RAW_FORMATS = _AnyFormat()


def annotate(doc: panflute.Doc, options: dict[str, object] | None = None) -> panflute.Doc:
    """Mark the claims and actors of a document, append the appendix, and return the document, changed in place.

    `options` holds what would be given on the command line, by the keys of the `claims:` map, such as
    `{"level": "strict", "appendix.placement": "end"}`; the document's own metadata counts too. `doc.format` says for
    which output. Raises OptionError on an unknown option; any other trouble leaves the document as it was, and one line
    on stderr says so, unless `strict` was asked for.
    """
    accept_raw_formats()
    written = io.StringIO()
    panflute.dump(doc, written)
    data = written.getvalue().encode("utf-8", "surrogatepass")
    filtered = pandoc_filter.run(data, doc.format or "", Path.cwd(), pandoc_filter.say, options)
    if filtered != data:
        new = panflute.load(io.StringIO(filtered.decode("ascii")))
        doc.content = list(new.content)
    return doc


def main(doc: panflute.Doc | None = None) -> Any:
    """Run as a panflute filter: on `doc`, or on what stands on stdin."""
    accept_raw_formats()
    return panflute.run_filter(_no_action, finalize=_annotate, doc=doc)


def _no_action(element: Any, doc: panflute.Doc) -> None:
    """Leave every element to the end, when the document is known as a whole."""


def _annotate(doc: panflute.Doc) -> None:
    annotate(doc)


__all__ = ["accept_raw_formats", "annotate", "main"]
