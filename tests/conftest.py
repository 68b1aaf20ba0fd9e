"""What the tests stand on: which tools there are, and what happens when one is missing.

A test that needs TeX, a browser or a site builder carries the marker of that name and is skipped where the tool is
absent. `PANDOC_CLAIMS_REQUIRE=tex,chromium,sites,pandocs` turns that skip into a failure; `.ci/run` sets it, because
there the tools were installed a moment ago. `pandocs` asks for two different pandocs.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

from tests import programs

REQUIRED = frozenset(os.environ.get("PANDOC_CLAIMS_REQUIRE", "").replace(",", " ").split())


def _missing_tex() -> list[str]:
    return [name for name in ("xelatex", "lualatex") if shutil.which(name) is None]


def _missing_chromium() -> list[str]:
    return [] if programs.chromium() else ["chromium"]


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
    if "pandocs" in REQUIRED and len(programs.pandocs()) < 2:
        raise pytest.UsageError(f"two different pandocs are required, and there is only {programs.pandocs()}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what this machine cannot run, or fail where it was said to be able to."""
    for marker, missing in MISSING.items():
        if item.get_closest_marker(marker) is not None and (names := missing()):
            if marker in REQUIRED:
                pytest.fail(f"{marker} is required here, and {', '.join(names)} is missing", pytrace=False)
            pytest.skip(f"{', '.join(names)} is missing")


@pytest.fixture(params=programs.pandocs(), ids=lambda pandoc: f"pandoc-{pandoc.version}")
def pandoc(request: pytest.FixtureRequest) -> str:
    """Give the path of each pandoc in turn."""
    found: programs.Pandoc = request.param
    return found.program


@pytest.fixture
def newest_pandoc() -> str:
    """Give the path of the newest pandoc there is."""
    return programs.newest_pandoc()


@pytest.fixture
def claims_program() -> str:
    """Give the path of the installed `pandoc-claims`, the program that Pandoc runs as its filter."""
    return programs.claims_program()


@pytest.fixture
def on_path(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Put `pandoc-claims` and the newest pandoc first on the PATH, as a user has them."""
    links = tmp_path_factory.mktemp("bin")
    (links / "pandoc").symlink_to(programs.newest_pandoc())
    folders = (str(links), str(Path(programs.claims_program()).parent), os.environ.get("PATH", ""))
    monkeypatch.setenv("PATH", os.pathsep.join(folders))
    monkeypatch.delenv("PANDOC", raising=False)
