"""The caveats: one card (`NAME.md`) and one rule (`NAME.py`) each, found by walking this folder.

A card says what the caveat means, how serious it is, what the reader will see and what would settle it, and shows what
is flagged and what is left alone. The tests run every card. A rule reads the evidence about one clause and returns the
words that earn the caveat, or None.
"""
