"""Attributions: who is found to say what, in the constructions of English reporting."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from pandoc_claims import attribution, quotes
from pandoc_claims.languages import vocabulary
from pandoc_claims.text import Block, Role, Run, Scope, Zone, ZoneKind

from .detect import attributions_of, document_of, text_of

FOUND = [
    # verb after its subject
    ("The ministry said the files had been lost.", "named", "The ministry", "said", "indirect"),
    (
        "Anna Weiss, a spokeswoman for the ministry, has said that the files are safe.",
        "named",
        "Weiss",
        "said",
        "indirect",
    ),
    ("A spokesman for Anna Weiss said the files were safe.", "role", "spokesman", "said", "indirect"),
    ("Some historians believe the letter was forged.", "vague", "historians", "believe", "indirect"),
    ("Those who have seen the wall say it leans.", "vague", "Those who have seen", "say", "indirect"),
    ("The mayor told reporters that the bridge was safe.", "role", "mayor", "told", "indirect"),
    ("We found that the pump had failed.", "self", "We", "found", "indirect"),
    # inversion and interpolation
    ("“The bridge is safe,” said Anna Weiss.", "named", "Anna Weiss", "said", "direct"),
    ("The bridge, the council said, was safe.", "named", "the council", "said", "indirect"),
    ("The bridge was safe, the council said.", "named", "the council", "said", "indirect"),
    ("As Anna Weiss told the committee, the bridge was safe.", "named", "Anna Weiss", "told", "indirect"),
    # quotations
    ("Anna Weiss said: “The bridge is safe and will stay open.”", "named", "Anna Weiss", "said", "direct"),
    ("Anna Weiss called the plan “reckless”.", "named", "Anna Weiss", "called", "mixed"),
    # prepositions, nouns, records, passives
    ("According to the 2019 audit, the files were lost.", "named", "2019 audit", "According to", "indirect"),
    ("The company’s claim that the files were lost is old.", "named", "company", "claim", "indirect"),
    ("Customs data show a fall in imports.", "named", "Customs data", "show", "indirect"),
    ("The plan was described by critics as a waste of money.", "vague", "critics", "described", "indirect"),
    ("Her case rests on supply.", "named", "Her", "case rests on", "indirect"),
    (
        "It leans, according to data from the survey.",
        "named",
        "data from the survey",
        "according to",
        "indirect",
    ),
    ("According to tablets found there, the bridge was white.", "role", "tablets", "According to", "indirect"),
    # what stands between subject and verb
    ("Mills (2010) argues that the bridge leans.", "named", "Mills", "argues", "indirect"),
    ("Mills et al. found no sign of rust.", "named", "Mills et al.", "found", "indirect"),
    ("Mills [13,14] argues that the bridge leans.", "named", "Mills", "argues", "indirect"),
    ("The firm, which sells maps, charts and logs, said the bridge leans.", "named", "The firm", "said", "indirect"),
    ("The ministry on Monday said the bridge was shut.", "named", "The ministry", "said", "indirect"),
    ("Many builders today regard the bridge as a ruin.", "vague", "Many builders", "regard", "indirect"),
    ("Ada Mills used to say that the bridge leans.", "named", "Mills", "say", "indirect"),
    ("Ada Mills would later write that the bridge leans.", "named", "Mills", "write", "indirect"),
    ("Ada Mills was quoted as saying that the bridge leans.", "named", "Mills", "saying", "indirect"),
    ("Figures released on Monday show that the river fell.", "role", "Figures", "show", "indirect"),
    ("A survey by the traders’ union found six shops empty.", "named", "A survey", "found", "indirect"),
    ("Emails seen by the paper suggest that the bridge leans.", "role", "Emails", "suggest", "indirect"),
    ("Sources close to the mayor said he would resign.", "vague", "Sources", "said", "indirect"),
    ("The WHO recommends eating bread.", "named", "WHO", "recommends", "indirect"),
    # what stands between verb and content
    ("The court found, after a long trial, that the bridge leans.", "named", "The court", "found", "indirect"),
    ("Ada Mills told the paper’s evening edition that it leans.", "named", "Mills", "told", "indirect"),
    ("Residents say the bridge leans.", "role", "Residents", "say", "indirect"),
    ("Analysts said costs would rise.", "vague", "Analysts", "said", "indirect"),
    ("The mayor pointed out that the bridge leans.", "role", "mayor", "pointed out", "indirect"),
    ("The mayor made it clear that the bridge leans.", "role", "mayor", "made it clear", "indirect"),
    # other complements
    ("The mayor warned of floods.", "role", "mayor", "warned", "indirect"),
    ("The mayor told them about the flood.", "role", "mayor", "told", "indirect"),
    ("The mayor expressed concern about the bridge.", "role", "mayor", "expressed", "indirect"),
    ("Ada Mills thought the plan too bold.", "named", "Mills", "thought", "indirect"),
    ("One critic called the bridge a triumph.", "vague", "critic", "called", "indirect"),
    ("Patients who took the drug reported less pain.", "role", "Patients", "reported", "indirect"),
    ("Ada Mills denied having seen the bridge.", "named", "Mills", "denied", "indirect"),
    ("Analysts expect prices to rise.", "vague", "Analysts", "expect", "indirect"),
    # content first
    ("“The bridge is safe,” Ada Mills recalled at the funeral.", "named", "Mills", "recalled", "direct"),
    ("“The bridge is safe,” says co-author Ada Mills of the university.", "named", "Mills", "says", "direct"),
    ("The river fell by a metre, government data showed.", "named", "government data", "showed", "indirect"),
    ("As shown by Mills (2010), the bridge leans.", "named", "Mills", "shown", "indirect"),
    ("She liked, as she put it, “plants with no friends”.", "named", "she", "put it", "mixed"),
    ("“The bridge is safe,” he told the paper in an interview in May.", "named", "he", "told", "direct"),
    ("Ada Mills says of the bridge: “It is safe and will stay open.”", "named", "Mills", "says", "direct"),
    ("The statement read: “The bridge is safe and will stay open.”", "named", "The statement", "read", "direct"),
    ("Ada Mills complained of “dark days”.", "named", "Mills", "complained", "mixed"),
    ("Ada Mills, 45, of Leeds, said the bridge was safe.", "named", "Mills", "said", "indirect"),
    ("In May 1990 Mills said the bridge was safe.", "named", "Mills", "said", "indirect"),
    ("The bridge is regarded as a triumph by critics.", "vague", "critics", "regarded", "indirect"),
    # nouns
    ("In her view, the bridge leans.", "named", "her", "view", "indirect"),
    ("The traders number 900 by the council’s own count.", "named", "the council", "count", "indirect"),
    ("Our position is, Madam, that the bridge leans.", "self", "Our", "position", "indirect"),
    # records, laws, crowds, kin
    ("Article 7 of the treaty provides that ships may pass.", "named", "Article 7", "provides", "indirect"),
    ("A study published in Nature found that birds talk.", "named", "A study", "found", "indirect"),
    ("A number of scholars argue that birds talk.", "vague", "scholars", "argue", "indirect"),
    ("Her mother said that birds talk.", "named", "Her mother", "said", "indirect"),
    ("Another said that birds talk.", "role", "Another", "said", "indirect"),
    ("The sea guard, Marea Alba, said that birds talk.", "named", "The sea guard", "said", "indirect"),
    # nobody speaks
    ("It was long taught that the bridge leans.", "hearsay", None, "was long taught", "indirect"),
    ("The bridge is now widely thought to lean.", "hearsay", None, "is now widely thought", "indirect"),
    ("There is a rumour going round that the bridge leans.", "hearsay", None, "There is a rumour", "indirect"),
    ("Accusations that the mayor took bribes were made in May.", "hearsay", None, "Accusations", "indirect"),
    ("The bridge was reportedly closed twice.", "hearsay", None, "reportedly", "indirect"),
    ("It is often said that the bridge leans.", "hearsay", None, "It is often said", "indirect"),
]

NOT_FOUND = [
    "The conflict has claimed thousands of lives.",
    "The claims were settled in June.",
    "The state of the bridge is good.",
    "In reports of this kind a table is usual.",
    "She said goodbye and left.",
    "The bank reported a loss of two million.",
    "They could argue all night.",
    "She refused to say why.",
    "The reported sighting came from the harbour.",
    "He found his keys under the bed.",
    "He wrote a long book, and his health was poor.",
    "He assumed the name of Leopold when crowned.",
    "His father asked him to study the law.",
    "We have asked the mill to stop.",
    "We will show that the bridge leans.",
    "If the lease states that the rent was paid, it was.",
    "Anyone who says that the bridge leans is wrong.",
    "Nobody said that the bridge leans.",
    "It is clear that the bridge leans.",
    "They broke the habit of regarding the river as a drain.",
    "She hosts a show called “The Bridge”.",
    "The prize, once a formal warning, hung there.",
    "Two earlier state schemes were voluntary.",
    "Most estimates rested on a handful of sites.",
    "This paper describes a bridge.",
    "The files were sorted according to age.",
    "He noted what was in flower on every branch.",
    "He rejected the offer.",
]


@pytest.mark.parametrize(("text", "source_class", "source", "cue", "form"), FOUND, ids=[row[0] for row in FOUND])
def test_a_report_is_found_with_its_source_and_cue(
    text: str, source_class: str, source: str | None, cue: str, form: str
) -> None:
    (found, words), *more = attributions_of(text)
    assert not more
    assert (found.source_class, words["cue"], found.form) == (source_class, cue, form)
    assert words["source"] is None if source is None else source in str(words["source"])


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_a_report_is_none(text: str) -> None:
    assert [a for a, _ in attributions_of(text) if a.source_class != "hearsay"] == []


def test_the_us_and_the_who_are_no_pronouns() -> None:
    ((found, words),) = attributions_of("The US said that the WHO had left.")
    assert (found.source_class, words["source"]) == ("named", "The US")


def test_an_agent_makes_a_passive_somebodys_word() -> None:
    ((found, words),) = attributions_of("The bridge is thought by some to lean.")
    assert (found.source_class, words["source"]) == ("vague", "some")


def test_a_verb_without_a_subject_takes_over_that_of_its_relative_clause() -> None:
    found = attributions_of("The cup came from Ada Mills, who gardened there and always said that it leaked.")
    assert [a.actor for a, _ in found] == ["ada-mills"]


def test_every_class_that_a_frame_asks_for_is_known_to_english() -> None:
    known = vocabulary("en")
    assert known is not None
    code = "".join(path.read_text(encoding="utf-8") for path in Path(attribution.__file__).parent.glob("*.py"))
    asked = set(re.findall(r'named\([^()]*(?:\([^()]*\))?[^()]*, "([\w-]+)"\)', code))
    assert len(asked) > 40
    assert asked <= known.words.keys()


def test_the_content_of_a_report_ends_where_the_author_turns_against_it() -> None:
    ((_, words),) = attributions_of("The ministry said the files had been lost, yet they lay in the cellar.")
    assert words["content"] == "the files had been lost"


def test_a_pronoun_stands_for_the_person_named_before() -> None:
    found = attributions_of("Anna Weiss runs the mill in Lyon.", "She said the wheel was broken.")
    assert [a.actor for a, _ in found] == ["anna-weiss"]


def test_a_coordinated_verb_takes_over_its_source() -> None:
    found = attributions_of("Anna Weiss said the wheel was broken and added that the mill would close.")
    assert [(words["cue"], words["source"]) for _, words in found] == [("said", "Anna Weiss"), ("added", "Anna Weiss")]


def test_an_attribution_owns_its_frame_and_its_content() -> None:
    ((found, words),) = attributions_of("Prices rose, and the council said the bridge was safe.")
    assert words["source"] == "the council"
    assert found.span.start == found.source.start if found.source else False
    assert found.content is not None
    assert found.span.end == found.content.end


def test_headings_and_unknown_languages_have_no_attributions() -> None:
    heading = document_of(text_of("The ministry said the files were lost.", scope=Scope.HEADING))
    foreign = document_of(text_of("The ministry said the files were lost.", lang="fi"))
    assert heading.attributions == foreign.attributions == ((),)


def test_there_is_one_tuple_of_attributions_for_each_sentence() -> None:
    document = attribution.find(document_of(text_of("It rains. Officials said so. It snows.", "No.")))
    assert len(document.attributions) == len(document.sentences)


@pytest.mark.parametrize("lang", ["en", "en-GB", "EN_us"])
def test_english_is_known_by_any_of_its_codes(lang: str) -> None:
    found = vocabulary(lang)
    assert found is not None
    assert found.language == "en"


@pytest.mark.parametrize("lang", ["fi", "", "../en", "e n", "en.x"])
def test_other_languages_have_no_vocabulary(lang: str) -> None:
    assert vocabulary(lang) is None


QUOTATIONS = [
    ("He said “yes” and “no”.", ["“yes”", "“no”"]),
    ('He said "yes" and "no".', ['"yes"', '"no"']),
    ("The girls’ school isn’t old.", []),
    ("It was ‘new’ to the dogs’ owner.", ["‘new’"]),
    ("She said “he called it ‘old’ again” twice.", ["“he called it ‘old’ again”"]),
    ('It is 6" long and that is all.', []),
    ("An “unclosed mark opens nothing here.", []),
    ("«Oui», dit-elle.", ["«Oui»"]),
    (
        "“The first paragraph of a speech has no closing mark.",
        ["“The first paragraph of a speech has no closing mark."],
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations_are_told_from_apostrophes_and_stray_marks(text: str, expected: list[str]) -> None:
    block = Block(0, text, Scope.PROSE, (Run(0, len(text), Role.TEXT, None),))
    assert [text[q.start : q.end] for q in quotes.find(block)] == expected


def test_a_quotation_that_the_tree_knows_needs_no_marks() -> None:
    text = "He said yes loudly."
    block = Block(0, text, Scope.PROSE, (), zones=(Zone(8, 11, ZoneKind.QUOTED),))
    assert quotes.find(block) == ((8, 11),)


@pytest.mark.parametrize("piece", ["“ ", '" ', "‘’ ", "said, ", "he said that she said that ", "and the "])
def test_hostile_input_takes_time_linear_in_its_length(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        document_of(text_of(piece * times))
        return time.process_time() - start

    seconds(100)
    assert seconds(8000) < 12 * seconds(2000) + 0.2


@pytest.mark.parametrize(
    "text",
    [
        "There are two distinct claims being made here.",
        "We read a corpus of 5,600 comments and sorted them.",
        "She found her calling as an actor.",
        "It needs the efficient signalling of problems.",
        "They told each other drinking jokes all night.",
        "The move can be considered a success for the club.",
        "The result is not to be regarded as a mere experiment.",
    ],
)
def test_nouns_and_suppositions_that_look_like_reports_are_none(text: str) -> None:
    assert [words for _, words in attributions_of(text)] == []


def test_a_year_before_a_verb_counts_nothing() -> None:
    ((_, words),) = attributions_of("The survey of 2023 shows that the wells are dry.")
    assert words["cue"] == "shows"


@pytest.mark.parametrize(
    "before", ["Information Minister Fawad Aslam visited Lahore.", "Fawad Aslam, the minister of state, came in May."]
)
def test_an_office_means_who_was_just_named_with_it(before: str) -> None:
    ((found, _),) = attributions_of(before, "The minister said that prices will fall.")
    assert (found.source_class, found.actor) == ("named", "fawad-aslam")


def test_an_office_of_nobody_stays_a_role() -> None:
    ((found, _),) = attributions_of("Fawad Aslam visited Lahore.", "The minister said that prices will fall.")
    assert (found.source_class, found.actor) == ("role", None)
