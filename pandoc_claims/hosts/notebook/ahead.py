"""Pandoc at work while we read: each cell's Markdown is parsed before the template asks for it.

nbconvert starts Pandoc twice for every cell, one after the other, and waits. The first of the two needs nothing but the
cell, so it can run while the claims are looked for; that pays for the looking.
"""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

#: Under this name stands the filter that calls Pandoc, which was there before ours.
STOCK = "pandoc_claims_convert_pandoc"

#: The Markdown that nbconvert's template of LaTeX takes cells for, and what it does to them first.
_FORM = "markdown+tex_math_double_backslash"
_FIRST = ("citation2latex", "strip_files_prefix")


class Ahead:
    """Conversions that have begun, by the Markdown that is converted."""

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None
        self._begun: dict[str, Future[str]] = {}

    def begin(self, environment: Environment, source: str) -> None:
        """Begin to convert a cell's Markdown to Pandoc's tree."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1))
        for name in _FIRST:
            source = str(environment.call_filter(name, source))
        context = environment.from_string("").new_context({})
        if source not in self._begun:
            self._begun[source] = self._pool.submit(
                environment.call_filter, STOCK, source, (_FORM, "json"), context=context
            )

    def result(self, source: str, form: str) -> str | None:
        """Return what Pandoc made of some Markdown; None where it was not begun or failed, and is to be tried anew."""
        begun = self._begun.get(source) if form == _FORM else None
        return str(begun.result()) if begun is not None and begun.exception() is None else None

    def end(self) -> None:
        """Let go of what is no longer needed."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None
        self._begun.clear()
