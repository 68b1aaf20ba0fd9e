"""English nouns that stand for a source: roles, crowds, records, institutions, and the titles before a name."""

from __future__ import annotations

from pandoc_claims.languages import Bit

WORDS: tuple[tuple[int, str], ...] = (
    (
        Bit.ROLE,
        "official officials spokesman spokeswoman spokesperson spokesmen spokespeople aide aides minister ministers "
        "diplomat diplomats officer officers commander commanders soldier soldiers general generals colonel leader "
        "leaders president chairman chairwoman chair director directors manager managers executive executives "
        "employee employees worker workers staff resident residents villager villagers neighbour neighbours neighbor "
        "neighbors witness witnesses eyewitness eyewitnesses survivor survivors victim victims patient patients "
        "relative relatives family families parent parents mother father brother sister son daughter wife husband "
        "friend friends colleague colleagues teacher teachers student students pupil pupils professor doctor doctors "
        "nurse nurses surgeon physician physicians scientist scientists researcher researchers author authors "
        "historian historians economist economists engineer engineers lawyer lawyers attorney attorneys barrister "
        "solicitor prosecutor prosecutors judge judges magistrate juror jurors coach trainer player players captain "
        "referee fan fans supporter supporters dealer dealers trader traders banker bankers broker brokers investor "
        "investors farmer farmers fisherman fishermen driver drivers pilot pilots passenger passengers owner owners "
        "tenant tenants landlord customer customers consumer consumers voter voters candidate candidates delegate "
        "delegates senator senators lawmaker lawmakers councillor councillors legislator legislators politician "
        "politicians member members activist activists campaigner campaigners protester protesters organiser "
        "organisers organizer organizers volunteer volunteers firefighter firefighters paramedic paramedics "
        "policeman policemen detective detectives investigator investigators inspector inspectors administrator "
        "administrators representative representatives person man woman boy girl men women people user users "
        "developer developers maker makers producer producers supplier suppliers buyer buyers seller sellers "
        "importer importers exporter exporters operator operators insider insiders whistleblower guard guards guide "
        "guides journalist journalists reporter reporters editor editors columnist correspondent publisher curator "
        "archivist librarian librarians conservator respondents participants media press newspapers tabloids outlets "
        "authorities police militants rebels insurgents refugees migrants groups organisations organizations "
        "countries nations states cities courts schools universities hospitals councils committees parties "
        "broadcasters retailers clubs republicans democrats association associations union unions charities "
        "companies firms banks ministries governments agencies team delegation panel jury bank firm company poll "
        "survey astronomer astronomers biologist biologists chemist physicist physicists geologist geologists "
        "archaeologist archaeologists meteorologist forecaster forecasters physiotherapist auditor auditors "
        "accountant regulator regulators negotiator negotiators envoy ambassador mayor governor secretary "
        "undersecretary treasurer vicar bishop priest monk clerk caretaker porter cook chef",
    ),
    (
        Bit.VAGUE,
        "critic critics expert experts observer observers analyst analysts commentator commentators pundit pundits "
        "source sources many some others most few several sceptics skeptics opponents proponents advocates "
        "detractors estimates estimate locals insiders scholars specialists studies reports commenters everyone "
        "everybody someone somebody those people admirers rivals purists traditionalists enthusiasts doubters "
        "watchers theorists contemporary contemporaries reviewer reviewers",
    ),
    (
        Bit.RECORD,
        "data record records document documents file files report reports study studies survey surveys poll polls "
        "probe inquest "
        "figures statistics register registers registry ledger ledgers archive archives letter letters diary diaries "
        "memo memos email emails statement paper papers article book books census review analysis audit investigation "
        "inquiry findings results images imagery photographs footage minutes filing filings indictment transcript "
        "transcripts experiment experiments trial trials test tests evidence research model models simulations "
        "calculations measurements manual guidelines chronicle inscription magazine newspaper journal website "
        "accounts bulletin dispatch brief submission judgment ruling act constitution bill treaty theory hypothesis "
        "documentation picture pictures photograph photo photos video videos recording recordings invoice notice "
        "receipt contract agreement lease clause article code directive regulation regulations statute amendment "
        "convention charter decree resolution database logs observations readings leaflet brochure pamphlet "
        "encyclopedia encyclopaedia dictionary textbook inscriptions legislation law section specification "
        "specifications handbook protocol press-release communique communiqué telegram cable assessment assessments "
        "evaluation appraisal thesis dissertation essay memoir memoirs autobiography biography literature estimate "
        "estimates",
    ),
    (
        Bit.INSTITUTION,
        "government ministry department agency office council committee commission court parliament senate "
        "congress assembly party union army navy police military authority authorities bureau board bank company "
        "corporation firm group organisation organization university college school institute institution hospital "
        "museum church club association federation league society foundation trust charity alliance band newspaper "
        "magazine paper station network broadcaster city town state country nation kingdom regime administration "
        "cabinet treasury embassy consulate tribunal inquiry team project publisher manufacturer airline regulator "
        "watchdog observatory centre center laboratory secretariat municipality province region village household "
        "palace crown website app service television tv radio channel",
    ),
    (
        Bit.TITLE,
        "mr mrs ms miss dr prof sir lady lord dame president king queen prince princess minister senator judge "
        "justice general colonel major captain sergeant lieutenant admiral professor doctor bishop archbishop pope "
        "father governor mayor councillor congressman congresswoman inspector detective chancellor secretary "
        "ambassador undersecretary rev reverend saint emperor sultan sheikh imam rabbi coach chairman director mr. "
        "mrs. ms. dr. prof. gen. sen. rep. gov. lt. col. maj. capt. sgt.",
    ),
    (
        Bit.NOMINAL,
        "claim claims assertion assertions allegation allegations suggestion suggestions argument arguments "
        "contention belief accusation accusations insistence statement statements assurance assurances prediction "
        "predictions forecast warning warnings denial rumour rumours rumor rumors reports speculation admission "
        "promise theory view opinion testimony estimate account accounts verdict rhetoric complaint complaints "
        "declaration conviction position contention estimation reckoning judgement judgment words count counts "
        "telling fear fears concern concerns suspicion suspicions misgivings experience findings calculation "
        "calculations story legend",
    ),
)

