"""The exporters: nbconvert's own, with our preprocessor switched on. `jupyter nbconvert --to claims-html`."""

from __future__ import annotations

from nbconvert.exporters import (
    HTMLExporter,
    LatexExporter,
    MarkdownExporter,
    PDFExporter,
    SlidesExporter,
    TemplateExporter,
    WebPDFExporter,
)

from pandoc_claims.hosts.notebook.preprocessor import ClaimsPreprocessor


class _Claims(TemplateExporter):
    """What our exporters have in common: the preprocessor, last of all unless it is there already."""

    def _init_preprocessors(self) -> None:
        super()._init_preprocessors()  # type: ignore[no-untyped-call]  # nbconvert has no types
        if not any(isinstance(known, ClaimsPreprocessor) and known.parent for known in self._preprocessors):
            self.register_preprocessor(ClaimsPreprocessor, enabled=True)  # type: ignore[no-untyped-call]


class ClaimsHTMLExporter(_Claims, HTMLExporter):
    """A notebook as a page, with its claims marked."""

    export_from_notebook = "HTML with claims marked"


class ClaimsSlidesExporter(_Claims, SlidesExporter):
    """A notebook as slides, with its claims marked."""

    export_from_notebook = "Slides with claims marked"


class ClaimsWebPDFExporter(_Claims, WebPDFExporter):
    """A notebook as the PDF that a browser prints, with its claims marked."""

    export_from_notebook = "PDF via HTML with claims marked"


class ClaimsLatexExporter(_Claims, LatexExporter):
    """A notebook as LaTeX, with its claims marked."""

    export_from_notebook = "LaTeX with claims marked"


class ClaimsPDFExporter(_Claims, PDFExporter):
    """A notebook as PDF, by LaTeX, with its claims marked."""

    export_from_notebook = "PDF via LaTeX with claims marked"


class ClaimsMarkdownExporter(_Claims, MarkdownExporter):
    """A notebook as Markdown, with its claims marked."""

    export_from_notebook = "Markdown with claims marked"
