"""German phrases whose words stand apart: "soll … gestorben sein", "wird … steigen", "wies … zurück"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, tables
from pandoc_claims.languages.de.clauses import Range, at, bracket, is_both, is_infinitive, is_participle, segments
from pandoc_claims.languages.de.verbs import WITH_SEIN

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Scan

Found = tuple[str, int, int]

_SHALL = frozenset(("soll", "sollen"))
_WILL = frozenset(("wird", "werden"))
_MAY = frozenset(("dürfte", "dürften"))
_MIGHT = frozenset(("könnte", "könnten"))
_SEEM = frozenset(("scheint", "scheinen"))
_POINT = frozenset(("deutet", "deuten", "spricht", "sprechen"))
_DENY = tables.words(
    "bestreitet bestreiten bestritt bestritten dementiert dementieren dementierte dementierten leugnet leugnete "
    "widerspricht widersprach widersprechen widersprachen zurückweist zurückwies abstreitet abstritt "
    "zurückgewiesen abgestritten widersprochen"
)
_PARTICIPLES = frozenset(("bestritten", "dementiert", "zurückgewiesen", "abgestritten", "widersprochen"))
_UNDENIED = frozenset(("nicht", "kaum", "nie", "niemals", "niemand", "keiner"))
_REJECT = frozenset(("weist", "weisen", "wies", "wiesen", "streitet", "streiten", "stritt", "stritten"))
_VERIFIED = tables.words(
    "bestätigt bestätigen überprüft überprüfen verifiziert verifizieren belegt belegen nachgewiesen nachprüfen "
    "bewiesen erwiesen beweisen"
)
_PROOF = frozenset(("beleg", "belege", "beweis", "beweise", "bestätigung", "nachweis", "nachweise"))
_INTEND = frozenset(("will", "wollen", "plant", "planen"))
_REPUTED = frozenset(("gilt", "gelten", "galt", "galten"))
_TRIGGERS = _REPUTED | _SHALL | _WILL | _MAY | _MIGHT | _SEEM | _POINT | _DENY | _REJECT | _VERIFIED | _PROOF | _INTEND
_NEAR = 9  # tokens from "gilt" to "als"
_YEAR = 4  # digits
_NO_HISTORY = 2026  # "wird 1921 gegründet" is told of the past; no clock is looked at, so that a run can be repeated


def find(scan: Scan) -> list[Found]:
    """List the phrases of a sentence whose words stand apart: kind, first token, last token (exclusive)."""
    triggers = [i for i, word in enumerate(scan.lower) if word in _TRIGGERS and not scan.quoted[i]]
    if not triggers:
        return []
    cut = segments(scan)
    found = []
    for index in triggers:
        segment = cut[at(cut, index)] if cut else (0, 0)
        if segment[0] <= index < segment[1]:
            found += _at_trigger(scan, index, segment)
    return found


def _at_trigger(scan: Scan, index: int, segment: Range) -> list[Found]:
    word = scan.lower[index]
    if word in _VERIFIED or word in _PROOF:
        return _unproven(scan, index, segment)
    if scan.words[index] != word and index:
        return []  # "das Werden", "die Sollen"
    if word in _DENY or word in _REJECT:
        return _denial(scan, index, segment)
    if word in _POINT:
        return _points(scan, index, segment)
    if word in _REPUTED:
        return _reputed(scan, index, segment)
    chain = bracket(scan, segment, index)
    if chain[0] == chain[1]:
        return []
    whole = min(index, chain[0]), max(index + 1, chain[1])
    kind = _of_modal(scan, index, segment, [scan.lower[i] for i in range(*chain)])
    return [(kind, *whole)] if kind else []


def _of_modal(scan: Scan, index: int, segment: Range, chain: list[str]) -> str:
    """Tell what a modal verb means with the infinitives and participles that close its bracket; "" for nothing."""
    word = scan.lower[index]
    if word in _SHALL:
        if _is_perfect(chain):
            return "hearsay"
        planned = is_participle(chain[-2]) if len(chain) > 1 and chain[-1] == "werden" else False
        return "prediction" if _dated(scan, segment) and (planned or is_infinitive(chain[-1])) else ""
    if word in _INTEND:
        intended = is_infinitive(chain[-1]) and not _speaks(scan, segment)
        return "prediction" if intended and _dated(scan, segment) else ""
    if word in _WILL:
        return _future(scan, segment, chain)
    if word in _SEEM:
        return "probable" if "zu" in chain[-1] or "zu" in scan.lower[segment[0] : segment[1]] else ""
    if _speaks(scan, segment) or _unreal(scan, segment) or not is_infinitive(chain[-1]):
        return ""
    return "probable" if word in _MAY else "possible"


def _is_perfect(chain: list[str]) -> bool:
    """Whether the chain is a perfect infinitive: "gesehen haben", "gestorben sein", "gebaut worden sein"."""
    if len(chain) < 2:
        return False
    if chain[-1] == "haben":
        return is_participle(chain[-2]) or is_both(chain[-2])
    return chain[-1] == "sein" and (chain[-2] in WITH_SEIN or chain[-2].endswith(tuple(_MOVED)))


_MOVED = ("gekommen", "gegangen", "gereist", "gefahren", "geflogen", "gelaufen", "gefallen", "gestürzt", "gezogen")


def _future(scan: Scan, segment: Range, chain: list[str]) -> str:
    """Tell the future ("wird steigen") from the passive ("wird gebaut"), which needs a time to come to be one."""
    if any(scan.bits[i] & Bit.SECOND for i in range(*segment)) or scan.words[-1] == "?":
        return ""
    last = chain[-1]
    if last == "werden" or (len(chain) > 1 and last in ("können", "müssen", "lassen")):
        return "prediction"
    if last in ("haben", "sein") and len(chain) > 1 and is_participle(chain[-2]):
        return "prediction" if _to_come(scan, segment) else "probable"
    if is_participle(last) or is_both(last):
        return "prediction" if _to_come(scan, segment) else ""
    return "prediction"


def _to_come(scan: Scan, segment: Range) -> bool:
    """Whether a clause names a time to come: "im kommenden Jahr", "bis 2050", "künftig"."""
    for index in range(*segment):
        word = scan.lower[index]
        if scan.named(index, "to-come") or scan.named(index, "coming"):
            return True
        if len(word) == _YEAR and word.isdecimal() and _NO_HISTORY <= int(word) <= 2150:
            return True
    return False


def _dated(scan: Scan, segment: Range) -> bool:
    """Whether a plan names its time, be it but a month or a day: "soll im Juni eröffnet werden"."""
    days = (i for i in range(*segment) if scan.bits[i] & Bit.DATE and scan.capital(i))
    return next(days, None) is not None or _to_come(scan, segment)


def _speaks(scan: Scan, segment: Range) -> bool:
    """Whether the author or the reader is the subject, or "man": what they could do is no guess."""
    own = Bit.FIRST_SINGULAR | Bit.FIRST_PLURAL | Bit.SECOND
    return any(
        (scan.bits[i] & own and not scan.bits[i] & Bit.POSSESSIVE) or scan.named(i, "impersonal")
        for i in range(*segment)
    )


def _unreal(scan: Scan, segment: Range) -> bool:
    """Whether the clause is a condition, a purpose or a question."""
    return scan.words[-1] == "?" or scan.named(segment[0], "unreal") or "wenn" in scan.lower or "wäre" in scan.lower


def _points(scan: Scan, index: int, segment: Range) -> list[Found]:
    """Find "deutet darauf hin, dass" and "spricht dafür, dass"."""
    stop = segment[1]
    if stop + 1 >= len(scan.lower) or not scan.named(stop + 1, "that"):
        return []
    inside = scan.lower[index:stop]
    return [("probable", index, stop)] if {"darauf", "dafür"} & set(inside) else []


def _reputed(scan: Scan, index: int, segment: Range) -> list[Found]:
    """Find "gilt als", "gilt seit Langem als": what follows is thought by nobody in particular."""
    last = next((i for i in range(index + 1, min(segment[1], index + _NEAR)) if scan.lower[i] == "als"), None)
    if last is None or scan.lower[last - 1] in ("mehr", "weniger", "anders", "sowohl"):
        return []
    return [("hearsay", index, last + 1)]


def _denial(scan: Scan, index: int, segment: Range) -> list[Found]:
    """Find what denies: a verb of denial without a "nicht", the separable ones with their particle."""
    word, (start, stop) = scan.lower[index], segment
    if any(scan.lower[i] in _UNDENIED for i in range(start, stop)):
        return []
    if word in _PARTICIPLES and not any(scan.bits[i] & Bit.HAVE for i in range(start, stop)):
        return []
    dismissed = any(scan.named(i, "granted") for i in range(start, stop))
    if word in _REJECT:
        particle = "zurück" if word.startswith("w") else "ab"
        return [("contested", index, stop)] if scan.lower[stop - 1] == particle and not dismissed else []
    earned = any(scan.named(i, "sustenance") for i in range(start, stop))
    if earned or dismissed or scan.named(start, "unreal") or _speaks(scan, segment):
        return []
    return [("contested", index, index + 1)]


def _unproven(scan: Scan, index: int, segment: Range) -> list[Found]:
    """Find "konnte nicht bestätigt werden", "Belege dafür gibt es nicht", "eine Bestätigung liegt nicht vor"."""
    start, stop = segment
    if scan.lower[index] in _PROOF:
        if scan.words[index] == scan.lower[index]:
            return []
        missing = [
            i for i in range(start, stop) if scan.lower[i] in ("nicht", "fehlt", "fehlen", "keine", "kein", "keinen")
        ]
    else:
        if scan.words[index] != scan.lower[index] and index != start:
            return []
        missing = [i for i in range(start, stop) if scan.lower[i] in ("nicht", "nie")]
        if not any(scan.bits[i] & (Bit.BE | Bit.AUXILIARY | Bit.HAVE) for i in range(start, stop)):
            return []
    if not missing or scan.present & Bit.SECOND:
        return []
    first = min(index, missing[0])
    return [("disclaimer", first, max(index, missing[0]) + 1)]
