# The made-up vendor from the built wheel and the packed tarball, and its types; in the copy of the workspace that has it.
set -euo pipefail

.venv/bin/pip install --quiet --no-index --no-deps --force-reinstall dist/clearway-*.whl
.venv/bin/python tests/sixth/use/acme.py
.venv/bin/mypy --strict --no-incremental tests/sixth/use/acme.py

try=target/try && rm -rf "$try" && mkdir -p "$try/node_modules/clearway"
tar -xzf dist/clearway-*.tgz -C "$try/node_modules/clearway" --strip-components=1
cp tests/sixth/use/acme.mjs tests/sixth/use/acme.ts "$try"
(cd "$try" && node acme.mjs && ../../wasm/npm/node_modules/.bin/tsc --noEmit --strict --target es2022 --module nodenext acme.ts)
