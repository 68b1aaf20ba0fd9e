"""What a claim and an actor look like in each output format: one small module per family of formats.

`dress` is the way in. A format nobody knows gets plain Spans with data attributes, which every writer accepts.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.formats.spans import SpanDress
    from pandoc_claims.model import Report
    from pandoc_claims.options import Options

#: Which module dresses a format. Formats that are not here keep Spans as they are, or drop them without harm.
_FAMILIES: dict[str, tuple[str, ...]] = {
    "html": ("html", "html4", "html5", "revealjs", "slidy", "s5", "dzslides", "slideous"),
    "inline_html": ("epub", "epub2", "epub3", "chunkedhtml"),
    "latex": ("latex", "beamer", "context"),
    "typst": ("typst",),
    "office": ("docx", "odt", "opendocument", "icml"),
    # In these a Span leaves no trace, so the mark is written out: "[c1]".
    "bracketed": (
        *(
            "plain",
            "ansi",
            "rst",
            "org",
            "man",
            "ms",
            "rtf",
            "dokuwiki",
            "zimwiki",
            "xwiki",
            "jira",
            "textile",
            "haddock",
        ),
        *("bbcode", "tei", "fb2", "texinfo", "vimdoc", "opml", "pptx", "muse"),
    ),
}
#: Formats whose attributes reach a browser, so that roles and RDFa make sense.
HTML = frozenset((*_FAMILIES["html"], *_FAMILIES["inline_html"]))
#: Typesetters that set a paragraph of its own better than an item of a list.
PAPER = frozenset(("latex", "typst", "context"))
#: Formats in which a heading begins a slide.
SLIDES = frozenset(("beamer", "pptx", "revealjs", "slidy", "s5", "dzslides", "slideous"))

_MODULE = {fmt: module for module, formats in _FAMILIES.items() for fmt in formats}
_CLASS = {
    "html": "HtmlDress",
    "inline_html": "InlineHtmlDress",
    "latex": "LatexDress",
    "typst": "TypstDress",
    "office": "OfficeDress",
    "bracketed": "BracketedDress",
    "spans": "SpanDress",
}


def dress(fmt: str, options: Options, report: Report) -> SpanDress:
    """Return what dresses the marks of `report` for Pandoc's writer `fmt` (a name as the filter gets it)."""
    family = _MODULE.get(fmt, "spans")
    module = import_module(f"{__name__}.{family}")
    chosen: SpanDress = getattr(module, _CLASS[family])(fmt, options, report)
    return chosen


def bracketed(fmt: str) -> bool:
    """Whether the format keeps no trace of a Span, so that neither side of a link would arrive."""
    return _MODULE.get(fmt) == "bracketed"
