"""Where options come from: the project file, the document's metadata, flat `-M` keys, the environment, flags.

Each source becomes a `Layer`: plain values, and words for the place, so that an error can say where the mistake is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pandoc_claims.errors import OptionError

PROJECT_FILE = "pandoc-claims.toml"
TABLE = "tool.pandoc-claims"
VARIABLES = "PANDOC_CLAIMS_"  # what the variables that set options begin with
DOCUMENT_FOLDER = "PANDOC_CLAIMS_DOCUMENT_FOLDER"  # variable in which `convert` and `check` say where the document lies


class Layer(NamedTuple):
    """Options from one place."""

    values: object  # a map; `True` or `False` switches the filter on or off; anything else is a mistake
    where: Callable[[str], str]  # from a key to words for its place
    directory: Path | None = None  # where paths are relative to; None for the working directory
    is_document: bool = False  # it may be the document that says so, and not the person who runs us
    repeats: bool = False  # a key given twice arrives as a list, of which the last counts (Pandoc's `-M`)


def project(directory: Path) -> Iterator[Layer]:
    """Read `pandoc-claims.toml`, or `[tool.pandoc-claims]` in `pyproject.toml`, from `directory` upwards.

    The nearest file wins and the search ends there; it also ends at a repository's root (`.git`), at the user's home
    and at the root of the file system.
    """
    start = Path(os.path.abspath(directory))  # noqa: PTH100  # Path.resolve would follow links out of the project
    home = os.path.expanduser("~")  # noqa: PTH111  # Path.home raises when there is none
    for folder in (start, *start.parents):
        for name in (PROJECT_FILE, "pyproject.toml"):
            layer = _project_file(folder / name, start)
            if layer is not None:
                yield layer
                return
        if (folder / ".git").exists() or str(folder) == home:
            return


def _project_file(path: Path, start: Path) -> Layer | None:
    if not path.is_file():
        return None
    shown = os.path.relpath(path, start)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        if path.name != PROJECT_FILE:
            return None
        raise OptionError(f"{shown}: I cannot read this file: {error}") from error
    if path.name != PROJECT_FILE and f"[{TABLE}" not in text:
        return None
    import tomllib  # noqa: PLC0415  # only projects that have such a file pay for it

    try:
        values: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OptionError(f"{shown}: this is not TOML: {error}") from error
    if path.name != PROJECT_FILE:
        for name in TABLE.split("."):
            values = values.get(name, {}) if isinstance(values, Mapping) else {}
    return Layer(values, lambda key: f"{shown}{_line_of(key, text)}: {key}", path.parent)


def _line_of(key: str, text: str) -> str:
    """Find the line of a TOML file that sets `key`, as ":12", or "" when it is written in a way not looked for."""
    last = key.rpartition(".")[2]
    for number, line in enumerate(text.splitlines(), 1):
        name, equals, _ = line.partition("=")
        if equals and name.strip().strip("\"'") in (key, last):
            return f":{number}"
    return ""


def metadata(meta: Mapping[str, object]) -> Iterator[Layer]:
    """Read the `claims:` map of a document's metadata, then its flat keys: `claims.level`, `claims-appendix-title`."""
    if "claims" in meta:
        yield Layer(
            plain(meta["claims"]),
            lambda key: f"the document’s metadata, claims{'.' * bool(key)}{key}",
            is_document=True,
        )
    for written in sorted(meta):
        if written.startswith("claims.") or written.startswith("claims-"):
            key = _flat_key(written)
            said = f"-M {written}"
            yield Layer({key: plain(meta[written])}, lambda _, said=said: said, is_document=True, repeats=True)  # type: ignore[misc]


def _flat_key(written: str) -> str:
    """Turn `claims.appendix.title` and `claims-appendix-title` into `appendix.title`."""
    key = written[len("claims.") :]
    if written[len("claims")] == "-":
        for map_key in ("appendix", "caveats", "opinion"):
            if key.startswith(f"{map_key}-"):
                return f"{map_key}.{key[len(map_key) + 1 :]}"
    return key


def environment(keys: Iterable[str]) -> Iterator[Layer]:
    """Read those of the options that are set by a variable, `PANDOC_CLAIMS_OPINION_MODEL` for `opinion.model`."""
    for key in keys:
        name = variable(key)
        if value := os.environ.get(name):
            yield Layer({key: value}, lambda _, name=name: f"the variable {name}")  # type: ignore[misc]


def variable(key: str) -> str:
    """Give the name of the environment variable that sets an option."""
    return VARIABLES + key.translate(_IN_VARIABLES).upper()


_IN_VARIABLES = str.maketrans(".-", "__")


def flags(overrides: Mapping[str, object]) -> Iterator[Layer]:
    """Read what was given on the command line, by key: `level` for `--level`."""
    if overrides:
        yield Layer(dict(overrides), lambda key: f"--{key.replace('.', '-')}")


def plain(value: object) -> object:
    """Turn a value of Pandoc's metadata into maps, lists, booleans and strings. Numbers are strings there."""
    if not isinstance(value, Mapping):
        return ""
    tag, content = value.get("t"), value.get("c")
    if tag == "MetaMap" and isinstance(content, Mapping):
        return {str(key): plain(inner) for key, inner in content.items()}
    if tag == "MetaList" and isinstance(content, list):
        return [plain(inner) for inner in content]
    if tag == "MetaBool":
        return content is True
    return " ".join(words(content).split()) if tag != "MetaString" else str(content)


_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}
_SPACES = frozenset(("Space", "SoftBreak", "LineBreak"))
_VERBATIM = frozenset(("Code", "RawInline", "Math"))


def words(tree: object) -> str:
    """Collect the text of inlines or blocks of metadata: enough for a title, a path or a code, not for prose."""
    if isinstance(tree, list):
        return "".join(map(words, tree))
    if not isinstance(tree, Mapping):
        return ""
    tag, content = tree.get("t"), tree.get("c")
    if tag == "Str":
        text = str(content)
    elif tag in _SPACES:
        text = " "
    elif tag in _VERBATIM and isinstance(content, list):
        text = str(content[-1])
    elif tag == "Quoted" and isinstance(content, list):
        text = words(content[1]).join(_QUOTES.get(content[0].get("t"), ("“", "”")))
    elif tag == "Note":
        text = ""
    else:
        text = words(content) + " " * (tag in ("Para", "Plain"))
    return text


_SMART = str.maketrans({"–": "--", "—": "---", "…": "...", "‘": "'", "’": "'", "“": '"', "”": '"'})


def unsmart(text: str) -> str:
    """Undo what Pandoc's `smart` does to dashes, dots and quotes, for text that is not prose."""
    return text.translate(_SMART)


def resolve(path: str, base: Path | None, directory: Path) -> str:
    """Understand a path from the place where it was written, and give it as seen from the working directory.

    What a document says is understood from `directory`, as Pandoc understands it; where nothing lies there, and the
    command line knows the document's own folder, from that folder. The result is relative, since a report may show
    it and must not tell where on whose machine the document lies.
    """
    written = Path(path).expanduser()
    if written.is_absolute():
        return str(written)
    joined = (directory if base is None else base) / written
    beside = os.environ.get(DOCUMENT_FOLDER)
    if base is None and beside is not None and not joined.exists() and (Path(beside) / written).exists():
        joined = Path(beside) / written
    try:
        return Path(os.path.relpath(joined)).as_posix()
    except ValueError:  # on another drive
        return joined.as_posix()
