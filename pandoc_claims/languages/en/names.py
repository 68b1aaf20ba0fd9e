"""English name lore: which words name people, places, bodies and groups, and which capitals name nobody.

The lists are written for this package from general knowledge. The long ones stand in text files beside this module:
entries parted by commas, lower case, accents optional. They are read once, when a document is first looked at.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from pandoc_claims.languages.en.heads import words

_HERE = Path(__file__).parent

#: Stand before a person's name and are no part of it. Two-word titles are met word by word.
TITLES = words("""
    mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur mme mlle herr frau signor señor
    señora don president vice-president ex-president premier prime minister ministers secretary undersecretary
    chancellor governor governor-general senator senators congressman congresswoman representative rep sen gov
    mp mep mps councillor alderman mayor ambassador consul commissioner administrator spokesman spokeswoman
    spokesperson chairman chairwoman chair chairperson director director-general secretary-general chief ceo cfo
    cto coo head deputy leader speaker attorney prosecutor solicitor judge justice magistrate sheriff marshal
    detective inspector constable superintendent officer sergeant sgt corporal private lieutenant lt captain
    capt major maj colonel col brigadier general gen admiral adm commander commodore field-marshal pilot king
    queen prince princess emperor empress tsar czar sultan sheikh shaikh emir amir caliph shah pharaoh duke
    duchess earl count countess baron baroness viscount marquis marquess pope cardinal archbishop bishop
    reverend rev father fr brother sister mother rabbi imam ayatollah mullah pastor deacon patriarch pontiff
    nurse coach author editor correspondent journalist reporter analyst economist historian philosopher
    mathematician physicist chemist engineer architect poet writer novelist painter singer actor actress
    comedian emeritus former acting then-president crown uncle aunt grand first-lady saint-père congressmen
    baronet laureate lawyer advocate activist candidate treasurer dean provost rector principal headmaster
    curator founder co-founder chairperson undersecretary-general vice interim incumbent dictator comrade monk
    guru maharaja ms. mr.
""")

#: Titles that also begin names of bodies ("General Assembly", "Royal Society", "Prince Edward Island").
AMBIGUOUS_TITLES = words("""
    general king queen prince princess crown first grand chief private field major justice state count saint
    sister brother father mother sultan president don
""")

#: Lower-case nouns after which a name is most likely a person's.
ROLES = words("""
    president minister premier chancellor governor senator mayor ambassador spokesman spokeswoman spokesperson
    chairman chairwoman director leader head chief secretary judge lawyer attorney prosecutor detective sheriff
    captain general colonel commander king queen prince princess emperor pope archbishop bishop rabbi imam
    pastor author writer poet novelist playwright journalist reporter correspondent editor columnist blogger
    critic historian philosopher mathematician physicist chemist biologist scientist economist psychologist
    sociologist anthropologist engineer architect inventor artist painter sculptor musician composer singer
    rapper actor actress comedian director producer footballer player striker goalkeeper coach manager boxer
    swimmer runner cyclist driver astronaut cosmonaut pilot activist campaigner dissident politician lawmaker
    councillor candidate nominee incumbent rival founder co-founder owner entrepreneur businessman businesswoman
    billionaire tycoon banker analyst professor lecturer researcher student teacher doctor surgeon nurse farmer
    son daughter wife husband brother sister father mother uncle nephew cousin friend colleague assistant
    successor predecessor co-author coauthor officer soldier sergeant lieutenant major saint god goddess
    defector whistleblower suspect victim survivor witness farmer merchant nobleman named
""")

#: Capitals that never name an actor by themselves.
NOBODY = words("""
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays january february march april june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri christmas easter ramadan hajj
    eid hanukkah passover diwali halloween thanksgiving bc ad bce ce am pm gmt utc est pst cet tv pc cd dvd dna
    rna hiv aids hiv/aids covid covid-19 sars mers gdp gnp vat ceo cfo cto coo pr hr it ict ai iq id ok faq url
    html pdf usb gps sms cv phd ba bsc ma msc mba md llb rsvp asap ufo suv nato-led q&a r&d faqs id ngo ngos
    ngo's sme smes wmd wmds h1n1 usd eur gbp wi-fi islam christianity judaism buddhism hinduism catholicism
    protestantism marxism communism socialism capitalism fascism nazism zionism darwinism sikhism taoism
    shintoism bible koran quran qur'an torah talmud renaissance enlightenment holocaust brexit android linux
    unix excel word java python javascript firefox chrome safari iphone ipad ipod xbox playstation kindle
    google+ honour honor honours lordship ladyship majesty highness excellency counsel defendant plaintiff
    claimant appellant exhibit tel fax no nos vol fig figs pp ed eds op cit sic anti-semitism antisemitism latin
    sanskrit esperanto mandarin cantonese hindi urdu pashto dari farsi hebrew yiddish swahili afrikaans
    olympics olympic tdap gp gps mps mp qc esq jr sr gcse ma'am ie6 ie ie7 ie8 ie9 mp3 jpeg
    png xml css sql api sd ci or anova manova df iqr bmi mri fmri ct eeg ecg ses rct rcts adhd ptsd ocd iv ph
    lgbt lgbtq co2 cfc cfcs pcr dsl hr tba tbc diy poi fyi aka rip sos nb ps wc b&b ac ad-hoc ugc stem steam vip
    vips ufos apa mla cnc doa eta-squared cpu gpu ram rom lcd led isbn issn doi
