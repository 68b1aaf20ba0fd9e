"""Common German verbs in their finite forms, and verb forms that a rule needs by name."""

from __future__ import annotations

from pandoc_claims.languages import Bit, tables
from pandoc_claims.languages.de.conjugation import strong, weak

_WEAK = (
    "machen stellen legen setzen führen zeigen spielen lernen leben wohnen arbeiten kaufen verkaufen zahlen bezahlen "
    "kosten dauern gehören brauchen suchen besuchen versuchen warten öffnen eröffnen schließen planen bauen rechnen "
    "stammen reichen wirken bilden folgen erfolgen erreichen holen hören fühlen lieben danken reden hängen liefern "
    "sorgen sammeln ändern verändern sinken dienen passen lauten handeln wechseln entwickeln sichern verlangen "
    "ermitteln prüfen untersuchen messen gründen zerstören verletzen töten retten feiern regnen enden beenden starten "
    "landen reisen wandern klettern fehlen bedeuten verursachen bewirken verhindern schützen stützen kritisieren "
    "steigern senken verdoppeln beschäftigen betreiben nutzen verwenden benötigen verfügen gelten scheitern schaffen "
    "erinnern kümmern freuen ärgern wundern fragen antworten erlauben verbieten beginnen enthalten umfassen befragen "
    "festlegen abstimmen legen klagen investieren produzieren exportieren importieren finanzieren organisieren "
    "demonstrieren protestieren"
)
#: Infinitive, third person, past, participle.
_STRONG = """
    anfangen fängt fing gefangen, beginnen beginnt begann begonnen, bestehen besteht bestand bestanden,
    betreffen betrifft betraf betroffen, bewegen bewegt bewog bewogen, bieten bietet bot geboten,
    binden bindet band gebunden, bleiben bleibt blieb geblieben, brechen bricht brach gebrochen,
    bringen bringt brachte gebracht, denken denkt dachte gedacht, enthalten enthält enthielt enthalten,
    entstehen entsteht entstand entstanden, erfahren erfährt erfuhr erfahren, erhalten erhält erhielt erhalten,
    essen isst aß gegessen, fahren fährt fuhr gefahren, fallen fällt fiel gefallen, finden findet fand gefunden,
    fliegen fliegt flog geflogen, fließen fließt floss geflossen, geben gibt gab gegeben, gehen geht ging gegangen,
    gelten gilt galt gegolten, gewinnen gewinnt gewann gewonnen, halten hält hielt gehalten,
    heißen heißt hieß geheißen, helfen hilft half geholfen, hängen hängt hing gehangen, kennen kennt kannte gekannt,
    kommen kommt kam gekommen, laufen läuft lief gelaufen, lesen liest las gelesen, liegen liegt lag gelegen,
    messen misst maß gemessen, nehmen nimmt nahm genommen, nennen nennt nannte genannt, reiten reitet ritt geritten,
    rufen ruft rief gerufen, scheinen scheint schien geschienen, schlafen schläft schlief geschlafen,
    schlagen schlägt schlug geschlagen, schließen schließt schloss geschlossen,
    schreiben schreibt schrieb geschrieben, sehen sieht sah gesehen, sinken sinkt sank gesunken,
    sitzen sitzt saß gesessen, sprechen spricht sprach gesprochen, stehen steht stand gestanden,
    steigen steigt stieg gestiegen, sterben stirbt starb gestorben, tragen trägt trug getragen,
    treffen trifft traf getroffen, treten tritt trat getreten, trinken trinkt trank getrunken, tun tut tat getan,
    verbieten verbietet verbot verboten, verlassen verlässt verließ verlassen, verlieren verliert verlor verloren,
    verschwinden verschwindet verschwand verschwunden, verstehen versteht verstand verstanden,
    wachsen wächst wuchs gewachsen, werfen wirft warf geworfen, wissen weiß wusste gewusst,
    ziehen zieht zog gezogen
"""

_FINITE = [weak(lemma) for lemma in _WEAK.split()]
_FINITE += [strong(*entry.split()) for entry in _STRONG.split(",")]

