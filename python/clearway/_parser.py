"""What both command lines parse their arguments with."""

from __future__ import annotations

import argparse
from typing import NoReturn

from ._core import escape


class Parser(argparse.ArgumentParser):
    """Repeats arguments in its errors, and so escapes them."""

    def error(self, message: str) -> NoReturn:
        super().error(escape(message))
