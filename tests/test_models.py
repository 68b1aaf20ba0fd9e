"""The models that ship: small, described, read without anything heavy, and not needed."""

from __future__ import annotations

import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

import pytest

from pandoc_claims import actors, sentences
from pandoc_claims.actors.tagger import MODEL, tagger
from pandoc_claims.claims import learned
from pandoc_claims.document import Document
from pandoc_claims.options import Options
from tests.detect import text_of
from tests.programs import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MODELS = ROOT / "pandoc_claims" / "models"
LARGEST = 3_000_000  # bytes, compressed as in a wheel


def test_all_models_together_are_small_in_the_wheel() -> None:
    sizes = [len(zlib.compress(path.read_bytes())) for path in MODELS.iterdir() if path.suffix != ".md"]

    assert len(sizes) == 3
    assert sum(sizes) <= LARGEST


def test_the_model_knows_every_type_of_actor() -> None:
    model = tagger()

    assert model is not None
    assert {label[1:] for label in model.labels()} == {"", "p", "o", "l", "g"}


@pytest.mark.parametrize("model", [MODEL, learned.MODEL], ids=lambda model: model.stem)
def test_a_model_has_its_card(model: Path) -> None:
    card = model.with_suffix(".md").read_text(encoding="utf-8")

    for part in ("## Learned from", "## How well it does", "## Limits", "## Training it anew"):
        assert part in card


def test_reading_the_model_imports_no_numpy() -> None:
    code = "import sys; from pandoc_claims.actors.tagger import tagger; assert tagger(); print('numpy' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_without_the_library_the_rules_find_the_actors_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actors, "tagger", lambda: None)

    text = text_of("Marta Silva met the Bank of Portugal in Lisbon.")

    found = actors.find(sentences.split(Document(text, Options())))

    assert [(actor.name, actor.type) for actor in found.actors] == [
        ("Marta Silva", "person"),
        ("Bank of Portugal", "organisation"),
        ("Lisbon", "place"),
    ]
