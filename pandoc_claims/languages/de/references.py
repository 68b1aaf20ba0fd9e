"""How German points to a source or to a place in it, and the abbreviations that end no sentence."""

from __future__ import annotations

#: Abbreviations that the sentence splitter does not know. Ordinals are among them: "im 19. Jahrhundert".
ABBREVIATIONS = (
    "Abb. Abs. Abt. Anm. Art. Aufl. Ausg. Bd. Bde. Bearb. Bl. bspw. bzgl. bzw. ca. Co. Dipl.-Ing. Dr. ebd. "
    "Ed. einschl. evtl. f. ff. Fr. geb. gem. Gem. gest. ggf. Hg. Hl. hl. Hrn. Hrsg. Ing. inkl. insb. Jh. Kap. lfd. lt. "
    "m. Mag. max. min. Mio. Mrd. Nr. Nrn. o. P. Prof. resp. S. sog. St. Stk. Str. Tab. Tel. tlw. u. usw. u.a. "
    "v. vgl. Vgl. vs. z. z.B. Ziff. zit. zzgl. " + " ".join(f"{number}." for number in range(1, 32))
)

CLASSES: dict[str, str] = {
    "reference-words": "archiv archive stadtarchiv staatsarchiv landesarchiv nachlass kirchenbuch",
    "pinpoints": "randnummer",
    "source-line": "quelle: quellen:",
}

#: Sources of regular expressions.
PATTERNS: dict[str, str] = {
    # between the names of two authors
    "and": r"und |u\. |& ",
    # before the number of a place in a document: "S. 88", "Rn. 12"
    "pinpoint": r"\b(?:S|Rn|Rz|Bl|Abs|Ziff|Art|Kap)\.",
    # what only a reference holds
    "reference": r"^(?:[Vv]gl|[Ss]iehe|[Ee]bd)\b|\b(?:Bd|Bl|S)\. ?\d|\bHrsg\.",
}
