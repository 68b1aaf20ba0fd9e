"""What kind of source a noun phrase is: named, a role, a crowd, or the author; and which actor it stands for."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from pandoc_claims.actors.resolution import Resolver
from pandoc_claims.attribution.nounphrases import base_phrase
from pandoc_claims.languages import Bit, Name

if TYPE_CHECKING:
    from pandoc_claims.attribution.scan import Range, Scan
    from pandoc_claims.document import Document
    from pandoc_claims.languages import Vocabulary
    from pandoc_claims.model import Actor, Mention


_APPOSED = 6  # tokens from the comma behind a name to its office: "Ada Mills, the new coach of the team"
_RECENT = 3  # blocks; a bare "the minister" means nobody named longer ago


class Source(NamedTuple):
    """A source as classified: its class, the tokens to show for it, and the actor it is or stands for."""

    source_class: str
    tokens: Range
    actor: str | None = None


class Antecedents:
    """The actors of a document by place, and who spoke last: what pronouns and descriptions are resolved with."""

    def __init__(self, document: Document) -> None:
        """Index the mentions of the document's actors."""
        found = sorted(
            (mention.block, mention.start, number, mention)
            for number, actor in enumerate(document.actors)
            for mention in actor.mentions
        )
        self._actors = document.actors
        self._places = [(block, start) for block, start, _, _ in found]
        self._mentions = [(mention, number) for _, _, number, mention in found]
        self._resolver = Resolver(document.actors)
        self._offices: dict[str, tuple[int, str]] = {}  # "minister" -> the block and the person last named as one
        self.last: Source | None = None  # the last source that was no pronoun

    def within(self, block: int, start: int, end: int) -> list[tuple[Mention, Actor]]:
        """List the mentions in a stretch of a block, in order."""
        first, last = bisect_left(self._places, (block, start)), bisect_left(self._places, (block, end))
        return [(mention, self._actors[number]) for mention, number in self._mentions[first:last]]

    def names(self, scan: Scan) -> list[Name]:
        """List the names in a sentence by its tokens, for a language that reads its reports itself."""
        found = self.within(scan.sentence.block, scan.sentence.start, scan.sentence.end)
        return [
            Name(bisect_left(scan.starts, m.start), bisect_left(scan.starts, m.end), actor.type, actor.id)
            for m, actor in found
        ]

    def with_apposition(self, scan: Scan, tokens: Range) -> Range:
        """Widen a description by the name set behind it: "the team's coach, Ada Mills,"."""
        end = tokens[1]
        if not scan.is_comma(end) or scan.capital(end - 1) or end + 1 >= len(scan.lower):
            return tokens
        start = scan.starts[end + 1]
        for mention, actor in self.within(scan.sentence.block, start, start + 1):
            after = bisect_left(scan.starts, mention.end)
            if actor.type == "person" and (after >= len(scan.lower) or not scan.lower[after].isalnum()):
                return tokens[0], after
        return tokens

    def introduce(self, scan: Scan) -> None:
        """Remember who is named with his office: "Minister Fawad Chaudhry", "Ada Mills, the team's coach,"."""
        if not scan.present & Bit.ROLE:
            return
        block = scan.sentence.block
        for mention, actor in self.within(block, scan.sentence.start, scan.sentence.end):
            if actor.type != "person":
                continue
            first, after = bisect_left(scan.starts, mention.start), bisect_left(scan.starts, mention.end)
            beside = [first - 1] if first else []
            if scan.is_comma(after):
                beside += range(after + 1, min(len(scan.lower), after + _APPOSED))
            for index in beside:
                if index > after and scan.is_comma(index):
                    break
                if scan.bits[index] & Bit.ROLE:
                    self._offices[scan.lower[index]] = (block, actor.id)
                    break

    def holder(self, scan: Scan, base: Range) -> str | None:
        """Return the id of the person whom "the minister" means, if one was named with that office shortly before."""
        head = base[1] - 1
        if head != base[0] + 1 or not scan.bits[base[0]] & Bit.DEFINITE:
            return None
        block, actor = self._offices.get(scan.lower[head], (-_RECENT - 1, None))
        return actor if scan.sentence.block - block <= _RECENT else None

    def meant(self, scan: Scan, tokens: Range) -> str | None:
        """Return the id of the actor that a pronoun, a possessive or a description means, if one stands out."""
        start, end = scan.offsets(tokens)
        phrase = " ".join(scan.words[tokens[0] : tokens[1]])
        return self._resolver.resolve(scan.sentence.block, start, end, phrase)


