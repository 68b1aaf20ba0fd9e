"""What a reader can do with a page, tried in a real browser: point, press keys, tap, zoom and print."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pandoc_claims.hosts.pandoc import filter as claims_filter
from pandoc_claims.hosts.pandoc.definitions import content_policy
from pandoc_claims.options import Options
from tests import dressed
from tests.browser import Browser, Tab
from tests.programs import ROOT, newest_pandoc, run
from tests.reports import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.chromium

SERIOUS = ".claim[data-claim=claim-3]"  # "There are tales of a second tunnel under the mill"
NOTE = "document.querySelector('.claims-popover')"
BESIDE = f"getComputedStyle(document.querySelector('{SERIOUS} > .claim-ref'), '::after')"
TELLS = "Reported without saying who says so."
DARK = "<style>html{color-scheme:dark;background:#14161a;color:#d8dadd}body{background:#14161a;color:#d8dadd}</style>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as found:
        yield found


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    found = browser.tab()
    yield found
    found.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the pages that the tests look at."""
    made = tmp_path_factory.mktemp("pages")
    pandoc = newest_pandoc()
    tree = dressed.read(pandoc, dressed.SOURCE, "-M", "title=The harbour", "-M", "lang=en")
    standalone = ("-s", "-V", "maxwidth=40em")
    (made / "page.html").write_text(dressed.write(pandoc, dressed.dressed(tree, "html"), "html", *standalone))
    (made / "bare.html").write_text(dressed.write(pandoc, tree, "html", *standalone))
    seed = run(pandoc, "-t", "json", ROOT / "seeds" / "straits.md").encode()
    marked = claims_filter.run(seed, "html", made, pytest.fail).decode()
    for name, data in (("straits", marked), ("straits-bare", seed.decode())):
        (made / f"{name}.html").write_text(run(pandoc, "-f", "json", "-t", "html", "-s", text=data), encoding="utf-8")
    return made


def with_head(page: Path, head: str, name: str) -> Path:
    """Write a page again, with something more in its head."""
    made = page.with_name(name)
    made.write_text(page.read_text(encoding="utf-8").replace("</head>", f"{head}</head>"), encoding="utf-8")
    return made


def test_pointing_at_a_claim_shows_why_it_is_marked(tab: Tab, folder: Path) -> None:
    tab.open(folder / "page.html")
    tab.point(SERIOUS)
    text = tab.until(f"{NOTE} && {NOTE}.innerText")
    assert TELLS in text
    assert "What would settle it: naming the person" in text
    assert tab.ask(f"{NOTE}.matches(':popover-open')")

    tab.point(".claims-popover")  # a note can be pointed at itself
    assert tab.ask(f"{NOTE} !== null")
    tab.point(at=(5, 5))
    assert tab.ask(f"{NOTE} === null")


def test_without_scripts_pointing_shows_the_note_and_no_switch_is_there(tab: Tab, folder: Path) -> None:
    tab.look(scripts=False)
    tab.open(folder / "page.html")
    assert tab.ask(f"{BESIDE}.content") == "none"
    tab.point(SERIOUS)
    assert TELLS in tab.ask(f"{BESIDE}.content")
    assert tab.ask("document.querySelector('.claims-switch, .claims-popover') === null")
    assert tab.ask("getComputedStyle(document.querySelector('.claims-sample'), '::before').content") == '"serious"'

    tab.ask(f"document.querySelector('{SERIOUS} > .claim-ref').focus()")
    tab.point(at=(5, 5))
    assert TELLS in tab.ask(f"{BESIDE}.content"), "the keyboard opens it, too"


