"""What must hold of marks in every output a user converts to, with the newest pandoc and the oldest we know."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from pandoc_claims.hosts.pandoc import comments, formats
from pandoc_claims.hosts.pandoc.definitions import definitions, template
from pandoc_claims.hosts.pandoc.formats.office import bookmark
from pandoc_claims.hosts.pandoc.page import compact, compact_script
from pandoc_claims.options import Options
from tests import dressed
from tests.reports import Said, report

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = (
    *("html5", "html4", "epub3", "revealjs", "docx", "odt", "latex", "beamer", "typst", "gfm", "markdown", "plain"),
    *("rst", "jats", "org", "asciidoc", "mediawiki", "man", "context", "docbook5", "icml", "rtf", "pptx", "commonmark"),
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKED = 6  # claims of the document that a reader is warned of; the seventh is only cited


class Page(HTMLParser):
    """What a page holds: its ids, internal links, and elements by class."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        if "id" in attributes:
            self.ids[unquote(attributes["id"])] += 1
        if tag == "a" and attributes.get("href", "").startswith("#"):
            self.links.append(unquote(attributes["href"]).removeprefix("#").removeprefix("/"))

    def of_class(self, name: str) -> list[dict[str, str]]:
        return [attributes for _, attributes in self.tags if name in attributes.get("class", "").split()]


@pytest.fixture
def tree(pandoc: str) -> dict[str, object]:
    return dressed.read(pandoc, dressed.SOURCE)


def supports(pandoc: str, fmt: str) -> bool:
    known = subprocess.run([pandoc, "--list-output-formats"], capture_output=True, text=True, check=True).stdout
    return fmt in known.split()


@pytest.mark.parametrize("fmt", FORMATS)
def test_every_writer_takes_the_marks_and_keeps_every_word(
    pandoc: str, tree: dict[str, object], fmt: str, tmp_path: Path
) -> None:
    if not supports(pandoc, fmt):
        pytest.skip(f"this pandoc has no writer for {fmt}")
    output = tmp_path / "out"
    dressed.write(pandoc, dressed.dressed(tree, fmt), fmt, "-s", output=output)
    written = output.read_bytes()
    if written[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(written)) as archive:
            written = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(("ml", ".rels")))
    if fmt not in ("rtf", "man"):  # these may write Cyrillic as numbers
        assert "Ган".encode() in written
    assert b"Sources" in written
    assert b"tunnel" in written


@pytest.mark.parametrize("fmt", ["html5", "html4", "revealjs", "gfm", "commonmark"])
def test_ids_are_unique_and_links_lead_somewhere_in_html(pandoc: str, tree: dict[str, object], fmt: str) -> None:
    written = dressed.write(pandoc, dressed.dressed(tree, fmt), fmt)
    if fmt in ("gfm", "commonmark"):
        written = subprocess.run(
            [pandoc, "-f", fmt, "-t", "html"], input=written, capture_output=True, text=True, check=True
        ).stdout
    page = Page(written)
    assert [name for name, count in page.ids.items() if count > 1] == []
    assert [name for name in page.links if name not in page.ids] == []
    assert len(page.of_class("claim-ref")) == MARKED
    assert {f"claim-{number}" for number in (1, 2, 3, 4, 5, 6, 7)} <= set(page.links)


def test_html_attributes_are_those_that_every_writer_prints_as_they_are(pandoc: str, tree: dict[str, object]) -> None:
    page = Page(dressed.write(pandoc, dressed.dressed(tree, "html5"), "html5"))
    known = {"id", "class", "title", "role", "tabindex", "typeof", "resource", "property", "href"}
    marks = [*page.of_class("claim"), *page.of_class("actor"), *page.of_class("claim-ref")]
    assert marks
    for mark in marks:
        assert all(name in known or name.startswith("data-") for name in mark)
        assert not any(name.startswith("data-data") for name in mark)


