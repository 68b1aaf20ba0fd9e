"""What a format must be told before the first mark: macros, functions, the style sheet. All of it stands in the body.

`header-includes` would be the tidier place, but `-H` on the command line silently throws away what a filter puts there
(https://github.com/jgm/pandoc/issues/3139), and the document would not compile. A body arrives whole.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pandoc_claims.errors import ToolError
from pandoc_claims.hosts.pandoc import page
from pandoc_claims.hosts.pandoc.formats import SLIDES
from pandoc_claims.hosts.pandoc.ours import APPENDIX

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def put(defined: list[Node], tree: dict[str, Any], fmt: str) -> dict[str, Any]:
    """Return `tree` with what `definitions` gave first of all, or, in HTML, where a legend is seen, under the title."""
    body: list[Node] = tree["blocks"]
    if fmt not in _STYLED or "title" in tree["meta"]:
        return {**tree, "blocks": [*defined, *body]}
    return {**tree, "blocks": _under_title(defined, body)}


def _under_title(defined: list[Node], body: list[Node]) -> list[Node]:
    """Put some blocks behind the heading that is a document's title, be it in a Div, as a notebook's cells are."""
    if body and body[0]["t"] == "Div" and _starts_with_title(body):
        return [{**body[0], "c": [body[0]["c"][0], _under_title(defined, body[0]["c"][1])]}, *body[1:]]
    place = 1 if _starts_with_title(body) else 0
    return [*body[:place], *defined, *body[place:]]


def _starts_with_title(body: list[Node]) -> bool:
    """Whether the first block is a heading, or begins with one, and no later heading is as high."""
    first = body[0] if body else {}
    while first.get("t") == "Div" and first["c"][1]:
        first = first["c"][1][0]
    if first.get("t") != "Header" or APPENDIX in first["c"][1][1]:
        return False
    title, *others = _levels(body)
    return all(level > title for level in others)


def _levels(body: list[Node]) -> Iterator[int]:
    """Yield the levels of the author's headings."""
    for block in body:
        if block["t"] == "Header" and APPENDIX not in block["c"][1][1]:
            yield block["c"][0]
        elif block["t"] == "Div":
            yield from _levels(block["c"][1])


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
