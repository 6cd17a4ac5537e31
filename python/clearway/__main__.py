"""`python -m clearway`: check, plan, call and wait on the command line."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    try:
        from ._cli import main
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(main())
