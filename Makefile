# make demo    from a fresh clone to a record of the samples and a page of it
# make test    everything; make check is its fast part
# make score   how good the readings are, against the floors in bench/floors.json
# make streams what linking costs on invented streams of up to a million claims
# make wheel   build the wheel, install it apart and try it

PYTHON ?= python3
DATA ?= ../shared
BIN := .venv/bin

.PHONY: demo test check lint score streams wheel clean

demo: .stamp-install
	@rm -rf demo/record
	@$(BIN)/dateline read samples/reports --record demo/record
	@$(BIN)/dateline list --record demo/record --limit 20
	@$(BIN)/dateline page --record demo/record --out demo/page.html
	@echo "Open demo/page.html in a browser; ask $(BIN)/dateline explain ID --record demo/record about a row."

test: .stamp-dev .stamp-browser lint
	$(BIN)/pytest -n 2 --dist loadgroup

check: .stamp-dev lint
	$(BIN)/pytest -n 2 --dist loadgroup -m "not slow"

lint: .stamp-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

score: .stamp-dev .stamp-score
	$(BIN)/python -m bench.score --data $(DATA) $(if $(SETS),--sets "$(SETS)") \
	    $(if $(UPDATE),--update) $(if $(ALLOW_REGRESSION),--allow-regression)

streams: .stamp-dev
	$(BIN)/python -m bench.streams --sizes "10000 100000 1000000"

# The wheel is tried outside the checkout, so a data file that was left out of it is missed here.
wheel: .stamp-dev
	rm -rf dist build/wheel build/record build/rows
	$(BIN)/pip wheel -q --no-deps --no-build-isolation -w dist .
	$(PYTHON) -m venv build/wheel
	build/wheel/bin/pip install -q dist/*.whl
	cd build && wheel/bin/dateline read ../samples --record record
	cd build && wheel/bin/dateline export jsonl --record record --out rows
	test -s build/rows/claims.jsonl && test -s build/rows/incidents.jsonl
	cd build && wheel/bin/dateline page --record record --out page.html
	@echo "The wheel in dist/ works."

clean:
	rm -rf build dist demo .stamp-*

.venv/bin/pip:
	@$(PYTHON) -c "import ensurepip" 2>/dev/null || $(call debian,python3-venv)
	$(PYTHON) -m venv .venv

.stamp-install: pyproject.toml | .venv/bin/pip
	$(BIN)/pip install -q -e .
	@touch $@

.stamp-dev: pyproject.toml | .venv/bin/pip
	$(BIN)/pip install -q -e ".[dev]"
	@touch $@ .stamp-install

# A scorer of one set needs more than the tests do.
.stamp-score: .stamp-dev
	$(BIN)/pip install -q -e ".[score]"
	@touch $@

.stamp-browser:
	@command -v chromium >/dev/null || $(call debian,chromium)
	@touch $@

# Installs a Debian package for root, and names it to anybody else.
define debian
{ if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; \
  then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1) >/dev/null; \
  else echo "This needs $(1): install it first (Debian: sudo apt-get install $(1))." >&2; false; fi; }
endef
