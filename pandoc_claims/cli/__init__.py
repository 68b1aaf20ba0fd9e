"""The command line: what a person types. One module for each command, and the parser made from the table of options."""

from __future__ import annotations

import os
import sys

from pandoc_claims.__main__ import VERBS
from pandoc_claims.errors import ClaimsError
from pandoc_claims.options import nearest
from pandoc_claims.printable import printable

USAGE_ERROR = 2


def run(words: list[str]) -> int:
    """Run the command line and return the exit status: 0, 1 for what was found or failed, 2 for a wrong call."""
    _never_fail_to_print()
    from pandoc_claims.cli import parser  # noqa: PLC0415  # argparse, which the filter must not even come near

    if words and words[0] not in VERBS and not words[0].startswith("-"):
        return complain(f"there is no command “{words[0]}”{nearest(words[0], VERBS)}; there are {', '.join(VERBS)}")
    words, passed_on = _split(words)
    asked = parser.build().parse_args(words or ["--help"])
    asked.pandoc_arguments = passed_on
    try:
        status: int = asked.command(asked)
        sys.stdout.flush()
    except ClaimsError as error:
        return complain(str(error), error.exit_status)
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain once more when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def complain(message: str, status: int = USAGE_ERROR) -> int:
    """Say on stderr what went wrong, in one line, and return the exit status."""
    sys.stderr.write(f"pandoc-claims: {printable(message)}\n")
    return status


def _split(words: list[str]) -> tuple[list[str], list[str]]:
    """Split off what stands behind “--”: for `convert`, it is Pandoc's; elsewhere it is files, as usual."""
    if words[:1] != ["convert"] or "--" not in words:
        return words, []
    at = words.index("--")
    return words[:at], words[at + 1 :]


def _never_fail_to_print() -> None:
    """Let a terminal that knows few letters show others as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