def classify(
    scan: Scan, tokens: Range, antecedents: Antecedents, vocabulary: Vocabulary, *, spoken: bool = False
) -> Source | None:
    """Classify a source by the head of its first base noun phrase, never by any capital in it.

    None when the head is nothing that can say or show a thing: "a clicking sound tells you". Unless a verb of
    speech is said of it (`spoken`: "the mills announced"), a noun must be known, or look, to stand for people or a
    record; and what the reader says or thinks ("do you think") is nobody's word.
    """
    start, _ = tokens
    if scan.bits[start] & Bit.NEGATION or (tokens[1] - start == 1 and scan.named(start, "hardly-any")):
        return None  # "nobody said", "few expected"
    if tokens[1] - start == 1 and scan.named(start, "objects") and not scan.named(start - 1, "of"):
        return None  # "the case before us contends": no subject
    if scan.bits[start] & Bit.SECOND and not scan.bits[start] & Bit.POSSESSIVE:
        return None
    if start == 0 and tokens[1] == 1 and scan.bits[start] & Bit.IMPERATIVE:
        return None  # "Please consider joining"
    if scan.bits[start] & (Bit.THIRD | Bit.FIRST_PLURAL | Bit.FIRST_SINGULAR) and tokens[1] - start == 1:
        return _pronoun(scan, tokens, antecedents, vocabulary)
    source = _noun_phrase(scan, tokens, antecedents, spoken=spoken)
    if source is not None:
        if source.source_class == "named" and source.actor is None:
            source = source._replace(actor=antecedents.meant(scan, tokens))
        antecedents.last = source
    return source


def _pronoun(scan: Scan, tokens: Range, antecedents: Antecedents, vocabulary: Vocabulary) -> Source | None:
    index = tokens[0]
    if scan.bits[index] & (Bit.FIRST_PLURAL | Bit.FIRST_SINGULAR):
        return Source("self", tokens)
    last = antecedents.last
    if scan.lower[index] in vocabulary.words["singular-person"]:
        actor = antecedents.meant(scan, tokens)
        return Source("role" if actor is None and last and last.source_class == "role" else "named", tokens, actor)
    if last is not None and scan.lower[index] in vocabulary.words["plural"]:
        return Source(last.source_class, tokens, last.actor)
    actor = (last and last.actor) or antecedents.meant(scan, tokens)
    return Source("named", tokens, actor) if last or actor else None  # "it suggests": what went before does


def _noun_phrase(scan: Scan, tokens: Range, antecedents: Antecedents, *, spoken: bool) -> Source | None:
    block = scan.sentence.block
    mentions = antecedents.within(block, *scan.offsets(tokens))
    person = _person(scan, tokens, mentions)
    if person is not None:
        return Source("named", tokens, person.id)
    if any(scan.named(i, "et-al") for i in range(*tokens)):
        return Source("named", tokens)
    first = tokens[0]
    while first + 1 < tokens[1] and scan.named(first, "about"):
        first += 1
    base = base_phrase(scan, (first, tokens[1]))
    head = base[1] - 1
    if head > base[0] and scan.words[head].isdigit() and scan.bits[head - 1] & Bit.RECORD:
        return Source("named", tokens)  # "Article 7"
    named = [actor for mention, actor in mentions if scan.starts[base[0]] <= mention.start < scan.ends[head]]
    at_head = [a for m, a in mentions if m.start <= scan.starts[head] < m.end and a.type != "group"]
    bits = scan.bits[head]
    in_group = any(m.start <= scan.starts[head] < m.end and a.type == "group" for m, a in mentions)
    if in_group and scan.ending(head, "plural"):
        return Source("role", tokens)
    if bits & Bit.POSSESSIVE and base[1] - base[0] == 1:
        return Source("named", tokens)
    if at_head and not (head == base[0] == 0 and bits & (Bit.VAGUE | Bit.ROLE)):
        return Source("named", tokens, at_head[-1].id)
    beside = _apposed(scan, base, tokens, mentions)
    if beside is not None:
        return Source("named", tokens, beside.id)
    if head == base[0] == 0 and _common(scan, head):
        return _common_noun(scan, tokens, base, has_name=False, spoken=spoken)
    if scan.capital(head) and (head > 0 or not bits & (Bit.VAGUE | Bit.ROLE | Bit.RECORD)):
        return Source("named", tokens, named[-1].id if named else None)
    holder = antecedents.holder(scan, base)
    found = _common_noun(scan, tokens, base, has_name=bool(named), spoken=spoken)
    return found if holder is None else Source("named", tokens, holder)


def _apposed(scan: Scan, base: Range, tokens: Range, mentions: list[tuple[Mention, Actor]]) -> Actor | None:
    """Find the body whose name stands beside its description: "the coastguard directorate, DICAPI,"."""
    after = base[1] + 1
    if after >= tokens[1] or not scan.is_comma(base[1]):
        return None
    start = scan.starts[after]
    return next((a for m, a in mentions if m.start == start and a.type == "organisation"), None)


def _common(scan: Scan, index: int) -> bool:
    """Whether a capital that only begins the sentence hides a common noun: "Fishermen", "Residents", "Some"."""
    nominal = Bit.VAGUE | Bit.ROLE | Bit.RECORD | Bit.INSTITUTION | Bit.ARTICLE
    return bool(scan.bits[index] & (nominal | Bit.NUMBER)) or scan.ending(index, "people")


