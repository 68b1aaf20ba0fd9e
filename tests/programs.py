"""Programs that the tests run, and where they are."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pandoc_claims import pandoc_program

ROOT = Path(__file__).resolve().parent.parent


class Pandoc(NamedTuple):
    """One pandoc: the path of the program, and its version ("2.17.1.1")."""

    program: str
    version: str


@cache
def pandocs() -> tuple[Pandoc, ...]:
    """List the pandocs to test with: the bundled one, and the system's if its version is another."""
    bundled = None
    if (package := importlib.util.find_spec("pypandoc")) is not None and package.origin is not None:
        bundled = shutil.which("pandoc", path=str(Path(package.origin).parent / "files"))
    found: dict[str, Pandoc] = {}
    for program in (bundled, *(shutil.which("pandoc", path=folder) for folder in _path_without_venv())):
        if program is not None:
            version = ".".join(map(str, pandoc_program.version(program)))
            found.setdefault(version, Pandoc(program, version))
    return tuple(found.values())


def newest_pandoc() -> str:
    """Find the newest pandoc there is."""
    return max(pandocs(), key=lambda pandoc: tuple(map(int, pandoc.version.split(".")))).program


def _path_without_venv() -> list[str]:
    folders = os.environ.get("PATH", "").split(os.pathsep)
    return [folder for folder in folders if Path(folder) != Path(sys.executable).parent]


def claims_program() -> str:
    """Find the installed `pandoc-claims`, the program that Pandoc runs as its filter."""
    program = shutil.which("pandoc-claims", path=str(Path(sys.executable).parent))
    assert program is not None, "pandoc-claims is not installed in the environment of these tests"
    return program


def chromium() -> str | None:
    """Find a browser that can be run without a screen."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def run(*command: str | Path, cwd: Path | None = None, text: str = "") -> str:
    """Run a program that must succeed and return what it prints; what it says on stderr is shown when it fails."""
    done = subprocess.run(
        list(map(str, command)), input=text, cwd=cwd, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout
