# Everything here sets itself up from nothing: a Python 3.11 or newer with venv, and make, are enough.
# `make help` lists what there is.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# Errors are shown, nothing else.
PIP    := $(BIN)/python -m pip -qq --disable-pip-version-check
TESTS  ?= -m "not slow"
DEMO   := build/demo
SEEDS  := $(filter-out seeds/README.md,$(wildcard seeds/*.md))
BOOKS  := $(wildcard seeds/*.ipynb)

.DEFAULT_GOAL := help
.PHONY: help demo gallery test test-all check bench bench-detection clean

help: ## what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

demo: $(VENV)/.package ## the sample documents as HTML and PDF, in build/demo
	@for format in html pdf; do \
		$(BIN)/pandoc-claims convert $(SEEDS) --to $$format -o $(DEMO)/ -- --mathml && \
		$(BIN)/pandoc-claims convert $(BOOKS) --to $$format -o $(DEMO)/ -M pagetitle="A notebook" -- --mathml || exit 1; \
	done
	@echo "Look at:"
	@printf '  %s\n' $(foreach seed,$(notdir $(basename $(SEEDS) $(BOOKS))),$(DEMO)/$(seed).html $(DEMO)/$(seed).pdf)

gallery: $(VENV)/.gallery ## pictures of what readers see, in build/gallery; it needs Chromium
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.gallery build/gallery

test: check ## lint, types, and the tests that take no more than a few minutes (TESTS= for all of them)
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pytest --quiet -n 2 $(TESTS)

test-all: $(VENV)/.sites ## the same with every test, and the static sites
	@$(MAKE) --no-print-directory test TESTS=

check: $(VENV)/.dev ## lint and types
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --quiet --check || { echo "Some files are not formatted: run ruff format" >&2; exit 1; }
	@$(BIN)/mypy --no-error-summary

bench: $(VENV)/.dev ## how fast it is, measured here and now (GOLD=folder also scores an annotated corpus)
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.benchmark

bench-detection: $(VENV)/.dev ## how well it finds what annotators found (GOLD=folder; ARGS="--save FILE" or "--against FILE")
	@test -n "$(GOLD)" || { echo "Name a folder with docs/ and labels/: make bench-detection GOLD=folder" >&2; exit 2; }
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tests.detection "$(GOLD)" $(ARGS)

clean: ## remove all that was made here
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Stamps: each is newer than what it was made from, so that a second run installs nothing.

$(VENV)/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "This needs Python 3.11 or newer; say where it is: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "This Python cannot make a virtual environment; on Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Making $(VENV) …"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --upgrade 'pip>=25.1' # the first that knows dependency groups
	@touch $@

$(VENV)/.package: pyproject.toml $(VENV)/.created
	@echo "Installing pandoc-claims with pandoc, typst and nbconvert …"
	@$(PIP) install --editable '.[all]'
	@touch $@

$(VENV)/.dev: $(VENV)/.package
	@echo "Installing what the tests need …"
	@$(PIP) install --group dev
	@touch $@

$(VENV)/.gallery: $(VENV)/.dev
	@echo "Installing reveal.js, for the pictures of slides …"
	@$(PIP) install --no-deps sphinx-revealjs # for the reveal.js that it holds; Sphinx itself is not wanted
	@touch $@

$(VENV)/.sites: $(VENV)/.dev
	@echo "Installing Pelican and Nikola …"
	@$(PIP) install --group sites
	@touch $@
