# Two commands matter: `make play` and `make test`. Both build .venv first; Python >= 3.11 is all they need.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2

.PHONY: help play test check format bench setup constraints messages sheets screenshots clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(VENV)/.ready: constraints-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Lemma needs Python 3.11 or newer; set PYTHON=…"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r constraints-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

setup: $(VENV)/.ready ## Build .venv with pinned, hash-checked packages

play: setup ## Start the bot in the local playground and print the address to open
	@$(BIN)/lemma play $(ARGS)

test: setup ## Run every test, with the linters and the architecture contracts
	$(BIN)/pytest -n $(WORKERS) --dist loadfile $(ARGS)

check: setup ## Lint, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## Format and fix what can be fixed by machine
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup ## Measure speed and memory, as ratios against named baselines
	$(BIN)/lemma bench $(ARGS)
	$(BIN)/python -m tests.benchmarks

sheets: setup ## Write contact sheets of pictures to build/sheets
	$(BIN)/python -m tests.benchmarks.sheets build/sheets

screenshots: setup ## Take the README's pictures again (needs Chromium)
	$(BIN)/python -m tests.browser.screenshots docs/images

constraints: ## Resolve the pinned versions again
	$(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
	  --extra postgres --all-build-deps -o constraints.txt pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
	  --extra dev --extra postgres --all-build-deps -c constraints.txt -o constraints-dev.txt pyproject.toml

messages: setup ## Collect every sentence for translators into bot/locales/lemma.pot
	$(BIN)/python -m tests.messages

clean: ## Remove what these commands built
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
