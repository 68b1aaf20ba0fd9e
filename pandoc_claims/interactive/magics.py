"""The cell magic `%%claims`, for a cell of Markdown: `%load_ext pandoc_claims`, then `%%claims --level strict`."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from pandoc_claims.errors import ClaimsError
from pandoc_claims.interactive import analyse

if TYPE_CHECKING:
    from pandoc_claims.interactive.result import Analysis


def load(shell: Any) -> None:
    """Give a shell of IPython the magic."""
    shell.register_magic_function(claims, "cell", "claims")


def claims(line: str, cell: str) -> Analysis:
    """Mark the claims of the Markdown in this cell, and list what a reader should know of them.

    Options follow as on the command line: `%%claims --level strict --lang de`.
    """
    try:
        return analyse(cell, None, None, **_wishes(line))
    except ClaimsError as error:
        from IPython.core.error import UsageError  # noqa: PLC0415  # a shell of IPython's called us; it is there

        raise UsageError(str(error)) from None


def _wishes(line: str) -> dict[str, Any]:
    wishes: dict[str, Any] = {}
    waiting = shlex.split(line)[::-1]
    while waiting:
        word = waiting.pop()
        if not word.startswith("--"):
            raise ClaimsError(f"%%claims takes options such as --level strict, not “{word}”")
        name, equals, value = word[2:].partition("=")
        if not equals:
            value = waiting.pop() if waiting and not waiting[-1].startswith("--") else "true"
        wishes[name.replace("-", "_").replace(".", "_")] = value
    return wishes
