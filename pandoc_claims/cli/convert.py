"""`convert`: run Pandoc with our filter, on one document or many, so that a person need not know how."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims import option_layers, options, pandoc_program
from pandoc_claims.cli import citations, complain, documents, launcher, pdf, pdf_engine
from pandoc_claims.errors import ClaimsError, DocumentError, OptionError
from pandoc_claims.hosts.pandoc.definitions import template
from pandoc_claims.render import report_file

if TYPE_CHECKING:
    import argparse

#: What a file is called whose format is called otherwise.
_SUFFIXES = {
    "asciidoc": "adoc", "beamer": "tex", "chunkedhtml": "zip", "commonmark": "md", "commonmark_x": "md",
    "context": "tex", "docbook": "xml", "docbook5": "xml", "dzslides": "html", "epub2": "epub", "epub3": "epub",
    "gfm": "md", "html4": "html", "html5": "html", "jats": "xml", "jats_publishing": "xml", "latex": "tex", "man": "1",
    "markdown": "md", "markdown_strict": "md", "opendocument": "xml", "plain": "txt", "revealjs": "html",
    "slidy": "html", "typst": "typ",
}  # fmt: skip

#: Documents that take their styles from another document, of which we have one with our styles in it.
_REFERENCES = {".docx": "reference.docx", ".odt": "reference.odt"}


class Job(NamedTuple):
    """One document to convert."""

    source: str
    target: Path


def run(asked: argparse.Namespace) -> int:
    """Convert each document; one that fails does not stop the others.

    Raises:
        OptionError: the call makes no sense: two documents for one target, a target that is a source, a wrong option.
        ToolError: there is no pandoc, or nothing to make PDFs with.

    """
    jobs = _jobs(asked)
    wanted = options.load({}, Path(), documents.overrides(asked))  # say once, and now, what is wrong with them
    if wanted.report and len(jobs) > 1:
        raise OptionError(f"{wanted.report} can hold one report; name one in each of the documents instead")
    makes_pdf = jobs[0].target.suffix == ".pdf"
    pandoc = pandoc_program.find(asked.pandoc, at_least=pdf_engine.TYPST_SINCE if makes_pdf else ())
    failed = False
    with tempfile.TemporaryDirectory(prefix="pandoc-claims-") as folder:
        arguments = _arguments(asked, jobs[0].target.suffix, Path(folder), pandoc)
        for number, job in enumerate(jobs, 1):
            if len(jobs) > 1 and sys.stderr.isatty():
                sys.stderr.write(f"[{number}/{len(jobs)}] {job.source} → {job.target}\n")
            try:
                _convert(job, arguments, pandoc, asked)
            except (ClaimsError, OSError) as error:
                told = f"I cannot make {job.target}: {error.strerror}" if isinstance(error, OSError) else error
                complain(f"{job.source}: {told}")
                failed = True
    return int(failed)


def _jobs(asked: argparse.Namespace) -> list[Job]:
    if "-" in (*asked.files, asked.output):
        raise OptionError("convert reads and writes files; between two programs, use pandoc --filter pandoc-claims")
    output = Path(asked.output)
    files = list(dict.fromkeys(asked.files))
    if len(files) == 1 and not output.is_dir() and not asked.output.endswith(("/", os.sep)):
        jobs = [Job(files[0], output)]
    else:
        if output.exists() and not output.is_dir():
            raise OptionError(f"{output} is a file; several documents need a folder to go to")
        form = (asked.to or "html").split("+")[0].split("-")[0]
        suffix = _SUFFIXES.get(form, form)
        jobs = [Job(source, output / f"{Path(source).stem}.{suffix}") for source in files]
        output.mkdir(parents=True, exist_ok=True)
    targets: dict[Path, str] = {}
    sources = {Path(source).resolve() for source in files}
    for job in jobs:
        other = targets.setdefault(job.target, job.source)
        if other != job.source:
            raise OptionError(f"{other} and {job.source} would both become {job.target}; convert them one by one")
        if job.target.resolve() in sources:
            raise OptionError(
                f"{job.target} would be overwritten, and it is one of the documents; choose another output"
            )
    return jobs


def _arguments(asked: argparse.Namespace, suffix: str, folder: Path, pandoc: str) -> list[str]:
    """Put together what is the same for every document. What the user passes on stands before our filter, so that
    citations are already resolved when it runs.
    """  # noqa: D205  # the summary needs its reason
    own = asked.pandoc_arguments
    arguments = ["--standalone", *own]
    if suffix == ".pdf":
        arguments += pdf_engine.arguments(asked.pdf_engine, asked.to, folder, pandoc, passed_on=own)
    elif asked.pdf_engine:
        raise OptionError(f"--pdf-engine is for PDF, and the output is {suffix or 'without a suffix'}")
    if asked.to and asked.to != "pdf":
        arguments += ["--to", asked.to]
    if asked.from_:
        arguments += ["--from", asked.from_]
    if suffix in _REFERENCES and not any(word.startswith("--reference-doc") for word in own):
        arguments.append(f"--reference-doc={template(_REFERENCES[suffix])}")
    for key, value in _metadata(asked).items():
        arguments += ["--metadata", key if value is None else f"{key}={value}"]
    return [*arguments, "--filter", str(launcher.write(folder, "pandoc-claims", "pandoc_claims.__main__"))]


def _metadata(asked: argparse.Namespace) -> dict[str, str | None]:
    """Collect metadata by key, flags for our options winning: Pandoc would make a list of a key that it gets twice.

    What no document may ask for goes by the environment instead: our filter could not tell it from the document's.
    """
    metadata: dict[str, str | None] = {}
    for given in asked.metadata:
        end = min((at for at in (given.find("="), given.find(":")) if at >= 0), default=len(given))
        metadata[given[:end]] = given[end + 1 :] if end < len(given) else None
    for key, value in documents.overrides(asked).items():
        if key not in options.GUARDED:
            metadata[f"claims.{key}"] = _written(value)
    return metadata


def _variables(asked: argparse.Namespace) -> dict[str, str]:
    given = documents.overrides(asked).items()
    return {option_layers.variable(key): _written(value) for key, value in given if key in options.GUARDED}


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _convert(job: Job, arguments: list[str], pandoc: str, asked: argparse.Namespace) -> None:
    """Convert one document. The target appears whole or not at all: Pandoc writes into a folder beside it."""
    if not Path(job.source).is_file():
        raise DocumentError("this is a folder" if Path(job.source).is_dir() else "there is no such file")
    if not job.target.parent.is_dir():
        raise DocumentError(f"there is no folder {job.target.parent} to put {job.target.name} into")
    folder = Path(job.source).parent
    passed_on = asked.pandoc_arguments
    own = citations.arguments(job.source, arguments, passed_on, pandoc)
    if not any(word.startswith("--resource-path") for word in passed_on):
        own.append(f"--resource-path=.{os.pathsep}{folder}")
    with tempfile.TemporaryDirectory(prefix=".pandoc-claims-", dir=job.target.parent) as apart:
        written = Path(apart).resolve() / job.target.name
        run_pandoc = pdf.run if job.target.suffix == ".pdf" else pandoc_program.run
        run_pandoc(
            [*own, *arguments, "--output", str(written), documents.argument(job.source)],
            program=pandoc,
            environment={
                option_layers.DOCUMENT_FOLDER: str(folder),
                report_file.OUTPUT_FOLDER: str(job.target.parent),
                **_variables(asked),
            },
        )
        written.replace(job.target)
