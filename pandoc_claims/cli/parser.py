"""The parser: commands and flags. The flags that set options are made from `options.SPECS`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from pandoc_claims import __version__, options
from pandoc_claims.cli import USAGE_ERROR, check, complain, convert, explain
from pandoc_claims.cli.documents import OPTION
from pandoc_claims.model import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Collection

#: What can be asked of `check`: it shows findings, so the options that shape marks and appendix say nothing to it.
_OF_CHECK = ("level", "register", "lang", "recogniser", *(key for key in options.BY_KEY if key.startswith("opinion")))
#: `--css` would be taken for Pandoc's own flag, which takes a file; it can be said as `-M claims.css=false`. And
#: `--opinion` says what `enabled` says in a map.
_NO_FLAG = ("css", "opinion.enabled")

_EPILOG = """\
As a filter:  pandoc --filter pandoc-claims article.md -o article.html
The options of the filter are read from pandoc-claims.toml, from “claims:” in the document, from
-M claims.KEY=VALUE and from the flags here; the later win. What no document may
ask for (a model to load, text to be sent) is not read from the second and third.

Notebooks, with nbconvert: jupyter nbconvert --to claims-html analysis.ipynb
"""


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line, and where to read on, instead of printing every flag first."""

    def error(self, message: str) -> NoReturn:
        complain(f"{message}; see {self.prog} --help")
        raise SystemExit(USAGE_ERROR)


def build() -> argparse.ArgumentParser:
    """Build the parser; what it parses has `command`, the function to call with it."""
    parser = _Parser(
        "pandoc-claims",
        description="Shows what in a document has not been verified, and who is named in it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"pandoc-claims {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_check(commands)
    _add_convert(commands)
    command = commands.add_parser("explain", help="explain a caveat, or list them all", allow_abbrev=False)
    command.add_argument("caveat", nargs="?", metavar="CAVEAT", help="a caveat’s name; without it, all are listed")
    command.add_argument("--lang", default="en", metavar="CODE", help="a language with cards of its own, such as de")
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    command.add_argument("--csp", action="store_true", help="print a content security policy for pages with our marks")
    command.set_defaults(command=explain.run, files=[])
    return parser


def _add_check(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = commands.add_parser(
        "check",
        help="list what a reader should be warned of",
        description="Lists the claims that a reader should be warned of, in anything Pandoc reads.",
        epilog="Exit status: 0; 1 when --fail-on is reached; 2 when a file cannot be read or the call is wrong.",
        allow_abbrev=False,
    )
    command.add_argument("files", nargs="*", metavar="FILE", help="a document; “-” is stdin")
    command.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")
    least = f"exit with 1 when a claim of this severity or a higher one is found: {', '.join(SEVERITIES)}"
    command.add_argument("--fail-on", choices=SEVERITIES, metavar="SEVERITY", help=least)
    command.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    _add_reading(command)
    _add_options(command, _OF_CHECK)
    command.set_defaults(command=check.run)


def _add_convert(commands: argparse._SubParsersAction[_Parser]) -> None:
    command = commands.add_parser(
        "convert",
        help="convert documents with Pandoc, marked and with their appendix",
        description="Converts documents with Pandoc, marked and with their appendix. What stands behind “--” goes to "
        "Pandoc as it is, before our filter: convert a.md -o a.html -- --citeproc --bibliography refs.bib",
        epilog="Exit status: 0; 1 when a file could not be converted (the others are); 2 when the call is wrong.",
        allow_abbrev=False,
    )
    command.add_argument("files", nargs="+", metavar="IN", help="a document")
    command.add_argument("-o", "--output", required=True, metavar="OUT", help="a file, or a folder for several")
    command.add_argument("-t", "--to", metavar="FORMAT", help="an output format of Pandoc, or pdf")
    command.add_argument("--pdf-engine", metavar="PROGRAM", help="what makes PDFs; typst unless said otherwise")
    command.add_argument("-M", "--metadata", action="append", default=[], metavar="KEY[=VALUE]", help="for Pandoc")
    _add_reading(command)
    _add_options(command, options.BY_KEY)
    command.set_defaults(command=convert.run)


def _add_reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("-f", "--from", dest="from_", metavar="FORMAT", help="an input format of Pandoc")
    command.add_argument("--pandoc", metavar="PROGRAM", help="where pandoc is")


def _add_options(command: argparse.ArgumentParser, keys: Collection[str]) -> None:
    group = command.add_argument_group("options of the filter")
    for spec in options.SPECS:
        if spec.key not in keys or spec.key in _NO_FLAG:
            continue
        flag, dest = f"--{spec.key.replace('.', '-')}", OPTION + spec.key
        if spec.is_switch:
            group.add_argument(flag, action=argparse.BooleanOptionalAction, dest=dest, help=spec.help)
        else:
            name = spec.key.rpartition(".")[2].rpartition("-")[2].upper()
            group.add_argument(flag, dest=dest, metavar=name, help=spec.help)
