"""What must hold of the appendix: everything marked is in it, nothing is made up, and hostile words stay words."""

from __future__ import annotations

import re

import pytest

from pandoc_claims.hosts.pandoc import appendix
from pandoc_claims.options import Options
from pandoc_claims.render.appendix import LONG, outline
from pandoc_claims.render.entries import QUOTE_LENGTH
from pandoc_claims.render.letters import foreign_letter, inner_quotes, quotable, shorten
from pandoc_claims.render.named import LINKED_MENTIONS, ONE_BY_ONE
from tests import dressed
from tests.reports import Named, Said, report


def text_of(section: str, made: object) -> str:
    entries = next(part.entries for part in made.sections if part.name == section)  # type: ignore[attr-defined]
    return "\n".join(
        "".join("\n" if piece.role == "break" else piece.text for piece in entry.pieces) for entry in entries
    )


@pytest.fixture
def tree(newest_pandoc: str) -> dict[str, object]:
    return dressed.read(newest_pandoc, dressed.SOURCE)


def test_there_is_no_appendix_when_there_is_nothing_to_say(tree: dict[str, object]) -> None:
    assert outline(report(tree), Options()) is None
    assert appendix.blocks(report(tree), "html", Options()) == []


def test_there_is_no_appendix_when_none_is_wanted(tree: dict[str, object]) -> None:
    found = report(tree, dressed.SAID, dressed.NAMED)
    assert appendix.blocks(found, "html", Options(appendix=False)) == []


def test_every_claim_is_quoted_with_its_caveats_under_its_severity(tree: dict[str, object]) -> None:
    made = outline(report(tree, dressed.SAID, dressed.NAMED), Options())
    assert made is not None
    high = text_of("high", made)
    assert "c3 “There are tales of a second tunnel under the mill”\nReported without saying who says so." in high
    assert "Said by “Critics”." in high
    assert "Said by Ada Brandt." in text_of("medium", made)
    assert [section.title for section in made.sections if section.name == "high"] == ["High severity · 2"]


def test_verdicts_come_first_with_the_checkers_note(tree: dict[str, object]) -> None:
    made = outline(report(tree, dressed.SAID, dressed.NAMED), Options())
    assert made is not None
    assert made.sections[0].name == "reviewed"
    assert "Disputed." in text_of("reviewed", made)
    assert "See <b>the minutes</b>." in text_of("reviewed", made)


def test_sources_say_which_claims_they_support(tree: dict[str, object]) -> None:
    made = outline(report(tree, dressed.SAID, dressed.NAMED), Options())
    assert made is not None
    cited = text_of("sources", made)
    assert "the bridge · supports c4, “The lock costs 3 million a year”" in cited


def test_sources_without_a_name_lead_to_their_claims(tree: dict[str, object]) -> None:
    made = outline(report(tree, dressed.SAID, dressed.NAMED), Options())
    assert made is not None
    assert "“Critics” · described loosely · c2" in text_of("unnamed", made)


def test_sources_without_a_name_are_ordered_by_how_well_they_are_described(newest_pandoc: str) -> None:
    source = (
        "It is said that it burned. Critics called it arson. A guard saw nothing. "
        "A guard of the night shift saw smoke. "
        "An engineer of Acme Ltd saw fire."
    )
    said = (
        Said("It is said that it burned", ("hearsay",), "hearsay"),
        Said("Critics called it arson", ("anonymous-source",), "vague", "Critics"),
        Said("A guard saw nothing", ("anonymous-source",), "role", "A guard"),
        Said("A guard of the night shift saw smoke", ("anonymous-source",), "role", "A guard of the night shift"),
        Said("An engineer of Acme Ltd saw fire", ("anonymous-source",), "role", "An engineer of Acme Ltd"),
    )
    acme = Named("acme-ltd", "Acme Ltd", "organisation")
    made = outline(report(dressed.read(newest_pandoc, source), said, (acme,)), Options())
    assert made is not None
    lines = text_of("unnamed", made).splitlines()
    assert [line.rpartition(" ")[2] for line in lines] == ["c5", "c4", "c3", "c2", "c1"]
    assert "nobody is named" in lines[-1]


def test_a_name_in_two_alphabets_earns_a_note(tree: dict[str, object]) -> None:
    made = outline(report(tree, (), dressed.NAMED), Options())
    assert made is not None
    assert text_of("names", made) == "Xiao Ган · its letters come from two alphabets"


