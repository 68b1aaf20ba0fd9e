"""The filter: Pandoc's JSON in, Pandoc's JSON out, one document per process.

Whatever goes wrong while claims are looked for, the author's document comes out, byte for byte as it came in, and one
line on stderr says what happened. Only a mistake in the options, or `strict: true`, makes the filter fail.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pandoc_claims.errors import ClaimsError, DocumentError, OptionError
from pandoc_claims.hosts.pandoc import ours

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pandoc_claims.hosts.pandoc.tree import Node
    from pandoc_claims.model import Report
    from pandoc_claims.options import Options

#: The oldest Pandoc whose tree we know: Debian 12 has it.
OLDEST = (2, 17)

#: What anything of ours holds somewhere, so that most documents need not be searched for it.
_TRACES = (b"data-claim", b"data-actor", b"claims-appendix")

#: Pandoc nests as deep as the author does. Deep trees get a thread with room for this many levels of calls.
_LEVELS = 200_000
_STACK = 512 * 1024 * 1024  # bytes of address space; pages that are not touched cost nothing


def main(fmt: str) -> int:
    """Run as Pandoc's filter for the output format `fmt` ("" when Pandoc names none) and return the exit status."""
    gc.disable()  # the process lives for one document, and a tree of dictionaries has no cycles to look for
    try:
        _say_if_old()
        data = sys.stdin.buffer.read()
        if not data.strip():  # Pandoc always has something to say
            raise OptionError(_not_called_by_pandoc(fmt))
        sys.stdout.buffer.writelines(_filtered(data, fmt, Path.cwd(), say, None))
        sys.stdout.buffer.flush()
    except ClaimsError as error:
        say(str(error))
        return error.exit_status
    except BrokenPipeError:
        # Nobody reads any more; keep the interpreter from complaining about it once again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _not_called_by_pandoc(fmt: str) -> str:
    """Say to a person, who gave us no document to filter and perhaps meant a command by `fmt`, where to read on."""
    command = f"“{fmt}” is no command, and no document came in to be filtered for it" if fmt else "no document came in"
    return f"{command}; see pandoc-claims --help"


def say(line: str) -> None:
    """Tell the author something in one line, on stderr."""
    from pandoc_claims.printable import printable  # noqa: PLC0415 -- most documents give no cause to say anything

    print("pandoc-claims:", printable(" ".join(line.split())), file=sys.stderr)


def run(
    data: bytes, fmt: str, directory: Path, say: Callable[[str], None], overrides: Mapping[str, object] | None = None
) -> bytes:
    """Filter one document.

    Args:
        data: the document as Pandoc's JSON.
        fmt: the name of Pandoc's writer ("html5", "latex", …), "" if unknown.
        directory: where the search for a project file begins; relative paths are understood from here.
        say: is given one line for each thing that the author should know.
        overrides: options from the command line, by key.

    Returns:
        The marked document as JSON; `data` itself where there is nothing to mark or something went wrong.

    Raises:
        OptionError: an unknown option or value.
        ClaimsError: whatever else went wrong, when `strict: true` was asked for.

    """
    return b"".join(_filtered(data, fmt, directory, say, overrides))


def _filtered(
    data: bytes, fmt: str, directory: Path, say: Callable[[str], None], overrides: Mapping[str, object] | None
) -> list[bytes]:
    """Filter one document, as `run` does, and return it in pieces."""
    try:
        return _attempt(data, fmt, directory, say, overrides)
    except RecursionError:
        return _with_room(lambda: _attempt(data, fmt, directory, say, overrides))


def _attempt(
    data: bytes, fmt: str, directory: Path, say: Callable[[str], None], overrides: Mapping[str, object] | None
) -> list[bytes]:
    from pandoc_claims import options as claims_options  # noqa: PLC0415 -- only where a document is really filtered

    try:
        tree = _loaded(data)
    except DocumentError as error:
        say(f"{error}; it is passed on as it is")
        return [data]
    options = claims_options.load(tree["meta"], directory, overrides)
    if not options.enabled or _is_marked(data, tree):
        return [data]
    try:
        filtered = mark(tree, fmt, options, say)
    except RecursionError:
        raise
    except Exception as error:
        if options.strict:
            raise ClaimsError(_line(error)) from error
        say(f"{_line(error)}; the document is left unmarked")
        return [data]
    return [data] if filtered is None else _written(filtered)


