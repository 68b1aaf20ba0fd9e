"""The words of the legend and of the reader's switch, one language beside the other. Gaps are filled in English."""

from __future__ import annotations

from typing import NamedTuple


class LegendWords(NamedTuple):
    """What a page says of its marks. Adjectives agree with the word for a caveat, the choices with that for marks."""

    lead: str  # the beginning of a line that "high", "medium" and "low" end
    high: str
    medium: str
    low: str
    show: str  # what the switch is for, to those who cannot see it
    all: str
    serious: str
    none: str


_WORDS = {
    "en": LegendWords(
        "Marked passages have a caveat:", "serious", "moderate", "slight", "Marks to show", "all", "serious", "none"
    ),
    "de": LegendWords(
        "Markierte Stellen haben einen Vorbehalt:", "schwer", "mittel", "leicht",
        "Markierungen, die gezeigt werden", "alle", "schwere", "keine",
    ),
    "fr": LegendWords(
        "Les passages marqués appellent une réserve\u00a0:", "forte", "moyenne", "légère",
        "Marques à afficher", "toutes", "fortes", "aucune",
    ),
    "es": LegendWords(
        "Los pasajes marcados tienen una reserva:", "grave", "media", "leve",
        "Marcas que se muestran", "todas", "graves", "ninguna",
    ),
    "ru": LegendWords(
        "К отмеченным местам есть оговорка:", "серьёзная", "средняя", "лёгкая",
        "Какие отметки показывать", "все", "серьёзные", "никакие",
    ),
    "zh": LegendWords("带标记的语句有保留意见：", "严重", "中等", "轻微", "显示哪些标记", "全部", "严重", "不显示"),
    "ar": LegendWords(
        "على المواضع المعلَّمة تحفظ:", "شديد", "متوسط", "طفيف", "العلامات المعروضة", "الكل", "الشديدة", "لا شيء"
    ),
}  # fmt: skip


def legend_words(lang: str) -> LegendWords:
    """Return the words in a BCP 47 language ("de-AT" as "de"), or in English."""
    return _WORDS.get(lang.replace("_", "-").partition("-")[0].lower(), _WORDS["en"])
