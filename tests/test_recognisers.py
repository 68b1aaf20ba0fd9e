"""Bigger recognisers: found by name, kept to the guide, told plainly when absent, and never chosen by a stranger."""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from pandoc_claims import options, recognisers
from pandoc_claims.errors import ClaimsError, OptionError, RecogniserError
from pandoc_claims.hosts.pandoc import filter as pandoc_filter
from pandoc_claims.options import Options
from pandoc_claims.recognisers import Named
from pandoc_claims.text import Scope
from tests.detect import document_of, report_of, text_of
from tests.pandoc_json import document, para
from tests.test_options import meta

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Names = dict[str, str]  # from what stands in a sentence to its type


class Point(importlib.metadata.EntryPoint):
    """An entry point of a package that is not installed."""

    made: Any

    def load(self) -> Any:
        if isinstance(self.made, Exception):
            raise self.made
        return self.made


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Any], None]:
    """Install a recogniser under a name: what its entry point loads, or the error that it raises."""

    def put(name: str, made: Any) -> None:
        point = Point(name=name, value="x:y", group=recognisers.GROUP)
        object.__setattr__(point, "made", made)
        real = importlib.metadata.entry_points
        monkeypatch.setattr(
            importlib.metadata, "entry_points", lambda **query: (*real(**query), point) if query else real()
        )

    return put


def finds(names: Names) -> Callable[[str, str], recognisers.Recogniser]:
    """Make an entry point whose recogniser finds these words wherever they stand."""

    def make(_model: str, _lang: str) -> recognisers.Recogniser:
        def find(sentences: Sequence[str]) -> Iterator[list[Named]]:
            for sentence in sentences:
                starts = [(sentence.find(words), words, kind) for words, kind in names.items()]
                yield [Named(start, start + len(words), kind) for start, words, kind in sorted(starts) if start >= 0]

        return find

    return make


def named(asked: str, *paragraphs: str) -> list[tuple[str, str]]:
    """List names and types of the actors that a recogniser makes us find."""
    return [(actor.name, actor.type) for actor in report_of(*paragraphs, options=Options(recogniser=asked)).actors]


# The protocol


def test_an_installed_recogniser_is_asked_with_the_model_the_language_and_every_sentence(
    install: Callable[[str, Any], None],
) -> None:
    seen: list[object] = []

    def make(model: str, lang: str) -> recognisers.Recogniser:
        def find(sentences: Sequence[str]) -> list[list[Named]]:
            seen.extend((model, lang, list(sentences)))
            return [[] for _ in sentences]

        return find

    install("mine", make)
    report_of("Tea came. Anna left.", "She wept.", options=Options(recogniser="mine:big:v2", lang="en-GB"))

    assert seen == ["big:v2", "en-GB", ["Tea came.", "Anna left.", "She wept."]]


def test_its_names_take_the_place_of_ours(install: Callable[[str, Any], None]) -> None:
    install("mine", finds({"the old mill": "place", "Zorp": "person"}))

    assert named("mine", "Anna Berg saw the old mill, and Zorp saw Paris.") == [
        ("old mill", "place"),
        ("Zorp", "person"),
    ]


@pytest.mark.parametrize(
    ("words", "kind", "sentence", "expected"),
    [
        ("President Anna Berg", "person", "Then President Anna Berg left.", "Anna Berg"),
        ("Dr. Anna Berg", "person", "Then Dr. Anna Berg left.", "Anna Berg"),
        ("the Dr. Prof. Anna Berg's", "person", "It was the Dr. Prof. Anna Berg's house.", "Anna Berg"),
        ("Anna Berg’s", "person", "It was Anna Berg’s house.", "Anna Berg"),
        ("Jens'", "person", "It was Jens' house.", "Jens"),
        ("the Red Cross", "organisation", "We met the Red Cross there.", "Red Cross"),
        ("“Acme Ltd”,", "organisation", "The firm “Acme Ltd”, he said.", "Acme Ltd"),
        (" Oslo ", "place", "In Oslo there is snow.", "Oslo"),
        ("U.S.", "place", "Then the U.S. left.", "U.S."),
    ],
)
def test_titles_articles_possessives_and_edges_are_trimmed(
    install: Callable[[str, Any], None], words: str, kind: str, sentence: str, expected: str
) -> None:
    install("mine", finds({words: kind}))
    (actor,) = report_of(sentence, options=Options(recogniser="mine")).actors

    assert (actor.mentions[0].text, actor.type) == (expected, kind)
    mention = actor.mentions[0]
    assert sentence[mention.start : mention.end] == expected


