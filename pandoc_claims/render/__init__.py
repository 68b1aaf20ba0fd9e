"""Renderers: what turns a report into the words and data that people and programs read."""
