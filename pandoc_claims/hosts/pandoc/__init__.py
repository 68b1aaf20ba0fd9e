"""The Pandoc host: reads Pandoc's JSON tree, marks it, and takes the marks out again."""
