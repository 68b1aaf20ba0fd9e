"""A small document with everything in it that a mark can stand in, marked from a report made by hand."""

from __future__ import annotations

import copy
import json
import subprocess
from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.pandoc import appendix, definitions, formats, mark, placement
from pandoc_claims.options import Options
from tests.reports import Named, Said, report

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = """
# The harbour

The mayor, Ada Brandt, said that *the quay is safe* for ships[^1]. There are tales of a second tunnel under the mill.

[^1]: Critics say the survey was never made.

- The council closed [the bridge](https://example.org) twice, officials said.
- Xiao Ган opened the dock.

| What      | How many                      |
|-----------|-------------------------------|
| Ships     | Ada Brandt counted 40 of them |

# Afterwards

The lock costs 3 million a year. A gate reflects the pride of \\<Brandt\\> & "sons" \\\\input{x} #read("y").
"""

SAID = (
    Said("Ada Brandt, said that the quay is safe for ships", ("attributed-only",), "named", "Ada Brandt", "ada-brandt"),
    Said("Critics say the survey was never made", ("anonymous-source",), "vague", "Critics"),
    Said("There are tales of a second tunnel under the mill", ("hearsay",), "hearsay"),
    Said("The council closed the bridge twice", ("attributed-only",), sources=("link-1",)),
    Said("Ada Brandt counted 40 of them", ("attributed-only",), "named", "Ada Brandt", "ada-brandt"),
    Said("The lock costs 3 million a year", sources=("link-1",)),
    Said(
        "A gate reflects the pride of", ("interpretation", "hedged"), status="disputed", note="See <b>the minutes</b>."
    ),
)
NAMED = (
    Named("ada-brandt", "Ada Brandt", "person", ("Brandt",)),
    Named("xiao-ган", "Xiao Ган", "person", (), ("mixed-scripts",)),
)


def read(pandoc: str, source: str, *arguments: str) -> dict[str, Any]:
    """Return what Pandoc reads in some Markdown."""
    run = subprocess.run(
        [pandoc, "-f", "markdown", "-t", "json", *arguments], input=source, capture_output=True, text=True, check=True
    )
    tree: dict[str, Any] = json.loads(run.stdout)
    return tree


def dressed(
    tree: dict[str, Any],
    fmt: str,
    options: Options = Options(),  # noqa: B008 - a tuple, and never changed
    said: tuple[Said, ...] = SAID,
    named: tuple[Named, ...] = NAMED,
) -> dict[str, Any]:
    """Return a tree with its marks and its appendix, as the filter makes it of the same report."""
    tree = copy.deepcopy(tree)
    found = report(tree, said, named, options.id_prefix)
    dress = formats.dress(fmt, options, found)
    assert mark.apply(found, dress) == []
    blocks = appendix.blocks(found, fmt, options, dress.placed)
    placed = placement.place(tree, blocks, options, fmt)
    defined = definitions.definitions(fmt, options, found)
    return definitions.put(defined, placed, fmt)


def write(pandoc: str, tree: dict[str, Any], fmt: str, *arguments: str, output: Path | None = None) -> str:
    """Return what Pandoc writes of a tree, or write it to `output`."""
    target = ["-o", str(output)] if output else []
    run = subprocess.run(
        [pandoc, "-f", "json", "-t", fmt, *arguments, *target],
        input=json.dumps(tree),
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def words(value: Any) -> str:
    """Return the words of any part of a tree, one after the other."""
    if isinstance(value, list):
        return "".join(map(words, value))
    if not isinstance(value, dict):
        return ""
    if value.get("t") == "Str":
        return str(value["c"])
    if value.get("t") in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if value.get("t") in ("Div", "Span", "Link", "Header"):
        return words(value["c"][-1] if value["t"] in ("Div", "Span", "Header") else value["c"][1])
    return words(value.get("c", []))
