r"""LaTeX, Beamer and ConTeXt: macros, defined once at the head of the body (`definitions`), around what is marked.

A mark is `\pandocclaimhigh{…}`; a claim in several fragments has `start`, `part` and `end` before the grade. In LaTeX
the line is drawn word by word, so that it breaks where the text does; therefore the plain words of a mark, however deep
they stand in italics or links, are told apart as `\pandocclaimrun{…}`. Notes, code, formulas with spaces and raw code
get no line. Where words cannot be boxed, a claim has half brackets, the philologist's sign for what the editor cannot
vouch for. Authors who want another look define these macros in the preamble with one argument.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.hosts.pandoc import tree as pandoc
from pandoc_claims.hosts.pandoc.formats.spans import SpanDress
from pandoc_claims.hosts.pandoc.ours import CLAIM, REFERENCE
from pandoc_claims.hosts.pandoc.tree import raw
from pandoc_claims.render.letters import foreign_letter

if TYPE_CHECKING:
    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Actor, Claim, Report
    from pandoc_claims.options import Options

_PART = {(True, True): "", (True, False): "start", (False, False): "part", (False, True): "end"}

#: Inlines that the writer turns into words, and such as may stand between words in a run.
_WORDS = frozenset({"Str", "Space", "SoftBreak"})
_IN_WORDS = frozenset({"Superscript", "Subscript", "Quoted"})

#: Where scripts begin and end whose words cannot be boxed one by one: Hebrew, Arabic and others that run from right to
#: left, since LuaTeX's ordering takes a box for no letter; and those that put no space between words, from Thai to
#: Burmese, Khmer, Chinese and Japanese.
_RIGHT_TO_LEFT = ((0x0590, 0x08FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFE), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))
_UNSPACED = (
    (0x0E00, 0x109F),
    (0x1780, 0x17FF),
    (0x2E80, 0xA4CF),
    (0xF900, 0xFAFF),
    (0xFF00, 0xFFEF),
    (0x20000, 0x3FFFF),
)
_UNBOXED = (*_RIGHT_TO_LEFT, *_UNSPACED)
_FIRST_UNBOXED = 0x0590
_RTL_LANGUAGES = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"))


class LatexDress(SpanDress):
    """Claims and actors in the formats of TeX."""

    def __init__(self, fmt: str, options: Options, report: Report) -> None:
        super().__init__(fmt, options, report)
        self._lines = report.text.lang.replace("_", "-").partition("-")[0].lower() not in _RTL_LANGUAGES

    @property
    def raw_format(self) -> str:
        """The name under which the writer takes raw code."""
        return "context" if self.fmt == "context" else "latex"

    def claim_inside(self, claim: Claim, number: int, inlines: list[Node], *, first: bool, last: bool) -> list[Node]:
        """Put the macro for the claim's severity around what is marked."""
        if not number or not inlines:
            return list(inlines)
        severity = claim.severity if claim.findings else "low"
        macro = f"\\pandocclaim{_PART[first, last]}{severity}{{"
        if self.fmt == "context":
            inside = inlines
        elif self._lines and boxable(pandoc.plain(inlines)):
            inside = _lined(inlines, claim)
        else:
            inside = inlines
            macro += ("\\pandocclaimopens{}" if first else "") + ("\\pandocclaimcloses{}" if last else "")
        return [raw(self.raw_format, macro), *inside, raw(self.raw_format, "}")]

    def actor_inside(self, actor: Actor, mention: int, inlines: list[Node], *, linkable: bool) -> list[Node]:
        """Link a name without colouring it, and find a font for letters that the document's own may not have."""
        inside = super().actor_inside(actor, mention, inlines, linkable=linkable)
        letter = "" if self.fmt == "context" else foreign_letter(actor.mentions[mention].text)
        glyphs = f"\\pandocclaimsglyphs{ord(letter)} " if letter else ""
        return [raw(self.raw_format, f"\\pandocactor{{{glyphs}"), *inside, raw(self.raw_format, "}")]


def boxable(text: str) -> bool:
    """Whether the words of a text can be set in a box each, as a line below them needs it."""
    if text.isascii():
        return True
    foreign = [letter for letter in map(ord, text) if letter >= _FIRST_UNBOXED]
    return not any(start <= letter <= end for letter in foreign for start, end in _UNBOXED)


def _lined(inlines: list[Node], claim: Claim) -> list[Node]:
    """Return inlines with a macro around each run of plain words, however deep in others; no node is changed."""
    made: list[Node] = []
    run: list[Node] = []

    def end() -> None:
        if run:
            inside = [raw("latex", "\\pandocclaimrun{"), *run, raw("latex", "}")]
            made.append(pandoc.span("", [CLAIM], [["data-claim", claim.id]], inside))
            run.clear()

    for node in inlines:
        if _is_plain(node):
            run.append(node)
            continue
        end()
        held = None if _is_done(node) else pandoc.inner(node)
        made.append(node if held is None else pandoc.with_inner(node, _lined(held, claim)))
    end()
    return made


def _is_plain(node: Node) -> bool:
    """Whether a node is words and nothing else, as LaTeX has them: no command that takes what follows it apart."""
    if node["t"] in _WORDS:
        return True
    if node["t"] == "Math":  # the run is taken apart at its spaces, which a formula would not survive
        return node["c"][0]["t"] == "InlineMath" and len(node["c"][1].split()) == 1
    return node["t"] in _IN_WORDS and all(map(_is_plain, pandoc.inner(node) or []))


def _is_done(node: Node) -> bool:
    """Whether a node is a mark of ours that has its own line, or the little link behind one."""
    if node["t"] not in ("Span", "Link"):
        return False
    classes = pandoc.classes(node)
    if REFERENCE in classes:
        return True
    content: list[Node] = node["c"][1]
    return CLAIM in classes and bool(content) and content[0]["t"] == "RawInline"
