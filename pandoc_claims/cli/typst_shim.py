"""A program named `typst`, made of the compiler that PyPI ships as a library: PDF without a TeX.

Pandoc makes PDFs through Typst by running `typst compile IN OUT`. The package `typst` has the compiler but no program.
This understands what Pandoc says, and what a user may add with `--pdf-engine-opt`. A document can read files below
the root alone, which is the working directory unless `--root` says otherwise.
"""

from __future__ import annotations

import argparse
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any


def main(arguments: list[str] | None = None) -> int:
    """Run like `typst`, and return the exit status: 0, or 1 with the compiler's words on stderr."""
    import typst  # noqa: PLC0415  # an extra; 30 MB of compiler

    asked = _parser(version("typst")).parse_args(arguments)
    source: str | bytes = asked.input
    output: str | None = asked.output
    if source == "-":
        source = sys.stdin.buffer.read()
    elif output is None:
        output = str(Path(asked.input).with_suffix(".pdf"))
    try:
        if output is None or output == "-":
            sys.stdout.buffer.write(typst.compile(source, format="pdf", **_settings(asked)))
        else:
            typst.compile(source, output=output, format="pdf", **_settings(asked))
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


def _settings(asked: argparse.Namespace) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "root": asked.root or str(Path.cwd()),
        "font_paths": asked.font_path,
        "ignore_system_fonts": asked.ignore_system_fonts,
        "sys_inputs": dict(asked.inputs),
    }
    standards = [standard for given in asked.pdf_standard for standard in given.split(",")]
    if standards:
        settings["pdf_standards"] = standards
    return settings


def _pair(written: str) -> tuple[str, str]:
    key, equals, value = written.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"“{written}” should be KEY=VALUE")
    return key, value


if __name__ == "__main__":
    sys.exit(main())
