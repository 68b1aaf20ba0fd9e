"""The one program, `pandoc-claims`: Pandoc's filter when Pandoc calls it, a command line when a person does.

Pandoc calls its filters once per document, so the way to the filter is kept short: nothing of the command line is
imported on it.
"""

from __future__ import annotations

import sys

VERBS = ("check", "convert", "explain")


def main() -> int:
    """Run as a filter or as a command line, and return the exit status.

    As a filter: `pandoc-claims FORMAT`, or no arguments, with a document in Pandoc's JSON on stdin.
    """
    words = sys.argv[1:]
    if _called_as_filter(words):
        from pandoc_claims.hosts.pandoc.filter import main as run_filter  # noqa: PLC0415  # see above

        return run_filter(words[0] if words else "")
    from pandoc_claims.cli import run  # noqa: PLC0415  # see above

    return run(words)


def _called_as_filter(words: list[str]) -> bool:
    """Tell Pandoc's call (at most one word, a format, and a document on stdin) from a person's."""
    if len(words) > 1 or (words and (words[0] in VERBS or words[0].startswith("-"))):
        return False
    return sys.stdin is not None and not sys.stdin.isatty()


if __name__ == "__main__":
    sys.exit(main())
