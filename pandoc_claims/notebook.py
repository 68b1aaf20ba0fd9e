"""What nbconvert's configuration names: the preprocessor and the exporters.

`c.HTMLExporter.preprocessors = ["pandoc_claims.notebook.ClaimsPreprocessor"]` marks the claims of notebooks in what any
exporter of HTML, LaTeX or Markdown makes of them, with any template; `jupyter nbconvert --to claims-html` needs no
configuration at all.
"""

from __future__ import annotations

from pandoc_claims.hosts.notebook.exporters import (
    ClaimsHTMLExporter,
    ClaimsLatexExporter,
    ClaimsMarkdownExporter,
    ClaimsPDFExporter,
    ClaimsSlidesExporter,
    ClaimsWebPDFExporter,
)
from pandoc_claims.hosts.notebook.preprocessor import ClaimsPreprocessor

__all__ = [
    "ClaimsHTMLExporter",
    "ClaimsLatexExporter",
    "ClaimsMarkdownExporter",
    "ClaimsPDFExporter",
    "ClaimsPreprocessor",
    "ClaimsSlidesExporter",
    "ClaimsWebPDFExporter",
]
