"""Whatever a document holds, and whatever is marked in it: without the marks it is the document it was."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pandoc_claims.hosts.pandoc import ours
from pandoc_claims.hosts.pandoc.mark import apply
from pandoc_claims.hosts.pandoc.read import read
from pandoc_claims.text import Text, ZoneKind
from tests import pandoc_json as pj

Tree = dict[str, Any]


def as_list(parts: tuple[Any, ...]) -> list[Any]:
    """Turn what was drawn into the list that JSON has for it."""
    return list(parts)


#: Words, and what else stands in a `Str`: nothing, marks, letters of many scripts, directions, halves of pairs.
STRINGS = st.one_of(
    st.sampled_from(
        ("He", "said", "so.", "", "“Putin’s", "–", "Ган", "a\u200bb", "\u202eabc", "\ud800", "e\u0301", "\xa0")
    ),
    st.text(max_size=6),
)
NAMES = st.sampled_from(("", "x", "refs", "ref-doe", "fig:a", "sources-and-caveats-not"))
CLASSES = st.lists(
    st.sampled_from(("claim", "actor", "no-claims", "references", "comment-start", "uri", "mark")),
    max_size=2,
)
PAIRS = st.lists(
    st.tuples(st.sampled_from(("data-x", "key", "__quarto_custom", "__quarto_custom_scaffold", "lang")), STRINGS).map(
        as_list
    ),
    max_size=2,
)
ATTRIBUTES = st.tuples(NAMES, CLASSES, PAIRS).map(as_list)
FORMATS = st.sampled_from(("html", "latex", "typst", "ms", "openxml", "no-such-format"))
CODES = st.sampled_from(
    ("<b>", "</b>", "<br>", "<!-- x -->", "{", "}", "\\begin{x}", "\\end{x}", "#f[", "]", "<i", "<", "")
)
TARGETS = st.sampled_from(("https://a.b", "#x", "a.pdf", "javascript:alert(1)", "", "doi:10.1/x", "#actor-x-entry"))


def tag(name: str, *parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    """Make nodes of one tag; several parts become a list."""
    content = parts[0] if len(parts) == 1 else st.tuples(*parts).map(list)
    return content.map(lambda inside: {"t": name, "c": inside})


def bare(*names: str) -> st.SearchStrategy[Tree]:
    return st.sampled_from(names).map(lambda name: {"t": name})


LEAVES = st.one_of(
    tag("Str", STRINGS),
    tag("Str", STRINGS),
    bare("Space", "SoftBreak", "LineBreak"),
    tag("Code", ATTRIBUTES, STRINGS),
    tag("Math", bare("InlineMath", "DisplayMath"), STRINGS),
    tag("RawInline", FORMATS, CODES),
    st.just({"t": "OfTomorrow", "c": [1, None, {"x": "y"}]}),
)


def _citation(inlines: st.SearchStrategy[list[Tree]]) -> st.SearchStrategy[Tree]:
    return st.fixed_dictionaries(
        {
            "citationId": st.sampled_from(("doe", "roe", "fig:a", "tbl-b")),
            "citationPrefix": inlines,
            "citationSuffix": inlines,
            "citationMode": bare("NormalCitation", "SuppressAuthor", "AuthorInText"),
            "citationNoteNum": st.integers(0, 9),
            "citationHash": st.integers(0, 9),
        }
    )


def _more_inlines(inline: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    inlines = st.lists(inline, max_size=4)
    target = st.tuples(TARGETS, STRINGS).map(list)
    styles = ("Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps")
    return st.one_of(
        st.sampled_from(styles).flatmap(lambda name: tag(name, inlines)),
        tag("Quoted", bare("SingleQuote", "DoubleQuote"), inlines),
        tag("Cite", st.lists(_citation(inlines), min_size=1, max_size=2), inlines),
        tag("Link", ATTRIBUTES, inlines, target),
        tag("Image", ATTRIBUTES, inlines, target),
        tag("Span", ATTRIBUTES, inlines),
        tag("Note", st.lists(tag("Para", inlines), max_size=2)),
    )


INLINES = st.lists(st.recursive(LEAVES, _more_inlines, max_leaves=8), max_size=6)
SIMPLE = st.one_of(
    tag("Para", INLINES),
    tag("Plain", INLINES),
    tag("LineBlock", st.lists(INLINES, max_size=3)),
    tag("CodeBlock", ATTRIBUTES, STRINGS),
    tag("RawBlock", FORMATS, CODES),
    tag("Header", st.integers(0, 12), ATTRIBUTES, INLINES),
    bare("HorizontalRule", "OfTomorrow"),
)


def _more_blocks(block: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    blocks = st.lists(block, max_size=3)
    start = st.tuples(st.integers(0, 3), bare("Decimal"), bare("Period")).map(list)
    caption = st.tuples(st.one_of(st.none(), INLINES), blocks).map(list)
    cell = st.tuples(ATTRIBUTES, bare("AlignLeft"), st.integers(1, 2), st.integers(1, 2), blocks).map(list)
    rows = st.lists(st.tuples(ATTRIBUTES, st.lists(cell, max_size=3)).map(list), max_size=2)
    columns = st.lists(st.tuples(bare("AlignDefault"), bare("ColWidthDefault")).map(list), max_size=3)
    head = st.tuples(ATTRIBUTES, rows).map(list)
    bodies = st.lists(st.tuples(ATTRIBUTES, st.integers(0, 1), rows, rows).map(list), max_size=2)
    return st.one_of(
        tag("BlockQuote", blocks),
        tag("BulletList", st.lists(blocks, max_size=3)),
        tag("OrderedList", start, st.lists(blocks, max_size=3)),
        tag("DefinitionList", st.lists(st.tuples(INLINES, st.lists(blocks, max_size=2)).map(list), max_size=2)),
        tag("Div", ATTRIBUTES, blocks),
        tag("Figure", ATTRIBUTES, caption, blocks),
        tag("Table", ATTRIBUTES, caption, columns, head, bodies, head),
    )


def _more_values(value: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    keys = st.sampled_from(("t", "c", "unMeta", "blocks", "references", "title", "id"))
    return st.one_of(
        tag("MetaMap", st.dictionaries(keys, value, max_size=3)), tag("MetaList", st.lists(value, max_size=3))
    )


VALUES = st.recursive(
    st.one_of(tag("MetaString", STRINGS), tag("MetaBool", st.booleans()), tag("MetaInlines", INLINES)),
    _more_values,
    max_leaves=4,
)
KEYS = st.sampled_from(("title", "lang", "references", "t", "unMeta", "pandoc-api-version", "header-includes"))
DOCUMENTS = st.builds(
    lambda meta, blocks: pj.document(*blocks, meta=meta),
    st.dictionaries(KEYS, VALUES, max_size=3),
    st.lists(st.recursive(SIMPLE, _more_blocks, max_leaves=4), max_size=4),
)


@st.composite
def stretches(draw: st.DrawFn, text: Text) -> list[pj.Stretch]:
    """Draw stretches of a text, in order; they may overlap, nest and cross."""
    words = [block for block in text.blocks if block.text]
    if not words:
        return []
    found = set()
    for block in draw(st.lists(st.sampled_from(words), max_size=6)):
        start = draw(st.integers(0, len(block.text) - 1))
        found.add((block.index, start, draw(st.integers(start + 1, len(block.text)))))
    return sorted(found)


def copy(tree: Any) -> Any:
    return json.loads(json.dumps(tree))


FULL = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


@FULL
@given(tree=DOCUMENTS, data=st.data())
def test_a_document_without_its_marks_is_the_document(tree: Tree, data: st.DataObject) -> None:
    before = copy(tree)
    text = read(tree)
    assert tree == before
    hand = {zone.start for block in text.blocks for zone in block.zones if zone.kind == ZoneKind.HAND}
    claims, actors = data.draw(stretches(text)), data.draw(stretches(text))
    made = pj.report(text, claims, actors)
    made = made._replace(claims=tuple(claim._replace(hand=claim.span.start in hand) for claim in made.claims))
    assert apply(made, pj.PlainDress()) == []
    assert ours.normalise(ours.unmark(tree)) == ours.normalise(before)
    markable = [
        text.blocks[block].text[start:end] for block, start, end in (*claims, *actors) if text.blocks[block].markable
    ]
    assert ours.is_marked(tree) or not any(map(str.isalnum, "".join(markable)))


@FULL
@given(tree=DOCUMENTS, data=st.data())
def test_marks_change_no_word_of_the_text(tree: Tree, data: st.DataObject) -> None:
    text = read(tree)
    made = pj.report(text, data.draw(stretches(text)))
    quiet = tuple(claim._replace(findings=()) for claim in made.claims)
    apply(made._replace(claims=quiet), pj.PlainDress())
    assert [block.text for block in read(tree).blocks] == [block.text for block in text.blocks]


@FULL
@given(tree=DOCUMENTS)
def test_runs_cover_the_text_in_order(tree: Tree) -> None:
    text = read(tree)
    for place, block in enumerate(text.blocks):
        assert block.index == place
        edges = [0, *(edge for run in block.runs for edge in (run.start, run.end)), len(block.text)]
        assert edges == sorted(edges)
        assert edges[::2] == edges[1::2]
        assert all(0 <= zone.start < zone.end <= len(block.text) for zone in block.zones)
        assert all(0 <= pointer.start <= pointer.end <= len(block.text) for pointer in block.pointers)
    known = {source.id for source in text.sources}
    assert {pointer.source for block in text.blocks for pointer in block.pointers} <= known