def test_a_claim_in_html_says_what_is_known_of_it(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    page = Page(dressed.write(newest_pandoc, dressed.dressed(tree, "html"), "html"))
    mark = next(claim for claim in page.of_class("claim") if claim["data-claim"] == "claim-3")
    assert mark["data-caveats"] == "hearsay"
    assert mark["data-severity"] == "high"
    assert mark["data-attribution"] == "hearsay"
    assert mark["typeof"] == "schema:Claim"
    assert mark["resource"] == "#claim-3"
    assert "title" not in mark, "the note says it"
    reference = next(link for link in page.of_class("claim-ref") if link["href"] == "#claim-3-entry")
    assert reference["data-claim-note"] == "Reported without saying who says so."
    assert reference["data-claim-settled"].startswith("What would settle it: naming")


def test_without_our_style_sheet_a_title_says_why_a_claim_is_marked(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    page = Page(dressed.write(newest_pandoc, dressed.dressed(tree, "html", Options(css=False)), "html"))
    mark = next(claim for claim in page.of_class("claim") if claim["data-claim"] == "claim-3")
    assert mark["title"] == "Reported without saying who says so."


@pytest.mark.parametrize("title", [False, True])
def test_the_legend_stands_once_and_under_the_title(newest_pandoc: str, *, title: bool) -> None:
    metadata = ("-M", "title=The harbour") if title else ()
    blocks = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE, *metadata), "html")["blocks"]
    assert ["claims-legend" in str(block) for block in blocks[:2]] == [True, False], "two chapters and no title"
    one = dressed.SOURCE.replace("# Afterwards", "## Afterwards")
    blocks = dressed.dressed(dressed.read(newest_pandoc, one, *metadata), "html")["blocks"]
    assert ["claims-legend" in str(block) for block in blocks[:2]] == [title, not title]
    assert str(blocks).count('class="claims-legend') == 1


def test_words_of_the_document_cannot_break_out_of_a_note(newest_pandoc: str) -> None:
    hostile = 'There are tales of "<script>alert(1)</script>" under the mill'
    tree = dressed.read(newest_pandoc, hostile.replace("<", "\\<").replace('"', '\\"') + ".")
    said = (Said(hostile, ("hearsay",), "named", '"<script>alert(1)</script>"'),)
    written = dressed.write(newest_pandoc, dressed.dressed(tree, "html", said=said, named=()), "html")
    assert "<script>alert" not in written
    assert "&lt;script&gt;alert" in written


@pytest.mark.parametrize("fmt", ["html", "latex", "typst", "docx", "gfm"])
def test_a_label_keeps_clear_of_a_footnotes_mark(newest_pandoc: str, fmt: str) -> None:
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), fmt)
    labels = [dressed.words(node) for node in nodes(tree, {"Superscript"})]
    assert [label for label in labels if label.endswith("\u202f")] == ["c1\u202f"]
    assert "c3" in labels


def test_a_supported_claim_is_quiet(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    page = Page(dressed.write(newest_pandoc, dressed.dressed(tree, "html"), "html"))
    mark = next(claim for claim in page.of_class("claim") if claim["data-claim"] == "claim-6")
    assert set(mark) == {"id", "class", "data-claim"}


def test_only_the_first_mention_of_a_name_takes_the_keyboard(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    page = Page(dressed.write(newest_pandoc, dressed.dressed(tree, "html"), "html"))
    links = [attributes for tag, attributes in page.tags if attributes.get("href") == "#actor-ada-brandt-entry"]
    assert len(links) == 3
    assert [link.get("tabindex") for link in links] == [None, "-1", "-1"]


@pytest.mark.parametrize("fmt", ["html", "latex", "typst", "docx", "plain"])
def test_an_id_prefix_stands_before_every_id(newest_pandoc: str, fmt: str) -> None:
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), fmt, Options(id_prefix="post7-"))
    ids = [node["c"][0][0] for node in nodes(tree, {"Span"}) if node["c"][0][0]]
    assert ids
    assert all(identifier.startswith("post7-") for identifier in ids)


