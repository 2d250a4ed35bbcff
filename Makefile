# make site    build the site of the seeds into site/, and check it
# make test    lint, types, tests; what the browser tests need is a Chromium on this machine
# make quick   the tests that need neither a browser nor a whole site
# make trust   all that takes long: faults at many points, damaged caches, many machines; make fuzz and make mutants, for the minutes below
# make lint    only lint and types; those of the scripts where there is Node.js
# make golden  write the golden sites anew, to be looked at with git diff
# make pictures  take the pictures of the README anew
# make mutants  change merge, repair, escape and write in many places, and count the changes that no test sees: of those at random that can
#              be asked about in MUTANTS_MINUTES (15); all of them take some hours
# make fuzz    fuzz every reader, repair, escape and writer for FUZZ_MINUTES (5), and measure for GROWTH_MINUTES (5) how time grows
# make bench   benchmarks, and the table of generator/design/benchmarks.md; PAPERS="4000 20000" or COLLECTIONS=folder say of what
# make lock    resolve the pinned dependencies anew (needs uv)
# make licences       list the licences of the pinned packages anew
# make canaries       build the pages with the successors of MkDocs, and say what differs
# make newest         test with the newest versions of all dependencies, in an environment of its own
# make release-check  build wheel and sdist into dist/, and test both

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FUZZ_MINUTES ?= 5
GROWTH_MINUTES ?= 5
MUTANTS_MINUTES ?= 15
SEED := $(shell date +%j%H%M)
LOCKS := generator/requirements
NEWEST := .venv-newest
SCRIPTS := tests/scripts
TSC := $(SCRIPTS)/node_modules/.bin/tsc
PIN := --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header

.PHONY: site test quick trust lint golden pictures bench fuzz mutants licences newest release-check canaries lock clean
.DELETE_ON_ERROR:

site: $(VENV)/installed
	@$(BIN)/papershelf build
	@$(BIN)/papershelf check site

test: lint
	@$(BIN)/pytest -q -n auto --dist loadgroup

quick: $(VENV)/tested
	@$(BIN)/pytest -q -n auto --dist loadgroup -m "not (browser or whole or trust)"

# All of it, whatever one of the parts finds.
trust: $(VENV)/tested
	@found=0; \
	$(BIN)/pytest -q -m trust -n auto --dist loadgroup --timeout 3000 -o faulthandler_timeout=3600 || found=1; \
	$(MAKE) --no-print-directory fuzz || found=1; \
	$(MAKE) --no-print-directory mutants || found=1; \
	exit $$found

lint: $(VENV)/tested $(SCRIPTS)/node_modules/installed
	@$(BIN)/ruff check --quiet generator tests bench
	@$(BIN)/ruff format --quiet --check generator tests bench
	@$(BIN)/mypy
	@cd generator && ../$(BIN)/lint-imports --config ../pyproject.toml > ../$(VENV)/imports.txt || { cat ../$(VENV)/imports.txt; exit 1; }
	@if [ -x $(TSC) ]; then $(TSC) --project $(SCRIPTS); else echo "NO NPM WAS FOUND: install Node.js to check the types of the scripts"; fi

golden: $(VENV)/tested
	@$(BIN)/pytest -q tests/test_golden.py --update-golden

pictures: $(VENV)/tested site
	@$(BIN)/python tests/browser/pictures.py

# Left out, because they need more than this project: a browser and a quiet machine (search_speed, map), Node.js packages (lighthouse), labelled
# collections (similarity), the network (canaries); and repair_changes lists changes, it measures nothing.
PAPERS ?= 4000
COLLECTIONS ?=
bench: $(VENV)/tested site
	@$(BIN)/python bench/speed.py --papers $(PAPERS) -- $(COLLECTIONS)
	@for each in nearest tagging tags repair_speed formats browse check; do echo "bench/$$each.py"; $(BIN)/python bench/$$each.py || exit 1; done

fuzz: $(VENV)/tested
	@$(BIN)/python tests/fuzz/run.py --minutes $(FUZZ_MINUTES) --growth $(GROWTH_MINUTES)

mutants: $(VENV)/tested
	@$(BIN)/python tests/mutants.py --minutes $(MUTANTS_MINUTES) --seed $(SEED)

licences: $(VENV)/installed
	@$(BIN)/python tests/licences.py

canaries: $(VENV)/installed
	@$(BIN)/python bench/canaries.py

newest:
	@$(PYTHON) -m venv --clear $(NEWEST)
	@$(NEWEST)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@$(NEWEST)/bin/python -m pip install --quiet --upgrade --editable . --group test
	@$(NEWEST)/bin/python -m pip list --outdated
	@$(NEWEST)/bin/pytest -q -n auto --dist loadgroup -m "not (browser or trust)"

release-check: $(VENV)/tested
	@bash .ci/release-check

lock:
	uv pip compile $(PIN) pyproject.toml --group build -o $(LOCKS)/site.txt
	uv pip compile $(PIN) pyproject.toml --group test -o $(LOCKS)/test.txt

clean:
	rm -rf $(VENV) $(NEWEST) $(SCRIPTS)/node_modules .cache dist site.new site.old

# A virtual environment with the pinned packages and, editable, Papershelf itself.
$(VENV)/installed: $(LOCKS)/site.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Papershelf needs Python 3.11 or newer; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@echo "Installing into $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCKS)/site.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/tested: $(VENV)/installed $(LOCKS)/test.txt
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCKS)/test.txt
	@touch $@

# TypeScript, which checks the types of the scripts and is part of nothing that is built. Who has no Node.js goes without it.
$(SCRIPTS)/node_modules/installed: $(SCRIPTS)/package.json $(SCRIPTS)/package-lock.json
	@if command -v npm > /dev/null; then echo "Installing what the scripts are checked with …"; npm ci --prefix $(SCRIPTS) --loglevel=error > /dev/null && touch $@; fi
