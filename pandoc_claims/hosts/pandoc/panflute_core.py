"""panflute's elements without the rest of panflute.

`import panflute` also brings in its command line and YAML, which takes longer than everything else the filter does for
a short document. The elements need neither. So the package's own `__init__` is put off until somebody asks for what
only it can give; whoever imports panflute later, in whatever way, gets all of it, with these very classes.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

_NAME = "panflute"


def _import_elements() -> Any:
    if _NAME not in sys.modules:
        spec = PathFinder.find_spec(_NAME)
        if spec is not None and spec.submodule_search_locations is not None:
            sys.modules[_NAME] = _unopened(spec)
    return import_module(f"{_NAME}.elements")


def _unopened(spec: ModuleSpec) -> ModuleType:
    """Return a package whose `__init__` runs when the first name is looked up in it that it does not have yet."""
    package = ModuleType(spec.name)
    package.__spec__ = spec
    package.__loader__ = spec.loader
    package.__package__ = spec.name
    package.__file__ = spec.origin
    package.__path__ = list(spec.submodule_search_locations or ())

    def open_package(name: str) -> Any:
        del package.__getattr__
        if spec.loader is not None:
            spec.loader.exec_module(package)
        return getattr(package, name)

    package.__getattr__ = open_package  # type: ignore[method-assign]  # PEP 562
    return package


elements: Any = _import_elements()
