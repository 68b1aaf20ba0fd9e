"""The cache: answers on disk, so that the same text is never sent twice.

One small file for each question, named by a hash of all that the answer depends on. It holds the opinions, neither the
text nor a key. A file appears whole or not at all, so that programs at the same time do no harm; a file that makes no
sense counts as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pandoc_claims.errors import OpinionError
from pandoc_claims.opinion import answers

if TYPE_CHECKING:
    from pandoc_claims.model import Opinion
    from pandoc_claims.opinion.prompt import Message
    from pandoc_claims.opinion.questions import Question
    from pandoc_claims.options import Options

_FORM = 1  # of the files; another number, and old ones are not found any more


class Cache:
    """Keeps answers in a folder, or nowhere if that is None."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def find(self, key: str, question: Question) -> dict[str, Opinion] | None:
        """Give the opinions kept under a key, if they are there, whole and on all flags of the question."""
        if self.folder is None:
            return None
        try:
            text = self._path(key).read_text(encoding="utf-8")
        except (OSError, ValueError):
            return None
        asked = {flag.id for flag in question.flags}
        answer = answers.read(text, asked)
        return answer.opinions if answer is not None and answer.opinions.keys() == asked else None

    def keep(self, key: str, opinions: dict[str, Opinion]) -> None:
        """Keep the opinions on one question.

        Raises:
            OSError: the folder cannot be written to.

        """
        if self.folder is None:
            return
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".json", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(answers.write(opinions))
            Path(name).replace(path)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
            raise

    def _path(self, key: str) -> Path:
        assert self.folder is not None  # noqa: S101  # both callers have looked; this tells the type checker
        return self.folder / key[:2] / f"{key}.json"


def key(options: Options, messages: list[Message]) -> str:
    """Name an answer by all that it depends on: server, model, instructions and text."""
    asked = json.dumps([_FORM, options.opinion_endpoint, options.opinion_model, messages])
    return hashlib.sha256(asked.encode("ascii")).hexdigest()


def open_cache(options: Options) -> Cache:
    """Open the cache that the options ask for.

    Raises:
        OpinionError: it would be the user's own folder, and the library that knows where that is is not installed.

    """
    if options.opinion_cache is False:
        return Cache(None)
    if isinstance(options.opinion_cache, str):
        return Cache(Path(options.opinion_cache))
    try:
        from platformdirs import user_cache_path  # noqa: PLC0415  # part of an extra
    except ImportError as error:
        raise OpinionError(
            "a second opinion needs platformdirs, which is not installed: pip install 'pandoc-claims[opinion]'"
        ) from error
    return Cache(user_cache_path("pandoc-claims", appauthor=False) / "opinions")
