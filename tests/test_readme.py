"""What the README says is so: its tables are those of the code, its commands exist, its links lead somewhere.

`python -m tests.test_readme` writes the tables anew.
"""

from __future__ import annotations

import re

import pytest

from pandoc_claims import caveats, options
from tests.programs import ROOT, claims_program, run

README = ROOT / "README.md"


def caveat_table() -> str:
    """Lay out the cards, the gravest first."""
    rows = [f"| `{card.name}` | {card.severity} | {card.reader} | {card.settled_by} |" for card in caveats.load_all()]
    return "\n".join(["| caveat | severity | what the reader is told | what settles it |", "|---|---|---|---|", *rows])


def option_table() -> str:
    """Lay out the options, as they are in the table that the code reads them by."""
    defaults = options.Options()._asdict()
    rows = [
        f"| `{spec.key}` | {_written(defaults[spec.field])} | {spec.takes} | {spec.help} |" for spec in options.SPECS
    ]
    rows.insert(1, "| `caveats` | | a map of caveats to true or false | switch single caveats on or off |")
    return "\n".join(["| option | default | takes | what it does |", "|---|---|---|---|", *rows])


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "all" if isinstance(value, tuple) else str(value)


PAGES = sorted(
    str(path.relative_to(ROOT))
    for pattern in ("*.md", "seeds/README.md", "notebooks/*.md", "templates/**/*.md")
    for path in ROOT.glob(pattern)
)
TABLES = {"caveats": caveat_table, "options": option_table}


def between(name: str) -> re.Pattern[str]:
    """Match what stands between the comments around a table."""
    return re.compile(rf"(?<=<!-- {name}: )(?P<head>[^\n]*-->\n)(?P<table>.*?)(?=<!-- end -->)", re.DOTALL)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_that_of_the_code(name: str) -> None:
    found = between(name).search(README.read_text(encoding="utf-8"))

    assert found is not None
    assert found["table"].strip() == TABLES[name](), "python -m tests.test_readme writes it anew"


def test_every_command_exists() -> None:
    text = README.read_text(encoding="utf-8")
    named = set(re.findall(r"^(?:\$ )?pandoc-claims ([a-z]+)", text, re.MULTILINE))

    offered = set(re.findall(r"^    ([a-z]+) ", run(claims_program(), "--help"), re.MULTILINE))

    assert named
    assert named == offered, "what is offered is shown, and what is shown is offered"


def test_every_make_target_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))

    for name in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", (ROOT / name).read_text(encoding="utf-8")))
        assert named
        assert named - targets == set()


@pytest.mark.parametrize("name", PAGES)
def test_every_link_to_a_file_leads_to_one(name: str) -> None:
    path = ROOT / name
    links = re.findall(
        r"\]\(([^)#:\s]+)\)", re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    )

    assert [link for link in links if not (path.parent / link).exists()] == []


def main() -> None:
    """Write the tables anew."""
    text = README.read_text(encoding="utf-8")
    for name, table in TABLES.items():
        text = between(name).sub(lambda found, table=table: f"{found['head']}{table()}\n", text)  # type: ignore[misc]
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
