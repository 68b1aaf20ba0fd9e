"""Plain paragraphs in, what was found in them out: the whole analysis, without any host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import actors, attribution, claims, report, sentences
from pandoc_claims.document import Document
from pandoc_claims.options import Options
from pandoc_claims.text import Block, Pointer, Role, Run, Scope, Source, Text

if TYPE_CHECKING:
    from pandoc_claims.model import Attribution, Report


def text_of(*paragraphs: str, scope: str = Scope.PROSE, lang: str = "en") -> Text:
    """Make a Text of plain paragraphs. `[@]` in a paragraph becomes a bare citation of a source of its own."""
    blocks: list[Block] = []
    sources: list[Source] = []
    for index, paragraph in enumerate(paragraphs):
        pieces = paragraph.split("[@]")
        text, pointers = pieces[0], []
        for piece in pieces[1:]:
            source = Source(f"key{len(sources) + 1}", "citation", "Doe 1999")
            sources.append(source)
            pointers.append(Pointer(len(text), len(text), source.id))
            text += piece
        runs = (Run(0, len(text), Role.TEXT, None),) if text else ()
        blocks.append(Block(index, text, scope, runs, pointers=tuple(pointers)))
    return Text(tuple(blocks), tuple(sources), lang)


def document_of(text: Text, options: Options | None = None) -> Document:
    """Take a Text through the stages up to the claims."""
    document = Document(text, options or Options())
    for stage in (sentences.split, actors.find, attribution.find, claims.judge):
        document = stage(document)
    return document


def report_of(*paragraphs: str, options: Options | None = None) -> Report:
    """Analyse plain paragraphs."""
    return report.build(document_of(text_of(*paragraphs), options))


def report_of_language(lang: str, *paragraphs: str, options: Options | None = None) -> Report:
    """Analyse plain paragraphs in a language."""
    return report.build(document_of(text_of(*paragraphs, lang=lang), options))


def attributions_of(*paragraphs: str) -> list[tuple[Attribution, dict[str, str | None]]]:
    """Find the attributions of plain paragraphs, each with the words of its source, cue and content."""
    document = document_of(text_of(*paragraphs))
    found = []
    for attribution_ in (a for of_sentence in document.attributions for a in of_sentence):
        block = document.text.blocks[attribution_.cue.block].text
        spans = {"source": attribution_.source, "cue": attribution_.cue, "content": attribution_.content}
        found.append((attribution_, {name: span and block[span.start : span.end] for name, span in spans.items()}))
    return found