def mark(tree: dict[str, Any], fmt: str, options: Options, say: Callable[[str], None]) -> dict[str, Any] | None:
    """Return a marked document with its appendix, or None where there is nothing to mark or to list.

    The paragraphs of `tree` take the marks; keep no other use for it.
    """
    from pandoc_claims.analysis import analyse  # noqa: PLC0415 -- a document that is already marked does not wait for it
    from pandoc_claims.hosts.pandoc.read import read  # noqa: PLC0415

    text = read(tree)
    if options.lang:
        text = text._replace(lang=options.lang)
    report = analyse(text, options, say)
    if options.report and not _wrote_report(report, options, say):
        options = options._replace(report="")  # and no page shall lead to it
    if not (report.claims or report.actors or report.opinion):
        return None
    from pandoc_claims.hosts.pandoc import appendix, definitions, formats, placement  # noqa: PLC0415 -- likewise
    from pandoc_claims.hosts.pandoc.mark import apply  # noqa: PLC0415

    dress = formats.dress(fmt, options, report)
    if options.marks:
        for line in apply(report, dress):
            say(line)
    blocks = appendix.blocks(report, fmt, options, dress.placed)
    if not (blocks or dress.placed):
        return None
    placed = placement.place(tree, blocks, options, fmt)
    defined: list[Node] = definitions.definitions(fmt, options, report)
    return definitions.put(defined, placed, fmt)


def _wrote_report(report: Report, options: Options, say: Callable[[str], None]) -> bool:
    """Write the report to the file that was asked for; that this fails is no reason to leave a document unmarked."""
    from pandoc_claims.render import report_file  # noqa: PLC0415 -- few ask for it

    try:
        report_file.write(report, options.report)
    except ClaimsError as error:
        if options.strict:
            raise
        say(str(error))
        return False
    return True


def _loaded(data: bytes) -> dict[str, Any]:
    """Read Pandoc's JSON, as far as to see that it is that."""
    try:
        tree = json.loads(data, object_hook=_sharing())
    except ValueError as error:
        raise DocumentError(f"the document is not Pandoc's JSON ({error})") from error
    if not (
        isinstance(tree, dict)
        and isinstance(tree.get("blocks"), list)
        and isinstance(tree.get("meta"), dict)
        and "pandoc-api-version" in tree
    ):
        raise DocumentError("the document is not Pandoc's JSON (it lacks the API version, the metadata or the blocks)")
    return tree


def _sharing() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return a hook by which all places with the same word, or with a space, share one node.

    Most nodes of a book are such, and no node is ever changed. It halves the memory.
    """
    bare: dict[str, Node] = {}
    words: dict[str, Node] = {}

    def share(node: dict[str, Any]) -> dict[str, Any]:
        size = len(node)
        if size == 2 and node.get("t") == "Str":
            word = node.get("c")
            return words.setdefault(word, node) if isinstance(word, str) else node
        if size == 1:
            tag = node.get("t")
            return bare.setdefault(tag, node) if isinstance(tag, str) else node
        return node

    return share


def _written(tree: dict[str, Any]) -> list[bytes]:
    """Return a document as JSON, block by block: written at once, a book fills the memory twice."""
    # ASCII, so that half a surrogate pair goes out as it came in.
    encode = json.JSONEncoder(separators=(",", ":")).encode
    rest = {key: value for key, value in tree.items() if key != "blocks"}
    pieces = [encode(rest)[:-1].encode("ascii"), b',"blocks":[']
    for place, block in enumerate(tree["blocks"]):
        if place:
            pieces.append(b",")
        pieces.append(encode(block).encode("ascii"))
    pieces.append(b"]}")
    return pieces


def _is_marked(data: bytes, tree: dict[str, Any]) -> bool:
    return any(trace in data for trace in _TRACES) and ours.is_marked(tree)


def _line(error: Exception) -> str:
    """Say in one line what went wrong; of a mistake of ours, also where, for the report that we hope for."""
    if isinstance(error, ClaimsError):
        return str(error)
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {Path(place.tb_frame.f_code.co_filename).name}, line {place.tb_lineno}" if place is not None else ""
    return f"an error of this program{where}: {type(error).__name__}: {error}"


def _with_room(work: Callable[[], list[bytes]]) -> list[bytes]:
    """Do a piece of work once more where calls may nest as deep as any document does."""
    import threading  # noqa: PLC0415 -- hardly any document is this deep

    done: list[list[bytes]] = []
    failed: list[BaseException] = []

    def attempt() -> None:
        try:
            done.append(work())
        except BaseException as error:  # handed on to the thread that waits
            failed.append(error)

    limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK)
    sys.setrecursionlimit(_LEVELS)
    try:
        thread = threading.Thread(target=attempt)
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    if failed:
        raise failed[0]
    return done[0]


def _say_if_old() -> None:
    """Say so when Pandoc is older than what we know. What is newer, or has no version we understand, may pass."""
    parts = os.environ.get("PANDOC_VERSION", "").split(".")
    if len(parts) > 1 and parts[0].isdecimal() and parts[1].isdecimal() and (int(parts[0]), int(parts[1])) < OLDEST:
        say(f"this is Pandoc {'.'.join(parts)}; pandoc-claims knows Pandoc 2.17 and later, so look at what comes out")
