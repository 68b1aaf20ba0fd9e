"""The wheel holds everything that the program reads, and works where the checkout is not."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.programs import ROOT, newest_pandoc, run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (built,) = folder.iterdir()
    return built


def test_every_file_of_the_package_and_its_templates_is_in_the_wheel(wheel: Path) -> None:
    training = ":(exclude)pandoc_claims/training"  # labels and trainers stay in the checkout
    kept = run("git", "ls-files", "pandoc_claims", "templates", training, cwd=ROOT).splitlines()
    wanted = {name if name.startswith("pandoc_claims/") else f"pandoc_claims/{name}" for name in kept}

    held = set(zipfile.ZipFile(wheel).namelist())

    assert {"pandoc_claims/py.typed", "pandoc_claims/report.schema.json", "pandoc_claims/templates/claims.css"} <= held
    assert "pandoc_claims/templates/claims.js" in held
    assert wanted - held == set()
    assert not any(name.startswith("pandoc_claims/training/") for name in held)
    assert {name for name in held if not name.startswith(("pandoc_claims/", "pandoc_claims-"))} == set()


def test_the_installed_wheel_filters_a_document_by_itself(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    run(
        sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", installed, wheel
    )  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    tree = run(newest_pandoc(), "-t", "json", text="The bridge was reportedly closed.\n")

    def python(*arguments: str, text: str = "") -> str:
        return subprocess.run(
            [sys.executable, *arguments],
            input=text, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=True,
        ).stdout  # fmt: skip

    where = python("-c", "import pandoc_claims; print(pandoc_claims.__file__)")
    assert where.startswith(str(installed)), "it is the wheel that runs here, not the checkout"
    assert "claims-appendix" in python("-m", "pandoc_claims", "html", text=tree)
    assert "hearsay" in python("-m", "pandoc_claims", "explain", "hearsay")
