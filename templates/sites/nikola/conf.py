"""A Nikola site whose posts show their claims."""

BLOG_AUTHOR = "The desk"
BLOG_TITLE = "A site that shows its claims"
SITE_URL = "https://site.example/"
BLOG_EMAIL = "desk@site.example"
BLOG_DESCRIPTION = "Posts that say what in them has not been verified"
DEFAULT_LANG = "en"
TRANSLATIONS = {DEFAULT_LANG: ""}
THEME = "bootblog4"
POSTS = (("posts/*.md", "posts", "post.tmpl"),)
PAGES = ()
COMMENT_SYSTEM = ""
INDEX_TEASERS = False  # whole posts on the index, hence an id-prefix in each of them
DISABLED_PLUGINS = ["robots"]

COMPILERS = {"pandoc": [".md"], "html": [".html", ".htm"]}
PANDOC_OPTIONS = {".md": ["--from", "markdown", "--to", "html5", "--citeproc", "--filter", "pandoc-claims"]}