def nodes(value: object, tags: set[str]) -> list[dict[str, list]]:  # type: ignore[type-arg]  # whatever Pandoc puts there
    if isinstance(value, list):
        return [node for part in value for node in nodes(part, tags)]
    if not isinstance(value, dict):
        return []
    return ([value] if value.get("t") in tags else []) + nodes(list(value.values()), tags)


def test_the_style_sheet_arrives_with_the_users_own(newest_pandoc: str, tmp_path: Path) -> None:
    (tmp_path / "head.html").write_text("<meta name='mine'>", encoding="utf-8")
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE, "-M", "title=T"), "html")
    head = str(tmp_path / "head.html")
    page = dressed.write(newest_pandoc, tree, "html", "-s", "-H", head, "-c", "mine.css")
    assert "data-pandoc-claims" in page
    assert "mine.css" in page
    assert "name='mine'" in page


def test_the_style_sheet_touches_nothing_but_ours() -> None:
    css = template("claims.css").read_text(encoding="utf-8")
    bare = re.sub(r"@keyframes claims-\w+ \{.*?\}\s*\}|/\*.*?\*/", "", css, flags=re.S)
    for selectors in re.findall(r"([^{}]+)\{(?=[^{}]*\})", bare):
        for selector in re.sub(r"(?<=not|.is)\([^()]*\)", "", re.sub(r":where\(([^)]*)\)", r"\1", selectors)).split(
            ","
        ):
            assert re.search(r"claim|actor", selector), selector
    assert not re.search(r"(?:^|[,{}])\s*(?:html|body|:root|\*|a|p|sup|span|div|ul|li|table|td)\s*[,{]", bare)


def test_what_a_page_carries_is_small() -> None:
    css, js = (template(name).read_text(encoding="utf-8") for name in ("claims.css", "claims.js"))
    assert len(compact(css).encode()) <= 12_000
    assert len(compact_script(js).encode()) <= 4_000


def test_compacting_loses_no_rule_and_touches_no_string() -> None:
    css, js = (template(name).read_text(encoding="utf-8") for name in ("claims.css", "claims.js"))
    assert compact(css).count("{") == re.sub(r"/\*.*?\*/", "", css, flags=re.S).count("{")
    script = compact_script(js)
    assert re.findall(r'"[^"\n]*"', script) == re.findall(r'"[^"\n]*"', re.sub(r"//.*|/\*.*?\*/", "", js))
    assert compact_script("  a = 1; // one\n\n  try { b } catch { /* no */ }\n") == "a=1;\ntry {b} catch {}"


def test_no_definitions_are_carried_when_css_is_off() -> None:
    assert definitions("html", Options(css=False)) == []
    assert "<script" in str(definitions("html", Options()))
    assert "<script" not in str(definitions("html", Options(js=False)))
    assert definitions("typst", Options(css=False)) == []
    assert definitions("latex", Options(css=False)) != []


@pytest.mark.parametrize("fmt", ["jats", "docbook5", "icml", "opendocument"])
def test_xml_is_well_formed_and_every_link_resolves(newest_pandoc: str, fmt: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE, "-M", "title=T")
    root = ET.fromstring(dressed.write(newest_pandoc, dressed.dressed(tree, fmt), fmt, "-s"))  # noqa: S314 - our own text
    ids = [value for element in root.iter() for name, value in element.attrib.items() if name in ("id", XML_ID)]
    assert len(ids) == len(set(ids))
    links = [element.get("rid") or element.get("linkend") for element in root.iter()]
    assert {link for link in links if link and link.startswith(("claim", "actor"))} <= set(ids)
    if fmt == "jats":
        assert len([e for e in root.iter("named-content") if e.get("content-type") == "claim"]) >= MARKED


XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def test_an_epub_is_valid_xhtml_with_the_looks_on_the_marks(
    pandoc: str, tree: dict[str, object], tmp_path: Path
) -> None:
    book = tmp_path / "book.epub"
    dressed.write(pandoc, dressed.dressed(tree, "epub3"), "epub3", "-M", "title=T", output=book)
    ids: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    with zipfile.ZipFile(book) as archive:
        for name in archive.namelist():
            if not name.endswith(".xhtml"):
                continue
            root = ET.fromstring(archive.read(name))  # noqa: S314 - our own text
            assert not root.findall(".//{*}body//{*}link")
            page = name.rsplit("/", 1)[-1]
            found = [element.get("id") for element in root.iter() if element.get("id")]
            assert len(found) == len(set(found))
            ids[page] = set(filter(None, found))
            links += [(page, element.get("href", "")) for element in root.iter("{http://www.w3.org/1999/xhtml}a")]
            marks = [e for e in root.iter() if e.get("class") == "claim" and e.get("data-severity")]
            assert all("border-bottom" in element.get("style", "") for element in marks)
    inner = [(page, link) for page, link in links if "claim-" in link or "actor-" in link]
    assert len(inner) > 2 * MARKED
    for page, link in inner:
        target, _, fragment = link.partition("#")
        assert fragment in ids[target.rsplit("/", 1)[-1] or page], link


def test_a_word_document_has_styles_and_links_there_and_back(
    pandoc: str, tree: dict[str, object], tmp_path: Path
) -> None:
    file = tmp_path / "out.docx"
    reference = f"--reference-doc={template('reference.docx')}"
    dressed.write(pandoc, dressed.dressed(tree, "docx"), "docx", reference, output=file)
    with zipfile.ZipFile(file) as archive:
        roots = [ET.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "footnotes")]  # noqa: S314
        styles = ET.fromstring(archive.read("word/styles.xml"))  # noqa: S314 - our own text
    bookmarks = [e.get(f"{W}name", "") for root in roots for e in root.iter(f"{W}bookmarkStart")]
    anchors = [e.get(f"{W}anchor") for root in roots for e in root.iter(f"{W}hyperlink") if e.get(f"{W}anchor")]
    assert len(anchors) >= 2 * MARKED
    assert set(anchors) <= set(bookmarks)
    used = {e.get(f"{W}val") for root in roots for e in root.iter(f"{W}rStyle")}
    assert {"ClaimHigh", "ClaimMedium", "Actor"} <= used
    underlined = {s.get(f"{W}styleId") for s in styles.iter(f"{W}style") if s.find(f"{W}rPr/{W}u") is not None}
    assert {"ClaimHigh", "ClaimMedium", "ClaimLow", "ClaimReviewed"} <= underlined


def test_names_are_not_blue_in_word(newest_pandoc: str, tmp_path: Path) -> None:
    file = tmp_path / "out.docx"
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    dressed.write(newest_pandoc, dressed.dressed(tree, "docx"), "docx", output=file)
    with zipfile.ZipFile(file) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - our own text
    links = [e for e in root.iter(f"{W}hyperlink") if e.get(f"{W}anchor") == "actor-ada-brandt-entry"]
    assert len(links) == 3
    styles = [style.get(f"{W}val", "") for link in links for style in link.iter(f"{W}rStyle")]
    assert sorted(styles) == ["Actor", "ClaimMedium", "ClaimMedium"], "in a claim, a name has the claim's line"


@pytest.mark.parametrize(
    "identifier", ["actor-a-1", "a" * 40, "a" * 41, "1st", "actor-the-peoples-army-of-somewhere-else-1"]
)
def test_our_bookmarks_are_named_as_pandoc_names_them(pandoc: str, identifier: str, tmp_path: Path) -> None:
    file = tmp_path / "out.docx"
    attributes: list[object] = [identifier, [], []]
    link = {"t": "Link", "c": [["", [], []], [{"t": "Str", "c": "y"}], [f"#{identifier}", ""]]}
    blocks = [{"t": "Para", "c": [{"t": "Span", "c": [attributes, [{"t": "Str", "c": "x"}]]}, link]}]
    dressed.write(pandoc, {**dressed.read(pandoc, ""), "blocks": blocks}, "docx", output=file)
    with zipfile.ZipFile(file) as archive:
        assert f'w:anchor="{bookmark(identifier)}"' in archive.read("word/document.xml").decode()


