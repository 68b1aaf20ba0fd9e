"""What a format must be told before the first mark: macros, functions, the style sheet. All of it stands in the body.

`header-includes` would be the tidier place, but `-H` on the command line silently throws away what a filter puts there
(https://github.com/jgm/pandoc/issues/3139), and the document would not compile. A body arrives whole.
"""

from __future__ import annotations

from binascii import b2a_base64
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims.errors import ToolError
from pandoc_claims.hosts.pandoc.formats import SLIDES

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
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


def definitions(fmt: str, options: Options) -> list[Node]:
    """Return the raw blocks to put first into the body; for slides see `placement.place`, which finds them a slide."""
    return [] if fmt in SLIDES else carried(fmt, options)


def carried(fmt: str, options: Options) -> list[Node]:
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
        # A link to a data address is valid in the body, which `<style>` is not.
        address = "data:text/css;base64," + b2a_base64(_compact(_text("claims.css")).encode(), newline=False).decode()
        return [_raw("html", f'<link rel="stylesheet" data-pandoc-claims href="{address}">')]
    return []


def _raw(fmt: str, text: str) -> Node:
    return {"t": "RawBlock", "c": [fmt, text]}


def _text(name: str) -> str:
    return template(name).read_text(encoding="utf-8").rstrip("\n")


def _compact(css: str) -> str:
    """Return a style sheet without its comments and line breaks; the file is for people, this for every page."""
    parts = css.split("/*")
    bare = parts[0] + "".join(part.partition("*/")[2] for part in parts[1:])
    return "".join(line.strip() for line in bare.splitlines())
