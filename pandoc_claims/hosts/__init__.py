"""The hosts: one folder for each kind of document tree. A host makes a Text, and puts what was found back into its tree."""
