"""The gallery: the sample documents as readers see them, in pictures, so that a change of style can be looked at.

    python -m tests.gallery build/gallery

writes a picture of each format, light and dark, narrow and wide, at rest and with a note open, and an `index.html`
that shows them all. It needs Chromium. Slides need a reveal.js, which the package sphinx-revealjs brings; without it
their picture is left out, as is that of the typeset pages without typst.
"""

from __future__ import annotations

import html
import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.browser import Browser, Tab
from tests.programs import ROOT, chromium, claims_program, newest_pandoc

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = ROOT / "seeds"
WIDE, NARROW = 1100, 390
DARK = "<style>html{color-scheme:dark}html,body{background:#15171b;color:#d9dbde}</style>"
RTL = "<script>document.documentElement.dir = 'rtl'</script>"
SERIOUS = ".claim[data-severity=high]"
APPENDIX = "document.querySelector('div.claims-appendix').previousElementSibling.scrollIntoView()"


class Picture(NamedTuple):
    """One picture: what is seen, of which page, on what screen, after what was done there."""

    title: str
    page: str  # the file's name in the gallery's folder `pages`
    width: int = WIDE
    done: Callable[[Tab], object] | None = None
    height: int = 900
    touch: bool = False
    scripts: bool = True
    features: tuple[tuple[str, str], ...] = ()
    media: str = ""


def keyboard(tab: Tab) -> None:
    """Reach the first serious claim by the keyboard."""
    for _ in range(40):
        tab.press("Tab")
        if tab.ask(f"document.activeElement.matches('{SERIOUS} > .claim-ref')"):
            return


def slide(tab: Tab) -> None:
    """Turn to the first slide with a claim, and point at it."""
    tab.ask("Reveal.configure({transition: 'none'})")
    while not tab.ask("document.querySelector('section.present:not(.stack) .claim') !== null"):
        tab.ask("Reveal.next()")
    tab.point("section.present:not(.stack) .claim")


PICTURES = (
    Picture("A page", "straits.html"),
    Picture("Pointed at a serious claim", "straits.html", done=lambda tab: tab.point(SERIOUS)),
    Picture("Reached by keyboard", "straits.html", done=keyboard),
    Picture("The same without scripts", "straits.html", done=lambda tab: tab.point(SERIOUS), scripts=False),
    Picture("Serious marks only", "straits.html", done=lambda tab: tab.press("Tab", "ArrowRight")),
    Picture("No marks", "straits.html", done=lambda tab: tab.press("Tab", "ArrowRight", "ArrowRight")),
    Picture("The appendix", "straits.html", done=lambda tab: tab.ask(APPENDIX)),
    Picture("Dark", "straits-dark.html", done=lambda tab: tab.point(SERIOUS)),
    Picture("The appendix, dark", "straits-dark.html", done=lambda tab: tab.ask(APPENDIX)),
    Picture("More contrast", "straits.html", features=(("prefers-contrast", "more"),)),
    Picture("On a telephone", "straits.html", NARROW, touch=True),
    Picture("Tapped", "straits.html", NARROW, lambda tab: tab.tap(SERIOUS), touch=True),
    Picture("Tapped, dark", "straits-dark.html", NARROW, lambda tab: tab.tap(SERIOUS), touch=True),
    Picture("The appendix on a telephone", "straits.html", NARROW, lambda tab: tab.ask(APPENDIX), touch=True),
    Picture("The narrowest", "straits.html", 320, lambda tab: tab.tap(SERIOUS), touch=True),
    Picture("From right to left", "straits-rtl.html", done=lambda tab: tab.point(SERIOUS)),
    Picture("In print", "straits.html", 720, media="print", height=1000),
    Picture("A memo, with verdicts", "quay.html"),
    Picture("Its appendix", "quay.html", done=lambda tab: tab.ask(APPENDIX)),
    Picture("A data story", "harbour.html", done=lambda tab: tab.point("table .claim, .claim")),
    Picture("In German", "deich.html", done=lambda tab: tab.point(SERIOUS)),
    Picture("A notebook", "analysis.html"),
    Picture("A chapter of an EPUB", "straits.xhtml", 600, height=800),
    Picture("A slide", "slides.html", 960, slide, height=700),
    Picture("The last slide", "slides.html", 960, lambda tab: tab.ask("Reveal.slide(99)"), height=700),
)