def test_a_title_of_a_person_is_part_of_a_body_s_name(install: Callable[[str, Any], None]) -> None:
    install("mine", finds({"General Assembly": "organisation"}))

    assert named("mine", "We saw the General Assembly there.") == [("General Assembly", "organisation")]


@pytest.mark.parametrize("bad", [Named(-3, 4, "person"), Named(0, 999, "person"), Named(4, 4, "person"),
                                 Named(5, 2, "person"), Named(0, 4, "date"), Named(0, 4, "PERSON"),
                                 Named(4, 5, "person")])  # fmt: skip
def test_what_is_no_name_of_the_sentence_is_let_go(install: Callable[[str, Any], None], bad: Named) -> None:
    def make(_model: str, _lang: str) -> recognisers.Recogniser:
        return lambda sentences: [[bad] for _ in sentences]

    install("mine", make)

    assert named("mine", "Anna left early.") == []


def test_a_recogniser_that_loses_count_is_told_of(install: Callable[[str, Any], None]) -> None:
    install("mine", lambda _model, _lang: lambda _sentences: [[]])

    with pytest.raises(RecogniserError, match="mine answered on 1 sentences of 2"):
        named("mine", "Anna left. Bob came.")


def test_headings_are_not_given_to_it(install: Callable[[str, Any], None]) -> None:
    seen: list[str] = []

    def make(_model: str, _lang: str) -> recognisers.Recogniser:
        return lambda sentences: [seen.append(sentence) or [] for sentence in sentences]  # type: ignore[func-returns-value]

    install("mine", make)
    text = text_of("All Quiet in Oslo", "Oslo sleeps.")
    heading = text.blocks[0]._replace(scope=Scope.HEADING, markable=False)
    document_of(text._replace(blocks=(heading, text.blocks[1])), Options(recogniser="mine"))

    assert seen == ["Oslo sleeps."]


def test_a_document_without_sentences_asks_nobody(install: Callable[[str, Any], None]) -> None:
    def make(_model: str, _lang: str) -> recognisers.Recogniser:
        raise AssertionError("nobody is to be asked")

    def lazy(_model: str, _lang: str) -> recognisers.Recogniser:
        return lambda _sentences: make("", "")([])

    install("mine", lazy)

    assert named("mine", "") == []


# What is not there


def test_an_unknown_name_is_told_with_those_that_are_there() -> None:
    with pytest.raises(OptionError) as caught:
        named("spacey", "Anna left.")

    assert str(caught.value) == (
        "claims.recogniser: there is no recogniser “spacey” here, only embedded, gliner, spacy"
    )


@pytest.mark.parametrize("name", ["spacy", "gliner"])
def test_an_absent_library_is_told_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, f"pandoc_claims.recognisers.{name}", raising=False)

    with pytest.raises(OptionError) as caught:
        named(name, "Anna left.")
    assert str(caught.value) == (
        f"claims.recogniser: {name} needs {name}, which is not installed: pip install 'pandoc-claims[{name}]'"
    )


def test_what_another_s_recogniser_lacks_is_no_extra_of_ours(install: Callable[[str, Any], None]) -> None:
    install("mine", ImportError("no", name="torch"))

    with pytest.raises(OptionError, match=r"mine needs torch, which is not installed$"):
        named("mine", "Anna left.")


@pytest.mark.parametrize("made", [AttributeError("module 'x' has no attribute 'y'"), ImportError("no\nsuch thing")])
def test_a_broken_entry_point_is_one_line(install: Callable[[str, Any], None], made: Exception) -> None:
    install("mine", made)

    with pytest.raises(ClaimsError, match="mine") as caught:
        named("mine", "Anna left.")
    assert "\n" not in str(caught.value)


