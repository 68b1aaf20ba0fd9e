"""A program named `typst`, made of the compiler that PyPI ships as a library: PDF without a TeX.

Pandoc makes PDFs through Typst by running `typst compile IN OUT`. The package `typst` has the compiler but no program.
This understands what Pandoc says, and what a user may add with `--pdf-engine-opt`. A document can read files below
the root alone, which is the working directory unless `--root` says otherwise.

Pandoc puts a document's images into a folder of its own among the temporary files and names them by absolute paths,
which Typst refuses to read; so they are brought below the root for as long as the compiler runs.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
import unicodedata
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from typing import Any

#: Where Pandoc has put images: `"/tmp/media-4f2a/name.png"`, with doubled backslashes on Windows.
_MEDIA = re.compile(rb'"([^"\n]*[/\\]media-?[0-9a-f]+)(?=[/\\])')

#: The variable that names a file for the characters that no font has. Pandoc keeps what an engine says to itself.
MISSING = "PANDOC_CLAIMS_MISSING_CHARACTERS"

#: The compiler's words for one of them, which it says only where a standard forbids to print boxes.
_NO_FONT = re.compile(r'the text `?"(.+?)"`? could not be displayed')
_STANDARD = "a-2b"


def main(arguments: list[str] | None = None) -> int:
    """Run like `typst`, and return the exit status: 0, or 1 with the compiler's words on stderr."""
    import typst  # noqa: PLC0415  # an extra; 30 MB of compiler

    asked = _parser(version("typst")).parse_args(arguments)
    root = Path(asked.root or Path.cwd())
    with ExitStack() as until_done:
        try:
            source = _source(asked.input, root, until_done)
            if asked.output == "-" or (asked.output is None and asked.input == "-"):
                sys.stdout.buffer.write(typst.compile(source, format="pdf", **_settings(asked, root)))
            else:
                output = asked.output or str(Path(asked.input).with_suffix(".pdf"))
                typst.compile(source, output=output, format="pdf", **_settings(asked, root))
            if noted := os.environ.get(MISSING):
                Path(noted).write_text(_missing(source, _settings(asked, root)), encoding="utf-8")
        except (RuntimeError, OSError) as error:  # a TypstError is a RuntimeError
            sys.stderr.write(f"{str(getattr(error, 'diagnostic', None) or error).strip()}\n")
            return 1
    return 0


def _parser(compiler_version: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("typst", description="The Typst compiler, as far as Pandoc needs it.")
    parser.add_argument("--version", "-V", action="version", version=f"typst {compiler_version}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    compiler = commands.add_parser("compile", aliases=["c"], help="make a PDF of a Typst file")
    compiler.add_argument("input", metavar="IN", help="the Typst file, “-” for stdin")
    compiler.add_argument("output", metavar="OUT", nargs="?", help="the PDF, “-” for stdout")
    compiler.add_argument("--root", help="the folder below which files can be read")
    compiler.add_argument("--font-path", action="append", default=[], help="a folder with more fonts")
    compiler.add_argument("--ignore-system-fonts", action="store_true")
    compiler.add_argument("--input", action="append", default=[], dest="inputs", metavar="KEY=VALUE", type=_pair)
    compiler.add_argument("--pdf-standard", action="append", default=[], help="such as a-2b or ua-1")
    return parser


def _pair(written: str) -> tuple[str, str]:
    key, equals, value = written.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"“{written}” should be KEY=VALUE")
    return key, value


def _settings(asked: argparse.Namespace, root: Path) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "root": str(root),
        "font_paths": asked.font_path,
        "ignore_system_fonts": asked.ignore_system_fonts,
        "sys_inputs": dict(asked.inputs),
    }
    standards = [standard for given in asked.pdf_standard for standard in given.split(",")]
    if standards:
        settings["pdf_standards"] = standards
    return settings


def _missing(source: str | bytes, settings: dict[str, Any]) -> str:
    """Return the characters of a document that no font has, by setting them alone under a strict standard."""
    import typst  # noqa: PLC0415  # as above

    text = (source if isinstance(source, bytes) else Path(source).read_bytes()).decode("utf-8", "replace")
    characters = sorted(
        {letter for letter in text if not letter.isascii() and unicodedata.category(letter)[0] in "LNPS"}
    )
    if not characters:
        return ""
    page = "\n\n".join(f'#"\\u{{{ord(letter):x}}}"' for letter in characters).encode()
    try:
        typst.compile(page, format="pdf", **{**settings, "pdf_standards": [_STANDARD]})
    except RuntimeError as error:
        return "".join(_NO_FONT.findall(str(getattr(error, "diagnostic", None) or error)))
    return ""


def _source(name: str, root: Path, until_done: ExitStack) -> str | bytes:
    """Give what the compiler is to read: the file's name, or its text with the images' new places in it."""
    text = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    moved = text
    for written in sorted(set(_MEDIA.findall(text))):
        media = Path(written.decode("utf-8", "replace").replace("\\\\", "\\"))
        if _is_pandocs(media):
            folder = until_done.enter_context(tempfile.TemporaryDirectory(prefix=".typst-media-", dir=root))
            shutil.copytree(media, folder, dirs_exist_ok=True)
            moved = moved.replace(b'"' + written, f'"/{Path(folder).name}'.encode())
    return name if moved is text and name != "-" else moved


def _is_pandocs(media: Path) -> bool:
    """Tell whether a folder lies where Pandoc puts images, so that no document can have others brought in."""
    return media.is_dir() and media.parent.resolve() == Path(tempfile.gettempdir()).resolve()


if __name__ == "__main__":
    sys.exit(main())
