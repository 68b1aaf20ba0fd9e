"""pandoc-claims: shows the readers of a document what in it has not been verified, and who is named in it.

`analyse("Critics say …")` finds the claims and actors of Markdown, or of a `Text` that a host has made of a document;
`%load_ext pandoc_claims` brings the same into a notebook. For Pandoc documents see `pandoc_claims.hosts.pandoc`, for
nbconvert `pandoc_claims.notebook`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandoc_claims.interactive import Analysis, analyse
    from pandoc_claims.interactive.magics import load as load_ipython_extension
    from pandoc_claims.options import Options

__all__ = ["Analysis", "Options", "__version__", "analyse", "load_ipython_extension"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # Imported when first asked for: the filter starts anew for every document, and most of its life is start-up.
    if name in ("analyse", "Analysis"):
        from pandoc_claims import interactive  # noqa: PLC0415 -- see above

        return getattr(interactive, name)
    if name == "load_ipython_extension":
        from pandoc_claims.interactive.magics import load  # noqa: PLC0415 -- see above

        return load
    if name == "Options":
        from pandoc_claims.options import Options  # noqa: PLC0415 -- see above

        return Options
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
