# Two commands are enough: `make site` and `make test`. Each sets up what it needs. `make help` lists
# all: a target's words stand behind ## on its line.

PYTHON := .venv/bin/python
BROWSER ?= yes
WELSH ?= now
CONSULTATION ?= without
# The folder of the suite that the commands are about: this one, unless you name another.
SUITE ?= .
export SUITE
# Tests of several files at once, as many as there are cores; those of a file share what they make. In
# order: the slowest stand in the first folders.
ALONGSIDE := --numprocesses $(shell getconf _NPROCESSORS_ONLN) --dist loadfile --no-loadscope-reorder
export NO_MKDOCS_2_WARNING := 1
# What Python compiles is kept, also where the environment says otherwise, as that of many containers
# does: the tests start hundreds of processes, and each would compile the whole program anew.
unexport PYTHONDONTWRITEBYTECODE

# What builds the site: MkDocs, or BUILDER=zensical, which is to come after it.
BUILDER ?= mkdocs
ifeq ($(BUILDER),mkdocs)
SETUP := site
BUILD := mkdocs build
else ifeq ($(BUILDER),zensical)
SETUP := zensical
BUILD := generator zensical
else
$(error BUILDER can't be “$(BUILDER)” (write mkdocs or zensical, or leave it out))
endif

# What `make quick` runs of the tests: the data, what is said of each thing that can be wrong, and the
# floors on which the program stands; those that are marked slow wait for `make test`.
QUICKLY := -m "not slow" tests/data tests/test_problems.py tests/catalogue tests/comparing tests/model

.PHONY: site help test quick serve check import history release bench audit endure pictures assets \
  schema translations tidy addresses lock clean

site: .venv/$(SETUP).done        ## Build the site, in every language, into site/
	$(PYTHON) -m $(BUILD)

help:                            ## List what `make` can do, a line each
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

test: .venv/dev.done             ## Lint, check types, run all tests, in a real browser too
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
ifeq ($(BROWSER),no)
	$(PYTHON) -m pytest $(ALONGSIDE) --ignore tests/browser
else
	CHROMIUM="$$($(PYTHON) tools/browser.py)" && export CHROMIUM && $(PYTHON) -m pytest $(ALONGSIDE)
endif

quick: .venv/dev.done            ## Lint, check types and floors, run the quick tests: in seconds
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	.venv/bin/lint-imports
	$(PYTHON) -m mypy & types=$$!; $(PYTHON) -m pytest --numprocesses auto $(QUICKLY); tests=$$?; \
	  wait $$types && exit $$tests

serve: .venv/site.done           ## Show the site while it is edited, every language
	$(PYTHON) -m mkdocs serve

check: .venv/site.done           ## Say everything that is wrong with the data
	$(PYTHON) -m generator check

import: .venv/site.done          ## Make drafts of published standards: FILES="…" EDITION=2027
	$(PYTHON) -m generator import $(FILES) --edition "$(EDITION)" $(if $(PASSWORD),--password "$(PASSWORD)")

history: .venv/site.done         ## Write what a release changes, and draft its changelog: VERSION=0.1.0
	$(PYTHON) -m generator history "$(VERSION)"

release: .venv/release.done      ## Make every file of a release, into dist/: VERSION=0.1.0 SITE_URL=https://…
	$(PYTHON) -m generator release "$(VERSION)" --welsh "$(WELSH)" \
		--consultation "$(CONSULTATION)" $(if $(filter without,$(ADDRESS)),--without-address)

bench: .venv/dev.done            ## Measure the speed and memory of builds
	CHROMIUM="$$($(PYTHON) tools/browser.py)" && export CHROMIUM && $(PYTHON) tools/bench.py

audit: .venv/dev.done            ## Have Lighthouse and the Nu checker judge the finished site
	CHROMIUM="$$($(PYTHON) tools/browser.py)" && export CHROMIUM && $(PYTHON) -m tools.audit

endure: .venv/dev.done            ## Kill builds, serves and releases, and run two at once: is all whole?
	$(PYTHON) -m tools.endurance

pictures: .venv/dev.done         ## Take the pictures of README and CONTRIBUTING anew
	CHROMIUM="$$($(PYTHON) tools/browser.py)" && export CHROMIUM && $(PYTHON) -m tools.pictures

assets: .venv/dev.done           ## Take from npm what is committed of it: typefaces, stemmers …
	$(PYTHON) -m tools.fonts
	$(PYTHON) -m tools.stemmers
	$(PYTHON) -m tools.validators
	$(PYTHON) -m tools.libraries

schema: .venv/site.done          ## Write the JSON Schemas from the model
	$(PYTHON) -m generator schema

translations: .venv/site.done    ## Bring the catalogues of translations up to date
	$(PYTHON) -m generator translations

tidy: .venv/site.done            ## Mend characters that can't be seen, or are written as no key does
	$(PYTHON) -m generator tidy

addresses: site                  ## Add to the list of addresses what the site has anew
	$(PYTHON) -m generator addresses

lock: .venv/dev.done             ## Pin what requirements/*.in name, with hashes
	for name in setup site zensical release dev; do $(PYTHON) -m uv pip compile --quiet --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header \
	  requirements/$$name.in --output-file requirements/$$name.txt || exit 1; done

clean:                           ## Take away everything that was made
	rm -rf .venv .cache .*_cache site .site-* dist .dist-* tools/web/node_modules tools/types/node_modules

.venv/%.done: requirements/%.txt requirements/setup.txt tools/setup
	sh tools/setup $<
	touch $@
