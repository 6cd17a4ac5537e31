"""What the README shows of Python is what comes, and its translations say no less."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def test_the_readme() -> None:
    blocks = re.findall(r"```pycon\n(.*?)```", README.read_text(), re.DOTALL)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README", str(README), 0)
    assert len(test.examples) >= 20
    results = doctest.DocTestRunner(optionflags=doctest.REPORT_NDIFF).run(test)
    assert results.failed == 0


@pytest.mark.parametrize("language", ["ko", "zh-CN"])
def test_a_translation_is_not_stale(language: str) -> None:
    english = README.read_text(encoding="utf-8")
    translation = README.with_suffix(f".{language}.md").read_text(encoding="utf-8")
    # The figures change with each measurement: a translation has the heading, and links to the English ones.
    assert "(README.md#figures)" in translation
    english = re.sub(r"^(## Figures\n).*?(?=^## )", r"\1", english, flags=re.DOTALL | re.MULTILINE)

    assert len(FENCED.findall(english)) >= 10
    assert FENCED.findall(translation) == FENCED.findall(english)
    prose, translated = FENCED.sub("", english), FENCED.sub("", translation)
    headings = r"^#+(?= )"
    assert re.findall(headings, translated, re.MULTILINE) == re.findall(headings, prose, re.MULTILINE)
    # Names keep their spelling, but may change their order within a sentence.
    names = r"`[^`]+`"
    assert sorted(re.findall(names, translated)) == sorted(re.findall(names, prose))
