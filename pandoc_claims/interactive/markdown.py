"""Markdown as HTML, by what is there: Jupyter's own reader, else Pandoc."""

from __future__ import annotations

import subprocess

from pandoc_claims import pandoc_program


def to_html(source: str) -> str:
    """Render Markdown. Raises ToolError when neither nbconvert nor Pandoc is there to do it."""
    try:
        from nbconvert.filters import markdown2html  # noqa: PLC0415  # not everybody who has us has nbconvert
    except ImportError:
        return _by_pandoc(source)
    return str(markdown2html(source))


def _by_pandoc(source: str) -> str:
    command = [pandoc_program.find(None), "--from", "markdown", "--to", "html5", "--mathjax", "--sandbox"]
    done = subprocess.run(command, input=source, capture_output=True, encoding="utf-8", check=True)
    return done.stdout
