"""What the author asks for arrives, from every layer and in the right order; what makes no sense is said plainly."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pandoc_claims import options, pandoc_program
from pandoc_claims.errors import OptionError


def meta(yaml: str, *arguments: str) -> dict[str, Any]:
    """Let Pandoc read metadata, as it does before it calls us."""
    text = f"---\n{yaml.strip()}\n---\n".encode()
    tree = json.loads(pandoc_program.run(["-f", "markdown", "-t", "json", *arguments], text))
    found = tree["meta"]
    assert isinstance(found, dict)
    return found


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def message(*arguments: Any) -> str:
    with pytest.raises(OptionError) as caught:
        options.load(*arguments)
    text = str(caught.value)
    assert "\n" not in text
    return text


def test_without_any_layer_the_defaults_hold(project: Path) -> None:
    assert options.load({}, project) == options.Options()


def test_every_field_but_the_caveats_and_the_switch_has_a_spec() -> None:
    fields = set(options.Options._fields) - {"caveats_on", "caveats_off", "enabled"}
    assert {spec.field for spec in options.SPECS} == fields


def test_the_claims_map_is_read_as_pandoc_gives_it(project: Path) -> None:
    yaml = """
claims:
  level: strict
  caveats: {hearsay: false}
  actors: [place, person]
  marks: no
  register: verdicts/claims--2.yaml
  appendix: {title: "What *we* don't know", placement: before-references}
  id-prefix: post--1-
  lang: de
  strict: "true"
  docx-comments: true
  css: false
