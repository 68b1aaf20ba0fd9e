"""The scores of the detection benchmark: what counts as found, what is optional, and what a change gained and lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.detection.__main__ import changes, figures, genre_of, genres, main
from tests.detection.scoring import Annotated, Outcome, Score, score

if TYPE_CHECKING:
    from pathlib import Path

SAID, COUNTED = "The mayor said the bridge was safe.", "Some 300 people crossed it on Monday."


def annotated(tmp_path: Path, *rows: dict[str, Any]) -> Annotated:
    path = tmp_path / "labels.jsonl"
    path.write_text("".join(json.dumps(_row(**row)) + "\n" for row in rows), encoding="utf-8")
    return Annotated(path)


def _row(text: str, **fields: Any) -> dict[str, Any]:  # whatever JSON holds
    return {"text": text, "kind": "event", "caveats": [], "attributions": [], "actors": [], **fields}


def claim(sentence: str, *caveats: str, attributions: tuple[tuple[str, str], ...] = ()) -> dict[str, Any]:
    said = [{"class": kind, "source": source} for kind, source in attributions]
    return {"sentence": sentence, "caveats": list(caveats), "kind": "event", "attributions": said}


def report(*claims: dict[str, Any], actors: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    return {"claims": list(claims), "actors": list(actors)}


def test_a_caveat_counts_once_a_sentence_however_many_claims_carry_it(tmp_path: Path) -> None:
    gold = annotated(tmp_path, {"text": SAID, "caveats": ["attributed-only"]})
    found, _ = score(gold, report(claim(SAID, "attributed-only"), claim(SAID, "attributed-only", "hedged")))
    tally = found.tallies["caveats"]
    assert (tally.right, tally.wrong, tally.missing) == (1, 1, 0)
    assert tally.f1 == pytest.approx(2 / 3)


def test_what_one_annotator_alone_said_may_be_given_or_left_out(tmp_path: Path) -> None:
    gold = annotated(tmp_path, {"text": SAID, "caveats_either": ["hedged"]})
    for claims in ((claim(SAID, "hedged"),), ()):
        found, _ = score(gold, report(*claims))
        assert found.tallies["caveats"].wrong == found.tallies["caveats"].missing == 0
        assert found.tallies["flag"].wanted == found.tallies["flag"].wrong == 0


def test_an_attribution_needs_the_same_class_and_a_word_of_the_source(tmp_path: Path) -> None:
    wanted = [{"class": "role", "source": "The mayor", "cue": "said"}]
    gold = annotated(tmp_path, {"text": SAID, "attributions": wanted})
    outcomes = {}
    for kind, source in (("role", "mayor"), ("named", "mayor"), ("role", "the bridge")):
        found, _ = score(gold, report(claim(SAID, attributions=((kind, source),))))
        outcomes[kind, source] = found.tallies["attribution"].right
    assert outcomes == {("role", "mayor"): 1, ("named", "mayor"): 0, ("role", "the bridge"): 0}


def test_a_prediction_counts_where_it_shares_most_words_and_nowhere_else(tmp_path: Path) -> None:
    gold = annotated(tmp_path, {"text": SAID}, {"text": COUNTED, "caveats": ["unsourced-statistic"]})
    found, outcomes = score(gold, report(claim("300 people crossed it on Monday", "unsourced-statistic")))
    assert [sorted(outcome.given) for outcome in outcomes] == [[], ["unsourced-statistic"]]
    lost, _ = score(gold, report(claim("Nothing alike stands here at all", "hearsay")))
    assert (found.unmatched, lost.unmatched) == (0, 1)


def test_actors_are_counted_by_name_and_type_and_identity_by_pairs(tmp_path: Path) -> None:
    mentions = [{"text": "Ada Mills", "type": "person", "id": "a"}, {"text": "Mills", "type": "person", "id": "a"}]
    gold = annotated(tmp_path, {"text": "Ada Mills spoke, and Mills left.", "actors": mentions})
    named = [{"text": m["text"], "sentence": "Ada Mills spoke, and Mills left."} for m in mentions]
    together = ({"id": "x", "type": "person", "mentions": named},)
    apart = tuple({"id": str(i), "type": "place", "mentions": [m]} for i, m in enumerate(named))
    one, _ = score(gold, report(actors=together))
    two, _ = score(gold, report(actors=apart))
    assert (one.tallies["actors"].f1, one.tallies["actor-identity"].f1) == (1.0, 1.0)
    assert (two.tallies["actors"].f1, two.tallies["actors-untyped"].f1) == (0.0, 1.0)
    assert two.tallies["actor-identity"].missing == 1


def test_a_change_is_shown_as_what_it_gained_and_lost() -> None:
    def outcome(text: str, wanted: str, given: str) -> Outcome:
        return Outcome(text, frozenset(wanted.split()), frozenset(), frozenset(given.split()))

    before = {"a": [outcome(SAID, "hedged", ""), outcome(COUNTED, "", "")]}
    after = {"a": [outcome(SAID, "hedged", "hedged"), outcome(COUNTED, "", "hearsay")]}
    lines = list(changes(before, after))
    assert lines[0].startswith("a: + hedged")
    assert lines[1].startswith("a: - hearsay")
    assert lines[-1] == "1 gained, 1 lost"


def test_the_figures_name_each_caveat_and_each_genre(tmp_path: Path) -> None:
    found, _ = score(annotated(tmp_path, *[{"text": SAID, "caveats": ["hedged"]}] * 3), report(claim(SAID, "hedged")))
    total = Score()
    total.merge(found)
    assert any(line.split()[:1] == ["hedged"] for line in figures(total))
    assert [line.split()[0] for line in genres({"news": found}, total)] == ["F1", "news"]


def test_a_genre_is_what_the_metadata_say_else_the_first_part_of_the_name(tmp_path: Path) -> None:
    said, plain = tmp_path / "x.md", tmp_path / "court-rope.md"
    said.write_text("---\ntitle: A\ngenre: essay\n---\n\nText\n", encoding="utf-8")
    plain.write_text("Genre: none\n", encoding="utf-8")
    assert (genre_of(said), genre_of(plain)) == ("essay", "court")


def test_a_run_is_kept_and_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("docs", "labels"):
        (tmp_path / folder).mkdir()
    (tmp_path / "docs" / "news-a.md").write_text(f"{SAID}\n", encoding="utf-8")
    row = _row(SAID, caveats=["anonymous-source"], attributions=[])
    (tmp_path / "labels" / "news-a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    kept = tmp_path / "kept" / "run.json"
    assert main([str(tmp_path), "--save", str(kept)]) == 0
    assert main([str(tmp_path), "--against", str(kept)]) == 0
    printed = capsys.readouterr().out
    assert "1 documents, 1 sentences" in printed
    assert printed.rstrip().endswith("0 gained, 0 lost")


def test_a_folder_without_annotation_is_refused_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(tmp_path)])
    assert stopped.value.code == 2
    assert "holds no docs/NAME.md" in capsys.readouterr().err
