# Every target works as the first command on a fresh clone: it sets up what it needs.
BIN := .venv/bin
INSTALLED := .venv/installed
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command "make lock" $(LOCKFLAGS)

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: setup site serve test check lint format bench lock clean help

setup: $(INSTALLED) ## make .venv and install from the lock (PYTHON=... chooses the interpreter)

$(INSTALLED): requirements.lock requirements-build.lock pyproject.toml .ci/setup
	@PYTHON="$(PYTHON)" .ci/setup
	@touch $@

site: $(INSTALLED) ## build the site into site/, stopping on every warning
	$(BIN)/shilu build --strict

serve: $(INSTALLED) ## show the site on this machine and rebuild it on every change
	$(BIN)/shilu serve

test: lint ## lint, then all tests (finds or installs a Chromium; CHROMIUM=... names one)
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m pytest -n auto

check: $(INSTALLED) ## check calls and vocabulary, listing every problem with file and line
	$(BIN)/shilu check --strict

lint: $(INSTALLED) ## ruff and mypy, changing nothing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(INSTALLED) ## put the Python code into its standard form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(INSTALLED) ## measure speed and quality and print the figures (takes minutes)
	@set -e; for bench in $(basename $(notdir $(wildcard tests/bench/bench_*.py))); do \
		echo "== $$bench"; $(BIN)/python -m tests.bench.$$bench; done

lock: $(INSTALLED) ## renew the lock files from pyproject.toml (LOCKFLAGS=--upgrade for new versions)
	$(BIN)/python -m pip install --quiet uv
	$(LOCK) --group build --output-file requirements-build.lock
	$(LOCK) --group dev --extra formats pyproject.toml --output-file requirements.lock

clean: ## remove what was built (.venv stays)
	rm -rf site .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find build -mindepth 1 ! -path build/docs ! -path build/docs/.gitkeep -delete

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