def story(**asked: Any) -> bytes:
    written = ", ".join(f"{key}: {str(value).lower()}" for key, value in asked.items())
    return json.dumps(document(para("Reportedly, Anna Berg left."), meta=meta(f"claims: {{{written}}}"))).encode()


def test_the_document_comes_out_all_the_same_unless_strict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    monkeypatch.delitem(sys.modules, "pandoc_claims.recognisers.spacy", raising=False)
    said: list[str] = []
    data = story(recogniser="spacy")

    assert pandoc_filter.run(data, "html", tmp_path, said.append) == data
    assert len(said) == 1
    assert said[0].startswith("claims.recogniser: spacy needs spacy, which is not installed: pip install")
    with pytest.raises(ClaimsError, match="spacy needs spacy") as caught:
        pandoc_filter.run(story(recogniser="spacy", strict=True), "html", tmp_path, said.append)
    assert caught.value.exit_status == 1


# What a document may ask for


@pytest.mark.parametrize("asked", ["'spacy:/tmp/evil'", "'spacy:en_core_web_sm'", "'gliner:evil/model'", "'mine:x'"])
def test_no_document_chooses_a_model_to_load(tmp_path: Path, asked: str) -> None:
    with pytest.raises(OptionError, match="a document may name a recogniser, but no model to load"):
        options.load(meta(f"claims: {{recogniser: {asked}}}"), tmp_path)
    with pytest.raises(OptionError, match="the variable PANDOC_CLAIMS_RECOGNISER"):
        options.load(meta("", "-M", f"claims.recogniser={asked[1:-1]}"), tmp_path)


def test_the_project_the_environment_and_flags_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "pandoc-claims.toml").write_text("recogniser = 'spacy:a'\n", encoding="utf-8")
    assert options.load({}, tmp_path).recogniser == "spacy:a"
    assert options.load(meta("claims: {recogniser: gliner}"), tmp_path).recogniser == "gliner"
    monkeypatch.setenv("PANDOC_CLAIMS_RECOGNISER", "spacy:b")
    assert options.load({}, tmp_path).recogniser == "spacy:b"
    assert options.load({}, tmp_path, {"recogniser": "spacy:c"}).recogniser == "spacy:c"


