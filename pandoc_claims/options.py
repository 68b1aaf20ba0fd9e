"""Options: one frozen record, read once, from layers of which the later wins."""

from __future__ import annotations

from typing import NamedTuple

LEVELS = ("lenient", "standard", "strict")
PLACEMENTS = ("end", "before-references")


class Options(NamedTuple):
    """What the author asked for. The fields are the keys of the `claims:` map; `-` there is `_` here."""

    level: str = "standard"
    caveats_off: frozenset[str] = frozenset()  # caveats switched off by `caveats: {NAME: false}`
    caveats_on: frozenset[str] = frozenset()  # caveats switched on whatever the level
    actors: tuple[str, ...] = ("person", "organisation", "place", "group")
    marks: bool = True
    register: str = ""  # path of the register, "" for none
    appendix: bool = True
    appendix_title: str = ""  # "" means the localised title
    appendix_placement: str = "end"
    id_prefix: str = ""
    lang: str = ""  # "" means the document's own
    strict: bool = False
    docx_comments: bool = False
    css: bool = True  # carry the style sheet along in HTML; off for sites that ship templates/claims.css themselves
