"""German words of quantity: numbers, units, magnitudes, and the labels whose numbers count nothing."""

from __future__ import annotations

from pandoc_claims.languages import Bit

WORDS: tuple[tuple[int, str], ...] = (
    (
        Bit.NUMBER,
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
        "achtzehn neunzehn zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend "
        "million millionen milliarde milliarden billion billionen mio mrd mio. mrd. dutzend",
    ),
    (
        Bit.UNIT,
        "% prozent prozentpunkte prozentpunkten promille tonne tonnen kilogramm kilo kg gramm km kilometer kilometern "
        "meter metern m quadratkilometer quadratkilometern quadratmeter quadratmetern kubikmeter kubikmetern hektar ha "
        "liter litern euro cent dollar franken pfund yen rubel kronen złoty € $ £ ¥ chf eur usd grad °c kilowatt "
        "kilowattstunden megawatt megawattstunden gigawatt gigawattstunden terawattstunden kwh mw gw mwh gwh twh watt "
        "volt dezibel knoten km/h zentimeter cm millimeter mm seemeilen meilen barrel",
    ),
    (
        Bit.MAGNITUDE,
        "hälfte drittel viertel fünftel zehntel mehrheit großteil tausende tausenden hunderte hunderten dutzende "
        "dutzenden millionen milliarden verdoppelt verdoppelte verdoppelten verdreifacht verdreifachte verdreifachten "
        "vervierfacht halbiert halbierte halbierten",
    ),
    (
        Bit.TIME_UNIT,
        "sekunde sekunden minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre "
        "jahren jahres jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderts jahrhunderte jahrhunderten nacht "
        "nächte uhr mal",
    ),
    (
        Bit.LABEL,
        "seite seiten s kapitel abschnitt teil band bd heft nr nummer nummern artikel art absatz abs satz paragraf "
        "paragraph § §§ abbildung abb tabelle tab gleichung schritt stufe zeile spalte version ausgabe raum zimmer "
        "linie buslinie gleis tor halle haus hausnummer klasse gruppe größe phase typ modell bundesstraße autobahn "
        "landstraße platz straße weg allee telefon tel port windows psalm opus aufgabe übung frage punkt hotline "
        "ziffer anlage etage stock baujahr postfach plz",
    ),
)

CLASSES: dict[str, str] = {
    "large-number": (
        "hundert tausend million millionen milliarde milliarden billion billionen mio mrd mio. mrd. dutzend"
    ),
    "number-suffixes": "%",
    "aged": "alter",
    # "die meisten Menschen"
    "most": "meisten",
    # "jeder fünfte", "jede dritte Wohnung"
    "each": "jeder jede jedes jeden jedem",
    "nth": "zweite zweiten dritte dritten vierte vierten fünfte fünften sechste sechsten achte achten zehnte zehnten",
}
ENDINGS: dict[str, str] = {"forecast-year": "e f", "forecast-header": "prognose erwartet geplant voraussichtlich"}
