"""Launchers: small programs in a folder of ours that start a module of this package with this very Python.

Pandoc runs its filters and PDF engines by the name of a program. A launcher has that name wherever we were installed,
on the `PATH` or not, and whatever modules happen to lie in the working directory.
"""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

_SCRIPT = """\
import sys

sys.path.append({packages!r})

from {module} import main

sys.exit(main())
"""


def write(folder: Path, name: str, module: str) -> Path:
    """Write a launcher called `name` that runs `main()` of `module`, and return its path.

    On Windows it is a `.cmd` file, elsewhere a shell script: a Python script's own first line could hold no path with a
    space, nor a long one. `-P` keeps the script's folder and the working directory from shadowing anything.
    """
    script = folder / f"{name}-launcher.py"
    packages = str(Path(__file__).resolve().parent.parent.parent)
    script.write_text(_SCRIPT.format(packages=packages, module=module), encoding="utf-8")
    if os.name == "nt":
        launcher = folder / f"{name}.cmd"
        launcher.write_text(f'@"{sys.executable}" -P "{script}" %*\n', encoding="utf-8")
    else:
        launcher = folder / name
        command = shlex.join([sys.executable, "-P", str(script)])
        launcher.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
        launcher.chmod(0o700)
    return launcher
