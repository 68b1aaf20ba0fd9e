"""English heads: the words that make a capitalised phrase the name of a body, a place, or of nothing that acts.

Written for this package from general knowledge.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text that stand in it between white space."""
    return frozenset(text.split())


#: A name that ends with one of these is a body's ("Civil Defense Authority").
ORGANISATION_HEADS = words("""
    academy administration agency alliance army assembly associates association authority bank board brigade
    broadcasting brotherhood bureau cabinet caucus center centre chamber chancellery charity chronicle church
    club co coalition college command commission committee companies company confederation conference congress
    consortium consulate convention cooperative co-operative corporation corps corp council court courts daily
    delegation democrats department directorate division embassy enterprise enterprises exchange executive
    express faculty federation fleet force forces forum foundation fund gazette gmbh government group guard
    guards guild herald holdings hospital house inc incorporated industries infirmary inquiry institute
    institution institutes intelligence international journal judiciary laboratories laboratory labs league
    library limited llc llp lodge ltd magazine media militia military ministry mirror mission monitor movement
    museum navy network networks news newspaper observatory observer office ombudsman opera orchestra order
    organisation organisations organization organizations organisation orphanage parliament partners partnership
    party patrol philharmonic plc police politburo post press productions programme quartet radio records
    regiment register registry reserve review school schools secretariat senate seminary service services
    society squad squadron staff standard state-department store studio studios sun symphony syndicate synod
    taskforce team telegraph television theatre theater times treasury tribunal tribune trust trustees tv union
    united university airlines airways motors pharmaceuticals technologies systems bancorp bancshares insurance
    records ensemble choir youth front jihad cartel mafia clinic polytechnic wiki weekly today scouts workers
    teamsters communications entertainment pictures films energy petroleum steel telecom electric railways
    railway railroad directorate-general sa spa ag nv ab oy bv kk pty ventures capital securities solutions
    foods motors watch administración ministerio universidad université universität universiteit partido parti
    partei banco banque
""")

#: A name that begins with one of these is a body's, in other languages than English too.
ORGANISATION_STARTS = words("""
    universidad universidade université universität università universiteit banco banca banque instituto
    istituto institut ministerio ministère ministero partido parti partei partito movimento movimiento mouvement
    confederación confédération federación fédération asociación association associazione sociedad société
    società fundación fondation fondazione academia académie accademia deutsche crédit compagnie compañía radio
    radiotelevisión agence agencia agenzia teatro théâtre centro club
""")

#: Heads that take "of" or "for" and stay one name ("Bank of Japan", "Centre for Health Protection").
ORGANISATION_OF = words("""
    academy administration agency alliance archdiocese diocese army assembly association associations authority
    bank board bureau center centre centers centres chamber church college commission committee conference
    confederation congress convention council court courts daughters department departments directorate embassy
    faculty federation food-standards forum foundation friends fund group guild head hospital house houses
    institute institutes institution journal journals league library ministry ministries movement museum
    national-institutes network office order organisation organization parliament party school schools
    secretariat senate service society sons standards supreme-court synod task-force tower tribunal trust union
    university universities women young campaign coalition partnership registry register scouts medecins doctors
    municipality
""")

PLACE_OF = words("""
    bay bight cape city commonwealth county duchy emirate empire emirates federation forest gulf hills horn isle
    isles islands island kingdom lake mount municipality-of plain plains plateau port principality province
    region republic rock sea state states strait straits sultanate territory town valley village tower falls
    peninsula garden gates
""")

PLACE_HEADS = words("""
    abbey airport alley alps aqueduct archipelago arena avenue barracks basin bay beach boulevard bridge
    building canal canyon cape castle cathedral cave cemetery channel city cliffs coast cottage county
    courthouse cove creek crossing dam delta desert district downs east estate estuary fair-grounds falls farm
    fjord forest fort fortress garden gardens gate glacier gorge grove gulf hall harbor harbour heights
    highlands highway hill hills hotel inlet island islands isle isles jail junction lagoon lake lakes lane
    manor marsh meadow mine monastery monument moor mosque mount mountain mountains oasis ocean palace park
    parish pass peak peninsula pier plain plains plateau plaza point pond port prairie prison province pyramid
    pyramids quarter ranch range rapids refinery region reservoir ridge river road rock rocks ruins sea shore
    shrine slope springs square stadium station strait straits strasse straße street suburb summit swamp temple
    terrace territories territory tomb tower towers town township tunnel valley village villa volcano wall
    waterfall wharf wood woods west north south zone base complex room pad facility ghats steppe
""")

