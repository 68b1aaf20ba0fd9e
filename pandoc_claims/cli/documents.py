"""Documents: from a file that Pandoc reads to a report on it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pandoc_claims import option_layers, options, pandoc_program
from pandoc_claims.cli import complain
from pandoc_claims.errors import ClaimsError, DocumentError
from pandoc_claims.locate import Locator, decode
from pandoc_claims.text import Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from pandoc_claims.model import Report

STDIN = "-"
OPTION = "option "  # what the flags that set options are called by, before their key, in what argparse gives

#: Trees nest deeper than Python's default of 1,000 calls allows; this is still far from the end of the C stack.
_DEEPEST = 8_000


def overrides(asked: argparse.Namespace) -> dict[str, object]:
    """Collect the options that were given as flags, by key."""
    given = vars(asked).items()
    return {name.removeprefix(OPTION): value for name, value in given if name.startswith(OPTION) and value is not None}


class Checked(NamedTuple):
    """A document that was read and analysed."""

    name: str
    report: Report
    locator: Locator | None  # None where the file has no lines (Word, EPUB)


def check(name: str, overrides: Mapping[str, object], *, pandoc: str, form: str | None = None) -> Checked:
    """Read a document with Pandoc and analyse it.

    Args:
        name: its path, or "-" for stdin.
        overrides: options given on the command line, by key.
        pandoc: the program.
        form: the input format; None lets Pandoc tell it from the name.

    Raises:
        ClaimsError: it cannot be read, or its options make no sense. The message begins with its name.

    """
    from pandoc_claims.analysis import analyse  # noqa: PLC0415  # `convert` and the help do without
    from pandoc_claims.hosts.pandoc import ours  # noqa: PLC0415  # the same
    from pandoc_claims.hosts.pandoc.read import read  # noqa: PLC0415  # the same

    sys.setrecursionlimit(max(sys.getrecursionlimit(), _DEEPEST))
    data = _bytes(name)
    os.environ[option_layers.DOCUMENT_FOLDER] = str(Path(name).parent)  # as `convert` tells the filter
    try:
        tree = _tree(name, data, pandoc, form)
        asked = options.load(tree["meta"], Path(), overrides)
        text = read(ours.unmark(tree) if ours.is_marked(tree) else tree) if asked.enabled else Text(())
        text = text._replace(lang=asked.lang or text.lang)
        report = analyse(text, asked, lambda line: complain(f"{name}: {line}"))
    except ClaimsError as error:
        raise type(error)(f"{name}: {error}") from error
    except RecursionError as error:
        raise DocumentError(f"{name}: this document nests too deeply to be read") from error
    finally:
        del os.environ[option_layers.DOCUMENT_FOLDER]
    source = decode(data)
    return Checked(name, report, Locator(source, text.blocks) if source is not None else None)


def _bytes(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise DocumentError(f"{name}: there is no such file") from None
    except OSError as error:
        raise DocumentError(f"{name}: I cannot read this file: {error.strerror or error}") from error


def _tree(name: str, data: bytes, pandoc: str, form: str | None) -> dict[str, Any]:
    arguments = ["--to", "json", *(["--from", form] if form else [])]
    if name != STDIN:
        arguments.append(argument(name))
    printed = pandoc_program.run(arguments, data if name == STDIN else b"", program=pandoc)
    tree: dict[str, Any] = json.loads(printed)
    return tree


def argument(name: str) -> str:
    """Write a file's name so that no program takes it for a flag or, as Pandoc would, for an address."""
    path = Path(name)
    return str(path) if path.is_absolute() else str(Path.cwd() / path)
