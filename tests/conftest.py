"""What the tests stand on: which tools there are, and what happens when one is missing.

A test that needs TeX, a browser or a site builder carries the marker of that name and is skipped where the tool is
absent. `PANDOC_CLAIMS_REQUIRE=tex,chromium,sites,pandocs` turns that skip into a failure; `.ci/run` sets it, because
there the tools were installed a moment ago. `pandocs` asks for two different pandocs.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from pandoc_claims import pandoc_program

ROOT = Path(__file__).resolve().parent.parent
REQUIRED = frozenset(os.environ.get("PANDOC_CLAIMS_REQUIRE", "").replace(",", " ").split())


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
    for program in (bundled, *(shutil.which("pandoc", path=path) for path in _path_without_venv())):
        if program is not None:
            version = ".".join(map(str, pandoc_program.version(program)))
            found.setdefault(version, Pandoc(program, version))
    return tuple(found.values())


def _path_without_venv() -> list[str]:
    folders = os.environ.get("PATH", "").split(os.pathsep)
    return [folder for folder in folders if Path(folder) != Path(sys.executable).parent]


def chromium() -> str | None:
    """Find a browser that can be run without a screen."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def _missing_tex() -> list[str]:
    return [name for name in ("xelatex", "lualatex") if shutil.which(name) is None]


def _missing_chromium() -> list[str]:
    return [] if chromium() else ["chromium"]


def _missing_sites() -> list[str]:
    modules = ("pelican", "pelican.plugins.pandoc_reader", "nikola")
    absent = [name for name in modules if not _importable(name)]
    return absent + ([] if shutil.which("make") else ["make"])


def _importable(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # its package is not there
        return False


MISSING = {"tex": _missing_tex, "chromium": _missing_chromium, "sites": _missing_sites}


def pytest_sessionstart() -> None:
    """Refuse a requirement that nobody knows, and a single pandoc where two were asked for."""
    if unknown := REQUIRED - {*MISSING, "pandocs"}:
        raise pytest.UsageError(f"PANDOC_CLAIMS_REQUIRE names {', '.join(sorted(unknown))}, which no test needs")
    if "pandocs" in REQUIRED and len(pandocs()) < 2:
        raise pytest.UsageError(f"two different pandocs are required, and there is only {pandocs()}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot run, or fail where it was said to be able to."""
    for marker, missing in MISSING.items():
        if item.get_closest_marker(marker) is not None and (names := missing()):
            if marker in REQUIRED:
                pytest.fail(f"{marker} is required here, and {', '.join(names)} is missing", pytrace=False)
            pytest.skip(f"{', '.join(names)} is missing")


@pytest.fixture(params=pandocs(), ids=lambda pandoc: f"pandoc-{pandoc.version}")
def pandoc(request: pytest.FixtureRequest) -> str:
    """Give the path of each pandoc in turn."""
    found: Pandoc = request.param
    return found.program


@pytest.fixture(scope="session")
def newest_pandoc() -> str:
    """Give the path of the newest pandoc there is."""
    newest = max(pandocs(), key=lambda pandoc: tuple(map(int, pandoc.version.split("."))))
    return newest.program


@pytest.fixture(scope="session")
def claims_program() -> str:
    """Give the path of the installed `pandoc-claims`, the program that Pandoc runs as its filter."""
    program = shutil.which("pandoc-claims", path=str(Path(sys.executable).parent))
    assert program is not None, "pandoc-claims is not installed in the environment of these tests"
    return program


@pytest.fixture
def on_path(
    claims_program: str, newest_pandoc: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Put `pandoc-claims` and the newest pandoc first on the PATH, as a user has them."""
    links: Path = tmp_path_factory.mktemp("bin")
    (links / "pandoc").symlink_to(newest_pandoc)
    folders = (str(links), str(Path(claims_program).parent), os.environ.get("PATH", ""))
    monkeypatch.setenv("PATH", os.pathsep.join(folders))
    monkeypatch.delenv("PANDOC", raising=False)


def run(*command: str | Path, cwd: Path | None = None, text: str = "") -> str:
    """Run a program that must succeed and return what it prints; what it says on stderr is shown when it fails."""
    done = subprocess.run(
        list(map(str, command)), input=text, cwd=cwd, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout
