"""German phrases whose words stand side by side, by what they mean. `wird/wurde behauptet` is two phrases."""

from __future__ import annotations

PHRASES: dict[str, tuple[str, ...]] = {
    "hearsay": (
        "angeblich/angebliche/angeblicher/angebliches/angeblichen/angeblichem",
        "vorgeblich",
        "gerüchten/gerüchte zufolge",
        "gerüchte, dass",
        "gerüchte über/um/von/wonach",
        "das/ein gerücht",
        "dem vernehmen nach",
        "vom hörensagen",
        "berichten zufolge",
        "der legende/sage/überlieferung/fama nach",
        "so die legende/sage/überlieferung",
        "man sagt/munkelt/erzählt/glaubt",
        "sagt/erzählt man",
        "munkelt man",
        "es wird/wurde behauptet/berichtet/gemunkelt/vermutet/angenommen/erzählt/kolportiert/gemeldet",
        "es wird/wurde allgemein/oft/häufig/immer wieder/vielfach behauptet/angenommen/vermutet/berichtet/erzählt",
        "wird/wurde berichtet/gemunkelt/kolportiert/kolportiert/gemutmaßt/spekuliert",
        "wird/werden/wurde/wurden nachgesagt",
        "steht/stand/stehen/standen im verdacht",
        "steht/stand/stehen/standen im ruf",
        "wie man hört/sagt/erzählt",
    ),
    "probable": (
        "vermutlich", "wahrscheinlich", "höchstwahrscheinlich", "mutmaßlich", "anscheinend", "scheinbar", "offenbar",
        "allem anschein nach", "dem anschein nach", "aller wahrscheinlichkeit nach", "es scheint", "so scheint es",
        "aller voraussicht nach", "ist anzunehmen", "ist zu vermuten",
    ),
    "possible": (
        "möglicherweise", "womöglich", "vielleicht", "eventuell", "unter umständen", "es ist möglich/denkbar",
        "ist denkbar", "denkbar ist", "mag sein", "mag/mögen dazu beitragen/beigetragen", "nicht auszuschließen",
        "auszuschließen ist", "nicht ausgeschlossen", "kann/könnte sein, dass",
        "lässt/lassen sich nicht ausschließen",
    ),
    "open": (
        "unklar ist/bleibt/war", "ist/bleibt/war/sind/bleiben unklar",
        "ist/bleibt/war noch/weiterhin/bislang/bisher unklar",
        "ist/bleibt/war offen", "ist/bleibt/war noch/weiterhin/bislang/bisher offen", "offen ist/bleibt",
        "ist/bleibt fraglich/ungewiss/ungeklärt", "fraglich ist/bleibt", "ungewiss ist/bleibt",
        "bleibt abzuwarten", "ist nicht bekannt/geklärt", "steht nicht fest", "mir nicht sicher", "uns nicht sicher",
        "weiß niemand", "niemand weiß",
    ),
    "disclaimer": (
        "unbestätigt", "unbestätigte/unbestätigten/unbestätigter", "unbelegt", "nicht belegbar/überprüfbar/nachprüfbar",
        "ohne beleg/belege/beweis/beweise/nachweis", "anekdotisch", "keine belege/beweise/quelle/quellen/nachweise",
        "kein beleg/beweis/nachweis", "belege fehlen", "beweise fehlen", "nicht unabhängig überprüft/bestätigt",
        "nicht unabhängig überprüfen/bestätigen",
    ),
    "contested": (
        "im widerspruch zu/zum/zur", "entgegen der darstellung/behauptung/aussage", "ist/sind/war/waren umstritten",
        "ist/sind/war/waren heftig/höchst/weiterhin/bis heute umstritten",
        "unter fachleuten/experten/historikern umstritten",
        "umstritten ist/bleibt/sind", "gehen die meinungen/ansichten auseinander", "aussage steht gegen aussage",
        "steht aussage gegen aussage", "werfen/warfen einander/sich", "beschuldigen/beschuldigten einander/sich",
    ),
    "prediction": (
        "ist/sind für das kommende/nächste jahr geplant/vorgesehen", "wird/werden erwartet", "ist/sind zu erwarten",
        "wird/werden voraussichtlich", "steht/stehen bevor", "ist/sind abzusehen", "ist/sind absehbar",
    ),
    "own-text": (
        "dieser abschnitt/text/artikel/aufsatz/beitrag/leitfaden", "dieses kapitel/handbuch/dokument",
        "diese seite/anleitung/arbeit/tabelle/abbildung/studie", "im folgenden", "siehe oben/unten", "zum beispiel",
    ),
}  # fmt: skip