def test_comments_are_words_own_and_the_same_every_time(pandoc: str, tree: dict[str, object], tmp_path: Path) -> None:
    options = Options(docx_comments=True)
    commented = dressed.dressed(tree, "docx", options)
    assert commented == dressed.dressed(tree, "docx", options)
    file = tmp_path / "out.docx"
    dressed.write(pandoc, commented, "docx", output=file)
    with zipfile.ZipFile(file) as archive:
        root = ET.fromstring(archive.read("word/comments.xml"))  # noqa: S314 - our own text
        document = archive.read("word/document.xml").decode()
    made = list(root.iter(f"{W}comment"))
    assert len(made) == MARKED - 1  # Word knows none in footnotes
    assert all(
        comment.get(f"{W}author") == comments.AUTHOR and comment.get(f"{W}id", "").isdecimal() for comment in made
    )
    assert all(comment.get(f"{W}date") == comments.DATE for comment in made)
    assert document.count("commentRangeStart") == document.count("commentRangeEnd") == len(made)


@pytest.mark.parametrize("fmt", ["html", "icml", "plain", "latex", "rtf"])
def test_comments_are_for_word_processors_alone(newest_pandoc: str, fmt: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    assert "comment-start" not in str(dressed.dressed(tree, fmt, Options(docx_comments=True)))


def test_an_open_document_names_styles_that_the_reference_document_has(newest_pandoc: str, tmp_path: Path) -> None:
    file = tmp_path / "out.odt"
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), "odt")
    dressed.write(newest_pandoc, tree, "odt", f"--reference-doc={template('reference.odt')}", output=file)
    with zipfile.ZipFile(file) as archive:
        content, styles = (archive.read(name).decode() for name in ("content.xml", "styles.xml"))
    used = {name for name in re.findall(r'text:style-name="([^"]+)"', content) if name.startswith(("Claim", "Actor"))}
    assert {"Claim_20_High", "Claim_20_Medium", "Actor"} <= used
    assert all(f'style:name="{name}"' in styles for name in used)


@pytest.mark.parametrize("fmt", ["plain", "rst", "org", "man"])
def test_where_spans_leave_no_trace_a_label_is_written(pandoc: str, tree: dict[str, object], fmt: str) -> None:
    written = dressed.write(pandoc, dressed.dressed(tree, fmt), fmt, "--wrap=none")
    for number in range(1, MARKED + 1):
        assert f"[c{number}]" in written.replace("\\", "")
    assert ":mark:" not in written


def test_asciidoc_keeps_classes_and_links(newest_pandoc: str) -> None:
    written = dressed.write(
        newest_pandoc, dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), "asciidoc"), "asciidoc"
    )
    assert "[#claim-3 .claim]" in written
    assert "claim-3-entry" in written


def test_an_unknown_format_gets_plain_spans(newest_pandoc: str) -> None:
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), "tomorrow")
    assert not nodes(tree, {"RawInline", "RawBlock"})
    assert {"claim", "actor"} <= {name for node in nodes(tree, {"Span"}) for name in node["c"][0][1]}


def test_without_an_appendix_nothing_links_to_one(newest_pandoc: str) -> None:
    for fmt in ("html", "latex", "typst", "docx"):
        tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), fmt, Options(appendix=False))
        assert not [node for node in nodes(tree, {"Link"}) if node["c"][2][0].startswith("#")]
        assert "w:anchor" not in str(tree)


def test_a_mention_in_two_pieces_has_its_id_once(newest_pandoc: str) -> None:
    tree = dressed.read(newest_pandoc, dressed.SOURCE)
    found = report(tree, (), dressed.NAMED)
    dress = formats.dress("html", Options(), found)
    pieces = [
        dress.actor(found.actors[0], 0, [{"t": "Str", "c": word}], linkable=True)[0] for word in ("Ada", "Brandt")
    ]
    assert [piece["c"][0][0] for piece in pieces] == ["actor-ada-brandt-1", ""]