def test_the_keyboard_walks_from_a_mark_to_its_entry_and_back(tab: Tab, folder: Path) -> None:
    tab.open(folder / "page.html")
    stops = []
    while "claim-3-entry" not in (tab.ask("document.activeElement.getAttribute('href')") or ""):
        tab.press("Tab")
        stops.append(tab.ask("document.activeElement.outerHTML"))
        assert len(stops) < 20, stops
    assert TELLS in tab.ask(f"{NOTE}.innerText")
    assert tab.ask("document.activeElement.getAttribute('aria-describedby')") == "claims-popover"

    tab.press("Escape")
    assert tab.ask(f"{NOTE} === null && document.activeElement.matches('.claim-ref')"), "the focus stays where it was"
    tab.press("Tab", "Shift+Tab")
    assert tab.ask(f"{NOTE} !== null && document.activeElement.getAttribute('href') === '#claim-3-entry'")

    tab.press("Enter")
    assert tab.ask("location.hash") == "#claim-3-entry"
    tab.press("Tab")
    for _ in range(3):
        if tab.ask("document.activeElement.getAttribute('href')") == "#claim-3":
            break
        tab.press("Tab")
    assert tab.ask("document.activeElement.getAttribute('href')") == "#claim-3"
    tab.press("Enter")
    assert tab.ask("location.hash") == "#claim-3"
    assert 0 <= tab.ask(f"document.querySelector('{SERIOUS}').getBoundingClientRect().top") < 800


def test_the_tab_order_is_that_of_the_text(tab: Tab, folder: Path) -> None:
    tab.open(folder / "page.html")
    order = "[...document.querySelectorAll('.claim-ref, .actor > a')].filter(link => link.tabIndex >= 0)"
    assert tab.ask("[...document.querySelectorAll('[tabindex]')].every(held => held.tabIndex <= 0)")
    assert tab.ask(f"{order}.map(link => link.getAttribute('href')).indexOf('#claim-1-entry')") >= 0
    tab.point(SERIOUS)
    assert tab.ask(f"{NOTE}.querySelector('a').tabIndex") == -1, "the note adds no stop of its own"


def test_fingers_walk_from_a_mark_to_its_entry_and_back(tab: Tab, folder: Path) -> None:
    tab.look(390, 800, touch=True)
    tab.open(folder / "page.html")
    tab.tap(SERIOUS)
    assert TELLS in tab.until(f"{NOTE} && {NOTE}.innerText")
    tab.tap(at=(380, 790))
    assert tab.ask(f"{NOTE} === null"), "a tap elsewhere closes it"

    tab.tap(f"{SERIOUS} > .claim-ref > sup")
    assert tab.until(f"{NOTE} && location.hash === ''"), "the first tap on the number opens the note"
    tab.tap(".claims-popover > a")
    assert tab.until("location.hash === '#claim-3-entry'")
    tab.tap("a[href='#claim-3']")
    assert tab.until("location.hash === '#claim-3'")


def test_a_tap_shows_the_note_without_scripts(tab: Tab, folder: Path) -> None:
    tab.look(390, 800, touch=True, scripts=False)
    tab.open(folder / "page.html")
    tab.tap(SERIOUS)
    assert TELLS in tab.ask(f"{BESIDE}.content")


def test_the_switch_is_worked_by_keyboard_and_remembered(tab: Tab, folder: Path) -> None:
    marks = "[...document.querySelectorAll('.claim[data-severity]')].map(claim => [claim.dataset.severity,"
    lines = f"{marks} getComputedStyle(claim).textDecorationLine])"
    labels = "[...document.querySelectorAll('.claim-ref')].filter(ref => ref.offsetParent).length"
    tab.open(folder / "page.html")
    everything = tab.ask(labels)
    tab.press("Tab")
    assert tab.ask("document.activeElement.value") == "all"

    tab.press("ArrowRight")
    assert {tuple(pair) for pair in tab.ask(lines)} >= {("high", "underline"), ("medium", "none")}
    assert 0 < tab.ask(labels) < everything
    tab.press("ArrowRight")
    assert {line for _, line in tab.ask(lines)} == {"none"}
    assert tab.ask(labels) == 0

    tab.open(folder / "page.html")
    assert tab.ask(labels) == 0, "remembered"
    assert tab.ask("document.cookie") == ""
    assert tab.ask("document.querySelector('.claims-switch :checked').value") == "none"
    tab.ask("localStorage.clear()")


def test_a_switch_that_cannot_remember_works_all_the_same(tab: Tab, folder: Path) -> None:
    forgetful = "<script>Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});</script>"
    tab.open(with_head(folder / "page.html", forgetful, "forgetful.html"))
    tab.press("Tab", "ArrowRight", "ArrowRight")
    assert tab.ask("document.documentElement.dataset.claimsShow") == "none"


