"""How English points to a source or to a place in it, and the abbreviations that end no sentence."""

from __future__ import annotations

#: Abbreviations before a name or a number that the sentence splitter does not know.
ABBREVIATIONS = (
    "Ms. Mx. Ste. Ft. Figs. Eq. Eqs. Ch. Vol. vol. Vols. Eds. eds. approx. Amb. Atty. Refs. para. paras. art. fol. leg."
)

CLASSES: dict[str, str] = {
    "reference-words": "archive archives archivo ledgers minutes census registry",
    "pinpoints": "paragraph",
    "source-line": "source: sources:",
}

#: Sources of regular expressions.
PATTERNS: dict[str, str] = {
    # between the names of two authors
    "and": "and |& ",
    # before the number of a place in a document: "para. 88", "pp. 101–118"
    "pinpoint": r"\b(?:para|paras|p|pp|art|fol|leg)\.|\bparagraph",
    # what only a reference holds
    "reference": r"^(?:[Ss]ee|[Cc]f\.) |\b(?:[Vv]ol|leg|fol)\.",
}
