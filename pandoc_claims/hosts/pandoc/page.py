"""What a page carries for its marks: the style sheet, the legend, and the script. One raw block, before the first mark.

The legend's words stand in attributes, which the style sheet shows: the text of the page stays the author's, in
excerpts and search results too. The script's words stand there as well, so that the script is the same on every page
and one hash in a content security policy allows them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.model import SEVERITIES, marked
from pandoc_claims.render.wording import words

if TYPE_CHECKING:
    from pandoc_claims.model import Report

_ESCAPES = str.maketrans({"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;"})


def style_sheet(css: str) -> str:
    """Return the element that carries a style sheet in the body: a link to a data address, as `<style>` is not valid."""
    from binascii import b2a_base64  # noqa: PLC0415 -- only HTML waits for it

    address = "data:text/css;base64," + b2a_base64(compact(css).encode(), newline=False).decode()
    return f'<link rel="stylesheet" data-pandoc-claims href="{address}">'


def script(text: str) -> str:
    """Return the element that carries the script."""
    return f"<script data-pandoc-claims>{compact_script(text)}</script>"


def legend(report: Report, *, linked: bool) -> str:
    """Return the legend of a report's marks, or "" when no claim is marked.

    `linked` says that the marks have numbers that lead to the appendix.
    """
    wording = words(report.text.lang)
    found = {claim.severity for claim in report.claims if marked(claim) and claim.findings}
    if not found:
        return ""
    lead = f'<span class="claims-lead"{_attributes({"words": wording["marks"]})}></span>'
    keys = (
        f'<span class="claims-key"{_attributes({"severity": severity, "words": wording[f"mark-{severity}"]})}></span>'
        for severity in reversed(SEVERITIES)
        if severity in found
    )
    hint = f'<span class="claims-hint"{_attributes({"words": wording["marks-hint"]})}></span>' if linked else ""
    choices = {"show": wording["marks-show"], "all": wording["marks-all"], "none": wording["marks-none"]}
    if len(found) > 1 and "high" in found:
        choices["serious"] = wording["marks-serious"]
    return f'<div class="claims-legend" role="note"{_attributes(choices)}><div>{lead}{"".join(keys)}{hint}</div></div>'


def _attributes(data: dict[str, str]) -> str:
    return "".join(f' data-{name}="{value.translate(_ESCAPES)}"' for name, value in data.items())


def compact(css: str) -> str:
    """Return a style sheet without its comments and line breaks; the file is for people, this for every page."""
    parts = css.split("/*")
    bare = parts[0] + "".join(part.partition("*/")[2] for part in parts[1:])
    for spaced, tight in ((": ", ":"), (" {", "{"), ("; }", "}"), (" }", "}"), ("{ ", "{"), ("; ", ";"), (" > ", ">")):
        bare = bare.replace(spaced, tight)
    return "".join(line.strip() for line in bare.splitlines()).replace(";}", "}")


def compact_script(text: str) -> str:
    """Return a script without indents and the comments that stand at the end of a line or have it to themselves.

    Line breaks stay, for they can mean something in a script. Ours has no "//" and no "/*" in a string.
    """
    lines = (_uncommented(line).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _uncommented(line: str) -> str:
    code = line.partition("//")[0]
    before, opened, rest = code.partition("/*")
    return before + rest.partition("*/")[2] if opened else code
