"""For people at a prompt and in notebooks: analyse a text and look at what was found.

`analyse("Critics say …")` returns an `Analysis`, which a notebook shows as the marked text, a table of its claims and
two small pictures. `%load_ext pandoc_claims` brings the cell magic `%%claims`, which does the same to a cell of
Markdown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, overload
from zlib import crc32

from pandoc_claims import analysis
from pandoc_claims import options as claims_options
from pandoc_claims.errors import OptionError
from pandoc_claims.hosts.html.read import Fragment, read
from pandoc_claims.interactive.markdown import to_html
from pandoc_claims.interactive.result import Analysis
from pandoc_claims.options import BY_KEY, Options
from pandoc_claims.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pandoc_claims.model import Report

__all__ = ["Analysis", "analyse"]


@overload
def analyse(source: Text, options: Options | None = None, say: Callable[[str], object] | None = None) -> Report: ...


@overload
def analyse(
    source: str, options: Options | None = None, say: Callable[[str], object] | None = None, **wishes: object
) -> Analysis: ...


def analyse(
    source: Text | str,
    options: Options | None = None,
    say: Callable[[str], object] | None = None,
    **wishes: object,
) -> Report | Analysis:
    """Find the claims and the actors of a text.

    Args:
        source: Markdown, or a `Text` that a host has read.
        options: what is asked for; None reads the project file of the working directory, and `wishes`.
        say: is given one line for each thing that the author should know; None prints it on stderr.
        wishes: options by their names, with `_` for `-` and `.`: `level="strict"`, `appendix_title="…"`.

    Returns:
        An `Analysis` of Markdown; the bare `Report` of a `Text`.

    Raises:
        OptionError: an unknown option or value, or wishes beside options.
        ToolError: Markdown cannot be read, since neither nbconvert nor Pandoc is there.
        ClaimsError: what the options ask for cannot be had.

    """
    if isinstance(source, Text):
        return analysis.analyse(source, options or Options(), say)
    if options is not None and wishes:
        raise OptionError("give options, or single ones by their names, not both")
    asked = claims_options.load({}, Path(), by_key(wishes)) if options is None else options
    # Several results stand in one notebook, so the ids of each begin with something of its own.
    asked = asked._replace(id_prefix=asked.id_prefix or f"c{crc32(source.encode()):08x}-")
    fragment = Fragment(to_html(source))
    report = analysis.analyse(read([fragment], asked.lang or "en"), asked, say)
    return Analysis(report, fragment, asked)


def by_key(wishes: Mapping[str, object]) -> dict[str, object]:
    """Return wishes by the keys of their options: `id_prefix` is `id-prefix`, `opinion_model` is `opinion.model`."""
    names = {key.replace(".", "_").replace("-", "_"): key for key in (*BY_KEY, "caveats")}
    return {names.get(name, name): value for name, value in wishes.items()}