def test_a_note_shows_the_letters_that_pass_for_others(newest_pandoc: str) -> None:
    trap = Named("trap", "P\u0430vel Ostrand", "person", (), ("look-alike-letters", "mixed-scripts"))
    made = outline(report(dressed.read(newest_pandoc, "P\u0430vel Ostrand came."), (), (trap,)), Options())
    assert made is not None
    assert text_of("names", made).endswith("whose letters look alike (“\u0430”)")


@pytest.mark.parametrize(
    ("text", "name", "noted"),
    [
        ("ZQR sold it.", "ZQR", True),
        ("The Zinc and Quartz Regulator (ZQR) sold it.", "ZQR", False),
        ("ZQR (the regulator) sold it.", "ZQR", False),
        ("NATO sold it.", "NATO", False),
        ("Zinc sold it.", "Zinc", False),
    ],
)
def test_a_short_form_that_is_not_spelled_out_earns_a_note(
    newest_pandoc: str, text: str, name: str, noted: bool
) -> None:
    made = outline(report(dressed.read(newest_pandoc, text), (), (Named("zqr", name, "organisation"),)), Options())
    assert made is not None
    assert ("names" in [section.name for section in made.sections]) == noted


def test_actors_lead_to_what_they_say(tree: dict[str, object]) -> None:
    made = outline(report(tree, dressed.SAID, dressed.NAMED), Options())
    assert made is not None
    assert "Ada Brandt · person · also Brandt · named 3 times 1 2 3 · speaks in c1, c5" in text_of("actors", made)


def test_many_who_are_named_once_share_a_line(newest_pandoc: str) -> None:
    names = [f"Ada Brandt{place}z" for place in range(ONE_BY_ONE + 5)]
    named = tuple(Named(f"a{place}", name) for place, name in enumerate(names))
    tree = dressed.read(newest_pandoc, "\n\n".join(f"{name} came." for name in names))
    few, many = (outline(report(tree, (), some), Options()) for some in (named[:ONE_BY_ONE], named))
    assert few is not None
    assert many is not None
    assert len(text_of("actors", few).splitlines()) == ONE_BY_ONE
    assert text_of("actors", many).startswith("Named once · person: Ada Brandt0z, ")
    assert len(text_of("actors", many).splitlines()) == 1


TABLE = """
: Parts and costs

| Part  | Cost |
|-------|------|
| North | 12   |
| South | 17   |
| East  | 21   |

Elsewhere 99 burned.
"""


def test_like_figures_of_one_table_share_an_entry_and_keep_their_anchors(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, TABLE)
    said = tuple(Said(words, ("hearsay",)) for words in ("12", "17", "21", "Elsewhere 99 burned"))
    made = outline(report(tree, said), Options())
    assert made is not None
    high = text_of("high", made)
    assert high.startswith("3 claims in the table “Parts and costs”: c1 “12” (Cost, North), c2 “17” (Cost, South), c3")
    entries = next(section.entries for section in made.sections if section.name == "high")
    assert len(entries) == 2
    assert [piece.id for entry in entries for piece in entry.pieces if piece.id] == [
        f"claim-{number}-entry" for number in range(1, 5)
    ]


def test_two_figures_of_a_table_and_those_with_another_caveat_stand_alone(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, TABLE)
    said = (Said("12", ("hearsay",)), Said("17", ("hearsay",)), Said("21", ("anonymous-source",)))
    made = outline(report(tree, said), Options())
    assert made is not None
    assert [line[:2] for line in text_of("high", made).splitlines() if line.startswith("c")] == ["c1", "c2", "c3"]


def test_a_long_section_is_parted_by_the_headings_of_the_document(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "\n\n".join(f"# Part {n}\n\nThe mill {n}x burned." for n in range(LONG + 1)))
    said = tuple(Said(f"The mill {n}x burned", ("hearsay",)) for n in range(LONG + 1))
    for some, parted in ((said[:LONG], False), (said, True)):
        made = outline(report(tree, some), Options())
        assert made is not None
        assert ("Part 7" in text_of("high", made).splitlines()) == parted


def test_no_section_is_empty(tree: dict[str, object]) -> None:
    for said, named in ((dressed.SAID, ()), ((), dressed.NAMED), (dressed.SAID[:1], ())):
        made = outline(report(tree, said, named), Options())
        assert made is not None
        assert all(section.entries for section in made.sections)
        assert (made.strip is None) == (made.map is None) == (not said)


def test_only_types_that_were_asked_for_are_listed(tree: dict[str, object]) -> None:
    assert outline(report(tree, (), dressed.NAMED), Options(actors=("place",))) is None


