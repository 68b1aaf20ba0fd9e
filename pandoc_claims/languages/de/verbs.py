"""Common German verbs in their finite forms, and verb forms that a rule needs by name."""

from __future__ import annotations

from pandoc_claims.languages import Bit
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
_STRONG = (
    "steigen steigt stieg gestiegen|sinken sinkt sank gesunken|fallen fällt fiel gefallen|liegen liegt lag gelegen|"
    "stehen steht stand gestanden|gehen geht ging gegangen|kommen kommt kam gekommen|bleiben bleibt blieb geblieben|"
    "geben gibt gab gegeben|nehmen nimmt nahm genommen|sehen sieht sah gesehen|lesen liest las gelesen|"
    "fahren fährt fuhr gefahren|tragen trägt trug getragen|wachsen wächst wuchs gewachsen|laufen läuft lief gelaufen|"
    "finden findet fand gefunden|binden bindet band gebunden|gewinnen gewinnt gewann gewonnen|"
    "beginnen beginnt begann begonnen|verlieren verliert verlor verloren|ziehen zieht zog gezogen|"
    "bringen bringt brachte gebracht|denken denkt dachte gedacht|wissen weiß wusste gewusst|kennen kennt kannte gekannt|"
    "nennen nennt nannte genannt|halten hält hielt gehalten|erhalten erhält erhielt erhalten|heißen heißt hieß geheißen|"
    "sterben stirbt starb gestorben|werfen wirft warf geworfen|treffen trifft traf getroffen|brechen bricht brach "
    "gebrochen|sprechen spricht sprach gesprochen|essen isst aß gegessen|trinken trinkt trank getrunken|"
    "sitzen sitzt saß gesessen|schlafen schläft schlief geschlafen|rufen ruft rief gerufen|fliegen fliegt flog geflogen|"
    "fließen fließt floss geflossen|schließen schließt schloss geschlossen|bieten bietet bot geboten|"
    "verbieten verbietet verbot verboten|gelten gilt galt gegolten|helfen hilft half geholfen|treten tritt trat getreten|"
    "bestehen besteht bestand bestanden|entstehen entsteht entstand entstanden|verstehen versteht verstand verstanden|"
    "enthalten enthält enthielt enthalten|verlassen verlässt verließ verlassen|schlagen schlägt schlug geschlagen|"
    "messen misst maß gemessen|scheinen scheint schien geschienen|steigen steigt stieg gestiegen|"
    "bewegen bewegt bewog bewogen|hängen hängt hing gehangen|reiten reitet ritt geritten|schreiben schreibt schrieb "
    "geschrieben|erfahren erfährt erfuhr erfahren|verschwinden verschwindet verschwand verschwunden|"
    "anfangen fängt fing gefangen|betreffen betrifft betraf betroffen|tun tut tat getan"
)

_FINITE = [weak(lemma) for lemma in _WEAK.split()]
_FINITE += [strong(*entry.split()) for entry in _STRONG.split("|")]

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
REPORTED = frozenset(
    "sei seien habe werde könne müsse solle dürfe wolle möge wisse gebe komme gehe stehe bleibe sehe lasse bringe halte "
    "finde liege führe nehme spreche fehle gehöre brauche bestehe gelte trage diene laufe erhalte beginne sinke "
    "wachse fahre treffe verliere gewinne biete bedeute hätten würden seien".split()  # noqa: SIM905  # reads better
)

#: The same of the common verbs, which may be other forms elsewhere: "das Land stelle Hilfen bereit".
PERHAPS_REPORTED = REPORTED | {forms.reported for forms in _FINITE}

#: Participles of the verbs whose perfect is made with "sein": "soll gestorben sein".
WITH_SEIN = frozenset(
    "gewesen geworden worden gekommen gegangen geflohen gestorben gefallen gereist gefahren geflogen verschwunden "
    "entstanden geblieben gestiegen gesunken eingetroffen aufgetaucht passiert geschehen angekommen abgereist "
    "ausgezogen eingezogen umgezogen zurückgekehrt geflüchtet gelaufen gesprungen gestürzt eingestürzt abgestürzt "
    "ertrunken verunglückt entkommen ausgebrochen eingebrochen abgebrannt untergegangen gesegelt gewandert "
    "ausgewandert eingewandert aufgewachsen explodiert gelandet gestrandet gescheitert gewachsen zusammengebrochen "
    "durchgefallen gewechselt ausgestiegen eingestiegen aufgestiegen zurückgetreten beigetreten ausgetreten aufgetreten entlaufen "
    "aufgestanden ausgestorben erschienen vergangen hervorgegangen zurückgegangen".split()  # noqa: SIM905
)

#: Lower-case words that end as verbs do and are none.
NO_VERBS = frozenset(
    "nicht jetzt oft dort erst fast selbst sonst längst zuletzt zuerst bereit laut weit kalt alt gut echt recht leicht "
    "schlecht direkt exakt bekannt insgesamt überhaupt möglichst bestimmt vielleicht seit mit statt damit somit heute "
    "gestern morgen mitten unten hinten oben außen innen zwischen neben gegen wegen dessen deren denen kosten ihnen "
    "allen vielen einen keinen meinen seinen ihren unseren diesen jenen welchen den wenigen anderen ersten zweiten "
    "dritten letzten nächsten meisten besten guten neuen alten großen kleinen hohen langen kurzen eigenen beiden "
    "selten zugunsten trotz statt anfangs bitte hätte leute rote gute zweite dritte letzte erste nächste beste meiste "
    "weiteste späte rechte schlechte leichte weite alte kalte echte bunte breite halbe sanfte acht sogenannt gesamt "
    "insbesondere hierzu meist zumeist zunächst höchst äußerst jüngst verrückt genannt rund bunt breit hart zart glatt "
    "matt satt dicht schlicht feucht ernst spät nett fett fit strikt konkret abstrakt korrekt perfekt intakt abrupt "
    "interessant relevant prominent konstant elegant riskant tolerant dezent permanent transparent kompetent".split()  # noqa: SIM905
)
