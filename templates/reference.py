"""Make reference.docx and reference.odt: Pandoc's own reference documents with a character style for each mark.

    python templates/reference.py [PANDOC]

The documents hold nothing else of ours but the styles of the appendix and of comments, so whoever has a reference
document already can copy these styles into it.
"""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

#: By name of the style: line in Word, line in OpenDocument, colour. The actor's says nothing: names stay as they are.
STYLES = {
    "Claim High": ("single", "solid", "A33A1C"),
    "Claim Medium": ("dash", "dash", "8A6414"),
    "Claim Low": ("dotted", "dotted", "6D7278"),
    "Claim Reviewed": ("dotted", "dotted", "2F6B4F"),
    "Actor": ("", "", ""),
}

#: Paragraphs of the appendix, and what Word sets comments in: what a style is based on, its paragraph, its text.
WORD_PARAGRAPHS = {
    "Claims Title": ("BodyText", '<w:keepNext/><w:spacing w:before="240" w:after="60"/>', "<w:b/><w:bCs/>"),
    "Claims Entry": ("BodyText", '<w:keepLines/><w:spacing w:before="60" w:after="60"/>', '<w:sz w:val="20"/>'),
    "annotation text": ("Normal", '<w:spacing w:before="0" w:after="0"/>', '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
}
OPEN_PARAGRAPHS = {
    "Claims Title": (
        'fo:keep-with-next="always" fo:margin-top="0.4cm" fo:margin-bottom="0.1cm"',
        'fo:font-weight="bold"',
    ),
    "Claims Entry": ('fo:keep-together="always" fo:margin-top="0.1cm" fo:margin-bottom="0.1cm"', 'fo:font-size="10pt"'),
}
_IDS = {"annotation text": "CommentText"}

#: The mark of a comment in the text.
WORD_REFERENCE = (
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>'
)


def word_paragraph(name: str) -> str:
    """Return a paragraph style for word/styles.xml; a name in lower case is one of Word's own."""
    based, paragraph, text = WORD_PARAGRAPHS[name]
    own = "" if name in _IDS else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{_IDS.get(name, name.replace(" ", ""))}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr></w:style>'
    )


def open_paragraph(name: str) -> str:
    """Return a paragraph style for an OpenDocument's styles.xml."""
    paragraph, text = OPEN_PARAGRAPHS[name]
    return (
        f'<style:style style:name="{name.replace(" ", "_20_")}" style:display-name="{name}" style:family="paragraph"'
        f' style:parent-style-name="Text_20_body"><style:paragraph-properties {paragraph}/>'
        f"<style:text-properties {text}/></style:style>"
    )


def word_style(name: str) -> str:
    """Return a character style for word/styles.xml."""
    line, _, colour = STYLES[name]
    looks = f'<w:rPr><w:u w:val="{line}" w:color="{colour}"/></w:rPr>' if line else ""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/>{looks}</w:style>'
    )


def open_style(name: str) -> str:
    """Return a text style for an OpenDocument's styles.xml."""
    _, line, colour = STYLES[name]
    looks = (
        f'<style:text-properties style:text-underline-style="{line}" style:text-underline-width="auto"'
        f' style:text-underline-color="#{colour.lower()}"/>'
        if line
        else ""
    )
    return (
        f'<style:style style:name="{name.replace(" ", "_20_")}" style:display-name="{name}"'
        f' style:family="text">{looks}</style:style>'
    )


def make(pandoc: str, name: str, part: str, end: str, styles: str) -> bytes:
    """Return Pandoc's reference document `name` with `styles` put before `end` in its `part`; always the same bytes."""
    original = subprocess.run([pandoc, "--print-default-data-file", name], capture_output=True, check=True).stdout
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(original)) as source, zipfile.ZipFile(made, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == part:
                content = content.replace(end.encode(), (styles + end).encode(), 1)
            fixed = zipfile.ZipInfo(entry.filename)  # dated 1980-01-01
            fixed.compress_type = zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(fixed, content)
    return made.getvalue()


def main() -> None:
    """Write both documents beside this file."""
    pandoc = sys.argv[1] if len(sys.argv) > 1 else "pandoc"
    here = Path(__file__).parent
    word = "".join([*map(word_style, STYLES), *map(word_paragraph, WORD_PARAGRAPHS), WORD_REFERENCE])
    (here / "reference.docx").write_bytes(make(pandoc, "reference.docx", "word/styles.xml", "</w:styles>", word))
    opened = "".join([*map(open_style, STYLES), *map(open_paragraph, OPEN_PARAGRAPHS)])
    (here / "reference.odt").write_bytes(make(pandoc, "reference.odt", "styles.xml", "</office:styles>", opened))


if __name__ == "__main__":
    main()
