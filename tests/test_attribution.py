"""Attributions: who is found to say what, in the constructions of English reporting."""

from __future__ import annotations

import time

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
    # nobody speaks
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
