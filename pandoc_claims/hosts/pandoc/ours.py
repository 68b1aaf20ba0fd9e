"""Names of what we put into a Pandoc tree, and the way to take it all out again.

Whatever this package adds can be told from the author's own by the names below and by nothing else, so that a second
run leaves a marked document alone and `unmark` gives back the document as it was.
"""

from __future__ import annotations

CLAIM = "claim"  # class of a claim's Span; ours carries the attribute `data-claim`, the author's own does not
ACTOR = "actor"  # class of an actor's Span; ours carries `data-actor`
REFERENCE = "claim-ref"  # class of the little link from a claim to its entry, always the last child of its Span
APPENDIX = "claims-appendix"  # class of the appendix's Div
APPENDIX_ID = "sources-and-caveats"  # id of the appendix's Header, after the id prefix; also the author's placeholder
EXEMPT = "no-claims"  # class by which an author exempts a stretch or a Div

#: How the raw text of our own raw inlines begins, by format. A raw inline of ours is always the first child of a Span of
#: ours, and its closing partner the last child but for the reference.
RAW_OPENERS = (
    "\\pandocclaim",
    "\\pandocactor",
    "#pandoc-claim",
    "#pandoc-actor",
    '<w:hyperlink w:history="1" w:anchor=',
)
RAW_CLOSERS = ("}", "]", "</w:hyperlink>")

#: How the text of our own raw blocks (definitions, style sheet) begins.
RAW_BLOCK_OPENERS = ("% pandoc-claims", "// pandoc-claims", '<link rel="stylesheet" data-pandoc-claims')
