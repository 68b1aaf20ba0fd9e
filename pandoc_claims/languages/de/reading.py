"""What a German word can be where it stands: capitals tell nouns from verbs, and "Sie" from "sie"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pandoc_claims.languages import Bit, tables

if TYPE_CHECKING:
    from pandoc_claims.tokens import Tokens

_POLITE = frozenset(("Sie", "Ihnen", "Ihr", "Ihre", "Ihrer", "Ihres", "Ihren", "Ihrem"))
#: What a noun is not, however the word is read in small letters: "das Können", "die Reisen", "im Sein".
_NO_NOUN = Bit.FINITE | Bit.CUE | Bit.ADVERB | Bit.PREPOSITION | Bit.CONJUNCTION | Bit.SUBORDINATOR | Bit.SUBJECT
#: Behind "Sie" at the beginning of a sentence these more often speak to the reader than of others.
_ADVISING = tables.words("werden können könnten müssen sollten dürfen finden erhalten brauchen möchten sehen")
_SHORT = 25  # tokens; an instruction is no longer
#: Infinitives that end an instruction: "Die Zwiebeln schälen und fein würfeln."
INSTRUCTIONS = tables.words(
    "schälen schneiden würfeln rühren verrühren unterrühren kneten backen kochen aufkochen braten anbraten dünsten "
    "garen köcheln abkühlen zugeben hinzugeben hinzufügen geben bestreuen vorheizen lassen legen stellen drücken "
    "öffnen schließen wählen auswählen klicken anklicken eingeben starten einschalten ausschalten entfernen "
    "einsetzen anziehen lösen prüfen reinigen abwischen spülen trocknen mischen gießen abgießen servieren ziehen "
    "füllen streichen falten kleben bohren schrauben ausrollen auslegen einfrieren würzen abschmecken pürieren "
    "hacken verteilen aufbewahren beachten verwenden"
)


def bits(tokens: Tokens, found: list[int]) -> list[int]:
    """Correct what the list says of each token by its capital, and mark a sentence that instructs at its first word."""
    words, corrected = tokens.words, list(found)
    for index, word in enumerate(words):
        if index and word[0].isupper():
            corrected[index] = (
                Bit.SECOND if word in _POLITE and words[index - 1] not in ".:!?„“»" else found[index] & ~_NO_NOUN
            )
    if words[0] == "Sie" and tokens.lower[1:2] and tokens.lower[1] in _ADVISING:
        corrected[0] |= Bit.SECOND
    if _instructs(tokens, corrected):
        corrected[0] |= Bit.IMPERATIVE
    return corrected


def _instructs(tokens: Tokens, bits_: list[int]) -> bool:
    """Whether a sentence tells its reader what to do: "Drücken Sie …", "Die Zwiebeln schälen und würfeln."."""
    words, lower = tokens.words, tokens.lower
    if len(words) < 3 or words[-1] == "?":
        return False
    if (words[1] in ("Sie", "du") and lower[0].endswith("n")) or lower[0] in ("siehe", "bitte", "nimm", "gib", "man"):
        return lower[0] != "man" or lower[1].endswith("e")
    if words[1:3] == ["Sie", "bitte"]:
        return True
    last = len(words) - 1
    while last > 0 and not words[last][0].isalnum():
        last -= 1
    return words[last] in INSTRUCTIONS and len(words) <= _SHORT and not any(bit & Bit.FINITE for bit in bits_)
