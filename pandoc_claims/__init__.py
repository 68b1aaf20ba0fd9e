"""pandoc-claims: shows the readers of a document what in it has not been verified, and who is named in it.

`analyse(text, options)` finds the claims and actors of a `Text`; a host makes a `Text` from a document tree. For
Pandoc documents see `pandoc_claims.hosts.pandoc`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.analysis import analyse
    from pandoc_claims.options import Options

__all__ = ["Options", "__version__", "analyse"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # Imported when first asked for: the filter starts anew for every document, and most of its life is start-up.
    if name == "analyse":
        from pandoc_claims.analysis import analyse  # noqa: PLC0415 -- see above

        return analyse
    if name == "Options":
        from pandoc_claims.options import Options  # noqa: PLC0415 -- see above

        return Options
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
