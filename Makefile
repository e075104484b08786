# Everything a developer or operator does, in a line each: `make help`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export UV_PYTHON_DOWNLOADS ?= automatic
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3

UV := $(shell uv --version >/dev/null 2>&1 && echo uv || echo .tools/bin/uv)
PYTHON := .venv/bin/python
PYTEST := $(PYTHON) -m pytest -q --tb=short -rfEsR --no-header -p no:cacheprovider -n 2 --dist worksteal
READY := .venv/.ready

.PHONY: help setup run build test check lint types unit evaluate bench bench-review faults pictures clean

help: ## list every target
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 14

setup: $(READY) ## get uv and the locked environment

$(READY): uv.lock pyproject.toml .python-version
	@command -v python3 >/dev/null || { echo "Python is missing. Install it (on Debian: apt-get install python3 python3-venv) and run this again."; exit 1; }
	@$(UV) --version >/dev/null 2>&1 || { echo "Getting uv …"; \
	  python3 -m venv .tools && .tools/bin/pip install --quiet --disable-pip-version-check uv || \
	  { echo "uv could not be installed. Check that python3-venv is installed and that this machine can reach a Python package index."; exit 1; }; }
	@echo "Installing the locked environment …"
	@$(UV) sync --frozen --quiet || { echo "The environment could not be installed: see the lines above. It needs Python 3.10, about 3 GB of space and a Python package index."; exit 1; }
	@touch $@

run: $(READY) ## build what changed, start everything, print the address; Ctrl-C stops it
	@exec $(PYTHON) -m bot.cli run

build: $(READY) ## build encoder, language, knowledge base and model, where inputs changed
	@$(PYTHON) -m bot.cli build

test: build ## every test this machine can run, naming what is left out and why
	@$(PYTEST)

check: $(READY) lint types unit ## lint, types and unit tests

lint: $(READY) ## ruff: rules and format
	@.venv/bin/ruff check . && .venv/bin/ruff format --check .

types: $(READY) ## mypy, strict
	@.venv/bin/mypy

unit: $(READY) ## tests that need no model and no server
	@$(PYTEST) tests/knowledge tests/language tests/safety tests/records tests/contract tests/edge tests/review tests/improving tests/service tests/actions

evaluate: build ## right answers, refusals, confusions; writes docs/figures.md
	@$(PYTHON) -m bot.cli evaluate

bench: build ## what a turn costs, under load and over time, and the staff's pages with a year of records
	@$(PYTHON) -m tests.bench
	@$(PYTHON) -m tests.bench.review

bench-review: build ## the staff's pages alone; a year of records is kept under var/bench for a day
	@$(PYTHON) -m tests.bench.review

faults: build ## the full fault tests (the short form is in make test)
	@COPRO_FAULTS=full $(PYTEST) tests/faults

pictures: build ## take the pictures of README and docs anew
	@$(PYTHON) -m tests.pictures

clean: ## remove what was built (not records or conversations)
	@rm -rf var/encoder var/reply_encoder var/safety_encoder var/language var/knowledge.db var/built.json var/bench models .rasa