WORDS: tuple[tuple[int, str], ...] = (
    (Bit.PAST, " ".join(form for forms in _FINITE for form in forms.past)),
    # not the plural, which is the infinitive too
    (Bit.PRESENT, " ".join(forms.present[0] for forms in _FINITE)),
    (Bit.BE, "wird werden wurde wurden geworden worden bleibt bleiben blieb"),
    (
        Bit.CAUSAL,
        "verursacht verursachte verursachten führt führte führten bewirkt bewirkte weil deshalb daher dadurch "
        "aufgrund infolge zerstörte zerstörten verhinderte tötete ausgelöst",
    ),
    (
        Bit.RULE,
        "gesetz gesetze verordnung vorschrift vorschriften verboten erlaubt strafbar verpflichtet pflicht gesetzlich "
        "rechtswidrig zulässig unzulässig satzung",
    ),
    (
        Bit.JUDGEMENT,
        "gut gute guter gutes guten schlecht schlechte wichtig wichtige wichtiger schön schöne schöner schönsten "
        "wunderbar herrlich großartig hervorragend schlimm schwierig leicht einfach gefährlich interessant spannend "
        "überraschend erstaunlich bedauerlich leider zu sinnvoll richtig falsch",
    ),
)

#: The third person of the Konjunktiv I, where it is no other form: what somebody is reported to have said.
REPORTED = tables.words(
    "sei seien habe werde könne müsse solle dürfe wolle möge wisse gebe komme gehe stehe bleibe sehe lasse bringe "
    "halte finde liege führe nehme spreche fehle gehöre brauche bestehe gelte trage diene laufe erhalte beginne "
    "sinke wachse fahre treffe verliere gewinne biete bedeute hätten würden seien"
)

#: The same of the common verbs, which may be other forms elsewhere: "das Land stelle Hilfen bereit".
PERHAPS_REPORTED = REPORTED | {forms.reported for forms in _FINITE}

#: Participles of the verbs whose perfect is made with "sein": "soll gestorben sein".
WITH_SEIN = tables.words(
    "gewesen geworden worden gekommen gegangen geflohen gestorben gefallen gereist gefahren geflogen verschwunden "
    "entstanden geblieben gestiegen gesunken eingetroffen aufgetaucht passiert geschehen angekommen abgereist "
    "ausgezogen eingezogen umgezogen zurückgekehrt geflüchtet gelaufen gesprungen gestürzt eingestürzt abgestürzt "
    "ertrunken verunglückt entkommen ausgebrochen eingebrochen abgebrannt untergegangen gesegelt gewandert "
    "ausgewandert eingewandert aufgewachsen explodiert gelandet gestrandet gescheitert gewachsen zusammengebrochen "
    "durchgefallen gewechselt ausgestiegen eingestiegen aufgestiegen zurückgetreten beigetreten ausgetreten "
    "aufgetreten entlaufen aufgestanden ausgestorben erschienen vergangen hervorgegangen zurückgegangen"
)

#: Lower-case words that end as verbs do and are none.
NO_VERBS = tables.words(
    "nicht jetzt oft dort erst fast selbst sonst längst zuletzt zuerst bereit laut weit kalt alt gut echt recht leicht "
    "schlecht direkt exakt bekannt insgesamt überhaupt möglichst bestimmt vielleicht seit mit statt damit somit heute "
    "gestern morgen mitten unten hinten oben außen innen zwischen neben gegen wegen dessen deren denen kosten ihnen "
    "allen vielen einen keinen meinen seinen ihren unseren diesen jenen welchen den wenigen anderen ersten zweiten "
    "dritten letzten nächsten meisten besten guten neuen alten großen kleinen hohen langen kurzen eigenen beiden "
    "selten zugunsten trotz statt anfangs bitte hätte leute rote gute zweite dritte letzte erste nächste beste meiste "
    "weiteste späte rechte schlechte leichte weite alte kalte echte bunte breite halbe sanfte acht sogenannt gesamt "
    "insbesondere hierzu meist zumeist zunächst höchst äußerst jüngst verrückt genannt rund bunt breit hart zart glatt "
    "matt satt dicht schlicht feucht ernst spät nett fett fit strikt konkret abstrakt korrekt perfekt intakt abrupt "
    "interessant relevant prominent konstant elegant riskant tolerant dezent permanent transparent kompetent"
)