def _common_noun(scan: Scan, tokens: Range, base: Range, *, has_name: bool, spoken: bool) -> Source | None:
    """Classify by a head that is no name: a crowd, a record, a body, somebody's kin, a role; None for a thing."""
    head = base[1] - 1
    bits = scan.bits[head]
    possessed = any(map(scan.possessive, range(*base))) or bool(scan.bits[base[0]] & Bit.POSSESSIVE)
    definite = possessed or bool(scan.bits[base[0]] & Bit.DEFINITE)
    sure = definite or has_name
    if scan.named(head, "crowds") and scan.named(base[1], "of") and base[1] + 1 < tokens[1]:
        return Source("vague", tokens) if _counts_people(scan, base[1] + 1, tokens[1]) else None
    if possessed and scan.named(head, "kin"):
        return Source("named", tokens)  # "his mother": whoever knows him knows her
    if _crowd(scan, base) or (bits & Bit.VAGUE and not (bits & Bit.RECORD and sure)):
        return Source("vague", tokens)
    if definite and scan.named(head, "research"):
        return Source("named", tokens)
    if bits & Bit.RECORD:
        return Source("named" if sure else _of_record(scan, tokens, base), tokens)
    if bits & Bit.INSTITUTION and (sure or any(map(scan.capital, range(base[0] + 1, head)))):
        return Source("named", tokens)
    alone = base[1] - base[0] == 1
    if not (alone and scan.named(head, "one-of-them")) and not _can_speak(scan, head, spoken=spoken):
        return None
    thing = possessed and has_name and not bits & Bit.ROLE and not scan.ending(head, "people")
    return Source("named" if thing else "role", tokens)  # "Halley’s theory", but "Halley’s friend"


def _crowd(scan: Scan, base: Range) -> bool:
    """Whether a base phrase is an unnamed crowd: "those who …", "some officials", "many", "scholars"."""
    head = base[1] - 1
    if scan.named(base[0], "people"):
        return True
    if scan.bits[base[0]] & Bit.VAGUE:
        return head == base[0] or bool(scan.bits[head] & Bit.ROLE) or scan.ending(head, "people")
    return head == base[0] and scan.named(head, "learned")


def _counts_people(scan: Scan, start: int, end: int) -> bool:
    """Whether people or records are counted: "a number of scholars", "half of those asked"."""
    head = base_phrase(scan, (start, end))[1] - 1
    counted = bool(scan.bits[head] & (Bit.VAGUE | Bit.RECORD)) or scan.named(start, "people")
    return counted or _can_speak(scan, head, spoken=False)


def _of_record(scan: Scan, tokens: Range, base: Range) -> str:
    """Tell whether a record without article or name can be identified: by whose it is ("a study by Mills & Co")."""
    after = base[1]
    if scan.named(after, "looked-at"):
        return "role"  # "a document seen by Reuters" can be seen by nobody else
    if after + 1 < tokens[1] and scan.bits[after + 1] & Bit.PREPOSITION and not scan.bits[after] & Bit.PREPOSITION:
        after += 1  # "a study published in Nature"
    if after < tokens[1] and scan.bits[after] & Bit.PREPOSITION:
        behind = next((i for i in range(after + 1, tokens[1]) if not scan.bits[i] & Bit.ARTICLE), after)
        if scan.capital(behind) or any(scan.bits[i] & Bit.DEFINITE for i in range(after, behind)):
            return "named"
    indefinite = scan.named(base[0], "indefinite") or scan.named(base[1] - 1, "many")
    modified = base[1] - base[0] > 1 or tokens[1] > base[1]
    return "named" if modified and not indefinite else "role"


def _can_speak(scan: Scan, head: int, *, spoken: bool) -> bool:
    """Whether a common noun can stand for people: a role, a body, a form in -ers; what is not excluded, if it spoke."""
    if scan.bits[head] & (Bit.ROLE | Bit.INSTITUTION):
        return True
    if scan.named(head, "mute") or scan.bits[head] & (Bit.ARTICLE | Bit.FINITE | Bit.ADVERB | Bit.IMPERATIVE):
        return False
    if not scan.words[head][0].isalpha() or scan.ending(head, "past"):
        return False
    return scan.ending(head, "people") or (spoken and not scan.lower[head].endswith(scan.endings["things"]))


def _person(scan: Scan, tokens: Range, mentions: list[tuple[Mention, Actor]]) -> Actor | None:
    """Find a person who is the source, not one the source is only described by ("a spokesman for Doe")."""
    for mention, actor in mentions:
        if actor.type != "person":
            continue
        first = bisect_left(scan.starts, mention.start)
        last = bisect_left(scan.starts, mention.end)
        if last < len(scan.lower) and last < tokens[1] and scan.possessive(last):
            continue
        if first > tokens[0] and scan.bits[first - 1] & Bit.PREPOSITION and not scan.named(first - 1, "likeness"):
            continue
        if last < tokens[1] and scan.bits[last] & (Bit.ROLE | Bit.NOMINAL | Bit.VAGUE) and not scan.capital(last):
            continue
        return actor
    return None