def test_many_mentions_are_counted_not_listed(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "\n\n".join(["Ada Brandt came."] * 40))
    made = outline(report(tree, (), (Named("ada-brandt", "Ada Brandt"),)), Options())
    assert made is not None
    actors = text_of("actors", made)
    assert "named 40 times 1 2 3" in actors
    assert actors.endswith(f" {LINKED_MENTIONS} and {40 - LINKED_MENTIONS} more")


def test_nothing_links_to_a_mark_that_does_not_stand(tree: dict[str, object]) -> None:
    found = report(tree, dressed.SAID, dressed.NAMED)
    for options, placed in ((Options(marks=False), None), (Options(), frozenset[str]())):
        made = outline(found, options, placed)
        assert made is not None
        targets = {piece.target for section in made.sections for entry in section.entries for piece in entry.pieces}
        assert not [target for target in targets if re.fullmatch(r"#(claim-\d+|actor-.*-\d+)", target)]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JavaScript:x", "https://a b"]
)
def test_an_address_that_is_not_safe_is_no_link(newest_pandoc: str, url: str) -> None:
    tree = dressed.read(newest_pandoc, f"The council closed [the bridge](<{url}>).")
    found = report(tree, (Said("The council closed", sources=("x",)),))
    source = found.text.sources[0]._replace(url=url) if found.text.sources else None
    if source is not None:
        found = found._replace(text=found.text._replace(sources=(source,)))
    assert url not in str(appendix.blocks(found, "html", Options()))


def test_hostile_words_are_words_in_every_format(newest_pandoc: str) -> None:
    hostile = '<script>alert(1)</script> \\input{/etc/passwd} #read("x") $(rm) {{x}} said'
    block = {
        "t": "Para",
        "c": [{"t": "Str", "c": word} if word != " " else {"t": "Space"} for word in re.split("( )", hostile)],
    }
    tree = {**dressed.read(newest_pandoc, ""), "blocks": [block]}
    marked = dressed.dressed(tree, "html", said=(Said(hostile, ("hearsay",), "hearsay"),), named=())
    html = dressed.write(newest_pandoc, marked, "html")
    ours = ["<script data-pandoc-claims>", '<script type="application/ld+json">']
    assert re.findall("<script[^>]*>", html) == ours
    assert html.count("</script") == 2
    for fmt, code in (("latex", "\\input{"), ("typst", '#read("x")')):
        marked = dressed.dressed(tree, fmt, said=(Said(hostile, ("hearsay",), "hearsay"),), named=())
        assert code not in dressed.write(newest_pandoc, marked, fmt).replace("\\#read", "")


def test_quotations_hold_no_controls() -> None:
    assert quotable("a\u202eb\u2066c\x00d\ud800e\tf \n g") == "abcde f g"


def test_quotations_are_cut_between_words() -> None:
    assert shorten("one two three", 9) == "one two…"
    assert shorten("one two", 7) == "one two"
    assert len(shorten("x" * 1000, QUOTE_LENGTH)) == QUOTE_LENGTH + 1
    assert shorten("one, two", 6) == "one…"


def test_quotation_marks_do_not_pile_up() -> None:
    assert inner_quotes("“We talk,” said she") == "‘We talk,’ said she"
    assert inner_quotes("“We talk.”") == "We talk."
    assert inner_quotes("“We talk,” she said. “You hear.”") == "‘We talk,’ she said. ‘You hear.’"
    assert inner_quotes("") == ""


def test_a_letter_that_is_not_latin_is_found() -> None:
    assert foreign_letter("Xiao Ган") == "Г"
    assert foreign_letter("Besançon – “Łódź”") == ""


def test_the_same_report_gives_the_same_bytes(tree: dict[str, object]) -> None:
    found = report(tree, dressed.SAID, dressed.NAMED)
    assert str(appendix.blocks(found, "html", Options())) == str(appendix.blocks(found, "html", Options()))


def test_the_authors_title_stands_above_all(tree: dict[str, object]) -> None:
    found = report(tree, dressed.SAID, dressed.NAMED)
    heading = appendix.blocks(found, "html", Options(appendix_title="What we do not know"))[0]
    assert dressed.words(heading) == "What we do not know"


def test_the_title_is_in_the_documents_language(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "Ada Brandt kam.", "-M", "lang=de")
    heading = appendix.blocks(report(tree, (), (Named("ada-brandt", "Ada Brandt"),)), "html", Options())[0]
    assert dressed.words(heading) == "Quellen und Vorbehalte"
