"""PDF engines: what Pandoc makes PDFs with, and which of them is there.

Without a wish it is Typst, through the compiler that PyPI ships, so that nobody needs a TeX.
"""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims import pandoc_program
from pandoc_claims.cli import launcher
from pandoc_claims.errors import ToolError

if TYPE_CHECKING:
    from collections.abc import Sequence

TYPST_SINCE = (3, 1, 2)  # the first pandoc that knows the engine
_TEX = ("xelatex", "lualatex", "tectonic", "pdflatex")  # those that read every script first
_HTML = ("weasyprint", "prince", "wkhtmltopdf", "pagedjs-cli")
_BY_FORMAT = {"typst": ("typst",), "latex": _TEX, "beamer": _TEX, "context": ("context",), "ms": ("groff", "pdfroff")}

_MISSING = (
    "I find nothing to make a PDF with. Easiest: pip install 'pandoc-claims[pdf]' (Typst); or install one of {} and, "
    "if it is not on the PATH, say where it is with --pdf-engine"
)


def arguments(
    wish: str | None, form: str | None, folder: Path, pandoc: str, *, passed_on: Sequence[str] = ()
) -> list[str]:
    """Choose the engine and write it as arguments for Pandoc.

    Args:
        wish: the program that was asked for, None for our choice.
        form: the format that the PDF is made from, None or "pdf" for the engine's own.
        folder: where our own `typst` can be put.
        pandoc: the program.
        passed_on: what goes to Pandoc besides; nothing is chosen when it names an engine.

    Raises:
        ToolError: the engine is not there, or there is none at all.

    """
    if wish is None and any(word.startswith("--pdf-engine") and "-opt" not in word for word in passed_on):
        return []
    if wish is not None and wish != "typst":
        if shutil.which(wish) is None:
            raise ToolError(f"I cannot find the PDF engine {wish}; without --pdf-engine, Typst makes the PDF")
        return [f"--pdf-engine={wish}"]
    base = (form or "pdf").split("+")[0].split("-")[0]
    candidates = _BY_FORMAT.get(base, _HTML if base.startswith("html") else ("typst", *_TEX, *_HTML))
    for engine in ("typst",) if wish else candidates:
        found = _typst(folder, pandoc) if engine == "typst" else shutil.which(engine)
        if found:
            return [f"--pdf-engine={found if engine == 'typst' else engine}"]
    if wish:
        raise ToolError("I cannot find Typst, or pandoc is older than 3.1.2; try: pip install 'pandoc-claims[pdf]'")
    raise ToolError(_MISSING.format(", ".join(engine for engine in candidates if engine != "typst") or "its engines"))


def named(arguments: Sequence[str]) -> str:
    """Return the name of the engine that is chosen by arguments for Pandoc, "" for Pandoc's own choice."""
    for place, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        if name == "--pdf-engine":
            return Path(value if equals else arguments[place + 1]).stem
    return ""


def remedy(engine: str) -> str:
    """Say what to do where an engine's fonts lack letters of the text."""
    if engine == "typst":
        return "install a font that does, or give its folder: -- --pdf-engine-opt=--font-path=FOLDER"
    return "name one that does: -- -V mainfont=FONT"


def _typst(folder: Path, pandoc: str) -> str | None:
    """Find Typst: the PyPI compiler dressed as a program, else a real one; None if pandoc is too old for it."""
    if pandoc_program.version(pandoc) < TYPST_SINCE:
        return None
    if importlib.util.find_spec("typst") is not None:
        return str(launcher.write(folder, "typst", "pandoc_claims.cli.typst_shim"))
    return shutil.which("typst")
