"""German: word order, indirect speech, numbers and names are read as German has them."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pandoc_claims import analysis
from pandoc_claims.languages import vocabulary
from pandoc_claims.options import Options
from pandoc_claims.render.appendix import outline
from pandoc_claims.render.wording import words

from .detect import document_of, report_of_language, text_of

if TYPE_CHECKING:
    from pandoc_claims.model import Report
    from pandoc_claims.render.outline import Outline

QUIET = sorted((Path(__file__).parent / "data" / "quiet" / "de").glob("*.txt"))
MOST = 0.03  # of the sentences of all quiet texts together


def german(*paragraphs: str, level: str = "standard") -> Report:
    return report_of_language("de", *paragraphs, options=Options(level=level))


def caveats(text: str) -> set[str]:
    return {finding.caveat for claim in german(text).claims for finding in claim.findings}


def sources(*paragraphs: str) -> list[tuple[str, str | None]]:
    """Give class and words of each source, in order."""
    document = document_of(text_of(*paragraphs, lang="de"))
    found = []
    for attribution in (a for of_sentence in document.attributions for a in of_sentence):
        text, source = document.text.blocks[attribution.cue.block].text, attribution.source
        found.append((attribution.source_class, text[source.start : source.end] if source else None))
    return found


def actors(*paragraphs: str) -> dict[str, str]:
    return {actor.name: actor.type for actor in german(*paragraphs).actors}


@pytest.mark.parametrize("code", ["de", "de-DE", "de-AT", "de_CH", "DE"])
def test_every_german_has_the_one_vocabulary(code: str) -> None:
    known = vocabulary(code)
    assert known is not None
    assert known.language == "de"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Anna Weiß sagte am Montag in Berlin, dass die Brücke sicher sei.", "Anna Weiß"),
        ("Am Montag sagte Anna Weiß in Berlin, die Brücke sei sicher.", "Anna Weiß"),
        ("Die Brücke sei sicher, sagte Anna Weiß.", "Anna Weiß"),
        ("Die Brücke, sagte Anna Weiß, sei sicher.", "Anna Weiß"),
        ("Anna Weiß teilte am Montag mit, dass die Brücke sicher sei.", "Anna Weiß"),
        ("Dass die Brücke sicher sei, teilte Anna Weiß mit.", "Anna Weiß"),
        ("Wie Anna Weiß mitteilte, ist die Brücke sicher.", "Anna Weiß"),
        ("Anna Weiß hat immer wieder behauptet, die Brücke sei sicher.", "Anna Weiß"),
        ("Die Brücke ist sicher, so Anna Weiß.", "Anna Weiß"),
        ("Die Brücke ist Anna Weiß zufolge sicher.", "Anna Weiß"),
        ("Die Brücke ist nach Ansicht von Anna Weiß sicher.", "Anna Weiß"),
        ("Der Leiter des Amtes, Karl Lehmann, erklärte, die Brücke sei sicher.", "Karl Lehmann"),
        ("Die Brücke ist laut dem Gutachten sicher.", "Gutachten"),
    ],
)
def test_a_source_is_found_wherever_german_puts_it(text: str, source: str) -> None:
    assert sources(text) == [("named", source)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weiß teilte den Kuchen mit ihrem Bruder.",
        "Die Musik war laut und deutlich zu hören.",
        "Nach dem Essen sprach er mit dem Wirt.",
        "Es ist so groß, dass niemand es heben kann.",
        "Er wollte sagen, dass es regnet, aber er schwieg.",
        "Das heißt, dass die Tür offen war.",
        "Er gab ihr das Buch und ging.",
        "Die Regierung stellte drei neue Richter ein.",
    ],
)
def test_a_word_that_could_report_and_does_not_is_left_alone(text: str) -> None:
    assert sources(text) == []


def test_the_konjunktiv_goes_on_with_whoever_spoke_last() -> None:
    report = german("Anna Weiß sagte, die Brücke sei alt. Sie stehe seit 1911. Man habe sie nie geprüft.")
    assert [claim.attributions[0].actor for claim in report.claims] == ["anna-weiss"] * len(report.claims)
    assert len(report.claims) >= 2


def test_the_konjunktiv_is_forgotten_with_the_paragraph() -> None:
    assert sources("Anna Weiß sagte, die Brücke sei alt.", "Sie stehe seit 1911.") == [("named", "Anna Weiß")]


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("Die Preise werden steigen.", True),
        ("Die Preise werden bezahlt.", False),
        ("Das Haus wird gebaut werden.", True),
        ("Das Haus wird gebaut.", False),
        ("Das Haus wird im kommenden Jahr gebaut.", True),
        ("Dass die Preise steigen werden, weiß Karl Lehmann.", True),
        ("Die Preise, die steigen werden, stehen in der Liste.", True),
        ("Er wird Lehrer.", False),
        ("Die Tage werden kürzer.", False),
        ("Sie werden staunen.", False),
    ],
)
def test_the_future_is_told_from_the_passive(text: str, future: bool) -> None:
    assert ("prediction" in caveats(text)) is future


@pytest.mark.parametrize(
    ("text", "hearsay"),
    [
        ("Er soll das Geld genommen haben.", True),
        ("Das Geld soll gestohlen worden sein.", True),
        ("Sie soll 1902 nach Amerika ausgewandert sein.", True),
        ("Er sagte zu, weil sie dort gewesen sein soll.", True),
        ("Er soll das Geld nehmen.", False),
        ("Die Tür soll geschlossen sein.", False),
        ("Was soll das heißen?", False),
    ],
)
def test_soll_passes_on_only_what_is_past(text: str, hearsay: bool) -> None:
    assert ("hearsay" in caveats(text)) is hearsay


@pytest.mark.parametrize(
    "figure",
    [
        "1.234,5 Tonnen",
        "12,5 Prozent",
        "45.300 Einwohner",
        "zwei Millionen Euro",
        "1.234.567 Menschen",
        "80 alte Häuser",
    ],
)
def test_german_numbers_are_figures(figure: str) -> None:
    assert caveats(f"Dort lagen {figure} im Hafen.") == {"unsourced-statistic"}


@pytest.mark.parametrize(
    "text",
    [
        "Am 12.03.2024 begann der Bau der Brücke.",
        "Die Stadt wurde 1234 gegründet.",
        "Der 45-jährige Fahrer blieb stehen.",
        "Das regelt § 312 Absatz 1 des Gesetzes.",
        "Um 14:30 Uhr schloss das Tor.",
        "Im 19. Jahrhundert standen hier Mühlen.",
        "Das dauerte 80 Tage.",
        "Der Bus 80 fährt zum Hafen, die Linie 312 zum Markt.",
    ],
)
def test_dates_ages_paragraphs_and_lines_are_no_figures(text: str) -> None:
    assert "unsourced-statistic" not in caveats(text)


def test_an_ordinal_ends_no_sentence() -> None:
    report = german("Im 19. Jahrhundert kamen am 3. Mai z. B. Dr. Weiß und ca. 5 Mio. Gäste. Danach war es still.")
    assert len(report.sentences) == 2


@pytest.mark.parametrize(
    "quote", ["„Wir haben nichts gewusst“", "»Wir haben nichts gewusst«", "“Wir haben nichts gewusst”"]
)
def test_every_german_quotation_mark_quotes(quote: str) -> None:
    assert caveats(f"{quote}, sagte Anna Weiß.") == {"uncited-quote", "attributed-only"}


def test_names_are_known_by_what_stands_beside_them() -> None:
    text = (
        "Bundeskanzler Brandt und Frau Dr. Meier trafen Karl-Heinz von Reden in Österreich. Die Nordwall Immobilien "
        "GmbH verklagte das Umweltministerium, die SPD und das Institut für Meereskunde. Die Franzosen lachten, Redens "
        "Hund auch, und Brandt ging."
    )
    assert actors(text) == {
        "Brandt": "person",
        "Meier": "person",
        "Karl-Heinz von Reden": "person",
        "Österreich": "place",
        "Nordwall Immobilien GmbH": "organisation",
        "Umweltministerium": "organisation",
        "SPD": "organisation",
        "Institut für Meereskunde": "organisation",
        "Franzosen": "group",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister machte dem Präsidenten Vorwürfe und dem Richter Hoffnung.",
        "Die Frau Gottes und der Herr Sohn standen vor dem Tor.",
        "Das Essen war kalt, die Halle leer und der Main im Winter zugefroren.",
        "Die Deutsche Eiche und der Deutsche Schäferhund sind Arten.",
        "Mit Mut, Kraft und Verstand baute die Gemeinde ein Haus.",
        "Ein Institut für Musik gab es nie.",
        "HTML, PDF und DNA sind Abkürzungen.",
        "DIE GANZE ZEILE STEHT IN GROSSEN BUCHSTABEN IN BERLIN.",
    ],
)
def test_a_common_noun_is_nobody(text: str) -> None:
    assert actors(text) == {}


def test_a_surname_that_is_a_noun_too_names_only_without_an_article() -> None:
    report = german("Anna Fischer kam. Fischer lachte. Der Fischer lachte auch, und die alten Fischer schwiegen.")
    assert [mention.text for actor in report.actors for mention in actor.mentions] == ["Anna Fischer", "Fischer"]


def _sentences(path: Path) -> list[str]:
    return [" ".join(part.split()) for part in path.read_text(encoding="utf-8").split("\n\n")]


def test_quiet_german_prose_is_hardly_ever_flagged() -> None:
    reports = [german(*_sentences(path)) for path in QUIET]
    flagged = [claim for report in reports for claim in report.claims if claim.findings]
    total = sum(len(report.sentences) for report in reports)
    assert total >= 90
    assert len(flagged) <= MOST * total, "\n".join(f"{c.sentence.text} {c.findings}" for c in flagged)


def test_quiet_german_prose_names_nobody_but_whom_it_names() -> None:
    assert {actor.name for path in QUIET for actor in german(*_sentences(path)).actors} <= {"Marthe"}


@pytest.mark.parametrize(
    "piece",
    [
        "Der Minister sagte, dass die Brücke, die laut Angaben der Polizei wird steigen und ",
        "„Er sagte so etwas laut X. ",
        "»so, sagte »so, ",
        "Anna Weiß ",
        "nach Angaben nach Angaben von der ",
        "wird soll könnte haben sein ",
    ],
)
def test_a_long_german_paragraph_takes_time_linear_in_its_length(piece: str) -> None:
    def seconds(size: int) -> float:
        text = text_of(piece * (size // len(piece)), lang="de")
        best = 9e9
        for _ in range(2):
            began = time.perf_counter()
            analysis.analyse(text, Options())
            best = min(best, time.perf_counter() - began)
        return best

    assert seconds(400_000) < 12 * seconds(100_000) + 0.2


def test_a_language_without_a_vocabulary_gets_names_and_says_so() -> None:
    report = report_of_language(
        "fr",
        "Le ministre Jean Dupont a déclaré mardi à Paris que la réforme serait votée. On dit que le pont est fermé.",
        "Selon la Banque de France, les prix ont augmenté de 12 %. Les Enfants du pays chantaient. Cette Maison est "
        "belle. Hier, Le Monde a publié une enquête sur Nestlé et sur l’Allemagne.",
    )
    assert report.language == ""
    assert not [claim for claim in report.claims if claim.findings or claim.attributions]
    found = {actor.name: actor.type for actor in report.actors}
    assert found["Paris"] == "place"
    assert found["Jean Dupont"] == "person"
    assert not {"Le", "Les Enfants", "Cette Maison", "On", "Hier", "Selon", "Selon la Banque", "Le ministre"} & set(
        found
    )
    assert words("fr")["method-none"].partition("{version}")[2].format(level="standard") in appendix(report)
    assert "noms" in words("fr")["method-none"]


def appendix(report: Report) -> str:
    made: Outline | None = outline(report, Options())
    assert made is not None
    return " ".join(piece.text for section in made.sections for entry in section.entries for piece in entry.pieces)


def test_a_german_appendix_says_in_german_what_its_vocabulary_leaves_out() -> None:
    report = german("Anna Weiß sagte, die Brücke sei alt. Angeblich war sie gesperrt.")
    said = appendix(report)
    assert words("de")["vocabulary-de"] in said
    assert "Weitergegeben, ohne zu sagen, von wem es kommt." in said
    assert "Als Quelle genannt: Anna Weiß." in said
    assert "Von wem?" in said
    assert "der Name dessen oder das Dokument" in said


def test_english_documents_do_not_wait_for_german() -> None:
    code = (
        "import sys; from tests.detect import report_of; report_of('Ada Mills said the bridge was closed.');"
        "sys.exit(any('languages.de' in name or name.endswith('.native') and 'de' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
