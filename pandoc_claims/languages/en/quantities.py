"""English words of quantity: numbers, units, magnitudes, and the labels whose numbers count nothing."""

from __future__ import annotations

from pandoc_claims.languages import Bit

WORDS: tuple[tuple[int, str], ...] = (
    (
        Bit.NUMBER,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
        "million billion trillion dozen bn twenty-one twenty-two twenty-three twenty-four twenty-five thirty-five "
        "forty-five sixty-two ninety-nine",
    ),
    (
        Bit.UNIT,
        "% percent per-cent percentage points tonnes tons ton tonne kg kilograms kilogrammes grams km kilometres "
        "kilometers metres meters miles mile feet acres hectares litres liters gallons barrels dollars euros "
        "pounds yen rupees roubles rubles francs € $ £ ¥ degrees °c °f mph km/h mw gw kwh kt mt bpd decibels knots "
        "cm mm inches inch sq square cubic m ha ft lb lbs oz nm km² m² watts kilowatts megawatts gigawatts terawatts "
        "volts hertz gb mb tb teu zloty złoty naira pesos rupiah won yuan renminbi kronor kroner krone francs "
        "shillings dinars dirhams rand lira baht ringgit",
    ),
    (
        Bit.MAGNITUDE,
        "most majority thousands millions billions hundreds dozens doubled tripled trebled quadrupled halved "
        "quadruple two-thirds three-quarters one-third one-quarter tenfold fivefold threefold twofold four-fifths "
        "plurality twice half quarter third quarters thirds tenth forty-fold per-capita",
    ),
    (
        Bit.TIME_UNIT,
        "second seconds minute minutes hour hours day days week weeks month months year years decade decades "
        "century centuries night nights am pm a.m. p.m. o'clock bc ad bce ce",
    ),
    (
        Bit.LABEL,
        "page pages p pp chapter section part step steps figure fig table volume vol no number nos article "
        "paragraph para line lines version release room rooms exercise equation eq theorem lemma lot bus route "
        "road street avenue highway motorway flight platform gate grade stage phase level class type model unit "
        "aged age act scene psalm sonnet opus op item question channel studio form port code rfc iso windows "
        "python option options isbn phone tel freephone ring call dial articles amendment",
    ),
)

#: Superlatives that rank by a measure; others judge ("the finest").
CLASSES: dict[str, str] = {
    "measured-most": (
        "largest biggest smallest highest lowest longest shortest tallest deepest widest busiest fastest slowest "
        "richest poorest heaviest densest hottest coldest wettest driest"
    ),
    "measured-by": "populous populated visited used common widely spoken traded produced sold expensive",
    "ranking": "the 's ’s its their second third fourth fifth sixth seventh eighth ninth tenth",
    "all-others": "any",
    "other": "other",
    "than": "than",
    "more": "more fewer less larger higher lower",
}

#: What a table's header ends or begins with when the figures under it are a forecast: "2025e", "Projected".
ENDINGS: dict[str, str] = {
    "forecast-year": "e f",
    "forecast-header": "forecast projected projection expected target plan budget outlook guidance",
}
