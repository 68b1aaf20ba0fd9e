"""English reporting: the small classes of words that the frames of attribution need by name."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    # Verbs, and what stands beside them.
    # "used to say", "went on to argue", "seems to show": what was said all the same
    "carries-on": "used go goes went gone seem seems seemed continue continues continued",
    "carried": "on",
    # "would later write"
    "later": "later subsequently eventually afterwards",
    # "is quoted as saying"
    "quoted": "quoted cited reported",
    # "became convinced"
    "copulas": "became become becomes remained remains seemed grew felt looked",
    # "can be considered": nobody has
    "supposing": "can could may might should must to not cannot",
    # "is well known"
    "degree": "well much",
    # Between a verb and its content.
    "adjuncts": "also later again then today yesterday recently earlier publicly up down back out",
    # "the ministry today said"
    "time-adverbs": "today yesterday online recently nowadays currently tomorrow later earlier",
    # "the ministry last week said"
    "relative-day": "last this next that",
    # Nouns but for the particle: "points out".
    "verbs-with-particles": "points spells hints",
    # Subjects.
    "which": "who which whose",
    "there": "there",
    "hardly-any": "few none",
    "it": "it",
    "dummy": "it this that there",
    # Plurals, which agree with no verb in -s.
    "several": "most many some several few others",
    # "sources close to the mayor"
    "set-behind": "close familiar loyal critical aware responsible sympathetic near opposed",
    # Irregular ones, which can describe the noun before them: "emails seen by us".
    "participles": (
        "seen taken given written made known shown drawn sent held done brought bought built caught chosen driven "
        "found heard hidden kept led lost met paid sold spoken spent stolen taught thrown understood won worn broken "
        "begun"
    ),
    # "a document seen by Reuters": nobody else can
    "looked-at": "seen obtained viewed reviewed read received examined",
    "et-al": "al",
    # "by saying", "after telling"
    "means": "by after before while when on",
    # "if the lease says", "anyone who says"
    "conditional": "if unless whether once whoever whatever anyone anybody",
    # What is reported, and how.
    "oblique": "of about against",
    "so": "so",
    "as-much": "as much",
    "at": "at",
    # What a record does, and a reader does too.
    "read-out": "read reads",
    # "denied having", "recalled being"
    "having": "having being doing",
    # "considers it a success", "thinks it too bold"
    "predicative": "a an too",
    "open-question": "whether what",
    # With people: "patients reported pain".
    "told-of-oneself": "reported report described describe",
    # An offer is turned down, a claim disputed.
    "turned-down": "reject rejects rejected rejecting dismiss dismisses dismissed dismissing",
    # Said of things too.
    "of-things": "suggest suggests suggested suggesting reveal reveals revealed revealing confirm confirms confirmed",
    # Assert nothing when the author makes them.
    "proposals": "ask asks asked propose proposes proposed recommend recommends recommended urge urges urged",
    # Passives: with an agent they report, or are deeds; without one they pass something on.
    "reported-by": (
        "thought believed said announced reported claimed confirmed alleged asserted predicted forecast estimated "
        "suggested stated acknowledged admitted disclosed pointed described reported emphasised emphasized stressed"
    ),
    # "was ranked by" whoever ranked it
    "own-deeds": "rated ranked",
    # "it was found that": by the author
    "found-out": (
        "found discovered determined shown demonstrated calculated revealed concluded agreed decided ruled held noted "
        "observed stated announced added proposed recommended hoped feared expected"
    ),
    "said-to": (
        "said reported alleged rumoured rumored believed thought claimed understood considered presumed held reputed"
    ),
    "seen-as": (
        "regarded viewed seen perceived described hailed portrayed depicted characterised characterized recognised "
        "recognized considered deemed ranked referred"
    ),
    "estimated": "estimated",
}
