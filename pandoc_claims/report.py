"""The report: what was found, cut to the level and the caveats that were asked for, and numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims import caveats, support
from pandoc_claims.languages import vocabulary
from pandoc_claims.model import SEVERITIES, Report, SetAside

if TYPE_CHECKING:
    from pandoc_claims.document import Document
    from pandoc_claims.model import Claim, Finding, SecondOpinion
    from pandoc_claims.options import Options

_LEAST = {"lenient": "high", "standard": "medium", "strict": "low"}


def build(document: Document) -> Report:
    """Make the report of an analysed document.

    Caveats below the level are left out, single ones by the author's wish; claims are numbered after that, "claim-1"
    and so on behind the id prefix, in reading order.
    """
    options = document.options
    asked_for = wanted(options)
    reported = [_cut(claim, asked_for, options) for claim in document.claims]
    kept = [claim for claim in reported if _is_kept(claim)]
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
        opinion=_counted(document.opinion, document, asked_for) if document.opinion else None,
    )


def wanted(options: Options) -> frozenset[str]:
    """List the caveats to report: those of the level's severity and above, and what was switched on or off by name."""
    of_level = {name for name, severe in caveats.severities().items() if _reaches(severe, options)}
    return frozenset((of_level | options.caveats_on) - options.caveats_off)


def severity(finding: Finding) -> str:
    """Give the severity of a finding: that of its caveat, or the one below it where a second opinion lowered it."""
    of_card = caveats.severities()[finding.caveat]
    if finding.opinion is None or finding.opinion.verdict != "lower":
        return of_card
    return SEVERITIES[max(SEVERITIES.index(of_card) - 1, 0)]


def _reaches(severe: str, options: Options) -> bool:
    return SEVERITIES.index(severe) >= SEVERITIES.index(_LEAST[options.level])


def _cut(claim: Claim, asked_for: frozenset[str], options: Options) -> Claim:
    findings = tuple(found for found in claim.findings if found.caveat in asked_for and _stands(found, options))
    return claim._replace(findings=findings, severity=max(map(severity, findings), key=SEVERITIES.index, default="low"))


def _stands(finding: Finding, options: Options) -> bool:
    """Whether a finding that was asked for is still one after a second opinion."""
    if finding.opinion is None or finding.opinion.verdict == "confirm":
        return True
    named = finding.caveat in options.caveats_on
    return finding.opinion.verdict == "lower" and (named or _reaches(severity(finding), options))


def _counted(opinion: SecondOpinion, document: Document, asked_for: frozenset[str]) -> SecondOpinion:
    """Say what became of the findings that were asked for, and keep those that are no longer reported."""
    given = [
        (claim, finding, finding.opinion.verdict)
        for claim in document.claims
        for finding in claim.findings
        if finding.opinion and finding.caveat in asked_for
    ]
    verdicts = [verdict for _, _, verdict in given]
    return opinion._replace(
        confirmed=verdicts.count("confirm"),
        lowered=verdicts.count("lower"),
        dropped=verdicts.count("drop"),
        set_aside=tuple(
            SetAside(claim.sentence, claim.span, finding)
            for claim, finding, _ in given
            if not _stands(finding, document.options)
        ),
    )


def _is_kept(claim: Claim) -> bool:
    """Whether the report speaks of a claim: it has a caveat, a verdict, a source, or somebody's word behind it."""
    spoken_of = claim.hand or claim.status != "unreviewed"
    return bool(claim.findings or claim.sources or claim.attributions) or spoken_of or claim.support == "cited"
