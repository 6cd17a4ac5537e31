"""What the README shows of Python is what comes, and its translations say no less."""

from __future__ import annotations

import doctest
import re
import time
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

import clearway

README = Path(__file__).parents[2] / "README.md"
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def test_the_readme() -> None:
    blocks = re.findall(r"```pycon\n(.*?)```", README.read_text(), re.DOTALL)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "README", str(README), 0)
    assert len(test.examples) >= 20
    results = doctest.DocTestRunner(optionflags=doctest.REPORT_NDIFF).run(test)
    assert results.failed == 0


def test_its_tasks_share_the_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands for Ray here runs each task at once."""
    (block,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    ray = SimpleNamespace(remote=lambda task: SimpleNamespace(remote=task), get=list)
    players = [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]
    answered = []

    def deployed(request: clearway.Request) -> tuple[int, dict[str, str], bytes]:
        answered.append(time.monotonic())
        return 202, {}, b'{"request_id": "a69f8e3e0555"}'

    made = partial(clearway.Edgegap, token="of-the-tasks", transport=deployed)
    names = {"ray": ray, "clearway": SimpleNamespace(Edgegap=made), "parts": [[players] * 3] * 4}
    exec(block, names)
    assert len(answered) == 12
    # A quarter of 40 a second: the eleventh waits for the first, and what comes after it has the same client's rate.
    assert answered[10] - answered[0] >= 1 and answered[9] - answered[0] < 0.9


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
