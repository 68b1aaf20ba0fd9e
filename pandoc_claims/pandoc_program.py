"""Pandoc, the program: where it is, and how it is run."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims.errors import ToolError
from pandoc_claims.printable import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_MISSING = (
    "I cannot find pandoc. Install it (https://pandoc.org/installing.html), or get it along with us: "
    "pip install 'pandoc-claims[pandoc]'; or say where it is with --pandoc or in the variable PANDOC"
)

_OUR_FILTER = "pandoc-claims: "  # what the lines of our filter begin with

#: What stands around the words of our filter when it gave up: its name, and that Pandoc could not run it.
_FILTER_GAVE_UP = re.compile(r"pandoc-claims: (.*) Error running filter .*")

#: How WeasyPrint begins what it says of style sheets, which is no reason for anything; and how it begins when it fails.
ENGINE_WARNING = "WARNING: "
_TRACEBACK = "Traceback (most recent call last)"


def find(named: str | None = None, *, at_least: tuple[int, ...] = ()) -> str:
    """Find pandoc: the one named, else what the variable `PANDOC` says, else on the `PATH`, else pypandoc's own.

    Args:
        named: what the user says, a name or a path.
        at_least: a version that would be better; where nothing was said, pypandoc's own pandoc is taken before an
            older one on the `PATH`.

    Raises:
        ToolError: there is none, or not where it was said to be.

    """
    for said, origin in ((named, "--pandoc"), (os.environ.get("PANDOC"), "the variable PANDOC")):
        if said:
            path = shutil.which(said)
            if path is None:
                raise ToolError(f"{origin} says that pandoc is at {said}, but there is no such program")
            return path
    found = [path for path in (shutil.which("pandoc"), _bundled()) if path is not None]
    if not found:
        raise ToolError(_MISSING)
    if at_least and len(found) > 1:
        return next((path for path in found if version(path) >= at_least), found[0])
    return found[0]


def _bundled() -> str | None:
    """Find the pandoc that comes inside the wheel of `pypandoc_binary`, without importing pypandoc."""
    package = importlib.util.find_spec("pypandoc")
    if package is None or package.origin is None:
        return None
    return shutil.which("pandoc", path=str(Path(package.origin).parent / "files"))


def version(program: str | None = None) -> tuple[int, ...]:
    """Ask pandoc for its version; parts that are no numbers are left out."""
    first = run(["--version"], program=program).split(b"\n", 1)[0].decode("utf-8", "replace")
    return tuple(int(part) for part in first.split()[-1].split(".") if part.isdigit())


def run(
    arguments: Sequence[str],
    text: bytes = b"",
    *,
    program: str | None = None,
    environment: Mapping[str, str] | None = None,
    hear: Callable[[list[str]], list[str]] | None = None,
) -> bytes:
    """Run pandoc and return what it prints. What it says on stderr is passed on when it succeeds.

    Args:
        arguments: as on its command line.
        text: what it reads on stdin.
        program: where pandoc is; None to look for it.
        environment: variables to set besides those that are set.
        hear: is given the lines that pandoc says on stderr when it succeeds, and returns those to pass on.

    Raises:
        ToolError: pandoc is missing or failed; the message is what pandoc said, on one line.

    """
    command = [find() if program is None else program, *arguments]
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, check=False, env={**os.environ, **(environment or {})}
        )
    except OSError as error:
        raise ToolError(f"I cannot run {command[0]}: {error.strerror or error}") from error
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    ours = [place for place, line in enumerate(said) if line.startswith(_OUR_FILTER)]
    reason = ours[-1] if ours and done.returncode != 0 else 0  # what our filter said before is no part of why it failed
    if done.returncode == 0 and hear is not None:
        said = hear(said)
    for line in said if done.returncode == 0 else said[:reason]:
        sys.stderr.write(f"{printable(line)}\n")
    if done.returncode != 0:
        raise ToolError(_one_line(said[reason:]) or f"pandoc failed without a word (exit status {done.returncode})")
    return done.stdout


def _one_line(said: Sequence[str], longest: int = 600) -> str:
    """Return what Pandoc said before it gave up, or what our filter did."""
    lines = " ".join(line.strip() for line in _without_noise(said) if line.strip())
    gave_up = _FILTER_GAVE_UP.fullmatch(lines)
    lines = gave_up[1] if gave_up else lines
    return lines if len(lines) <= longest else f"{lines[:longest]}…"


def _without_noise(said: Sequence[str]) -> list[str]:
    """Return lines without the warnings of WeasyPrint and the inside of its tracebacks, if anything else is left."""
    kept: list[str] = []
    inside = False
    for line in said:
        inside = line.startswith(_TRACEBACK) or (inside and line.startswith(" "))
        if not inside and not line.startswith(ENGINE_WARNING):
            kept.append(line)
    return kept or list(said)
