"""The hosts: one folder for each kind of document tree. A host makes a Text, and puts back what was found in it."""
