"""`check`: list what a reader should be warned of."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import TYPE_CHECKING

from pandoc_claims import pandoc_program
from pandoc_claims.cli import USAGE_ERROR, complain, documents
from pandoc_claims.errors import ClaimsError
from pandoc_claims.model import SEVERITIES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from typing import TextIO

    from pandoc_claims.model import Report


def run(asked: argparse.Namespace) -> int:
    """Check each file and print what was found as soon as it is; a file that fails does not stop the others."""
    if not asked.files:
        return complain("name the files to check, or “-” for stdin")
    try:
        pandoc = pandoc_program.find(asked.pandoc)
    except ClaimsError as error:
        return complain(str(error))  # not 1, which says that something was found
    colour = wants_colour(asked.color, sys.stdout)
    failed = reached = False
    reports = []
    for checked in _each(asked, pandoc):
        if checked is None:
            failed = True
            continue
        if asked.format == "json":
            print_json(checked, indent=2 if len(asked.files) == 1 else None)
        else:
            print_text(checked, colour=colour)
        reports.append(checked.report)
        reached = reached or _reaches(checked.report, asked.fail_on)
    if asked.format == "text" and reports:
        from pandoc_claims.render import terminal  # noqa: PLC0415  # only for text

        print(terminal.summary(reports))
    return USAGE_ERROR if failed else int(reached)


def _each(asked: argparse.Namespace, pandoc: str) -> Iterator[documents.Checked | None]:
    """Check the files one by one; None stands for one that failed, of which a line on stderr tells."""
    overrides = documents.overrides(asked)
    for name in asked.files:
        try:
            yield documents.check(name, overrides, pandoc=pandoc, form=asked.from_)
        except ClaimsError as error:
            complain(str(error))
            yield None
        except Exception as error:  # one document that trips us must not cost the others their report
            complain(f"{name}: this is a mistake of ours, please report it: {type(error).__name__}: {error}")
            yield None


def _reaches(report: Report, severity: str | None) -> bool:
    if severity is None:
        return False
    least = SEVERITIES.index(severity)
    return any(claim.findings and SEVERITIES.index(claim.severity) >= least for claim in report.claims)


def print_json(checked: documents.Checked, indent: int | None) -> None:
    """Print a report as JSON, on one line unless `indent` says how far to indent."""
    from pandoc_claims.render import json as render  # noqa: PLC0415  # only for JSON

    report = render.report(checked.report, checked.name, checked.locator)
    text = json.dumps(report, ensure_ascii=False, indent=indent)
    # JSON is UTF-8 whatever the terminal speaks; a lone surrogate's escape is JSON's escape too.
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def print_text(checked: documents.Checked, *, colour: bool) -> None:
    """Print a report for people."""
    from pandoc_claims.render import terminal  # noqa: PLC0415  # only for text

    width = min(shutil.get_terminal_size((100, 24)).columns, 120)
    for line in terminal.lines(checked.report, checked.name, checked.locator, colour=colour, width=width):
        print(line)


def wants_colour(asked: str, stream: TextIO) -> bool:
    """Tell whether to use colour: on a terminal that can, unless NO_COLOR is set; `always` and `never` decide alone."""
    if asked != "auto":
        return asked == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