"""
    got = options.load(meta(yaml), project)

    assert got == options.Options(
        level="strict",
        caveats_off=frozenset({"hearsay"}),
        actors=("person", "place"),
        marks=False,
        register="verdicts/claims--2.yaml",
        appendix=True,
        appendix_title="What we don’t know",
        appendix_placement="before-references",
        id_prefix="post--1-",
        lang="de",
        strict=True,
        docx_comments=True,
        css=False,
    )


def test_flat_keys_win_over_the_map_and_the_last_of_several_counts(project: Path) -> None:
    arguments = [
        *("-M", "claims.level=strict", "-M", "claims.level=lenient", "-M", "claims-marks=false", "-M", "claims.strict"),
        *("-M", "claims.appendix.title=One two", "-M", "claims-appendix-placement=end"),
        *("-M", "claims.caveats.hearsay=true", "-M", "claims.actors=person, place"),
    ]
    got = options.load(meta("claims: {level: standard, caveats: {hearsay: false}}", *arguments), project)

    assert (got.level, got.marks, got.strict, got.appendix_title) == ("lenient", False, True, "One two")
    assert (got.caveats_on, got.caveats_off) == (frozenset({"hearsay"}), frozenset())
    assert got.actors == ("person", "place")


@pytest.mark.parametrize(("written", "actors"), [("true", options.ACTORS), ("false", ()), ("[group]", ("group",))])
def test_actors_take_a_switch_or_a_list(project: Path, written: str, actors: tuple[str, ...]) -> None:
    assert options.load(meta(f"claims: {{actors: {written}}}"), project).actors == actors


def test_false_switches_the_filter_off(project: Path) -> None:
    assert not options.load(meta("claims: false"), project).enabled
    assert not options.load(meta("claims: {level: strict}", "-M", "claims=false"), project).enabled


def test_a_map_for_the_appendix_switches_it_on_again(project: Path) -> None:
    (project / "pandoc-claims.toml").write_text("appendix = false\n", encoding="utf-8")

    assert not options.load({}, project).appendix
    assert options.load(meta("claims: {appendix: {title: Notes}}"), project).appendix


def test_the_command_line_wins_over_all(project: Path) -> None:
    got = options.load(meta("claims: {level: lenient}", "-M", "claims.level=lenient"), project, {"level": "strict"})

    assert got.level == "strict"


def test_the_project_file_is_found_upwards_and_its_paths_start_from_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "pandoc-claims.toml").write_text('level = "strict"\nregister = "claims.yaml"\n', encoding="utf-8")
    below = project / "book" / "chapters"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    got = options.load({}, Path())

    assert got.level == "strict"
    assert got.register == "../../claims.yaml"


def test_the_search_for_a_project_file_ends_at_the_repository(project: Path) -> None:
    inner = project / "inner"
    (inner / ".git").mkdir(parents=True)
    (project / "pandoc-claims.toml").write_text('level = "strict"\n', encoding="utf-8")

    assert options.load({}, inner).level == "standard"


def test_pyproject_counts_when_it_has_our_table(project: Path) -> None:
    (project / "sub").mkdir()
    (project / "sub" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    (project / "pyproject.toml").write_text(
        "[tool.pandoc-claims]\nlevel = 'strict'\n\n[tool.pandoc-claims.appendix]\ntitle = 'Sources'\n", encoding="utf-8"
    )
    got = options.load({}, project / "sub")

    assert (got.level, got.appendix_title) == ("strict", "Sources")


def test_tomllib_is_imported_only_where_a_project_file_is(project: Path) -> None:
    code = (
        "import sys, pathlib; from pandoc_claims import options; options.load({}, pathlib.Path()); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)

    assert "pandoc_claims.options" in loaded.stdout.split()
    assert not {"tomllib", "difflib", "argparse", "yaml", "dataclasses"} & set(loaded.stdout.split())


def test_an_unknown_key_is_named_with_its_place_and_the_nearest_guess(project: Path) -> None:
    assert (
        "the document’s metadata, claims.levle: there is no such option (did you mean “level”?); it can be level, "
        in message(meta("claims: {levle: strict}"), project)
    )
    assert message(meta("", "-M", "claims.levle=strict"), project).startswith(
        "-M claims.levle: there is no such option"
    )
    assert "it can be appendix.title, appendix.placement" in message(meta("claims: {appendix: {titel: x}}"), project)


def test_an_unknown_value_is_named_with_what_is_allowed(project: Path) -> None:
    assert message(meta("claims: {level: strickt}"), project) == (
        "the document’s metadata, claims.level takes lenient, standard or strict, "
        "not “strickt” (did you mean “strict”?)"
    )
    assert message({}, project, {"level": "x"}).startswith("--level takes lenient, standard or strict, not “x”")
    assert "-M claims.strict takes true or false, not “maybe”" in message(
        meta("", "-M", "claims.strict=maybe"), project
    )


def test_a_mistake_in_the_project_file_is_told_with_its_line(project: Path) -> None:
    (project / "pandoc-claims.toml").write_text("# ours\nmarks = true\nlevel = 3\n", encoding="utf-8")

    assert message({}, project).startswith("pandoc-claims.toml:3: level takes lenient, standard or strict, not “3”")


def test_a_project_file_that_is_no_toml_is_told(project: Path) -> None:
    (project / "pandoc-claims.toml").write_text("level: strict\n", encoding="utf-8")

    assert message({}, project).startswith("pandoc-claims.toml: this is not TOML")


def test_an_unknown_caveat_is_named_with_the_nearest_guess(project: Path) -> None:
    assert "claims.caveats.heresay: there is no such caveat (did you mean “hearsay”?)" in message(
        meta("claims: {caveats: {heresay: false}}"), project
    )
    assert "caveats.hearsay takes true or false, not “perhaps”" in message(
        meta("claims: {caveats: {hearsay: perhaps}}"), project
    )


@pytest.mark.parametrize("prefix", ["1-", "a b", '"><script>', "a#b", "é", "../x"])
def test_an_id_prefix_must_be_safe_in_an_id(project: Path, prefix: str) -> None:
    assert "id-prefix takes ASCII letters" in message({}, project, {"id-prefix": prefix})


def test_a_claims_entry_that_is_no_map_is_told(project: Path) -> None:
    assert "claims takes a map of options, or false, not “1, 2”" in message(meta("claims: [1, 2]"), project)
