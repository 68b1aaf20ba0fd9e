"""panflute's elements without the rest of panflute.

`import panflute` also brings in its command line and YAML, which takes longer than everything else the filter does for
a short document. The elements need neither, so they are imported past the package's own `__init__`, and the package is
left as if nobody had asked for it: a later `import panflute` is whole, and shares these very classes.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType
from typing import Any

_NAME = "panflute"


def _import_elements() -> Any:
    if _NAME in sys.modules:
        return import_module(f"{_NAME}.elements")
    spec = PathFinder.find_spec(_NAME)
    if spec is None or spec.submodule_search_locations is None:
        return import_module(f"{_NAME}.elements")
    stub = ModuleType(_NAME)
    stub.__path__ = list(spec.submodule_search_locations)
    stub.__spec__ = spec
    sys.modules[_NAME] = stub
    try:
        return import_module(f"{_NAME}.elements")
    finally:
        # The submodules stay; the real package will find and adopt them.
        del sys.modules[_NAME]


elements: Any = _import_elements()
