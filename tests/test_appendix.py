"""What must hold of the appendix: everything marked is in it, nothing is made up, and hostile words stay words."""

from __future__ import annotations

import re

import pytest

from pandoc_claims.caveats import load_all
from pandoc_claims.hosts.pandoc import appendix
from pandoc_claims.options import Options
from pandoc_claims.render.appendix import outline
from pandoc_claims.render.entries import LINKED_MENTIONS, QUOTE_LENGTH
from pandoc_claims.render.letters import foreign_letter, inner_quotes, quotable, shorten
from pandoc_claims.render.wording import FALLBACK, TABLE, words
from tests import dressed
from tests.reports import Named, Said, report

#: What a language may leave to the cards, which are in English.
FROM_CARDS = "reader-"


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
    assert "Claims marked: 6 (2 high, 4 medium)" in made.summary.pieces[0].text


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
    assert "“Critics” · c2" in text_of("unnamed", made)


def test_a_name_in_two_alphabets_earns_a_note(tree: dict[str, object]) -> None:
    made = outline(report(tree, (), dressed.NAMED), Options())
    assert made is not None
    assert "Xiao Ган · person · its letters come from two alphabets" in text_of("actors", made)


def test_only_types_that_were_asked_for_are_listed(tree: dict[str, object]) -> None:
    assert outline(report(tree, (), dressed.NAMED), Options(actors=("place",))) is None


def test_many_mentions_are_counted_not_listed(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "\n\n".join(["Ada Brandt came."] * 40))
    made = outline(report(tree, (), (Named("ada-brandt", "Ada Brandt"),)), Options())
    assert made is not None
    assert text_of("actors", made).endswith(f" {LINKED_MENTIONS} and {40 - LINKED_MENTIONS} more")


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
    assert "<script" not in dressed.write(newest_pandoc, marked, "html")
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


@pytest.mark.parametrize("lang", sorted(TABLE))
def test_a_language_says_everything_that_english_says(lang: str) -> None:
    gaps = TABLE[FALLBACK].keys() - TABLE[lang].keys()
    assert gaps == set()
    unknown = {key for key in TABLE[lang].keys() - TABLE[FALLBACK].keys() if not key.startswith(FROM_CARDS)}
    assert unknown == set()
    for key, said in TABLE[FALLBACK].items():
        assert set(re.findall(r"\{\w+\}", TABLE[lang][key])) == set(re.findall(r"\{\w+\}", said)), key


@pytest.mark.parametrize("lang", sorted(TABLE.keys() - {FALLBACK}))
def test_a_language_translates_every_caveat(lang: str) -> None:
    own = {caveat.name for caveat in load_all(words(lang)["cards"] or FALLBACK)} if TABLE[lang]["cards"] else set()
    assert {f"{FROM_CARDS}{caveat.name}" for caveat in load_all() if caveat.name not in own} <= TABLE[lang].keys()


def test_a_region_takes_its_language_and_an_unknown_one_english() -> None:
    assert words("de-AT")["title"] == TABLE["de"]["title"]
    assert words("pt_BR") == words("en")


def test_the_title_is_in_the_documents_language(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, "Ada Brandt kam.", "-M", "lang=de")
    heading = appendix.blocks(report(tree, (), (Named("ada-brandt", "Ada Brandt"),)), "html", Options())[0]
    assert dressed.words(heading) == "Quellen und Vorbehalte"