#: Closed classes that a rule needs by name.
CLASSES: dict[str, str] = {
    "mute": (
        "sound story stories voice voices name names laws word words sign signs light lamp machine door wind "
        "heart mind body eye eyes hand hands face day days night year years week month time morning thing things "
        "fact facts reason reasons idea ideas point points problem problems way ways result effect example case "
        "cases price prices value values rate rates number numbers method methods process system tool program code "
        "file files command option options war conflict storm flood fire virus disease drug plant plants animal "
        "animals bird birds tree trees song poem novel film game match cost costs demand supply it this that"
    ),
    "research": (
        "researchers scientists authors team study experiment experiments investigators report survey trial paper "
        "analysis findings results inquiry review commission"
    ),
    # What a body calls itself in its own report, with a capital: "the Company".
    "self-terms": (
        "company corporation cooperative co-operative group association society foundation trust fund charity board "
        "authority partnership federation institute bank"
    ),
    # Headings of a study's own work.
    "method-headings": (
        "method methods methodology materials participants procedure procedures sample design measures did"
    ),
    "result-headings": "result results finding findings found evaluation performance cost costs",
    "hearers": "reporters journalists court parliament newspaper bbc radio",
    "claims-of": (
        "claim claims assertion assertions allegation allegations accusation accusations prediction predictions "
        "warning warnings report reports rumour rumours rumor rumors admission assurance assurances complaint "
        "complaints"
    ),
    # "In her view", "by his own count".
    "view-from": "in by",
    "views": (
        "view opinion words judgement judgment estimation reckoning experience telling account count estimate "
        "estimates calculation calculations admission mind testimony"
    ),
    "counts": "count estimate estimates reckoning calculation calculations admission telling account",
    # What things are ordered by: "according to size".
    "measures": (
        "size age need needs weight rank type kind order number taste preference wishes circumstances instructions "
        "rules rule ability means height length colour color season weather schedule date gender status method"
    ),
    # What goes round when nobody is named.
    "unowned-of": "allegations accusations rumours rumors",
    "unowned": "claims allegations accusations rumours rumors suggestions speculation reports complaints",
    # "Nearly half of those asked", "60 % of respondents".
    "about": "more less fewer than nearly almost about over under around roughly only just",
    "crowds": (
        "third quarter fifth tenth percent cent number majority minority handful dozens scores hundreds thousands "
        "millions host couple plenty half lots range"
    ),
    "kin": (
        "mother father brother sister son daughter wife husband parents widow widower uncle aunt cousin nephew niece "
        "grandmother grandfather fiancee fiance"
    ),
    # A crowd of scholars when nothing says which.
    "learned": (
        "scholars academics historians economists archaeologists astronomers biologists "
        "physicists geologists psychologists linguists sociologists demographers"
    ),
    "one-of-them": "one another two three four others",
    # What is expressed and voiced.
    "stances": (
        "interest concern concerns doubt doubts hope hopes support opposition regret fear fears disappointment "
        "confidence satisfaction gratitude outrage anger condolences frustration optimism scepticism skepticism "
        "reservations alarm dismay misgivings belief worry worries"
    ),
    "many": "studies reports estimates polls surveys figures sources tests",
}

#: What nouns end in that no list knows.
ENDINGS: dict[str, str] = {
    "people": "men man women woman ers ors ists ist ants ians ees eers ones folk",
    "things": "ment tion tions ments ness ity ing ings ism ance ence ure ures age th ics",
}
