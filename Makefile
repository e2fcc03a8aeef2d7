# Länsläget. `make help` lists what can be done.

PORT ?= 8050

# That tests run in. Each may start a Chromium and a server of its own: not one for every core of a large machine.
PROCESSES ?= 2

# The first Python on the machine that is new enough; empty if there is none.
ifndef PYTHON
PYTHON := $(shell for name in python3 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
endif

BIN := .venv/bin
CHECKED_TYPES := $(wildcard app.py) pages components data tests scripts bench
PYTEST := $(BIN)/python -m pytest --numprocesses $(PROCESSES) --dist worksteal
WITHOUT_FRONT_END := The front-end packages are not installed. The site runs without them; make test does not.

export PORT PYTHON
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help install run check keep test test-quick lint format lock bench pdf geometry clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

install: .venv/.installed ## Set up: Python packages, front-end packages if npm can be had, scripts
	@$(MAKE) node_modules/.installed || echo "$(WITHOUT_FRONT_END)"
	@touch .venv/.front-end-tried
	@$(MAKE) build/static.json

run: .venv/.installed build/static.json ## Set up what is missing and start the site (another port: make run PORT=8051)
	@exec $(BIN)/python -m gunicorn app:server

check: .venv/.installed ## Read the catalogue and the figures; list every fault in them
	@PYTHONPATH=. $(BIN)/python scripts/check.py

keep: .venv/.installed ## Keep the figures as they are now, so that charts frozen at them live on
	@PYTHONPATH=. $(BIN)/python scripts/keep.py

test: .venv/.installed-dev node_modules/.installed-dev ## Check everything (PROCESSES=4: in four processes); installs Chromium and Redis by apt if missing
	@$(MAKE) build/static.json
	@echo "== Tools of the tests"
	@scripts/test_tools.sh
	@$(MAKE) lint
	@echo "== All tests"
	@$(PYTEST)

test-quick: .venv/.installed-dev ## Run the tests that need no browser
	@$(PYTEST) -m "not browser"

lint: .venv/.installed-dev ## Check format, style, types and the direction of imports; change nothing
	@echo "== Format"
	@$(BIN)/ruff format --check
	@echo "== Style"
	@$(BIN)/ruff check
	@echo "== Types"
	@$(BIN)/mypy $(CHECKED_TYPES)
	@echo "== Imports"
	@$(BIN)/lint-imports --no-logo

format: .venv/.installed-dev ## Set the code in the format, and mend what can be mended
	@$(BIN)/ruff check --fix-only --quiet
	@$(BIN)/ruff format

lock: ## Write the lock files anew; make lock UPGRADE=1 takes the newest versions
	@scripts/lock.sh

bench: .venv/.installed-dev node_modules/.installed build/static.json ## Measure the site beside hello world and a stock Dash page (WRITE=1 writes bench/README.md)
	@scripts/test_tools.sh
	@$(BIN)/python -m bench $(if $(WRITE),--write)

pdf: .venv/.installed ## Write the profiles of all counties as PDF into build/pdf (SITE_URL: where their QR codes lead)
	@PYTHONPATH=. $(BIN)/python scripts/county_pdfs.py

geometry: .venv-geometry/.installed node_modules/.installed-geometry ## Make the borders of counties and municipalities anew from the published ones
	@PATH="$(CURDIR)/$(BIN):$$PATH" .venv-geometry/bin/python scripts/geometry.py

clean: ## Remove all that the other targets have made
	rm -rf .venv .venv-* node_modules build .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps are newer than the lock files they come from: a second run installs nothing.
.venv/.installed: requirements.txt
	@scripts/python_packages.sh .venv requirements.txt
	@touch $@

.venv/.installed-dev: requirements-dev.txt .venv/.installed
	@scripts/python_packages.sh .venv requirements-dev.txt
	@touch $@

.venv-geometry/.installed: requirements-geometry.txt
	@scripts/python_packages.sh .venv-geometry requirements-geometry.txt
	@touch $@

node_modules/.installed: package-lock.json .venv/.installed
	@scripts/front_end.sh --omit=dev --omit=optional
	@touch $@

# Each of these holds what the visitors get: npm takes away the rest.
node_modules/.installed-dev: package-lock.json .venv/.installed
	@scripts/front_end.sh --omit=optional
	@touch $@ node_modules/.installed

node_modules/.installed-geometry: package-lock.json .venv/.installed
	@scripts/front_end.sh --omit=dev
	@touch $@ node_modules/.installed

# Tried once for a lock file, not at every start: a machine without network starts at once.
.venv/.front-end-tried: package-lock.json .venv/.installed
	@$(MAKE) node_modules/.installed || echo "$(WITHOUT_FRONT_END)"
	@touch $@

# What the site serves to keep; a folder among the assets is newer when a file in it is gone.
build/static.json: .venv/.front-end-tried scripts/static_files.py $(shell find assets) $(wildcard node_modules/.installed)
	@PYTHONPATH=. $(BIN)/python scripts/static_files.py
