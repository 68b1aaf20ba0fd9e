"""Citations: whether a document that is converted wants Pandoc to resolve them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims import pandoc_program
from pandoc_claims.cli import documents

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Whoever says one of these to Pandoc decides about citations alone.
_DECIDED = ("--citeproc", "-C", "--natbib", "--biblatex", "--bibliography", "--defaults", "-d")

#: Says "yes" for a document that names its sources in its metadata, and not a word of its text.
_TEMPLATE = "$if(bibliography)$yes$endif$$if(references)$yes$endif$"


def arguments(source: str, common: Sequence[str], passed_on: Sequence[str], pandoc: str) -> list[str]:
    """Choose how Pandoc treats the citations of a document, as arguments that go before our filter.

    A document with a bibliography gets its citations resolved. Without one they stay as they were written, which Typst
    has to be told: it refuses to compile a citation that it cannot resolve.

    Args:
        source: the document's path.
        common: the arguments that are the same for every document.
        passed_on: those among them that the user passes on.
        pandoc: the program.

    """
    if any(word.split("=")[0] in _DECIDED for word in passed_on):
        return []
    if _has_bibliography(source, common, pandoc):
        return ["--citeproc"]
    by_typst = any(word.startswith("--pdf-engine=") and Path(word).stem == "typst" for word in common)
    return ["--to", "typst-citations"] if by_typst and "--to" not in common else []


def _has_bibliography(source: str, common: Sequence[str], pandoc: str) -> bool:
    if any(word.startswith(("bibliography=", "bibliography:")) for word in common):
        return True
    data = Path(source).read_bytes()
    if b"bibliography" not in data and b"references" not in data:
        return False  # most documents, and they are read once
    reading = [common[at + 1] for at, word in enumerate(common) if word == "--from"]
    with tempfile.TemporaryDirectory(prefix="pandoc-claims-") as folder:
        template = Path(folder) / "bibliography.txt"
        template.write_text(_TEMPLATE, encoding="utf-8")
        asked = ["--to", "plain", "--template", str(template), "--quiet", *(f"--from={form}" for form in reading)]
        return pandoc_program.run([*asked, documents.argument(source)], program=pandoc).strip() != b""
