"""Making a PDF: like any other conversion, and once more with other fonts where the default ones lack letters."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims import pandoc_program
from pandoc_claims.cli import complain, glyphs, pdf_engine, typst_shim

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def run(arguments: Sequence[str], *, program: str, environment: Mapping[str, str]) -> None:
    """Run Pandoc for a PDF, and say in a line what its fonts lack and which others stand in for them.

    Args:
        arguments: as on Pandoc's command line; the document comes last.
        program: where pandoc is.
        environment: variables to set besides those that are set.

    Raises:
        ToolError: pandoc, its filter or the engine failed.

    """
    source, engine = arguments[-1], pdf_engine.named(arguments)
    missing = _lacking(arguments, program, environment)
    if chosen := glyphs.fonts(missing, engine):
        complain(f"{source}: {' and '.join(chosen.values())} stand in for fonts that lack {missing.told()}")
        missing = _lacking([*glyphs.variables(chosen, engine), *arguments], program, environment)
    if missing.by_font:
        complain(f"{source}: no font in use has {missing.told()}; {pdf_engine.remedy(engine)}")


def _lacking(arguments: Sequence[str], program: str, environment: Mapping[str, str]) -> glyphs.Missing:
    """Run Pandoc once, and return the characters that the PDF lacks."""
    missing = glyphs.Missing()
    with tempfile.TemporaryDirectory(prefix="pandoc-claims-") as folder:
        noted = Path(folder) / "missing"
        more = {**environment, typst_shim.MISSING: str(noted)}
        pandoc_program.run(
            arguments, program=program, environment=more, hear=lambda said: missing.take(_without_warnings(said))
        )
        if noted.is_file():
            missing.add(noted.read_text(encoding="utf-8"))
    return missing


def _without_warnings(said: list[str]) -> list[str]:
    """Leave out what WeasyPrint says, each time, of the newer half of CSS in any page of Pandoc's."""
    return [line for line in said if not line.startswith(pandoc_program.ENGINE_WARNING)]
