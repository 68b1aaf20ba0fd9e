"""What must hold of the wording: no language lacks a sentence, and what is counted stands in the right form."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from pandoc_claims.caveats import load_all
from pandoc_claims.render import wording
from pandoc_claims.render.plurals import RULES, form
from pandoc_claims.render.wording import FALLBACK, LANGUAGES, counted, words

TABLES: dict[str, dict[str, str]] = {
    lang: import_module(f"pandoc_claims.render.wording.{lang}").WORDS for lang in LANGUAGES
}
OTHERS = tuple(lang for lang in LANGUAGES if lang != FALLBACK)

#: What a language may leave to the cards, which are in English.
FROM_CARDS = "reader-"


def fields(sentence: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", sentence))


def test_every_file_of_wording_is_a_language() -> None:
    folder = Path(wording.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(LANGUAGES)
    assert set(LANGUAGES) == RULES.keys()
    assert {lang: TABLES[lang]["lang"] for lang in LANGUAGES} == {lang: lang for lang in LANGUAGES}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_language_says_everything_that_english_says(lang: str) -> None:
    own, english = TABLES[lang], TABLES[FALLBACK]
    assert english.keys() - own.keys() == set()
    assert {key for key in own.keys() - english.keys() if not key.startswith(FROM_CARDS)} == set()
    for key, said in english.items():
        wanted = fields(said) - {"{n}"}  # "named once" needs no number
        assert fields(own[key]) - {"{n}"} == wanted, key


@pytest.mark.parametrize("lang", OTHERS)
def test_a_language_translates_every_caveat(lang: str) -> None:
    own = {caveat.name for caveat in load_all(lang)} if TABLES[lang]["cards"] else set()
    assert {f"{FROM_CARDS}{caveat.name}" for caveat in load_all() if caveat.name not in own} <= TABLES[lang].keys()


def test_every_caveat_is_counted_in_words() -> None:
    counted_alike = {"hearsay", "anonymous-source"}
    assert {f"n-{caveat.name}" for caveat in load_all() if caveat.name not in counted_alike} <= TABLES[FALLBACK].keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_counted_has_one_form_or_as_many_as_the_language_wants(lang: str) -> None:
    number, rule = RULES[lang]
    for key, said in TABLES[lang].items():
        if "{n}" in said:
            assert said.count("|") + 1 in (1, number), key
        else:
            assert "|" not in said, key
    assert {rule(count) for count in range(1000)} == set(range(number))


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("en", {0: 1, 1: 0, 2: 1, 21: 1}),
        ("fr", {0: 0, 1: 0, 2: 1}),
        ("ru", {1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 12: 2, 14: 2, 21: 0, 22: 1, 25: 2, 100: 2, 101: 0, 111: 2, 112: 2}),
        ("ar", {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: 4, 99: 4, 100: 5, 102: 5, 103: 3, 111: 4}),
        ("zh", {0: 0, 1: 0, 2: 0}),
    ],
)
def test_numbers_take_the_forms_of_their_language(lang: str, forms: dict[int, int]) -> None:
    assert {number: form(lang, number) for number in forms} == forms


def test_what_is_counted_is_said_in_its_form() -> None:
    assert [counted(words("ru"), "n-claims", number) for number in (1, 3, 12, 21)] == [
        "1 утверждение",
        "3 утверждения",
        "12 утверждений",
        "21 утверждение",
    ]
    assert counted(words("ar"), "n-claims", 2) == "ادعاءان"
    assert counted(words("zh"), "n-claims", 2) == "共2条主张"


def test_a_title_with_braces_is_filled_in_as_it_is() -> None:
    assert "{n}{0.__class__}" in counted(words("en"), "table-claims", 3, title="{n}{0.__class__}")


def test_a_region_takes_its_language_and_an_unknown_one_english() -> None:
    assert words("de-AT")["title"] == TABLES["de"]["title"]
    assert words("pt_BR") == words("en")
    assert words("../x") == words("en")


def test_a_gap_is_filled_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(TABLES["ru"], "n-claims")
    assert counted(words("ru"), "n-claims", 5) == "5 claims"


@pytest.mark.parametrize("lang", ["zh"])
def test_chinese_puts_no_space_between_sentences(lang: str) -> None:
    assert TABLES[lang]["space"] == ""
    han = re.compile(r"[\u4e00-\u9fff，。、：；] [\u4e00-\u9fff]")
    assert [key for key, said in TABLES[lang].items() if han.search(said)] == []