@pytest.mark.parametrize("asked", ["os", "os.system", "pandoc_claims.recognisers", "../evil", "/etc/evil"])
def test_what_a_document_names_is_looked_up_among_the_installed_and_never_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    (tmp_path / "evil.py").write_text("raise SystemExit('it was run')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found = options.load(meta(f"claims: {{recogniser: '{asked}'}}"), tmp_path)

    with pytest.raises(OptionError, match="there is no recogniser"):
        report_of("Anna left.", options=found)


# GLiNER, by a stand-in: the real one needs a model of hundreds of megabytes


class FakeGliner:
    """Stands for `gliner.GLiNER`: remembers how it was loaded, and finds what it is asked for by labels."""

    loaded: list[tuple[str, bool]]

    @classmethod
    def from_pretrained(cls, name: str, *, local_files_only: bool = False) -> FakeGliner:
        cls.loaded.append((name, local_files_only))
        if name == "none/such" or (local_files_only and name not in cls.present):
            raise OSError("it is not\nhere")
        return cls()

    present: tuple[str, ...] = ()

    def inference(self, texts: list[str], labels: list[str], *, threshold: float) -> list[list[dict[str, Any]]]:
        assert 0 < threshold < 1
        words = dict(zip(("Anna Berg", "Acme Ltd", "Oslo", "Norwegians"), labels, strict=True))
        return [
            [
                {"start": text.find(name), "end": text.find(name) + len(name), "text": name, "label": label}
                for name, label in (*words.items(), ("Tuesday", "date"))
                if name in text
            ]
            for text in texts
        ]


@pytest.fixture
def gliner(monkeypatch: pytest.MonkeyPatch) -> type[FakeGliner]:
    module = ModuleType("gliner")
    module.GLiNER = FakeGliner  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gliner", module)
    monkeypatch.delitem(sys.modules, "pandoc_claims.recognisers.gliner", raising=False)
    monkeypatch.setattr(FakeGliner, "loaded", [], raising=False)
    monkeypatch.setattr(FakeGliner, "present", ("urchade/gliner_multi-v2.1",))
    return FakeGliner


def test_gliner_s_labels_become_our_types(gliner: type[FakeGliner]) -> None:
    text = "On Tuesday Anna Berg left Acme Ltd in Oslo. Many Norwegians wept."

    assert dict(named("gliner", text)) == {
        "Anna Berg": "person", "Acme Ltd": "organisation", "Oslo": "place", "Norwegians": "group"
    }  # fmt: skip
    assert gliner.loaded == [("urchade/gliner_multi-v2.1", True)]


def test_gliner_fetches_only_a_model_that_was_named(gliner: type[FakeGliner], monkeypatch: pytest.MonkeyPatch) -> None:
    named("gliner:some/model", "Anna Berg left.")
    assert gliner.loaded == [("some/model", False)]

    monkeypatch.setattr(FakeGliner, "present", ())
    with pytest.raises(OptionError, match="is not on this machine; to fetch one, name it"):
        named("gliner", "Anna Berg left.")


def test_a_model_that_gliner_cannot_load_is_one_line(gliner: type[FakeGliner]) -> None:  # noqa: ARG001  # it is installed
    with pytest.raises(OptionError) as caught:
        named("gliner:none/such", "Anna Berg left.")
    assert str(caught.value) == "claims.recogniser: GLiNER cannot load “none/such”: it is not here"


# spaCy, the real one, on a pipeline made here


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Make a pipeline of rules, save it, and give its path."""
    spacy = pytest.importorskip("spacy", reason="the extra “spacy” is not installed")
    made = spacy.blank("en")
    rules = {
        "PERSON": "President Anna Berg", "PER": "Bob Roe's", "ORG": "the Acme Ltd", "GPE": "Oslo", "LOC": "Mount Skadi",
        "FAC": "Lindry Bridge", "NORP": "Norwegians", "DATE": "Tuesday", "WORK_OF_ART": "Peer Gynt",
    }  # fmt: skip
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": words} for label, words in rules.items()])
    path = tmp_path_factory.mktemp("models") / "en_rules"
    made.to_disk(path)
    return str(path)


def test_spacy_s_labels_become_our_types_and_its_spans_the_guide_s(pipeline: str) -> None:
    text = (
        "On Tuesday President Anna Berg read Peer Gynt to the Acme Ltd in Oslo. Bob Roe's car stood on Lindry Bridge. "
        "From Mount Skadi the Norwegians saw it."
    )

    assert dict(named(f"spacy:{pipeline}", text)) == {
        "Anna Berg": "person", "Bob Roe": "person", "Acme Ltd": "organisation", "Oslo": "place",
        "Lindry Bridge": "place", "Mount Skadi": "place", "Norwegians": "group",
    }  # fmt: skip


def test_a_pipeline_that_is_not_there_is_one_line(pipeline: str) -> None:
    with pytest.raises(OptionError, match=r"spaCy cannot load “.*/none”: it is not installed"):
        named(f"spacy:{pipeline}/none", "Anna left.")


def test_a_pipeline_that_finds_no_names_is_told(pipeline: str, tmp_path: Path) -> None:  # noqa: ARG001  # spaCy is there
    spacy = importlib.import_module("spacy")
    spacy.blank("en").to_disk(tmp_path / "empty")
    with pytest.raises(OptionError, match="finds no names"):
        named(f"spacy:{tmp_path / 'empty'}", "Anna left.")


def test_a_pipeline_that_is_broken_is_one_line(pipeline: str, tmp_path: Path) -> None:  # noqa: ARG001  # spaCy is there
    (tmp_path / "meta.json").write_text('{"lang": "en"}', encoding="utf-8")
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = en\npipeline = [\n", encoding="utf-8")
    with pytest.raises(OptionError) as caught:
        named(f"spacy:{tmp_path}", "Anna left.")
    assert "\n" not in str(caught.value)


def test_a_language_without_a_pipeline_is_told(pipeline: str) -> None:  # noqa: ARG001  # spaCy is there
    with pytest.raises(OptionError, match="spaCy has no pipeline for “tlh” here"):
        report_of("Anna left.", options=Options(recogniser="spacy", lang="tlh"))
