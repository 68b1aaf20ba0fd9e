"""The report as a file beside the page: written whole or not at all, and never over anything but an older report.

A document may ask for it, and a document may come from a stranger. So `option_values.read_report` lets a document name
nothing but a `.json` file in or below the folder that its page goes to; here it is made sure that no link on the disk
leads elsewhere, and that what would be replaced is a report. Whoever runs us may name any place, but no other file.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims.errors import DocumentError
from pandoc_claims.render import json as render

if TYPE_CHECKING:
    from pandoc_claims.model import Report

#: Variable in which `convert` says where the page goes; Pandoc does not tell a filter.
OUTPUT_FOLDER = "PANDOC_CLAIMS_OUTPUT_FOLDER"

_KEYS = frozenset(("version", "document", "level", "claims", "actors", "sources"))
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")


def write(report: Report, path: str) -> None:
    """Write the JSON report to `path`, which is understood from the folder that the page goes to.

    Raises:
        DocumentError: it would lie outside that folder though its path is relative, or replace something else than a
            report, or cannot be written.

    """
    folder = Path(os.environ.get(OUTPUT_FOLDER) or ".")
    target = folder / path
    try:
        _refuse(target, folder)
        _replace(target, json.dumps(render.report(report, report.text.title), indent=1) + "\n")
    except OSError as error:
        raise DocumentError(f"{path}: I cannot write the report: {error.strerror}") from error


def address(path: str) -> str:
    """Return what a page links to, "" where the report does not lie in or below the page's folder."""
    if Path(path).is_absolute() or ".." in Path(path).parts:
        return ""
    written = "".join(
        char if char in _SAFE else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
        for char in Path(path).as_posix()
    )
    return f"./{written}"


def _refuse(target: Path, folder: Path) -> None:
    """Raise an error where the report may not be written."""
    relative = not target.is_absolute() or folder in target.parents
    if relative and not target.parent.resolve().is_relative_to(folder.resolve()):
        raise DocumentError(f"{target}: this lies outside the folder that the page goes to; no report is written")
    if target.is_symlink() or (target.exists() and not _is_report(target)):
        raise DocumentError(f"{target}: this is there already, and no report of ours; no report is written")


def _is_report(target: Path) -> bool:
    """Whether a file is a report of ours, of whatever version."""
    if not target.is_file():
        return False
    try:
        found = json.loads(target.read_bytes())
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and found.keys() >= _KEYS


def _replace(target: Path, text: str) -> None:
    """Write a file beside its place and move it there, so that nobody ever reads half of it."""
    apart = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    handle = os.open(apart, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)  # fails on a file or link that is there
    try:
        with open(handle, "w", encoding="ascii", newline="\n") as file:  # noqa: PTH123 -- a handle has no path
            file.write(text)
        apart.replace(target)
    except BaseException:
        apart.unlink(missing_ok=True)
        raise
