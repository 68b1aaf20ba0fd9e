"""German function words, by what they can be."""

from __future__ import annotations

from pandoc_claims.languages import Bit

WORDS: tuple[tuple[int, str], ...] = (
    (
        Bit.ARTICLE | Bit.DEFINITE,
        "der die das den dem des dieser diese dieses diesen diesem jener jene jenes jenen jenem "
        "derselbe dieselbe dasselbe beide beiden",
    ),
    (
        Bit.ARTICLE,
        "ein eine einer eines einen einem kein keine keiner keines keinen keinem jeder jede jedes jeden jedem manche "
        "mancher manches manchen manchem einige einiger einigen mehrere mehrerer mehreren viele vieler vielen "
        "wenige weniger wenigen alle aller allen zahlreiche zahlreicher zahlreichen andere anderer anderen etliche "
        "sämtliche solche solcher solchen welche welcher welches welchen welchem zwei drei",
    ),
    (
        Bit.POSSESSIVE,
        "mein meine meiner meines meinen meinem dein deine deiner deines deinen deinem sein seine seiner seines "
        "seinen seinem ihr ihre ihrer ihres ihren ihrem unser unsere unserer unseres unseren unserem unsern euer eure "
        "eurer eures euren eurem",
    ),
    (Bit.THIRD, "er sie es ihm ihn ihnen"),
    (Bit.FIRST_SINGULAR, "ich mich mir mein meine meiner meines meinen meinem"),
    (Bit.FIRST_PLURAL, "wir uns unser unsere unserer unseres unseren unserem unsern"),
    (Bit.SECOND, "du dich dir dein deine deiner deines deinen deinem euch euer eure eurer eures euren eurem"),
    (
        Bit.RELATIVE,
        "der die das den dem deren dessen denen welcher welche welches welchen welchem wer was wo wodurch woraus "
        "womit wofür worin worauf wonach",
    ),
    (Bit.BE, "ist sind war waren sei seien wäre wären bin bist gewesen worden"),
    (Bit.HAVE, "hat haben hatte hatten habe hätte hätten habt gehabt"),
    (
        Bit.AUXILIARY,
        "wird werden wurde wurden werde würde würden kann können konnte konnten könne könnte könnten muss müssen "
        "musste mussten müsse müsste müssten soll sollen sollte sollten solle will wollen wollte wollten wolle darf "
        "dürfen durfte durften dürfe dürfte dürften mag mögen mochte mochten möge möchte möchten lässt lassen ließ "
        "ließen lasse",
    ),
    (
        Bit.NEGATION,
        "nicht nie niemals nichts niemand kein keine keiner keines keinen keinem keinerlei weder noch ohne kaum",
    ),
    (
        Bit.ADVERB,
        "auch schon noch nur erst bereits heute gestern morgen jetzt nun dann danach davor zuvor später früher oft "
        "häufig manchmal selten immer nie niemals wieder weiter weiterhin inzwischen mittlerweile zuletzt zunächst "
        "zugleich zudem außerdem ferner jedoch aber doch allerdings dagegen hingegen indes indessen dennoch trotzdem "
        "deshalb daher darum deswegen somit also so sehr ganz ziemlich fast etwa rund knapp gut mindestens höchstens "
        "maximal ungefähr circa ca nahezu beinahe dort hier da hin her dabei dadurch dafür damit daran darauf daraus "
        "darin darüber davon dazu sonst selbst sogar eben gerade einfach nicht kaum überhaupt insgesamt vielleicht "
        "wohl vermutlich wahrscheinlich möglicherweise womöglich eventuell offenbar anscheinend angeblich "
        "voraussichtlich ebenfalls gleichfalls ebenso bislang bisher seitdem seither einst einmal zweimal mehrmals "
        "gemeinsam zusammen allein umgehend sofort schließlich endlich bald künftig demnächst neulich kürzlich jüngst "
        "damals anfangs besonders teilweise meist meistens längst gern gerne ja nein laut anders ungern "
        "zumindest wenigstens lediglich bloß gar dort überall nirgends irgendwo einander weit leicht schlecht direkt "
        "exakt genau bekannt bereit fest kalt alt hart echt recht rechts links oben unten vorn hinten unlängst abends "
        "morgens nachmittags mittags nachts vormittags mehr weniger meiste meisten sich jeweils",
    ),
    (Bit.CONJUNCTION, "und oder sowie sondern denn aber doch beziehungsweise bzw"),
    (Bit.CONTRAST, "aber doch jedoch während obwohl obgleich wohingegen hingegen dagegen allerdings"),
    (
        Bit.SUBORDINATOR,
        "dass ob weil wenn falls obwohl obgleich während nachdem bevor ehe damit sodass sobald solange sofern seit "
        "seitdem als wie da bis indem wohingegen warum weshalb wieso wann wo woher wohin",
    ),
    (
        Bit.PREPOSITION,
        "in im ins an am ans auf aufs aus bei beim mit nach von vom vor zu zum zur über unter um durch für gegen ohne "
        "zwischen hinter neben während wegen trotz statt seit bis ab laut gemäß entgegen gegenüber innerhalb außerhalb "
        "mithilfe anhand aufgrund infolge angesichts binnen je pro per hinsichtlich bezüglich dank zufolge entlang",
    ),
    (
        Bit.DATE,
        "januar jänner februar feber märz april mai juni juli august september oktober november dezember montag "
        "dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags "
        "freitags samstags sonntags gestern",
    ),
)

#: Closed classes that a rule needs by name; those that the general rules know keep their names.
CLASSES: dict[str, str] = {
    "agent": "von vom durch",
    "that": "dass",
    "of": "von",
    "and": "und oder &",
    "turn": "aber doch jedoch während hingegen dagegen wohingegen obwohl",
    "concession": "während obwohl obgleich wohingegen",
    "joining": "und aber doch oder",
    "yesterday": "gestern",
    "singular-person": "er sie ihn ihm ihr",
    "plural": "sie ihnen",
    "referring": "dies diese dieser dieses diesem diesen das es er sie beide solche",
    "the": "der die das",
    "figures": "zahl zahlen zahlenwerte summe ergebnis ergebnisse schätzung schätzungen",
    "in-year": "in im",
    # What a court or an office turns down without contradicting anybody.
    "granted": "klage klagen antrag anträge beschwerde einspruch berufung revision eilantrag petition angebot paket",
    # What one "bestreitet" without denying anything.
    "sustenance": "lebensunterhalt unterhalt spiel spiele rennen partie finale turnier saison wettkampf wettbewerb",
    # What follows a "könnte" that guesses at nothing, or stands before it.
    "impersonal": "man jemand",
    # Open a clause whose "könnte" is a wish, a condition or a question.
    "unreal": "wenn falls als ob damit sodass sofern",
    # Times to come, as one word; and the words that make one of a stretch of time ("im kommenden Jahr").
    "to-come": "künftig zukünftig demnächst bald übermorgen voraussichtlich nächstens",
    "coming": "kommenden kommende kommendes kommender nächsten nächste nächstes nächster zukunft",
    # Who is nobody: "niemand sagte, dass …", "wer behauptet, dass …".
    "nobody": "niemand keiner keine wer jemand nichts man",
}
