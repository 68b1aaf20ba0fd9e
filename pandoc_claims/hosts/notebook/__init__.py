"""The notebook host: what nbconvert exports of a notebook, read as one document, marked, with the appendix behind it.

nbconvert renders the cells as ever. Its own filters are asked first, and their results are marked before they go into
the page, so that a template, ours or anybody's, sees what it has always seen, and marks besides.
"""
