# Two commands do everything: `make run` opens the app, `make test` runs all tests. Both make .venv when it is missing.
PYTHON ?= python3
BIN := .venv/bin
SOURCES := app.py pages analysis tests

.PHONY: setup run test check format bench fuzz soak screenshots clean

setup: .venv/app.ready

run: setup
	$(BIN)/streamlit run app.py

test: .venv/dev.ready
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

check: .venv/dev.ready
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)

format: .venv/dev.ready
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

# Speed and memory as ratios within one run: tests/bench.py, and the other tests/bench_*.py.
bench: .venv/dev.ready
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_language
	$(BIN)/python -m tests.bench_sentiment
	$(BIN)/python -m tests.bench_waiting
	$(BIN)/python -m tests.bench_crisis
	$(BIN)/python -m tests.bench_reading
	$(BIN)/python -m tests.bench_browser

# Damaged exports for two minutes, or SECONDS; those that fail stay in fuzz_failures/.
SECONDS ?= 120
fuzz: .venv/dev.ready
	$(BIN)/python -m tests.fuzz --seconds $(SECONDS)

# Ten visitors side by side for ten minutes, or MINUTES: each sees his own, and memory comes back.
MINUTES ?= 10
soak: .venv/dev.ready
	$(BIN)/python -m tests.soak --minutes $(MINUTES)

# Every page, both languages, light and dark, of the sample cases only: screenshots/*.png
screenshots: .venv/dev.ready
	$(BIN)/python -m tests.screenshots

clean:
	rm -rf .venv screenshots fuzz_failures .pytest_cache .ruff_cache .hypothesis

.venv/python.ready:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Badbuzz needs Python 3.11 or later; try: make PYTHON=python3.12 run"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/app.ready: .venv/python.ready requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/dev.ready: .venv/app.ready requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
