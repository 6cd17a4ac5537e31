# The front door. Every target works on a fresh clone and installs what it needs.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
CARGO ?= cargo
VENV := .venv
NPM_TESTS := tests/npm/node_modules/.package-lock.json
NPM_PACKAGE := dist/clearway-$(shell sed -n 's/^  "version": "\(.*\)",/\1/p' wasm/npm/package.json).tgz
# What the package is made of, without what its build puts there.
NPM_SOURCES := Cargo.lock $(shell find core wasm -type f \( -name '*.rs' -o -name '*.ts' -o -name '*.js' -o -name '*.json' -o -name '*.toml' \) \
  -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/src/wasm/*' -not -path '*/bench/*' -not -name sizes.json)
CONSOLE_MODULES := js-demo/node_modules/.package-lock.json
CONSOLE := js-demo/dist/index.html
CONSOLE_SOURCES := js-demo/vite.config.js js-demo/tsconfig.json $(shell find js-demo/console -type f)
export CARGO_TERM_COLOR ?= auto

# Runs one part of the tests and prints how long it took.
define part
	@start=$$(date +%s); printf '\n== %s\n' $(1); $(2); printf '== %s: %s s\n' $(1) $$(( $$(date +%s) - start ))
endef

.PHONY: help demo test bench wheel npm size generate toolchain nextest venv chromium

help: ## Show what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: toolchain ## The main job by all verbs on the fake vendors, then the web console on loopback (CHECK=1: tried, and not left running)
	@$(CARGO) run --quiet --release -p clearway --features fake --example demo -- $(ARGS)
	@$(MAKE) --no-print-directory $(CONSOLE)
	@node js-demo/serve.js $(if $(CHECK),--check)

test: toolchain nextest venv wheel chromium $(NPM_TESTS) $(CONSOLE_MODULES) ## Everything CI checks
	$(call part,'format',$(CARGO) fmt --all --check)
	$(call part,'clippy',$(CARGO) clippy --quiet --workspace --all-targets -- --deny warnings)
	$(call part,'tests',$(CARGO) nextest run --workspace)
	$(call part,'a made-up sixth vendor',$(CARGO) run --quiet -p xtask -- sixth)
	$(call part,'documentation examples',$(CARGO) test --quiet --workspace --doc)
	$(call part,'documentation',RUSTDOCFLAGS='--deny warnings' $(CARGO) doc --quiet --workspace --no-deps)
	$(call part,'generated files are fresh',$(CARGO) run --quiet -p xtask -- generate --check)
	$(call part,'OpenAPI documents are valid',$(VENV)/bin/python tests/openapi/check.py)
	$(call part,'Python: format',$(VENV)/bin/ruff format --quiet --check --config python/pyproject.toml python tests/python)
	$(call part,'Python: lint',$(VENV)/bin/ruff check --quiet --config python/pyproject.toml python tests/python)
	$(call part,'Python: types',cd python && ../$(VENV)/bin/mypy -p clearway)
	@$(VENV)/bin/pip install --quiet --no-index --no-deps --force-reinstall dist/clearway-*.whl
	$(call part,'Python: tests',$(VENV)/bin/python -m pytest --quiet tests/python)
	$(call part,'wasm size',$(CARGO) run --quiet -p xtask -- size)
	$(call part,'npm: build and sizes',$(CARGO) run --quiet -p xtask -- npm --check)
	$(call part,'npm: format',wasm/npm/node_modules/.bin/prettier --log-level warn --check wasm/npm tests/npm js-demo)
	$(call part,'npm: every runtime and bundler; the console and its edge function',node tests/npm/run.js)
	@printf '\nall is well\n'

bench: toolchain wheel npm chromium $(VENV)/.peers $(NPM_TESTS) ## Time each verb against serde_json, the packages against their peers, the console's keystrokes, and the edge function
	@$(CARGO) run --quiet -p xtask -- bench
	@$(VENV)/bin/pip install --quiet --no-index --no-deps --force-reinstall dist/clearway-*.whl
	@$(VENV)/bin/python python/bench/run.py $(ARGS)
	@node wasm/npm/bench/run.js $(ARGS)
	@$(MAKE) --no-print-directory $(CONSOLE)
	@node js-demo/bench.js
	@node js-demo/edge/bench.js

wheel: toolchain venv ## Build the Python wheel into dist/
	@echo 'building the wheel'
	@rm -f dist/clearway-*.whl
	@$(VENV)/bin/maturin build --quiet --manifest-path python/Cargo.toml --out dist
	@ls -l dist/clearway-*.whl | awk '{ printf "%s: %.2f MB\n", $$9, $$5 / 1e6 }'

npm: toolchain ## Build the npm package into dist/ and print its sizes (ARGS=--write: and keep them)
	@$(CARGO) run --quiet -p xtask -- npm $(ARGS)

size: toolchain ## Build the core as wasm and print its size
	@$(CARGO) run --quiet -p xtask -- size

generate: toolchain ## Print schemas, OpenAPI documents, pages, Python and TypeScript types and rule vectors from the tables
	@$(CARGO) run --quiet -p xtask -- generate

$(NPM_TESTS): tests/npm/package.json tests/npm/package-lock.json
	@echo 'installing the runtimes and bundlers that the npm package is tried in into tests/npm/node_modules'
	@# Not npm ci: registries may lack the builds for other systems that the lock file would have to name.
	@cd tests/npm && npm install --no-save --silent --no-audit --no-fund
	@touch $@

$(NPM_PACKAGE): $(NPM_SOURCES) | toolchain
	@echo 'building the npm package into dist/'
	@$(CARGO) run --quiet -p xtask -- npm >/dev/null

$(CONSOLE_MODULES): js-demo/package.json js-demo/package-lock.json
	@echo 'installing what the console is built with into js-demo/node_modules'
	@cd js-demo && npm install --no-save --silent --no-audit --no-fund
	@touch $@

js-demo/node_modules/clearway/package.json: $(NPM_PACKAGE) $(CONSOLE_MODULES)
	@echo 'installing the packed npm package into js-demo/node_modules'
	@rm -rf $(@D) && mkdir -p $(@D) && tar -xzf $< -C $(@D) --strip-components=1
	@touch $@

$(CONSOLE): js-demo/node_modules/clearway/package.json $(CONSOLE_SOURCES)
	@echo 'building the console into js-demo/dist'
	@cd js-demo && npm run --silent build -- --logLevel warn

chromium:
	@test -x /usr/bin/chromium || { \
	  echo 'installing the Debian package chromium'; apt-get update -qq; apt-get install -qq --no-install-recommends chromium; }

toolchain:
	@rustup target list --installed | grep -q '^wasm32-unknown-unknown$$' || { \
	  echo 'installing the Rust target wasm32-unknown-unknown'; rustup target add wasm32-unknown-unknown; }

nextest:
	@$(CARGO) nextest --version >/dev/null 2>&1 || { echo 'installing cargo-nextest'; $(CARGO) install --locked --quiet cargo-nextest; }

venv: $(VENV)/.installed

$(VENV)/.peers: python/bench/requirements.txt | $(VENV)/.installed
	@echo 'installing what is measured against into $(VENV)'
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

$(VENV)/.installed: tests/openapi/requirements.txt tests/python/requirements.txt
	@echo 'installing maturin, and what the Python tests need, into $(VENV)'
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check $(addprefix --requirement ,$^)
	@touch $@