""")

#: Roman numerals; in small letters some of them are names ("Xi").
NUMERALS = words("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI")

#: Months that are also names of people.
NAME_MONTHS = words("may april june august march")

#: Abbreviations whose full stop ends no name.
ABBREVIATIONS = words(
    "st ste mt ft mr mrs ms dr prof sen rep gov gen lt col capt maj sgt adm rev fr hon jr sr msgr pres"
)

#: Inside a person's name, though written small.
PARTICLES = words("""
    de del della dei degli di da do dos das du des der den van von zu zur ter ten te la le los las lo bin ibn
    bint al el ben ap y e i af av op 't dal dalla ul ur abu
""")

#: Inside a body's or a place's name, though written small.
LINKS = words("of for and & the in de del")

#: "Chinese government": with one of these the name before it becomes a body's, though the noun is written small.
#: What a person's name becomes a body's with: "the Obama administration".
PERSONAL_BODIES = words("government administration cabinet")

STATE_BODIES = words("government military army navy parliament police cabinet embassy ministry")

#: Common nouns after a name that say what it is.
ORGANISATION_AFTER = words("""
    magazine newspaper television news party company corporation firm group bank university agency airline
    airlines spokesman spokeswoman spokesperson chairman executive executives employees shares stock customers
    subsidiary website officials lawyers engineers researchers camp
""")
PLACE_AFTER = words("""
    province region city district county river coast peninsula border airport valley area resident residents
    island islands harbour harbor town village suburb desert mountains
""")

#: Common nouns before a name that say what it is.
ORGANISATION_BEFORE = words("""
    magazine newspaper journal company firm party group agency broadcaster site website school band label
    manufacturer maker retailer bank airline charity publisher daily weekly schools
""")
PLACE_BEFORE = words("""
    in near across throughout outside around river lake island town city village province region capital
    district suburb port southern northern eastern western downtown mainland central inside upper lower mount
    county
""")
PLACE_HINTS = words("from to at into through towards toward between via")

#: Common nouns before a name of something that acts for nobody: ships, works, species, products.
OTHER_BEFORE = words("""
    ship vessel yacht tanker frigate submarine trawler ferry aboard bacterium virus fungus drug film novel book
    song album game software browser app play opera musical painting sculpture horse dog cat
""")

SPEECH = words("""
    said says say told tells wrote writes added adds argued argues claimed claims noted notes stated states
    explained believes believed thinks thought announced asked replied insisted warned warns denied denies
    admitted suggested described describes recalled remarked tweeted commented concluded testified asserted
    alleged alleges acknowledged stressed urged promised vowed complained joked reiterated reckons agreed
""")

#: One actor under several well-known names.
SAME = {
    "us": "united states",
    "u.s": "united states",
    "u.s.": "united states",
    "usa": "united states",
    "u.s.a": "united states",
    "u.s.a.": "united states",
    "united states of america": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "u.k.": "united kingdom",
    "u.k": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "uae": "united arab emirates",
    "ussr": "soviet union",
    "prc": "china",
    "dprk": "north korea",
    "drc": "democratic republic of the congo",
    "burma": "myanmar",
    "holland": "netherlands",
    "kiev": "kyiv",
    "washington d.c.": "washington",
    "washington d.c": "washington",
    "washington dc": "washington",
    "un": "united nations",
    "u.n.": "united nations",
    "eu": "european union",
    "e.u.": "european union",
    "who": "world health organization",
    "world health organisation": "world health organization",
    "imf": "international monetary fund",
    "wto": "world trade organization",
    "nasa": "nasa",
    "n.a.t.o.": "nato",
    "fed": "federal reserve",
    "gop": "republican party",
    "al-qaida": "al-qaeda",
    "al qaeda": "al-qaeda",
    "isil": "islamic state",
    "isis": "islamic state",
    "daesh": "islamic state",
    "u.s. army": "us army",
    "la": "los angeles",
    "nyc": "new york city",
    "saint petersburg": "st. petersburg",
    "st petersburg": "st. petersburg",
    "the hague": "hague",
    "d.c.": "washington",
}

#: Party members, whose small letter means something else ("conservatives" but "Conservative MPs").
PARTISANS = {
    "democrat": "democrats",
    "democrats": "democrats",
    "republican": "republicans",
    "republicans": "republicans",
    "conservatives": "conservatives",
    "socialists": "socialists",
    "liberals": "liberals",
    "greens": "greens",
    "unionists": "unionists",
    "loyalists": "loyalists",
    "confederates": "confederates",
    "zulus": "zulus",
    "aboriginals": "aboriginals",
    "pagans": "pagans",
    "fascists": "fascists",
}


class Lexicon(NamedTuple):
    """The long lists. All entries are in lower case, most without accents."""

    men: frozenset[str]
    women: frozenset[str]
    surnames: frozenset[str]
    places: frozenset[str]
    groups: dict[str, str]  # form: the plural that stands for the group
    organisations: frozenset[str]
    common: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Read the lists that stand beside this module; once per process."""
    places = _read("places.txt")
    return Lexicon(
        men=_read("male-names.txt"),
        women=_read("female-names.txt"),
        surnames=_read("surnames.txt"),
        places=places,
        groups={form: plural for form, plural in _groups().items() if form not in places},
        organisations=_read("organisations.txt"),
        common=_read("common-words.txt"),
    )


def _read(name: str) -> frozenset[str]:
    return frozenset((_HERE / name).read_text(encoding="utf-8").strip().replace("\n", " ").split(", "))


def _groups() -> dict[str, str]:
    forms = dict(PARTISANS)
    for line in (_HERE / "groups.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        for entry in line.split(";"):
            plural, _, others = entry.strip().partition(":")
            for form in [plural, *others.split(",")] if others.strip() else []:
                forms[form.strip()] = plural
                forms[form.strip() + "s"] = plural
    return forms
