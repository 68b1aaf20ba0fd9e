"""English words that stand around names, inside them, or for them."""

from __future__ import annotations

from pandoc_claims.languages.en.heads import words

# Pronouns.
MASCULINE = words("he him his himself")
FEMININE = words("she her hers herself")
NEUTRAL = words("it its itself")
PLURAL = words("they them their theirs themselves")
WHO = words("who whose")

# Articles and what else points.
ARTICLES = words("the a an")
POINTING = words("the this that")
DETERMINERS = words("the this our")

# What stands before a name.
SPOKEN = words("in speak speaks spoke speaking fluent learn learning translated")
ALL_OVER = words("in across throughout")  # "across the Balkans": they show a place through "the"
TOWARDS = words("from into")

# What a hyphen ties to a name: "anti-American", "US-led".
TIED_BEFORE = words("anti pro non ex post pre neo trans inter mid")
TIED_AFTER = words("""
    led based backed related owned run born style speaking language critic controlled occupied held dominated
    funded made trained supported friendly wide listed educated
""")

# The same, as the model learned to cut them off: a change here asks for another training.
CUT_BEFORE = words("anti pro non ex post pre neo trans inter mid then self")
CUT_AFTER = words("""
    led based backed related owned run born style speaking language critic controlled occupied held dominated
    funded made trained supported friendly wide listed educated linked sponsored ruled administered built era
    aligned bound centric mandated organised organized brokered area type inspired affiliated chaired hosted
    imposed mediated protected
""")
