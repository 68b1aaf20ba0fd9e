"""German nouns for those who speak: people, crowds, records, institutions. A compound counts by its last part."""

from __future__ import annotations

from pandoc_claims.languages import tables

#: People by what they do or are, who are described and not named. Each also as the end of a compound.
ROLES = tables.words(
    "sprecher sprecherin sprechers sprechern sprecherinnen beamter beamten beamte beamtin vertreter vertretern "
    "vertreterin mitarbeiter mitarbeitern mitarbeiterin mitarbeiterinnen minister ministerin präsident präsidentin "
    "chef chefs chefin leiter leiterin direktor direktorin offizieller offizielle offiziellen diplomat diplomaten "
    "funktionär funktionäre funktionären abgeordneter abgeordnete abgeordneten bürgermeister bürgermeisterin anwalt "
    "anwältin anwälte anwälten verteidiger richter richterin staatsanwalt kollege kollegen kollegin kolleginnen "
    "berater beraterin beratern manager managerin managern unternehmer händler händlern bauern landwirt landwirte "
    "landwirten lehrer lehrerin lehrern ärzte ärzten arzt ärztin forscher forscherin forschern polizist polizisten "
    "offizier offiziere offizieren soldat soldaten kommandeur trainer trainerin verkäufer verkäuferin nachbar nachbarn "
    "nachbarin freund freunde freundin besitzer betreiber angestellter angestellte angestellten einheimische "
    "einheimischen bewohner bewohnern anwohner anwohnern anwohnerin fischer fischern kreise kreisen medien zeitungen "
    "investoren anleger gewerkschafter aktivisten aktivist aktivistin unterhändler geschäftsführer geschäftsführerin "
    "vorstand aufseher führer führerin wirt wirtin naturschützer umweltschützer tierschützer verbraucherschützer "
    "historiker historikerin dezernent dezernentin pfarrer pfarrerin schüler schülerin studenten studentin eltern "
    "passagiere fahrgast fahrgäste gäste zuschauer urlauber sohn tochter mutter vater bruder schwester onkel tante oma "
    "opa reisende reisenden touristen verwandte verwandten"
)
#: Crowds that nobody could ask.
VAGUE = tables.words(
    "kritiker kritikern kritikerin kritikerinnen experte experten expertin expertinnen fachleute fachleuten beobachter "
    "beobachtern insider insidern analyst analysten zeugen zeuge zeugin augenzeugen wissenschaftler wissenschaftlern "
    "befürworter befürwortern gegner gegnern skeptiker skeptikern stimmen leute leuten menschen kenner kennern "
    "ökonomen anhänger anhängern personen informanten quellen"
)
#: What can be looked up.
RECORDS = tables.words(
    "anklage anklageschrift bericht berichts berichte berichten studie studien zahlen daten statistik statistiken "
    "umfrage umfragen untersuchung untersuchungen gutachten gutachtens analyse analysen dokument dokumente dokumenten "
    "protokoll protokolls akten unterlagen mitteilung erhebung papier schreiben brief satzung vertrag urteil tafel "
    "artikel angaben angabe beitrag auswertung messungen ergebnisse bilanz zeitung nachrichtenagentur magazin"
)
#: Bodies that are named by what they are, when there is only one: "die Polizei".
INSTITUTIONS = tables.words(
    "polizei ministerium ministeriums behörde behörden amt amtes amts gericht gerichts regierung kommission "
    "staatsanwaltschaft gemeinde stadtverwaltung verwaltung stadt landkreis feuerwehr unternehmen unternehmens konzern "
    "konzerns firma bank verband verbands verbandes verein vereins gewerkschaft partei fraktion opposition universität "
    "hochschule institut instituts klinik krankenhaus stiftung agentur kirche bistum militär armee hersteller "
    "herstellers betreiber betreibers kartellamt rathaus bahn betrieb redaktion ausschuss parlament senat stadtrat "
    "gemeinderat vorstand aufsichtsrat koalition organisation zentralbank notenbank"
)
#: What the people end in that no list knows.
PEOPLE = (
    "innen", "ler", "lern", "isten", "anten", "enten", "oren", "eure", "logen", "bewohner", "leute", "eltern",
    "nehmer", "nehmern", "macher", "geber", "gebern", "rätin", "schützer", "schützern", "händler", "experten",
)  # fmt: skip