WIDTHS = (320, 360, 414, 640, 768, 1024, 1440, 2560)  # 640 is also a window of 1280 at 200 %


@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_is_wider_than_the_window(tab: Tab, folder: Path, *, scripts: bool) -> None:
    for width in WIDTHS:
        tab.look(width, 700, scale=2 if width == 640 else 1, scripts=scripts)
        tab.open(folder / "straits.html")
        assert tab.ask("document.documentElement.scrollWidth") <= width, width
        tab.point(".claim[data-severity=high]")
        assert tab.ask("document.documentElement.scrollWidth") <= width, width
        if scripts:
            left, right, top, bottom = tab.ask(
                f"(box => [box.left, box.right, box.top, box.bottom])({NOTE}.getBoundingClientRect())"
            )
            assert 0 <= left < right <= width
            assert 0 <= top < bottom <= 700


def test_a_number_never_stands_at_the_head_of_a_line_nor_the_stop_behind_it(tab: Tab, folder: Path) -> None:
    page = folder / "straits.html"
    apart = """[...document.querySelectorAll('.claim > .claim-ref')].filter(ref => {
        const words = document.createRange();
        words.setStart(ref.parentNode, 0);
        words.setEndBefore(ref);
        const last = [...words.getClientRects()].filter(box => box.width > 0).pop();
        const number = ref.querySelector('sup').getBoundingClientRect();
        const next = ref.parentNode.nextSibling;
        words.selectNode(ref);
        const stop = next && next.nodeType === 3 && /^\\S/.test(next.data);
        if (stop) words.setStart(next, 0), words.setEnd(next, 1);
        const mark = stop ? words.getBoundingClientRect() : {};
        const far = (one, other) => Math.abs(one - other) > 8;
        return !last || far(number.left, last.right) || (mark.width && far(number.right, mark.left));
    }).map(ref => ref.textContent)"""
    for width in range(300, 900, 12):
        tab.look(width, 700)
        if width == 300:
            tab.open(page)
        assert tab.ask("document.querySelectorAll('.claim > .claim-ref').length") > 10
        assert tab.ask(apart) == [], width


def test_nothing_moves_while_a_page_loads_or_is_pointed_at(tab: Tab, folder: Path) -> None:
    watch = (
        "<script>self.moved = 0; const add = list => list.getEntries().forEach(entry => moved += entry.value);"
        "new PerformanceObserver(add).observe({type: 'layout-shift', buffered: true});</script>"
    )
    tab.open(with_head(folder / "straits.html", watch, "watched.html"))
    places = "JSON.stringify([...document.querySelectorAll('p, .claim, h1')].map(one => one.getBoundingClientRect()))"
    before = tab.ask(places)
    tab.point(".claim[data-severity=high]")
    assert tab.ask(f"{NOTE} !== null")
    assert tab.ask(places) == before
    assert tab.ask("moved") == 0


CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("head", ["", DARK])
def test_every_word_of_ours_can_be_read_in_light_and_dark(tab: Tab, folder: Path, head: str) -> None:
    page = with_head(folder / "straits.html", head, f"contrast{len(head)}.html")
    tab.open(page)
    tab.point(".claim[data-severity=high]")
    ours = ".claim-ref > sup, .claims-popover, .claims-popover *, .claims-legend *, .claims-appendix *"
    found = tab.ask(f"{CONTRAST}({json.dumps(ours)})")
    assert len(found) > 50
    assert [pair for pair in found if pair[1] < 4.5] == []


def test_lines_differ_in_style_and_not_in_colour_alone(tab: Tab, folder: Path) -> None:
    claim = "document.querySelector(`.claim[data-severity=${severity}]`)"
    style = f"(severity => getComputedStyle({claim}).textDecorationStyle)"
    tab.open(folder / "straits.html")
    assert [tab.ask(f"{style}('{severity}')") for severity in ("high", "medium", "low")] == [
        "solid",
        "dashed",
        "dotted",
    ]


