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
    """Return the element that carries a style sheet in the body: `<style>` is not valid there, a link is."""
    from binascii import b2a_base64  # noqa: PLC0415 -- only HTML waits for it

    address = "data:text/css;base64," + b2a_base64(compact(css).encode(), newline=False).decode()
    return f'<link rel="stylesheet" data-pandoc-claims href="{address}">'


def script(text: str) -> str:
    """Return the element that carries the script."""
    return f"<script data-pandoc-claims>{compact_script(text)}</script>"


def policy(text: str) -> str:
    """Return what a page needs of a content security policy: our script, of which `text` is the source, may run.

    Pandoc's templates have styles of their own, which need what they need.
    """
    from binascii import b2a_base64  # noqa: PLC0415 -- as above
    from hashlib import sha256  # noqa: PLC0415 -- nor is this wanted in the filter

    digest = b2a_base64(sha256(compact_script(text).encode()).digest(), newline=False).decode()
    return f"script-src 'sha256-{digest}'; style-src 'self' data:"


def legend(report: Report) -> str:
    """Return the legend of a report's marks, which the script makes a switch of, or "" when no claim is marked."""
    wording = words(report.text.lang)
    found = {claim.severity for claim in report.claims if marked(claim) and claim.findings}
    if not found:
        return ""
    shown = [(severity, wording[f"marks-{severity}"]) for severity in reversed(SEVERITIES) if severity in found]
    samples = "".join(
        f'<span class="claims-sample"{_attributes({"severity": severity, "words": word})}></span>'
        for severity, word in shown
    )
    choices = {name: wording[f"marks-{name}"] for name in ("show", "all", "serious", "none")}
    if "high" not in found or len(found) == 1:
        del choices["serious"]
    lead = f'<span class="claims-lead"{_attributes({"words": wording["marks-lead"]})}></span>'
    return f'<div class="claims-legend" role="note"{_attributes(choices)}><div>{lead}{samples}</div></div>'


def _attributes(data: dict[str, str]) -> str:
    return "".join(f' data-{name}="{value.translate(_ESCAPES)}"' for name, value in data.items())


#: Where white space means nothing in our style sheet and in our script; no string in them holds any of these.
_CSS_SPACES = (": ", " {", "; ", "{ ", " }", " > ")
_SCRIPT_SPACES = (
    *(" = ", " => ", " === ", " !== ", " && ", " || ", " + ", " - ", " > ", " < ", " / ", " ? ", " : "),
    *(", ", "; ", ": ", "{ ", " }", ") {", "if ("),
)


def compact(css: str) -> str:
    """Return a style sheet without its comments and line breaks; the file is for people, this for every page."""
    parts = css.split("/*")
    bare = parts[0] + "".join(part.partition("*/")[2] for part in parts[1:])
    return "".join(line.strip() for line in _tight(bare, _CSS_SPACES).splitlines()).replace(";}", "}")


def compact_script(text: str) -> str:
    """Return a script without its indents and comments. Line breaks stay, for they can mean something in a script.

    Ours has no "//" in a string, and of "/* … */" no more than one in a line.
    """
    lines = (_uncommented(line).strip() for line in text.splitlines())
    return _tight("\n".join(line for line in lines if line), _SCRIPT_SPACES)


def _tight(text: str, places: tuple[str, ...]) -> str:
    for place in places:
        text = text.replace(place, place.replace(" ", ""))
    return text


def _uncommented(line: str) -> str:
    code = line.partition("//")[0]
    before, opened, rest = code.partition("/*")
    return before + rest.partition("*/")[2] if opened else code
