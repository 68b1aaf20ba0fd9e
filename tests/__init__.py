"""The tests of pandoc-claims."""
