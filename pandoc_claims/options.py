"""Options: one frozen record, read once, from layers of which the later wins.

`SPECS` is the one table of what can be asked for. Reading, errors, the command line's flags and the manual come from
it. Where the layers come from is the business of `option_layers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pandoc_claims import option_layers
from pandoc_claims.errors import OptionError
from pandoc_claims.model import ACTOR_TYPES
from pandoc_claims.option_values import (
    read_actors,
    read_bool,
    read_cache,
    read_choice,
    read_count,
    read_endpoint,
    read_id_prefix,
    read_key_variable,
    read_lang,
    read_number,
    read_plain,
    read_report,
    read_text,
    stays_beside,
)

LEVELS = ("lenient", "standard", "strict")
PLACEMENTS = ("end", "before-references")
ACTORS = ACTOR_TYPES


class Options(NamedTuple):
    """What the author asked for. The fields are the keys of the `claims:` map; `-` there is `_` here."""

    level: str = "standard"
    caveats_off: frozenset[str] = frozenset()  # caveats switched off by `caveats: {NAME: false}`
    caveats_on: frozenset[str] = frozenset()  # caveats switched on whatever the level
    actors: tuple[str, ...] = ACTORS
    marks: bool = True
    register: str = ""  # path of the register, "" for none
    report: str = ""  # where the JSON report is written, "" for nowhere
    appendix: bool = True
    appendix_title: str = ""  # "" means the localised title
    appendix_placement: str = "end"
    id_prefix: str = ""
    lang: str = ""  # "" means the document's own
    recogniser: str = "embedded"  # what finds the actors: our own, or NAME or NAME:MODEL of `recognisers`
    opinion: bool = False  # ask a language model for a second opinion on the flags
    opinion_endpoint: str = ""  # base URL of an OpenAI-compatible server
    opinion_model: str = ""
    opinion_timeout: float = 30.0  # seconds for one request, repetitions included
    opinion_requests: int = 100  # at most for one document
    opinion_key_variable: str = "OPENAI_API_KEY"  # the environment variable that holds the server's key
    opinion_cache: bool | str = True  # whether answers are kept, or the folder to keep them in
    strict: bool = False
    docx_comments: bool = False
    css: bool = True  # carry the style sheet along in HTML; off for sites that ship templates/claims.css themselves
    js: bool = True  # carry the script along with the style sheet: popovers, and the reader's switch
    enabled: bool = True  # `claims: false` leaves the document wholly alone


class Guard(NamedTuple):
    """What a document itself must not ask for. In a filter `-M` counts as the document: Pandoc hands us both as one."""

    allows: Callable[[object], bool]  # what it may ask for all the same
    why: str


class Spec(NamedTuple):
    """One thing that can be asked for: its key, what it takes, and how what was written becomes a value."""

    key: str  # as it stands in the map; a full stop goes one map deeper
    field: str  # of `Options`
    takes: str  # what it takes, to be read after "takes"
    read: Callable[[object], object]  # raises ValueError, KeyError or TypeError for what it does not take
    help: str
    choices: tuple[str, ...] = ()
    guard: Guard | None = None

    @property
    def is_switch(self) -> bool:
        """Whether it takes true or false."""
        return self.read is read_bool


_BOOL = "true or false"
_SENDS = Guard(lambda value: value is False, "no document may have its text sent anywhere")
_WRITES = Guard(
    stays_beside,
    "a document may only ask for a report in or below the folder that its page goes to, "
    "under a name that does not begin with a full stop",
)
_LOADS = Guard(lambda value: ":" not in str(value), "a document may name a recogniser, but no model to load")

SPECS: tuple[Spec, ...] = (
    Spec("level", "level", "lenient, standard or strict", read_choice(*LEVELS),
         "how much to mark: lenient (high severity), standard (medium and up) or strict (all)", LEVELS),
    Spec("actors", "actors", f"true, false or a list of {', '.join(ACTORS)}", read_actors,
         "which kinds of actor to mark", (*ACTORS, "true", "false")),
    Spec("marks", "marks", _BOOL, read_bool, "mark claims and actors in the text; if not, the appendix alone"),
    Spec("register", "register", "the path of a YAML file", read_plain, "the file with your verdicts on the claims"),
    Spec("report", "report", "the path of a .json file", read_report,
         "the file to write the JSON report to, seen from the folder that the page goes to", guard=_WRITES),
    Spec("appendix", "appendix", "true, false or a map of title and placement", read_bool, "append the appendix"),
    Spec("appendix.title", "appendix_title", "a line of text", read_text, "the heading of the appendix"),
    Spec("appendix.placement", "appendix_placement", "end or before-references", read_choice(*PLACEMENTS),
         "where the appendix goes: end or before-references", PLACEMENTS),
    Spec("id-prefix", "id_prefix", "ASCII letters, digits, “-”, “_” and “.”, the first of them a letter or “_”",
         read_id_prefix, "what every id begins with, for pages that are shown together"),
    Spec("lang", "lang", "a language code such as en or pt-BR", read_lang, "the language of the text"),
    Spec("recogniser", "recogniser", "embedded, spacy, gliner, another that is installed, or NAME:MODEL", read_plain,
         "what finds the actors: our own recogniser (embedded), or a bigger one that you have installed", guard=_LOADS),
    Spec("opinion", "opinion", "true, false or a map", read_bool,
         "ask a language model for a second opinion on the marks", guard=_SENDS),
    Spec("opinion.enabled", "opinion", _BOOL, read_bool, "the same, in a map", guard=_SENDS),
    Spec("opinion.endpoint", "opinion_endpoint", "the http or https address of an OpenAI-compatible server",
         read_endpoint, "the server to ask, such as http://127.0.0.1:11434/v1", guard=_SENDS),
    Spec("opinion.model", "opinion_model", "a name", read_plain, "the model to ask for", guard=_SENDS),
    Spec("opinion.timeout", "opinion_timeout", "seconds, from 0.1 to 3600", read_number(0.1, 3600),
         "how long to wait for one answer, in seconds", guard=_SENDS),
    Spec("opinion.requests", "opinion_requests", "a whole number from 1 on", read_count,
         "how many requests to make for one document at most", guard=_SENDS),
    Spec("opinion.key-variable", "opinion_key_variable", "the name of a variable that ends in API_KEY",
         read_key_variable, "the environment variable that holds the server’s key", guard=_SENDS),
    Spec("opinion.cache", "opinion_cache", "true, false or the path of a folder", read_cache,
         "keep answers, so that nothing is sent twice: true (your cache folder), false, or a folder", guard=_SENDS),
    Spec("strict", "strict", _BOOL, read_bool, "fail when something goes wrong, instead of passing the text unmarked"),
    Spec("docx-comments", "docx_comments", _BOOL, read_bool, "real comments in Word and OpenDocument documents"),
    Spec("css", "css", _BOOL, read_bool, "carry the style sheet along in HTML"),
    Spec("js", "js", _BOOL, read_bool, "carry the script along with it: popovers, and the reader’s switch"),
)  # fmt: skip
BY_KEY = {spec.key: spec for spec in SPECS}
GUARDED = tuple(spec.key for spec in SPECS if spec.guard)
KEYS = (*(key for key in BY_KEY if "." not in key), "caveats")


def load(meta: Mapping[str, object], directory: Path, overrides: Mapping[str, object] | None = None) -> Options:
    """Read the options that hold for a document.

    The layers, later ones winning: the defaults, the project file found from `directory` upwards, the document's
    metadata (the `claims:` map, then flat keys such as `-M claims.level=strict`), the environment for what no document
    may ask for (`PANDOC_CLAIMS_OPINION` and so on), and `overrides` from the command line, whose keys are those of
    `SPECS`.

    Args:
        meta: the document's metadata as Pandoc's JSON has it (`MetaMap`, `MetaInlines` and so on).
        directory: where the search for a project file begins; relative paths are understood from here.
        overrides: values given on the command line, by key.

    Raises:
        OptionError: an unknown key or value, or one that a document may not ask for.

    """
    values: dict[str, object] = {}
    for layer in (
        *option_layers.project(directory),
        *option_layers.metadata(meta),
        *option_layers.environment(GUARDED),
        *option_layers.flags(overrides or {}),
    ):
        _apply(layer, values, directory)
    found = Options()._replace(**values)  # type: ignore[arg-type]  # each reader returns what its field holds
    if found.opinion and not (found.opinion_endpoint and found.opinion_model):
        missing = "opinion.model" if found.opinion_endpoint else "opinion.endpoint"
        raise OptionError(f"a second opinion is asked for, and {missing} is not set: there is nobody to ask")
    return found


def _apply(layer: option_layers.Layer, values: dict[str, object], directory: Path) -> None:
    if isinstance(layer.values, bool):
        values["enabled"] = layer.values
        return
    if not isinstance(layer.values, Mapping):
        raise OptionError(f"{layer.where('')} takes a map of options, or false, not {_quote(layer.values)}")
    for key, value in _flatten(layer.values):
        if key.startswith("caveats.") or key == "caveats":
            _switch_caveat(key, value, layer, values)
            continue
        spec = BY_KEY.get(key)
        if spec is None:
            raise OptionError(_unknown(layer.where(key), key))
        try:
            read = spec.read(value[-1] if layer.repeats and isinstance(value, list) and key != "actors" else value)
        except (ValueError, KeyError, TypeError):
            guess = nearest(str(value), spec.choices)
            raise OptionError(f"{layer.where(key)} takes {spec.takes}, not {_quote(value)}{guess}") from None
        if layer.is_document and spec.guard and not spec.guard.allows(read):
            raise OptionError(
                f"{layer.where(key)}: {spec.guard.why}; that takes the project file, a flag or the variable "
                f"{option_layers.variable(spec.key)}"
            )
        if spec.key == "opinion.cache" and isinstance(read, str):
            read = str((layer.directory or directory) / read)
        if spec.key == "register" and read:
            read = option_layers.resolve(str(read), layer.directory, directory)
        if spec.key.startswith("appendix."):
            values["appendix"] = True
        values[spec.field] = read


def _flatten(values: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def _switch_caveat(key: str, value: object, layer: option_layers.Layer, values: dict[str, object]) -> None:
    name = key.removeprefix("caveats").removeprefix(".")
    known = caveat_names()
    if not name:
        raise OptionError(f"{layer.where(key)} takes a map such as {{hedged: false}}, not {_quote(value)}")
    if name not in known:
        guess = nearest(name, known)
        raise OptionError(f"{layer.where(key)}: there is no such caveat{guess or ', only ' + ', '.join(known)}")
    try:
        wanted = read_bool(value)
    except KeyError:
        raise OptionError(f"{layer.where(key)} takes {_BOOL}, not {_quote(value)}") from None
    for field, into in (("caveats_on", wanted), ("caveats_off", not wanted)):
        names = values.get(field, frozenset())
        assert isinstance(names, frozenset)  # noqa: S101  # nothing else is ever put there; this tells the type checker
        values[field] = names | {name} if into else names - {name}


def caveat_names() -> tuple[str, ...]:
    """List the names of all caveats, in alphabetical order: each has a card of that name."""
    return tuple(sorted(card.stem for card in (Path(__file__).parent / "caveats").glob("*.md")))


def _unknown(where: str, key: str) -> str:
    deep = key.rpartition(".")[0]
    allowed = [known for known in BY_KEY if known.startswith(f"{deep}.")] if deep else []
    allowed = allowed or list(KEYS)
    guess = nearest(key, tuple(allowed))
    return f"{where}: there is no such option{guess}; it can be {', '.join(allowed)}"


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Say which known word was probably meant, as the end of a sentence: "; did you mean “level”?", or ""."""
    import difflib  # noqa: PLC0415  # only somebody who mistyped waits for it

    guesses = difflib.get_close_matches(word.strip().lower(), known, n=1, cutoff=0.6)
    return f" (did you mean “{guesses[0]}”?)" if guesses else ""


def _quote(value: object) -> str:
    """Show what was written, short and on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
