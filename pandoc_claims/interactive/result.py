"""What an analysis returns: the report, and ways to look at it."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pandoc_claims.hosts.html.mark import mark
from pandoc_claims.hosts.pandoc.formats import dress
from pandoc_claims.interactive import rows, view
from pandoc_claims.model import marked
from pandoc_claims.render import json as render_json
from pandoc_claims.render import terminal

if TYPE_CHECKING:
    from pandas import DataFrame

    from pandoc_claims.hosts.html.read import Fragment
    from pandoc_claims.model import Actor, Claim, Report
    from pandoc_claims.options import Options
    from pandoc_claims.text import Source


class Analysis:
    """A text that has been analysed. A notebook shows it as `_repr_html_` says; `report` holds all that was found."""

    def __init__(self, report: Report, fragment: Fragment, options: Options) -> None:
        self.report = report
        self.options = options
        self._fragment = fragment

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that a reader is warned of."""
        return tuple(claim for claim in self.report.claims if marked(claim))

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who and what is named."""
        return self.report.actors

    @property
    def sources(self) -> tuple[Source, ...]:
        """What the text points to and can rest on."""
        return self.report.sources

    @cached_property
    def html(self) -> str:
        """The text as HTML, with its marks."""
        (made,) = mark([self._fragment], self.report, dress("html", self.options, self.report))
        return made

    def to_dict(self) -> dict[str, Any]:
        """Return the report as `check --format json` prints it."""
        return render_json.report(self.report, "")

    def to_json(self, indent: int | None = None) -> str:
        """Return the report as JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_frame(self) -> DataFrame:
        """Return the claims as a table of pandas, one row each.

        Columns: `claim` (its label in the text), `text`, `caveats` (names, with commas), `severity`, `kind`,
        `certainty`, `support`, `status`, `said_by` (names or words, with commas) and `block` (its number, from 1).

        Raises ImportError where pandas is not installed.
        """
        from pandas import DataFrame  # noqa: PLC0415  # only where it is asked for

        return DataFrame(rows.rows(self.report), columns=list(rows.Row._fields))

    def __len__(self) -> int:
        """Return the number of claims that a reader is warned of."""
        return len(self.claims)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {terminal.summary([self.report])}>"

    def _repr_html_(self) -> str:
        return view.html(self.report, self.html, self.options)