def main(folder: Path) -> int:
    """Write the gallery into a folder and say where it is."""
    if chromium() is None:
        print("The gallery needs Chromium: apt install chromium", file=sys.stderr)
        return 1
    pages = folder / "pages"
    shutil.rmtree(folder, ignore_errors=True)
    pages.mkdir(parents=True)
    write_pages(pages)
    shown = []
    with Browser() as browser:
        for number, picture in enumerate(PICTURES, 1):
            if not (pages / picture.page).is_file():
                print(f"left out: {picture.title}", file=sys.stderr)
                continue
            name = f"{number:02}-{'-'.join(picture.title.lower().replace(',', '').split())}.png"
            take(browser, picture, pages, folder / name)
            shown.append((picture.title, name))
    shown += typeset(pages, folder)
    write_index(folder, shown)
    print(folder / "index.html")
    return 0


def write_pages(pages: Path) -> None:
    """Convert the sample documents, and dress some of them differently."""
    for seed in ("straits.md", "quay.md", "harbour.md", "deich.md", "analysis.ipynb"):
        convert(seed, pages / f"{Path(seed).stem}.html", "--embed-resources", "--mathml", "-M", f"pagetitle={seed}")
    page = (pages / "straits.html").read_text(encoding="utf-8")
    (pages / "straits-dark.html").write_text(page.replace("</head>", f"{DARK}</head>"), encoding="utf-8")
    (pages / "straits-rtl.html").write_text(page.replace("</head>", f"{RTL}</head>"), encoding="utf-8")
    convert("straits.md", pages / "straits.epub")
    with zipfile.ZipFile(pages / "straits.epub") as book:
        book.extractall(pages / "epub")
    chapter = (pages / "epub/EPUB/text/ch001.xhtml").read_text(encoding="utf-8")
    (pages / "straits.xhtml").write_text(chapter.replace('"../styles', '"epub/EPUB/styles'), encoding="utf-8")
    found = importlib.util.find_spec("sphinx_revealjs")
    if found is not None and found.origin is not None:
        shutil.copytree(Path(found.origin).parent / "_static" / "revealjs", pages / "reveal")
        slides = ("-V", "revealjs-url=reveal", "-V", "theme=white", "--slide-level=2")
        convert("straits.md", pages / "slides.html", *slides, to="revealjs")


def convert(seed: str, target: Path, *arguments: str, to: str = "") -> None:
    """Convert one document as a user does."""
    wanted = ["--to", to] if to else []
    subprocess.run(
        [claims_program(), "convert", seed, "-o", target, *wanted, "--", "--citeproc", *arguments],
        cwd=SEEDS, check=True, env={**os.environ, "PANDOC": newest_pandoc()},
    )  # fmt: skip


def take(browser: Browser, picture: Picture, pages: Path, file: Path) -> None:
    """Open a page, do what is to be done there, and take its picture."""
    tab = browser.tab(
        width=picture.width, height=picture.height, scale=2 if picture.width < WIDE else 1, touch=picture.touch,
        scripts=picture.scripts, features=picture.features, media=picture.media,
    )  # fmt: skip
    tab.open((pages / picture.page).resolve())
    if picture.done:
        picture.done(tab)
    tab.picture(file)
    if picture.scripts:
        tab.ask("localStorage.clear()")
    tab.close()


def typeset(pages: Path, folder: Path) -> list[tuple[str, str]]:
    """Typeset a document with Typst and take a picture of each page."""
    if importlib.util.find_spec("typst") is None:
        return []
    import typst  # noqa: PLC0415 -- an extra of the package

    convert("straits.md", pages / "straits.typ", "--standalone")
    typst.compile(str(pages / "straits.typ"), output=str(folder / "typst-{p}.png"), format="png", ppi=110)
    return [(f"Typeset, page {page.stem[6:]}", page.name) for page in sorted(folder.glob("typst-*.png"))]


def write_index(folder: Path, shown: list[tuple[str, str]]) -> None:
    """Write the page that shows all pictures."""
    figures = "\n".join(
        f'<figure><a href="{name}"><img src="{name}" alt=""></a><figcaption>{html.escape(title)}</figcaption></figure>'
        for title, name in shown
    )
    (folder / "index.html").write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>pandoc-claims: gallery</title>\n'
        "<style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem;background:#eee;color:#222}"
        "main{columns:22rem;column-gap:2rem}figure{margin:0 0 2rem;break-inside:avoid}"
        "img{width:100%;border:1px solid #ccc;background:#fff}figcaption{padding-top:.3rem}</style>\n"
        f"<h1>What readers see</h1>\n<main>\n{figures}\n</main></html>\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/gallery")))
