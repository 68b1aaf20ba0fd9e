"""A verdict reaches exactly the claim it was written for, and a mistake in the register is told with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pandoc_claims import register, register_file
from pandoc_claims.document import Document
from pandoc_claims.errors import RegisterError
from pandoc_claims.model import Actor, Attribution, Claim, Finding, Mention, Sentence, Span
from pandoc_claims.options import Options
from pandoc_claims.text import Block, Text

if TYPE_CHECKING:
    from pathlib import Path

BRIDGE = "The bridge was reportedly closed twice that winter."


def block(index: int, text: str, *headings: str) -> Block:
    return Block(index, text, "prose", (), headings=headings)


def claim(of: Block, start: int = 0, end: int | None = None) -> Claim:
    sentence = Sentence(of.index, 0, len(of.text), of.text)
    findings = (Finding("hearsay", Span(of.index, 15, 25)),)
    span = Span(of.index, start, len(of.text) if end is None else end)
    return Claim(f"claim-{of.index + 1}", sentence, span, "event", "stated", "none", findings, severity="high")


def document(register_path: Path, *blocks: Block, **more: object) -> Document:
    claims = tuple(claim(of) for of in blocks)
    return Document(Text(blocks), Options(register=str(register_path)), claims=claims)._replace(**more)  # type: ignore[arg-type]


def written(tmp_path: Path, yaml: str) -> Path:
    path = tmp_path / "claims.yaml"
    path.write_text(yaml, encoding="utf-8")
    return path


def test_without_a_register_nothing_changes(tmp_path: Path) -> None:
    before = document(tmp_path, block(0, BRIDGE))._replace(options=Options())

    assert register.apply(before) is before


def test_a_verdict_reaches_its_claim_with_sources_and_note(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        f"""
claims:
  - id: bridge
    text: {BRIDGE}
    heading: [Town, Bridge]
    status: verified
    sources: ["@doe99", https://example.org/bridge]
    note: Seen in the records.
    checked-by: Ann
    checked-on: 2026-01-31
  - id: gone
    text: Nobody says this
""",
    )
    after = register.apply(document(path, block(0, "Else.", "Town"), block(1, BRIDGE, "Town", "Bridge")))

    assert [one.status for one in after.claims] == ["unreviewed", "verified"]
    assert after.claims[1].findings == ()
    assert after.claims[1].verdict_sources == ("@doe99", "https://example.org/bridge")
    assert after.claims[1].note == "Seen in the records."
    assert after.register == (str(path), ("bridge",), ("gone",))


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge's  arch” was reportedly\n closed - twice",
        '"The bridge’s arch" was reportedly closed – twice.',
        "The bridge's arch\" was reportedly closed — twice...",
    ],
)
def test_typography_and_the_final_stop_do_not_matter(text: str) -> None:
    assert register.normalise(text) == register.normalise("“The bridge’s arch” was reportedly closed – twice.")


@pytest.mark.parametrize("text", ["The Bridge was closed", "The bridge was closed?", "The bridge was not closed"])
def test_other_words_case_or_a_question_are_another_claim(text: str) -> None:
    assert register.normalise(text) != register.normalise("The bridge was closed.")


def test_an_entry_may_quote_the_clause_or_the_whole_sentence(tmp_path: Path) -> None:
    path = written(tmp_path, "claims:\n- {id: a, text: The bridge was reportedly closed, status: refuted}\n")
    of = block(0, BRIDGE)
    after = register.apply(document(path, of, claims=(claim(of, 0, 32),)))

    assert after.claims[0].status == "refuted"


def test_a_heading_tells_two_equal_claims_apart_and_its_end_is_enough(tmp_path: Path) -> None:
    path = written(tmp_path, f"claims:\n- {{id: a, text: {BRIDGE}, heading: Mill, status: disputed}}\n")
    after = register.apply(document(path, block(0, BRIDGE, "Town", "Bridge"), block(1, BRIDGE, "Town", "Mill")))

    assert [one.status for one in after.claims] == ["unreviewed", "disputed"]


def test_without_a_heading_a_text_that_stands_twice_is_left_unmatched(tmp_path: Path) -> None:
    path = written(tmp_path, f"claims:\n- {{id: a, text: {BRIDGE}, status: disputed}}\n")
    after = register.apply(document(path, block(0, BRIDGE, "A"), block(1, BRIDGE, "B")))

    assert {one.status for one in after.claims} == {"unreviewed"}
    assert after.register.unmatched == ("a",)


def test_what_the_author_wrote_on_the_claim_stands(tmp_path: Path) -> None:
    path = written(tmp_path, f"claims:\n- {{id: a, text: {BRIDGE}, status: refuted}}\n")
    of = block(0, BRIDGE)
    after = register.apply(document(path, of, claims=(claim(of)._replace(hand=True, status="verified"),)))

    assert after.claims[0].status == "verified"


def test_aliases_make_one_actor_of_two_under_the_register_s_id_and_type(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
actors:
  - id: vladimir-putin
    name: Vladimir Putin
    type: person
    aliases: [Putin, V. V. Putin]
    same-as: https://www.wikidata.org/wiki/Q7747
""",
    )
    where = Span(0, 0, 5)
    said = Attribution("named", "indirect", where, where, where, where, "putin-2")
    of = block(0, BRIDGE)
    actors = (
        Actor("moscow", "Moscow", "place", (), (Mention(0, 1, 7, "Moscow"),)),
        Actor("v-putin", "V. V. Putin", "organisation", (), (Mention(0, 30, 41, "V. V. Putin"),), ("mixed-scripts",)),
        Actor("putin-2", "Putin", "person", (), (Mention(0, 0, 5, "Putin"),)),
    )
    before = document(
        path,
        of,
        actors=actors,
        attributions=((said,),),
        claims=(claim(of)._replace(actors=("moscow", "putin-2", "v-putin"), attributions=(said,)),),
    )
    after = register.apply(before)

    putin, moscow = after.actors
    assert putin == Actor(
        "vladimir-putin",
        "Vladimir Putin",
        "person",
        ("Putin", "V. V. Putin"),
        (Mention(0, 0, 5, "Putin"), Mention(0, 30, 41, "V. V. Putin")),
        ("mixed-scripts",),
        ("https://www.wikidata.org/wiki/Q7747",),
    )
    assert moscow == actors[0]
    assert after.claims[0].actors == ("moscow", "vladimir-putin")
    assert after.claims[0].attributions[0].actor == "vladimir-putin"
    assert after.attributions[0][0].actor == "vladimir-putin"


