"""The HTML host: reads pieces of HTML, puts marks and an appendix into them, and takes them out again.

It works on the source and not on a tree made of it: a tree has forgotten how its tags were written, and writing it out
again would touch every page. Marks are inserted between characters of the source, so that taking them away gives back
the source, byte for byte, whatever it was. It knows nothing of notebooks, and needs no library.
"""
