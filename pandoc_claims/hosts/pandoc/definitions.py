"""What a format must be told before the first mark: macros, functions, the style sheet. All of it stands in the body.

`header-includes` would be the tidier place, but `-H` on the command line silently throws away what a filter puts there
(https://github.com/jgm/pandoc/issues/3139), and the document would not compile. A body arrives whole.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims.errors import ToolError
from pandoc_claims.hosts.pandoc import page
from pandoc_claims.hosts.pandoc.formats import SLIDES

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Report
    from pandoc_claims.options import Options

_PACKAGE = Path(__file__).parent.parent.parent
#: In a wheel the templates lie in the package; in a checkout, beside it.
_TEMPLATES = (_PACKAGE / "templates", _PACKAGE.parent / "templates")

_STYLED = frozenset(("html", "html4", "html5", "revealjs", "slidy", "s5", "dzslides", "slideous"))


def template(name: str) -> Path:
    """Return where the shipped file `name` ("claims.css", "reference.docx") lies.

    Raises ToolError when the installation lacks it.
    """
    for folder in _TEMPLATES:
        if (path := folder / name).is_file():
            return path
    raise ToolError(f"{name} is missing from the installation of pandoc-claims; install it again")


def definitions(fmt: str, options: Options, report: Report | None = None) -> list[Node]:
    """Return the raw blocks that the marks of `report` need; `put` finds them their place in the body.

    Slides are `placement.place`'s business, which finds them a slide.
    """
    return [] if fmt in SLIDES else carried(fmt, options, report)


def carried(fmt: str, options: Options, report: Report | None = None) -> list[Node]:
    """Return the raw blocks that define what the marks of `fmt` stand on, wherever they are put."""
    if fmt in ("latex", "beamer"):
        return [_raw("latex", _text("claims.tex"))]
    if fmt == "context":
        return [_raw("context", _text("claims.context"))]
    if not options.css:
        return []
    if fmt == "typst":
        return [_raw("typst", _text("claims.typ"))]
    if fmt in _STYLED:
        return [_raw("html", _page(options, report))]
    return []


def put(defined: list[Node], body: list[Node], fmt: str) -> list[Node]:
    """Return `body` with what `definitions` gave first of all, or, in HTML, where a legend is seen, under the title."""
    place = 0
    while fmt in _STYLED and place < len(body) and body[place]["t"] == "Header":
        place += 1
    return [*body[:place], *defined, *body[place:]] if place < len(body) else [*defined, *body]


def content_policy() -> str:
    """Return a content security policy for pages with our marks: the hash of the script, and where styles come from.

    Raises ToolError when the installation lacks the script.
    """
    return page.policy(_text("claims.js"))


def _page(options: Options, report: Report | None) -> str:
    """Return what an HTML page carries. Slides have no room for a legend, and come without a report."""
    parts = [page.style_sheet(_text("claims.css"))]
    if report is not None and options.marks:
        parts.append(page.legend(report))
    if options.js and options.marks:
        parts.append(page.script(_text("claims.js")))
    return "\n".join(filter(None, parts))


def _raw(fmt: str, text: str) -> Node:
    return {"t": "RawBlock", "c": [fmt, text]}


def _text(name: str) -> str:
    return template(name).read_text(encoding="utf-8").rstrip("\n")