def test_readers_who_want_more_contrast_or_less_motion_get_it(tab: Tab, folder: Path) -> None:
    tab.look(features=[("prefers-contrast", "more"), ("prefers-reduced-motion", "reduce")])
    tab.open(folder / "page.html")
    tab.point(SERIOUS)
    assert tab.ask(f"getComputedStyle(document.querySelector('{SERIOUS}')).textDecorationColor") == tab.ask(
        "getComputedStyle(document.body).color"
    )
    assert tab.ask(f"getComputedStyle({NOTE}).animationName") == "none"


def test_a_printed_page_has_numbered_notes_and_neither_popovers_nor_switch(
    tab: Tab, folder: Path, tmp_path: Path
) -> None:
    tab.open(folder / "page.html")
    tab.point(SERIOUS)
    assert tab.ask(f"{NOTE} !== null")
    tab.print(tmp_path / "page.pdf")
    text = pdf_text(tmp_path / "page.pdf")
    assert re.search(r"under the mill[\s\u2060]*c3", text)
    assert "What would settle it: naming" not in text
    assert "serious" in text
    assert "none" not in text


def pdf_text(file: Path) -> str:
    try:
        return subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout
    except FileNotFoundError:
        pytest.skip("pdftotext is missing")


UNWRAP = """(() => {
    const ours = '.claim-ref, [data-pandoc-claims], .claims-legend, .claims-appendix';
    document.querySelectorAll(ours).forEach(one => one.remove());
    document.querySelectorAll('.claim, .actor, .actor > a').forEach(one => one.replaceWith(...one.childNodes));
    document.documentElement.removeAttribute('data-claims-show');
    document.documentElement.removeAttribute('data-claims-js');
    document.body.normalize();
})()"""


@pytest.mark.parametrize("name", ["page", "straits"])
def test_a_page_without_our_marks_is_the_page_without_us(tab: Tab, folder: Path, name: str, tmp_path: Path) -> None:
    bare = "bare" if name == "page" else "straits-bare"
    tab.open(folder / f"{name}.html")
    assert tab.ask("document.querySelector('.claims-legend').textContent.replace(/all|serious|none/g, '').trim()") == ""
    tab.ask(UNWRAP)
    tab.picture(tmp_path / "unwrapped.png", whole=True)
    words = tab.ask("document.body.innerText")
    tab.open(folder / f"{bare}.html")
    assert words == tab.ask("document.body.innerText")
    tab.picture(tmp_path / "bare.png", whole=True)
    assert (tmp_path / "unwrapped.png").read_bytes() == (tmp_path / "bare.png").read_bytes()


def test_axe_finds_nothing_that_the_page_without_us_has_not(tab: Tab, folder: Path) -> None:
    axe = pytest.importorskip("axe_core_python")
    source = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

    def violations(page: str) -> set[str]:
        tab.open(folder / page)
        tab.ask(f"{source}; 0")
        if page == "straits.html":
            tab.point(".claim[data-severity=high]")
        found = tab.ask("axe.run().then(done => done.violations.map(one => one.id))")
        assert isinstance(found, list)
        return set(found)

    assert violations("straits.html") - violations("straits-bare.html") == set()


def test_a_policy_that_knows_the_hash_of_the_script_lets_it_run(tab: Tab, folder: Path) -> None:
    def shown(policy_: str) -> bool:
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy_}">'
        page = (folder / "page.html").read_text(encoding="utf-8").replace("<head>", f"<head>{meta}")
        (folder / "policy.html").write_text(page, encoding="utf-8")
        tab.open(folder / "policy.html")
        tab.point(SERIOUS)
        underlined = "getComputedStyle(document.querySelector('.claim[data-severity]')).textDecorationLine"
        assert tab.ask(underlined) == "underline"
        return bool(tab.ask(f"{NOTE} !== null"))

    assert shown(content_policy())
    assert not shown("script-src 'none'")


HOSTILE = """<style>
a { color: red !important; color: red; border-bottom: 3px solid red; padding: 1em; display: inline-block }
a { padding: 0 } sup { font-size: 2em; top: -1em; position: relative; display: block }
span { letter-spacing: .01em } label { display: block; margin: 2em } p > span { line-height: 3 }
.reveal { color: green } div { margin: 0 }
</style>"""


