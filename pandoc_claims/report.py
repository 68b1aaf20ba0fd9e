"""The report: what was found, cut to the level and the caveats that were asked for, and numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import caveats, support
from pandoc_claims.claims import severity
from pandoc_claims.languages import vocabulary
from pandoc_claims.model import SEVERITIES, Report

if TYPE_CHECKING:
    from pandoc_claims.document import Document
    from pandoc_claims.model import Claim
    from pandoc_claims.options import Options

_LEAST = {"lenient": "high", "standard": "medium", "strict": "low"}


def build(document: Document) -> Report:
    """Make the report of an analysed document.

    Caveats below the level are left out, single ones by the author's wish; claims are numbered after that, "claim-1"
    and so on behind the id prefix, in reading order.
    """
    options = document.options
    wanted = _wanted(options)
    claims = [_cut(claim, wanted) for claim in document.claims]
    kept = [claim for claim in claims if _is_kept(claim)]
    numbered = (claim._replace(id=f"{options.id_prefix}claim-{n}") for n, claim in enumerate(kept, 1))
    found = vocabulary(options.lang or document.text.lang)
    return Report(
        text=document.text,
        level=options.level,
        language=found.language if found else "",
        sentences=document.sentences,
        claims=tuple(numbered),
        actors=document.actors,
        sources=support.sources(document),
        register=document.register,
    )


def _wanted(options: Options) -> frozenset[str]:
    """List the caveats to report: those of the level's severity and above, and what was switched on or off by name."""
    least = SEVERITIES.index(_LEAST[options.level])
    of_level = {name for name, severe in caveats.severities().items() if SEVERITIES.index(severe) >= least}
    return frozenset((of_level | options.caveats_on) - options.caveats_off)


def _cut(claim: Claim, wanted: frozenset[str]) -> Claim:
    findings = tuple(finding for finding in claim.findings if finding.caveat in wanted)
    return claim._replace(findings=findings, severity=severity(findings))


def _is_kept(claim: Claim) -> bool:
    """Whether the report speaks of a claim: it has a caveat, a verdict, a source, or somebody's word behind it."""
    spoken_of = claim.hand or claim.status != "unreviewed"
    return bool(claim.findings or claim.sources or claim.attributions) or spoken_of or claim.support == "cited"
