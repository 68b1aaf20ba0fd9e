"""What the elements and classes of HTML mean to a reader: which part the text, and which hold no words."""

from __future__ import annotations

from pandoc_claims.text import Role, ZoneKind

#: Elements that begin and end a block. No sentence crosses them.
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "legend", "li", "main", "menu", "ol", "p", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
})  # fmt: skip

#: Blocks that hold nothing to read.
SKIPPED = frozenset({
    "head", "nav", "noscript", "optgroup", "option", "pre", "script", "select", "style", "template", "textarea",
    "title", "xmp",
})  # fmt: skip

#: Inline elements without words for a sentence: one object each.
OBJECTS: dict[str, str] = {
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var", "output"), Role.CODE),
    **dict.fromkeys(("math", "mjx-container"), Role.MATH),
    **dict.fromkeys(("img", "svg", "picture", "video", "audio", "canvas", "object", "embed", "iframe"), Role.IMAGE),
    **dict.fromkeys(("button", "input", "label", "meter", "progress"), Role.OTHER),
}

#: Classes under which formulas are written out.
FORMULAS = frozenset({"math", "katex", "katex-display", "MathJax", "MathJax_Preview", "MathJax_Display", "MathJax_SVG"})

#: Classes of what stands beside the text: links of headings to themselves, links back from notes.
SILENT = frozenset({
    "anchor-link", "headerlink", "header-anchor", "heading-anchor", "footnote-back", "footnote-backref",
    "reversefootnote", "claim-ref",
})  # fmt: skip
SILENT_ROLES = frozenset({"doc-backlink"})

#: Classes and the role of a footnote's mark.
NOTE_MARKS = frozenset({"footnote-ref", "footnote-reference", "noteref", "footnote"})
NOTE_ROLE = "doc-noteref"

#: Blocks that are read by nobody: our own appendix, lists of references.
LEFT_OUT = frozenset({"claims-appendix", "csl-bib-body", "references", "jp-Mermaid", "mermaid"})

ZONES: dict[str, str] = {
    **dict.fromkeys(("em", "i", "strong", "b", "u", "cite", "dfn"), ZoneKind.EMPHASIS),
    "q": ZoneKind.QUOTED,
}

#: What an element's start ends that was left open, as authors of HTML do.
ENDS: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
