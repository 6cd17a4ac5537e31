"""Holds the derived OpenAPI documents against the specification.

Needs what is in requirements.txt; takes no arguments.
"""

import json
import pathlib
import sys

from openapi_spec_validator import OpenAPIV31SpecValidator

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "core" / "derived" / "openapi"


def main() -> int:
    documents = sorted(FOLDER.glob("*.json"))
    if not documents:
        print(f"{FOLDER} holds no documents: run `make generate`", file=sys.stderr)
        return 1
    broken = 0
    for path in documents:
        for error in OpenAPIV31SpecValidator(json.loads(path.read_text(encoding="utf-8"))).iter_errors():
            broken += 1
            print(f"{path.name}: {'/'.join(map(str, error.absolute_path))}: {error.message}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
