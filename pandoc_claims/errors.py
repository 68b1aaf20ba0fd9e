"""What can go wrong, said once: every expected failure is a `ClaimsError` whose text is one line for a person.

The line says what, where and what to do. The command line prints it and exits with the class's `exit_status`; the
filter prints it and lets the document out unmarked, unless `strict: true` was asked for.
"""

from __future__ import annotations


class ClaimsError(Exception):
    """An expected failure. `str(error)` is one line: what happened, where, and what to do about it."""

    exit_status = 1


class OptionError(ClaimsError):
    """An unknown option, or a value that the option does not take."""

    exit_status = 2


class RegisterError(ClaimsError):
    """A register that cannot be read, or an entry in it that makes no sense."""

    exit_status = 2


class RecogniserError(ClaimsError):
    """A recogniser that was installed by others and does not do what `recognisers` asks of one."""


class DocumentError(ClaimsError):
    """A document that cannot be read: no such file, not Pandoc's JSON, a tree of a shape nobody knows."""


class ToolError(ClaimsError):
    """A program we stand on (pandoc, a PDF engine) is missing, too old, or failed."""


class OpinionError(ClaimsError):
    """A second opinion that cannot be had: the library or the server is missing, or the answer makes no sense."""