@pytest.mark.slow
@pytest.mark.tex
@pytest.mark.parametrize("engine", ["xelatex", "lualatex"])
def test_latex_compiles_and_links_resolve(newest_pandoc: str, engine: str, tmp_path: Path) -> None:
    (tmp_path / "mine.tex").write_text("\\newcommand{\\mine}{x}\n", encoding="utf-8")
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), "latex")
    head = str(tmp_path / "mine.tex")
    dressed.write(newest_pandoc, tree, "latex", "-s", "-V", "colorlinks", "-H", head, output=tmp_path / "out.tex")
    log = compile_twice(engine, tmp_path)
    assert "Missing character" not in log
    assert "undefined references" not in log
    assert "Warning: Reference" not in log


@pytest.mark.slow
@pytest.mark.tex
def test_a_preamble_may_give_marks_another_look(newest_pandoc: str, tmp_path: Path) -> None:
    (tmp_path / "mine.tex").write_text("\\newcommand{\\pandocclaimhigh}[1]{(#1)}\n", encoding="utf-8")
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), "latex")
    head = str(tmp_path / "mine.tex")
    dressed.write(newest_pandoc, tree, "latex", "-s", "-H", head, output=tmp_path / "out.tex")
    compile_twice("xelatex", tmp_path)
    assert "(There are tales of a second tunnel under the mill)" in " ".join(pdf_text(tmp_path / "out.pdf").split())


@pytest.mark.slow
@pytest.mark.tex
def test_a_marked_caption_stands_in_the_list_of_figures(newest_pandoc: str, tmp_path: Path) -> None:
    source = dressed.SOURCE.replace("# Afterwards", ": The dock was reportedly closed.\n\n# Afterwards")
    tree = dressed.read(newest_pandoc, source)
    said = (*dressed.SAID, Said("The dock was reportedly closed", ("hearsay",), "hearsay"))
    dressed.write(
        newest_pandoc,
        dressed.dressed(tree, "latex", said=said),
        "latex",
        "-s",
        "-V",
        "lot",
        output=tmp_path / "out.tex",
    )
    assert "pandocclaim" in (tmp_path / "out.tex").read_text(encoding="utf-8")
    compile_twice("xelatex", tmp_path)
    assert pdf_text(tmp_path / "out.pdf").count("The dock was reportedly closed") >= 2


@pytest.mark.slow
@pytest.mark.tex
def test_beamer_compiles_with_marks_in_frames(newest_pandoc: str, tmp_path: Path) -> None:
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), "beamer")
    dressed.write(newest_pandoc, tree, "beamer", "-s", output=tmp_path / "out.tex")
    log = compile_twice("xelatex", tmp_path)
    assert "Missing character" not in log


def compile_twice(engine: str, folder: Path) -> str:
    for _ in range(2):
        run = subprocess.run(
            [engine, "-interaction=nonstopmode", "-halt-on-error", "out.tex"],
            cwd=folder,
            capture_output=True,
            check=False,
        )
        log = (folder / "out.log").read_text(encoding="utf-8", errors="replace")
        assert run.returncode == 0, log[-3000:]
    return log


def pdf_text(file: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is missing")
    return subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("options", [Options(), Options(css=False), Options(appendix=False), Options(id_prefix="p-")])
def test_typst_compiles_and_every_label_is_there(newest_pandoc: str, options: Options, tmp_path: Path) -> None:
    typst = pytest.importorskip("typst")
    if not supports(newest_pandoc, "typst"):
        pytest.skip("this pandoc has no writer for typst")
    tree = dressed.dressed(dressed.read(newest_pandoc, dressed.SOURCE), "typst", options)
    file = tmp_path / "out.typ"
    dressed.write(newest_pandoc, tree, "typst", "-s", output=file)
    typst.compile(str(file), output=str(tmp_path / "out.pdf"))
    assert (tmp_path / "out.pdf").read_bytes()[:5] == b"%PDF-"
