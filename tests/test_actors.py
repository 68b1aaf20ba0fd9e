"""Actors: who is found, who is left alone, and that every mark stands where its name does."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pandoc_claims import actors, sentences
from pandoc_claims.actors.scripts import fold, notes, slug
from pandoc_claims.document import Document
from pandoc_claims.options import Options
from pandoc_claims.text import Block, Scope, Text, Zone, ZoneKind

if TYPE_CHECKING:
    from pandoc_claims.model import Actor


def find(*blocks: Block | str, options: Options | None = None, lang: str = "en") -> tuple[Actor, ...]:
    made = tuple(Block(i, b, Scope.PROSE, ()) if isinstance(b, str) else b for i, b in enumerate(blocks))
    document = Document(text=Text(made, lang=lang), options=options or Options())
    return actors.find(sentences.split(document)).actors


def mentions(found: tuple[Actor, ...]) -> list[tuple[str, str]]:
    """Return text and type of every mention in the order of the text."""
    rows = [(m.block, m.start, m.text, a.type) for a in found for m in a.mentions]
    return [(text, kind) for _, _, text, kind in sorted(rows)]


FOUND = [
    ("President Vladimir Putin met Xi Jinping.", "person:Vladimir Putin, person:Xi Jinping"),
    ("Foreign Minister S. Jaishankar met Antony Blinken.", "person:S. Jaishankar, person:Antony Blinken"),
    ("They met Secretary of State John Kerry.", "person:John Kerry"),
    ("Then NASA Administrator Charles Bolden spoke.", "organisation:NASA, person:Charles Bolden"),
    ("German Chancellor Angela Merkel agreed.", "group:German, person:Angela Merkel"),
    ("Former US President Barack Obama came.", "place:US, person:Barack Obama"),
    ("Ursula von der Leyen met Mohammed bin Salman.", "person:Ursula von der Leyen, person:Mohammed bin Salman"),
    ("Abu Bakr al-Baghdadi fled.", "person:Abu Bakr al-Baghdadi"),
    ("Then Ban Ki-moon and Kofi Annan spoke.", "person:Ban Ki-moon, person:Kofi Annan"),
    ("Dr. J. R. R. Tolkien taught at Oxford.", "person:J. R. R. Tolkien, place:Oxford"),
    ("Queen Elizabeth II saw Theresa May.", "person:Elizabeth II, person:Theresa May"),
    ("Prime Minister Shinzō Abe met Recep Tayyip Erdoğan.", "person:Shinzō Abe, person:Recep Tayyip Erdoğan"),
    ("Chinua Achebe and Ngozi Okonjo-Iweala wrote.", "person:Chinua Achebe, person:Ngozi Okonjo-Iweala"),
    ("Mr Key said no.", "person:Key"),
    ("The novelist Stephen King smiled.", "person:Stephen King"),
    ("The Department of Health and Human Services acted.", "organisation:Department of Health and Human Services"),
    (
        "The Organization for Security and Co-operation in Europe left.",
        "organisation:Organization for Security and Co-operation in Europe",
    ),
    ("The Bank of Japan and the Federal Reserve met.", "organisation:Bank of Japan, organisation:Federal Reserve"),
    ("It was in the National Air and Space Museum.", "organisation:National Air and Space Museum"),
    ("It was Doctors Without Borders.", "organisation:Doctors Without Borders"),
    ("The Korean People’s Army fired.", "organisation:Korean People’s Army"),
    ("The Chinese government denied it.", "organisation:Chinese government"),
    ("She is at Ohio State University of the US.", "organisation:Ohio State University, place:US"),
    ("Deutsche Bank fell.", "organisation:Deutsche Bank"),
    ("Johnson & Johnson rose.", "organisation:Johnson & Johnson"),
    ("St. Petersburg is cold.", "place:St. Petersburg"),
    ("He crossed Lake Victoria and the Jamarat Bridge.", "place:Lake Victoria, place:Jamarat Bridge"),
    ("It fell on the Plains of Arafat.", "place:Plains of Arafat"),
    ("South Koreans distrust North Korea.", "group:South Koreans, place:North Korea"),
    ("A New Zealander and two Texans won.", "group:New Zealander, group:Texans"),
    ("Muslims, Jews and Christians prayed.", "group:Muslims, group:Jews, group:Christians"),
    ("The U.S.-led force met anti-Soviet rebels.", "place:U.S., group:Soviet"),
    ("Putin’s Russia changed.", "person:Putin, place:Russia"),
    ("A man named Xiao Ган spoke.", "person:Xiao Ган"),
    ("Then Владимир Путин spoke.", "person:Владимир Путин"),
]

LEFT_ALONE = [
    "On Monday in May it rained.",
    "Christmas and Ramadan fell in December.",
    "The Second World War ended in 1945.",
    "He won the Nobel Peace Prize.",
    "Hurricane Katrina came, and the Kyoto Protocol failed.",
    "They signed the Clean Air Act.",
    "The Internet and the Bible are old.",
    "I am here and I’m glad.",
    "Demand, meanwhile, is patchy.",
    "Smelters can’t live on that.",
    "Whooping cough spreads.",
    "Scientists said so. Thousands died.",
    "The HIV test and the GDP rose.",
    "Magnetic resonance imaging (MRI) helps. The MRI was clear.",
    "It cost US$ 20,000.",
    "She speaks German, and it was written in French.",
    "The cruise ship Freewinds sank.",
    "The State pays. The Government knows. The Court ruled.",
    "Internet Explorer 9 replaced Internet Explorer 6.",
    "The E-meter was used.",
    "Yes. No. Perhaps!",
    "What Every Child Should Know About Winter",
    "SMOKING IS BAD FOR YOUR HEALTH",
    "Buddhism and Marxism differ.",
    "See Table 2 and Figure 3.",
    "“Foolhardy provocation deserves punishment,” it said.",
    "He read “The Long Goodbye” twice.",
    "XVI. and IV. are numbers.",
    "The Prime Minister and the President met the Queen.",
    "[…] Ozone is a gas.",
    "the president of the council spoke.",
    "4 May 2015",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_names_are_found_whole_and_typed(text: str, expected: str) -> None:
    assert [f"{kind}:{name}" for name, kind in mentions(find(text))] == expected.split(", ")


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert mentions(find(text)) == []


def test_a_full_name_a_surname_and_a_titled_surname_are_one_person() -> None:
    (putin,) = find("Vladimir Putin came. Putin spoke. President Putin left.")
    assert (putin.id, putin.name, putin.aliases) == ("vladimir-putin", "Vladimir Putin", ("Putin",))
    assert len(putin.mentions) == 3


def test_a_surname_that_comes_before_the_full_name_joins_it() -> None:
    (putin,) = find("Mr Putin came. Later Vladimir Putin spoke.")
    assert putin.name == "Vladimir Putin"


def test_two_people_of_one_surname_stay_two_and_the_bare_surname_is_the_last_ones() -> None:
    bill, hillary = find("Bill Clinton came. Then Hillary Clinton spoke. Everybody likes Clinton.")
    assert [len(bill.mentions), len(hillary.mentions)] == [1, 2]


def test_initials_stand_for_given_names_of_that_letter_only() -> None:
    assert len(find("John Smith came. Then J. Smith spoke.")) == 1
    assert len(find("John Smith came. Then K. Smith spoke.")) == 2


def test_a_surname_that_is_a_city_means_the_person_but_not_after_in() -> None:
    found = find("Juliet Paris left. Later Paris claimed more. She lives in Paris.")
    assert mentions(found) == [("Juliet Paris", "person"), ("Paris", "person"), ("Paris", "place")]


@pytest.mark.parametrize(
    "text",
    [
        "The Shanghai Cooperation Organization (SCO) met. The SCO agreed.",
        "The SCO (Shanghai Cooperation Organization) met. Then the SCO agreed.",
        "The Union of Rationalist Atheists (UAAR) met. Then the UAAR agreed.",
        "The Movimento 5 Stelle (M5S) met. Then the M5S agreed.",
    ],
)
def test_an_acronym_in_brackets_is_bound_to_its_long_form_also_later(text: str) -> None:
    (body,) = find(text)
    assert len(body.mentions) == 3
    assert " " in body.name


def test_an_acronym_is_bound_to_the_only_body_with_those_initials() -> None:
    (army,) = find("The Korean People’s Army moved. Then the KPA fired.")
    assert army.id == "korean-peoples-army"


def test_a_demonym_is_a_group_of_its_own() -> None:
    russia, russians = find("It was Russia. The Russian bear is old, as Russians know.")
    assert [(russia.id, russia.type), (russians.id, russians.type)] == [("russia", "place"), ("russians", "group")]
    assert len(russians.mentions) == 2


def test_the_short_name_of_a_body_joins_the_long_one_but_a_part_of_it_does_not() -> None:
    assert len(find("The US State Department spoke. The State Department added more.")) == 1
    assert len(find("We saw the Kennedy Space Center and the Kennedy Space Center Visitor Complex.")) == 2


def test_a_bare_noun_means_the_only_body_with_that_word() -> None:
    (church,) = find("The Church of Scientology replied. Then the Church denied it.")
    assert church.aliases == ("Church",)
    assert all(len(a.mentions) == 1 for a in find("The Church of England and the Church of Norway met the Church."))


def test_a_name_in_capitals_is_known_from_elsewhere_in_the_document() -> None:
    found = find("PUTIN MEETS BIDEN IN GENEVA AGAIN", "Vladimir Putin and Joe Biden met in Geneva.")
    assert [len(actor.mentions) for actor in found] == [2, 2, 2]


def test_headings_help_but_are_not_marked() -> None:
    heading = Block(0, "Vladimir Putin", Scope.HEADING, (), markable=False)
    found = find(heading, "Later Vladimir Putin spoke.")
    assert [m.block for actor in found for m in actor.mentions] == [1]


def test_nobody_is_marked_where_the_author_said_so() -> None:
    text = "Vladimir Putin came. Xi Jinping left."
    exempt = Block(0, text, Scope.PROSE, (), zones=(Zone(0, 20, ZoneKind.EXEMPT),))
    assert mentions(find(exempt)) == [("Xi Jinping", "person")]


def test_an_emphasised_title_of_a_work_is_no_actor_but_an_emphasised_newspaper_is() -> None:
    text = "He reads Bordetella Nova and The Washington Post daily."
    zones = (Zone(9, 24, ZoneKind.EMPHASIS), Zone(29, 48, ZoneKind.EMPHASIS))
    assert mentions(find(Block(0, text, Scope.PROSE, (), zones=zones))) == [("Washington Post", "organisation")]


def test_only_the_types_asked_for_are_kept() -> None:
    found = find("Vladimir Putin came to Geneva.", options=Options(actors=("place",)))
    assert mentions(found) == [("Geneva", "place")]


def test_other_languages_find_names_by_form() -> None:
    found = find("Gestern sprach Angela Merkel mit der NATO über Energie.", lang="de")
    assert mentions(found) == [("Angela Merkel", "person"), ("NATO", "organisation")]


def test_a_name_in_two_alphabets_is_kept_whole_and_noted() -> None:
    (xiao,) = find("A man named Xiao Ган spoke. Later Xiao Ган left.")
    assert (xiao.name, xiao.notes, len(xiao.mentions)) == ("Xiao Ган", ("mixed-scripts",), 2)


def test_a_word_that_mixes_alphabets_is_noted_as_a_look_alike() -> None:
    assert notes("Vladimir P\u0443tin") == ("look-alike-letters", "mixed-scripts")
    assert notes("Владимир Путин") == notes("José Álvarez") == notes("東京タワー") == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Vladimir Putin", "vladimir-putin"),
        ("Korean People’s Army", "korean-peoples-army"),
        ("José Raúl Mulino", "jose-raul-mulino"),
        ("Łódź Øre", "lodz-ore"),
        ("Xiao Ган", "xiao-ган"),
        ("<b>\"'&", "b"),
        ("!!!", "unnamed"),
    ],
)
def test_an_identifier_is_made_of_letters_digits_and_hyphens(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_folding_keeps_the_letters_of_other_alphabets() -> None:
    assert (fold("É Й ö"), fold("Ё")) == ("e й o", "ё")


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    "Vladimir",
                    "Putin",
                    "NATO",
                    "(NATO)",
                    "the",
                    "of",
                    "and",
                    "U.S.",
                    "Xiao",
                    "Ган",
                    "said,",
                    "in",
                    "Paris.",
                    "«Oui»",
                    "al-Amr",
                    "5",
                    "&",
                    "People’s",
                    "Army",
                    "😀",
                    "�",
                    "’s",
                    "-",
                    "“",
                    "”",
                    "anti-Soviet",
                    "U.S.-led",
                    "Mr.",
                    "Church",
                    "University",
                    "for",
                    ".",
                    "I",
                    "XVI",
                    "Jr.",
                ]
            )
            | st.text(max_size=6),
            max_size=25,
        ).map(" ".join),
        max_size=4,
    )
)
def test_every_mention_stands_where_its_name_does_and_ids_are_unique(texts: list[str]) -> None:
    found = find(*texts)
    spans = sorted((m.block, m.start, m.end) for actor in found for m in actor.mentions)
    assert all(texts[m.block][m.start : m.end] == m.text != "" for actor in found for m in actor.mentions)
    assert all(a[0] < b[0] or a[2] <= b[1] for a, b in pairwise(spans))
    assert len({actor.id for actor in found}) == len(found)
    assert [a.mentions[0][:2] for a in found] == sorted(a.mentions[0][:2] for a in found)


def test_a_name_found_again_inside_another_is_no_second_mention() -> None:
    text = "The anti-Soviet Army met. anti-Soviet Army"
    places = sorted((m.start, m.end) for actor in find(text) for m in actor.mentions)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


def test_a_noun_with_a_small_letter_completes_the_name_of_a_body() -> None:
    found = find("The Danish parliament and the Bush administration spoke of the Baltic sea.")

    assert [(actor.name, actor.type) for actor in found] == [
        ("Danish parliament", "organisation"),
        ("Bush administration", "organisation"),
        ("Baltic sea", "place"),
    ]
