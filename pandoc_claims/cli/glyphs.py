"""Characters that a PDF's fonts do not have: who lacks which, what font would have them, and how to say so in one line.

TeX drops such a character and warns once for each time; Typst prints a box and says nothing. Here the warnings are
collected, another font is looked for where the author has chosen none, and what is still missing is named.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Pandoc's words for a line of TeX's log: "There is no Г (U+0413) (U+0413) in font [lmroman10-regular]:mapping=t".
_WARNING = re.compile(r"\[WARNING\] Missing character: There is no .*?\(U\+([0-9A-Fa-f]+)\).* in font \W*(\S*)")

#: Pandoc's variable for a font, by what the names of TeX's default fonts begin with. Other fonts the author has chosen.
_DEFAULTS = {"lmroman": "mainfont", "lmsans": "sansfont", "lmmono": "monofont"}

#: Fonts with many scripts, the one most like the default first; what is there is asked of fontconfig.
_CANDIDATES = {
    "mainfont": (
        "CMU Serif", "Libertinus Serif", "Linux Libertine O", "FreeSerif", "Noto Serif", "Times New Roman",
        "DejaVu Serif", "Arial Unicode MS",
    ),
    "sansfont": (
        "CMU Sans Serif", "Libertinus Sans", "Linux Biolinum O", "FreeSans", "Noto Sans", "Arial", "DejaVu Sans",
    ),
    "monofont": ("CMU Typewriter Text", "FreeMono", "Noto Sans Mono", "DejaVu Sans Mono"),
}  # fmt: skip

_NAMED = 8  # characters that are named in a line
_LATIN = "Aa"  # a font that replaces the default one has to have more than the missing letters


class Missing:
    """The characters that a PDF lacks, by Pandoc's variable for the font; "" for a font of the author's."""

    def __init__(self) -> None:
        self.by_font: dict[str, set[str]] = {}

    def take(self, said: list[str]) -> list[str]:
        """Take what Pandoc has said of missing characters, and return its other lines."""
        others = []
        for line in said:
            found = _WARNING.match(line)
            if found is None:
                others.append(line)
            else:
                self.add(chr(int(found[1], 16)), found[2])
        return others

    def add(self, characters: Iterable[str], font: str = "") -> None:
        """Note characters that the font of a name lacks."""
        variable = next((name for prefix, name in _DEFAULTS.items() if font.startswith(prefix)), "")
        if held := set(characters):
            self.by_font.setdefault(variable, set()).update(held)

    def told(self) -> str:
        """Say which characters are missing, the first few by name."""
        characters = sorted(set().union(*self.by_font.values()))
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters[:_NAMED])
        more = len(characters) - _NAMED
        return f"{named} and {more} more" if more > 0 else named


def fonts(missing: Missing, engine: str) -> dict[str, str]:
    """Choose installed fonts that have what the default ones lack.

    Args:
        missing: what was not printed.
        engine: the PDF engine; only those of TeX that read every script take fonts by their names.

    Returns:
        Pandoc's variables, by name. Empty where nothing would be gained.

    """
    if engine not in ("xelatex", "lualatex"):
        return {}
    chosen: dict[str, str] = {}
    for variable, characters in missing.by_font.items():
        if variable and (font := _having(characters, _CANDIDATES[variable])):
            chosen[variable] = font
    return chosen


def variables(chosen: dict[str, str], engine: str) -> list[str]:
    """Write fonts as arguments for Pandoc; LuaTeX keeps its own and turns to ours for the missing letters alone."""
    written = []
    for variable, font in chosen.items():
        if engine == "lualatex":
            own = {"mainfont": "Latin Modern Roman", "sansfont": "Latin Modern Sans", "monofont": "Latin Modern Mono"}
            written += ["--variable", f"{variable}={own[variable]}", "--variable", f"{variable}fallback={font}:"]
        else:
            written += ["--variable", f"{variable}={font}"]
    return written


def _having(characters: set[str], candidates: tuple[str, ...]) -> str:
    """Return the first of some fonts that is installed and has all characters, or the one with most of them, or ""."""
    if shutil.which("fc-list") is None:
        return ""
    left = sorted(characters)
    while left:
        if font := next((name for name in candidates if name in _installed(left)), ""):
            return font
        # None has them all: go on without the last block, which is that of the rarest script.
        block = ord(left[-1]) >> 8
        left = [character for character in left if ord(character) >> 8 != block]
    return ""


def _installed(characters: list[str]) -> set[str]:
    charset = " ".join(f"{ord(character):x}" for character in (*_LATIN, *characters))
    done = subprocess.run(
        ["fc-list", f":charset={charset}", "family"],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return {name for line in done.stdout.splitlines() for name in line.split(",")}
