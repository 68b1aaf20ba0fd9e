"""The appendix and the style sheet as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.html.write import html
from pandoc_claims.hosts.pandoc import appendix as pandoc_appendix
from pandoc_claims.hosts.pandoc import page as pandoc_page
from pandoc_claims.hosts.pandoc.definitions import template

if TYPE_CHECKING:
    from collections.abc import Collection

    from pandoc_claims.model import Report
    from pandoc_claims.options import Options


def appendix(report: Report, options: Options, placed: Collection[str] | None = None, level: int = 2) -> str:
    """Return the appendix as a heading of `level` and a `div`, or "" when there is nothing to say or none is wanted.

    `placed` holds the ids of the marks that stand in the page (`Dress.placed`); None means all of them.
    """
    blocks = pandoc_appendix.blocks(report, "html", options, placed)
    if blocks and blocks[0]["t"] == "Header":
        blocks = [{**blocks[0], "c": [level, *blocks[0]["c"][1:]]}, *blocks[1:]]
    return html(blocks)


def style(*names: str) -> str:
    """Return a `style` element with shipped style sheets; ToolError when the installation lacks one.

    A style sheet must not end its element, whatever it holds.
    """
    sheets = "\n".join(template(name).read_text(encoding="utf-8").strip() for name in names)
    sheets = sheets.replace("</", r"<\/")
    return f"<style data-pandoc-claims>\n{sheets}\n</style>"


def script(name: str = "claims.js") -> str:
    """Return a `script` element with a shipped script; ToolError when the installation lacks it.

    It is the same, byte for byte, as in Pandoc's pages, so that one hash in a content security policy allows both.
    """
    return pandoc_page.script(template(name).read_text(encoding="utf-8"))
