"""German."""

from __future__ import annotations

WORDS: dict[str, str] = {
    # How the language is set.
    "lang": "de",
    "cards": "de",
    "dir": "ltr",
    "space": " ",
    "comma": ", ",
    "stop": ".",
    "colon": ": ",
    "dot": " · ",
    "quote-open": "„",
    "quote-close": "“",
    # The summary.
    "title": "Quellen und Vorbehalte",
    "n-claims": "{n} Behauptung|{n} Behauptungen",
    "n-reviewed": "{n} vom Autor geprüft",
    "n-cited": "{n} mit Quelle",
    "n-nobody": "{n} ohne namentliche Quelle",
    "n-contested": "{n} strittig",
    "n-self-disclaimed": "{n} laut Text selbst unbelegt",
    "n-unsourced-statistic": "{n} Zahl ohne Quelle|{n} Zahlen ohne Quelle",
    "n-attributed-only": "{n} allein auf das Wort einer Seite gestützt",
    "n-hedged": "{n} vom Autor nur vermutet",
    "n-prediction": "{n} Vorhersage|{n} Vorhersagen",
    "n-uncited-quote": "{n} Zitat ohne Beleg|{n} Zitate ohne Beleg",
    "n-unsourced": "{n} Aussage ohne Quelle|{n} Aussagen ohne Quelle",
    "n-interpretation": "{n} Deutung|{n} Deutungen",
    "n-by-hand": "{n} vom Autor markiert",
    "n-sources": "{n} angeführte Quelle|{n} angeführte Quellen",
    "n-actors": "{n} vermerkter Name|{n} vermerkte Namen",
    # The picture of the document, and the same in words.
    "strip": "Das Dokument vom Anfang bis zum Ende, mit den Behauptungen an ihrem Ort",
    "strip-key": "Ein hoher Strich ist eine schwerwiegende Behauptung, ein mittlerer eine mittelschwere, ein "
    "kurzer eine geringfügige; was geprüft ist, hängt darunter.",
    "map": "Wo sie stehen",
    "part-1": "Anfang",
    "part-2": "Mitte",
    "part-3": "Ende",
    # Claims.
    "high": "schwerwiegend",
    "medium": "mittelschwer",
    "low": "geringfügig",
    "settled": "geprüft",
    "title-high": "Schwerwiegend",
    "title-medium": "Mittelschwer",
    "title-low": "Geringfügig",
    "title-reviewed": "Vom Autor geprüft",
    "table-figures": "{n} Zahl in der Tabelle {title}|{n} Zahlen in der Tabelle {title}",
    "table-figures-bare": "{n} Zahl in einer Tabelle|{n} Zahlen in einer Tabelle",
    "table-claims": "{n} Behauptung in der Tabelle {title}|{n} Behauptungen in der Tabelle {title}",
    "table-claims-bare": "{n} Behauptung in einer Tabelle|{n} Behauptungen in einer Tabelle",
    "attributed": "Als Quelle genannt: {source}.",
    "nobody": "niemand wird genannt",
    "status-verified": "Bestätigt",
    "status-disputed": "Umstritten",
    "status-refuted": "Widerlegt",
    "status-unverifiable": "Nicht überprüfbar",
    "status-not-a-claim": "Keine Behauptung",
    "status-unreviewed": "Vom Autor markiert",
    "relied-on": "Grundlage: {sources}.",
    "opinion-confirm": "Zweite Meinung eines Sprachmodells: bestätigt.",
    "opinion-lower": "Zweite Meinung eines Sprachmodells: weniger schwerwiegend.",
    "back": "Zurück zum Text",
    # Sources.
    "title-sources": "Quellen, die dieses Dokument anführt",
    "supports": "stützt",
    "more": "und {count} weitere",
    "title-unnamed": "Quellen ohne Namen",
    "strength": "Die stärkste zuerst: Je genauer eine Quelle beschrieben ist, desto mehr kann ein Leser mit ihr "
    "anfangen.",
    "strength-office": "beschrieben durch ihr Amt und wessen Amt es ist",
    "strength-role": "beschrieben durch das, was sie tut",
    "strength-vague": "ungenau beschrieben",
    # Actors.
    "title-actors": "Wer und was genannt wird",
    "person": "Person",
    "organisation": "Organisation",
    "place": "Ort",
    "group": "Gruppe",
    "also": "auch",
    "times": "einmal genannt|{n}-mal genannt",
    "once": "Einmal genannt",
    "speaks": "kommt zu Wort in",
    # Names.
    "title-names": "Anmerkungen zu Namen",
    "note-mixed-scripts": "die Buchstaben stammen aus zwei Alphabeten",
    "note-look-alike-letters": "ein Wort davon mischt zwei Alphabete, deren Buchstaben einander gleichen",
    "note-not-spelled-out": "eine Abkürzung, die das Dokument nirgends ausschreibt",
    # What it rests on.
    "title-settled": "Was es klären würde",
    "title-method": "Wie dies entstand",
    "method": "Erstellt von pandoc-claims{version} auf der Stufe „{level}“ mit dem Wortschatz für {language}.",
    "method-none": "Erstellt von pandoc-claims{version} auf der Stufe „{level}“; für diese Sprache gibt es "
    "keinen Wortschatz, gesucht wurde deshalb nur nach Namen und Quellen.",
    "vocabulary-de": "Das Deutsche ist kleiner als das Englische: Nach Aussagen ohne Quelle und nach Deutungen "
    "wird nicht gesucht, und von den Namen werden nur die gefunden, die eine Liste, ein Titel, ein Vorname oder "
    "eine Rechtsform verrät.",
    "opinion": "Zweite Meinung durch das Sprachmodell „{model}“: bestätigt {confirmed}, herabgestuft {lowered}, "
    "verworfen {dropped}.",
    "language-en": "Englisch",
    "language-de": "Deutsch",
    "language-fr": "Französisch",
    "language-es": "Spanisch",
    "language-ru": "Russisch",
    "limits": "Gelesen werden Wörter, nicht die Welt: Eine Markierung sagt, was der Text offenlässt, nicht, dass "
    "es falsch ist, und ein Satz ohne Markierung ist nicht deshalb wahr. Wer hier genannt wird, wird im Text "
    "genannt; mehr ist damit nicht gesagt.",
    "report": "Dieser Bericht als Daten (JSON)",
}
