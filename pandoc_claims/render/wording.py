"""Wording: every fixed sentence a reader sees in an appendix or a mark, in one table, one language beside the other.

What the caveats say comes from their cards, in English or in the language of `cards`; a language without cards may
translate it here under `reader-CAVEAT`. Whatever a language lacks is said in English: a gap is a missing comfort, never
an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.caveats import Caveat

FALLBACK = "en"

#: What is said, by language. `{…}` is filled in; a "title" is a heading.
TABLE: dict[str, dict[str, str]] = {
    "en": {
        "cards": "en",
        "title": "Sources and caveats",
        "quote-open": "“",
        "quote-close": "”",
        "colon": ": ",
        "summary-claims": "Claims marked",
        "summary-sources": "Sources cited",
        "summary-actors": "Actors named",
        "high": "high",
        "medium": "medium",
        "low": "low",
        "title-high": "High severity",
        "title-medium": "Medium severity",
        "title-low": "Low severity",
        "title-reviewed": "Reviewed by the author",
        "title-sources": "Sources this document cites",
        "title-unnamed": "Sources without a name",
        "title-actors": "Who and what is named",
        "title-settled": "What would settle it",
        "title-method": "How this was made",
        "attributed": "Said by {source}.",
        "nobody": "nobody is named",
        "status-verified": "Verified",
        "status-disputed": "Disputed",
        "status-refuted": "Refuted",
        "status-unverifiable": "Cannot be verified",
        "status-not-a-claim": "Not a claim",
        "status-unreviewed": "Marked by the author",
        "relied-on": "Relied on: {sources}.",
        "supports": "supports",
        "also": "also",
        "mentions": "named",
        "more": "and {count} more",
        "person": "person",
        "organisation": "organisation",
        "place": "place",
        "group": "group",
        "note-mixed-scripts": "its letters come from two alphabets",
        "back": "Back to the text",
        "method": "Made by pandoc-claims{version} at level “{level}”, with its vocabulary for {language}.",
        "method-none": "Made by pandoc-claims{version} at level “{level}”; it has no vocabulary for this language, "
        "and so looked for names and sources only.",
        "vocabulary-de": "Its German is smaller than its English: statements without a source and interpretations are "
        "not looked for, and of names it finds those that a list, a title, a first name or a legal form tells.",
        "opinion": "Second opinion by the language model “{model}”: confirmed {confirmed}, lowered "
        "{lowered}, dropped {dropped}.",
        "opinion-confirm": "Second opinion, by a language model: confirmed.",
        "opinion-lower": "Second opinion, by a language model: of less weight.",
        "language-en": "English",
        "language-de": "German",
        "language-fr": "French",
        "language-es": "Spanish",
        "language-ru": "Russian",
        "limits": "It reads words, not the world: a mark says what the text leaves open, not that it is false, and a "
        "sentence without a mark is not thereby true. Whoever is named here is named in the text, and nothing more is "
        "said of them.",
    },
    "de": {
        "cards": "de",
        "title": "Quellen und Vorbehalte",
        "quote-open": "„",
        "quote-close": "“",
        "colon": ": ",
        "summary-claims": "Markierte Behauptungen",
        "summary-sources": "Angeführte Quellen",
        "summary-actors": "Genannte Akteure",
        "high": "hoch",
        "medium": "mittel",
        "low": "gering",
        "title-high": "Schwerwiegend",
        "title-medium": "Mittelschwer",
        "title-low": "Geringfügig",
        "title-reviewed": "Vom Autor geprüft",
        "title-sources": "Quellen, die dieses Dokument anführt",
        "title-unnamed": "Quellen ohne Namen",
        "title-actors": "Wer und was genannt wird",
        "title-settled": "Was es klären würde",
        "title-method": "Wie dies entstand",
        "attributed": "Als Quelle genannt: {source}.",
        "nobody": "niemand wird genannt",
        "status-verified": "Bestätigt",
        "status-disputed": "Umstritten",
        "status-refuted": "Widerlegt",
        "status-unverifiable": "Nicht überprüfbar",
        "status-not-a-claim": "Keine Behauptung",
        "status-unreviewed": "Vom Autor markiert",
        "relied-on": "Grundlage: {sources}.",
        "supports": "stützt",
        "also": "auch",
        "mentions": "genannt",
        "more": "und {count} weitere",
        "person": "Person",
        "organisation": "Organisation",
        "place": "Ort",
        "group": "Gruppe",
        "note-mixed-scripts": "die Buchstaben stammen aus zwei Alphabeten",
        "back": "Zurück zum Text",
        "method": "Erstellt von pandoc-claims{version} auf der Stufe „{level}“ mit dem Wortschatz für {language}.",
        "method-none": "Erstellt von pandoc-claims{version} auf der Stufe „{level}“; für diese Sprache gibt es keinen "
        "Wortschatz, gesucht wurde deshalb nur nach Namen und Quellen.",
        "vocabulary-de": "Das Deutsche ist kleiner als das Englische: Nach Aussagen ohne Quelle und nach Deutungen "
        "wird nicht gesucht, und von den Namen werden nur die gefunden, die eine Liste, ein Titel, "
        "ein Vorname oder eine Rechtsform verrät.",
        "opinion": "Zweite Meinung durch das Sprachmodell „{model}“: bestätigt {confirmed}, herabgestuft "
        "{lowered}, verworfen {dropped}.",
        "opinion-confirm": "Zweite Meinung eines Sprachmodells: bestätigt.",
        "opinion-lower": "Zweite Meinung eines Sprachmodells: weniger schwerwiegend.",
        "language-en": "Englisch",
        "language-de": "Deutsch",
        "language-fr": "Französisch",
        "language-es": "Spanisch",
        "language-ru": "Russisch",
        "limits": "Gelesen werden Wörter, nicht die Welt: Eine Markierung sagt, was der Text offenlässt, nicht, dass "
        "es falsch ist, und ein Satz ohne Markierung ist nicht deshalb wahr. Wer hier genannt wird, wird im Text "
        "genannt; mehr ist damit nicht gesagt.",
    },
    "fr": {
        "cards": "",
        "title": "Sources et réserves",
        "quote-open": "«\u00a0",
        "quote-close": "\u00a0»",
        "colon": "\u00a0: ",
        "summary-claims": "Affirmations signalées",
        "summary-sources": "Sources citées",
        "summary-actors": "Acteurs nommés",
        "high": "forte",
        "medium": "moyenne",
        "low": "faible",
        "title-high": "Réserve forte",
        "title-medium": "Réserve moyenne",
        "title-low": "Réserve faible",
        "title-reviewed": "Vérifié par l’auteur",
        "title-sources": "Sources citées dans ce document",
        "title-unnamed": "Sources sans nom",
        "title-actors": "Qui et quoi est nommé",
        "title-settled": "Ce qui lèverait la réserve",
        "title-method": "Comment cette annexe a été faite",
        "attributed": "Selon {source}.",
        "nobody": "personne n’est nommé",
        "status-verified": "Vérifié",
        "status-disputed": "Contesté",
        "status-refuted": "Réfuté",
        "status-unverifiable": "Invérifiable",
        "status-not-a-claim": "N’est pas une affirmation",
        "status-unreviewed": "Signalé par l’auteur",
        "relied-on": "D’après\u00a0: {sources}.",
        "supports": "appuie",
        "also": "aussi",
        "mentions": "nommé",
        "more": "et {count} de plus",
        "person": "personne",
        "organisation": "organisation",
        "place": "lieu",
        "group": "groupe",
        "note-mixed-scripts": "ses lettres viennent de deux alphabets",
        "back": "Retour au texte",
        "method": "Fait par pandoc-claims{version} au niveau «\u00a0{level}\u00a0», avec son vocabulaire pour "
        "{language}.",
        "method-none": "Fait par pandoc-claims{version} au niveau «\u00a0{level}\u00a0»\u00a0; il n’a pas de "
        "vocabulaire pour cette langue et n’a donc cherché que les noms et les sources.",
        "vocabulary-de": "Son allemand est plus petit que son anglais\u00a0: il ne cherche ni les affirmations sans "
        "source ni les interprétations, et ne trouve que les noms qu’une liste, un titre, un prénom "
        "ou une forme juridique révèle.",
        "opinion": "Second avis, du modèle de langue «\u00a0{model}\u00a0»\u00a0: {confirmed} confirmées, "
        "{lowered} abaissées, {dropped} écartées.",
        "opinion-confirm": "Second avis, d’un modèle de langue\u00a0: confirmé.",
        "opinion-lower": "Second avis, d’un modèle de langue\u00a0: moins grave.",
        "language-en": "l’anglais",
        "language-de": "l’allemand",
        "language-fr": "le français",
        "language-es": "l’espagnol",
        "language-ru": "le russe",
        "limits": "L’outil lit des mots, non le monde\u00a0: une marque dit ce que le texte laisse ouvert, non que "
        "c’est faux, et une phrase sans marque n’est pas vraie pour autant. Qui est nommé ici l’est dans le texte, "
        "et rien de plus n’en est dit.",
        "reader-hearsay": "Rapporté sans dire qui le dit.",
        "reader-anonymous-source": "La source n’a pas de nom.",
        "reader-self-disclaimed": "Le texte dit lui-même que la preuve manque.",
        "reader-contested": "Le texte rapporte des voix qui se contredisent.",
        "reader-unsourced-statistic": "Un chiffre sans source.",
        "reader-uncited-quote": "Une citation sans référence.",
        "reader-attributed-only": "Repose sur la seule parole de qui le dit.",
        "reader-prediction": "Une prévision\u00a0; elle ne peut pas encore être vérifiée.",
        "reader-hedged": "L’auteur ne s’engage pas lui-même.",
        "reader-unsourced": "Vérifiable, mais sans source.",
        "reader-interpretation": "Une interprétation, donnée comme un fait.",
    },
    "es": {
        "cards": "",
        "title": "Fuentes y reservas",
        "quote-open": "«",
        "quote-close": "»",
        "colon": ": ",
        "summary-claims": "Afirmaciones señaladas",
        "summary-sources": "Fuentes citadas",
        "summary-actors": "Actores nombrados",
        "high": "alta",
        "medium": "media",
        "low": "baja",
        "title-high": "Gravedad alta",
        "title-medium": "Gravedad media",
        "title-low": "Gravedad baja",
        "title-reviewed": "Revisado por el autor",
        "title-sources": "Fuentes que cita este documento",
        "title-unnamed": "Fuentes sin nombre",
        "title-actors": "Quién y qué se nombra",
        "title-settled": "Qué lo aclararía",
        "title-method": "Cómo se hizo este anexo",
        "attributed": "Según {source}.",
        "nobody": "no se nombra a nadie",
        "status-verified": "Verificado",
        "status-disputed": "En disputa",
        "status-refuted": "Refutado",
        "status-unverifiable": "No verificable",
        "status-not-a-claim": "No es una afirmación",
        "status-unreviewed": "Señalado por el autor",
        "relied-on": "Según: {sources}.",
        "supports": "respalda",
        "also": "también",
        "mentions": "nombrado",
        "more": "y {count} más",
        "person": "persona",
        "organisation": "organización",
        "place": "lugar",
        "group": "grupo",
        "note-mixed-scripts": "sus letras provienen de dos alfabetos",
        "back": "Volver al texto",
        "method": "Hecho por pandoc-claims{version} en el nivel «{level}», con su vocabulario para el {language}.",
        "method-none": "Hecho por pandoc-claims{version} en el nivel «{level}»; no tiene vocabulario para este idioma, "
        "y por eso solo buscó nombres y fuentes.",
        "vocabulary-de": "Su alemán es menor que su inglés: no busca afirmaciones sin fuente ni interpretaciones, y "
        "solo encuentra los nombres que revela una lista, un título, un nombre de pila o una forma "
        "jurídica.",
        "opinion": "Segunda opinión, del modelo de lenguaje «{model}»: confirmadas {confirmed}, rebajadas "
        "{lowered}, descartadas {dropped}.",
        "opinion-confirm": "Segunda opinión, de un modelo de lenguaje: confirmada.",
        "opinion-lower": "Segunda opinión, de un modelo de lenguaje: menos grave.",
        "language-en": "inglés",
        "language-de": "alemán",
        "language-fr": "francés",
        "language-es": "español",
        "language-ru": "ruso",
        "limits": "Lee palabras, no el mundo: una marca dice lo que el texto deja abierto, no que sea falso, y una "
        "frase sin marca no es por ello verdadera. Quien aparece aquí está nombrado en el texto, y nada más se dice "
        "de él.",
        "reader-hearsay": "Referido sin decir quién lo dice.",
        "reader-anonymous-source": "La fuente no tiene nombre.",
        "reader-self-disclaimed": "El propio texto dice que falta la prueba.",
        "reader-contested": "El texto recoge voces que se contradicen.",
        "reader-unsourced-statistic": "Una cifra sin fuente.",
        "reader-uncited-quote": "Una cita sin referencia.",
        "reader-attributed-only": "Se apoya solo en la palabra de quien lo dice.",
        "reader-prediction": "Una predicción; todavía no puede comprobarse.",
        "reader-hedged": "El propio autor no se compromete.",
        "reader-unsourced": "Comprobable, pero sin fuente.",
        "reader-interpretation": "Una interpretación, contada como un hecho.",
    },
    "ru": {
        "cards": "",
        "title": "Источники и оговорки",
        "quote-open": "«",
        "quote-close": "»",
        "colon": ": ",
        "summary-claims": "Отмечено утверждений",
        "summary-sources": "Указано источников",
        "summary-actors": "Названо лиц и организаций",
        "high": "серьёзных",
        "medium": "средних",
        "low": "лёгких",
        "title-high": "Серьёзные оговорки",
        "title-medium": "Средние оговорки",
        "title-low": "Лёгкие оговорки",
        "title-reviewed": "Проверено автором",
        "title-sources": "Источники, на которые ссылается документ",
        "title-unnamed": "Источники без имени",
        "title-actors": "Кто и что названо",
        "title-settled": "Что внесло бы ясность",
        "title-method": "Как это сделано",
        "attributed": "Со слов: {source}.",
        "nobody": "никто не назван",
        "status-verified": "Подтверждено",
        "status-disputed": "Оспаривается",
        "status-refuted": "Опровергнуто",
        "status-unverifiable": "Проверить нельзя",
        "status-not-a-claim": "Не утверждение",
        "status-unreviewed": "Отмечено автором",
        "relied-on": "Основание: {sources}.",
        "supports": "подтверждает",
        "also": "также",
        "mentions": "упоминания",
        "more": "и ещё {count}",
        "person": "человек",
        "organisation": "организация",
        "place": "место",
        "group": "группа",
        "note-mixed-scripts": "буквы взяты из двух алфавитов",
        "back": "Назад к тексту",
        "method": "Составлено pandoc-claims{version}, уровень «{level}», словарь для {language} языка.",
        "method-none": "Составлено pandoc-claims{version}, уровень «{level}»; словаря для этого языка нет, "
        "поэтому искались только имена и источники.",
        "vocabulary-de": "Немецкий словарь меньше английского: утверждения без источника и толкования не ищутся, а из "
        "имён находятся те, которые выдаёт список, титул, личное имя или форма собственности.",
        "opinion": "Второе мнение языковой модели «{model}»: подтверждено {confirmed}, понижено {lowered}, "
        "отклонено {dropped}.",
        "opinion-confirm": "Второе мнение языковой модели: подтверждено.",
        "opinion-lower": "Второе мнение языковой модели: менее серьёзно.",
        "language-en": "английского",
        "language-de": "немецкого",
        "language-fr": "французского",
        "language-es": "испанского",
        "language-ru": "русского",
        "limits": "Программа читает слова, а не мир: отметка говорит о том, что текст оставляет открытым, а не о том, "
        "что это неправда, и фраза без отметки от этого не становится правдой. Кто назван здесь, назван в тексте, и "
        "больше о нём ничего не сказано.",
        "reader-hearsay": "Передано без указания, кто это говорит.",
        "reader-anonymous-source": "У источника нет имени.",
        "reader-self-disclaimed": "Текст сам признаёт, что подтверждения нет.",
        "reader-contested": "Текст приводит голоса, которые противоречат друг другу.",
        "reader-unsourced-statistic": "Число без источника.",
        "reader-uncited-quote": "Цитата без ссылки.",
        "reader-attributed-only": "Держится только на слове того, кто это говорит.",
        "reader-prediction": "Предсказание; проверить его пока нельзя.",
        "reader-hedged": "Автор сам в этом не уверен.",
        "reader-unsourced": "Можно проверить, но источника нет.",
        "reader-interpretation": "Толкование, поданное как факт.",
    },
}


def words(lang: str) -> dict[str, str]:
    """Return the wording for a BCP 47 language ("de-AT" as "de"), with English in its gaps."""
    base = lang.replace("_", "-").partition("-")[0].lower()
    return TABLE[FALLBACK] if base == FALLBACK else {**TABLE[FALLBACK], **TABLE.get(base, {})}


def reader_sentence(caveat: str, wording: dict[str, str]) -> str:
    """Return what a reader is told of a caveat: the translation if there is one, else the sentence of its card."""
    found = wording.get(f"reader-{caveat}")
    if found is None:
        card = card_of(caveat, wording)
        found = card.reader if card else ""
    return found


def card_of(name: str, wording: dict[str, str]) -> Caveat | None:
    """Return the head of a caveat's card, in the language of the wording if it has cards; None where there is none."""
    from pandoc_claims.caveats import load_all  # noqa: PLC0415 -- the cards are read once, and only if there is a caveat

    return next((caveat for caveat in load_all(wording["cards"] or FALLBACK) if caveat.name == name), None)
