"""What is wished for: traits of the preprocessor, the notebook's metadata and the project file, as options."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from traitlets import TraitType

from pandoc_claims import options as claims_options
from pandoc_claims.options import BY_KEY, SPECS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pandoc_claims.options import Options


class Option(TraitType[Any, Any]):
    """A trait that holds an option as it was written; `options` reads it and says what is wrong with it."""

    default_value = None
    allow_none = True

    def __init__(self, key: str) -> None:
        """Make the trait of an option, by its key in `claims:`."""
        spec = BY_KEY.get(key)
        text = f"{spec.help}; takes {spec.takes}" if spec else "switch single caveats on or off: a map to true or false"
        super().__init__(help=f"{text[:1].upper()}{text[1:]}.")
        self.key = key
        self.tag(config=True)

    def from_string(self, s: str) -> Any:
        """Take what was written on the command line as it is."""
        return s


#: The options of the filter that make no sense for notebooks.
LEFT_OUT = frozenset({"docx-comments", "opinion.enabled", "appendix.placement", "report"})


def trait_names() -> dict[str, str]:
    """Return the names of the traits by the keys of their options: `appendix.title` is `appendix_title`."""
    keys = [spec.key for spec in SPECS if spec.key not in LEFT_OUT]
    return {key: key.replace(".", "_").replace("-", "_") for key in (*keys, "caveats")}


class Wishes(NamedTuple):
    """What the person who exports asked for, before the notebook has its say."""

    overrides: Mapping[str, object]  # by key
    outputs: str  # one of `cells.OUTPUTS`
    say: Callable[[str], object]

    def options(self, metadata: Mapping[str, Any], directory: Path) -> Options:
        """Return the options for a notebook.

        The same layers as for the filter, later ones winning: the defaults, the project file found from the
        notebook's `directory` upwards, `claims` in the notebook's metadata, the environment, the traits. What no
        document may ask for, no notebook may.

        Raises OptionError: an unknown key or value, or one that a document may not ask for.
        """
        overrides = dict(self.overrides)
        register = overrides.get("register")
        if isinstance(register, str) and register and not (directory / register).exists() and Path(register).exists():
            overrides["register"] = os.path.relpath(register, directory)  # written by somebody who stands elsewhere
        meta = {"claims": _as_pandoc(metadata["claims"])} if "claims" in metadata else {}
        return claims_options.load(meta, directory, overrides)._replace(report="")  # no file beside the page


def _as_pandoc(value: object) -> dict[str, object]:
    """Return a value of a notebook's metadata as Pandoc's metadata has it, so that it goes the same way."""
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {str(key): _as_pandoc(inner) for key, inner in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_as_pandoc(inner) for inner in value]}
    if isinstance(value, bool):
        return {"t": "MetaBool", "c": value}
    return {"t": "MetaString", "c": "" if value is None else str(value)}