def test_an_actor_in_the_register_that_is_not_named_adds_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "actors:\n- {id: nobody, name: Nobody}\n")

    assert register.apply(document(path, block(0, BRIDGE))).actors == ()


def test_scalars_are_the_text_that_was_written(tmp_path: Path) -> None:
    entries = register_file.read(str(written(tmp_path, "claims: [{id: 007, text: no, checked-on: 2026-01-31}]\n")))

    assert entries.claims[0] == register_file.ClaimEntry("007", "no", 1, checked_on="2026-01-31")


@pytest.mark.parametrize("yaml", ["", "# nothing yet\n", "claims:\nactors:\n", "claims: []\n"])
def test_an_empty_register_is_fine(tmp_path: Path, yaml: str) -> None:
    assert register_file.read(str(written(tmp_path, yaml))) == register_file.Entries()


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("claims:\n- id: a\n  text: b\n  status: verifed\n", ":4: “status” is “verifed” (did you mean “verified”?)"),
        ("claims:\n- id: a\n  txt: b\n", ":3: a claim has no “txt” (did you mean “text”?)"),
        ("claims:\n- id: a\n", ":2: this entry needs “text”"),
        ("clams: []\n", ":1: a register has no “clams” (did you mean “claims”?)"),
        ("claims:\n  id: a\n", ":2: “claims” is a list"),
        ("- a\n", ":1: a register is a map of claims, actors"),
        ("claims:\n- just text\n", ":2: a claim is a map of id, text"),
        ("claims:\n- {id: a, text: b}\n- {id: a, text: c}\n", ":3: a claim with the id “a” stands already in line 2"),
        ("claims:\n- {id: a, text: b}\n- {id: c, text: b}\n", ":3: “b”, under any heading, stands already in line 2"),
        ("claims:\n- {id: a, id: b, text: c}\n", ":2: “id” stands here a second time"),
        ("claims:\n- {id: a, text: b, checked-on: 31.1.2026}\n", ":2: “checked-on” takes a date such as 2026-01-31"),
        ("claims:\n- {id: a, text: [b]}\n", ":2: “text” is text"),
        ("actors:\n- {id: a, type: city}\n", ":2: “type” is “city”; it can be person, organisation"),
        ("actors:\n- {id: 'a\"><b'}\n", ":2: “id” takes letters, digits"),
        ("claims: [\n", ":2: this is not YAML"),
        ("claims: *nobody\n", ":1: this is not YAML"),
        ("[" * 5000, "this is not YAML"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_what_to_do(tmp_path: Path, yaml: str, said: str) -> None:
    path = written(tmp_path, yaml)
    with pytest.raises(RegisterError) as caught:
        register_file.read(str(path))

    assert str(caught.value).startswith(str(path))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_register_that_is_named_but_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"nowhere\.yaml: there is no such register"):
        register.apply(document(tmp_path / "nowhere.yaml", block(0, BRIDGE)))


def test_a_tag_in_the_yaml_runs_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, f"claims:\n- {{id: a, text: !!python/object/apply:os.mkdir [{tmp_path}/made]}}\n")
    with pytest.raises(RegisterError):
        register_file.read(str(path))

    assert not (tmp_path / "made").exists()
