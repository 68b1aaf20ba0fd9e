"""The architecture, read from the imports: they point one way, and each library is met by the modules named for it."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.programs import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = ROOT / "pandoc_claims"

#: From the bottom up. A module imports from its own layer and from those below.
LAYERS: tuple[tuple[str, frozenset[str]], ...] = (
    ("vocabulary", frozenset({"model", "options", "option_layers", "option_values", "errors", "printable"})),
    ("text", frozenset({"text", "tokens", "languages", "document", "quotes"})),
    ("sentences", frozenset({"sentences"})),
    (
        "stages",
        frozenset(
            {
                "actors",
                "recognisers",
                "attribution",
                "claims",
                "support",
                "caveats",
                "opinion",
                "register",
                "register_file",
                "report",
            }
        ),
    ),
    ("analysis", frozenset({"analysis"})),
    ("hosts and renderers", frozenset({"hosts", "render", "pandoc_program", "locate"})),
    ("entry points", frozenset({"__main__", "filter", "cli", "training", "notebook", "interactive"})),
)
LEVEL = {module: level for level, (_, modules) in enumerate(LAYERS) for module in modules}

#: Which modules may import a library that is not Python's own. What is not here is not imported at all.
LIBRARIES = {
    "panflute": ("pandoc_claims.hosts.pandoc",),
    "pycrfsuite": ("pandoc_claims.actors", "pandoc_claims.training"),
    "faker": ("pandoc_claims.training",),
    "tests": ("pandoc_claims.training",),  # the scorer; no wheel holds either
    "spacy": ("pandoc_claims.recognisers.spacy",),
    "gliner": ("pandoc_claims.recognisers.gliner",),
    "openai": ("pandoc_claims.opinion.endpoint",),
    "platformdirs": ("pandoc_claims.opinion.cache",),
    "sentencex": ("pandoc_claims.sentences",),
    "yaml": ("pandoc_claims.register_file",),
    "typst": ("pandoc_claims.cli",),
    "nbconvert": ("pandoc_claims.hosts.notebook", "pandoc_claims.interactive.markdown"),
    "jinja2": ("pandoc_claims.hosts.notebook",),
    "traitlets": ("pandoc_claims.hosts.notebook",),
    "IPython": ("pandoc_claims.interactive.magics",),
    "pandas": ("pandoc_claims.interactive",),
}
NO_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "core", "manager", "misc", "base"})

#: What the filter's process must never load: each costs more than all that detection does to a short article.
#: (python-crfsuite loads tempfile of its own accord: 2 ms.)
HEAVY = frozenset({
    "argparse", "asyncio", "click", "dataclasses", "difflib", "importlib.metadata", "importlib.resources", "inspect",
    "logging", "subprocess", "tomllib", "unittest", "urllib.request", "yaml",
})  # fmt: skip


class Import(NamedTuple):
    """One import that happens when the program runs."""

    module: str  # the module it stands in
    target: str  # "pandoc_claims.text"; for `from a import b` both "a" and "a.b"
    line: int


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(module: str, path: Path) -> list[Import]:
    """Read the imports of a module, in functions too, but not those that only the type checker sees."""
    found = []
    pending: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            pending += node.orelse
            continue
        pending += ast.iter_child_nodes(node)
        if isinstance(node, ast.Import):
            found += [Import(module, alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno} imports from a relative name; write the whole one"
            found += [Import(module, f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return found


MODULES = modules()
IMPORTS = [found for module, path in MODULES.items() for found in imports(module, path)]


def stage(module: str) -> str:
    """Give the part of the package a module belongs to: "hosts" for `pandoc_claims.hosts.pandoc.read`."""
    return module.split(".")[1] if "." in module else "__init__"


def test_every_part_of_the_package_has_its_layer() -> None:
    parts = {stage(module) for module in MODULES} - {"__init__"}

    assert parts - LEVEL.keys() == set(), "add the new module to LAYERS, where it belongs"


def test_imports_point_one_way() -> None:
    upward = [
        f"{found.module}:{found.line} imports {found.target}"
        for found in IMPORTS
        if found.target.startswith("pandoc_claims.")
        and found.module != "pandoc_claims"  # the front door names what stands behind it, lazily
        and LEVEL.get(stage(found.target), -1) > LEVEL.get(stage(found.module), -1)
    ]

    assert upward == []


def test_detection_never_sees_a_host_and_a_host_never_sees_a_rule() -> None:
    rules = ("pandoc_claims.actors", "pandoc_claims.attribution", "pandoc_claims.claims", "pandoc_claims.support")
    crossed = [
        f"{found.module}:{found.line} imports {found.target}"
        for found in IMPORTS
        if (stage(found.module) in ("hosts", "render") and found.target.startswith(rules))
    ]

    assert crossed == []


def test_each_library_is_imported_by_the_modules_named_for_it() -> None:
    known = {*sys.stdlib_module_names, "pandoc_claims"}
    strayed = []
    for found in IMPORTS:
        library = found.target.split(".")[0]
        homes = LIBRARIES.get(library, ())
        if library not in known and not any(f"{found.module}.".startswith(f"{home}.") for home in homes):
            strayed.append(f"{found.module}:{found.line} imports {library}")

    assert strayed == []


def test_no_module_is_named_for_nothing() -> None:
    nameless = [module for module in MODULES if module.split(".")[-1].strip("_") in NO_NAMES]

    assert nameless == []


@pytest.mark.parametrize("module", MODULES)
def test_modules_and_functions_stay_short_enough_to_read(module: str) -> None:
    text = MODULES[module].read_text(encoding="utf-8")
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= 50
    ]

    assert long == []
    assert text.count("\n") <= 400


def test_the_filter_loads_nothing_heavy() -> None:
    tree = (
        '{"pandoc-api-version":[1,23],"meta":{},"blocks":[{"t":"Para","c":[{"t":"Str","c":"Reportedly"},{"t":"Space"},'
        '{"t":"Str","c":"closed."}]}]}'
    )

    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "pandoc_claims", "html"],
        input=tree, capture_output=True, encoding="utf-8", check=True, cwd=PACKAGE / "caveats",
    )  # fmt: skip

    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "pandoc_claims.hosts.pandoc" in loaded, "this reads what the filter really loads"
    assert "claims-appendix" in done.stdout, "and the filter did its work"
    assert loaded & HEAVY == set()
