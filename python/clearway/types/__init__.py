# derived by `make generate`; do not edit
"""The types of what the operations take: a module for each vendor, a `TypedDict` for each operation.

`clearway.types.VENDOR.VerbNoun` is the input of `VENDOR.verb_noun`, `VerbNounDraft` the same with nothing
required yet, for `check` and `describe`. `Input` is all that an operation takes at once instead of keywords.
"""

from __future__ import annotations

# What type checkers take for true; typing itself is slow to load.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from clearway._input import Input as Input

    from . import aieev as aieev
    from . import edgegap as edgegap
    from . import huaweicloud as huaweicloud
    from . import ncloud as ncloud
    from . import ppio as ppio

__all__ = ["Input", "aieev", "edgegap", "huaweicloud", "ncloud", "ppio"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return import_module("clearway._input").Input if name == "Input" else import_module(f".{name}", __name__)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
