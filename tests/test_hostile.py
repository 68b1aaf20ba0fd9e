"""Documents that mean harm, or merely are very large or very deep: the same text comes out, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pandoc_claims.hosts.pandoc import filter as pandoc_filter
from pandoc_claims.hosts.pandoc import layout, ours, weave
from pandoc_claims.hosts.pandoc.mark import apply
from pandoc_claims.hosts.pandoc.read import read
from tests import pandoc_json as pj
from tests.pandoc_json import document, para, styled

if TYPE_CHECKING:
    from pathlib import Path

    from pandoc_claims.hosts.pandoc.tree import Node

#: How the linked data begins, which no browser runs.
DATA = '<script type="application/ld+json">'

HOSTILE = [
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "\\input{/etc/passwd}",
    '#read("x")',
    "“an unclosed quote",
    "'\"`$(id)`{{x}}",
    "\u202e\u2066bidi\u2069",
    "half \ud800 pair \udc00",
    "zero\u200bwidth\ufeff\u200d",
    "--- !!python/object:x",
]


def filtered(tree: dict[str, Any], fmt: str, tmp_path: Path) -> tuple[dict[str, Any], list[str]]:
    said: list[str] = []
    data = json.dumps(tree).encode()
    out = pandoc_filter.run(data, fmt, tmp_path, said.append)
    result: dict[str, Any] = json.loads(out)
    return result, said


@pytest.mark.parametrize("fmt", ["html5", "latex", "typst", "docx", "plain", "epub", "beamer"])
@pytest.mark.parametrize("words", HOSTILE)
def test_the_same_text_comes_out(words: str, fmt: str, tmp_path: Path) -> None:
    tree = document(para(f"Ann Lee said the dam holds 90 per cent {words} and critics say Bob Roe of Acme Ltd lied."))
    before = pj.words(f"Ann Lee said the dam holds 90 per cent {words} and critics say Bob Roe of Acme Ltd lied.")
    out, said = filtered(tree, fmt, tmp_path)
    assert said == []
    assert ours.is_marked(out)
    assert ours.normalise(ours.unmark(out))["blocks"] == [{"t": "Para", "c": before}]


@pytest.mark.parametrize("fmt", ["html5", "latex", "typst", "docx", "odt", "context"])
def test_no_raw_code_holds_words_of_the_document(fmt: str, tmp_path: Path) -> None:
    evil = "Evilmark\\input{x}<script>#read"
    tree = document(para(f"Critics say that {evil} killed 90 people, said Ann {evil} Lee of {evil} Ltd."))
    out, _ = filtered(tree, fmt, tmp_path)
    assert ours.is_marked(out)
    raw = [node["c"][1] for node in nodes(out["blocks"]) if node["t"] in ("RawInline", "RawBlock")]
    assert not [code for code in raw if "Evilmark" in code and not code.startswith(DATA)]
    for data in (code.removeprefix(DATA).removesuffix("</script>") for code in raw if code.startswith(DATA)):
        assert data.isascii()
        assert not set("<>&") & set(data), "the one raw block that has to hold words has nothing to get out of it by"


def nodes(value: Any) -> list[Node]:
    """List all nodes of a tree, however deep."""
    found, waiting = [], [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if "t" in part:
                found.append(part)
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
    return found


def test_two_thousand_levels_of_quotation_pass(tmp_path: Path) -> None:
    inner = '{"t":"Para","c":' + json.dumps(pj.words("Critics say the dam broke.")) + "}"
    data = (
        '{"pandoc-api-version":[1,23,1],"meta":{},"blocks":['
        + '{"t":"BlockQuote","c":[' * 2000
        + inner
        + "]}" * 2000
        + "]}"
    ).encode()
    said: list[str] = []
    out = pandoc_filter.run(data, "html5", tmp_path, said.append)
    assert said == []
    assert out.count(b'"BlockQuote"') == 2000
    assert b"data-claim" in out


def test_two_thousand_levels_of_emphasis_pass(tmp_path: Path) -> None:
    words = json.dumps(pj.words("Critics say the dam broke."))
    data = (
        '{"pandoc-api-version":[1,23,1],"meta":{},"blocks":[{"t":"Para","c":'
        + '[{"t":"Emph","c":' * 2000
        + words
        + "}]" * 2000
        + "}]}"
    ).encode()
    said: list[str] = []
    out = pandoc_filter.run(data, "html5", tmp_path, said.append)
    assert said == []
    assert out.count(b'"Emph"') >= 2000


def _work(monkeypatch: pytest.MonkeyPatch, tree: dict[str, Any], claims: list[pj.Stretch]) -> int:
    """Mark a document and count how many nodes and events the weaving looked at."""
    looked = 0
    spread, parts, copy = layout._spread, weave._parts, weave._copy

    def count_spread(laid: Any, inlines: list[Node], run: Any) -> None:
        nonlocal looked
        looked += len(inlines)
        spread(laid, inlines, run)

    def count_parts(*arguments: Any) -> list[Any]:
        nonlocal looked
        found = list(parts(*arguments))
        looked += 1 + len(found)
        return found

    def count_copy(inlines: list[Node], begin: Any, end: Any, into: list[Node]) -> None:
        nonlocal looked
        looked += 1 + end[0] - begin[0]
        copy(inlines, begin, end, into)

    with monkeypatch.context() as patch:
        patch.setattr(layout, "_spread", count_spread)
        patch.setattr(weave, "_parts", count_parts)
        patch.setattr(weave, "_copy", count_copy)
        text = read(tree)
        assert apply(pj.report(text, claims), pj.PlainDress()) == []
    return looked


@pytest.mark.parametrize("kind", ["words", "emphasis"])
def test_the_work_of_marking_one_long_paragraph_grows_no_faster_than_it(
    monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    def long(size: int) -> int:
        emphasis = (styled("Emph", "wo rd ") for _ in range(size))
        block = para("word " * size) if kind == "words" else para(*emphasis)
        stretches = [(0, at, at + 7) for at in range(0, 5 * size - 10, 10)]
        return _work(monkeypatch, document(block), stretches)

    assert long(4000) <= 2.1 * long(2000)


def test_a_megabyte_in_one_paragraph_and_ten_thousand_items_come_out_as_they_were(tmp_path: Path) -> None:
    items = [[para(f"Critics say the dam lost {number} people.")] for number in range(10_000)]
    long, unclosed = para("word so, " * 1110_000), para("word “so " * 10_000)
    for block in (long, unclosed, {"t": "BulletList", "c": items}):
        before = json.loads(json.dumps(block))
        out, said = filtered(document(block), "html5", tmp_path)
        assert said == []
        assert ours.normalise(ours.unmark(out))["blocks"] == [before]