def test_a_theme_that_dresses_every_link_leaves_our_labels_alone(tab: Tab, folder: Path) -> None:
    tab.open(with_head(folder / "page.html", HOSTILE, "theme.html"))
    style = f"getComputedStyle(document.querySelector('{SERIOUS} > .claim-ref%s'))"
    assert tab.ask(f"{style % ''}.borderBottomWidth") == "0px"
    assert tab.ask(f"{style % ' > sup'}.position") == "static"
    assert tab.ask(f"{style % ' > sup'}.display") == "inline-block"
    size = tab.ask(f"parseFloat({style % ' > sup'}.fontSize) / parseFloat({style % ''}.fontSize)")
    assert size == pytest.approx(0.64, abs=0.01)


def test_two_documents_in_one_page_share_a_legend_and_a_script(tab: Tab, tmp_path: Path) -> None:
    pandoc = newest_pandoc()
    tree = dressed.read(pandoc, dressed.SOURCE)
    parts = [
        dressed.write(
            pandoc, dressed.dressed(tree, "html", Options(id_prefix=prefix)), "html", f"--id-prefix={prefix}x"
        )
        for prefix in ("a-", "b-")
    ]
    (tmp_path / "both.html").write_text(f"<!doctype html><html lang=en><body>{''.join(parts)}</body></html>")
    tab.open(tmp_path / "both.html")
    assert tab.ask("document.querySelectorAll('.claims-legend').length") == 1
    tab.point(".claim[data-claim=b-claim-3]")
    assert TELLS in tab.until(f"{NOTE} && {NOTE}.innerText")


def test_notes_stand_right_in_a_page_that_reads_from_right_to_left(tab: Tab, tmp_path: Path) -> None:
    pandoc = newest_pandoc()
    tree = dressed.read(
        pandoc,
        "يقال إن الجسر أغلق مرتين في ذلك الشتاء. ثم عاد الجميع.",
        "-M",
        "title=T",
        "-M",
        "lang=ar",
        "-M",
        "dir=rtl",
    )
    said = (Said("يقال إن الجسر أغلق مرتين في ذلك الشتاء", ("hearsay",), "hearsay"),)
    page = dressed.write(pandoc, dressed.dressed(tree, "html", said=said, named=()), "html", "-s")
    (tmp_path / "rtl.html").write_text(page, encoding="utf-8")
    for width in (320, 900):
        tab.look(width, 700)
        tab.open(tmp_path / "rtl.html")
        number = tab.ask("document.querySelector('.claim-ref > sup').getBoundingClientRect().right")
        assert number < tab.ask("document.querySelector('.claim').getBoundingClientRect().right")
        tab.point(".claim")
        left, right = tab.ask(f"(box => [box.left, box.right])({NOTE}.getBoundingClientRect())")
        assert 0 <= left < right <= width
        assert tab.ask("document.documentElement.scrollWidth") <= width


def test_a_note_in_a_notebooks_theme_looks_as_it_does_anywhere(tab: Tab, folder: Path) -> None:
    nbconvert = pytest.importorskip("nbconvert")
    nbformat = pytest.importorskip("nbformat")
    body = (folder / "page.html").read_text(encoding="utf-8").partition("<body>")[2].partition("</body>")[0]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(re.sub(r"\n\s*\n", "\n", body))])
    page, _ = nbconvert.HTMLExporter(template_name="lab").from_notebook_node(book)
    page = re.sub(r'<script[^>]*src="http[^>]*></script>', "", page)  # nothing is fetched in a test
    (folder / "notebook.html").write_text(page, encoding="utf-8")
    tab.open(folder / "notebook.html")
    assert tab.ask(f"getComputedStyle(document.querySelector('{SERIOUS}')).textDecorationLine") == "underline"
    assert tab.ask(f"getComputedStyle(document.querySelector('{SERIOUS} > .claim-ref')).textDecorationLine") == "none"
    tab.point(SERIOUS)
    assert TELLS in tab.until(f"{NOTE} && {NOTE}.innerText")
