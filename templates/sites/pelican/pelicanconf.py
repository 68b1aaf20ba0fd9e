"""A Pelican site whose posts show their claims."""

SITENAME = "A site that shows its claims"
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = "simple"
RELATIVE_URLS = True
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
SUMMARY_MAX_LENGTH = None  # whole posts on the index, hence an id-prefix in each of them

PLUGINS = ["pandoc_reader"]
PANDOC_ARGS = ["--citeproc", "--filter", "pandoc-claims"]