#: Of these, what hardly ever ends a person's name: "Ross Sea", "Pearl Harbor".
SURE_PLACE_HEADS = words("""
    airport aqueduct archipelago avenue basin beach boulevard bridge canal canyon cathedral cemetery coast creek delta
    desert estuary glacier gulf harbor harbour highlands highway island islands lagoon monastery mountain mountains
    ocean palace peninsula plateau province reservoir river sea shore stadium strait straits street
    summit tunnel valley volcano waterfall
""")

PLACE_STARTS = words("""
    lake mount mt mont monte cape port fort point san santa santo são saint st ste el los las la le les río rio
    sierra cerro costa playa puerto isla ciudad villa nueva nuevo bad sankt al-masjid masjid camp plaza piazza
    rue via calle château upper lower greater inner outer canal
""")

#: Before a given name of which no list knows a place: "St. Peter".
SAINTS = words("st st. saint")

DIRECTIONS = words("""
    north south east west northern southern eastern western central northeast northwest southeast southwest
    north-east north-west south-east south-west northeastern northwestern southeastern southwestern mainland
    upper lower greater inner outer west-central downtown
""")

#: What such a name ends with is no actor: laws, events, works, products, prizes, illnesses.
OTHER_HEADS = words("""
    accord accords act acts affair agenda agreement amendment anniversary approach attack attacks award awards
    battle bible bill bombing bombings browser campaign cancer carnival case census championship championships
    chapter charter christmas code conflict congressional-record constitution countdown crisis crusade crusades
    cup day days deal debate declaration decree derby directive disaster disease disorder doctrine dynasty
    earthquake edition effect election elections engine epidemic era eve event exhibition experiment explorer
    famine festival fever figure finals flight flu formula framework games genocide gospel guidelines guide
    handbook hearing hearings holiday holidays holocaust hurricane incident index initiative insurgency intifada
    invasion jubilee language languages law laws lecture lectures lifestyle lottery manifesto marathon massacre
    match medal method model month nebula night olympics operation oscar oscars pact pandemic papers paradox
    period phone pilgrimage plan policy prix prize problem process program programme project proposal protocol
    questionnaire quran rally rebellion referendum reform reforms regulation regulations renaissance report
    reports resolution revolt revolution riots rocket rule satellite scale scandal season series shuttle
    spacecraft speech study summit-meeting survey syndrome system telescope tensor test testament theorem theory
    tournament tragedy treaty trial uprising vaccine virus war wars week weekend world-cup year years eclipse
    spring-uprising
""")

#: What such a name begins with is no actor either.
OTHER_STARTS = words("""
    operation hurricane cyclone typhoon tropical windows internet web figure table chapter section article
    appendix volume category phase level type version shuttle ss uss hms mv world-war cold covid act treaty
    battle siege
""")

#: Nouns that name a subject of government or study; "Health and Human Services" is one name because of them.
TOPICS = words("""
    foreign affairs interior defence defense finance justice health education trade industry labour labor
    agriculture environment energy transport transportation culture sport sports tourism science sciences
    technology technologies communication communications information media economy economic development planning
    housing urban rural home homeland security safety food drug drugs veterans human services social welfare
    work works pensions family families women children youth disease diseases control prevention research
    medicine public water fisheries forestry mines mining power fuel gas oil natural resources climate change
    innovation skills business enterprise commerce customs revenue treasury immigration citizenship refugees
    religious religion arts letters design engineering economics law politics political history international
    national federal regional local global cooperation co-operation reconstruction settlements standards
    aviation air space aeronautics atmospheric oceanic navy war peace freedom rights democracy progress nature
    animals wildlife birds blind deaf poor work employment statistics budget administration management policy
    strategic studies nuclear atomic population nutrition emergency rescue disaster fire police civil criminal
    courts intelligence special operations small mental traditional geography geographic archaeology antiquities
    heritage monuments museum museums libraries mail globe deficiency industrial
    digital state general industries constitutional criminal exchange agnostics teachers nurses
    students workers farmers lawyers journalists scientists physicians surgeons
""")

#: Nouns with a small letter that make a name of the name before them: "the Danish parliament", "the Baltic sea".
SMALL_HEADS = {
    **dict.fromkeys(
        ("government", "parliament", "army", "navy", "cabinet", "administration", "party", "senate"), "organisation"
    ),
    "sea": "place",
}
